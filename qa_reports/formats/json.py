"""JSON: the report as data, in the shape that docs/report.schema.json publishes."""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING, Any

import msgspec

from corpora.errors import UsageError
from qa_reports.formats.stored import flaws
from qa_reports.report import SCHEMA, Report

if TYPE_CHECKING:
    from qa_reports.formats import Look

DECIMALS = 4


def render(report: Report, look: Look) -> str:  # noqa: ARG001
    """Return the report as JSON: keys in their declared order, floats to 4 decimals."""
    return dump(report)


def dump(value: object) -> str:
    """Return any tree of structs, lists and numbers as indented JSON."""
    data = msgspec.json.encode(exact(msgspec.to_builtins(value)))
    return msgspec.json.format(data, indent=2).decode() + "\n"


def load(data: bytes, path: str) -> Report:
    """Read a report that `render` wrote; `path` is for messages.

    Raises:
        UsageError: not JSON, not a report, or a report of another schema.
    """
    try:
        header = msgspec.json.decode(data)
        schema = header.get("schema") if isinstance(header, dict) else None
        if schema != SCHEMA:
            raise UsageError(f'{path}: not a Parity report ("schema" is not "{SCHEMA}")')
        return _whole(msgspec.convert(header, Report), path)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"{path}: not a Parity report: {error}") from error


def _whole(report: Report, path: str) -> Report:
    """Return `report` if its parts fit together."""
    for flaw in flaws(report):
        raise UsageError(f"{path}: not a Parity report: {flaw}")
    return report


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a report, from the types that make it."""
    return schema_of(Report, f"Parity report ({SCHEMA})", SCHEMA)


def schema_of(kind: type[msgspec.Struct], title: str, version: str) -> dict[str, Any]:
    """Return the JSON Schema of a struct whose field `schema` always holds `version`."""
    schema = msgspec.json.schema(kind)
    schema["$defs"][kind.__name__]["properties"]["schema"] = {"const": version}
    for definition in schema["$defs"].values():
        definition["description"] = cleandoc(definition["description"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **schema,
    }


def exact(value: Any) -> Any:
    """Round floats, so that equal runs give equal bytes, and make every string UTF-8."""
    match value:
        case float():
            return round(value, DECIMALS) + 0.0  # + 0.0: no "-0.0"
        case str():
            return value.encode("utf-8", "backslashreplace").decode()
        case dict():
            return {exact(key): exact(item) for key, item in value.items()}
        case list() | tuple():
            return [exact(item) for item in value]
        case _:
            return value
