"""The template, the fonts and the sample plans that the tests print."""

from pathlib import Path

import pytest

from pathplanner.reporting.paper import PaperPlan
from tests.reporting import samples

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def template() -> Path:
    return RESOURCES / "print"


@pytest.fixture
def font_dir() -> Path:
    return RESOURCES / "fonts"


@pytest.fixture
def ordinary_plan() -> PaperPlan:
    return samples.ordinary_plan()


@pytest.fixture
def long_plan() -> PaperPlan:
    return samples.long_plan()


@pytest.fixture
def empty_plan() -> PaperPlan:
    return samples.empty_plan()


@pytest.fixture
def short_plan() -> PaperPlan:
    return samples.short_plan()


@pytest.fixture(params=[samples.short_plan, samples.ordinary_plan, samples.long_plan, samples.empty_plan])
def any_plan(request: pytest.FixtureRequest) -> PaperPlan:
    """Each of the four samples in turn."""
    plan: PaperPlan = request.param()
    return plan
