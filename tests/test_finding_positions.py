"""A finding stands at the letter that it is about, however YAML writes the text."""

from pathlib import PurePosixPath
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.finding import KeyPath, TextPosition
from generator.source.yaml_file import compose_yaml
from generator.source.yaml_nodes import Document
from generator.source.yaml_spans import words_span

WORDS = st.lists(st.sampled_from(["hus", "å", "vindmølle", "[a](b)", "😀", "#", "1."]), min_size=1)
LINES = st.lists(WORDS, min_size=1, max_size=6)
AT: KeyPath = ("items", 0, "text")


@given(LINES, st.sampled_from([None, "'", "|", ">"]), st.integers(12, 100))
def test_each_word_of_a_text_has_its_position(
    lines: list[list[str]], style: Any, width: int
) -> None:
    texts = [
        [f"{word}{line}x{number}" for number, word in enumerate(words)]
        for line, words in enumerate(lines)
    ]
    raw = "\n".join(map(" ".join, texts))
    record = {"items": [{"title": "Rows of 😀", "text": raw}]}
    dumped = yaml.dump(record, default_style=style, width=width, allow_unicode=True)
    document = Document(PurePosixPath("record.yml"), dumped, compose_yaml)
    for line, words in enumerate(texts):
        column = 0
        for word in words:
            position = document.position_in_text(AT, TextPosition(line, column))
            assert document.lines[position.line - 1].startswith(word, position.column - 1)
            span = words_span(document, AT, word, TextPosition(line, column))
            assert span is not None
            assert span[0] == position
            column += len(word) + 1
