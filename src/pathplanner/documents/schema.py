"""The JSON Schema of a plan file, for those who read or write such files with other programs."""

import json
import sys
from typing import Any

from pathplanner.documents.envelope import Envelope


def schema_text() -> str:
    """The schema as it stands in docs/plan.schema.json."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_open(Envelope.model_json_schema()),
        "title": "Path Planner plan file",
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _open(schema: Any) -> Any:
    """The schema without the ban on further fields: a file may have them, and they are kept."""
    if isinstance(schema, dict):
        banned = ("additionalProperties", False)
        return {name: _open(inner) for name, inner in schema.items() if (name, inner) != banned}
    return [_open(inner) for inner in schema] if isinstance(schema, list) else schema


if __name__ == "__main__":
    sys.stdout.write(schema_text())
