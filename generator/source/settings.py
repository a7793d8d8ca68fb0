"""Reads the handbook's settings from `mkdocs.yml`, without mkdocs."""

import datetime
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import add_env_tag

from generator.finding import CannotRun, say

FILE = "mkdocs.yml"
ASSETS = "content/assets"
OUR_PLUGINS = frozenset({"search", "material/search", "i18n", "handbook"})


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the handbook."""

    code: str
    name: str
    """Its own name for itself."""
    site_name: str
    """The handbook's title in it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What `mkdocs.yml` says of the handbook."""

    root: Path
    site_name: str
    languages: tuple[Language, ...]
    """The default language first."""
    site_url: str = ""
    """The published site's address with a slash at its end, or nothing."""
    repo_url: str = ""
    licence: str = ""
    """What `copyright` says: the licence of the texts."""
    foreign: bool = False
    """Whether it names plugins, hooks, templates or folders whose doings nobody here can foresee."""
    configuration: str = ""
    """All that `mkdocs.yml` says, its variables filled in."""
    today: datetime.date = field(default_factory=datetime.date.today)
    """The day on which a consent has to hold."""

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(language.code for language in self.languages)

    @property
    def default(self) -> str:
        return self.languages[0].code

    def title_in(self, code: str) -> str:
        """Return the handbook's title in a language."""
        return next(item.site_name for item in self.languages if item.code == code)


def read_settings(root: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of the handbook in `root`; raises CannotRun."""
    path = root / FILE
    if not root.is_dir():
        raise CannotRun(say("there is no folder {path}", path=str(root)))
    try:
        config = yaml.load(path.read_text("utf-8"), Loader=_loader())
    except FileNotFoundError:
        raise CannotRun(
            say(
                "there is no {file} in {path}: is this the handbook's root?",
                file=FILE,
                path=str(root),
            )
        ) from None
    except PermissionError:
        raise CannotRun(say("{path} cannot be read: permission denied", path=str(path))) from None
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        raise CannotRun(
            say(
                "{file}:{line}:{column} cannot be read as YAML",
                file=FILE,
                line=mark.line + 1 if mark else 1,
                column=mark.column + 1 if mark else 1,
            )
        ) from None
    if not isinstance(config, dict):
        raise CannotRun(say("{file} says nothing", file=FILE))
    site_url = environment.get("SITE_URL") or str(config.get("site_url") or "")
    return Settings(
        root=root,
        site_name=str(config.get("site_name") or ""),
        languages=_languages(config),
        site_url=f"{site_url.rstrip('/')}/" if site_url else "",
        repo_url=(environment.get("REPO_URL") or str(config.get("repo_url") or "")).rstrip("/"),
        licence=str(config.get("copyright") or ""),
        foreign=_foreign(config),
        configuration=repr(config),
        today=_today(environment.get("SOURCE_DATE_EPOCH", "")),
    )


def _today(epoch: str) -> datetime.date:
    """Return the day that reproducible builds are told in seconds since 1970, or the clock's."""
    if not epoch:
        return datetime.date.today()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise CannotRun(
            say("{name} is not a number of seconds: {value}", name="SOURCE_DATE_EPOCH", value=epoch)
        ) from None


def _loader() -> type[yaml.SafeLoader]:
    class Loader(yaml.SafeLoader):
        """Reads what mkdocs reads; its Python tags, which are not ours, as nothing."""

    add_env_tag(Loader)
    Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)
    return Loader


def _foreign(config: dict[str, Any]) -> bool:
    names = {
        name
        for item in config.get("plugins") or ()
        for name in (item if isinstance(item, dict) else [item])
    }
    theme = config.get("theme")
    own = isinstance(theme, dict) and theme.get("custom_dir")
    elsewhere = config.get("docs_dir") != ASSETS or "INHERIT" in config
    return bool(own or elsewhere or config.get("hooks") or names - OUR_PLUGINS)


def _language(entry: dict[str, Any], site_name: str) -> Language:
    title = str(entry.get("site_name") or site_name)
    return Language(str(entry["locale"]), str(entry["name"]), title)


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
                (not entry.get("default"), _language(entry, str(config.get("site_name") or "")))
                for entry in (entries if isinstance(entries, list) else ())
                if isinstance(entry, dict)
                and {"locale", "name"} <= entry.keys()
                and entry.get("build", True)
            ]
            if languages:
                return tuple(pair[1] for pair in sorted(languages, key=lambda pair: pair[0]))
    raise CannotRun(
        say("{file} names no languages: they stand under plugins, i18n, languages", file=FILE)
    )
