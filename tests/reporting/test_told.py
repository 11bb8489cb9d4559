"""What a plan tells beside its routes, as it is put on paper."""

from datetime import date

import pytest

from pathplanner.core.ids import OccupationId, QualificationId
from pathplanner.core.learner import Held, Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.own import OwnCard
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import Agreement, Goal, Job, Meeting, SetAside
from pathplanner.planning.routes import routes
from pathplanner.reporting.paper import HeldLine, Line, Mark, PaperAction, PaperFact
from tests.reporting.real import (
    ACTIONS,
    LEARNER,
    SPRING,
    TODAY,
    TYPICAL,
    WITH_APPENDIX,
    filled,
    ids,
    job_agreed,
    library,
)

UNDECIDED = TYPICAL.changed(plan_a=(), plan_b=())


def told(facts: tuple[PaperFact, ...]) -> dict[str, str]:
    return {fact.label: fact.says for fact in facts}


def held_line(own: OwnCard) -> HeldLine:
    held = Held(qualification=QualificationId("own_1"), own=own)
    (line,) = filled(Plan(learner=Learner(held=(held,)))).where_now
    return line


@pytest.mark.parametrize(
    ("agreement", "as_of", "says"),
    [
        (Agreement(), TODAY, "Draft, made on 23 November 2026. Not agreed yet."),
        (Agreement(read_back=True), TODAY, "Draft, made on 23 November 2026. Read back to me, not agreed yet."),
        (Agreement(on=SPRING), TODAY, "Agreed on 3 March 2027. Printed on 23 November 2026."),
        (
            Agreement(on=SPRING, read_back=True),
            TODAY,
            "Agreed on 3 March 2027, read back to me. Printed on 23 November 2026.",
        ),
        (
            Agreement(on=SPRING),
            date(2027, 9, 1),
            "Agreed on 3 March 2027. Printed on 23 November 2026 for what is open on 1 September 2027.",
        ),
    ],
)
def test_the_status_says_whether_the_plan_is_agreed_and_read_back(agreement: Agreement, as_of: date, says: str) -> None:
    assert filled(Plan(agreement=agreement), as_of=as_of).status == says


def test_the_head_has_the_day_of_the_talk_how_it_was_and_with_whom() -> None:
    paper = filled(TYPICAL)
    assert (paper.name, paper.session_date, paper.printed_on) == ("Sam Okafor", SPRING, TODAY)
    assert paper.meeting == ("Face to face, Riverside School library", "With Ms R. Patel, 01234 567890")


def test_a_talk_of_which_little_is_told_says_only_that() -> None:
    assert filled(Plan()).meeting == ()
    assert filled(Plan(meeting=Meeting(contact=" 01234 "))).meeting == ("Contact: 01234",)
    assert filled(Plan()).session_date == TODAY


def test_what_is_not_in_the_list_stands_with_its_level_by_whose_judgement_and_why() -> None:
    line = held_line(OwnCard(name="Matura", level=LevelId.THREE, reason="UK ENIC statement"))
    assert (line.name, line.level) == ("Matura", "Level 3")
    assert "adviser's judgement: UK ENIC statement" in line.detail


@pytest.mark.parametrize(
    "own", [OwnCard(level=LevelId.TWO, undecided=True), OwnCard(name="Certificate", level=LevelId.TWO, undecided=True)]
)
@pytest.mark.parametrize("reason", ["", "the paper is still to come"])
def test_what_is_not_decided_says_so(own: OwnCard, reason: str) -> None:
    line = held_line(own.changed(reason=reason))
    assert "not decided yet" in f"{line.name} {line.detail}".lower()
    assert reason in line.detail


def test_what_the_data_no_longer_have_is_printed_by_its_id() -> None:
    (line,) = filled(Plan(learner=Learner(held=(Held(qualification=QualificationId("gone")),)))).where_now
    assert (line.name, line.level) == ("gone", "No longer in the data")


def test_the_learner_is_told_of_so_far_as_they_told_it() -> None:
    paper = filled(TYPICAL)
    assert told(paper.about) == {
        "Age:": "16 to 18",
        "Now:": "in learning, in work",
        "Study:": "full time",
        "I have to earn:": "no",
        "Job for an apprenticeship:": "not yet",
        "Interests:": library().framework.sector[LEARNER.sectors[0]].name,
    }
    assert paper.in_my_words == "I like taking machines apart."
    assert filled(Plan(learner=Learner(age=17))).about == (PaperFact(label="Age:", says="17"),)
    assert filled(Plan()).about == ()


def test_the_long_goal_comes_first_and_no_goal_is_made_up_beside_those_told() -> None:
    assert filled(TYPICAL).goals == (
        "Keep trains running (long term, work)",
        "Start an HNC near home (short term, learning, by 3 March 2027)",
    )
    assert filled(TYPICAL.changed(goals=())).goals[0].startswith("To reach")


def test_the_job_that_is_aimed_at_stands_before_the_goals() -> None:
    signaller = Job(occupation=OccupationId("OCC0001"), title="Signaller")
    goals = filled(TYPICAL.changed(job=signaller)).goals
    assert goals[0] == "Job I am aiming at: Signaller"
    assert goals[1:] == filled(TYPICAL).goals


def test_what_is_in_the_way_stands_with_what_would_help() -> None:
    assert told(filled(TYPICAL).barriers) == {
        "Money:": "Find out about bursaries.",
        "Local jobs and travel:": "What would help is not decided yet",
    }


def test_each_action_says_what_who_by_when_with_whose_help_and_how_far_it_is() -> None:
    one, two, three, four, five = filled(TYPICAL).actions
    assert one == PaperAction(number=1, says=ACTIONS[0].says, who="Me", by="3 March 2027", help_from="Ms Patel")
    assert (two.status, two.done, two.by, two.help_from) == ("In progress", False, "", "Dad")
    assert (three.status, three.done) == ("Completed", True)
    assert (four.who, five.who) == ("Adviser", "Uncle Ade")
    assert (five.status, five.done) == ("No longer applicable", False)


def test_the_review_has_its_day_its_way_and_who_is_there() -> None:
    assert told(filled(TYPICAL).review) == {"When:": "3 June 2027", "How:": "By phone", "With:": "Ms Patel"}
    assert filled(Plan()).review == ()


def test_what_was_looked_at_and_set_aside_is_told_in_neutral_words() -> None:
    aside = SetAside(route=ids("t_level", "hnc"))
    assert filled(TYPICAL.changed(set_aside=(*TYPICAL.set_aside, aside))).looked_at == (
        "Families of routes opened: academic and technical",
        "T Level, then Honours degree. Set aside because: Three years away is too dear now.",
        "T Level, then HNC. Set aside",
    )


def test_what_was_agreed_at_the_start_is_told() -> None:
    agreed = told(filled(TYPICAL).agreed)
    assert "confidentiality" in agreed["Explained to me:"]
    assert agreed["Who has a copy:"] == "Me and Ms Patel"
    assert agreed["My question:"] == "Can I get to a degree without leaving home?"
    assert filled(Plan()).agreed == ()


def test_private_notes_are_nowhere() -> None:
    assert TYPICAL.private_notes
    assert "Confidential" not in filled(TYPICAL).model_dump_json()


def test_a_made_up_learner_is_marked() -> None:
    assert filled(TYPICAL).practice == ""
    assert filled(TYPICAL.changed(practice=True)).practice == "Practice: a made-up learner"


def test_plan_b_is_dotted_and_short_and_says_what_is_still_to_meet() -> None:
    paper = filled(TYPICAL)
    assert paper.route
    assert paper.plan_b
    assert (paper.route.line, paper.route.brief, paper.undecided) == (Line.SOLID, False, "")
    assert (paper.plan_b.line, paper.plan_b.brief) == (Line.DOTTED, True)
    assert paper.plan_b.title == "Plan B, if things change: T Level to Degree apprenticeship"
    asked = [condition for step in paper.plan_b.steps for condition in step.conditions]
    assert asked
    assert Mark.MET not in {condition.mark for condition in asked}


def test_both_ends_have_their_pay_note() -> None:
    plans = (TYPICAL.changed(plan_b=()), TYPICAL)
    alone, both = (filled(plan, style=WITH_APPENDIX).evidence for plan in plans)
    assert both[: len(alone)] == alone
    assert len(both) == len(alone) + 1


def test_plan_b_alone_is_told_in_full_and_plan_a_is_not_decided() -> None:
    paper = filled(TYPICAL.changed(plan_a=()))
    assert paper.undecided == "Plan A: not decided yet."
    assert paper.route
    assert (paper.route.line, paper.route.brief, paper.plan_b) == (Line.DOTTED, False, None)
    assert paper.route.title.startswith("Plan B: T Level to Degree apprenticeship")


def test_where_neither_is_decided_a_route_to_talk_about_may_stand() -> None:
    framework = library().framework
    first = routes(framework, LEARNER, UNDECIDED.destinations, TODAY, 1)[0]
    suggested, bare = filled(UNDECIDED, suggested=first), filled(UNDECIDED)
    assert suggested.undecided == bare.undecided == "Plan A and Plan B: not decided yet."
    assert suggested.route
    assert (suggested.route.line, suggested.missing) == (Line.DASHED, "")
    assert bare.route is None
    assert filled(TYPICAL, suggested=first).route == filled(TYPICAL).route


def test_a_plan_a_that_the_data_no_longer_lead_along_is_not_called_undecided() -> None:
    paper = filled(TYPICAL.changed(plan_a=ids("t_level", "gone"), plan_b=()))
    assert paper.undecided == "Plan A was chosen, but a step of it is no longer in the data. Choose it again."


@pytest.mark.parametrize("slot", ["plan_a", "plan_b"])
def test_what_was_agreed_otherwise_stands_with_its_reason_and_a_mark_of_its_own(slot: str) -> None:
    learner = LEARNER.changed(overrides=(job_agreed("her uncle's firm said yes"),))
    other = {"plan_a": "plan_b", "plan_b": "plan_a"}[slot]
    kept = {slot: TYPICAL.plan_b, other: TYPICAL.plan_a if slot == "plan_b" else ()}
    paper = filled(TYPICAL.changed(learner=learner, **kept))
    route = paper.plan_b if slot == "plan_b" else paper.route
    assert route
    (agreed,) = (each for step in route.steps for each in step.conditions if each.mark is Mark.OVERRIDDEN)
    assert agreed.assessment_word == "Agreed after discussion: her uncle's firm said yes"
    assert "1 agreed after discussion" in told(route.summary)["Conditions"]


def test_a_goal_without_words_is_still_a_line() -> None:
    assert filled(Plan(goals=(Goal(id="1"),))).goals == ("Nothing written yet (short term)",)
