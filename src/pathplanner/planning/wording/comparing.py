"""Words for routes side by side: the same rows for each, and which of them differ."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pathplanner.core.assessment import Standing
from pathplanner.core.plan import RouteCards
from pathplanner.planning.compare import Comparison, Side, Thoughts
from pathplanner.planning.durations import duration_of
from pathplanner.planning.pay_ranges import PayRange
from pathplanner.planning.pinned import NotOpen
from pathplanner.planning.wording import money
from pathplanner.planning.wording.evidence import EvidenceWords
from pathplanner.planning.wording.names import Names
from pathplanner.planning.wording.time_lines import TimeWords
from pathplanner.planning.wording.weighing import WeighingWords
from pathplanner.planning.wording.wording import Wording


class RowKind(StrEnum):
    """What a row of the comparison is about, in the order of the rows."""

    STEPS = "steps"
    TIME = "time"
    AGE = "age"
    FEES = "fees"
    ENTITLEMENT = "entitlement"
    EARNING = "earning"
    CONDITIONS = "conditions"
    OFF_RAMPS = "off_ramps"
    PROVIDERS = "providers"
    ONWARD = "onward"
    PAY = "pay"
    STEM = "stem"
    FRONT = "front"
    PROS = "pros"
    CONS = "cons"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row says of one route, and what stands behind it sentence by sentence."""

    says: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name, a cell for each route, whether they differ, and the words for that.

    `is_empty` marks one that waits for the learner's words, with none written yet.
    """

    kind: RowKind
    name: str
    cells: tuple[Cell, ...]
    differs: bool
    mark: str
    is_empty: bool = False


def _pros(thoughts: Thoughts) -> str:
    return thoughts.pros.strip()


def _cons(thoughts: Thoughts) -> str:
    return thoughts.cons.strip()


OWN_WORDS: Mapping[RowKind, Callable[[Thoughts], str]] = {RowKind.PROS: _pros, RowKind.CONS: _cons}
"""The rows that hold the learner's own words."""


class CompareWords:
    """Says routes side by side; names are those of the wording."""

    def __init__(self, words: Wording, evidence: EvidenceWords) -> None:
        self._words = words
        self._t = words.t
        self._evidence = evidence
        self._time = TimeWords(words)
        self._weighing = WeighingWords(words)

    def rows(self, comparison: Comparison) -> tuple[Row, ...]:
        """All rows, each with a cell for every route; that of the front where the routes were looked at for it."""
        is_marked = all(side.on_front is not None for side in comparison.sides)
        kinds = (kind for kind in RowKind if is_marked or kind is not RowKind.FRONT)
        return tuple(self._row(kind, comparison) for kind in kinds)

    def heading(self, side: Side) -> str:
        """ "Route 1: T Level, then HNC"."""
        return self._t("Route {number}: {way}").format(number=side.number, way=self._words.route_way(side.route.cards))

    def not_open(self, route: RouteCards, why: NotOpen) -> str:
        """ "T Level, then HNC. Not open now: it starts from T Level, which is not held."."""
        return self._t("{way}. {why}").format(way=self._words.route_way(route), why=self.why_not_open(route, why))

    def why_not_open(self, route: RouteCards, why: NotOpen) -> str:
        """Why a route that is compared is not open now, as a sentence."""
        if why is NotOpen.STEP:
            return self._t("Not open now: a step of it is no longer on the ladder.")
        says = self._t("Not open now: it starts from {card}, which is not held.")
        return says.format(card=self._words.short(route[0]))

    def row_name(self, kind: RowKind) -> str:
        """What a row is called."""
        t = self._t
        return {
            RowKind.STEPS: t("Steps"),
            RowKind.TIME: t("Time"),
            RowKind.AGE: t("Age at the end"),
            RowKind.FEES: t("Fees"),
            RowKind.ENTITLEMENT: t("Entitlement left"),
            RowKind.EARNING: t("Earning on the way"),
            RowKind.CONDITIONS: t("Conditions"),
            RowKind.OFF_RAMPS: t("Off-ramps"),
            RowKind.PROVIDERS: t("Taught at"),
            RowKind.ONWARD: t("Ways on from the end"),
            RowKind.PAY: t("Pay at the end"),
            RowKind.STEM: t("STEM"),
            RowKind.FRONT: t("Beside all other routes"),
            RowKind.PROS: t("For me"),
            RowKind.CONS: t("Against it for me"),
        }[kind]

    def as_text(self, comparison: Comparison) -> str:
        """The whole comparison as plain text, for the clipboard; what is the same for several routes is said once."""
        t = self._t
        lines = [self.heading(side) for side in comparison.sides]
        for row in self.rows(comparison):
            if row.is_empty:
                continue
            lines += ["", t("{row} ({mark})").format(row=row.name, mark=row.mark) if row.mark else row.name]
            for cell, sides in _alike(row, comparison.sides).items():
                numbers = ", ".join(str(side.number) for side in sides)
                lines.append(t("{number}. {says}").format(number=numbers, says=cell.says))
                lines += [f"   {sentence}" for sentence in cell.more]
        return "\n".join([*lines, "", *self.limits])

    @property
    def limits(self) -> tuple[str, ...]:
        """What is to be kept in mind of all of it."""
        return (self._time.start_rule, money.limits(self._names))

    def _row(self, kind: RowKind, comparison: Comparison) -> Row:
        t = self._t
        cells = tuple(self._cells(comparison)[kind](side) for side in comparison.sides)
        differs = len({cell.says for cell in cells}) > 1
        is_alone = len(cells) == 1
        mark = "" if is_alone else t("they differ") if differs else t("the same")
        is_empty = kind in OWN_WORDS and not any(OWN_WORDS[kind](side.thoughts) for side in comparison.sides)
        return Row(kind, self.row_name(kind), cells, differs, mark, is_empty)

    def _cells(self, comparison: Comparison) -> Mapping[RowKind, Callable[[Side], Cell]]:
        def pay(side: Side) -> Cell:
            return self._pay(side, comparison)

        def stem(side: Side) -> Cell:
            return self._stem(side, comparison)

        return {
            RowKind.STEPS: self._steps,
            RowKind.TIME: self._times,
            RowKind.AGE: self._age,
            RowKind.FEES: self._fees,
            RowKind.ENTITLEMENT: self._entitlement,
            RowKind.EARNING: self._earning,
            RowKind.CONDITIONS: self._conditions,
            RowKind.OFF_RAMPS: self._off_ramps,
            RowKind.PROVIDERS: self._providers,
            RowKind.ONWARD: self._onward,
            RowKind.PAY: pay,
            RowKind.STEM: stem,
            RowKind.FRONT: self._front,
            RowKind.PROS: self._pros,
            RowKind.CONS: self._cons,
        }

    def _steps(self, side: Side) -> Cell:
        count = self._names.steps(len(side.route.steps))
        way = self._names.in_turn(side.route.cards[1:])
        return Cell(self._t("{count}: {way}").format(count=count[:1].upper() + count[1:], way=way))

    def _times(self, side: Side) -> Cell:
        total = self._time.total(duration_of(side.route, side.timeline.pace))
        says = self._t("{total}. {ends}.").format(total=total, ends=self._time.ends(side.timeline))
        return Cell(says, tuple(self._time.band(side.timeline, band) for band in side.timeline.bands))

    def _age(self, side: Side) -> Cell:
        return Cell(self._time.ages(side.timeline.ages))

    def _fees(self, side: Side) -> Cell:
        names, fees = self._names, side.money.fees
        steps = (self._of(fee.card, money.fee(names, fee)) for fee in fees.steps)
        return Cell(money.fee_total(names, fees), tuple(steps))

    def _entitlement(self, side: Side) -> Cell:
        names, ledger = self._names, side.money.ledger
        lines = (self._of(line.card, money.draws(names, line)) for line in ledger.lines)
        return Cell(money.ledger_total(names, ledger), tuple(lines))

    def _earning(self, side: Side) -> Cell:
        t, names, jobs = self._t, self._names, side.earning
        if not jobs:
            return Cell(t("No paid job on the way"))
        says = t("A paid job: {cards}").format(cards=names.all_of(names.short(step.progression.to) for step in jobs))
        told = (self._of(floor.card, money.pay_floor(names, floor)) for floor in side.money.earnings.values())
        return Cell(says, tuple(told))

    def _of(self, card: str, says: str) -> str:
        return self._t("{card}: {says}").format(card=self._names.short(card), says=says)

    def _conditions(self, side: Side) -> Cell:
        t = self._t
        told = [each for step in side.route.steps for each in step.assessments]
        met = sum(each.standing is Standing.MET for each in told)
        parts = [
            t("{count} met").format(count=met),
            t("{count} to meet").format(count=side.route.unmet),
            self._words.to_check(side.route.unknown),
            self._words.agreed(side.route.agreed),
        ]
        return Cell(", ".join(part for part in parts if part), tuple(self._to_meet(side)))

    def _to_meet(self, side: Side) -> Iterator[str]:
        for step in side.route.steps:
            for each in step.assessments:
                if each.unmet:
                    says = f"{self._words.asks(each.condition)}. {self._words.stands(each)}"
                    yield self._of(step.progression.to, says)

    def _off_ramps(self, side: Side) -> Cell:
        ramps = self._names.all_of(map(self._names.short, side.route.off_ramps))
        return Cell(ramps or self._t("None"))

    def _providers(self, side: Side) -> Cell:
        kinds = self._names.framework.provider_type
        steps = (self._of(step.progression.to, self._words.providers(step.providers)) for step in side.route.steps)
        return Cell(", ".join(kinds[kind].name for kind in side.providers), tuple(steps))

    def _onward(self, side: Side) -> Cell:
        t, ahead = self._t, len(side.ahead)
        if not ahead:
            return Cell(t("We know of no step on"))
        says = t("1 qualification ahead") if ahead == 1 else t("{count} qualifications ahead").format(count=ahead)
        return Cell(says, (t("Next: {cards}").format(cards=self._names.any_of(side.next_steps)),))

    def _pay(self, side: Side, comparison: Comparison) -> Cell:
        if not side.pay:
            return Cell(self._t("No reliable figure for its end by itself."))
        return Cell(
            "; ".join(self._in_short(found) for found in side.pay),
            tuple(self._evidence.range(found, comparison.as_of) for found in side.pay),
        )

    def _in_short(self, found: PayRange) -> str:
        """A range with its year and its group; measure, place, source and limit stand behind it."""
        return self._t("{what}: {figure} ({year}, {group})").format(
            what=found.label, figure=self._evidence.range_in_short(found), year=found.year, group=found.group
        )

    def _stem(self, side: Side, comparison: Comparison) -> Cell:
        if side.stem is None:
            return Cell(self._t("We know of no evidence on STEM for its end."))
        return Cell(side.stem.headline, (self._evidence.fact(side.stem, comparison.as_of),))

    def _front(self, side: Side) -> Cell:
        return Cell(
            self._weighing.on_front
            if side.on_front
            else self._t("Another route is at least as good on time, fees, conditions and earning, and better on one")
        )

    def _pros(self, side: Side) -> Cell:
        return self._own(_pros(side.thoughts))

    def _cons(self, side: Side) -> Cell:
        return self._own(_cons(side.thoughts))

    def _own(self, written: str) -> Cell:
        return Cell(written or self._t("Nothing written yet"))

    @property
    def _names(self) -> Names:
        return Names(self._words.framework, self._t)


def _alike(row: Row, sides: Iterable[Side]) -> Mapping[Cell, list[Side]]:
    """The routes by what the row says of them."""
    alike: dict[Cell, list[Side]] = {}
    for side, cell in zip(sides, row.cells, strict=True):
        alike.setdefault(cell, []).append(side)
    return alike


def differing(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows in which the routes differ."""
    return tuple(row for row in rows if row.differs)
