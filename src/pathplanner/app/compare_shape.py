"""The shape of what `pathplanner compare --json` answers, as it stands in docs/compare.schema.json."""

import json
import sys

from pydantic import BaseModel, ConfigDict, Field

from pathplanner.core.ids import QualificationId
from pathplanner.core.route_money import Lasts
from pathplanner.planning.durations import Pace


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, populate_by_name=True)


class FeesAnswer(_Part):
    """The fees of a whole route in pounds, at the caps of the years named in `prices`."""

    min: int = Field(description="The least: colleges often ask less than the cap, and some charge nothing.")
    max: int | None = Field(description="The most; null where a step has no figure.")
    unknown: tuple[QualificationId, ...] = Field(description="The steps without a figure.")


class EntitlementAnswer(_Part):
    """The Lifelong Learning Entitlement along the route, from a full balance."""

    credits_used: int
    credits_left: int
    gbp_used: int
    gbp_left: int
    priced_at: str = Field(description="The academic year of the rates, such as 2026/27.")
    lasts: Lasts = Field(description="Whether it lasts to the end of the route.")


class UnmetAnswer(_Part):
    """A condition that is known not to be met."""

    step: QualificationId = Field(description="The qualification it is asked for.")
    kind: str = Field(description="Its kind, as `routes --json` names it.")
    asks: str
    says: str = Field(description="What is missing.")


class RouteAnswer(_Part):
    """One route."""

    from_: QualificationId = Field(alias="from", description="The qualification it starts from.")
    steps: tuple[QualificationId, ...] = Field(description="The qualifications it runs through, the last its end.")
    months: tuple[int, int | None] = Field(
        description="Shortest and longest time of study and work, waits between steps left out; null where the longest "
        "is not known."
    )
    months_unknown: tuple[QualificationId, ...] = Field(description="The steps whose length is not known at an end.")
    ends: tuple[str, str | None] = Field(
        description="First and last month it can end in, such as 2030-09, waits for September included."
    )
    age_at_end: tuple[int | None, int | None] = Field(
        description="Youngest and oldest, of the age at the start; null where it is not told or not known."
    )
    fees_gbp: FeesAnswer
    entitlement: EntitlementAnswer
    earns_while_learning: bool = Field(description="Whether any step is a paid job.")
    paid_steps: int = Field(description="How many of its steps are paid jobs.")
    unmet: tuple[UnmetAnswer, ...]
    to_check: int = Field(description="How many conditions are still to be checked.")
    off_ramps: tuple[QualificationId, ...] = Field(description="Awards at level 4 and 5 on the way.")
    onward: int = Field(description="How many qualifications can still be reached from its end.")
    pareto: bool = Field(
        description="Whether none of all routes to the destination is at least as good on time, fees, conditions and "
        "earning and better on one."
    )


class CompareAnswer(_Part):
    """Up to three routes side by side."""

    data_version: str
    as_of: str = Field(description="The day it is looked from, such as 2026-11-23.")
    start: str = Field(description="The month the first step begins in, such as 2027-09.")
    prices: str | None = Field(
        description="The academic year of the fee caps used, or the first to the last; null where none is used."
    )
    pace: Pace = Field(description="How the learner studies.")
    routes: tuple[RouteAnswer, ...]
    limits: tuple[str, ...] = Field(description="What to keep in mind of all of it.")


def schema_text() -> str:
    """The JSON Schema of the answer, as it stands in docs/compare.schema.json."""
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema = {**dialect, **CompareAnswer.model_json_schema(mode="serialization"), "title": "Path Planner comparison"}
    return json.dumps(schema, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
