"""Capped fees: what a step of higher education asks at most, year by year."""

from collections.abc import Iterable
from math import ceil
from typing import NamedTuple

from pathplanner.core.ids import QualificationId, SourceId
from pathplanner.core.money import MONTHS, AcademicYear, CapKind, Charge, Charged, FeeCap, MoneyBook, year_beginning
from pathplanner.core.provenance import Confidence
from pathplanner.core.route_money import CREDITS_A_YEAR, FeeKind, FeeWhy, StepFee, YearlyLimit
from pathplanner.core.routes import Span, Step
from pathplanner.planning.money.times import When, entitlement_month, first_year


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


class _Spread(NamedTuple):
    """The credits of a course over its years, in `parts` of a credit."""

    years: tuple[int, ...]
    parts: int = 1


_Kind = tuple[QualificationId, QualificationId, int, int | None, bool]
"""What a fee depends on: the step, the academic years it can begin in, and whether it is of the older system."""


class CappedFees:
    """Counts at the cap of each year, and at the last one known for later years."""

    def __init__(self, money: MoneyBook) -> None:
        self._money = money
        self._by_credit_from = entitlement_month(money)
        self._known = {int(year[:4]): cap for year, cap in money.cap[CapKind.FULL_TIME].items()}
        self._last = money.cap_of(CapKind.FULL_TIME, None)
        self._found: dict[_Kind, StepFee] = {}

    def fee(self, course: Course) -> StepFee:
        """The most that the step asks, for the whole of it."""
        latest = course.when.latest
        is_older = latest is not None and latest < self._by_credit_from
        years = first_year(course.when.earliest), None if latest is None else first_year(latest)
        kind = (course.step.progression.from_, course.card, *years, is_older)
        fee = self._found.get(kind)
        if fee is None:
            is_by_year = is_older and course.studied_part_time
            fee = self._found[kind] = self._older_part_time(course) if is_by_year else self._count(course, is_older)
        return fee

    def _count(self, course: Course, is_older: bool) -> StepFee:
        spread = _spread(course, is_older)
        used = self._caps(course, len(spread.years))
        pounds = sum(credits * cap.pounds for credits, cap in zip(spread.years, used, strict=True))
        caps = list({cap.year: cap for cap in used}.values())
        is_foundation = course.charged.how is Charge.FOUNDATION_YEAR
        return StepFee(
            course.card,
            FeeKind.UP_TO,
            FeeWhy.FOUNDATION_CAPS if is_foundation else FeeWhy.CAP,
            max=-(-pounds // (spread.parts * CREDITS_A_YEAR)),
            caps=tuple(YearlyLimit(cap.year, cap.pounds) for cap in caps),
            classroom=self._classroom(used[0].year) if is_foundation else None,
            starts_in=_starts_in(course.when),
            years_not_known=self._not_known(course, len(used)),
            by_credit=course.studied_part_time,
            longer=_can_be_longer(course),
            typical=course.charged.confidence is Confidence.BACKGROUND,
            sources=_sources(course, caps),
        )

    def _caps(self, course: Course, years: int) -> list[FeeCap]:
        """The cap of each year, if the course begins as late as it can."""
        begins = course.when.latest
        if begins is None:
            return [self._last] * years
        first = first_year(begins)
        return [self._known.get(year, self._last) for year in range(first, first + years)]

    def _not_known(self, course: Course, years: int) -> tuple[AcademicYear, ...]:
        """The years it can fall in for which no cap is known."""
        earliest, latest = course.when
        if latest is None:
            return ()
        falls_in = range(first_year(earliest), first_year(latest) + years)
        return tuple(year_beginning(year) for year in falls_in if year not in self._known)

    def _older_part_time(self, course: Course) -> StepFee:
        """Part-time years before the entitlement have a cap of their own: no figure where one is not known."""
        caps = self._money.cap[CapKind.PART_TIME]
        begins = first_year(course.when.earliest)
        years = [year_beginning(begins + number) for number in range(_part_time_years(course.step))]
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


def _spread(course: Course, is_older: bool = False) -> _Spread:
    """As many credits as a full-time year has, or alike over the part-time years.

    Before limits by credit a full-time year is paid for as a whole one, however few its credits.
    """
    if course.studied_part_time:
        years = _part_time_years(course.step)
        return _Spread((course.credits,) * years, years)
    whole = course.full_time_years - 1
    left = CREDITS_A_YEAR if is_older else course.credits - CREDITS_A_YEAR * whole
    return _Spread((CREDITS_A_YEAR,) * whole + (left,))


def _part_time_years(step: Step) -> int:
    takes = step.part_time or Span(None, None)
    return ceil((takes.min or takes.max or MONTHS) / MONTHS)


def _can_be_longer(course: Course) -> bool:
    takes = course.step.full_time
    months = course.full_time_years * MONTHS
    return not course.studied_part_time and takes is not None and (takes.max or 0) > months


def _starts_in(when: When) -> AcademicYear | None:
    return None if when.latest is None else year_beginning(first_year(when.earliest))


def _sources(course: Course, caps: Iterable[FeeCap]) -> tuple[SourceId, ...]:
    return tuple(dict.fromkeys([*(source for cap in caps for source in cap.sources), *course.charged.sources]))
