"""A plan file: the plan in an envelope that tells what wrote it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, Literal

from pydantic import AwareDatetime, Field, PositiveInt, ValidationError
from pydantic_core import ErrorDetails

from pathplanner.core.learner import MOST_HELD
from pathplanner.core.plan import MOST_ACTIONS, Plan
from pathplanner.core.value import Value
from pathplanner.documents.migrations import FORMAT_VERSION, migrated
from pathplanner.documents.refusals import Fault, PlanFileRefused, Reason, refused
from pathplanner.documents.strict_json import Json, parse, shown, text_of
from pathplanner.documents.unknown import Taken, Unknown, put_back, remembered, take_out

FORMAT: Final = "pathplan"
MOST_FAULTS = 20
MOST_PASSES = 20
MOST_FACTS = 5_000

Digest = Annotated[str, Field(max_length=200)]


class Envelope(Value):
    """What a plan file says: the plan, what wrote it and when, and the day after which it is to be deleted.

    `revision` counts how often the plan was kept with changes. `facts` are digests of the data the plan used, by name,
    so that a later version can say what has changed since.
    """

    format: Literal["pathplan"] = FORMAT
    format_version: Annotated[int, Field(ge=1)] = FORMAT_VERSION
    data_version: str
    app_version: str
    saved: AwareDatetime
    delete_after: date | None = None
    revision: PositiveInt = 1
    facts: Annotated[Mapping[Digest, Digest], Field(max_length=MOST_FACTS)] = {}
    content: Plan

    def revision_of(self, plan: Plan) -> int:
        """The revision that a plan is, kept after this one: the next where anything has changed."""
        return self.revision + (plan != self.content)


@dataclass(frozen=True, slots=True)
class PlanText:
    """A plan file as it was read: what is known, and beside it what is not."""

    envelope: Envelope
    unknown: Unknown = ()


def read_text(content: bytes) -> PlanText:
    """What a plan file says; raises PlanFileRefused."""
    return read_said(parse(content))


def read_said(said: Json) -> PlanText:
    """What a plan file says, once it is read as JSON; raises PlanFileRefused."""
    current = migrated(said, _version(said))
    _check_counts(current)
    taken: list[Taken] = []
    for _ in range(MOST_PASSES):
        try:
            envelope = Envelope.model_validate_json(text_of(current), strict=True)
        except ValidationError as error:
            problems = error.errors(include_url=False)
            extra = [problem["loc"] for problem in problems if problem["type"] == "extra_forbidden"]
            found = [field for field in (take_out(current, place) for place in extra) if field]
            if not found:
                raise PlanFileRefused(_faults(problems)) from None
            taken += found
        else:
            return PlanText(envelope, remembered(current, taken))
    raise refused(Reason.TOO_DEEP, most=MOST_PASSES)


def written(text: PlanText) -> bytes:
    """The file that says it; raises PlanFileRefused where nobody could open such a file again."""
    said = text.envelope.model_dump(mode="json", by_alias=True)
    put_back(said, text.unknown)
    content = text_of(said)
    read_text(content)
    return content


def peek(content: bytes) -> Json:
    """What the envelope says, with the plan in it unchecked; raises PlanFileRefused."""
    said = parse(content)
    _version(said)
    return said


def _version(said: Json) -> int:
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise refused(Reason.NOT_A_PLAN)
    version = said.get("format_version")
    if type(version) is not int or version < 1:
        raise refused(Reason.NO_VERSION)
    if version > FORMAT_VERSION:
        app = said.get("app_version")
        raise refused(Reason.NEWER, version=version, known=FORMAT_VERSION, app=shown(app) if type(app) is str else "")
    return version


def _check_counts(said: Json) -> None:
    content = said.get("content")
    if not isinstance(content, dict):
        return
    learner = content.get("learner")
    held = _listed(learner, "held")
    if (count := sum(max(1, len(_listed(entry, "awards"))) for entry in held)) > MOST_HELD:
        raise refused(Reason.TOO_MANY_HELD, count=count, most=MOST_HELD)
    if (count := len(_listed(content, "actions"))) > MOST_ACTIONS:
        raise refused(Reason.TOO_MANY_ACTIONS, count=count, most=MOST_ACTIONS)


def _listed(said: Json, name: str) -> list[Json]:
    value = said.get(name) if isinstance(said, dict) else None
    return value if isinstance(value, list) else []


def _faults(problems: list[ErrorDetails]) -> Iterator[Fault]:
    for problem in problems[:MOST_FAULTS]:
        limits = {name: str(value) for name, value in problem.get("ctx", {}).items()}
        what = {"place": _place(problem["loc"]), "problem": problem["type"], "given": _given(problem["input"])}
        yield Fault(Reason.WRONG_VALUE, limits | what)


def _place(way: tuple[int | str, ...]) -> str:
    """Where it is, such as "content.learner.held[2].grade", counted from 1."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{shown(part)}" for part in way)
    return "".join(parts).removeprefix(".")


def _given(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"‘{shown(value)}’"
    return str(value) if isinstance(value, int | float) else ""
