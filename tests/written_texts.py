"""Texts as people write them: words, numbers, signs and line ends, with marks and with none in mind."""

from hypothesis import strategies as st

WORDS = (
    *("november", "jeg", "Ærø", "lærer", "für", "Öl", "the", "snake_case", "hvad’er", "kl.", "A1"),
    *("25", "1986", "3,5", "08:30", "2026-11-29", "61.329,60", "½", "n°", "R&D", "C#", "#1", "%"),
    *("uddannelsesparathedsvurderingen", "sove\u00adsal", "et\u00a0ord", "”hej”", "‚so‘", "«ja»"),
    *(
        "–",
        "-",
        "--",
        "…",
        "/",
        "og/eller",
        "(nej)",
        "[x]",
        "[ ]",
        "{a}",
        "a=b",
        "~",
        "^",
        "|",
        "@",
    ),
    *(
        "*",
        "**",
        "_",
        "***",
        "__init__",
        "5*3*2",
        "a**b**c",
        "*ja*",
        "**to ord**",
        "_tre_",
        "*)",
        "’",
    ),
    *(
        "<3",
        "<",
        ">",
        ">=",
        "&",
        "a<b",
        "&c",
        "`",
        "´",
        "\\",
        "C:\\new",
        "\\*",
        "\\[a\\]",
        "\\n",
        "\\\\s",
    ),
    *(
        "[a]",
        "[a][b]",
        "[a](b c)",
        "![",
        "]",
        "https://example.org/a_b?c=d&e=*f*",
        "<https://a.example>",
    ),
    *(
        "[et link](https://example.org/x_y)",
        "[ord](mailto:a@b.example)en",
        "(se [a](https://b.example))",
    ),
)
"""With what stands in words, between them and around them."""
BEGINNINGS = (
    *(
        "",
        "",
        "",
        "",
        "25. ",
        "30. ",
        "1. ",
        "2. ",
        "3. ",
        "1) ",
        "2) ",
        "01. ",
        "1986\\. ",
        "7.",
        "12) ",
    ),
    *(
        "- ",
        "* ",
        "+ ",
        "-",
        "– ",
        "> ",
        ">",
        "  ",
        "    ",
        "     - ",
        "   1. ",
        "\t",
        "#",
        "=",
        "| ",
        "[a]: ",
    ),
)
BLOCKS = (
    *(
        "1. et\n2. to\n3. tre",
        "1) a\n2) b",
        "1. a\n   - b\n   - c\n2. d",
        "- a\n  1. b\n  2. c\n- d",
    ),
    *(
        "1. a\n3. b",
        "25. a\n26. b",
        "1. a\n\n1. b",
        "- a\n\n- b",
        "* a\n* b",
        "- \n- b",
        "1.\n2. b",
    ),
    *(
        "| a | b |\n| --- | :-: |\n| c | d |\n| e |",
        "a | b\n--|--\nc | d",
        "| a |\n| b |",
        "|a\\|b|c|\n|-|-|\n|d|",
    ),
    *(
        "> a\n> b\n>\n> c",
        "> a\nb",
        "a  \nb",
        "a\\\nb",
        "a\n===",
        "***\na",
        "___",
        "* * *",
        "    a\n    b",
    ),
)
REFUSED = (
    *(
        "# a",
        "a\n---",
        "---",
        "`a b`",
        "<b>a</b>",
        "<navn>",
        "&amp;",
        "![a](https://b.example/c.png)",
    ),
    *(
        '[a](https://b.example "c")',
        "[](https://b.example)",
        "| a |\n|---|\n| b | c |",
        "~~~\na",
        "<!-- a -->",
    ),
)
"""What a finding is for."""
MAX_LINES = 5


def _line(beginning: str, words: list[str], end: str) -> str:
    return beginning + " ".join(words) + end


LINES = st.builds(
    _line,
    st.sampled_from(BEGINNINGS),
    st.lists(st.sampled_from(WORDS), max_size=6),
    st.sampled_from(("", "", "", ".", ":", "?", " ", "  ", "\t", "\\")),
)
PARTS = st.one_of(*[LINES] * 6, st.sampled_from(BLOCKS))
"""Lines six times as often as whole blocks."""


@st.composite
def written_texts(draw: st.DrawFn) -> str:
    """Return a text; one in a hundred holds what fields do not take."""
    text = draw(PARTS)
    for _ in range(draw(st.integers(0, MAX_LINES - 1))):
        text += draw(st.sampled_from(("\n", "\n\n", "\n", "\n\n\n"))) + draw(PARTS)
    if draw(st.integers(0, 99)) == 50:
        text += "\n\n" + draw(st.sampled_from(REFUSED))
    return text.strip() or "a"
