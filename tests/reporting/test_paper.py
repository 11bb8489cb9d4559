"""What the values of a printed plan refuse."""

import pytest
from pydantic import ValidationError

from pathplanner.reporting.paper import PaperPlan, PaperRoute


def test_a_plan_without_a_route_must_say_what_is_missing(empty_plan: PaperPlan) -> None:
    with pytest.raises(ValidationError, match="must say what is missing"):
        PaperPlan(**{**dict(empty_plan), "missing": ""})


def test_a_route_has_one_step_between_each_two_stations(ordinary_plan: PaperPlan) -> None:
    route = ordinary_plan.route
    assert route is not None
    with pytest.raises(ValidationError, match="4 stations need 3 steps, not 2"):
        PaperRoute(**{**dict(route), "steps": route.steps[:2]})


def test_a_plan_survives_being_written_as_json(ordinary_plan: PaperPlan) -> None:
    assert PaperPlan.model_validate_json(ordinary_plan.model_dump_json()) == ordinary_plan
