"""Each field whose text has a form, or choices, says so to those who write it otherwise."""

from collections.abc import Iterator

import pytest
from pydantic.fields import FieldInfo

from generator.model.annotations import literals, metadata, models_of
from generator.model.base import Model
from generator.model.kinds import KINDS
from generator.model.spelling import Spelling
from generator.suggestions.spellings import HINTS


def all_models(model: type[Model], seen: set[type[Model]]) -> Iterator[type[Model]]:
    """Yield a model and the models of its parts, each once."""
    if model not in seen:
        seen.add(model)
        yield model
        for info in model.model_fields.values():
            for part in models_of(info.annotation):
                yield from all_models(part, seen)


SEEN: set[type[Model]] = set()
FIELDS = [
    pytest.param(info, id=f"{model.__name__}.{name}")
    for kind in KINDS
    for model in all_models(kind.model, SEEN)
    for name, info in model.model_fields.items()
]


def patterns(info: FieldInfo) -> Iterator[str]:
    for marker in metadata(info):
        for part in getattr(marker, "metadata", (marker,)):
            if getattr(part, "pattern", None):
                yield part.pattern


def test_each_spelling_has_a_hint() -> None:
    assert set(HINTS) == set(Spelling)


@pytest.mark.parametrize("info", FIELDS)
def test_a_field_with_a_pattern_says_how_it_is_spelt(info: FieldInfo) -> None:
    markers = [marker for marker in metadata(info) if isinstance(marker, Spelling)]
    assert len(set(patterns(info))) == len(set(markers))


@pytest.mark.parametrize("info", FIELDS)
def test_the_choices_of_a_field_are_read_from_its_type(info: FieldInfo) -> None:
    has_choices = any(word in repr(info.annotation) for word in ("Literal[", "PersonalKind"))
    assert bool(literals(info.annotation)) == has_choices
