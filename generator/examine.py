"""Everything that can be said of a record without the others, by as many processes as there are cores."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from generator.catalogue.catalogue import Avoided, Catalogue, avoided_words
from generator.catalogue.load import Loaded, load
from generator.catalogue.spots import Spot
from generator.cores import in_processes
from generator.model.kinds import GLOSSARY
from generator.rules.all import CHECKS
from generator.rules.rule import findings_of
from generator.source.settings import Settings

LEAST = 12
"""From so many spots for each on, starting processes takes less time than it saves."""


def examine(settings: Settings, avoided: Avoided, spot: Spot) -> Loaded:
    """Load what stands at a spot, and apply the rules that look at a record alone.

    Raises CannotRun where it may not be read.
    """
    loaded = load(settings, spot)
    if loaded.entry is None:
        return loaded
    alone = Catalogue(settings, (loaded.entry,), avoided=avoided)
    found = [
        finding
        for check in CHECKS
        if check.alone
        for finding in findings_of(check, alone, loaded.entry)
    ]
    return replace(loaded, findings=(*loaded.findings, *found))


def examine_all(settings: Settings, spots: Iterable[Spot]) -> list[Loaded]:
    """Examine all spots, in their order; raises CannotRun."""
    chosen = tuple(spots)
    # the glossary comes first: its words to avoid are looked for in all others
    done = {spot: examine(settings, {}, spot) for spot in chosen if spot.kind is GLOSSARY}
    glossary = next((loaded.entry.record for loaded in done.values() if loaded.entry), None)
    avoided = avoided_words(glossary, settings.codes)
    others = [spot for spot in chosen if spot not in done]
    found = in_processes(partial(examine, settings, avoided), others, least=LEAST, chunk=4)
    done.update(zip(others, found, strict=True))
    return [done[spot] for spot in chosen]
