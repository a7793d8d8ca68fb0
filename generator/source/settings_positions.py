"""The positions of the keys and values in `mkdocs.yml`, from PyYAML's tree of nodes."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from generator.finding import Position, Span
from generator.source.settings_file import composed


class Setting(NamedTuple):
    """A key with its value, or an item of a list, which is its own value."""

    key: Any
    """The node of PyYAML."""
    value: Any


def settings_in(text: str) -> tuple[Setting, ...]:
    """Return the settings at the top of the file; none where it cannot be parsed any more."""
    try:
        return tuple(setting_items(composed(text)))
    except yaml.YAMLError:
        return ()


def setting_items(node: Any) -> Iterator[Setting]:
    """Yield the keys of a mapping, or the items of a list, of which a mapping counts as its keys."""
    if isinstance(node, yaml.MappingNode):
        yield from (Setting(key, value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if isinstance(item, yaml.MappingNode):
                yield from setting_items(item)
            else:
                yield Setting(item, item)


def setting_at(settings: tuple[Setting, ...], *names: str) -> Setting | None:
    """Return the setting that is reached by these keys, such as `plugins`, `i18n`, `languages`."""
    first, *further = names
    setting = next((setting for setting in settings if setting.key.value == first), None)
    if setting is None or not further:
        return setting
    return setting_at(tuple(setting_items(setting.value)), *further)


def node_span(node: Any) -> Span:
    """Return the position where a node begins, and the first behind it."""
    return (
        Position(node.start_mark.line + 1, node.start_mark.column + 1),
        Position(node.end_mark.line + 1, node.end_mark.column + 1),
    )
