"""The command and its verbs."""

import sys
from importlib import import_module

import click

from generator.cli.common import stop
from generator.finding import CannotRun, Message, say

VERBS = {
    "check": "check",
    "build": "build",
    "serve": "build",
    "pdf": "pdf",
    "new": "new",
    "schema": "schema",
    "translations": "translations",
    "pictures": "pictures",
    "comment": "comment",
}
"""Each verb with the module that holds it."""


class Verbs(click.Group):
    """Verbs that are loaded when they are called: each needs half of the program, no two the same."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        verb: click.Command = getattr(import_module(f"generator.cli.{VERBS[cmd_name]}"), cmd_name)
        return verb


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="handbook")
def handbook() -> None:
    """Check, build and print a handbook."""


def main() -> None:
    """Run the command; what cannot run ends with one line and exit code 2."""
    try:
        handbook(prog_name="handbook")
    except CannotRun as error:
        stop(error)
    except BrokenPipeError:
        sys.exit(2)
    except OSError as error:
        stop(CannotRun(_told(error)))


def _told(error: OSError) -> Message:
    problem = error.strerror or str(error)
    # of a copy, the second one is what cannot be written
    path = error.filename2 or error.filename
    if path is None:
        return say("something could not be read or written: {problem}", problem=problem)
    return say("{path} cannot be used: {problem}", path=str(path), problem=problem)
