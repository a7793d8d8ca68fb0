"""Reads the handbook's settings from `mkdocs.yml`, without mkdocs."""

import datetime
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.finding import CannotRun, say
from generator.source.settings_file import settings_text, settings_values

SETTINGS_FILE = "mkdocs.yml"
ASSETS = "content/assets"
_OUR_PLUGINS = frozenset({"search", "material/search", "i18n", "handbook"})


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the handbook."""

    code: str
    name: str
    """The language's name in the language itself."""
    site_name: str
    """The handbook's title in this language, where `mkdocs.yml` repeats it; else empty."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of the handbook in `mkdocs.yml`."""

    root: Path
    text: str = field(repr=False)
    """The file as it is written."""
    site_name: str
    languages: tuple[Language, ...]
    """The default language first."""
    site_url: str = ""
    """The published site's address with a slash at its end, or nothing."""
    repo_url: str = ""
    copyright: str = ""
    theme_folder: str = ""
    """The folder of the handbook's own templates; empty where it has none."""
    page_settings: tuple[str, ...] = ()
    """The settings for pages that mkdocs draws, `nav` and plugins: they do nothing, as it draws none."""
    today: datetime.date = field(default_factory=datetime.date.today)
    """The day on which a consent has to hold."""

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(language.code for language in self.languages)

    @property
    def default(self) -> str:
        return self.languages[0].code


def read_settings(root: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of the handbook in `root`; raises CannotRun."""
    if not root.is_dir():
        raise CannotRun(say("there is no folder {path}", path=str(root)))
    text = settings_text(root, SETTINGS_FILE)
    config = settings_values(text, SETTINGS_FILE)
    if not isinstance(config, dict):
        raise CannotRun(say("{file} says nothing", file=SETTINGS_FILE))
    site_url = environment.get("SITE_URL") or str(config.get("site_url") or "")
    return Settings(
        root=root,
        text=text,
        site_name=str(config.get("site_name") or ""),
        languages=_languages(config),
        site_url=f"{site_url.rstrip('/')}/" if site_url else "",
        repo_url=(environment.get("REPO_URL") or str(config.get("repo_url") or "")).rstrip("/"),
        copyright=str(config.get("copyright") or ""),
        theme_folder=_theme_folder(config),
        page_settings=_page_settings(config),
        today=_today(environment.get("SOURCE_DATE_EPOCH", "")),
    )


def _today(epoch: str) -> datetime.date:
    """Return the day of SOURCE_DATE_EPOCH, in seconds since 1970, or the clock's."""
    if not epoch:
        return datetime.date.today()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise CannotRun(
            say("{name} is not a number of seconds: {value}", name="SOURCE_DATE_EPOCH", value=epoch)
        ) from None


def _theme_folder(config: dict[str, Any]) -> str:
    theme = config.get("theme")
    return str(theme.get("custom_dir") or "") if isinstance(theme, dict) else ""


def _page_settings(config: dict[str, Any]) -> tuple[str, ...]:
    """Return `nav` and the plugins that would act on mkdocs' own pages, as far as they stand there."""
    names: list[str] = ["nav"] if config.get("nav") else []
    for item in config.get("plugins") or ():
        if not isinstance(item, str | dict):
            raise CannotRun(
                say(
                    "{file}: a plugin is neither a name nor a name with its options",
                    file=SETTINGS_FILE,
                )
            )
        names += map(str, item if isinstance(item, dict) else [item])
    return tuple(name for name in names if name not in _OUR_PLUGINS)


def _language(entry: dict[str, Any]) -> Language:
    site_name = str(entry.get("site_name") or "")
    return Language(str(entry["locale"]), str(entry["name"]), site_name)


def _plugins(config: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the plugins with their options; mkdocs takes a list as well as a mapping."""
    plugins = config.get("plugins")
    if isinstance(plugins, dict):
        return [plugins]
    return [item for item in plugins if isinstance(item, dict)] if isinstance(plugins, list) else []


def _languages(config: dict[str, Any]) -> tuple[Language, ...]:
    for plugin in _plugins(config):
        if isinstance(plugin.get("i18n"), dict):
            entries = plugin["i18n"].get("languages")
            languages = [
                (not entry.get("default"), _language(entry))
                for entry in (entries if isinstance(entries, list) else ())
                if isinstance(entry, dict)
                and {"locale", "name"} <= entry.keys()
                and entry.get("build", True)
            ]
            if languages:
                return tuple(pair[1] for pair in sorted(languages, key=lambda pair: pair[0]))
    raise CannotRun(
        say(
            "{file} names no languages: they stand under plugins, i18n, languages",
            file=SETTINGS_FILE,
        )
    )
