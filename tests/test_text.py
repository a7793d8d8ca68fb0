"""Texts are read by markdown-it; those without any marks are read faster, and the same."""

import re
from unittest import mock

from conftest import FULL
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text import parse as reader

LETTERS = "ab1æ .,:;!?\n\n-–\t\"'~(/^$%{}@>=#|&<_*[]\\`+\u00a0\u2003\x0b\x85\r"
NEVER = re.compile(r"(?!)")


@settings(max_examples=20_000 if FULL else 1_000, deadline=None)
@given(
    st.text(st.sampled_from(LETTERS), min_size=1, max_size=30), st.sampled_from(["inline", "prose"])
)
def test_a_plain_text_is_read_as_markdown_it_reads_it(raw: str, shape: reader.Shape) -> None:
    read = reader.parse.__wrapped__
    with mock.patch.object(reader, "_PLAIN_PROSE", NEVER):
        slowly = read(raw.strip() or "a", shape)
    assert read(raw.strip() or "a", shape) == slowly
