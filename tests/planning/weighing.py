"""Short ways to weigh routes in a test, with fees made up so that some are free, some known and some not."""

from collections.abc import Iterable
from datetime import date

from pathplanner.core.destinations import DEGREE, Destination
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.money import AcademicYear
from pathplanner.core.route_money import FeeKind, FeeWhy, RouteFees, StepFee, YearlyLimit
from pathplanner.core.routes import Route, Step
from pathplanner.planning.onward import Onward
from pathplanner.planning.routes import routes
from pathplanner.planning.weigh import Weighed, weigh
from tests.planning.real import FRAMEWORK, TODAY

CAP = 9_790
YEAR_OF_CAP = YearlyLimit(AcademicYear("2026/27"), CAP)
NEVER_KNOWN = frozenset(map(QualificationId, ("l4_diploma", "l5_diploma", "nvq3", "foundation_year")))
ONWARD = Onward(FRAMEWORK, TODAY)
SEPTEMBER_2027 = date(2027, 9, 1)


def fees(route: Route) -> RouteFees:
    """Free below level 4 and in a job; a cap for each year above; not known for a few."""
    steps = tuple(_fee(step) for step in route.steps)
    unknown = tuple(fee.card for fee in steps if fee.max is None)
    known = sum(fee.max or 0 for fee in steps)
    return RouteFees(
        steps=steps,
        min=0,
        max=None if unknown else known,
        known_max=known,
        unknown=unknown,
        price_years=(),
        years_not_known=(),
    )


def _fee(step: Step) -> StepFee:
    card = step.progression.to
    if step.paid_job:
        return StepFee(card, FeeKind.NO_FEE, FeeWhy.EMPLOYER_PAYS, 0, 0)
    if card in NEVER_KNOWN:
        return StepFee(card, FeeKind.VARIES, FeeWhy.NOT_FOUND, 0, None)
    if FRAMEWORK.qualification[card].level.rank < LevelId.FOUR.rank:
        return StepFee(card, FeeKind.FREE, FeeWhy.UNDER_19, 0, 0)
    months = step.full_time.max or 12 if step.full_time else 12
    return StepFee(card, FeeKind.UP_TO, FeeWhy.CAP, 0, CAP * months // 12, caps=(YEAR_OF_CAP,))


def weighed(found: Iterable[Route]) -> tuple[Weighed, ...]:
    """The routes, weighed with the fees made up."""
    return weigh(found, fees, ONWARD)


def routes_of(who: Learner, *towards: str) -> tuple[Route, ...]:
    """The routes of a learner, to degree level unless told otherwise."""
    return routes(FRAMEWORK, who, [Destination(each) for each in towards] or [DEGREE], TODAY)
