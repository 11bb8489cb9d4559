"""The published schema is the one that files follow."""

import json

from pathplanner.documents.migrations import FORMAT_VERSION
from pathplanner.documents.schema import schema_text
from tests.documents.making import file_of, plan_of
from tests.house.source import ROOT


def test_the_published_schema_is_up_to_date() -> None:
    published = (ROOT / "docs" / "plan.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(), "run: make schema"


def test_the_schema_names_every_field_and_forbids_none() -> None:
    schema = json.loads(schema_text())
    assert set(json.loads(file_of(plan_of("t_level")))) == set(schema["properties"])
    assert schema["properties"]["format"]["const"] == "pathplan"
    assert schema["properties"]["format_version"]["default"] == FORMAT_VERSION
    assert '"additionalProperties": false' not in schema_text()
