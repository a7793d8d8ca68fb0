"""`handbook schema`."""

import json
from pathlib import Path

import click

from generator.cli.options import root_option, settings_of
from generator.exports.json_schema import schemas
from generator.file_system import write_atomically
from generator.loading.handbook_record import handbook_record

_SCHEMA_FOLDER = Path(".vscode/schemas")


@click.command()
@root_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the schemas are written (default: .vscode/schemas in the root).",
)
def schema(root: Path, out: Path | None) -> None:
    """Write a JSON Schema for each kind of record, for editors."""
    settings = settings_of(root)
    own = handbook_record(settings)
    handbook = own.in_language(settings.default).handbook if own else None
    folder = out or settings.root / _SCHEMA_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, rendered in schemas(handbook).items():
        path = folder / f"{name}.json"
        text = json.dumps(rendered, ensure_ascii=False, indent=2)
        write_atomically(path, f"{text}\n".encode())
        click.echo(path)
