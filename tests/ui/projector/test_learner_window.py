"""The learner's window follows the main one, shows nothing personal and changes nothing."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from pathplanner.core.conditions import key_of
from pathplanner.core.destinations import HTQ
from pathplanner.core.learner import Held, Learner, Override
from pathplanner.core.own import OwnCard
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import (
    Action,
    Agreement,
    Barrier,
    BarrierKind,
    Goal,
    Meeting,
    Review,
    SetAside,
    Who,
)
from pathplanner.core.routes import Route
from pathplanner.planning.lighting import Light, light
from pathplanner.planning.own import with_own
from pathplanner.planning.routes import routes
from pathplanner.planning.wording import Wording
from pathplanner.ui.document import PlanDocument
from pathplanner.ui.ladder.card import height_of
from pathplanner.ui.ladder.shown import Spotlight
from pathplanner.ui.projector.routes import AT_MOST, RouteSign
from pathplanner.ui.projector.window import LearnerWindow
from pathplanner.ui.theme.theme import Scheme
from pathplanner.ui.window import MainWindow
from tests.conftest import TODAY
from tests.ui.hands import carried, click, named, picture, place, q

OWN = q("own_1")


@pytest.fixture
def window(used_window: MainWindow) -> MainWindow:
    return used_window


@pytest.fixture
def learner(window: MainWindow, qtbot: QtBot) -> Iterator[LearnerWindow]:
    """The learner's window, told what the main window is told."""
    learner = LearnerWindow(window.session, window.theme, window.session.wording)
    learner.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    learner.resize(1366, 768)
    window.session.lighting_changed.connect(learner.show_lighting)
    with qtbot.waitExposed(learner):
        learner.show()
    learner.mirror(window.ladder, window.session.routes)
    yield learner
    window.session.lighting_changed.disconnect(learner.show_lighting)
    learner.close()
    learner.deleteLater()


def looks(widget: MainWindow | LearnerWindow) -> dict[str, object]:
    return {card: (found.look, found.isHidden()) for card, found in widget.ladder.cards.items()}


def signs(learner: LearnerWindow) -> list[RouteSign]:
    return [sign for sign in learner.findChildren(RouteSign) if not sign.isHidden()]


def everything_said(learner: LearnerWindow) -> str:
    """All texts, names, descriptions and tips of a window and of what is in it."""
    said = [learner.windowTitle(), learner.windowFilePath()]
    for widget in (learner, *learner.findChildren(QWidget)):
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.statusTip()]
        said += [widget.whatsThis(), widget.windowTitle(), widget.objectName()]
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            said.append(widget.text())
        if isinstance(widget, QTextEdit):
            said.append(widget.toPlainText())
    return "\n".join(said)


# Following


def test_it_shows_the_same_lit_states_as_the_main_ladder(
    window: MainWindow, learner: LearnerWindow, qtbot: QtBot
) -> None:
    for card in ("t_level", "a_level"):
        place(qtbot, window, card)
        assert looks(learner) == looks(window)
    window.session.remove(q("t_level"))
    assert looks(learner) == looks(window)
    assert learner.ladder.cards[q("a_level")].look.light is Light.HERE


def test_opened_later_it_shows_all_that_the_main_window_shows(
    window: MainWindow, learner: LearnerWindow, qtbot: QtBot
) -> None:
    window.actions_by_id["all"].trigger()
    place(qtbot, window, "t_level")
    window.ladder.show_agreed([q("hnc")])
    window.session.select("card", "htq_4")
    route = window.session.routes[0]
    window.ladder.show_only(Spotlight(route.cards, tuple(pairwise(route.cards))))
    learner.mirror(window.ladder, window.session.routes)
    assert looks(learner) == looks(window)
    assert len(signs(learner)) == min(AT_MOST, len(window.session.routes))


def test_it_follows_what_is_shown_alone_selected_outlined_and_agreed(
    window: MainWindow, learner: LearnerWindow, qtbot: QtBot
) -> None:
    place(qtbot, window, "t_level")
    route = window.session.routes[3]
    alone = Spotlight(route.cards, tuple(pairwise(route.cards)))
    for ladder in (window.ladder, learner):
        ladder.show_only(alone)
        ladder.show_all(True)
        ladder.show_outlined([q("hnd")])
        ladder.show_agreed([q("hnc")])
        ladder.show_selected(card=q("hnd"), level=None)
    assert looks(learner) == looks(window)
    assert "agreed after discussion" in learner.legend.accessibleName()


def test_told_the_same_again_it_keeps_its_list_and_where_it_was_scrolled_to(
    window: MainWindow, learner: LearnerWindow, qtbot: QtBot
) -> None:
    learner.resize(1280, 600)
    place(qtbot, window, "t_level")
    learner.mirror(window.ladder, window.session.routes)
    QApplication.processEvents()
    before = signs(learner)
    for bar in (learner.routes.verticalScrollBar(), learner.ladder_view.verticalScrollBar()):
        bar.setValue(bar.value() + 30)
    values = [area.verticalScrollBar().value() for area in (learner.routes, learner.ladder_view)]
    route = window.session.routes[2]
    for spotlight in (Spotlight(route.cards, tuple(pairwise(route.cards))), None):
        window.ladder.show_only(spotlight)
        learner.mirror(window.ladder, window.session.routes)
    assert signs(learner) == before
    assert [area.verticalScrollBar().value() for area in (learner.routes, learner.ladder_view)] == values


def test_it_lists_the_routes_with_their_facts(window: MainWindow, learner: LearnerWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "no_qualifications")
    found = window.session.routes
    learner.show_routes(found)
    wording = window.session.wording
    assert [sign.accessibleName() for sign in signs(learner)] == [wording.route_aloud(r) for r in found[:AT_MOST]]
    said = everything_said(learner)
    assert wording.route_title(found[0]) in said
    assert window.session.summary() in said
    assert f"And {len(found) - AT_MOST} more." in said
    learner.show_routes(())
    assert signs(learner) == []


def test_its_colours_follow_and_its_text_is_larger(window: MainWindow, learner: LearnerWindow) -> None:
    label = next(label for label in learner.findChildren(QLabel) if label.property("role") == "heading")
    for scheme, size in ((Scheme.LIGHT, 100), (Scheme.DARK, 100), (Scheme.DARK, 120)):
        window.theme.restore(scheme, size)
        ground = picture(learner.ladder).pixelColor(2, 2).name()
        assert ground == picture(window.ladder).pixelColor(2, 2).name()
        label.ensurePolished()
        assert label.font().pixelSize() > window.theme.font("heading").pixelSize()
        card = learner.ladder.cards[q("hnc")]
        assert card.height() > window.ladder.cards[q("hnc")].sizeHint().height()


def test_text_that_is_large_already_is_not_enlarged_again(window: MainWindow, learner: LearnerWindow) -> None:
    card, own = learner.ladder.cards[q("hnc")], window.ladder.cards[q("hnc")]
    for size in (150, 200):
        window.theme.set_text_size(size)
        assert height_of(card.qualification, 160, learner.theme) == height_of(own.qualification, 160, window.theme)


@pytest.mark.parametrize("size", [(1366, 768), (1280, 600)])
def test_where_the_learner_stands_is_in_sight_whatever_the_size(
    window: MainWindow, learner: LearnerWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    place(qtbot, window, "t_level")
    learner.resize(*size)
    QApplication.processEvents()
    assert not learner.ladder.cards[q("t_level")].visibleRegion().isEmpty()


def test_no_ring_stands_around_a_rung_before_a_key_is_pressed(learner: LearnerWindow) -> None:
    learner.activateWindow()
    assert not any(head.hasFocus() for head in learner.ladder.heads.values())
    QTest.keyClick(learner.windowHandle(), Qt.Key.Key_Tab)
    assert learner.focusWidget() is not learner


def test_the_application_keeps_its_own_text_size(window: MainWindow, learner: LearnerWindow) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    assert application.styleSheet() == window.theme.sheet
    assert learner.styleSheet() != window.theme.sheet
    assert window.theme.text_size == 100


def test_an_own_card_comes_and_goes(window: MainWindow, learner: LearnerWindow) -> None:
    framework = window.session.framework
    known = with_own(framework, Learner(held=(held_own(),)))
    learner.show_framework(known)
    learner.show_lighting(light(known, (OWN,), window.session.plan.destinations, TODAY))
    assert learner.ladder.cards[OWN].look.light is Light.HERE
    assert "My own card" in learner.legend.accessibleName()
    learner.show_framework(framework)
    assert OWN not in learner.ladder.cards
    assert "My own card" not in learner.legend.accessibleName()


# Changing nothing


def test_nothing_done_in_it_changes_the_plan(window: MainWindow, learner: LearnerWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    learner.show_routes(window.session.routes)
    before, selected = window.session.plan, window.session.selected
    card = learner.ladder.cards[q("a_level")]
    click(card)
    QTest.mouseDClick(card, Qt.MouseButton.LeftButton)
    QTest.mouseClick(card, Qt.MouseButton.RightButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Escape):
        QTest.keyClick(card, key)
    for sign in signs(learner)[:3]:
        click(sign)
    assert window.session.plan == before
    assert window.session.selected == selected


def test_nothing_can_be_dropped_on_it(window: MainWindow, learner: LearnerWindow) -> None:
    assert not any(widget.acceptDrops() for widget in (learner, *learner.findChildren(QWidget)))
    assert carried(window, "t_level").text()
    assert learner.ladder.picked_up is None


def test_it_has_no_button_but_cards_rungs_and_the_one_for_the_full_screen(learner: LearnerWindow) -> None:
    on_ladder = [*learner.ladder.cards.values(), *learner.ladder.heads.values()]
    others = [button for button in learner.findChildren(QAbstractButton) if button not in on_ladder]
    assert [button.objectName() for button in others] == ["full-screen"]


def test_arrow_keys_walk_its_ladder(learner: LearnerWindow) -> None:
    learner.activateWindow()
    learner.ladder.focus_card(q("a_level"))
    QTest.keyClick(learner.ladder.cards[q("a_level")], Qt.Key.Key_Right)
    assert learner.ladder.focused_card not in (None, q("a_level"))


# Its frame


def test_f11_fills_the_screen_and_escape_comes_back(learner: LearnerWindow) -> None:
    learner.activateWindow()
    top = learner.windowHandle()
    QTest.keyClick(top, Qt.Key.Key_F11)
    assert learner.isFullScreen()
    QTest.keyClick(top, Qt.Key.Key_F11)
    assert not learner.isFullScreen()
    QTest.keyClick(top, Qt.Key.Key_Escape)
    assert not learner.isFullScreen()
    QTest.keyClick(top, Qt.Key.Key_F11)
    QTest.keyClick(top, Qt.Key.Key_Escape)
    assert not learner.isFullScreen()
    assert learner.isVisible()


def test_the_mouse_fills_the_screen_and_comes_back_too(learner: LearnerWindow) -> None:
    button = named(learner, "full-screen")
    assert isinstance(button, QAbstractButton)
    QApplication.processEvents()
    click(button)
    assert learner.isFullScreen()
    assert button.text() == "Leave full screen (F11)"
    QApplication.processEvents()
    click(button)
    assert not learner.isFullScreen()
    assert button.text() == "Full screen (F11)"


def test_ctrl_w_closes_it_and_says_so(learner: LearnerWindow, window: MainWindow, qtbot: QtBot) -> None:
    learner.activateWindow()
    with qtbot.waitSignal(learner.closed):
        QTest.keyClick(learner.windowHandle(), Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert not learner.isVisible()
    assert window.isVisible()


def test_it_opens_on_the_only_screen_and_is_gone_once_it_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    learner = LearnerWindow(window.session, window.theme, window.session.wording)
    with qtbot.waitExposed(learner):
        learner.open_beside(window)
    assert window.screen().geometry().contains(learner.geometry())
    with qtbot.waitSignal(learner.destroyed):
        learner.close()


def test_the_words_at_the_edges_are_not_cut_off(learner: LearnerWindow, window: MainWindow, qtbot: QtBot) -> None:
    place(qtbot, window, "t_level")
    learner.show_routes(window.session.routes)
    for size in (100, 150):
        window.theme.set_text_size(size)
        QApplication.processEvents()
        routes_area = learner.routes
        content = routes_area.widget()
        assert content is not None
        assert content.width() <= routes_area.viewport().width()
        assert learner.rect().contains(learner.legend.geometry())
        button = named(learner, "full-screen")
        assert button.width() >= button.sizeHint().width()


# Privacy


def held_own() -> Held:
    own = OwnCard.model_validate({"name": "Abitur", "level": "3", "reason": "secret-own-reason"})
    return Held(qualification=OWN, own=own)


def a_route_and_its_override(window: MainWindow) -> tuple[Route, Override]:
    """A route from a T Level, and one of its conditions agreed otherwise for a reason."""
    found = routes(window.session.framework, Learner(held=(Held(qualification=q("t_level")),)), (HTQ,), TODAY)
    route = next(route for route in found if route.unknown)
    step = next(step for step in route.steps if step.unknown)
    key = key_of(step.progression.conditions[-1])
    about = step.progression
    return route, Override(from_=about.from_, to=about.to, condition=key, reason="secret-override-reason")


def personal_plan(window: MainWindow) -> Plan:
    """A plan with a secret in every field that takes words."""
    route, override = a_route_and_its_override(window)
    day = date(2027, 1, 2)
    award = {"subject": "secret-subject", "grade": "secret-grade"}
    held = Held.model_validate({"qualification": "t_level", "awards": [award]})
    learner = Learner(held=(held, held_own()), age=17, words="secret-words", overrides=(override,))
    return Plan(
        name="secret-name",
        learner=learner,
        plan_a=route.cards,
        meeting=Meeting(
            place="secret-place",
            adviser="secret-adviser",
            contact="secret-contact",
            copies="secret-copies",
            question="secret-question",
        ),
        goals=(Goal(id="secret-goal-id", says="secret-goal", by=day),),
        actions=(
            Action(
                id="secret-action-id",
                says="secret-action",
                who=Who.SOMEONE_ELSE,
                who_else="secret-who",
                help_from="secret-help",
            ),
        ),
        barriers=(Barrier(kind=BarrierKind.HEALTH, helps="secret-barrier"),),
        set_aside=(SetAside(route=("t_level", "hnc"), why="secret-aside"),),  # type: ignore[arg-type]
        review=Review(on=day, how="secret-how", who="secret-reviewer"),
        agreement=Agreement(on=day, read_back=True),
        private_notes="secret-notes",
    )


def secrets(value: object) -> list[str]:
    """Every text of a plan that is somebody's own words."""
    match value:
        case str():
            return [value] if "secret" in value else []
        case dict():
            return [found for inner in value.values() for found in secrets(inner)]
        case list():
            return [found for inner in value for found in secrets(inner)]
    return []


def test_nothing_personal_is_on_it_or_can_be_read_aloud_from_it(
    window: MainWindow, learner: LearnerWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = personal_plan(window)
    session = window.session
    known = with_own(session.framework, plan.learner)
    monkeypatch.setattr(learner, "_session", Stands(plan))
    found = routes(known, plan.learner, plan.destinations, TODAY)
    spoken = Wording(known)
    monkeypatch.setattr(learner.routes, "_wording", spoken)
    learner.show_framework(known)
    learner.show_lighting(light(known, plan.learner.held_ids, plan.destinations, TODAY))
    learner.show_agreed([card for route in found for card in route.overridden])
    learner.show_routes(found)
    learner.show_selected(card=OWN, level=None)
    said = everything_said(learner)
    written = secrets(plan.model_dump(mode="json"))
    assert len(written) >= 19
    assert [text for text in written if text in said] == []
    assert "secret" not in said
    assert "1 agreed after discussion" in said
    assert "a condition was agreed after discussion" in said
    assert "Abitur" in said
    assert learner.windowTitle() == "Path Planner"


def test_opened_from_the_main_window_it_shows_nothing_personal_either(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    with qtbot.waitSignal(session.routes_changed):
        session.document.set_plan(personal_plan(window))
    window.actions_by_id["projector"].trigger()
    learner = next(top for top in QApplication.topLevelWidgets() if isinstance(top, LearnerWindow))
    said = everything_said(learner)
    assert "secret" not in said
    assert "1 agreed after discussion" in said
    assert looks(learner) == looks(window)
    window.session.place(q("a_level"))
    QApplication.processEvents()
    assert "secret" not in everything_said(learner)
    with qtbot.waitSignal(learner.destroyed):
        window.actions_by_id["projector"].trigger()
    session.document.set_plan(Plan())


class Stands:
    """What the learner's window reads of a session."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.document = PlanDocument()

    def summary(self) -> str:
        return "Routes: many."
