"""What a page or a PDF was made from, so that it is made again only if it would become another one."""

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.catalogue.edition import Edition
from generator.kept import version
from generator.source.settings import Settings
from generator.wording.wording import wording


@dataclass(frozen=True, slots=True)
class Trace:
    """The way something was made."""

    key: str
    """A digest of all that it was made from beside its language's edition."""
    states: Mapping[str, str]
    """What the edition was asked for, each with a digest of the answer."""

    def holds(self, key: str, edition: Edition) -> bool:
        """Tell whether the same would be made now."""
        return self.key == key and all(
            edition.state(asked) == state for asked, state in self.states.items()
        )


def traced(key: str, edition: Edition) -> Trace:
    """Return the trace of what was made from an edition that nothing else was made from."""
    return Trace(key, {asked: edition.state(asked) for asked in frozenset(edition.asked)})


def key_of(settings: Settings, *parts: object) -> str:
    """Return a digest of the program, the settings and other parts, told apart by their `repr`."""
    # neither the handbook's folder nor the day stands in what is made
    told = replace(settings, root=Path(), today=datetime.date.min)
    words = [wording(code, settings.root).digest for code in settings.codes]
    return hashlib.sha256(repr((version(), told, words, parts)).encode()).hexdigest()
