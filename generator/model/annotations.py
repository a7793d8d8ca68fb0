"""Takes the type of a model's field apart."""

import types
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.base import Model


def metadata(info: FieldInfo) -> Iterator[Any]:
    """Yield the metadata of a field, or of a part of its type, as in `StudentProse | None`."""
    yield from info.metadata
    yield from _metadata(info.annotation)


def _metadata(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _metadata(part)


def models_of(annotation: Any) -> Iterator[type[Model]]:
    """Yield the model classes within a type."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(annotation):
        yield from models_of(part)


def type_parts(annotation: Any, annotated: Any) -> Iterator[tuple[Any, Any]]:
    """Yield a type and those within it, each with what `Annotated` says of it.

    `annotated` is what it says of the whole.
    """
    if hasattr(annotation, "__metadata__"):
        yield from type_parts(annotation.__origin__, annotation.__metadata__)
        return
    yield annotation, annotated
    if get_origin(annotation) is not None:
        for part in get_args(annotation):
            yield from type_parts(part, ())


def bare(annotation: Any) -> Any:
    """Return a type without `Annotated` and `| None` around it."""
    while hasattr(annotation, "__metadata__"):
        annotation = annotation.__origin__
    if get_origin(annotation) in (Union, types.UnionType):
        return bare(next(part for part in get_args(annotation) if part is not type(None)))
    return annotation


def literals(annotation: Any) -> tuple[str, ...]:
    """Return the choices of a type, or of the items of a tuple; nothing where it has none."""
    kind = bare(annotation)
    if get_origin(kind) is tuple:
        kind = bare(get_args(kind)[0])
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return tuple(kind)
    return get_args(kind) if get_origin(kind) is Literal else ()
