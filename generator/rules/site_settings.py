"""Rules about `mkdocs.yml`: settings without effect, or that differ from the handbook's own record."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.finding import Finding, Fix, Rule, Severity, say
from generator.model.text import State
from generator.privacy.personal_data import detect_personal_data
from generator.rule_engine.personal_data_matches import personal_data_message
from generator.rule_engine.rule_check import HandbookCheck
from generator.rules.privacy import PERSONAL_DATA, PERSONAL_DATA_POSSIBLE
from generator.source.read_file import FILE_START, position_of
from generator.source.settings import SETTINGS_FILE
from generator.source.settings_positions import (
    Setting,
    node_span,
    setting_at,
    setting_items,
    settings_in,
)
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
_PATH = PurePosixPath(SETTINGS_FILE)


class RepeatedSetting(NamedTuple):
    """A key of `mkdocs.yml` that repeats what the handbook's own record says."""

    key: str
    setting: Setting | None
    """The key and value in the file."""
    written: str
    in_record: str


def _site_settings(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the findings in `mkdocs.yml`."""
    text = catalogue.settings.text
    settings = settings_in(text)
    for name in catalogue.settings.page_settings:
        path = (name,) if name == "nav" else ("plugins", name)
        setting = setting_at(settings, *path)
        yield Finding(
            _PATH,
            node_span(setting.key)[0] if setting else FILE_START,
            PAGE_SETTING,
            say("`{name}` does nothing here: mkdocs sees no pages", name=name),
            say("take it out, unless it is meant for what stands around every page"),
        )
    for repeated in _repeated(catalogue, settings):
        if repeated.written and repeated.written != repeated.in_record:
            yield _differing(repeated)
    for item in detect_personal_data(text):
        yield Finding(
            _PATH,
            position_of(text, item.start),
            (PERSONAL_DATA if item.sure else PERSONAL_DATA_POSSIBLE).rule,
            personal_data_message(item, SETTINGS_FILE),
            say("take it out, or write it on a page of the handbook, where it can be answered for"),
        )


def _differing(repeated: RepeatedSetting) -> Finding:
    start, end = node_span(repeated.setting.value) if repeated.setting else (FILE_START, FILE_START)
    return Finding(
        _PATH,
        start,
        SETTING_DIFFERS,
        say("`{key}` says something else than the handbook's own record", key=repeated.key),
        say(
            "write `{key}: {value}` here, or change the record",
            key=repeated.key,
            value=repeated.in_record,
        ),
        fix=Fix(start, end, quoted(repeated.in_record)) if repeated.setting else None,
    )


def _repeated(catalogue: Catalogue, settings: tuple[Setting, ...]) -> Iterator[RepeatedSetting]:
    """Yield each setting that repeats what the handbook's own record says."""
    handbook = catalogue.settings
    if catalogue.handbook is None:
        return
    default = catalogue.in_language(handbook.default)
    name, licence = setting_at(settings, "site_name"), setting_at(settings, "copyright")
    yield RepeatedSetting("site_name", name, handbook.site_name, default.handbook_title)
    yield RepeatedSetting("copyright", licence, handbook.copyright, default.handbook.licence.name)
    names = dict(_names_by_language(settings))
    for language in handbook.languages:
        title = catalogue.in_language(language.code).handbook.title
        if title.state is not State.MISSING:
            yield RepeatedSetting(
                "site_name", names.get(language.code), language.site_name, title.raw
            )


def _names_by_language(settings: tuple[Setting, ...]) -> Iterator[tuple[str, Setting]]:
    """Yield the handbook's name in each language, by the language's code."""
    languages = setting_at(settings, "plugins", "i18n", "languages")
    for language in languages.value.value if languages else ():
        keys = tuple(setting_items(language))
        code, name = setting_at(keys, "locale"), setting_at(keys, "site_name")
        if code and name:
            yield str(code.value.value), name


SITE_SETTINGS = HandbookCheck(
    (PAGE_SETTING, SETTING_DIFFERS, PERSONAL_DATA.rule, PERSONAL_DATA_POSSIBLE.rule),
    _site_settings,
)
