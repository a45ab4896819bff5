"""The JSON schemas in `docs/schemas/`, made from the values themselves.

python scripts/make_schemas.py            writes them
python scripts/make_schemas.py --check    says whether they are up to date
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from trainready.model.report import GapReport
from trainready.render.report_json import SCHEMA

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "schemas"


def gap_report() -> dict[str, Any]:
    """Of `NAME-gap-report.json`. Later versions may add fields, so that others are allowed."""
    made = TypeAdapter(GapReport).json_schema(mode="serialization")
    properties = {"schema": {"const": SCHEMA, "type": "string"}, **made["properties"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "What you show today, and what to add next",
        "type": "object",
        "properties": properties,
        "required": ["schema", *made["properties"]],
        "$defs": {name: _all_required(one) for name, one in made["$defs"].items()},
    }


def _all_required(definition: dict[str, Any]) -> dict[str, Any]:
    """We leave no field out, not even one that has a default."""
    if "properties" in definition:
        return definition | {"required": [*definition["properties"]]}
    return definition


SCHEMAS = {"gap-report-1.json": gap_report}


def text(name: str) -> str:
    return json.dumps(SCHEMAS[name](), indent=2, ensure_ascii=False) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    old = 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in SCHEMAS:
        path = FOLDER / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text(name):
            old += 1
            if not check:
                path.write_text(text(name), encoding="utf-8")
            print(f"{'out of date' if check else 'written'}: {path.name}")
    return bool(check and old)


if __name__ == "__main__":
    sys.exit(main())
