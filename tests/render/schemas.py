"""As much of JSON Schema 2020-12 as our schemas use; any other keyword is an error."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
_KNOWN = {"type", "const", "enum", "anyOf", "$ref", "properties", "required"}
_KNOWN |= {"items", "prefixItems", "minItems", "maxItems"}
_SAYS_NOTHING = {"$schema", "$id", "$defs", "title", "description", "default"}


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any], at: str = "") -> Iterator[str]:
    """Where the value is not as the schema says."""
    assert set(schema) <= _KNOWN | _SAYS_NOTHING, f"a keyword that is not checked: {set(schema)}"
    if "$ref" in schema:
        yield from faults(value, root["$defs"][schema["$ref"].rsplit("/", 1)[1]], root, at)
    if "anyOf" in schema and all([*faults(value, one, root, at)] for one in schema["anyOf"]):
        yield f"{at}: none of the kinds allowed"
    if "const" in schema and value != schema["const"]:
        yield f"{at}: not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: not one of {schema['enum']}"
    if "type" in schema:
        right = isinstance(value, _TYPES[schema["type"]])
        if not right or (schema["type"] == "integer" and isinstance(value, bool)):
            yield f"{at}: not of type {schema['type']}"
            return
    if isinstance(value, dict):
        yield from (
            f"{at}.{key}: not there" for key in schema.get("required", ()) if key not in value
        )
        for key, inner in schema.get("properties", {}).items():
            if key in value:
                yield from faults(value[key], inner, root, f"{at}.{key}")
    if isinstance(value, list):
        yield from _of_list(value, schema, root, at)


def _of_list(
    value: list[Any], schema: dict[str, Any], root: dict[str, Any], at: str
) -> Iterator[str]:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{at}: {len(value)} items"
    first = schema.get("prefixItems", [])
    for number, inner in enumerate(value):
        one = first[number] if number < len(first) else schema.get("items")
        if one is not None:
            yield from faults(inner, one, root, f"{at}[{number}]")
