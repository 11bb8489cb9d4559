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
    MOST_OVERRIDES,
    MOST_SECTORS,
    Age,
    AgeBand,
    Count,
    Grade,
    Subject,
    Words,
    Year,
)
from pathplanner.core.levels import LevelId
from pathplanner.core.own import LONGEST_OWN_NAME, LONGEST_REASON
from pathplanner.knowledge.plain_words import field_of, said

LARGEST = 1_000_000
"""Far more bytes than any learner takes."""

NEEDS_BRACES = "needs names with values in braces."


class _Part(BaseModel):
    """Nothing is taken for something else: "18" is no number, and a name that is not known is refused."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class OwnEntry(_Part):
    """A qualification that is not in the list, placed by somebody's judgement."""

    name: str = Field(
        default="", max_length=LONGEST_OWN_NAME, description="What it is called; needed unless it is undecided."
    )
    level: LevelId = Field(description="The level it stands at, in quotes: E for Entry, 1 to 8.", strict=False)
    like: str | None = Field(
        default=None, description="The id of the qualification it is taken for; any on its level where it is left out."
    )
    reason: str = Field(
        default="", max_length=LONGEST_REASON, description="What the judgement rests on, such as a UK ENIC statement."
    )
    undecided: bool = Field(default=False, description="True for something on that level that is not decided yet.")


class HeldEntry(_Part):
    """One award that is held. Several entries with one id are several awards: three A levels are three entries."""

    id: str = Field(
        default="",
        description="The qualification, by its id in `pathplanner framework`: a_level, t_level, gcse_9_4. With `own` "
        "it may be left out, or begins with own_.",
    )
    own: OwnEntry | None = Field(default=None, description="In place of the id: a qualification that is not listed.")
    grade: Grade = Field(default="", description="In the words of its own scale: Merit, A*, 6, MMM, 2:1.")
    subject: Subject = Field(default="", description="Such as Maths or Digital.")
    achieved: bool = Field(default=True, description="False for a grade that is predicted.")
    year: Year | None = Field(default=None, description="Of the result.")
    count: Count | None = Field(default=None, description="How many in all, such as 8 GCSEs.")
    english: Grade = Field(default="", description="The grade in GCSE English, on a GCSE entry alone.")
    maths: Grade = Field(default="", description="The grade in GCSE maths, on a GCSE entry alone.")


class OverrideEntry(_Part):
    """A condition of one step that an adviser does not hold against the learner, after discussion."""

    from_: str = Field(alias="from", description="The id of the qualification the step leads from.")
    to: str = Field(description="The id of the qualification it leads to.")
    condition: str = Field(description="The kind of the condition, such as age or gcses, as `routes --json` names it.")
    reason: Words = Field(description="Why; it is kept and printed.")


class LearnerFile(_Part):
    """A learner. Everything may be left out; null means not asked."""

    held: tuple[HeldEntry, ...] = Field(default=(), max_length=MOST_HELD, description="What is held.", strict=False)
    age: Age | None = Field(default=None, description="In whole years.")
    age_band: AgeBand | None = Field(default=None, description="Instead of an age.", strict=False)
    job_offer: bool | None = Field(default=None, description="Whether there is a job that can be an apprenticeship.")
    in_learning: bool | None = Field(default=None, description="Whether they are learning now.")
    in_work: bool | None = Field(default=None, description="Whether they are working now.")
    part_time: bool | None = Field(default=None, description="Whether they would study part time.")
    must_earn: bool | None = Field(default=None, description="Whether they have to earn meanwhile.")
    sectors: tuple[str, ...] = Field(
        default=(), max_length=MOST_SECTORS, description="Sectors of interest, by id or by name.", strict=False
    )
    words: Words = Field(default="", description="Anything else, in free words.")
    overrides: tuple[OverrideEntry, ...] = Field(
        default=(), max_length=MOST_OVERRIDES, description="Conditions that were agreed after discussion.", strict=False
    )


PARTS: Mapping[tuple[str, ...], type[_Part]] = {
    (): LearnerFile,
    ("held",): HeldEntry,
    ("held", "own"): OwnEntry,
    ("overrides",): OverrideEntry,
}
"""What stands where in the file."""


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
        says = NEEDS_BRACES if problem["type"] == "model_type" else said(problem, _fields_at(problem["loc"]))
        raise refused(path, field_of(problem) if problem["loc"] else "all of it", says) from error


def _fields_at(place: tuple[int | str, ...]) -> list[str]:
    """The names of the fields beside the one at the place."""
    part = PARTS.get(tuple(name for name in place[:-1] if isinstance(name, str)), LearnerFile)
    return [field.alias or name for name, field in part.model_fields.items()]


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
