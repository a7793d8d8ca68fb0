"""The command and its verbs."""

import sys
from importlib import import_module

import click

from generator.cli.reporting import print_error
from generator.cli.streams import flush_stream, open_closed_streams
from generator.finding import CannotRun, file_error_message

_VERBS = {
    "check": "check",
    "build": "build",
    "serve": "serve",
    "pdf": "pdf",
    "new": "new",
    "schema": "schema",
    "translations": "translations",
    "pictures": "pictures",
    "comment": "comment",
}
"""Each verb with the module that holds it."""
_NOT_RUN = 2


class Verbs(click.Group):
    """Verbs that are loaded when they are called: each needs half of the program, no two the same."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _VERBS:
            return None
        verb: click.Command = getattr(import_module(f"generator.cli.{_VERBS[cmd_name]}"), cmd_name)
        return verb


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="handbook")
def handbook() -> None:
    """Check, build and print a handbook."""


def main() -> None:
    """Run the command; it ends with 2, and one line more, where it cannot run or cannot say all."""
    open_closed_streams()
    streams = sys.stdout, sys.stderr
    try:
        code = _run()
    except OSError:
        # there is nowhere to say what is wrong
        code = _NOT_RUN
    # where a reader has gone away, click ends with 1 and puts other streams in place of these
    heard = (sys.stdout, sys.stderr) == streams
    for stream in streams:
        heard = flush_stream(stream) and heard
    sys.exit(code if heard else _NOT_RUN)


def _run() -> int:
    """Run the command, and return its exit code; raises OSError where an error cannot be said."""
    try:
        return handbook.main(prog_name="handbook", standalone_mode=False) or 0
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else _NOT_RUN
    except click.ClickException as error:
        error.show()
    except click.Abort:
        # whoever interrupts it knows
        return _NOT_RUN
    except CannotRun as error:
        print_error(error)
    except OSError as error:
        print_error(CannotRun(file_error_message(error)))
    return _NOT_RUN
