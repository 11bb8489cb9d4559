"""Which routes were chosen and which were set aside, and the words and the icon that say so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from pathplanner.core.plan import RouteCards


class Mark(StrEnum):
    """What was decided about a route; its value is its icon's name."""

    PLAN_A = "plan_a"
    PLAN_B = "plan_b"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a plan says about routes; `set_aside` gives the reason of each route that was set aside.

    `compared` are the routes that stand side by side.
    """

    plan_a: RouteCards = ()
    plan_b: RouteCards = ()
    set_aside: Mapping[RouteCards, str] = field(default_factory=dict)
    compared: Sequence[RouteCards] = ()

    def mark(self, route: RouteCards) -> Mark | None:
        """What was decided about one route, None for nothing."""
        if route == self.plan_a:
            return Mark.PLAN_A
        if route == self.plan_b:
            return Mark.PLAN_B
        return Mark.ASIDE if route in self.set_aside else None

    def why(self, route: RouteCards) -> str:
        """Why a route was set aside; empty where it was not, or where no reason was given."""
        return self.set_aside.get(route, "")


def mark_words(mark: Mark) -> str:
    """What a mark says, in two words."""
    return {
        Mark.PLAN_A: QCoreApplication.translate("Routes", "Plan A"),
        Mark.PLAN_B: QCoreApplication.translate("Routes", "Plan B"),
        Mark.ASIDE: QCoreApplication.translate("Routes", "Set aside"),
    }[mark]
