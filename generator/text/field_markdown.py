"""The Markdown parser for fields: CommonMark, less what people write without meaning markup."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, hr, list_block
from markdown_it.rules_inline import StateInline, emphasis, newline
from markdown_it.token import Token

_NOT_READ = ("code", "lheading", "reference")
"""Lines that begin with four spaces, dashes below a line and `[a]: b` are plain text."""
_ITEM = re.compile(r"[ \t>]*(?:\d{1,9}[.)]|[+*])(?:\s|\Z)")
"""The beginning of a line that looks like an item of a list."""
_SENTENCE_END = re.compile(r"[.!?:;…][”’“»\")*_]*\s*\Z")
_BACKSLASHES = re.compile(r"(\\++)(.?)", re.DOTALL)
_ONLY_FIRST = re.compile(r"[ \t>]*(?:[+>~-]|\d{1,9}[.)])\Z")
"""A line as far as a sign that means something at its beginning alone."""
_LONGEST_MARK = 40
"""The mark of a list item, with its indentation, has at most so many characters."""


def markdown_parser() -> MarkdownIt:
    """Return the reader of texts."""
    # each rule here has to hold in `fast_parser.py` as well
    markdown = MarkdownIt("commonmark", {"html": True}).enable("table").disable(_NOT_READ)
    above = ["paragraph", "reference", "blockquote"]
    markdown.block.ruler.at("list", _list, {"alt": above})
    markdown.block.ruler.at("blockquote", _quote, {"alt": [*above, "list"]})
    markdown.block.ruler.at("hr", _line_across, {"alt": [*above, "list"]})
    markdown.inline.ruler.at("escape", _backslashes)
    markdown.inline.ruler.at("emphasis", _emphasis)
    markdown.inline.ruler.at("newline", _line_end)
    # Targets are judged by a rule that can name their line, not dropped in silence here.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    markdown.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return markdown


def _first_character(state: StateBlock, line: int) -> int:
    return state.bMarks[line] + state.tShift[line]


def _list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a list, unless its numbers do not run on from 1 or a single line has a star or a plus."""
    sentences: set[int] = state.env.setdefault("sentences", set())
    offset = _first_character(state, start)
    if offset in sentences or state.src.startswith("+", offset):
        return False
    first = len(state.tokens)
    if not list_block(state, start, end, silent):
        return False
    if silent or _is_list(state.tokens[first:]):
        return True
    level = state.tokens[first].level + 1
    # they are not tried once more one by one, which would take the square of their number
    sentences.update(
        _first_character(state, token.map[0])
        for token in state.tokens[first:]
        if token.type == "list_item_open" and token.level == level and token.map
    )
    del state.tokens[first:]
    state.line = start
    return False


def _is_list(tokens: Sequence[Token]) -> bool:
    opening = tokens[0]
    level = opening.level + 1
    items = [token for token in tokens if token.type == "list_item_open" and token.level == level]
    if opening.type == "ordered_list_open":
        numbers = [token.info for token in items]
        return len(items) > 1 and numbers == [str(n) for n in range(1, len(items) + 1)]
    return opening.markup == "-" or len(items) > 1


def _quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a quote, whose sign stands apart from its words: `>18` is none."""
    after = state.src[_first_character(state, start) + 1 : state.eMarks[start]]
    return after[:1] in ("", " ", "\t") and blockquote(state, start, end, silent)


def _line_across(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a line across, of dashes alone: stars and low lines stand where something is left open."""
    return state.src.startswith("-", _first_character(state, start)) and hr(
        state, start, end, silent
    )


def _backslashes(state: StateInline, silent: bool) -> bool:
    """Parse a backslash: it escapes a sign of markup, and stands for itself elsewhere."""
    match = _BACKSLASHES.match(state.src, state.pos)
    if match is None:
        return False
    backslashes, sign = len(match[1]), match[2]
    is_markup = bool(sign) and (
        sign in "\\`*_[]<&|#"
        or (sign == "!" and state.src.startswith("[", match.end()))
        or (sign in "+->~.)" and _is_first(state.src, match.start(), sign))
    )
    shown = "\\" * (backslashes // 2 if is_markup else backslashes)
    state.pos = match.end(1)
    if is_markup and backslashes % 2:
        shown += sign
        state.pos = match.end()
    if not silent:
        state.pending += shown
    return True


def _is_first(text: str, end: int, sign: str) -> bool:
    start = text.rfind("\n", 0, end) + 1
    return end - start < _LONGEST_MARK and bool(_ONLY_FIRST.match(text[start:end] + sign))


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Read stars as low lines are read, never within a word: `5*3*2` has none."""
    if state.src[state.pos] not in "*_":
        # to look how often any other sign stands here takes the square of its number
        return False
    around = state.scanDelims(state.pos, False)
    before = len(state.delimiters)
    if not emphasis.tokenize(state, silent):
        return False
    for delimiter in state.delimiters[before:]:
        delimiter.open, delimiter.close = around.can_open, around.can_close
    return True


def _line_end(state: StateInline, silent: bool) -> bool:
    """Read a line's end: a space, but before a sentence that begins as an item of a list does."""
    source, end = state.src, state.pos
    if not silent and source[end] == "\n" and _ITEM.match(source, end + 1):
        line = source[source.rfind("\n", 0, end) + 1 : end]
        if _SENTENCE_END.search(line) or _ITEM.match(line):
            # two spaces mark a line's end that stays one
            state.pending += "  "
    return newline(state, silent)
