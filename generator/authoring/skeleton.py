"""Writes a new record's file from the model: a draft with placeholders to fill in."""

import datetime
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.annotations import bare, literals, metadata
from generator.model.base import Item, Model, NamedIn, Record
from generator.model.blocks import LinesBlock
from generator.model.handbook import Handbook
from generator.model.kinds import Kind
from generator.model.placeholder import description, placeholder
from generator.model.text import Form, TextSpec
from generator.wording.labels import N_
from generator.wording.wording import Wording

_SHOWN = frozenset(
    {"sources", "adaptations", "situations"}
    | {f"{name}.{field}" for name, field in (("Module", "worksheets"), ("Activity", "worksheets"))}
    | {"Activity.student"}
)
"""Fields that may be left out and seldom are."""
_NUMBERS = ("first", "second", "third", "fourth", "fifth")
"""The ids of a new list's items."""
_SCALARS = (str, int, bool)
_MORE = N_("more fields, if you need them: {fields}")


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """A field of the record itself that is not a text: somebody has to choose its value."""

    name: str
    about: str
    """The words in English: a key of the catalogues."""
    choices: tuple[str, ...]
    """Empty where any number or name is possible."""
    default: str | int
    many: bool
    """Whether the field is a list."""


def choices(kind: Kind, handbook: Handbook | None) -> Iterator[FieldChoice]:
    """Yield the choices that a new record of a kind needs, beside its texts."""
    for name, info in kind.model.model_fields.items():
        if name in Record.model_fields or not info.is_required() or _is_text(info):
            continue
        offered = _named_ids(info, handbook) or literals(info.annotation)
        if offered or info.annotation in _SCALARS:
            many = get_origin(bare(info.annotation)) is tuple
            default = offered[0] if offered else _scalar(info)
            yield FieldChoice(name, description(info), offered, default, many)


def skeleton(
    kind: Kind,
    id_: str,
    words: Wording,
    given: Mapping[str, object],
    today: datetime.date,
    sources: Sequence[str],
    handbook: Handbook | None,
) -> str:
    """Return a new record's YAML, in the language of the words.

    `given` holds values of the record's own fields, such as `title` or `kind`; `sources` are the
    projects that it can come from; the first one stands in it until its author says otherwise.
    """
    values = {"format": 1, "id": id_, "language": words.language, "status": "draft", **given}
    if values.get("kind") == "lived":
        values["situations"] = None
    lines = [f"# yaml-language-server: $schema={schema_path(kind)}"]
    lines += _Writer(words, today, tuple(sources), handbook).model(kind.model, values, "")
    return "\n".join(lines) + "\n"


def schema_path(kind: Kind) -> str:
    """Return where a record's file finds its JSON Schema."""
    depth = kind.folder.count("/") + (1 if kind.single else 2)
    return f"{'../' * depth}.vscode/schemas/{kind.name}.json"


@dataclass(frozen=True)
class _Writer:
    words: Wording
    today: datetime.date
    sources: tuple[str, ...]
    handbook: Handbook | None

    @property
    def _source(self) -> str:
        return f"{self.sources[0]}  # {' | '.join(self.sources)}"

    def model(self, model: type[Model], values: Mapping[str, object], indent: str) -> list[str]:
        lines, left_out = [], []
        for name, info in model.model_fields.items():
            if name in values and values[name] is None:
                continue
            if name in values:
                lines.append(f"{indent}{name}: {_yaml(values[name])}")
            elif info.is_required() or name in _SHOWN or f"{model.__name__}.{name}" in _SHOWN:
                lines += self._field(name, info, indent)
            else:
                left_out.append(name)
        if left_out and not indent:
            lines.append(f"# {self.words.text(_MORE).format(fields=', '.join(left_out))}")
        return lines

    def _field(self, name: str, info: FieldInfo, indent: str) -> list[str]:
        kind = bare(info.annotation)
        if _is_text(info):
            return self._text(name, info, indent)
        if get_origin(kind) is tuple:
            return self._list(name, info, get_args(kind)[0], indent)
        if isinstance(kind, type) and issubclass(kind, Model):
            return [f"{indent}{name}:", *self.model(kind, {}, f"{indent}  ")]
        if name == "source":
            return [f"{indent}{name}: {self._source}"]
        if name == "track":
            return [f"{indent}{name}: {_NUMBERS[0]}"]
        if kind is datetime.date:
            return [f"{indent}{name}: {self.today}"]
        offered = _named_ids(info, self.handbook) or literals(kind)
        note = f"  # {' | '.join(offered)}" if offered else f"  # {self._about(info)}"
        return [f"{indent}{name}: {_yaml(offered[0] if offered else _scalar(info))}{note}"]

    def _text(self, name: str, info: FieldInfo, indent: str) -> list[str]:
        spec = next(part for part in metadata(info) if isinstance(part, TextSpec))
        text = placeholder(self._about(info))
        if spec.form is Form.PROSE:
            return [f"{indent}{name}: |", f"{indent}  {text}"]
        return [f"{indent}{name}: {_yaml(text)}"]

    def _about(self, info: FieldInfo) -> str:
        return self.words.text(description(info))

    def _list(self, name: str, info: FieldInfo, item: Any, indent: str) -> list[str]:
        item = bare(item)
        offered = literals(item)
        if offered:
            return [f"{indent}{name}: [{offered[0]}]  # {' | '.join(offered)}"]
        if name == "sources":
            return [f"{indent}{name}: [{self.sources[0]}]  # {' | '.join(self.sources)}"]
        if name == "blocks":
            item = LinesBlock
        if not (isinstance(item, type) and issubclass(item, Item)):
            return [f"{indent}{name}: [{_NUMBERS[0]}]"]
        least = max([getattr(item, "min_length", None) or 1 for item in info.metadata], default=1)
        lines = [f"{indent}{name}:"]
        for number in _NUMBERS[:least]:
            values: dict[str, object] = {"id": number}
            if item is LinesBlock:
                values["kind"] = "lines"
            first, *rest = self.model(item, values, f"{indent}    ")
            lines += [f"{indent}  - {first.strip()}", *rest]
        return lines


def _scalar(info: FieldInfo) -> str | int:
    """Return a value that fits, to be changed: the first choice, or the model's example."""
    offered = literals(info.annotation)
    example: str | int = offered[0] if offered else (info.examples or [""])[0]
    return example


def _named_ids(info: FieldInfo, handbook: Handbook | None) -> tuple[str, ...]:
    """Return the ids of what the handbook's own record names for a field."""
    group = next((item.group for item in metadata(info) if isinstance(item, NamedIn)), "")
    return tuple(item.id for item in getattr(handbook, group)) if handbook and group else ()


def _yaml(value: object) -> str:
    """Return a value on one line; JSON is YAML."""
    plain = isinstance(value, str) and re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", value)
    if plain and str(value).lower() not in ("true", "false", "null"):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def _is_text(info: FieldInfo) -> bool:
    return any(isinstance(item, TextSpec) for item in metadata(info))
