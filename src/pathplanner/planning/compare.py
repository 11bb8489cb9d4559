"""Comparing: up to three routes side by side, each with what it would mean for this learner."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pathplanner.core.evidence import Evidence, EvidenceBase, Topic
from pathplanner.core.framework import Framework
from pathplanner.core.ids import ProviderTypeId, QualificationId, SectorId, TableId
from pathplanner.core.outcome_tables import OutcomeTable
from pathplanner.core.plan import RouteCards
from pathplanner.core.plan_parts import MOST_COMPARED
from pathplanner.core.route_money import RouteMoney
from pathplanner.core.routes import Route, Span, Step
from pathplanner.planning.evidence import about_card, facts_for
from pathplanner.planning.notes import is_reliable
from pathplanner.planning.onward import Onward
from pathplanner.planning.pay import NoPay, Pay
from pathplanner.planning.pay_ranges import PayPicture, PayRange, pay_ranges, ranges_of_facts, ranges_of_occupations
from pathplanner.planning.schedule import Timeline, When, timeline

MOST_RANGES = 3
"""How many ranges of pay stand for the end of a route."""

NAMED_FIRST: Mapping[str, tuple[str, ...]] = {
    "HNC": ("hnc", "htq_4"),
    "HND": ("hnd", "htq_5"),
    "CertHE": ("cert_he", "htq_4"),
    "DipHE": ("dip_he", "htq_5"),
    "Foundation degree": ("foundation_degree", "htq_5"),
    "First degree": ("bachelor_hons", "bachelor_ord", "top_up"),
    "Graduates": ("bachelor_hons", "bachelor_ord", "top_up"),
    "Master": ("masters", "integrated_masters"),
    "Level 2 appren": ("intermediate_app", "foundation_app"),
    "Level 3 appren": ("advanced_app",),
    "Level 4 ": ("higher_app_4",),
    "Level 5 appren": ("higher_app_5",),
}
"""The awards that ranges of pay are named after, and the cards that each is about."""

Money = Callable[[Route, Sequence[Span]], RouteMoney]
"""What a route costs, draws and earns, as `Reckoner.money` says."""


@dataclass(frozen=True, slots=True)
class Thoughts:
    """The learner's own pros and cons of a route, in their words."""

    pros: str = ""
    cons: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What evidence a comparison rests on; `pay` is that of the job the learner aims at, if any."""

    evidence: EvidenceBase
    tables: Mapping[TableId, OutcomeTable]
    sectors: tuple[SectorId, ...] = ()
    pay: Pay | NoPay | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """How the routes are looked at: the time line, the money, the day, and what was written and marked."""

    when: When
    money: Money
    as_of: date
    thoughts: Mapping[RouteCards, Thoughts] = field(default_factory=dict)
    front: Collection[RouteCards] | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One route of a comparison.

    `ahead` are the cards that can still be reached from its end, `next_steps` those of them that are one step on.
    `pay` are ranges that are about its end; `stem` the fact on STEM that is nearest to it, if there is one. `on_front`
    is None where nobody looked whether another route beats it.
    """

    number: int
    route: Route
    timeline: Timeline
    money: RouteMoney
    providers: tuple[ProviderTypeId, ...]
    ahead: frozenset[QualificationId]
    next_steps: tuple[QualificationId, ...]
    pay: tuple[PayRange, ...]
    stem: Evidence | None
    thoughts: Thoughts
    on_front: bool | None

    @property
    def earning(self) -> tuple[Step, ...]:
        """The steps that are paid jobs."""
        return tuple(step for step in self.route.steps if step.paid_job)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The routes side by side, and their pay on one axis."""

    sides: tuple[Side, ...]
    pay: PayPicture
    as_of: date


def compare(framework: Framework, routes: Iterable[Route], looked: Looked, known: Known) -> Comparison:
    """Put up to three routes side by side; raises ValueError for more."""
    chosen = tuple(routes)
    if len(chosen) > MOST_COMPARED:
        raise ValueError(f"{len(chosen)} routes are too many to compare, at most {MOST_COMPARED}")
    onward = Onward(framework, looked.as_of)
    sides = tuple(
        _side(framework, number, route, looked, known, onward) for number, route in enumerate(chosen, start=1)
    )
    return Comparison(sides, pay_ranges(*(side.pay for side in sides)), looked.as_of)


def _side(framework: Framework, number: int, route: Route, looked: Looked, known: Known, onward: Onward) -> Side:
    end, line = route.ends_on, timeline(route, looked.when)
    facts = facts_for(known.evidence, about_card(framework, end, known.sectors))
    return Side(
        number=number,
        route=route,
        timeline=line,
        money=looked.money(route, tuple(band.begins for band in line.bands)),
        providers=tuple(dict.fromkeys(kind for step in route.steps for kind in step.providers)),
        ahead=onward.after(end),
        next_steps=onward.next_steps(end),
        pay=_pay_at(end, facts, known),
        stem=next((fact for fact in facts if fact.topic is Topic.STEM and is_reliable(fact)), None),
        thoughts=looked.thoughts.get(route.cards, Thoughts()),
        on_front=None if looked.front is None else route.cards in looked.front,
    )


def _pay_at(end: QualificationId, facts: Iterable[Evidence], known: Known) -> tuple[PayRange, ...]:
    """The pay in the job aimed at, then that of the end: ranges before marks, and in the sector wherever it is known.

    A fact about single sectors says nothing of an end for whoever looks at none, and a range that begins with the
    name of another award is about that one.
    """
    about = (fact for fact in facts if fact.topic is Topic.PAY and end in fact.cards)
    fitting = [fact for fact in about if known.sectors or not fact.sectors]
    found = [each for each in ranges_of_facts(fitting, known.tables) if _is_of(end, each)]
    rows = _rows_of_sectors(known)
    in_sector = [each for each in found if each.label.startswith(rows)]
    job = () if known.pay is None else tuple(ranges_of_occupations([known.pay]))
    return tuple(dict.fromkeys((*job, *sorted(in_sector or found, key=_is_mark))))[:MOST_RANGES]


def _rows_of_sectors(known: Known) -> tuple[str, ...]:
    """How the ranges of the sectors of interest begin, in whatever table."""
    tables = known.tables.values()
    rows = (row for table in tables for sector in known.sectors for row in table.of_sector(sector))
    return tuple(", ".join(row.names) for row in rows)


def _is_of(end: QualificationId, found: PayRange) -> bool:
    """Whether a range is not named after an award that is another."""
    return all(end in awards for name, awards in NAMED_FIRST.items() if found.label.startswith(name))


def _is_mark(found: PayRange) -> bool:
    return found.low is None or found.high is None
