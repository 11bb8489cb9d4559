"""Twenty cases of money along a route, worked by hand from the published figures and not from the code."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pathplanner.core.learner import Learner
from pathplanner.core.route_money import FULL, FeeKind, Lasts, Opening
from pathplanner.core.routes import Route
from pathplanner.planning.money import Reckoner
from tests.planning.money_book import MONEY
from tests.planning.real import FRAMEWORK, along, learner

FREE, NO_FEE, UP_TO, VARIES = FeeKind.FREE, FeeKind.NO_FEE, FeeKind.UP_TO, FeeKind.VARIES
SEPTEMBER_2026, JANUARY_2027, SEPTEMBER_2027 = date(2026, 9, 1), date(2027, 1, 4), date(2027, 9, 1)


@dataclass(frozen=True)
class Paid:
    """The floor of pay in one step: an hour in the first year and later, a week of 30 hours, a year."""

    card: str
    first_year: Decimal
    later: tuple[Decimal, Decimal]
    a_week: Decimal
    a_year: Decimal


@dataclass(frozen=True)
class Case:
    """A learner, a route and a start, and what came out by hand.

    `steps` are the kind of fee, the most it can be and the credits drawn, None where not known; `left` are credits and
    pounds at the end.
    """

    title: str
    told: str
    age: int
    way: tuple[str, ...]
    start: date
    steps: tuple[tuple[FeeKind, int | None, int | None], ...]
    total: int | None
    left: tuple[int, int]
    sources: tuple[str, ...]
    opening: Opening = FULL
    lasts: Lasts = Lasts.YES
    unknown: tuple[str, ...] = ()
    price_years: tuple[str, ...] = ("2027/28",)
    part_time: bool = False
    paid: Paid | None = None

    @property
    def who(self) -> Learner:
        """The learner, who holds what the way begins with."""
        return learner(self.way[0], age=self.age).changed(part_time=self.part_time)

    @property
    def route(self) -> Route:
        """The route."""
        return along(self.who, *self.way)

    @property
    def reckoner(self) -> Reckoner:
        """What reckons it."""
        return Reckoner(FRAMEWORK, MONEY, self.who, self.start, self.opening)


CASES = (
    # 1.
    # A levels: study at 16 to 18 is free (S123, background).
    # Degree: begins in September 2029. The last cap known is £10,050 for 2027/28 (S03). 360 credits are three
    # full-time years: 3 x 10,050 = 30,150.
    # Entitlement: 360 credits at 9,790 for 120 (S06): 3 x 9,790 = 29,370. Left: 480 - 360 = 120 credits, 39,160 -
    # 29,370 = 9,790 pounds.
    Case(
        "A levels at 16, then a degree",
        "GCSEs at 9 to 4, 16 years old, from September 2027",
        16,
        ("gcse_9_4", "a_level", "bachelor_hons"),
        SEPTEMBER_2027,
        ((FREE, 0, 0), (UP_TO, 30_150, 360)),
        30_150,
        (120, 9_790),
        ("S123", "S03", "S06"),
    ),
    # 2.
    # T Level: free at 16 to 18 (S123, background).
    # HNC: 120 credits, one year: 10,050, the last cap known (S03). HND: 240 credits less the 120 of the HNC: one
    # year, 10,050. Top-up: 120 credits, 10,050. Together 30,150.
    # Entitlement: three times 120 credits and 9,790 pounds (S06). Left: 480 - 360 = 120 credits, 39,160 - 29,370 =
    # 9,790 pounds.
    Case(
        "T Level, HNC, HND, top-up",
        "GCSEs at 9 to 4, 16 years old, from September 2027",
        16,
        ("gcse_9_4", "t_level", "hnc", "hnd", "top_up"),
        SEPTEMBER_2027,
        ((FREE, 0, 0), (UP_TO, 10_050, 120), (UP_TO, 10_050, 120), (UP_TO, 10_050, 120)),
        30_150,
        (120, 9_790),
        ("S123", "S03", "S06"),
    ),
    # 3.
    # HNC: September 2026, cap 9,790 for 2026/27 (S04). HND: September 2027, cap 10,050 (S03). Top-up: September 2028,
    # cap not known, counted at 10,050. Together 9,790 + 10,050 + 10,050 = 29,890.
    # Entitlement: the HNC began before 1 January 2027 and stays in the older system (S09): none. It is taken off
    # later as earlier study (S10), by how much is not known. HND and top-up: 2 x 120 = 240 credits, 2 x 9,790 =
    # 19,580. Left: 240 credits, 19,580 pounds.
    # It lasts even if the HNC counts for 120 credits: 360 of 480.
    Case(
        "HNC begun before 2027, then HND and top-up",
        "T Level, 18 years old, from September 2026",
        18,
        ("t_level", "hnc", "hnd", "top_up"),
        SEPTEMBER_2026,
        ((UP_TO, 9_790, 0), (UP_TO, 10_050, 120), (UP_TO, 10_050, 120)),
        29_890,
        (240, 19_580),
        ("S03", "S04", "S06", "S09", "S10"),
        price_years=("2026/27", "2027/28"),
    ),
    # 4.
    # HTQ at level 4: January 2027 is in 2026/27: 9,790 for 120 credits (S06). HTQ at level 5: January 2028 is in
    # 2027/28: 240 credits less 120 carried, 10,050 (S03). Top-up: January 2029 is in 2028/29, cap not known, counted
    # at 10,050. Together 29,890.
    # Entitlement: it starts with courses from 1 January 2027 (S09). 3 x 120 = 360 credits, 3 x 9,790 = 29,370. Left:
    # 120 credits, 9,790 pounds.
    Case(
        "HTQs from January 2027",
        "T Level, 18 years old, from January 2027",
        18,
        ("t_level", "htq_4", "htq_5", "top_up"),
        JANUARY_2027,
        ((UP_TO, 9_790, 120), (UP_TO, 10_050, 120), (UP_TO, 10_050, 120)),
        29_890,
        (120, 9_790),
        ("S03", "S06", "S09"),
        price_years=("2026/27", "2027/28"),
    ),
    # 5.
    # No fee for the apprentice (background): the employer and the government pay. Nothing of the entitlement: 480
    # credits, 39,160 pounds left.
    # Pay in the advanced apprenticeship: at least 8.00 an hour (F01, S15), at 30 hours 240.00 a week and, for 52
    # weeks, 12,480.00 a year. After a year the learner is 18 and still has the apprentice rate; at the end, 24 months
    # on, 19 at most: 10.85.
    Case(
        "Apprenticeships all the way",
        "GCSEs at 9 to 4, 17 years old, from September 2027",
        17,
        ("gcse_9_4", "advanced_app", "higher_app_4", "degree_app"),
        SEPTEMBER_2027,
        ((NO_FEE, 0, 0), (NO_FEE, 0, 0), (NO_FEE, 0, 0)),
        0,
        (480, 39_160),
        ("F01", "S15"),
        price_years=(),
        paid=Paid(
            "advanced_app", Decimal("8.00"), (Decimal("8.00"), Decimal("10.85")), Decimal("240.00"), Decimal("12480.00")
        ),
    ),
    # 6.
    # Access: an Advanced Learner Loan (S91, S92); how much the course asks was not found, so it has no figure.
    # Foundation degree: September 2028, 240 credits, two years at the last cap known: 2 x 10,050 = 20,100 (S03).
    # Top-up: 10,050. Those with a figure: 30,150.
    # Entitlement: Access is level 3: none. 240 + 120 = 360 credits, 19,580 + 9,790 = 29,370 (S06). Left: 120 credits,
    # 9,790 pounds.
    Case(
        "Access to HE at 30, then foundation degree and top-up",
        "GCSEs at 9 to 4, 30 years old, from September 2027",
        30,
        ("gcse_9_4", "access_he", "foundation_degree", "top_up"),
        SEPTEMBER_2027,
        ((VARIES, None, 0), (UP_TO, 20_100, 240), (UP_TO, 10_050, 120)),
        None,
        (120, 9_790),
        ("S91", "S92", "S03", "S06"),
        unknown=("access_he",),
    ),
    # 7.
    # Applied General: a first full level 3 is free at 19 to 23 (S87, F03).
    # Degree: the level 3 takes 12 to 24 months, so it begins in September 2027 or 2028. Counted for the later:
    # 2028/29 and on, not known, at 10,050 (S03): 3 x 10,050 = 30,150.
    # Entitlement: after 1 January 2027 either way. 360 credits, 29,370 pounds (S06). Left: 120 credits, 9,790 pounds.
    Case(
        "A first full level 3 at 20, then a degree",
        "Level 2 vocational, 20 years old, from September 2026",
        20,
        ("l2_vocational", "applied_general", "bachelor_hons"),
        SEPTEMBER_2026,
        ((FREE, 0, 0), (UP_TO, 30_150, 360)),
        30_150,
        (120, 9_790),
        ("S87", "F03", "S03", "S06"),
    ),
    # 8.
    # NVQ 3: at 24 and over a loan is usual, or free under 26,800 a year in 2026/27 (S88, S89): no figure.
    # HNC: how long the NVQ takes is not known, so when the HNC begins is not known either. Counted at the last cap
    # known, 10,050 (S03).
    # Entitlement: whether the HNC begins before 1 January 2027 is not known. If not, 120 credits and 9,790 pounds
    # (S06). Left then: 360 credits, 29,370 pounds.
    Case(
        "An NVQ at level 3 at 30, then an HNC",
        "NVQ level 2, 30 years old, from September 2026",
        30,
        ("nvq2", "nvq3", "hnc"),
        SEPTEMBER_2026,
        ((VARIES, None, 0), (UP_TO, 10_050, 120)),
        None,
        (360, 29_370),
        ("S88", "S89", "S03", "S06"),
        unknown=("nvq3",),
    ),
    # 9.
    # NVQ 2: nothing at level 2 held, 21 years old: a first full level 2 is free at 19 to 23 (S87).
    # NVQ 3: how long the NVQ 2 takes is not known. At 23 or younger it would be a first full level 3 and free, at 24
    # or older not: it depends on the age, no figure.
    # Entitlement: both are below level 4: none. Left: 480 credits, 39,160 pounds.
    Case(
        "A first full level 2 at 21, then level 3",
        "NVQ level 1, 21 years old, from September 2027",
        21,
        ("nvq1", "nvq2", "nvq3"),
        SEPTEMBER_2027,
        ((FREE, 0, 0), (VARIES, None, 0)),
        None,
        (480, 39_160),
        ("S87",),
        unknown=("nvq3",),
        price_years=(),
    ),
    # 10.
    # Limits are for each credit, full or part time alike (F02). HND: 240 - 120 = 120 credits, over two years 60 and
    # 60, half the cap each: 5,025 + 5,025 = 10,050 at the 2027/28 cap (S03). Top-up: 120 credits over two years:
    # 10,050. Together 20,100.
    # Entitlement: 2 x 120 = 240 credits, 19,580 pounds (S06). Left: 240 credits, 19,580 pounds, less if the HNC was
    # publicly funded (S10).
    Case(
        "HND and top-up part time",
        "HNC, 35 years old, part time from September 2027",
        35,
        ("hnc", "hnd", "top_up"),
        SEPTEMBER_2027,
        ((UP_TO, 10_050, 120), (UP_TO, 10_050, 120)),
        20_100,
        (240, 19_580),
        ("F02", "S03", "S06", "S10"),
        part_time=True,
    ),
    # 11.
    # HND: before 1 January 2027 part-time years have a cap of their own (M08). It was 7,145 in 2025/26 (M01, M02);
    # for 2026/27 it was not found, so there is no figure.
    # Top-up: 18 to 30 months later, in 2027/28 or 2028/29: 120 credits at the last cap known, 10,050 (S03).
    # Entitlement: the HND is in the older system (S09): none, and is taken off later. Top-up: 120 credits, 9,790
    # pounds (S06). Left: 360 credits, 29,370 pounds.
    Case(
        "HND part time, begun before 2027",
        "HNC, 35 years old, part time from September 2026",
        35,
        ("hnc", "hnd", "top_up"),
        SEPTEMBER_2026,
        ((VARIES, None, 0), (UP_TO, 10_050, 120)),
        None,
        (360, 29_370),
        ("M01", "M02", "M08", "S03", "S06", "S09"),
        unknown=("hnd",),
        part_time=True,
    ),
    # 12.
    # Three years: 9,790 in 2026/27 (S04), 10,050 in 2027/28 (S03), the cap for 2028/29 is not known and counted at
    # 10,050. Together 29,890.
    # Entitlement: begun before 1 January 2027, the whole course stays in the older system (S09). Left: 480 credits,
    # 39,160 pounds.
    Case(
        "A degree begun before 2027",
        "A levels, 18 years old, from September 2026",
        18,
        ("a_level", "bachelor_hons"),
        SEPTEMBER_2026,
        ((UP_TO, 29_890, 0),),
        29_890,
        (480, 39_160),
        ("S03", "S04", "S09"),
        price_years=("2026/27", "2027/28"),
    ),
    # 13.
    # Three years, the first at 10,050 (2027/28, S03), the others not known and counted the same: 30,150.
    # Opening: 480 - 240 = 240 credits, 39,160 - 2 x 9,790 = 19,580 pounds (S06, S10). The degree asks for 360: 120
    # more than there are. It runs out.
    Case(
        "A degree after earlier study of 240 credits",
        "A levels, 28 years old, 240 credits used, from September 2027",
        28,
        ("a_level", "bachelor_hons"),
        SEPTEMBER_2027,
        ((UP_TO, 30_150, 360),),
        30_150,
        (0, 0),
        ("S03", "S06", "S10"),
        opening=Opening(credits_used=240),
        lasts=Lasts.NO,
    ),
    # 14.
    # HNC: one year at 10,050 (2027/28, S03).
    # Opening: 39,160 - 5,000 = 34,160 pounds. 5,000 pounds are 61.3 credits at 9,790 for 120 (S06), rounded up to 62:
    # 480 - 62 = 418 credits. The HNC takes 120 credits and 9,790 pounds. Left: 298 credits, 24,370 pounds.
    Case(
        "An HNC after 5,000 pounds of earlier study",
        "T Level, 25 years old, £5,000 used, from September 2027",
        25,
        ("t_level", "hnc"),
        SEPTEMBER_2027,
        ((UP_TO, 10_050, 120),),
        10_050,
        (298, 24_370),
        ("S03", "S06", "S10"),
        opening=Opening(gbp_used=5_000),
    ),
    # 15.
    # Foundation year: up to the ordinary cap, 10,050 in 2027/28 (S03); classroom subjects less, 5,760 in 2026/27
    # (S04). Degree: 2028/29 and on not known, 3 x 10,050 = 30,150. Together 40,200.
    # Entitlement: 120 credits (a full-time year, S51) and 360: 480. 9,790 + 29,370 = 39,160 (S06). Left: nothing, but
    # it lasts.
    Case(
        "A degree with a foundation year",
        "T Level, 18 years old, from September 2027",
        18,
        ("t_level", "foundation_year", "bachelor_hons"),
        SEPTEMBER_2027,
        ((UP_TO, 10_050, 120), (UP_TO, 30_150, 360)),
        40_200,
        (0, 0),
        ("S03", "S04", "S51", "S06"),
    ),
    # 16.
    # Fees as before: 40,200 (S03, S04).
    # Opening: 480 - 120 = 360 credits, 39,160 - 9,790 = 29,370 pounds. After the foundation year 240 credits, 19,580
    # pounds; the degree asks for 360: 120 more than there are. Courses with a foundation year can go over the
    # entitlement (S06): whether it lasts is not certain.
    Case(
        "The same after earlier study of 120 credits",
        "T Level, 22 years old, 120 credits used, from September 2027",
        22,
        ("t_level", "foundation_year", "bachelor_hons"),
        SEPTEMBER_2027,
        ((UP_TO, 10_050, 120), (UP_TO, 30_150, 360)),
        40_200,
        (0, 0),
        ("S03", "S04", "S06", "S10"),
        opening=Opening(credits_used=120),
        lasts=Lasts.PERHAPS,
    ),
    # 17.
    # 240 credits, two years: 10,050 in 2027/28 (S03), the next not known and counted the same: 20,100.
    # Entitlement: no fee loan for anyone of 60 or over at the start (S09, S12). It draws nothing.
    Case(
        "A foundation degree at 61",
        "A levels, 61 years old, from September 2027",
        61,
        ("a_level", "foundation_degree"),
        SEPTEMBER_2027,
        ((UP_TO, 20_100, 0),),
        20_100,
        (480, 39_160),
        ("S03", "S09", "S12"),
    ),
    # 18.
    # Apprenticeship: no fee (background). Pay: at least 8.00 an hour in the first year, 240.00 a week at 30 hours;
    # after it the learner is 21: 12.71 (F01, S15).
    # Degree: what of it is credited is not published, so at most all of it: 3 x 10,050 = 30,150 (S03) and 360
    # credits, 29,370 pounds (S06). Left at least 120 credits, 9,790 pounds.
    Case(
        "A higher apprenticeship, then a degree",
        "Advanced apprenticeship, 20 years old, from September 2027",
        20,
        ("advanced_app", "higher_app_4", "bachelor_hons"),
        SEPTEMBER_2027,
        ((NO_FEE, 0, 0), (UP_TO, 30_150, 360)),
        30_150,
        (120, 9_790),
        ("F01", "S15", "S03", "S06"),
        paid=Paid(
            "higher_app_4",
            Decimal("8.00"),
            (Decimal("12.71"), Decimal("12.71")),
            Decimal("240.00"),
            Decimal("12480.00"),
        ),
    ),
    # 19.
    # Diploma: no cap and no fee found; some of these courses are in the entitlement from 2027 (S08): credits not
    # known.
    # Degree: the diploma takes 6 to 18 months, so it begins in 2027/28 or 2028/29; counted for the later at 10,050: 3
    # x 10,050 = 30,150 (S03). 360 credits, 29,370 pounds (S06).
    # Left: 120 credits, 9,790 pounds, less what the diploma takes: whether it lasts is not certain.
    Case(
        "A level 4 diploma, then a degree",
        "NVQ level 3, 40 years old, from September 2027",
        40,
        ("nvq3", "l4_diploma", "bachelor_hons"),
        SEPTEMBER_2027,
        ((VARIES, None, None), (UP_TO, 30_150, 360)),
        None,
        (120, 9_790),
        ("S08", "S03", "S06"),
        lasts=Lasts.PERHAPS,
        unknown=("l4_diploma",),
    ),
    # 20.
    # Each university sets its fee (background): no figure.
    # Entitlement: of postgraduate courses only some in healthcare are in it (S07, S08): none. Left: 480 credits,
    # 39,160 pounds, less if the degree was publicly funded (S10).
    Case(
        "A master's degree",
        "Honours degree, 22 years old, from September 2027",
        22,
        ("bachelor_hons", "masters"),
        SEPTEMBER_2027,
        ((VARIES, None, 0),),
        None,
        (480, 39_160),
        ("S07", "S08", "S10"),
        unknown=("masters",),
        price_years=(),
    ),
)
