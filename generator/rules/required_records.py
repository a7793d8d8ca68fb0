"""Required records: the handbook's own record and the start page."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.catalogue.addresses import HANDBOOK_REF, START_REF
from generator.catalogue.catalogue import Catalogue
from generator.finding import Finding, Message, Rule, Severity, say
from generator.model.handbook import Handbook
from generator.model.kinds import HANDBOOK, PAGE
from generator.rule_engine.rule_check import HandbookCheck
from generator.source.read_file import FILE_START

HANDBOOK_RECORD = Rule(
    "handbook-record",
    Severity.ERROR,
    "There is a record of the handbook itself, and it is published: it says what the handbook is"
    " called, under which licence it stands, and which countries, themes and work areas there are.",
)
START_PAGE = Rule(
    "start-page",
    Severity.ERROR,
    "There is a page `start`, and it is published: the site begins with it, and every page leads back"
    " to it.",
)


def _required_records(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding for each needed record that is not there, or is a draft."""
    keys = (name for name, info in Handbook.model_fields.items() if info.is_required())
    yield from _required_record(
        catalogue,
        HANDBOOK_REF,
        HANDBOOK_RECORD,
        HANDBOOK.folder,
        say("there is no record of the handbook itself"),
        say(
            "write `{path}` with the keys {keys}",
            path=f"{HANDBOOK.folder}/{HANDBOOK.file}",
            keys=", ".join(keys),
        ),
        say("the record of the handbook itself is a draft"),
    )
    yield from _required_record(
        catalogue,
        START_REF,
        START_PAGE,
        PAGE.folder,
        say("there is no page `start`"),
        say("add the folder `start` with a file `page.yml`: the site begins with it"),
        say("the page that the site begins with is a draft"),
    )


def _required_record(
    catalogue: Catalogue,
    ref: str,
    rule: Rule,
    folder: str,
    missing: Message,
    what_to_add: Message,
    draft: Message,
) -> Iterator[Finding]:
    entry = catalogue.by_ref.get(ref)
    if entry is None and ref not in catalogue.broken:
        yield Finding(PurePosixPath(folder), FILE_START, rule, missing, what_to_add)
    elif entry and entry.record.status == "draft":
        position = entry.document.position(("status",))
        hint = say("take the line `status: draft` out")
        yield Finding(entry.document.path, position, rule, draft, hint)


REQUIRED_RECORDS = HandbookCheck((HANDBOOK_RECORD, START_PAGE), _required_records)
