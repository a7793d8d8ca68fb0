"""Edits of a handbook: one that a test names, and one by chance."""

import random
import re
from pathlib import Path


def edit(path: Path, find: str, put: str) -> None:
    """Change what stands once in a file."""
    text = path.read_text("utf-8")
    assert text.count(find) == 1, find
    path.write_text(text.replace(find, put), "utf-8")


def edit_text(path: Path, chance: random.Random) -> None:
    """Give one of a file's words another ending."""
    lines = path.read_text("utf-8").split("\n")
    # keys, ids and references stay as they are: this is about words
    words = re.compile(
        r'(\s+[A-ZÆØÅÄÖ][a-zæøåäöü]+ [a-zæøåäöü]+|title: |msgstr "[A-Z]).*[a-zæøåäöü]'
    )
    number = chance.choice([index for index, line in enumerate(lines) if words.match(line)])
    lines[number] = re.sub(r"([a-zæøåäöü])(\W*)$", rf"\1{chance.choice('abc')}\2", lines[number])
    path.write_text("\n".join(lines), "utf-8")
