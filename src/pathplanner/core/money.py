"""Money: what is charged, lent, free and paid, each with its dates and its sources."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated, NewType, Self

from pydantic import AfterValidator, Field, NonNegativeInt, PositiveInt, model_validator

from pathplanner.core.ids import QualificationId, SourceId
from pathplanner.core.provenance import Confidence, Source
from pathplanner.core.value import Value

AcademicYear = NewType("AcademicYear", str)
"""From August to July: "2026/27". Later years compare as greater."""

FIRST_MONTH = 8
MONTHS = 12


def year_beginning(first: int) -> AcademicYear:
    """The academic year that begins in a calendar year."""
    return AcademicYear(f"{first}/{(first + 1) % 100:02}")


def _as_written(year: AcademicYear) -> AcademicYear:
    first = year[:4]
    if not (first.isascii() and first.isdecimal()) or year != year_beginning(int(first)):
        raise ValueError(f"an academic year is written 2026/27, not {year!r}")
    return year


Year = Annotated[AcademicYear, AfterValidator(_as_written)]
Pounds = Annotated[Decimal, Field(gt=0)]


def year_of(day: date) -> AcademicYear:
    """The academic year a day is in."""
    return year_beginning(day.year if day.month >= FIRST_MONTH else day.year - 1)


class Dated(Value):
    """What holds from a day until a day, None where no day is named; `checked` is the day it was read."""

    valid_from: date | None = None
    valid_until: date | None = None
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence
    checked: date

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.valid_from is not None and self.valid_until is not None and self.valid_from > self.valid_until:
            raise ValueError(f"valid_from {self.valid_from} is after valid_until {self.valid_until}")
        return self

    def holds_on(self, day: date) -> bool:
        """Whether it is known to hold on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)


class CapKind(StrEnum):
    """What a fee cap is for."""

    FULL_TIME = "full_time"
    """A full-time year, or 120 credits, at the highest rate."""
    PART_TIME = "part_time"
    ACCELERATED = "accelerated"
    FOUNDATION_CLASSROOM = "foundation_classroom"
    FOUNDATION_OTHER = "foundation_other"
    FOUNDATION_CLASSROOM_PART_TIME = "foundation_classroom_part_time"
    WITHOUT_TEF = "without_tef"
    """A provider with an access plan but without a TEF award."""
    BASIC = "basic"
    """A provider without an access plan."""


class FeeCap(Dated):
    """The most that may be asked for one academic year."""

    id: str
    kind: CapKind
    year: Year
    pounds: PositiveInt


class Charge(StrEnum):
    """How a qualification is paid for."""

    STUDY_PROGRAMME = "study_programme"
    ENGLISH_AND_MATHS = "english_and_maths"
    GCSES = "gcses"
    DIGITAL_SKILLS = "digital_skills"
    ESOL = "esol"
    ADULT_LEARNING = "adult_learning"
    FULL_LEVEL_2 = "full_level_2"
    FULL_LEVEL_3 = "full_level_3"
    ACCESS = "access"
    HIGHER_EDUCATION = "higher_education"
    FOUNDATION_YEAR = "foundation_year"
    TEACHER_TRAINING = "teacher_training"
    LOAN_FUNDED = "loan_funded"
    POSTGRADUATE = "postgraduate"
    APPRENTICESHIP = "apprenticeship"
    NOT_FOUND = "not_found"


class Scope(StrEnum):
    """How a qualification stands to the Lifelong Learning Entitlement."""

    IN = "in"
    SOME = "some"
    """Some courses of the kind are in it."""
    BELOW = "below"
    """It is at level 3 or below."""
    JOB = "job"
    """An apprenticeship: the employer and the government pay."""
    POSTGRADUATE = "postgraduate"
    NOT_FOUND = "not_found"


class Charged(Dated):
    """How the cards named are paid for, and how they stand to the entitlement.

    `credits` are those of a full-time year where the cards have none of their own.
    """

    id: str
    how: Charge
    entitlement: Scope
    cards: tuple[QualificationId, ...] = Field(min_length=1)
    credits: PositiveInt | None = None
    says: str


class OfferKind(StrEnum):
    """What is free, or can be, for whom."""

    STUDY_PROGRAMME = "study_programme"
    FULL_LEVEL_2 = "full_level_2"
    FULL_LEVEL_3 = "full_level_3"
    ENGLISH_AND_MATHS = "english_and_maths"
    DIGITAL_SKILLS = "digital_skills"
    LOW_EARNINGS = "low_earnings"
    FREE_COURSES_FOR_JOBS = "free_courses_for_jobs"
    APPRENTICESHIP = "apprenticeship"


class Offer(Dated):
    """Something that is free from an age to an age; `earnings_below` is in pounds a year."""

    id: str
    kind: OfferKind
    says: str
    from_age: NonNegativeInt | None = None
    to_age: NonNegativeInt | None = None
    earnings_below: PositiveInt | None = None


class WageKind(StrEnum):
    """Whose lowest wage it is."""

    APPRENTICE = "apprentice"
    """Under 19, or in the first year."""
    UNDER_18 = "under_18"
    FROM_18_TO_20 = "18_to_20"
    FROM_21 = "21_or_over"


class Wage(Dated):
    """The least that may be paid for an hour, in pounds."""

    id: str
    kind: WageKind
    pounds: Pounds


class Entitlement(Dated):
    """The Lifelong Learning Entitlement at the rates of one academic year."""

    year: Year
    pounds: PositiveInt
    credits: PositiveInt
    pounds_per_120_credits: PositiveInt
    no_fee_loan_from_age: PositiveInt
    most_credits_a_year: PositiveInt
    least_credits_of_a_module: PositiveInt
    says: str


class MoneyTopic(StrEnum):
    """What a fact of money is about."""

    FEES = "fees"
    ENTITLEMENT = "entitlement"
    LEARNER_LOAN = "learner_loan"
    LIVING = "living"
    REPAYMENT = "repayment"
    POSTGRADUATE = "postgraduate"
    ADULT_OFFERS = "adult_offers"
    APPRENTICESHIP = "apprenticeship"


class MoneyFact(Dated):
    """One sentence on money; `figures` are its numbers, each under a name. `not_known` marks what nobody published."""

    id: str
    topic: MoneyTopic
    says: str
    figures: Mapping[str, Decimal] = Field(default_factory=dict)
    not_known: bool = False


class MoneyBook(Value):
    """All that is known of money; loaded once, passed to whoever needs it."""

    checked: date
    caps: tuple[FeeCap, ...]
    charged: tuple[Charged, ...]
    offers: tuple[Offer, ...]
    wages: tuple[Wage, ...]
    entitlement: Entitlement
    facts: tuple[MoneyFact, ...]
    sources: Mapping[SourceId, Source]

    @cached_property
    def charged_for(self) -> Mapping[QualificationId, Charged]:
        """How each card is paid for; a learner's own cards are not among them."""
        return {card: entry for entry in self.charged for card in entry.cards}

    @cached_property
    def cap(self) -> Mapping[CapKind, Mapping[AcademicYear, FeeCap]]:
        """Fee caps by what they are for and by year, the earliest first."""
        years: dict[CapKind, dict[AcademicYear, FeeCap]] = {kind: {} for kind in CapKind}
        for cap in sorted(self.caps, key=_year):
            years[cap.kind][cap.year] = cap
        return years

    def cap_of(self, kind: CapKind, year: AcademicYear | None) -> FeeCap:
        """The cap of the year, else the last one known. The check sees that there is one of each kind asked for."""
        caps = self.cap[kind]
        return caps[year] if year is not None and year in caps else list(caps.values())[-1]

    @cached_property
    def fact(self) -> Mapping[str, MoneyFact]:
        """Facts by id."""
        return {fact.id: fact for fact in self.facts}

    def offer(self, kind: OfferKind, day: date) -> Offer | None:
        """The offer of a kind that is known to hold on a day."""
        return next((offer for offer in self.offers if offer.kind is kind and offer.holds_on(day)), None)

    def wage(self, kind: WageKind, day: date) -> Wage | None:
        """The lowest wage of a kind that is known for a day."""
        return next((wage for wage in self.wages if wage.kind is kind and wage.holds_on(day)), None)


def _year(cap: FeeCap) -> AcademicYear:
    return cap.year
