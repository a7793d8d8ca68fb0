"""Rules about `mkdocs.yml`: settings without effect, or that differ from the handbook's own record."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.catalogue.addresses import HANDBOOK_REF
from generator.catalogue.catalogue import Catalogue
from generator.finding import Finding, Fix, Rule, Severity, say
from generator.model.text import State
from generator.privacy.personal_data import personal_data
from generator.rule_engine.personal_data_matches import SURE
from generator.rule_engine.rule_check import HandbookCheck
from generator.rules.privacy import PERSONAL_DATA, PERSONAL_DATA_POSSIBLE
from generator.source.read_file import START, Unreadable, place_of, read_bytes
from generator.source.settings import FILE
from generator.source.settings_file import MAX_BYTES
from generator.source.yaml_quotes import quoted

PAGE_SETTING = Rule(
    "page-setting",
    Severity.WARNING,
    "mkdocs draws what stands around the pages, once for each language; the pages are put into it"
    " afterwards. So a plugin that works on pages, and a `nav`, do nothing.",
)
SETTING_DIFFERS = Rule(
    "setting-differs",
    Severity.ERROR,
    "The handbook's name and licence stand in its own record alone: where `mkdocs.yml` repeats them,"
    " it says the same.",
)
PATH = PurePosixPath(FILE)
_KEY = re.compile(r"^[ -]*[\"']?([\w-]+)", re.MULTILINE)
"""The first word of a line: a key, or an item of a list."""


def _site_settings(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what is wrong in `mkdocs.yml`; raises CannotRun."""
    try:
        data = read_bytes(catalogue.settings.root, PATH, MAX_BYTES)
    except Unreadable:
        return
    text = data.decode("utf-8", "replace")
    for name in catalogue.settings.page_settings:
        key_match = next((key for key in _KEY.finditer(text) if key[1] == name), None)
        yield Finding(
            PATH,
            place_of(text, key_match.start(1)) if key_match else START,
            PAGE_SETTING,
            say("`{name}` does nothing here: mkdocs sees no pages", name=name),
            say("take it out, unless it is meant for what stands around every page"),
        )
    yield from _differing(catalogue, text)
    for item in personal_data(text):
        yield Finding(
            PATH,
            place_of(text, item.start),
            (PERSONAL_DATA if item.sure else PERSONAL_DATA_POSSIBLE).rule,
            say(SURE[item.kind].pattern, route=FILE),
            say("take it out, or write it on a page of the handbook, where it can be answered for"),
        )


def _differing(catalogue: Catalogue, text: str) -> Iterator[Finding]:
    for key, written, meant in _repeated(catalogue):
        if written and written != meant:
            match = re.search(rf"\b{key}: *([\"']?{re.escape(written)}[\"']?)", text)
            start, end = (
                (place_of(text, match.start(1)), place_of(text, match.end(1)))
                if match
                else (START, START)
            )
            yield Finding(
                PATH,
                start,
                SETTING_DIFFERS,
                say("`{key}` says something else than the handbook's own record", key=key),
                say("write `{key}: {value}` here, or change the record", key=key, value=meant),
                fix=Fix(start, end, quoted(meant)) if match else None,
            )


def _repeated(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Yield each key that repeats what the handbook's own record says, its value and the record's."""
    settings = catalogue.settings
    if HANDBOOK_REF not in catalogue.by_ref:
        return
    default = catalogue.in_language(settings.default)
    yield "site_name", settings.site_name, default.handbook_title
    yield "copyright", settings.copyright, default.handbook.licence.name
    for language in settings.languages:
        title = catalogue.in_language(language.code).handbook.title
        if title.state is not State.MISSING:
            yield "site_name", language.site_name, title.raw


SITE_SETTINGS = HandbookCheck(
    (PAGE_SETTING, SETTING_DIFFERS, PERSONAL_DATA.rule, PERSONAL_DATA_POSSIBLE.rule),
    _site_settings,
)
