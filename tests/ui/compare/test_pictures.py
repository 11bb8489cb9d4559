"""Time, money and pay of the routes compared, and the terms they are looked at by."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pathplanner.core.plan_parts import Compared
from pathplanner.core.weighing_edits import CompareRoute
from pathplanner.planning.durations import Pace
from pathplanner.planning.schedule import BandKind
from pathplanner.planning.wording import money
from pathplanner.planning.wording.names import Names
from pathplanner.planning.wording.time_lines import TimeWords
from pathplanner.ui.about.source import SourceFold
from pathplanner.ui.compare.page import ComparePage
from pathplanner.ui.compare.time_bar import TimeBar
from pathplanner.ui.evidence.pay import PayView
from pathplanner.ui.window import MainWindow
from tests.conftest import sweep
from tests.ui.aloud import aloud
from tests.ui.compare.conftest import Pin
from tests.ui.hands import named, picture, status, words_in

NEXT_SEPTEMBER = date(2027, 9, 1)


@pytest.fixture
def three(page: ComparePage, pin: Pin) -> ComparePage:
    pin(3)
    QApplication.processEvents()
    return page


def bars(page: ComparePage) -> list[TimeBar]:
    return page.time.bars


def names_of(window: MainWindow) -> Names:
    return Names(window.session.framework, window.session.wording.t)


def test_every_step_of_every_route_is_a_bar_that_is_read_out_whole(three: ComparePage, window: MainWindow) -> None:
    says = TimeWords(window.session.wording)
    told = [
        f"{three.shown.words.heading(side)}. {says.band(side.timeline, band)}"
        for side in three.shown.comparison.sides
        for band in side.timeline.bands
    ]
    assert [aloud(bar) for bar in bars(three)] == told
    for bar in bars(three):
        assert bar.label in aloud(bar)
        assert bar.details in aloud(bar)


def test_the_bars_are_one_stop_and_the_arrow_keys_go_through_them(three: ComparePage, window: MainWindow) -> None:
    first, second, last = bars(three)[0], bars(three)[1], bars(three)[-1]
    stops = [bar for bar in bars(three) if bar.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert stops == [first]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert window.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_End)
    assert window.focusWidget() is last
    QTest.keyClick(last, Qt.Key.Key_Home)
    assert window.focusWidget() is first


def test_study_and_work_are_told_apart_in_words_and_in_another_pattern(three: ComparePage) -> None:
    work = next(bar for bar in bars(three) if bar.band.kind is BandKind.WORK)
    study = next(bar for bar in bars(three) if bar.band.kind is BandKind.STUDY)
    assert "a paid job" in work.label
    assert "full-time study" in study.label
    assert picture(work) != picture(study)


def test_an_off_ramp_is_flagged_in_words(three: ComparePage) -> None:
    flagged = [bar for bar in bars(three) if bar.band.off_ramp]
    assert flagged
    assert all("Off-ramp" in bar.details for bar in flagged)


def test_a_length_that_is_not_known_says_that_it_varies(three: ComparePage, window: MainWindow) -> None:
    route = next(
        route
        for route in window.session.routes
        if any(step.full_time is None or step.full_time.max is None for step in route.steps)
    )
    window.session.undo()
    window.session.submit(CompareRoute(Compared(route=route.cards)), "compare a route", "Compared.")
    open_bars = [bar for bar in bars(three) if bar.band.is_open]
    assert open_bars
    assert all("length varies" in bar.label for bar in open_bars)


def test_the_start_is_chosen_and_undone(three: ComparePage, window: MainWindow) -> None:
    field = three.terms.start
    assert field.currentText() == "Next September (September 2027)"
    field.setCurrentIndex(field.findText("January 2028"))
    field.activated.emit(field.currentIndex())
    assert window.session.plan.weighing.start == date(2028, 1, 1)
    assert {side.timeline.start for side in three.shown.comparison.sides} == {date(2028, 1, 1)}
    assert status(window) == "All routes start in January 2028 now."
    window.session.undo()
    assert {side.timeline.start for side in three.shown.comparison.sides} == {NEXT_SEPTEMBER}
    assert field.currentText() == "Next September (September 2027)"


def test_the_pace_is_looked_at_and_changes_no_plan(three: ComparePage, window: MainWindow) -> None:
    before = window.session.plan
    field = three.terms.pace
    for index, pace in ((1, Pace.PART_TIME), (0, Pace.FULL_TIME)):
        field.setCurrentIndex(index)
        field.activated.emit(index)
        assert {side.timeline.pace for side in three.shown.comparison.sides} == {pace}
    assert window.session.plan == before


def test_each_route_tells_fees_and_entitlement_step_by_step_with_the_limits_of_each_total(
    three: ComparePage, window: MainWindow
) -> None:
    names = names_of(window)
    for number, side in enumerate(three.shown.comparison.sides, start=1):
        said = words_in(named(three, f"money:{number}"))
        for fee in side.money.fees.steps:
            assert f"{names.short(fee.card)}: {money.fee(names, fee)}" in said
        for line in side.money.ledger.lines:
            assert f"{names.short(line.card)}: {money.draws(names, line)}" in said
        assert f"In all: {money.fee_total(names, side.money.fees)}" in said
        assert f"In all: {money.ledger_total(names, side.money.ledger)}" in said
        assert said.count(money.limits(names)) == 2


def test_every_source_of_money_can_be_opened(three: ComparePage) -> None:
    shown = {fold.source.id for fold in three.money.findChildren(SourceFold)}
    for side in three.shown.comparison.sides:
        fees = [source for fee in side.money.fees.steps for source in fee.sources]
        floors = [source for floor in side.money.earnings.values() for source in floor.sources]
        assert shown.issuperset([*fees, *floors])
    assert shown


def test_earlier_study_is_told_in_credits_or_pounds_and_a_route_that_runs_out_says_so(
    three: ComparePage, window: MainWindow
) -> None:
    field = three.terms.earlier
    field.setFocus()
    QTest.keyClicks(field, "470")
    QTest.keyClick(field, Qt.Key.Key_Return)
    sweep()
    assert window.session.plan.weighing.earlier_credits == 470
    for number, side in enumerate(three.shown.comparison.sides, start=1):
        said = words_in(named(three, f"money:{number}"))
        assert ("This route runs out of entitlement" in said) == side.money.ledger.runs_out
    assert any(side.money.ledger.runs_out for side in three.shown.comparison.sides)
    three.terms.unit.setCurrentIndex(1)
    three.terms.unit.activated.emit(1)
    weighing = window.session.plan.weighing
    assert (weighing.earlier_credits, weighing.earlier_gbp) == (0, 470)
    window.session.undo()
    window.session.undo()
    assert field.text() == ""


def test_what_is_no_number_is_asked_for_again(three: ComparePage, window: MainWindow) -> None:
    field = three.terms.earlier
    field.setFocus()
    QTest.keyClicks(field, "lots")
    window.commit()
    assert window.session.plan.weighing.earlier_credits == 0
    assert status(window) == "Write a whole number, such as 120."
    field.clear()


def test_pay_is_on_one_axis_and_says_of_which_route_it_is(three: ComparePage) -> None:
    view = three.pay.view
    assert isinstance(view, PayView)
    assert all(aloud(bar).startswith(("Route ", "Routes ")) for bar in view.bars)
    paid = [bar.found for bar in view.bars]
    for side in three.shown.comparison.sides:
        assert all(found in paid for found in side.pay)
    assert view.findChildren(SourceFold)


def test_the_pictures_are_drawn_anew_in_larger_letters(three: ComparePage, window: MainWindow) -> None:
    before = bars(three)[0].sizeHint().height()
    window.theme.set_text_size(150)
    sweep()
    assert bars(three)[0].sizeHint().height() > before
    assert isinstance(three.pay.view, PayView)
