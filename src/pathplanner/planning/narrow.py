"""Narrowing: which routes fit what the learner asks for, and which filter hides each of the others.

A filter hides a route only where the data say that it does not fit: what is not known is never held against it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from pydantic import NonNegativeInt, PositiveInt

from pathplanner.core.framework import Framework
from pathplanner.core.ids import ProviderTypeId, QualificationId, SectorId
from pathplanner.core.qualifications import Availability, Lane
from pathplanner.core.route_money import RouteFees
from pathplanner.core.routes import Route, Span, Step
from pathplanner.core.value import Value
from pathplanner.planning.durations import Pace, shortest
from pathplanner.planning.families import family
from pathplanner.planning.lighting import Pair
from pathplanner.planning.schedule import StepTimes, month_after
from pathplanner.planning.sectors import CardCount, without_any


class Filter(StrEnum):
    """One thing that routes can be narrowed by."""

    EARN = "earn"
    PACE = "pace"
    LONGEST = "longest"
    DEAREST = "dearest"
    PROVIDERS = "providers"
    LANES = "lanes"
    SECTOR = "sector"
    MET = "met"
    OPENS = "opens"


class Narrowing(Value):
    """What the learner asks of a route; each is off as it stands here.

    `earn`: some step is a paid job. `pace`: every step but paid jobs can be studied so. `longest`: months that the
    route can be done within, at that pace or else at either. `dearest`: pounds a year that no step can ask more than.
    `providers`: every step is taught at one of these. `lanes`: its family is one of these. `sector`: no card on it
    stands for nothing there. `met`: no condition is known not to be met. `starts`: the first day of a month; every
    step can be begun when its time comes, for a start then.
    """

    earn: bool = False
    pace: Pace | None = None
    longest: PositiveInt | None = None
    dearest: NonNegativeInt | None = None
    providers: frozenset[ProviderTypeId] = frozenset()
    lanes: frozenset[Lane] = frozenset()
    sector: SectorId | None = None
    met: bool = False
    starts: date | None = None

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The filters that are on, in the order of `Filter`."""
        is_on = {
            Filter.EARN: self.earn,
            Filter.PACE: self.pace is not None,
            Filter.LONGEST: self.longest is not None,
            Filter.DEAREST: self.dearest is not None,
            Filter.PROVIDERS: bool(self.providers),
            Filter.LANES: bool(self.lanes),
            Filter.SECTOR: self.sector is not None,
            Filter.MET: self.met,
            Filter.OPENS: self.starts is not None,
        }
        return tuple(each for each in Filter if is_on[each])

    def without(self, off: Filter) -> "Narrowing":
        """The same with one filter off."""
        nothing = Narrowing()
        name = FIELD_OF[off]
        return self.changed(**{name: getattr(nothing, name)})


FIELD_OF: Mapping[Filter, str] = {
    **{each: each.value for each in Filter},
    Filter.OPENS: "starts",
}
"""The field of `Narrowing` that a filter is set by."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What some filters rest on: the fees of a route, and what the cards stand for in the sector that is asked for."""

    fees: Callable[[Route], RouteFees] | None = None
    counts: Mapping[QualificationId, CardCount] = field(default_factory=dict)


NO_GROUNDS = Grounds()


@dataclass(frozen=True, slots=True)
class Hidden:
    """A route that does not fit, and every filter that hides it."""

    route: Route
    by: tuple[Filter, ...]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The routes that fit and those that are hidden, both in the order given, and what stays lit."""

    kept: tuple[Route, ...]
    hidden: tuple[Hidden, ...]
    narrowing: Narrowing
    cards: frozenset[QualificationId]
    steps: frozenset[Pair]

    @property
    def hiding(self) -> tuple[Filter, ...]:
        """The filters that hide any route."""
        return tuple(each for each in Filter if any(each in hidden.by for hidden in self.hidden))

    def hidden_by(self, one: Filter) -> tuple[Route, ...]:
        """The routes that a filter hides, whatever else does."""
        return tuple(hidden.route for hidden in self.hidden if one in hidden.by)

    def back_without(self, one: Filter) -> int:
        """How many routes would be back if only this filter were off."""
        return sum(hidden.by == (one,) for hidden in self.hidden)


def narrow(
    framework: Framework, routes: Iterable[Route], narrowing: Narrowing, grounds: Grounds = NO_GROUNDS
) -> Narrowed:
    """The routes that fit, and by which filters each of the others is hidden."""
    narrower = _Narrower(framework, narrowing, grounds)
    kept: list[Route] = []
    hidden: list[Hidden] = []
    for route in routes:
        if by := narrower.hides(route):
            hidden.append(Hidden(route, by))
        else:
            kept.append(route)
    steps = {(step.progression.from_, step.progression.to) for route in kept for step in route.steps}
    return Narrowed(
        kept=tuple(kept),
        hidden=tuple(hidden),
        narrowing=narrowing,
        cards=frozenset(card for pair in steps for card in pair),
        steps=frozenset(steps),
    )


class _Narrower:
    """Asks of each route whether it fits."""

    def __init__(self, framework: Framework, narrowing: Narrowing, grounds: Grounds) -> None:
        self._framework = framework
        self._asked = narrowing
        self._grounds = grounds
        self._dated = {card.id: card.availability for card in framework.qualifications if _is_dated(card.availability)}
        self._times_at: dict[Pace | None, StepTimes] = {}
        fits: Mapping[Filter, Callable[[Route], bool]] = {
            Filter.EARN: _earns,
            Filter.PACE: self._is_at_pace,
            Filter.LONGEST: self._is_short_enough,
            Filter.DEAREST: self._is_cheap_enough,
            Filter.PROVIDERS: self._is_taught_there,
            Filter.LANES: self._is_in_lanes,
            Filter.SECTOR: self._is_in_sector,
            Filter.MET: _is_met,
            Filter.OPENS: self._is_open,
        }
        self._filters = tuple((each, fits[each]) for each in narrowing.filters)

    def hides(self, route: Route) -> tuple[Filter, ...]:
        """The filters that the route does not fit."""
        return tuple(each for each, fits in self._filters if not fits(route))

    def _is_at_pace(self, route: Route) -> bool:
        return all(step.paid_job or _can_be(step, self._asked.pace) for step in route.steps)

    def _pace_for(self, route: Route) -> Pace | None:
        """The pace to reckon its time at: either, where it cannot be studied at the one asked for."""
        return self._asked.pace if self._is_at_pace(route) else None

    def _is_short_enough(self, route: Route) -> bool:
        return self._asked.longest is None or shortest(route.steps, self._pace_for(route)) <= self._asked.longest

    def _is_cheap_enough(self, route: Route) -> bool:
        most, fees = self._asked.dearest, self._grounds.fees
        if most is None or fees is None:
            return True
        caps = (cap for fee in fees(route).steps if fee.max for cap in fee.caps)
        return all(cap.pounds <= most for cap in caps)

    def _is_taught_there(self, route: Route) -> bool:
        wanted = self._asked.providers
        return all(not step.providers or not wanted.isdisjoint(step.providers) for step in route.steps)

    def _is_in_lanes(self, route: Route) -> bool:
        return family(self._framework, route.cards) in self._asked.lanes

    def _is_in_sector(self, route: Route) -> bool:
        return not without_any(self._grounds.counts, route.cards[1:])

    def _is_open(self, route: Route) -> bool:
        """Whether each step may be open to new learners in one of the months it can begin in."""
        start = self._asked.starts
        if start is None or self._dated.keys().isdisjoint(route.cards[1:]):
            return True
        times = self._times(start, self._pace_for(route)).along(route)
        return all(
            self._can_begin(step.progression.to, start, begins)
            for step, (_, begins, _) in zip(route.steps, times, strict=True)
        )

    def _times(self, start: date, pace: Pace | None) -> StepTimes:
        if pace not in self._times_at:
            self._times_at[pace] = StepTimes(start, pace)
        return self._times_at[pace]

    def _can_begin(self, card: QualificationId, start: date, begins: Span) -> bool:
        dates = self._dated.get(card)
        if dates is None:
            return True
        opens_in_time = begins.max is None or not dates.opens_after(month_after(start, begins.max))
        return not dates.announced and opens_in_time and not dates.closed_before(month_after(start, begins.min or 0))


def _is_dated(dates: Availability) -> bool:
    return dates.announced or dates.opens is not None or dates.closes is not None


def _earns(route: Route) -> bool:
    return route.earns_while_learning


def _is_met(route: Route) -> bool:
    return not route.unmet


def _can_be(step: Step, pace: Pace | None) -> bool:
    """Whether a length at the pace is known, or none at all."""
    known, other = step.full_time, step.part_time
    if pace is Pace.PART_TIME:
        known, other = other, known
    return known is not None or other is None
