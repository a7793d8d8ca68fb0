"""The command and its verbs."""

import sys

import click

from generator.cli.build import build, serve
from generator.cli.check import check
from generator.cli.comment import comment
from generator.cli.common import stop
from generator.cli.new import new
from generator.cli.pdf import pdf
from generator.cli.pictures import pictures
from generator.cli.schema import schema
from generator.cli.translations import translations
from generator.finding import CannotRun, say


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="handbook")
def handbook() -> None:
    """Check, build and print a handbook."""


handbook.add_command(check)
handbook.add_command(build)
handbook.add_command(serve)
handbook.add_command(pdf)
handbook.add_command(new)
handbook.add_command(schema)
handbook.add_command(translations)
handbook.add_command(pictures)
handbook.add_command(comment)


def main() -> None:
    """Run the command; what cannot run ends with one line and exit code 2."""
    try:
        handbook(prog_name="handbook")
    except CannotRun as error:
        stop(error)
    except BrokenPipeError:
        sys.exit(2)
    except OSError as error:
        stop(
            CannotRun(
                say(
                    "{path} cannot be used: {problem}",
                    path=error.filename or "?",
                    problem=error.strerror or str(error),
                )
            )
        )
