"""Large inputs: what somebody, or a program, may put into one record, each in the size asked for."""

from collections.abc import Callable, Iterator
from pathlib import Path

SMALL = Path(__file__).parent.parent / "tests/handbook"
MODULE = "modules/first-day/module.yml"
GLOSSARY = "content/glossary/glossary.yml"
BLOCKS = "    blocks:\n"
TERMS = "terms:\n"
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def word(number: int) -> str:
    """Return a word of letters, another one for each number."""
    letters = ""
    while number or not letters:
        number, rest = divmod(number, len(ALPHABET))
        letters += ALPHABET[rest]
    return letters


def _insert(root: Path, file: str, line: str, lines: Iterator[str]) -> None:
    """Put lines below the first one that reads so."""
    path = root / file
    before, found, after = path.read_text("utf-8").partition(line)
    if not found:
        raise ValueError(f"{file} has no line {line!r}")
    path.write_text(f"{before}{found}{''.join(lines)}{after}", "utf-8")


def _texts(root: Path, texts: Iterator[str]) -> None:
    """Add a block for each text, of one line, to the module's worksheet."""
    blocks = (
        f"      - id: x{number}\n        kind: text\n        text: |\n          {text}\n"
        for number, text in enumerate(texts)
    )
    _insert(root, MODULE, BLOCKS, blocks)


def kilobytes(root: Path, size: int) -> None:
    """A record of so many kilobytes of sentences."""
    sentence = "Du hilser på din makker, og så fortæller du om dagen. "
    _texts(root, (sentence * 18 for _ in range(size)))


def wrong_links(root: Path, size: int) -> None:
    """Links that lead nowhere, each to another place."""
    _texts(root, (f"[Se](term:{word(number)}-plads)." for number in range(size)))


def html(root: Path, size: int) -> None:
    """Texts with HTML."""
    _texts(root, (f"Du <b>{word(number)}</b>." for number in range(size)))


def unknown_keys(root: Path, size: int) -> None:
    """Keys that the model does not know."""
    _insert(root, MODULE, "format: 1\n", (f"{word(number)}x: a\n" for number in range(size)))


def items(root: Path, size: int) -> None:
    """A list of so many short items."""
    _insert(
        root,
        MODULE,
        "        items:\n",
        (f"          - {{id: x{number}, text: Sko}}\n" for number in range(size)),
    )


def terms(root: Path, size: int) -> None:
    """A glossary of so many terms, translated."""
    _insert(
        root,
        GLOSSARY,
        TERMS,
        (
            f"  - id: x{number}\n"
            f"    words: {{da: {word(number)}plads, sv: {word(number)}plats,"
            f" de: {word(number)}platz, en: {word(number)} place}}\n"
            f"    explanation: Et sted, hvor du lærer om {word(number)}.\n"
            f"    avoid: {{da: [{word(number)}plet]}}\n"
            for number in range(size)
        ),
    )
    for language in ("sv", "de", "en"):
        path = root / GLOSSARY
        entries = (
            f'\nmsgctxt "terms.x{number}.explanation"\n'
            f'msgid "Et sted, hvor du lærer om {word(number)}."\n'
            f'msgstr "{language} {word(number)}."\n'
            for number in range(size)
        )
        path.with_name(f"{language}.po").write_text(
            f'msgid ""\nmsgstr "Language: {language}\\n"\n{"".join(entries)}', "utf-8"
        )


def strange_entries(root: Path, size: int) -> None:
    """A PO file with entries that fit no field."""
    path = (root / MODULE).with_name("de.po")
    path.write_text(
        'msgid ""\nmsgstr "Language: de\\n"\n'
        + "".join(
            f'\nmsgctxt "x{number}"\nmsgid "{word(number)}"\nmsgstr "{word(number)}"\n'
            for number in range(size)
        ),
        "utf-8",
    )


def texts_of_tables(root: Path, size: int) -> None:
    """Texts with a table of 300 cells each."""
    rows = "\n          ".join(("| a " * 10 + "|", "|---" * 10 + "|", *["| b " * 10 + "|"] * 29))
    _texts(root, (rows for _ in range(size)))


def rows_to_fill_in(root: Path, size: int) -> None:
    """Tables of 280 cells to fill in."""
    columns = ", ".join(f"{{id: c{number}, heading: Dag}}" for number in range(7))
    table = f"kind: table, title: Uge, columns: [{columns}], empty_rows: 39"
    tables = (f"      - {{id: x{number}, {table}}}\n" for number in range(size))
    _insert(root, MODULE, BLOCKS, tables)


def lists_in_lists(root: Path, size: int) -> None:
    """Lists four levels deep, of 240 items each."""
    levels = "\n          ".join("  " * level + "- a" for level in range(4))
    _texts(root, ("\n          ".join([levels] * 60) for _ in range(size)))


PRINTED: dict[str, tuple[Callable[[Path, int], None], int]] = {
    "kilobytes of prose": (kilobytes, 400),
    "short items": (items, 530),
    "tables in texts": (texts_of_tables, 12),
    "tables to fill in": (rows_to_fill_in, 2),
    "lists in lists": (lists_in_lists, 9),
}
"""The largest that the check accepts."""
INPUTS: dict[str, tuple[Callable[[Path, int], None], int]] = {
    "kilobytes": (kilobytes, 900),
    "wrong links": (wrong_links, 1000),
    "html": (html, 300),
    "unknown keys": (unknown_keys, 300),
    "items": (items, 9_000),
    "terms": (terms, 2_000),
    "strange entries": (strange_entries, 5_000),
}
