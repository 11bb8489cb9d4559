"""The real data, and a plan with something in each of its parts."""

import io
from datetime import date
from functools import cache

from pypdf import PdfReader

from pathplanner.app.library import Library
from pathplanner.app.paths import resources_dir
from pathplanner.core.conditions import key_of
from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.learner import AgeBand, Award, Held, Learner, Override
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import (
    Action,
    Agreement,
    Barrier,
    BarrierKind,
    Channel,
    Goal,
    GoalKind,
    Meeting,
    Reach,
    Review,
    SetAside,
    Status,
    Who,
)
from pathplanner.core.qualifications import Lane
from pathplanner.core.routes import Route
from pathplanner.planning.own import with_own
from pathplanner.planning.routes import plan_a_route, plan_route
from pathplanner.reporting.pages import STANDARD, Ways
from pathplanner.reporting.paper import PaperPlan
from pathplanner.reporting.style import PrintStyle
from pathplanner.reporting.typeset import Typesetter

WITH_APPENDIX = PrintStyle(appendix=True)
TODAY = date(2026, 11, 23)
SPRING = date(2027, 3, 3)


@cache
def library() -> Library:
    return Library(resources_dir())


@cache
def typesetter() -> Typesetter:
    return Typesetter(library().resources / "print", library().resources / "fonts")


def ids(*cards: str) -> tuple[QualificationId, ...]:
    return tuple(map(QualificationId, cards))


T_LEVEL, HIGHER_APP = ids("t_level", "higher_app_4")


def filled(
    plan: Plan, suggested: Route | None = None, as_of: date | None = None, style: PrintStyle = STANDARD
) -> PaperPlan:
    """The plan on paper, with its routes as they stand."""
    framework = with_own(library().framework, plan.learner)
    ways = Ways(plan_a_route(framework, plan), plan_route(framework, plan, plan.plan_b), suggested)
    return library().filler().fill(plan, ways, TODAY, as_of, style)


def pages_of(plan: PaperPlan) -> list[str]:
    """The words of each page with every white space made one blank."""
    reader = PdfReader(io.BytesIO(typesetter().pdf(plan)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def job_agreed(reason: str) -> Override:
    """The job that a higher apprenticeship asks for is not held against the learner."""
    (step,) = (step for step in library().framework.steps_from[T_LEVEL] if step.to == HIGHER_APP)
    (job,) = (asked for asked in step.conditions if asked.kind == "job_offer")
    return Override(from_=T_LEVEL, to=HIGHER_APP, condition=key_of(job), reason=reason)


ACTIONS = (
    Action(id="1", says="Look at the HNC pages of two colleges.", by=SPRING, help_from="Ms Patel"),
    Action(id="2", says="Go to the open evening.", help_from="Dad", status=Status.IN_PROGRESS),
    Action(id="3", says="Ask for a predicted grade in writing.", by=SPRING, status=Status.COMPLETED),
    Action(id="4", says="Send the bursary form.", who=Who.ADVISER),
    Action(
        id="5", says="Ring two firms.", who=Who.SOMEONE_ELSE, who_else="Uncle Ade", status=Status.NO_LONGER_APPLICABLE
    ),
)

LEARNER = Learner(
    held=(
        Held(
            qualification=T_LEVEL,
            awards=(Award(subject="Engineering", grade="Merit", achieved=False, year=2027),),
        ),
        Held(qualification=QualificationId("gcse_9_4"), count=6, english="5", maths="4"),
    ),
    age_band=AgeBand.FROM_16_TO_18,
    job_offer=False,
    in_learning=True,
    in_work=True,
    part_time=False,
    must_earn=False,
    sectors=(SectorId("catering_and_hospitality"),),
    words="I like taking machines apart.",
)

TYPICAL = Plan(
    name="Sam Okafor",
    learner=LEARNER,
    plan_a=ids("t_level", "hnc", "hnd", "top_up"),
    plan_b=ids("t_level", "higher_app_4", "degree_app"),
    meeting=Meeting(
        on=SPRING,
        channel=Channel.FACE_TO_FACE,
        place="Riverside School library",
        adviser="Ms R. Patel",
        contact="01234 567890",
        explained=True,
        copies="Me and Ms Patel",
        question="Can I get to a degree without leaving home?",
    ),
    goals=(
        Goal(id="b", says="Start an HNC near home", kind=GoalKind.LEARNING, by=SPRING),
        Goal(id="a", says="Keep trains running", reach=Reach.LONG, kind=GoalKind.WORK),
    ),
    actions=ACTIONS,
    barriers=(
        Barrier(kind=BarrierKind.MONEY, helps="Find out about bursaries."),
        Barrier(kind=BarrierKind.LOCAL),
    ),
    set_aside=(SetAside(route=ids("t_level", "bachelor_hons"), why="Three years away is too dear now."),),
    looked_at=(Lane.ACADEMIC, Lane.TECHNICAL),
    review=Review(on=date(2027, 6, 3), how="By phone", who="Ms Patel"),
    agreement=Agreement(on=SPRING, read_back=True),
    private_notes="Confidential: not for the learner's copy.",
)
