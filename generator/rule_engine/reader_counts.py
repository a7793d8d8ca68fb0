"""The counts of words and sentences in everything that a record says to one sort of reader."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.model.text import Audience, TextSpec
from generator.rule_engine.field_text import FieldText
from generator.text.parse import Parsed
from generator.text.plain_text import passages
from generator.text.readability import ReadabilityCounts, readability_counts


class CountsOfReaders(NamedTuple):
    """The texts for the same readers in one language, and the counts of all of them together."""

    language: str
    spec: TextSpec
    texts: tuple[FieldText, ...]
    counts: ReadabilityCounts


def counts_by_readers(
    parsed_texts: Iterable[tuple[FieldText, Parsed]],
) -> tuple[CountsOfReaders, ...]:
    """Return a record's texts for each of its readers in each language, with their counts."""
    by_readers: dict[tuple[str, Audience, bool], tuple[list[FieldText], list[str]]] = {}
    for text, tree in parsed_texts:
        readers = (text.language, text.spec.audience, text.spec.easy)
        texts, plain = by_readers.setdefault(readers, ([], []))
        texts.append(text)
        plain.extend(passages(tree.blocks))
    return tuple(
        CountsOfReaders(language, texts[0].spec, tuple(texts), readability_counts(plain))
        for (language, _, _), (texts, plain) in by_readers.items()
    )
