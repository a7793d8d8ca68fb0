"""Finds the model class that a key path in a record's file belongs to."""

from collections.abc import Sequence
from typing import get_args

from pydantic.fields import FieldInfo

from generator.finding import KeyPath
from generator.model.annotations import literals, metadata, models_of
from generator.model.base import Model
from generator.model.spelling import Spelling
from generator.source.yaml_nodes import MappingNode, SequenceNode, YamlNode


def real_path(root: YamlNode, location: Sequence[str | int]) -> KeyPath:
    """Return Pydantic's location without the tags that it adds for the kinds of blocks."""
    path: list[str | int] = []
    node: YamlNode | None = root
    for index, step in enumerate(location):
        last = index == len(location) - 1
        # a field may be called as its block's kind is
        if not last and index and isinstance(location[index - 1], int) and _kind(node) == step:
            continue
        path.append(step)
        if isinstance(node, MappingNode) and isinstance(step, str):
            entry = node.entry(step)
            node = entry.value if entry else None
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            node = None
    return tuple(path)


def model_at(model: type[Model], root: YamlNode, path: Sequence[str | int]) -> type[Model] | None:
    """Return the model class of the mapping at `path`."""
    node: YamlNode | None = root
    here: type[Model] | None = model
    candidates: tuple[type[Model], ...] = (model,)
    for step in path:
        if isinstance(step, str):
            if here is None or step not in here.model_fields:
                return None
            candidates = tuple(models_of(here.model_fields[step].annotation))
            entry = node.entry(step) if isinstance(node, MappingNode) else None
            node = entry.value if entry else None
        elif isinstance(node, SequenceNode):
            node = node.items[step]
        here = _choose(candidates, node)
    return here


def field_at(model: type[Model], root: YamlNode, path: KeyPath) -> FieldInfo | None:
    """Return the field whose value, or a part of whose value, is at `path`."""
    for length in range(len(path), 0, -1):
        name = path[length - 1]
        holder = model_at(model, root, path[: length - 1])
        if holder is not None and isinstance(name, str) and name in holder.model_fields:
            return holder.model_fields[name]
    return None


def spelling_at(model: type[Model], root: YamlNode, path: KeyPath) -> Spelling | None:
    """Return how the text at `path` is spelt; None where its field has no pattern."""
    field = field_at(model, root, path)
    markers = metadata(field) if field else ()
    return next((marker for marker in markers if isinstance(marker, Spelling)), None)


def choices_at(model: type[Model], root: YamlNode, path: KeyPath) -> tuple[str, ...]:
    """Return the choices for the value at `path`; of a block's `kind`, the kinds that may stand there."""
    field = field_at(model, root, path)
    if field is None:
        return ()
    kinds = (kind.model_fields.get("kind") for kind in models_of(field.annotation))
    types = [field.annotation, *(kind.annotation for kind in kinds if kind)]
    return tuple(str(choice) for annotation in types for choice in literals(annotation))


def _choose(candidates: Sequence[type[Model]], node: YamlNode | None) -> type[Model] | None:
    if len(candidates) == 1:
        return candidates[0]
    kind = _kind(node)
    return next(
        (model for model in candidates if kind in get_args(model.model_fields["kind"].annotation)),
        None,
    )


def _kind(node: YamlNode | None) -> str | None:
    entry = node.entry("kind") if isinstance(node, MappingNode) else None
    return getattr(entry.value, "value", None) if entry else None
