"""Capped fees: what a step of higher education asks at most, year by year."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from pathplanner.core.ids import QualificationId, SourceId
from pathplanner.core.money import MONTHS, AcademicYear, CapKind, Charge, Charged, FeeCap, MoneyBook, year_beginning
from pathplanner.core.provenance import Confidence
from pathplanner.core.route_money import CREDITS_A_YEAR, FeeKind, FeeWhy, StepFee, YearlyLimit
from pathplanner.core.routes import Step
from pathplanner.planning.money.times import When, entitlement_month, first_year, length_of


class Course(NamedTuple):
    """A step of higher education: what it is, its credits still to study, and when it can begin."""

    step: Step
    charged: Charged
    credits: int
    when: When
    part_time: bool

    @property
    def card(self) -> QualificationId:
        """The qualification it ends on."""
        return self.step.progression.to

    @property
    def studied_part_time(self) -> bool:
        """Whether it is studied part time: as the learner wants, or as it is offered only so."""
        return self.step.part_time is not None and (self.part_time or self.step.full_time is None)

    @property
    def full_time_years(self) -> int:
        """How many full-time years its credits take."""
        return ceil(self.credits / CREDITS_A_YEAR)


class _Share(NamedTuple):
    """A year of study, the credits that are paid for in it, and its cap."""

    year: AcademicYear | None
    credits: Fraction
    cap: FeeCap


class CappedFees:
    """Counts at the cap of each year, and at the last one known for later years."""

    def __init__(self, money: MoneyBook) -> None:
        self._money = money
        self._by_credit_from = entitlement_month(money)

    def fee(self, course: Course) -> StepFee:
        """The most that the step asks, for the whole of it."""
        is_older = course.when.latest is not None and course.when.latest < self._by_credit_from
        if is_older and course.studied_part_time:
            return self._older_part_time(course)
        shares = list(self._shares(course, is_older))
        caps = {share.cap.year: YearlyLimit(share.cap.year, share.cap.pounds) for share in shares}
        total = ceil(sum(share.credits * share.cap.pounds for share in shares) / CREDITS_A_YEAR)
        is_foundation = course.charged.how is Charge.FOUNDATION_YEAR
        return StepFee(
            course.card,
            FeeKind.UP_TO,
            FeeWhy.FOUNDATION_CAPS if is_foundation else FeeWhy.CAP,
            max=total,
            caps=tuple(caps.values()),
            classroom=self._classroom(shares[0].cap.year) if is_foundation else None,
            starts_in=_starts_in(course.when),
            years_not_known=tuple(dict.fromkeys(_later(shares))),
            longer=_can_be_longer(course),
            typical=course.charged.confidence is Confidence.BACKGROUND,
            sources=_sources(course, (share.cap for share in shares)),
        )

    def _shares(self, course: Course, is_older: bool) -> Iterator[_Share]:
        """The years of the course. Before limits by credit, each year is a whole one however few its credits."""
        begins = course.when.latest
        for number, credits in enumerate(_spread(course)):
            year = None if begins is None else year_beginning(first_year(begins) + number)
            paid = Fraction(CREDITS_A_YEAR) if is_older else credits
            yield _Share(year, paid, self._money.cap_of(CapKind.FULL_TIME, year))

    def _older_part_time(self, course: Course) -> StepFee:
        """Part-time years before the entitlement have a cap of their own: no figure where one is not known."""
        caps = self._money.cap[CapKind.PART_TIME]
        begins = first_year(course.when.earliest)
        years = [year_beginning(begins + number) for number in range(len(_spread(course)))]
        known = [caps[year] for year in years if year in caps]
        is_known = len(known) == len(years)
        used = known or [self._money.cap_of(CapKind.PART_TIME, None)]
        return StepFee(
            course.card,
            FeeKind.UP_TO if is_known else FeeKind.VARIES,
            FeeWhy.CAP if is_known else FeeWhy.PART_TIME_CAP_NOT_KNOWN,
            max=sum(cap.pounds for cap in known) if is_known else None,
            caps=tuple(YearlyLimit(cap.year, cap.pounds) for cap in used),
            starts_in=_starts_in(course.when),
            years_not_known=tuple(year for year in years if year not in caps),
            sources=_sources(course, used),
        )

    def _classroom(self, year: AcademicYear) -> YearlyLimit:
        """The cap of classroom subjects in the year, or the last one known."""
        cap = self._money.cap_of(CapKind.FOUNDATION_CLASSROOM, year)
        return YearlyLimit(cap.year, cap.pounds)


def _spread(course: Course) -> Sequence[Fraction]:
    """The credits of each year: as many as a full-time year has, or alike over the part-time years."""
    if not course.studied_part_time:
        whole = course.full_time_years - 1
        return [Fraction(CREDITS_A_YEAR)] * whole + [Fraction(course.credits - CREDITS_A_YEAR * whole)]
    takes = length_of(course.step, True)
    assert takes is not None
    years = ceil((takes.min or takes.max or MONTHS) / MONTHS)
    return [Fraction(course.credits, years)] * years


def _later(shares: Sequence[_Share]) -> Iterator[AcademicYear]:
    """The years that are counted at another year's cap."""
    return (share.year for share in shares if share.year is not None and share.year != share.cap.year)


def _can_be_longer(course: Course) -> bool:
    takes = course.step.full_time
    months = course.full_time_years * MONTHS
    return not course.studied_part_time and takes is not None and (takes.max or 0) > months


def _starts_in(when: When) -> AcademicYear | None:
    return None if when.latest is None else year_beginning(first_year(when.earliest))


def _sources(course: Course, caps: Iterable[FeeCap]) -> tuple[SourceId, ...]:
    return tuple(dict.fromkeys([*(source for cap in caps for source in cap.sources), *course.charged.sources]))
