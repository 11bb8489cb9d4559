"""The plan as plain text and as a table."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import Action
from pathplanner.planning.own import with_own
from pathplanner.reporting.outgoing import Outgoing
from pathplanner.reporting.pages import Ways
from pathplanner.reporting.plain_text import WIDTH, plain_text, text_file
from pathplanner.reporting.spreadsheet import FORMULA_SIGNS, safe_cell
from pathplanner.reporting.style import Copy, PrintStyle
from pathplanner.reporting.table import csv_file
from tests.reporting.real import SPRING, TODAY, TYPICAL, WITH_APPENDIX, filled, library
from tests.reporting.test_whole_plan import large

TYPED = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60).filter(str.strip)


def going_out(plan: Plan, style: PrintStyle = WITH_APPENDIX) -> Outgoing:
    framework = with_own(library().framework, plan.learner)
    return Outgoing(plan, Ways(), filled(plan, style=style), framework, library().english, TODAY)


def rows_of(plan: Plan) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_file(going_out(plan)).decode("utf-8-sig"), newline="")))


def test_every_part_stands_in_the_order_of_the_pages() -> None:
    text, after = plain_text(filled(TYPICAL, style=WITH_APPENDIX), library().english), 0
    for words in (
        "My pathway plan\n===============",
        "Sam Okafor\n3 March 2027",
        "Agreed on 3 March 2027",
        "Where I am now\n--------------",
        "My goals",
        "Plan A: T Level to Top-up year",
        "--> Higher National Certificate (HNC)",
        "1. T Level to HNC, Level 4",
        "Plan B, if things change",
        "Still to meet:",
        "[x] 3. Ask for a predicted grade in writing.",
        "Who has a copy: Me and Ms Patel.",
        "Small print",
        "Appendix: evidence and money",
        "The routes compared",
        "Pay: typical, not promised",
    ):
        after = text.index(words, after) + len(words)


def test_no_line_is_wider_than_a_letter_and_none_ends_in_a_blank() -> None:
    lines = text_file(going_out(TYPICAL)).decode().splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert [line for line in lines if line != line.rstrip()] == []


def test_every_word_of_a_large_plan_is_there_and_private_notes_on_the_record_alone() -> None:
    private = set(large().private_notes.split())
    for style in (PrintStyle(), PrintStyle(copy_for=Copy.RECORD)):
        told = plain_text(filled(large(), style=style), library().english).split()
        words = {word.strip(".,:;()") for word in told}
        assert {word for action in large().actions for word in action.says.split()} <= words
        assert private & words == (private if style.copy_for is Copy.RECORD else set())


def test_the_table_has_a_row_for_each_step_and_each_action() -> None:
    rows = rows_of(TYPICAL)
    steps = len(TYPICAL.plan_a) + len(TYPICAL.plan_b) - 2
    assert len(rows) == steps + len(TYPICAL.actions)
    assert rows[0]["Part"].startswith("Plan A: ")
    assert rows[0]["What"] == "T Level to HNC"
    assert "T Level completed: Met once you finish T Level" in rows[0]["Asks"]
    action = rows[steps]
    assert (action["Part"], action["By"], action["Status"]) == ("Action", SPRING.isoformat(), "Not started")


@settings(max_examples=40, deadline=None)
@given(TYPED)
def test_what_is_typed_can_be_read_back_and_is_never_a_formula(typed: str) -> None:
    plan = Plan(actions=(Action(id="1", says=typed, who_else="", help_from=f"={typed}"[:200]),))
    (row,) = rows_of(plan)
    assert row["What"] in (typed.strip(), f"'{typed.strip()}")
    assert row["Help from"].startswith("'=")


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not safe_cell(text).lstrip().startswith(FORMULA_SIGNS)
