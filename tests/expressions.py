"""Works out the conditions of a workflow as GitHub does, as far as ours go.

docs.github.com, “Evaluate expressions in workflows and actions”: no case in strings, what is not
there is empty, `*` takes a part of each item. What this does not know it refuses.
"""

import re
from typing import Any

_TOKEN = re.compile(r"\s*(\|\||&&|==|!=|[!(),]|'(?:[^']|'')*'|[A-Za-z_][\w.*-]*)")
_CONSTANTS = {"true": True, "false": False, "null": None}


def holds(condition: str, contexts: dict[str, Any]) -> bool:
    """Return whether a condition holds in its contexts, such as `github` and `steps`."""
    text = condition.strip()
    if text.startswith("${{") and text.endswith("}}"):
        text = text[3:-2]
    reader = _Reader(_tokens(text.strip()), contexts)
    value = reader.either()
    if reader.tokens:
        raise ValueError(f"{condition!r} goes on after its end: {reader.tokens}")
    return bool(value)


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    offset = 0
    while offset < len(text):
        found = _TOKEN.match(text, offset)
        if not found:
            raise ValueError(f"unknown from here on: {text[offset:]!r}")
        tokens.append(found[1])
        offset = found.end()
    return tokens


def _same(one: Any, other: Any) -> bool:
    return _plain(one) == _plain(other)


def _plain(value: Any) -> str:
    return ("" if value is None else str(value)).casefold()


def _contains(where: Any, what: Any) -> bool:
    if isinstance(where, list):
        return any(_same(item, what) for item in where)
    return _plain(what) in _plain(where)


FUNCTIONS = {
    "contains": _contains,
    "startsWith": lambda text, begin: _plain(text).startswith(_plain(begin)),
    "cancelled": lambda: False,
}


class _Reader:
    def __init__(self, tokens: list[str], contexts: dict[str, Any]) -> None:
        self.tokens = tokens
        self._contexts = contexts

    def _takes(self, token: str) -> bool:
        if self.tokens[:1] != [token]:
            return False
        del self.tokens[0]
        return True

    def either(self) -> Any:
        value = self._both()
        while self._takes("||"):
            other = self._both()
            value = value or other
        return value

    def _both(self) -> Any:
        value = self._compared()
        while self._takes("&&"):
            other = self._compared()
            value = value and other
        return value

    def _compared(self) -> Any:
        value = self._one()
        if self._takes("=="):
            return _same(value, self._one())
        if self._takes("!="):
            return not _same(value, self._one())
        return value

    def _one(self) -> Any:
        if self._takes("!"):
            return not self._one()
        if self._takes("("):
            value = self.either()
            self._end()
            return value
        token = self.tokens.pop(0)
        if token.startswith("'"):
            return token[1:-1].replace("''", "'")
        if self._takes("("):
            return FUNCTIONS[token](*self._arguments())
        return _CONSTANTS[token] if token in _CONSTANTS else self._part(token)

    def _arguments(self) -> list[Any]:
        given: list[Any] = []
        while not self._takes(")"):
            if given and not self._takes(","):
                raise ValueError("a comma is missing")
            given.append(self.either())
        return given

    def _end(self) -> None:
        if not self._takes(")"):
            raise ValueError("a bracket is not closed")

    def _part(self, route: str) -> Any:
        first, *names = route.split(".")
        value: Any = self._contexts[first]
        for name in names:
            if name == "*":
                value = list(value or ())
            elif isinstance(value, list):
                value = [item[name] for item in value if name in item]
            else:
                value = value.get(name) if isinstance(value, dict) else None
        return value
