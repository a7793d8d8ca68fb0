"""Texts are read by markdown-it; those without any marks are read faster, and the same."""

from unittest import mock

import pytest
from conftest import FULL
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from generator.pages.html import Html
from generator.text import parse as reader
from generator.text.markup_problem import Fault
from generator.text.tree import Paragraph

PIECES = (
    *("a", "æ", "12", " ", "\n", "\n\n", "\n- ", "- ", "1. ", ". ", ", ", "(", ")", "!", "…", "“"),
    *("> ", "\n> ", "\n>\n> ", "2. ", "\n3. ", "\n   b", "\n  ", "\n    c"),
    *("| a | b |", "\n| --- | :-: |", "\n|---|", "\n| **c** | |", "| d", " |", "|", "---", "\n||"),
    *("*", "**", "**a**", "*b*", " **c:** ", "[d e](story:f)", "[g](https://h.example/i?j=k)", ":"),
)
LETTERS = "ab1æ .,:;!?\n\n-–\t\"'~(/^$%{}@>=#|&<_*[]\\`+\u00a0\u2003\x0b\x85\r"


@settings(max_examples=20_000 if FULL else 1_000)
@given(
    st.text(st.sampled_from(LETTERS), min_size=1, max_size=30)
    | st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join),
    st.sampled_from(["inline", "prose"]),
)
@example("|" * 300 + "\n" + "|-" * 299 + "|" + "\n||" * 200, "prose")
@example("| a |\n|---|\n|\x1fa|", "prose")
def test_a_plain_text_is_read_as_markdown_it_reads_it(raw: str, shape: reader.FormName) -> None:
    read = reader.parse.__wrapped__
    with mock.patch.object(reader, "fast_parse", return_value=None):
        slowly = read(raw.strip() or "a", shape)
    assert read(raw.strip() or "a", shape) == slowly


@pytest.mark.parametrize(
    ("raw", "html"),
    [
        (
            "Sådan gik det.\n\n25. november begyndte jeg.\n30. november fik jeg nøglen.\n\n"
            "4. december var jeg alene.\n\n1. dag: kold.\n3. dag: varm.",
            "<p>Sådan gik det.</p><p>25. november begyndte jeg.<br>30. november fik jeg nøglen.</p>"
            "<p>4. december var jeg alene.</p><p>1. dag: kold.<br>3. dag: varm.</p>",
        ),
        ("1. december kom jeg.", "<p>1. december kom jeg.</p>"),
        ("25. a\n26. b", "<p>25. a<br>26. b</p>"),
        ("01. a\n02. b", "<p>01. a<br>02. b</p>"),
        ("1. a\n\n1. b", "<p>1. a</p><p>1. b</p>"),
        ("i uge\n13. Den er sidst.", "<p>i uge 13. Den er sidst.</p>"),
        ("1. a\n2. b", "<ol><li>a<li>b</ol>"),
        ("1) a\n2) b", '<ol class="hb-bracket"><li>a<li>b</ol>'),
        ("- a\n  1. b\n  2. c", "<ul><li>a<ol><li>b<li>c</ol></ul>"),
        ("1. a\n   - b\n3. c", "<p>1. a</p><ul><li>b 3. c</ul>"),
        ("* a", "<p>* a</p>"),
        ("* a\n* b", "<ul><li>a<li>b</ul>"),
        ("+ 3\n+ 4", "<p>+ 3<br>+ 4</p>"),
        ("5*3*2 og a**b**c", "<p>5*3*2 og a**b**c</p>"),
        ("a\tb", "<p>a b</p>"),
        ("a\n===", "<p>a ===</p>"),
        ("a\n\n    b", "<p>a</p><p>b</p>"),
        ("[a]: https://b.example", "<p>[a]: https://b.example</p>"),
        (">18 år", "<p>&gt;18 år</p>"),
        ("> a", "<blockquote><p>a</p></blockquote>"),
        ("_ _ _\n\n***", "<p>_ _ _</p><p>***</p>"),
        (r"C:\new \\server a\.b 1986\. \*a\* \\\*", r"<p>C:\new \\server a\.b 1986\. *a* \*</p>"),
        (r"1986\. år", "<p>1986. år</p>"),
    ],
)
def test_what_is_no_mark_is_a_letter(raw: str, html: str) -> None:
    page = Html(lambda _, words: words, Markup)
    assert page.blocks(reader.parse(raw, "prose").blocks) == html


@pytest.mark.parametrize(("first", "others"), [("", ""), ("> ", "> "), ("- ", "  ")])
def test_a_small_text_makes_no_large_table(first: str, others: str) -> None:
    head = f"{first}|{'a|' * 300}\n{others}|{'-|' * 300}"
    row = f"\n{others}|a|"
    assert reader.parse(head + row, "prose").problems == ()
    many = reader.parse(head + row * 5, "prose")
    assert [problem.fault for problem in many.problems] == [Fault.TABLE]
    assert [type(block) for block in many.blocks] == [Paragraph]
