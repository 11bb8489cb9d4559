"""Routes side by side in answer to a call: in JSON, and as a table for people."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from pathplanner.app.answers import Json
from pathplanner.app.compare_shape import CompareAnswer, EntitlementAnswer, FeesAnswer, RouteAnswer, UnmetAnswer
from pathplanner.app.library import Library
from pathplanner.core.framework import Framework
from pathplanner.core.learner import Learner
from pathplanner.core.route_money import Ledger
from pathplanner.core.routes import Route
from pathplanner.planning.compare import Comparison, Known, Looked, Side, compare
from pathplanner.planning.durations import duration_of, pace_of
from pathplanner.planning.money import Reckoner
from pathplanner.planning.onward import Onward
from pathplanner.planning.pareto import front
from pathplanner.planning.schedule import Timeline, When
from pathplanner.planning.weigh import weigh
from pathplanner.planning.wording.comparing import CompareWords, Row
from pathplanner.planning.wording.evidence import EvidenceWords
from pathplanner.reporting.compared import RESTS_ON_MORE

NAME_WIDTH = 22
TABLE_WIDTH = 118
GAP = "  "


class CompareAnswers:
    """Weighs the routes of one learner from a start, as of a day."""

    def __init__(self, library: Library, framework: Framework, learner: Learner, start: date, as_of: date) -> None:
        self._library = library
        self._framework = framework
        self._learner = learner
        self._when = When(start, learner.ages, pace_of(learner))
        self._as_of = as_of
        self._words = CompareWords(library.english, EvidenceWords(library.evidence))

    def compared(self, found: Sequence[Route], chosen: Sequence[Route]) -> Comparison:
        """The chosen routes side by side, and how they stand among all that were found."""
        reckoner = Reckoner(self._framework, self._library.money, self._learner, self._when.start)
        weighed = weigh(found, reckoner.fees, Onward(self._framework, self._as_of), self._when.pace)
        looked = Looked(self._when, reckoner.money, self._as_of, front=front(weighed))
        known = Known(self._library.evidence, self._library.outcome_tables, self._learner.sectors)
        return compare(self._framework, chosen, looked, known)

    def json(self, compared: Comparison) -> Json:
        """The comparison for other programs."""
        years = sorted({year for side in compared.sides for year in side.money.fees.price_years})
        answer = CompareAnswer(
            data_version=self._framework.version,
            as_of=self._as_of.isoformat(),
            start=_month(self._when.start),
            prices=" to ".join(dict.fromkeys((years[0], years[-1]))) if years else None,
            pace=self._when.pace,
            routes=tuple(self._route(side) for side in compared.sides),
            limits=self._words.limits,
        )
        return answer.model_dump(mode="json", by_alias=True)

    def _route(self, side: Side) -> RouteAnswer:
        route, fees, lasts = side.route, side.money.fees, duration_of(side.route, side.timeline.pace)
        return RouteAnswer(
            from_=route.starts_from,
            steps=route.cards[1:],
            months=(lasts.least, lasts.span.max),
            months_unknown=tuple(sorted(lasts.unknown)),
            ends=_ends(side.timeline),
            age_at_end=side.timeline.ages or (None, None),
            fees_gbp=FeesAnswer(min=fees.min, max=fees.max, unknown=fees.unknown),
            entitlement=_entitlement(side.money.ledger),
            earns_while_learning=route.earns_while_learning,
            paid_steps=len(side.earning),
            unmet=tuple(self._unmet(route)),
            to_check=route.unknown,
            off_ramps=route.off_ramps,
            onward=len(side.ahead),
            pareto=side.on_front is True,
        )

    def _unmet(self, route: Route) -> Iterator[UnmetAnswer]:
        words = self._library.english
        for step in route.steps:
            for each in step.assessments:
                if each.unmet:
                    yield UnmetAnswer(
                        step=step.progression.to,
                        kind=each.condition.kind,
                        asks=words.asks(each.condition),
                        says=words.stands(each),
                    )

    def table(self, compared: Comparison) -> str:
        """The comparison for people: a column for each route, and below it what the figures of pay rest on."""
        wide = (TABLE_WIDTH - NAME_WIDTH) // len(compared.sides) - len(GAP)
        lines = list(_columns("", [self._words.heading(side) for side in compared.sides], wide))
        rows = [row for row in self._words.rows(compared) if not row.is_empty]
        for row in rows:
            lines += ["", *_columns(_named(row), [cell.says for cell in row.cells], wide)]
        behind = dict.fromkeys(
            sentence for row in rows if row.kind in RESTS_ON_MORE for cell in row.cells for sentence in cell.more
        )
        for sentence in (*behind, *self._words.limits):
            lines += ["", *textwrap.wrap(sentence, TABLE_WIDTH)]
        return "\n".join(lines)


def _named(row: Row) -> str:
    return f"{row.name} ({row.mark})" if row.mark else row.name


def _columns(name: str, cells: Sequence[str], wide: int) -> Iterator[str]:
    """The lines of one row: its name and its cells, each wrapped in its own column."""
    wrapped = [textwrap.wrap(name, NAME_WIDTH), *(textwrap.wrap(cell, wide) for cell in cells)]
    widths = [NAME_WIDTH, *(wide for _ in cells)]
    for parts in zip_longest(*wrapped, fillvalue=""):
        yield GAP.join(part.ljust(width) for part, width in zip(parts, widths, strict=True)).rstrip()


def _month(day: date) -> str:
    return f"{day:%Y-%m}"


def _ends(line: Timeline) -> tuple[str, str | None]:
    """The first and the last month it can end in."""
    least, most = line.ends.min or 0, line.ends.max
    return _month(line.month(least)), None if most is None else _month(line.month(most))


def _entitlement(ledger: Ledger) -> EntitlementAnswer:
    return EntitlementAnswer(
        credits_used=ledger.credits_used,
        credits_left=ledger.credits_left,
        gbp_used=ledger.gbp_used,
        gbp_left=ledger.gbp_left,
        priced_at=ledger.priced_at,
        lasts=ledger.lasts,
    )
