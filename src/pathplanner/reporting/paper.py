"""What is printed, before there is any ink: plain values with their words already made.

Nothing here works anything out. Whoever fills a `PaperPlan` decides the words; the template decides
where they stand. An optional text left empty is left out of the page.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, PositiveInt, model_validator

from pathplanner.core.plan_parts import MOST_COMPARED
from pathplanner.core.qualifications import Lane
from pathplanner.core.value import Value
from pathplanner.reporting.style import Size

Words = Annotated[str, Field(min_length=1)]


class Mark(StrEnum):
    """The drawn mark beside a condition. It repeats what the assessment word says."""

    MET = "met"
    CLOSE = "close"
    NOT_MET = "not_met"
    ASK = "ask"
    OVERRIDDEN = "overridden"


class Line(StrEnum):
    """How the boxes of a route are drawn: Plan A solid, Plan B dotted, a route to talk about dashed."""

    SOLID = "solid"
    DOTTED = "dotted"
    DASHED = "dashed"


class PaperFact(Value):
    """A short label and what stands beside it ("Time": "About 4 years full time")."""

    label: Words
    says: Words


class HeldLine(Value):
    """A qualification the learner has or expects: "T Level", "Level 3", "Digital, Merit predicted".

    For one that is not in the list, `detail` says whose judgement its level is, and what that rests on.
    """

    name: Words
    level: Words
    detail: str = ""


class Station(Value):
    """One box in the picture of a route.

    The box has room for a name of about 40 letters in one line, and as much again for the lane, the
    length and the provider together; the rest wraps. `lane` decides the shape of the box and
    `lane_label` says it in words. `is_off_ramp` marks an award on the way that is a good end in itself.
    """

    name: Words
    level_label: Words
    lane: Lane
    lane_label: Words
    length: str = ""
    provider: str = ""
    is_start: bool = False
    is_destination: bool = False
    is_off_ramp: bool = False


class PaperCondition(Value):
    """One thing a step usually asks, and how it stands for this learner in a word or a sentence."""

    says: Words
    assessment_word: Words
    mark: Mark


class PaperStep(Value):
    """One numbered step of the route.

    Its title reads "`from_name` to `to_name`, `level_label`", so short names read best. `how` is the
    mode in words. `where` names who teaches it and `check_with` who decides; `typical` marks a step whose
    entry has no published source and is printed as "Typical, check with the provider".
    """

    number: PositiveInt
    from_name: Words
    to_name: Words
    level_label: Words
    how: Words
    length: str = ""
    cost: str = ""
    where: str = ""
    conditions: tuple[PaperCondition, ...] = ()
    credit: str = ""
    check_with: str = ""
    typical: bool = False


class PaperRoute(Value):
    """A route from its start, first, to its destination, last, with one step between each two stations.

    `title` names it ("Plan A: T Level to Top-up year"); `summary` holds a few facts about the whole of it, as
    a rule the time, the earning while learning and the cost. A `brief` one, as Plan B is beside Plan A, has a
    lower picture, and its steps say only what is still to meet.
    """

    title: Words
    line: Line = Line.SOLID
    brief: bool = False
    summary: tuple[PaperFact, ...] = ()
    stations: tuple[Station, ...] = Field(min_length=2)
    steps: tuple[PaperStep, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _one_step_between_each_two_stations(self) -> "PaperRoute":
        if len(self.steps) != len(self.stations) - 1:
            stations, steps = len(self.stations), len(self.steps)
            raise ValueError(f"{stations} stations need {stations - 1} steps, not {steps}")
        return self


class PaperEvidence(Value):
    """A fact used, never without what was measured, its limit and its source.

    `measure_line` holds the measure, the group, the year and the place in one line.
    """

    says: Words
    measure_line: Words
    limit: Words
    source_line: Words


class PaperAction(Value):
    """A row of the table of actions.

    `status` says how far it is, empty where it is not begun; `done` ticks its box.
    """

    number: PositiveInt
    says: Words
    who: Words
    by: str = ""
    help_from: str = ""
    status: str = ""
    done: bool = False


class PaperRow(Value):
    """A row of the comparison: a cell for each route, or a single one where all of them are the same.

    `mark` says in words whether the routes differ.
    """

    name: Words
    mark: str = ""
    cells: tuple[Words, ...] = Field(min_length=1)


class PaperCompared(Value):
    """Routes side by side, a column for each.

    `left_out` says which of the routes are not open now. `notes`, which the rows name by number from 1, are their
    figures of pay with measure, year, group, source and limit; `limits` is to be kept in mind of all of it.
    """

    title: Words
    headings: tuple[Words, ...] = Field(max_length=MOST_COMPARED)
    rows: tuple[PaperRow, ...] = ()
    left_out: tuple[Words, ...] = ()
    notes: tuple[Words, ...] = ()
    limits: tuple[Words, ...] = ()

    @model_validator(mode="after")
    def _a_cell_for_each_route(self) -> "PaperCompared":
        if any(len(row.cells) not in {1, len(self.headings)} for row in self.rows):
            raise ValueError("a row of the comparison has neither one cell nor one for each route")
        return self


class PaperRecord(Value):
    """What is on the record copy alone.

    `assessed` holds every condition of the routes, a fact for each step; `overrides` are the conditions that are not
    held against the learner, each with its reason. `private_notes` are the adviser's.
    """

    assessed: tuple[PaperFact, ...] = ()
    overrides: tuple[Words, ...] = ()
    families: Words
    copies: Words
    private_notes: str = ""


class PaperPlan(Value):
    """Everything on the pages of one personal plan.

    `practice` marks a learner who is made up, on every page. `meeting` says where and with whom the talk was on the
    `session_date`. `status` is the status line ("Draft, not agreed yet"); `information` says how old the facts are and
    when to check them; `data_version` is printed at the foot of each page. `undecided` says that no route is chosen,
    and `missing` what is needed before there is one. `copy_label` says whose copy it is, and `printed` by whom and in
    which version. `record` is on the record copy alone. `evidence`, `no_figure`, which says where there is no reliable
    figure, and `compared` are the appendix, on pages of its own.
    """

    size: Size = Size.STANDARD
    title: Words = "My pathway plan"
    name: str = ""
    practice: str = ""
    session_date: date
    printed_on: date
    meeting: tuple[Words, ...] = ()
    status: Words
    copy_label: str = ""
    printed: str = ""
    information: Words
    data_version: Words
    where_now: tuple[HeldLine, ...] = ()
    about: tuple[PaperFact, ...] = ()
    in_my_words: str = ""
    goals: tuple[Words, ...] = ()
    undecided: str = ""
    missing: str = ""
    route: PaperRoute | None = None
    plan_b: PaperRoute | None = None
    barriers: tuple[PaperFact, ...] = ()
    actions: tuple[PaperAction, ...] = ()
    review: tuple[PaperFact, ...] = ()
    looked_at: tuple[Words, ...] = ()
    agreed: tuple[PaperFact, ...] = ()
    where_to_check: tuple[Words, ...] = ()
    small_print: tuple[Words, ...] = ()
    record: PaperRecord | None = None
    evidence: tuple[PaperEvidence, ...] = ()
    no_figure: str = ""
    compared: PaperCompared | None = None

    @model_validator(mode="after")
    def _says_what_is_missing(self) -> "PaperPlan":
        if self.route is None and not (self.missing or self.undecided):
            raise ValueError("a plan without a route must say what is missing")
        return self
