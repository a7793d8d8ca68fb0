"""A word-by-word diff of two versions of a text."""

import difflib

from markupsafe import Markup, escape


def changed_words(before: str, after: str) -> Markup:
    """Return the newer text with what was taken out in `del` and what was put in in `ins`."""
    old, new = before.split(), after.split()
    parts = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            parts.append(escape(" ".join(new[new_start:new_end])))
            continue
        if old_start < old_end:
            parts.append(Markup("<del>{}</del>").format(" ".join(old[old_start:old_end])))
        if new_start < new_end:
            parts.append(Markup("<ins>{}</ins>").format(" ".join(new[new_start:new_end])))
    return Markup(" ").join(parts)
