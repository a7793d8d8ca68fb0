"""Iterates over the text fields of any record: their routes, key paths and audience."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeVar

from generator.finding import KeyPath
from generator.model.annotations import metadata, models_of
from generator.model.base import Item, Model
from generator.model.readers import ReadBy
from generator.model.text import Audience, Text, TextSpec

M = TypeVar("M", bound=Model)


class TextField(NamedTuple):
    """A text in its record."""

    route: str
    """Keys and item ids joined by dots (`activities.warm-up.teacher`): stable when a list is reordered."""
    path: KeyPath
    spec: TextSpec
    text: Text


@dataclass(frozen=True, slots=True)
class _ModelField:
    """What a model class says of one of its fields."""

    name: str
    spec: TextSpec | None
    readers: Audience | None
    holds: bool
    """Whether there are models in it."""


@cache
def _model_fields(model: type[Model]) -> tuple[_ModelField, ...]:
    """Return the fields of a model class that hold texts or models."""
    fields = []
    for name, info in model.model_fields.items():
        annotated = tuple(metadata(info))
        spec = next((item for item in annotated if isinstance(item, TextSpec)), None)
        readers = next((item.audience for item in annotated if isinstance(item, ReadBy)), None)
        holds = any(models_of(info.annotation))
        if spec or holds:
            fields.append(_ModelField(name, spec, readers, holds))
    return tuple(fields)


def _parts(value: object) -> Iterator[tuple[KeyPath, str, Model]]:
    """Yield the models in a field's value with their key path and route below it."""
    if isinstance(value, Model):
        yield (), "", value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, Item):
                yield (index,), f"{item.id}.", item


def models(model: Model, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Model]]:
    """Yield every model inside another with its key path, the outermost first."""
    yield path, model
    for model_field in _model_fields(type(model)):
        if model_field.holds:
            for index, _, part in _parts(getattr(model, model_field.name)):
                yield from models(part, (*path, model_field.name, *index))


def text_fields(record: Model) -> Iterator[TextField]:
    """Yield every text of a record in the model's order."""
    return _text_fields(record, (), "", None)


def _text_fields(
    model: Model, path: KeyPath, route: str, readers: Audience | None
) -> Iterator[TextField]:
    for model_field in _model_fields(type(model)):
        value = getattr(model, model_field.name)
        if model_field.spec is None:
            below, here = (*path, model_field.name), f"{route}{model_field.name}."
            for index, name, part in _parts(value):
                yield from _text_fields(
                    part, (*below, *index), f"{here}{name}", model_field.readers or readers
                )
        elif isinstance(value, Text):
            spec = _read_by(model_field.spec, readers)
            yield TextField(f"{route}{model_field.name}", (*path, model_field.name), spec, value)


@cache
def _read_by(spec: TextSpec, readers: Audience | None) -> TextSpec:
    if spec.audience is Audience.HOLDER and readers is not None:
        return TextSpec(readers, spec.form)
    return spec


def with_texts(record: M, translate: Callable[[str, Text], Text]) -> M:
    """Return the record with every text replaced by `translate(route, text)`."""
    return _with_texts(record, "", translate)


def _with_texts(model: M, route: str, translate: Callable[[str, Text], Text]) -> M:
    changed: dict[str, object] = {}
    for model_field in _model_fields(type(model)):
        value = getattr(model, model_field.name)
        here = f"{route}{model_field.name}"
        if isinstance(value, Text):
            changed[model_field.name] = translate(here, value)
        elif isinstance(value, Model):
            changed[model_field.name] = _with_texts(value, f"{here}.", translate)
        elif isinstance(value, tuple) and value and isinstance(value[0], Item):
            changed[model_field.name] = tuple(
                _with_texts(item, f"{here}.{item.id}.", translate) for item in value
            )
    return model.model_copy(update=changed) if changed else model
