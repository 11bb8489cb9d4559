"""What a route costs, draws and earns for one learner, as the engine returns it; words are made by the wording."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from pathplanner.core.ids import QualificationId, SourceId
from pathplanner.core.money import AcademicYear

CREDITS_A_YEAR = 120
"""What a full-time year usually has."""


class FeeKind(StrEnum):
    """How much the learner is asked for."""

    FREE = "free"
    NO_FEE = "no_fee"
    """An apprenticeship: the employer and the government pay."""
    UP_TO = "up_to"
    VARIES = "varies"


class FeeWhy(StrEnum):
    """Why a fee is free, or why no figure can be given for it."""

    UNDER_19 = "under_19"
    FIRST_LEVEL_2 = "first_level_2"
    FIRST_LEVEL_3 = "first_level_3"
    ENGLISH_AND_MATHS = "english_and_maths"
    DIGITAL_SKILLS = "digital_skills"
    EMPLOYER_PAYS = "employer_pays"
    CAP = "cap"
    FOUNDATION_CAPS = "foundation_caps"
    """One cap for classroom subjects and another for the rest."""

    DEPENDS_ON_AGE = "depends_on_age"
    ONLY_ENGLISH_AND_MATHS = "only_english_and_maths"
    """Free at 19 and over for English and maths; other subjects: ask."""
    DEPENDS_ON_EARNINGS = "depends_on_earnings"
    ESOL_EARNINGS = "esol_earnings"
    LOAN_OR_EARNINGS = "loan_or_earnings"
    """An Advanced Learner Loan, or free for those out of work or on low pay."""
    ACCESS_LOAN = "access_loan"
    ASK_ADULT_FUNDING = "ask_adult_funding"
    LOAN_FUNDED = "loan_funded"
    """At level 4 or 5 outside student finance: no cap."""
    NO_CAP = "no_cap"
    PART_TIME_CAP_NOT_KNOWN = "part_time_cap_not_known"
    NOT_FOUND = "not_found"


class YearlyLimit(NamedTuple):
    """A limit in pounds that is known for an academic year."""

    year: AcademicYear
    pounds: int


@dataclass(frozen=True, slots=True)
class StepFee:
    """What one step asks of the learner.

    `min` and `max` are pounds for the whole step, `max` None where no figure can be given. `caps` are the caps it is
    counted at, of a full-time year or 120 credits: those of its own years, or the last one known for later years,
    which are `years_not_known`. `classroom` is the lower cap of classroom subjects, `earnings` the limit of pay below
    which it can be free. `starts_in` is the academic year it begins in, None where the time before it is not known.
    `by_credit` marks part-time study, whose years cost what their credits do; `longer` that a placement year or a year
    abroad can come on top, at a lower cap; `typical` what rests on background.
    """

    card: QualificationId
    kind: FeeKind
    why: FeeWhy
    min: int = 0
    max: int | None = None
    caps: tuple[YearlyLimit, ...] = ()
    classroom: YearlyLimit | None = None
    earnings: YearlyLimit | None = None
    starts_in: AcademicYear | None = None
    years_not_known: tuple[AcademicYear, ...] = ()
    by_credit: bool = False
    longer: bool = False
    typical: bool = False
    sources: tuple[SourceId, ...] = ()

    @property
    def a_year(self) -> int | None:
        """The cap of its first full-time year, or of 120 credits."""
        return self.caps[0].pounds if self.caps else None

    @property
    def price_year(self) -> AcademicYear | None:
        """The academic year that cap is of."""
        return self.caps[0].year if self.caps else None


@dataclass(frozen=True, slots=True)
class RouteFees:
    """The fees of a route. `max` is None where a step has none; `unknown` are the cards of such steps.

    `price_years` are the academic years of the caps used. `years_not_known` are later years of the route that no cap
    is known for: they are counted at the last one known.
    """

    steps: tuple[StepFee, ...]
    min: int
    max: int | None
    known_max: int
    """The most that the steps with a figure ask together."""
    unknown: tuple[QualificationId, ...]
    price_years: tuple[AcademicYear, ...]
    years_not_known: tuple[AcademicYear, ...]

    @property
    def is_free(self) -> bool:
        """Whether the learner is known to pay nothing."""
        return self.max == 0


@dataclass(frozen=True, slots=True)
class Opening:
    """What an adviser says of earlier publicly funded study: credits or pounds, or nothing."""

    credits_used: int = 0
    gbp_used: int = 0

    def __post_init__(self) -> None:
        if self.credits_used < 0 or self.gbp_used < 0:
            raise ValueError("earlier study cannot be less than nothing")
        if self.credits_used and self.gbp_used:
            raise ValueError("earlier study is told twice: in credits and in pounds")


FULL = Opening()
"""Nothing used yet."""


class DrawWhy(StrEnum):
    """Why a step draws on the entitlement, or does not."""

    DRAWS = "draws"
    DRAWS_UP_TO = "draws_up_to"
    """Earlier learning shortens it, or may; by how much is not published."""
    PERHAPS = "perhaps"
    """Some courses of the kind are in it: ask."""
    CREDITS_NOT_KNOWN = "credits_not_known"
    OLD_SYSTEM = "old_system"
    """Begun before 1 January 2027; counts as earlier study later."""
    PERHAPS_OLD_SYSTEM = "perhaps_old_system"
    """Whether it begins before that day is not known."""
    BELOW_LEVEL_4 = "below_level_4"
    SCHOOL_AGE = "school_age"
    """At 16 to 18, and free."""
    APPRENTICESHIP = "apprenticeship"
    POSTGRADUATE = "postgraduate"
    FROM_60 = "from_60"
    PERHAPS_FROM_60 = "perhaps_from_60"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One step's use of the entitlement, None where it is not known, and the balance after it.

    `certain` is false where the use is the most it can be, or is not known: the balance is then one of several.
    """

    card: QualificationId
    why: DrawWhy
    credits: int | None
    gbp: int | None
    certain: bool
    credits_left: int
    gbp_left: int
    short_by: int
    """Credits that the balance before it does not cover."""


class Lasts(StrEnum):
    """Whether the entitlement lasts to the end of a route."""

    YES = "yes"
    PERHAPS = "perhaps"
    """It depends on steps whose use is not certain, on earlier study, or on more being lent for a longer course."""
    NO = "no"


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entitlement along a route, in credits and in pounds at the rates of `priced_at`.

    `credits_used` and `gbp_used` leave out steps whose use is not known (`unknown`). `counts_later` are steps under
    the older system: publicly funded study that is taken off what is left, by how much is not known here.
    `held_at_4_or_above` are awards that the learner has and that may have been publicly funded.
    """

    opening_credits: int
    opening_gbp: int
    lines: tuple[LedgerLine, ...]
    credits_used: int
    gbp_used: int
    credits_left: int
    gbp_left: int
    lasts: Lasts
    unknown: tuple[QualificationId, ...]
    counts_later: tuple[QualificationId, ...]
    held_at_4_or_above: tuple[QualificationId, ...]
    priced_at: AcademicYear
    priced_later: bool
    """Whether a step that draws on it begins in a later year, whose rates are not known."""

    @property
    def runs_out(self) -> bool:
        """Whether the route is known to ask for more than there is."""
        return self.lasts is Lasts.NO

    @property
    def still_open(self) -> int:
        """How many whole full-time years would still be covered."""
        return self.credits_left // CREDITS_A_YEAR


@dataclass(frozen=True, slots=True)
class Earnings:
    """The least that an apprentice must be paid in one step: a floor, not what employers pay.

    `first_year` and `later` are pounds an hour, the lowest to the highest that age leaves possible; `later` is None
    for a step of a year at most. `rates_from` and `rates_until` say when the rates hold, `known_then` whether they
    are known for the day the step begins.
    """

    card: QualificationId
    first_year: Decimal
    later: tuple[Decimal, Decimal] | None
    hours_a_week: int
    a_week: Decimal
    a_year: Decimal
    """52 paid weeks at the first year's rate."""
    rates_from: date | None
    rates_until: date | None
    known_then: bool
    sources: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True)
class RouteMoney:
    """Fees, entitlement and earnings of one route, earnings by the card of the step."""

    fees: RouteFees
    ledger: Ledger
    earnings: Mapping[QualificationId, Earnings]
