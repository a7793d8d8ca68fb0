"""The choice of a field that is spelt nearly as the text, or is called so in another language."""

from collections.abc import Mapping, Sequence
from functools import cache

from generator.suggestions.close_words import close_words
from generator.suggestions.languages import LANGUAGES
from generator.wording.labels import LABELS
from generator.wording.wording import wording

_CHOICES: Mapping[str, str] = {
    "draft": "kladde udkast utkast entwurf",
    "published": "udgivet offentliggjort publicerad publicerat veröffentlicht",
    "text": "tekst text",
    "lines": "linjer rader linien zeilen",
    "table": "tabel tabell tabelle",
    "checklist": "tjekliste checklista checkliste",
    "words": "ord ordliste ordlista wörter",
    "cards": "kort karten",
    "role-play": "rollespil rollspel rollenspiel",
    "choice": "valg val auswahl multiple-choice",
    "match": "par matcha zuordnen",
    "order": "rækkefølge ordning reihenfolge",
    "gap": "hul lucka lücke",
    "web": "internet nettet webben hjemmeside",
    "print": "tryk tryck druck",
    "pictures": "billeder bilder",
    "lived": "oplevet upplevd erlebt",
    "composite": "sammensat sammansatt zusammengesetzt",
}
"""The names of choices that readers never see named."""


def suggested_choice(written: str, choices: Sequence[str], key: str) -> str | None:
    """Return the choice of the field `key` that was probably meant."""
    return nearest_choice(written, {choice: _names(key, choice) for choice in choices})


def nearest_choice(written: str, names_by_choice: Mapping[str, Sequence[str]]) -> str | None:
    """Return the choice that is spelt nearly so, or one of whose case-folded names is written."""
    word = written.strip().casefold()
    for choice, names in names_by_choice.items():
        if word in (choice.casefold(), *names):
            return choice
    starting = {
        choice
        for choice, names in names_by_choice.items()
        for name in names
        if name.startswith(f"{word} ")
    }
    if len(starting) == 1:
        return starting.pop()
    return next(iter(close_words(word, names_by_choice)), None)


@cache
def _names(key: str, choice: str) -> tuple[str, ...]:
    label = LABELS.get(key, {}).get(choice, "")
    labels = [wording(code).text(label).casefold() for code in LANGUAGES] if label else []
    return (*labels, *_CHOICES.get(choice, "").split())
