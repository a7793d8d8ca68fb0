"""Findings about unknown keys, with the key that was probably meant."""

from itertools import pairwise

from generator.finding import (
    MAX_FINDINGS_PER_RULE,
    Finding,
    Fix,
    KeyPath,
    Position,
    say,
    with_fixed_line,
)
from generator.loading.loading_rules import UNKNOWN_KEY
from generator.model.base import Model
from generator.source.yaml_nodes import Document, MappingNode, Scalar, YamlNode
from generator.source.yaml_quotes import quoted
from generator.suggestions.close_words import close_words
from generator.suggestions.key_synonyms import keys_for
from generator.suggestions.misplaced_keys import moved_key_fix
from generator.suggestions.model_lookup import model_at
from generator.suggestions.yaml_fixes import REINDENT, WIDE, WIDE_SPACES


def unknown_key(model: type[Model], document: Document, path: KeyPath, key: str) -> Finding:
    """Return the finding for a key that is unknown at its place."""
    parent = model_at(model, document.root, path[:-1])
    known = tuple(parent.model_fields) if parent else ()
    here = document.node(path[:-1])
    written = (
        {entry.key.value for entry in here.entries} if isinstance(here, MappingNode) else set()
    )
    close = close_words(key, known)
    named = [*(word for word in keys_for(key) if word in known), *close][:1]
    position = document.position(path, key=True)
    fix = None
    wide = len(key) - len(key.lstrip(f" {WIDE_SPACES}"))
    if wide:
        fix = Fix(position, Position(position.line, position.column + wide), " " * wide)
        hint = with_fixed_line(WIDE, fix, document.lines)
    elif " " in key and not named:
        hint = say("is it a part of the text before it? Put that text in quotation marks")
        fix = _cut_text(document, here, key)
    elif named:
        hint = say("did you mean `{word}`?", word=named[0])
        if named[0] not in written and document.lines[position.line - 1].startswith(
            key, position.column - 1
        ):
            fix = Fix(position, Position(position.line, position.column + len(key)), named[0])
    else:
        fix = moved_key_fix(model, document, path)
        hint = say("known here are: {keys}", keys=", ".join(known))
        if fix:
            hint = with_fixed_line(REINDENT, fix, document.lines)
    return Finding(
        document.path,
        position,
        UNKNOWN_KEY,
        say("the key `{key}` is not known here", key=key),
        hint,
        key_path=path,
        fix=fix,
    )


def misspelt_key_fix(model: type[Model], document: Document, path: KeyPath, key: str) -> Fix | None:
    """Return the fix of the key that is there in place of one that is missing."""
    here = document.node(path[:-1])
    parent = model_at(model, document.root, path[:-1])
    if not isinstance(here, MappingNode) or not parent:
        return None
    unknown = [entry.key.value for entry in here.entries]
    unknown = [word for word in unknown if word not in parent.model_fields][:MAX_FINDINGS_PER_RULE]
    for word in unknown:
        bare = word.strip(f" {WIDE_SPACES}")
        if bare == key or key in keys_for(bare) or close_words(bare, [key]):
            fix = unknown_key(model, document, (*path[:-1], word), word).fix
            if fix and key in (bare, fix.text):
                return fix
    return None


def _cut_text(document: Document, here: YamlNode | None, key: str) -> Fix | None:
    """Return the fix for a text in braces that was cut at its comma."""
    if not isinstance(here, MappingNode):
        return None
    for before, entry in pairwise(here.entries):
        value, rest = before.value, entry.value
        if entry.key.value == key and isinstance(value, Scalar) and isinstance(rest, Scalar):
            start, end = value.position, entry.key.end
            if value.plain and rest.value == "" and start.line == end.line:
                words = document.lines[start.line - 1][start.column - 1 : end.column - 1]
                return Fix(start, end, quoted(words))
    return None
