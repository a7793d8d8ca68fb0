"""JSON Schemas of the records, for editors: https://json-schema.org/draft-07."""

from typing import Any

from generator.model.handbook import Handbook
from generator.model.kinds import KINDS, Kind

_DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest one that editors' YAML support reads in full."""
_JsonNode = dict[str, Any]


def schemas(handbook: Handbook | None) -> dict[str, _JsonNode]:
    """Return the schema of each kind of record by the kind's name; `handbook` is its own record."""
    return {kind.name: _schema(kind, handbook) for kind in KINDS}


def _schema(kind: Kind, handbook: Handbook | None) -> _JsonNode:
    schema: _JsonNode = _with_choices(_draft_7(kind.model.model_json_schema()), handbook)
    definitions = schema.pop("$defs", {})
    return {
        "$schema": _DRAFT,
        "$comment": "Made from the model by `handbook schema`; do not edit.",
        **schema,
        "definitions": definitions,
    }


def _with_choices(node: Any, handbook: Handbook | None) -> Any:
    """Return a part of a schema with the choices that the handbook's own record names."""
    if isinstance(node, list):
        return [_with_choices(item, handbook) for item in node]
    if not isinstance(node, dict):
        return node
    schema = {key: _with_choices(item, handbook) for key, item in node.items() if key != "named_in"}
    if handbook and isinstance(node.get("named_in"), str):
        schema["enum"] = [item.id for item in getattr(handbook, node["named_in"])]
    return schema


def _draft_7(node: Any) -> Any:
    """Return a part of a schema in the words of draft 7."""
    if isinstance(node, list):
        return [_draft_7(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "discriminator" in node:
        return _by_kind(node)
    schema = {
        key: _draft_7(value)
        for key, value in node.items()
        if key != "title" or isinstance(value, dict)
    }
    if "$ref" in schema:
        # draft 7 overlooks whatever stands beside a reference
        target = schema.pop("$ref").replace("#/$defs/", "#/definitions/")
        schema = {**schema, "allOf": [{"$ref": target}]} if schema else {"$ref": target}
    if schema.get("format") == "date":
        schema["pattern"] = r"^\d{4}-\d{2}-\d{2}$"
    return schema


def _by_kind(node: _JsonNode) -> _JsonNode:
    """Return a choice by `kind` so that an editor complains of the chosen branch alone."""
    mapping = node["discriminator"]["mapping"]
    return {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"enum": list(mapping)}},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": target.replace("#/$defs/", "#/definitions/")},
            }
            for kind, target in mapping.items()
        ],
    }
