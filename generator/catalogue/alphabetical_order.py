"""The alphabetical order of each language."""

import unicodedata

# Letters that a language puts after z, in its order; others sort as the letter they are made from.
_AFTER_Z = {"da": "æøå", "nb": "æøå", "nn": "æøå", "sv": "åäö", "fi": "åäö"}
_ALIKE = {
    "da": str.maketrans({"ä": "æ", "ö": "ø"}),
    "nb": str.maketrans({"ä": "æ", "ö": "ø"}),
    "sv": str.maketrans({"æ": "ä", "ø": "ö"}),
}


def alphabetical(text: str, language: str) -> tuple[tuple[int, ...], str]:
    """Return a key that sorts words as a dictionary of the language does; case counts last."""
    tail = _AFTER_Z.get(language, "")
    keys = []
    for letter in text.casefold().translate(_ALIKE.get(language, {})):
        if letter in tail:
            keys.append(ord("z") + 1 + tail.index(letter))
        else:
            base = unicodedata.normalize("NFKD", letter)[0]
            keys.append(ord(base) if base.isalnum() else 0)
    return tuple(keys), text
