"""A plan filled from the real framework, and what of it arrives on paper."""

from datetime import date
from functools import cache

import pytest

from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Award, Held, Learner
from pathplanner.core.plan import Plan
from pathplanner.core.provenance import Confidence
from pathplanner.core.routes import Route
from pathplanner.planning.notes import is_reliable
from pathplanner.planning.routes import route_along, routes
from pathplanner.reporting.facts import facts_for
from pathplanner.reporting.pages import STANDARD, Ways, file_name
from pathplanner.reporting.paper import Line, PaperPlan
from pathplanner.reporting.style import PrintStyle
from tests.reporting.real import TODAY, WITH_APPENDIX, library, pages_of

STARTS = ("t_level", "a_level", "applied_general", "advanced_app", "gcse_9_4", "access_he", "hnc", "no_qualifications")

# Plan A of many a T Level learner, and of one who has still to begin it.
TO_TOP_UP = ("t_level", "hnc", "hnd", "top_up")
FROM_GCSE = ("gcse_9_4", *TO_TOP_UP)


def learner(*held: str) -> Learner:
    return Learner(held=tuple(Held(qualification=QualificationId(card)) for card in held))


def fill(
    route: Route | None, held: Learner, *, chosen: bool = True, as_of: date | None = None, style: PrintStyle = STANDARD
) -> PaperPlan:
    plan_a, suggested = (route, None) if chosen else (None, route)
    return library().filler().fill(Plan(learner=held), Ways(plan_a, None, suggested), TODAY, as_of, style)


def along(*cards: str, held: Learner | None = None) -> Route:
    route = route_along(library().framework, held or learner(cards[0]), DEGREE, map(QualificationId, cards))
    assert route is not None
    return route


def plan_along(*cards: str, chosen: bool = True) -> PaperPlan:
    return fill(along(*cards), learner(cards[0]), chosen=chosen)


@cache
def all_from(start: str) -> tuple[Route, ...]:
    return routes(library().framework, learner(start), (HTQ, DEGREE), TODAY)


def some_from(start: str) -> list[Route]:
    """The first routes and a few of the others."""
    found = all_from(start)
    return [*found[:5], *found[5 :: max(1, len(found) // 5)]]


@pytest.mark.parametrize("start", STARTS)
def test_the_steps_stand_in_the_order_of_the_route_with_every_condition(start: str) -> None:
    short, asks = library().english.short, library().english.asks
    for route in some_from(start):
        paper = fill(route, learner(start)).route
        assert paper is not None
        assert [(step.number, step.from_name, step.to_name) for step in paper.steps] == [
            (number, short(step.progression.from_), short(step.progression.to))
            for number, step in enumerate(route.steps, start=1)
        ]
        for step, on_paper in zip(route.steps, paper.steps, strict=True):
            assert [condition.says for condition in on_paper.conditions] == list(map(asks, step.progression.conditions))


@pytest.mark.parametrize("start", STARTS)
def test_nothing_of_a_plan_is_lost_on_its_way_to_paper(start: str) -> None:
    for route in some_from(start)[:4]:
        plan = fill(route, learner(start))
        assert plan.route is not None
        text = " ".join(pages_of(plan))
        for step in plan.route.steps:
            for condition in step.conditions:
                assert condition.says in text
                assert condition.assessment_word in text
            for words in (step.how, step.length, step.cost, step.where, step.credit):
                assert words.rstrip(".") in text
        for words in (plan.status, plan.information, *plan.goals, *plan.where_to_check, *plan.small_print):
            assert words.replace("\N{NO-BREAK SPACE}", " ") in text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("start", STARTS)
def test_a_route_of_three_steps_or_fewer_takes_two_pages(start: str) -> None:
    ordinary = [route for route in some_from(start) if len(route.steps) <= 3]
    assert {len(pages_of(fill(route, learner(start)))) for route in ordinary} <= {1, 2}


@pytest.mark.parametrize("cards", [TO_TOP_UP, FROM_GCSE, ("l2_vocational", "advanced_app", "hnc", "hnd", "top_up")])
def test_a_typical_route_of_four_steps_takes_two_pages_too(cards: tuple[str, ...]) -> None:
    assert len(pages_of(plan_along(*cards))) == 2


def test_the_longest_route_of_all_takes_no_more_than_four() -> None:
    longest = max(all_from("no_qualifications"), key=lambda route: len(route.steps))
    assert len(pages_of(fill(longest, learner("no_qualifications")))) <= 4


def test_plan_a_is_called_so_and_any_other_route_is_one_to_talk_about() -> None:
    plan, other = plan_along(*TO_TOP_UP), plan_along(*TO_TOP_UP, chosen=False)
    assert plan.route is not None
    assert other.route is not None
    assert plan.route.title == "Plan A: T Level to Top-up year, through HNC and HND"
    assert other.route.title.startswith("A route to talk about: T Level to Top-up year")
    assert (plan.route.line, other.route.line) == (Line.SOLID, Line.DASHED)


def test_a_long_way_is_named_by_its_ends() -> None:
    route = plan_along(*FROM_GCSE).route
    assert route is not None
    assert route.title == "Plan A: GCSE grades 9-4 to Top-up year"


def test_what_a_step_brings_is_named_by_the_number_of_the_step() -> None:
    route = plan_along(*TO_TOP_UP).route
    assert route is not None
    assert route.steps[1].conditions[0].says == "HNC completed"
    assert route.steps[1].conditions[0].assessment_word == "Met once step 1 is done"


def test_a_step_that_no_source_was_read_for_is_called_typical() -> None:
    for route in all_from("t_level"):
        paper = fill(route, learner("t_level")).route
        assert paper is not None
        for step, on_paper in zip(route.steps, paper.steps, strict=True):
            progression = step.progression
            background = Confidence.BACKGROUND in (progression.confidence, progression.entry_confidence)
            assert on_paper.typical == background


def test_the_goals_are_the_destination_and_the_good_ends_on_the_way() -> None:
    assert plan_along(*TO_TOP_UP).goals == (
        "To reach degree level: Top-up year (final year of an honours degree), level 6.",
        "Good ends on the way: HNC and HND.",
    )


def test_a_destination_of_ones_own_is_a_goal_by_its_name() -> None:
    route = route_along(
        library().framework,
        learner("t_level"),
        Destination("hnc"),
        (QualificationId("t_level"), QualificationId("hnc")),
    )
    assert fill(route, learner("t_level")).goals == ("To reach: Higher National Certificate (HNC), level 4.",)


def test_what_is_held_stands_with_its_number_and_grade() -> None:
    held = Learner(
        held=(
            Held(
                qualification=QualificationId("t_level"),
                awards=(Award(subject="Digital", grade="Merit", achieved=False),),
            ),
            Held(qualification=QualificationId("gcse_9_4"), count=6, english="5", maths="4"),
        )
    )
    lines = fill(along(*TO_TOP_UP, held=held), held).where_now
    assert [(line.name, line.level, line.detail) for line in lines] == [
        ("T Level", "Level 3", "Digital, Merit (predicted)"),
        ("GCSE grades 9 to 4", "Level 2", "6 of them, English 5, maths 4"),
    ]


def test_the_plan_says_how_old_its_facts_are_and_when_to_check_them() -> None:
    plan = plan_along(*TO_TOP_UP)
    framework = library().framework
    assert framework.version in plan.information
    assert library().english.day(framework.checked) in plan.information
    assert "Check it again by" in plan.information


def test_a_plan_for_another_day_names_that_day() -> None:
    assert plan_along(*TO_TOP_UP).status == "Draft, made on 23 November 2026. Not agreed yet."
    later = fill(along(*TO_TOP_UP), learner("t_level"), as_of=date(2027, 9, 1))
    assert later.status == "Draft, made on 23 November 2026 for what is open on 1 September 2027. Not agreed yet."


@pytest.mark.parametrize("start", STARTS)
def test_no_figure_stands_without_what_is_needed_to_weigh_it(start: str) -> None:
    evidence = library().evidence
    for route in some_from(start):
        facts = facts_for(evidence, route)
        assert all(is_reliable(fact) for fact in facts)
        for fact, paper in zip(facts, fill(route, learner(start), style=WITH_APPENDIX).evidence, strict=True):
            assert all(part in paper.measure_line for part in (fact.measure, fact.group, fact.year, fact.place))
            assert paper.limit
            assert evidence.sources[fact.sources[0]].title in paper.source_line


def test_where_there_is_no_reliable_figure_the_plan_says_so() -> None:
    route = routes(library().framework, learner("bachelor_hons"), (Destination("pgce"),), TODAY)[0]
    plan = fill(route, learner("bachelor_hons"), style=WITH_APPENDIX)
    assert plan.evidence == ()
    assert plan.no_figure == "Pay with PGCE: no reliable figure."
    assert plan.no_figure in " ".join(pages_of(plan))


def test_a_plan_with_nothing_held_or_no_route_says_what_to_do() -> None:
    assert fill(None, Learner()).missing.startswith("Put a qualification on the ladder first")
    assert fill(None, learner("masters")).missing.startswith("No route we know leads from here")


def test_the_name_of_the_file_gives_nobody_away() -> None:
    assert file_name(along(*TO_TOP_UP)) == "pathway-plan-t-level-to-degree.pdf"
    assert file_name(None) == "pathway-plan.pdf"
    assert file_name(along("t_level", "hnc")) == "pathway-plan-t-level-to-hnc.pdf"
