"""The printed plan as parts in reading order, for files that are not typeset: headings with what stands below them.

The order and the words are those of resources/print/plan.typ.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from pathplanner.planning.wording.names import Translate
from pathplanner.reporting.paper import (
    Line,
    PaperAction,
    PaperCompared,
    PaperEvidence,
    PaperFact,
    PaperPlan,
    PaperRecord,
    PaperRoute,
    PaperStep,
    Station,
)


@dataclass(frozen=True, slots=True)
class Lines:
    """Paragraphs, one below the other; `strong` ones stand out."""

    says: tuple[str, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels, each with what it says."""

    facts: tuple[PaperFact, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list without an order or, where it is `numbered`, with one."""

    says: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A route as boxes from its start to its end, with what each line and box means."""

    route: PaperRoute


@dataclass(frozen=True, slots=True)
class Steps:
    """The numbered steps of a route; a brief one says only what is still to meet."""

    steps: tuple[PaperStep, ...]
    brief: bool


@dataclass(frozen=True, slots=True)
class Actions:
    """The table of actions."""

    actions: tuple[PaperAction, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Routes side by side."""

    compared: PaperCompared


Block = Lines | Facts | Points | Picture | Steps | Actions | Beside


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, and what stands below it; `level` is 2 for a part of the plan and 3 for one inside another."""

    heading: str
    blocks: tuple[Block, ...] = field(default=())
    level: int = 2


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above all parts."""

    title: str
    name: str
    day: date
    practice: str
    stamp: tuple[str, ...]
    foot: str


def head_of(paper: PaperPlan) -> Head:
    """The title, whose plan it is and of which day, and its stamp: what state it is in and how old its facts are."""
    stamp = (paper.status, paper.copy_label, paper.printed, *paper.meeting, paper.information)
    foot = " ".join(f"{says.rstrip('.')}." for says in (paper.title, paper.data_version))
    return Head(paper.title, paper.name, paper.session_date, paper.practice, tuple(filter(None, stamp)), foot)


def parts_of(paper: PaperPlan, t: Translate) -> tuple[Part, ...]:
    """Everything below the head, in the order of the pages; what has nothing to say is left out."""
    return tuple(part for part in _parts(paper, t) if part.blocks)


def _parts(paper: PaperPlan, t: Translate) -> Iterator[Part]:
    yield Part(t("Where I am now"), tuple(_where_now(paper, t)))
    yield Part(t("My goals"), tuple(_points(paper.goals)))
    if paper.undecided or paper.route is None:
        yield Part(t("My route"), (Lines(tuple(filter(None, (paper.undecided, paper.missing))), strong=True),))
    for route in filter(None, (paper.route, paper.plan_b)):
        yield from _route(route, t)
    yield Part(t("What might get in the way, and what would help"), tuple(_facts(paper.barriers)))
    yield Part(t("What I will do"), (Actions(paper.actions),) if paper.actions else ())
    yield Part(t("Looking at this plan again"), tuple(_facts(paper.review)))
    yield Part(t("What we looked at"), tuple(_points(paper.looked_at)))
    yield Part(t("What we agreed at the start"), tuple(_facts(paper.agreed)))
    if paper.record is not None:
        yield from _record(paper.record, t)
    yield Part(t("Where to check"), tuple(_points(paper.where_to_check)))
    yield Part(t("Small print"), (Lines(paper.small_print),) if paper.small_print else ())
    yield from _appendix(paper, t)


def _where_now(paper: PaperPlan, t: Translate) -> Iterator[Block]:
    held = tuple(
        PaperFact(label=each.name, says=". ".join(filter(None, (each.level, each.detail)))) for each in paper.where_now
    )
    words = (PaperFact(label=t("In my words:"), says=paper.in_my_words),) if paper.in_my_words else ()
    yield from _facts((*held, *paper.about, *words))


def _route(route: PaperRoute, t: Translate) -> Iterator[Part]:
    yield Part(route.title, (Facts(route.summary), Picture(route)) if route.summary else (Picture(route),))
    usually = t("What each step usually asks. The provider decides: ask before you apply.")
    told = Steps(route.steps, route.brief)
    headings = {
        Line.SOLID: t("Plan A, step by step"),
        Line.DOTTED: t("Plan B, step by step"),
        Line.DASHED: t("The route, step by step"),
    }
    yield Part(headings[route.line], (told,) if route.brief else (Lines((usually,)), told), level=3)


def _record(record: PaperRecord, t: Translate) -> Iterator[Part]:
    kept = (
        PaperFact(label=t("Families of routes looked at:"), says=record.families),
        PaperFact(label=t("Who holds copies:"), says=record.copies),
    )
    yield Part(t("For the record"), (Facts(kept),))
    yield Part(t("Conditions, as assessed for this learner"), tuple(_facts(record.assessed)), level=3)
    yield Part(t("Not held against the learner, and why"), tuple(_points(record.overrides)), level=3)
    notes = tuple(line for line in record.private_notes.splitlines() if line.strip())
    yield Part(t("Private notes of the adviser"), (Lines(notes),) if notes else (), level=3)


def _appendix(paper: PaperPlan, t: Translate) -> Iterator[Part]:
    compared, facts = paper.compared, paper.evidence
    if compared is None and not facts and not paper.no_figure:
        return
    yield Part(t("Appendix: evidence and money"), (Lines((t("Typical, not promised."),)),))
    if compared is not None:
        side = (Beside(compared),) if compared.headings else ()
        left_out = (Lines(compared.left_out),) if compared.left_out else ()
        yield Part(compared.title, (*left_out, *side), level=3)
        notes = (Points(compared.notes, numbered=True),) if compared.notes else ()
        yield Part(t("Notes: what the figures of pay rest on"), notes, level=3)
        yield Part(t("Limits"), (Lines(compared.limits),) if compared.limits else (), level=3)
    told = tuple(block for fact in facts for block in _evidence(fact, t))
    none = (Lines((paper.no_figure,)),) if paper.no_figure else ()
    yield Part(t("Pay: typical, not promised"), (*none, *told), level=3)


def _evidence(fact: PaperEvidence, t: Translate) -> Iterator[Block]:
    yield Lines((fact.says,))
    yield Facts(
        (
            PaperFact(label=t("Measured:"), says=fact.measure_line),
            PaperFact(label=t("Limit:"), says=fact.limit),
            PaperFact(label=t("Source:"), says=fact.source_line),
        )
    )


def _points(says: tuple[str, ...]) -> Iterator[Block]:
    if says:
        yield Points(says)


def _facts(facts: Iterable[PaperFact]) -> Iterator[Block]:
    told = tuple(facts)
    if told:
        yield Facts(told)


def flags_of(station: Station, t: Translate) -> tuple[str, ...]:
    """What a box is beside its name: the start, the destination, an award to stop with."""
    flags = (
        t("I am here") if station.is_start else "",
        t("Where I want to get to") if station.is_destination else "",
        t("I could stop here with an award") if station.is_off_ramp else "",
    )
    return tuple(filter(None, flags))


def facts_of(step: PaperStep, t: Translate) -> tuple[PaperFact, ...]:
    """What is said of a step beside what it asks; what has nothing to say is left out."""
    told = (
        (t("How:"), step.how),
        (t("Credit:"), step.credit),
        (t("Takes:"), step.length),
        (t("Where to ask:"), step.where),
        (t("Check with:"), step.check_with),
        (t("Costs:"), step.cost),
    )
    return tuple(PaperFact(label=label, says=says) for label, says in told if says)
