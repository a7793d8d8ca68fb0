"""Texts are read by markdown-it; those without any marks are read faster, and the same."""

from unittest import mock

from conftest import FULL
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.text import parse as reader
from generator.text.usual import usual_blocks

PIECES = (
    *("a", "æ", "12", " ", "\n", "\n\n", "\n- ", "- ", "1. ", ". ", ", ", "(", ")", "!", "…", "“"),
    *("> ", "\n> ", "\n>\n> ", "2. ", "\n3. ", "\n   b", "\n  ", "\n    c"),
    *("| a | b |", "\n| --- | :-: |", "\n|---|", "\n| **c** | |", "| d", " |", "|", "---", "\n||"),
    *("*", "**", "**a**", "*b*", " **c:** ", "[d e](story:f)", "[g](https://h.example/i?j=k)", ":"),
)
LETTERS = "ab1æ .,:;!?\n\n-–\t\"'~(/^$%{}@>=#|&<_*[]\\`+\u00a0\u2003\x0b\x85\r"


@settings(max_examples=20_000 if FULL else 1_000, deadline=None)
@given(
    st.text(st.sampled_from(LETTERS), min_size=1, max_size=30)
    | st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join),
    st.sampled_from(["inline", "prose"]),
)
@example("|" * 300 + "\n" + "|-" * 299 + "|" + "\n||" * 200, "prose")
@example("| a |\n|---|\n|\x1fa|", "prose")
def test_a_plain_text_is_read_as_markdown_it_reads_it(raw: str, shape: reader.Shape) -> None:
    read = reader.parse.__wrapped__
    with mock.patch.object(reader, "usual_blocks", return_value=None):
        slowly = read(raw.strip() or "a", shape)
    assert read(raw.strip() or "a", shape) == slowly


def test_a_small_text_makes_no_large_table() -> None:
    wide = "|" * 3_333 + "\n" + "|-" * 3_332 + "|"
    assert usual_blocks(wide) is not None
    assert usual_blocks(wide + "\n||" * 10) is None
