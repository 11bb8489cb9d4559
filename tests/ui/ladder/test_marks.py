"""Own cards come and go while the window lives; what was agreed is marked, and the legend says so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.core.framework import Framework
from pathplanner.core.learner import Held, Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.own import OwnCard
from pathplanner.planning.lighting import Light, Lighting, light
from pathplanner.planning.own import with_own
from pathplanner.ui.ladder.card import Card
from pathplanner.ui.ladder.ladder import Ladder
from pathplanner.ui.ladder.legend import Legend
from pathplanner.ui.ladder.shown import Spotlight
from pathplanner.ui.ladder.view import LadderView
from pathplanner.ui.theme.theme import LARGEST
from pathplanner.ui.window import MainWindow
from tests.conftest import TODAY
from tests.ui.hands import picture, place, q

OWN = q("own_1")
REASON = "ENIC statement of 3 May"


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> LadderView:
    """A ladder of its own, so that no framework of a test stays in the window."""
    ladder = Ladder(window.session.framework, window.theme, window.session.wording)
    view = LadderView(ladder, window.theme, window.session.wording)
    view.resize(860, 640)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


@pytest.fixture
def ladder(view: LadderView) -> Ladder:
    ladder = view.widget()
    assert isinstance(ladder, Ladder)
    return ladder


def holding(framework: Framework, name: str = "Abitur", level: str = "3", **told: object) -> Framework:
    """The framework of a learner who holds an own card."""
    own = OwnCard.model_validate({"name": name, "level": level, "reason": REASON, **told})
    return with_own(framework, Learner(held=(Held(qualification=OWN, own=own),)))


@pytest.fixture
def plain(window: MainWindow) -> Framework:
    return window.session.framework


# Coming and going


def test_an_own_card_comes_at_the_end_of_its_level_and_goes_again(ladder: Ladder, plain: Framework) -> None:
    listed = list(ladder.cards)
    ladder.show_framework(holding(plain))
    assert list(ladder.cards) == [card.id for card in holding(plain).qualifications]
    own = ladder.cards[OWN]
    assert not own.isHidden()
    assert ladder.heads[LevelId.THREE].geometry().top() <= own.y() <= ladder.heads[LevelId.THREE].geometry().bottom()
    ladder.show_framework(plain)
    assert list(ladder.cards) == listed
    assert own.isHidden()


def test_all_other_cards_are_kept(ladder: Ladder, plain: Framework) -> None:
    before = dict(ladder.cards)
    ladder.show_framework(holding(plain))
    assert {card: widget for card, widget in ladder.cards.items() if card != OWN} == before


def test_an_own_card_is_always_shown_lit_or_not(ladder: Ladder, plain: Framework) -> None:
    ladder.show_framework(holding(plain))
    assert not ladder.shows_all
    ladder.show_lighting(Lighting(dict.fromkeys(plain.qualification, Light.NONE), {}))
    assert not ladder.cards[OWN].isHidden()


def test_a_card_whose_name_or_level_changed_is_made_anew(ladder: Ladder, plain: Framework) -> None:
    ladder.show_framework(holding(plain))
    ladder.show_framework(holding(plain, name="Matura"))
    assert ladder.cards[OWN].text() == "Matura"
    ladder.show_framework(holding(plain, name="Matura", level="5"))
    five = ladder.heads[LevelId.FIVE].geometry()
    assert five.top() <= ladder.cards[OWN].y() <= five.bottom()


def test_a_long_name_that_comes_later_is_not_cut_off(ladder: Ladder, plain: Framework) -> None:
    ladder.show_framework(holding(plain, name="A"))
    ladder.show_framework(holding(plain, name="Certificate of general upper schooling"))
    own = ladder.cards[OWN]
    assert own.height() >= own.sizeHint().height()


def test_the_same_framework_again_changes_nothing(ladder: Ladder, plain: Framework) -> None:
    known = holding(plain)
    ladder.show_framework(known)
    own = ladder.cards[OWN]
    ladder.show_framework(known)
    assert ladder.cards[OWN] is own


def test_the_steps_of_an_own_card_have_lines(ladder: Ladder, plain: Framework) -> None:
    known = holding(plain, like="t_level")
    ladder.show_framework(known)
    unlit = picture(ladder)
    lit = light(known, (OWN,), (HTQ, DEGREE), TODAY)
    ladder.show_lighting(lit)
    assert ladder.cards[OWN].look.light is Light.HERE
    assert (OWN, q("hnc")) in lit.steps
    assert picture(ladder) != unlit


def test_lighting_for_cards_that_are_not_there_is_no_fault(ladder: Ladder, plain: Framework) -> None:
    known = holding(plain)
    lit = light(known, (OWN,), (HTQ, DEGREE), TODAY)
    ladder.show_lighting(lit)
    assert OWN not in ladder.cards
    ladder.show_framework(known)
    ladder.show_lighting(Lighting({}, {}))
    assert ladder.cards[OWN].look.light is Light.NONE


# The keyboard


def test_the_focus_moves_from_a_card_that_goes_to_its_rung(ladder: Ladder, plain: Framework) -> None:
    ladder.show_framework(holding(plain))
    ladder.focus_card(OWN)
    ladder.show_framework(plain)
    rung = ladder.heads[LevelId.THREE]
    assert ladder.window().focusWidget() is rung
    assert rung.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_the_focus_stays_on_a_card_that_is_made_anew(ladder: Ladder, plain: Framework) -> None:
    ladder.show_framework(holding(plain))
    ladder.focus_card(OWN)
    ladder.show_framework(holding(plain, name="Matura"))
    assert ladder.focused_card == OWN
    assert ladder.window().focusWidget() is ladder.cards[OWN]


def test_the_focus_on_another_card_is_left_alone(ladder: Ladder, plain: Framework) -> None:
    ladder.focus_card(q("a_level"))
    for framework in (holding(plain), holding(plain, name="Matura"), plain):
        ladder.show_framework(framework)
        assert ladder.focused_card == "a_level"


def test_an_own_card_that_gets_the_focus_is_scrolled_into_sight(
    view: LadderView, ladder: Ladder, plain: Framework
) -> None:
    ladder.show_framework(holding(plain, level="8"))
    QApplication.processEvents()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert ladder.cards[OWN].visibleRegion().isEmpty()
    ladder.focus_card(OWN)
    assert not ladder.cards[OWN].visibleRegion().isEmpty()


def test_what_is_picked_up_is_put_down_when_its_card_goes(ladder: Ladder, plain: Framework) -> None:
    ladder.show_framework(holding(plain))
    ladder.pick_up(OWN)
    assert "place Abitur here" in ladder.heads[LevelId.THREE].accessibleName()
    ladder.show_framework(plain)
    assert ladder.picked_up is None


# Marks


def test_an_own_card_says_whose_judgement_it_is_and_never_why(ladder: Ladder, plain: Framework) -> None:
    ladder.show_framework(holding(plain))
    own = ladder.cards[OWN]
    assert own.accessibleName() == "Abitur, Level 3, my own, adviser's judgement"
    assert REASON not in own.accessibleName() + own.accessibleDescription() + own.toolTip()


def test_a_placeholder_says_that_it_is_not_decided_yet(ladder: Ladder, plain: Framework) -> None:
    ladder.show_framework(holding(plain, name="Something abroad", undecided=True), undecided=[OWN])
    assert ladder.cards[OWN].accessibleName() == "Something abroad, Level 3, not decided yet"


def test_no_listed_card_says_that_it_is_somebodys_own(ladder: Ladder) -> None:
    assert not any("my own" in card.accessibleName() for card in ladder.cards.values())


def test_an_own_card_carries_a_mark(ladder: Ladder, plain: Framework, window: MainWindow) -> None:
    ladder.show_framework(holding(plain))
    own = ladder.cards[OWN]
    card = own.qualification.model_copy(update={"id": q("listed")})
    twin = Card(card, window.theme, window.session.wording, ladder)
    twin.resize(own.size())
    assert picture(own) != picture(twin)


def test_cards_with_an_agreed_condition_are_marked_and_say_so(ladder: Ladder) -> None:
    hnc, others = ladder.cards[q("hnc")], [card for card in ladder.cards.values() if card.qualification.id != "hnc"]
    before = picture(hnc)
    ladder.show_agreed([q("hnc")])
    assert hnc.accessibleName().endswith(", a condition was agreed after discussion")
    assert not any("agreed" in card.accessibleName() for card in others)
    assert picture(hnc) != before
    ladder.show_agreed([])
    assert "agreed" not in hnc.accessibleName()
    assert picture(hnc) == before


def test_the_agreed_mark_stays_through_other_lighting_and_while_a_route_is_shown_alone(
    ladder: Ladder, plain: Framework
) -> None:
    ladder.show_agreed([q("hnc")])
    ladder.show_lighting(light(plain, (q("t_level"),), (HTQ, DEGREE), TODAY))
    assert ladder.cards[q("hnc")].look.agreed
    assert "degree level, a condition was agreed" in ladder.cards[q("hnc")].accessibleName()


@pytest.mark.parametrize("size", [100, 150, LARGEST])
def test_the_agreed_mark_covers_no_word_even_on_the_narrowest_card(
    window: MainWindow, ladder: Ladder, plain: Framework, size: int
) -> None:
    window.theme.set_text_size(size)
    card = Card(plain.qualification[q("foundation_degree")], window.theme, window.session.wording, ladder)
    card.resize(window.theme.pixels(104), card.sizeHint().height())
    card.resize(card.width(), card.sizeHint().height())
    look = type(card.look)
    card.show_look(look(light=Light.DEGREE, says_state=True))
    words = picture(card)
    card.show_look(look(light=Light.DEGREE, says_state=True, agreed=True))
    marked = picture(card)
    changed = [
        (x, y) for x in range(card.width()) for y in range(card.height()) if words.pixel(x, y) != marked.pixel(x, y)
    ]
    assert {words.pixel(x, y) for x, y in changed} == {words.pixel(card.width() // 2, 8)}


def test_the_spotlight_stays_when_the_same_lighting_comes_again(ladder: Ladder, plain: Framework) -> None:
    lit = light(plain, (q("t_level"),), (HTQ,), TODAY)
    ladder.show_lighting(lit)
    alone = Spotlight((q("t_level"), q("htq_4")), ((q("t_level"), q("htq_4")),))
    ladder.show_only(alone)
    ladder.show_lighting(light(plain, (q("t_level"),), (HTQ,), TODAY))
    assert ladder.spotlight == alone
    ladder.show_lighting(light(plain, (q("a_level"),), (HTQ,), TODAY))
    assert ladder.spotlight is None


# The legend


@pytest.fixture
def legend(window: MainWindow, qtbot: QtBot) -> Legend:
    legend = Legend(window.theme, window.session.wording)
    qtbot.addWidget(legend)
    legend.resize(900, legend.heightForWidth(900))
    return legend


def test_the_legend_explains_marks_while_there_are_any(legend: Legend) -> None:
    states, before = legend.accessibleName(), picture(legend)
    assert "agreed" not in states
    legend.show_marks(agreed=True, own=True)
    assert legend.accessibleName() == (
        f"{states}, A condition was agreed after discussion, My own card, adviser's judgement"
    )
    assert picture(legend) != before
    legend.show_marks(agreed=False, own=False)
    assert legend.accessibleName() == states
    assert picture(legend) == before


@pytest.mark.parametrize("size", [100, 150, LARGEST])
def test_the_legend_needs_more_lines_rather_than_cutting_its_words_off(
    window: MainWindow, legend: Legend, size: int
) -> None:
    window.theme.set_text_size(size)
    legend.show_marks(agreed=True, own=True)
    one_line = legend.heightForWidth(10_000)
    assert legend.heightForWidth(500) >= 2 * one_line
    legend.resize(500, legend.heightForWidth(500))
    image = picture(legend)
    ground = image.pixel(0, 0)
    right = {image.pixel(x, y) for x in range(image.width() - 4, image.width()) for y in range(image.height())}
    bottom = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height() - 3, image.height())}
    assert right == bottom == {ground}


@pytest.mark.parametrize("size", [100, 150, LARGEST])
def test_the_legend_gets_all_its_lines_below_the_ladder(window: MainWindow, qtbot: QtBot, size: int) -> None:
    place(qtbot, window, "t_level")
    window.theme.set_text_size(size)
    qtbot.waitUntil(lambda: window.legend.height() == window.legend.heightForWidth(window.legend.width()))
