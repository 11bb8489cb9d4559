"""A learner as a JSON file, for `--learner`: its shape, how it is read, and what is said where it does not fit."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pathplanner.app.asked import Refused
from pathplanner.core.learner import (
    MOST_HELD,
    MOST_SECTORS,
    Age,
    Count,
    Grade,
    Subject,
    Words,
    Year,
)
from pathplanner.knowledge.plain_words import field_of, said

LARGEST = 1_000_000
"""Far more bytes than any learner takes."""

NEEDS_BRACES = "needs names with values in braces."


class _Part(BaseModel):
    """Nothing is taken for something else: "18" is no number, and a name that is not known is refused."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class HeldEntry(_Part):
    """One award that is held. Several entries with one id are several awards: three A levels are three entries."""

    id: str = Field(description="The qualification, by its id in `pathplanner framework`: a_level, t_level, gcse_9_4.")
    grade: Grade = Field(default="", description="In the words of its own scale: Merit, A*, 6, MMM, 2:1.")
    subject: Subject = Field(default="", description="Such as Maths or Digital.")
    achieved: bool = Field(default=True, description="False for a grade that is predicted.")
    year: Year | None = Field(default=None, description="Of the result.")
    count: Count | None = Field(default=None, description="How many in all, such as 8 GCSEs.")
    english: Grade = Field(default="", description="The grade in GCSE English, on a GCSE entry alone.")
    maths: Grade = Field(default="", description="The grade in GCSE maths, on a GCSE entry alone.")


class LearnerFile(_Part):
    """A learner. Everything may be left out; null means not asked."""

    held: tuple[HeldEntry, ...] = Field(default=(), max_length=MOST_HELD, description="What is held.", strict=False)
    age: Age | None = Field(default=None, description="In whole years.")
    job_offer: bool | None = Field(default=None, description="Whether there is a job that can be an apprenticeship.")
    in_learning: bool | None = Field(default=None, description="Whether they are learning now.")
    in_work: bool | None = Field(default=None, description="Whether they are working now.")
    part_time: bool | None = Field(default=None, description="Whether they would study part time.")
    must_earn: bool | None = Field(default=None, description="Whether they have to earn meanwhile.")
    sectors: tuple[str, ...] = Field(
        default=(), max_length=MOST_SECTORS, description="Sectors of interest, by id or by name.", strict=False
    )
    words: Words = Field(default="", description="Anything else, in free words.")


def schema_text() -> str:
    """The JSON Schema of the file, as it stands in docs/learner.schema.json."""
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema = {**dialect, **LearnerFile.model_json_schema(), "title": "Path Planner learner"}
    return json.dumps(schema, indent=2) + "\n"


def read_learner_file(path: Path) -> LearnerFile:
    """What the file says; refused in one sentence where that is no learner."""
    content = _json(path)
    try:
        return LearnerFile.model_validate(content)
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        fields = HeldEntry.model_fields if problem["loc"][:1] == ("held",) else LearnerFile.model_fields
        says = NEEDS_BRACES if problem["type"] == "model_type" else said(problem, fields)
        raise refused(path, field_of(problem) if problem["loc"] else "all of it", says) from error


def refused(path: Path, place: str, says: str) -> Refused:
    """One sentence: which file, where in it, what is wrong."""
    sentence = f"{path.name}, {place}: {says}"
    return Refused("".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in sentence))


def _json(path: Path) -> Any:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise refused(path, "all of it", f"cannot be read: {error.strerror}.") from error
    if len(content) > LARGEST:
        raise refused(path, "all of it", f"is larger than {LARGEST // 1_000_000} MB, far more than a learner takes.")
    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        says = f"is not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}."
        raise refused(path, place, says) from error
    except UnicodeDecodeError as error:
        raise refused(path, "all of it", "is not text in UTF-8; save it as UTF-8.") from error
    except RecursionError as error:
        raise refused(path, "all of it", "has brackets within brackets far deeper than a learner needs.") from error
    except ValueError as error:
        raise refused(path, "all of it", _of_value(error)) from error


class _Odd(ValueError):
    """JSON that Python would take and nobody can mean."""


def _once(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _Odd(f"{name[:40]!r} stands twice in one pair of braces; keep one.")
        found[name] = value
    return found


def _no_number(name: str) -> Any:
    raise _Odd(f"{name} is no number; leave it out.")


def _of_value(error: ValueError) -> str:
    return str(error) if isinstance(error, _Odd) else "has a number too long to read."


if __name__ == "__main__":
    sys.stdout.write(schema_text())
