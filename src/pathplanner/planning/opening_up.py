"""Opening up: what would bring a card within reach - the nearest missing steps and conditions, and their time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pathplanner.core.assessment import Assessment, Because
from pathplanner.core.conditions import CompletedAward, Condition, EnglishAndMaths, Gcses
from pathplanner.core.destinations import Destination
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held, Learner
from pathplanner.core.qualifications import CardKind
from pathplanner.core.routes import Route, Span
from pathplanner.planning.durations import Pace, duration, length_at
from pathplanner.planning.explain import Explanation, explain
from pathplanner.planning.gcses import FUNCTIONAL_SKILLS, GCSES, LOWER_GCSES
from pathplanner.planning.routes import route_along, routes

YEAR = 12
MOST = 3
"""How many ways are told, the nearest first."""
LOWER_GRADES = 3
"""Up to here a GCSE grade is one of the lower GCSEs."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A condition that is not met: the card that would bring it, if one does, and the months it adds.

    `adds` is None where nothing can be told of the time, as of a job offer or a better grade.
    """

    end: QualificationId
    assessment: Assessment
    through: QualificationId | None
    adds: Span | None


@dataclass(frozen=True, slots=True)
class MissingStep:
    """A step still to be made, and the months it adds; None at an end that is not known."""

    card: QualificationId
    adds: Span


@dataclass(frozen=True, slots=True)
class Opening:
    """One way to the card.

    `needs` is what has to be gained first, where no step is known that leads to it from what is held. `steps` are all
    that are missing, the card itself the last, `conditions` those known not to be met, `to_check` how many are still
    to be checked. `adds` is the time of the steps; conditions may be met meanwhile.
    """

    starts_from: QualificationId
    needs: QualificationId | None
    steps: tuple[MissingStep, ...]
    conditions: tuple[Missing, ...]
    to_check: int
    adds: Span


@dataclass(frozen=True, slots=True)
class OpeningUp:
    """What would open a card: why it stands as it does, and the nearest ways.

    `opens` is the first day on which there is such a way, where that is still to come.
    """

    card: QualificationId
    why: Explanation
    openings: tuple[Opening, ...]
    opens: date | None = None


def what_would_open(
    framework: Framework,
    learner: Learner,
    destinations: Iterable[Destination],
    card: QualificationId,
    as_of: date,
) -> OpeningUp:
    """The nearest ways to a card, lit or not: fewest unmet conditions, then the shortest."""
    why = explain(framework, learner, destinations, card, as_of)
    for day in _days(framework, as_of):
        if found := routes(framework, learner, (Destination(card),), day):
            openings = _nearest(_opening(framework, route, None) for route in found)
            return OpeningUp(card, why, openings, None if day == as_of else day)
    return OpeningUp(card, why, _nearest(_through_needs(framework, learner, card, as_of)))


def _days(framework: Framework, as_of: date) -> list[date]:
    """The day itself and the days to come on which something opens."""
    opens = {card.availability.opens for card in framework.qualifications if card.availability.opens_after(as_of)}
    return [as_of, *sorted(day for day in opens if day is not None)]


def _nearest(openings: Iterable[Opening]) -> tuple[Opening, ...]:
    return tuple(sorted(openings, key=_distance)[:MOST])


def _distance(opening: Opening) -> tuple[int, bool, int, int, tuple[str, ...]]:
    """Fewest unmet conditions, then the time; what is not known comes last, then the fewest steps."""
    unknown = opening.adds.max is None
    cards = (opening.starts_from, *(step.card for step in opening.steps))
    return len(opening.conditions), unknown, opening.adds.max or opening.adds.min or 0, len(cards), cards


def _opening(framework: Framework, route: Route, needs: QualificationId | None) -> Opening:
    steps = [MissingStep(step.progression.to, length_at(step, Pace.FULL_TIME)) for step in route.steps]
    takes = duration(route.steps).span
    if needs is not None:
        first = _length_of(framework, needs)
        steps.insert(0, MissingStep(needs, first))
        takes = Span((takes.min or 0) + (first.min or 0), _sum(takes.max, first.max))
    return Opening(
        starts_from=route.starts_from,
        needs=needs,
        steps=tuple(steps),
        conditions=tuple(_missing(framework, route)),
        to_check=route.unknown,
        adds=takes,
    )


def _through_needs(framework: Framework, learner: Learner, card: QualificationId, as_of: date) -> Iterator[Opening]:
    """The ways from the cards that lead into this one, each to be gained first."""
    for need in dict.fromkeys(step.from_ for step in framework.steps_into[card] if not step.supporting_only):
        known = framework.qualification[need]
        is_enough = known.kind is CardKind.AWARD and not known.supporting_only
        if not is_enough or not known.availability.is_open(as_of):
            continue
        held = (*learner.held, *(() if learner.holding(need) else (Held(qualification=need),)))
        route = route_along(framework, learner.changed(held=held), Destination(card), (need, card))
        if route is not None:
            yield _opening(framework, route, None if learner.holding(need) else need)


def _missing(framework: Framework, route: Route) -> Iterator[Missing]:
    for step in route.steps:
        for assessment in step.assessments:
            if assessment.unmet:
                through = _brought_by(framework, assessment.condition)
                yield Missing(step.progression.to, assessment, through, _time_of(framework, assessment, through))


def _brought_by(framework: Framework, asked: Condition) -> QualificationId | None:
    """The card that would meet a condition: of several the one that is quickest for certain."""
    match asked:
        case EnglishAndMaths(functional_skills_accepted=True):
            return FUNCTIONAL_SKILLS
        case EnglishAndMaths(grade=grade) | Gcses(grade=grade):
            return LOWER_GCSES if grade <= LOWER_GRADES else GCSES
        case CompletedAward(qualifications=cards) if cards:
            return min(cards, key=lambda card: _length_of(framework, card).max or 1_000)
        case _:
            return None


def _time_of(framework: Framework, assessment: Assessment, through: QualificationId | None) -> Span | None:
    if assessment.because is Because.TOO_YOUNG:
        years = int(assessment.values["years"])
        return Span((years - 1) * YEAR, years * YEAR)
    return None if through is None else _length_of(framework, through)


def _length_of(framework: Framework, card: QualificationId) -> Span:
    months = framework.qualification[card].full_time or framework.qualification[card].part_time
    return Span(None, None) if months is None else Span(months.min, months.max)


def _sum(first: int | None, second: int | None) -> int | None:
    return None if first is None or second is None else first + second
