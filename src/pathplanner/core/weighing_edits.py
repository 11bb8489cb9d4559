"""Edits of what routes are weighed by: the first month, earlier study, the routes compared and the learner's words."""

from dataclasses import dataclass
from datetime import date

from pathplanner.core.edits import EditRefused, Reason
from pathplanner.core.plan import Plan, RouteCards
from pathplanner.core.plan_parts import MOST_COMPARED, Compared


@dataclass(frozen=True, slots=True)
class CompareRoute:
    """Put a route beside the others, or change the learner's words on one that is there."""

    compared: Compared

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where there is no room for more."""
        now = plan.weighing.compared
        if any(each.route == self.compared.route for each in now):
            put = tuple(self.compared if each.route == self.compared.route else each for each in now)
        elif len(now) < MOST_COMPARED:
            put = (*now, self.compared)
        else:
            raise EditRefused(Reason.TOO_MANY)
        return plan.changed(weighing=plan.weighing.changed(compared=put))


@dataclass(frozen=True, slots=True)
class CompareNoLonger:
    """Take a route out of the comparison, with the learner's words on it."""

    route: RouteCards

    def apply(self, plan: Plan, /) -> Plan:
        """Refused where it is not compared."""
        left = tuple(each for each in plan.weighing.compared if each.route != self.route)
        if left == plan.weighing.compared:
            raise EditRefused(Reason.NOT_THERE)
        return plan.changed(weighing=plan.weighing.changed(compared=left))


@dataclass(frozen=True, slots=True)
class StartIn:
    """Say from which month on, by its first day; None for next September."""

    start: date | None

    def apply(self, plan: Plan, /) -> Plan:
        """Never refused."""
        return plan.changed(weighing=plan.weighing.changed(start=self.start))


@dataclass(frozen=True, slots=True)
class TellEarlierStudy:
    """Say what earlier study used of the entitlement, in credits or in pounds; what is said before goes."""

    credits_used: int = 0
    gbp_used: int = 0

    def apply(self, plan: Plan, /) -> Plan:
        """Never refused."""
        told = {"earlier_credits": self.credits_used, "earlier_gbp": self.gbp_used}
        return plan.changed(weighing=plan.weighing.changed(**told))
