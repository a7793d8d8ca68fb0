"""Everything that can be said of a record without the others: done in parallel, and kept."""

import hashlib
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from generator.catalogue.catalogue import Avoided, Catalogue, avoided_words
from generator.catalogue.consent import last_day
from generator.catalogue.entry import Entry
from generator.catalogue.load import Loaded, load
from generator.catalogue.spots import Spot, names_in
from generator.cores import in_processes
from generator.kept import file_digest, keep, kept
from generator.model.kinds import GLOSSARY
from generator.plain import linked, not_plain
from generator.rules.all import CHECKS
from generator.rules.rule import findings_of
from generator.source.settings import Settings

LEAST = 12
"""From so many spots for each on, starting processes takes less time than it saves."""
KEPT = "examined"


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


def examine_all(
    settings: Settings, spots: Iterable[Spot], meanwhile: Callable[[], object] | None = None
) -> list[Loaded]:
    """Examine all spots, in their order; what has not changed since the last run is not done again.

    Where other processes are at it, this one does what else there is to do `meanwhile`. Raises CannotRun.
    """
    chosen = tuple(spots)
    before = kept(settings.root, KEPT)
    # the glossary comes first: its words to avoid are looked for in all others
    glossary = tuple(spot for spot in chosen if spot.kind is GLOSSARY)
    others = tuple(spot for spot in chosen if spot.kind is not GLOSSARY)
    done, now = _round(settings, {}, glossary, before)
    words: Entry | None = next((done[spot].entry for spot in glossary), None)
    avoided = avoided_words(words.record if words else None, settings.codes)
    rest, more = _round(settings, avoided, others, before, meanwhile)
    if now | more != before:
        keep(settings.root, KEPT, now | more)
    found = done | rest
    return [found[spot] for spot in chosen]


def _round(
    settings: Settings,
    avoided: Avoided,
    spots: Sequence[Spot],
    before: Mapping[str, bytes],
    meanwhile: Callable[[], object] | None = None,
) -> tuple[dict[Spot, Loaded], dict[str, bytes]]:
    """Return what is found at each spot, and of that what may be kept, packed and by key."""
    keys = {spot: _key(settings, avoided, spot) for spot in spots} if before else {}
    new = [spot for spot in spots if keys.get(spot) not in before]
    pack = partial(_packed, settings, avoided)
    done, now = {}, {}
    made = in_processes(pack, new, least=LEAST, chunk=4, meanwhile=meanwhile)
    for spot, (key, packed) in zip(new, made, strict=True):
        # it is unpacked while the others are still at work
        done[spot] = pickle.loads(packed)
        if key:
            now[key] = packed
    for spot, key in keys.items():
        if key in before:
            now[key] = before[key]
            done[spot] = pickle.loads(before[key])
    return done, now


def _key(settings: Settings, avoided: Avoided, spot: Spot) -> str:
    """Return a digest of all that an examination depends on; empty where that is too much to read."""
    digest = hashlib.sha256()
    for part in (settings.languages, avoided, spot.kind.name, spot.folder):
        digest.update(f"{part!r}\n".encode())
    folder = settings.root / spot.folder
    try:
        digest.update(f"{linked(settings.root, spot.folder)!r} {not_plain(folder)!r}\n".encode())
    except OSError:
        return ""
    for name in names_in(settings, spot.folder):
        try:
            refused = not_plain(folder / name)
        except OSError:
            return ""
        digest.update(f"{name!r} {refused!r}\n".encode())
        found = b"" if refused else file_digest(folder / name)
        if not (refused or found):
            return ""
        digest.update(found)
    return digest.hexdigest()


def _packed(settings: Settings, avoided: Avoided, spot: Spot) -> tuple[str, bytes]:
    """Examine a spot, and return what is found with its key; with none where it must not be kept."""
    key = _key(settings, avoided, spot)
    loaded = examine(settings, avoided, spot)
    packed = pickle.dumps(loaded)
    if loaded.entry and last_day(loaded.entry.record):
        # when its consent ends, no other copy of a story is to be looked for
        return "", packed
    # a record that was edited meanwhile must not be kept as what it was before
    return key if key == _key(settings, avoided, spot) else "", packed
