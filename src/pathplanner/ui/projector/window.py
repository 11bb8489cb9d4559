"""The learner's window: ladder and routes, large, with nothing personal and nothing to change."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.own import is_own
from pathplanner.core.routes import Route
from pathplanner.planning.lighting import Lighting
from pathplanner.planning.wording import Wording
from pathplanner.ui.ladder.ladder import Ladder
from pathplanner.ui.ladder.legend import Legend, states_to_explain
from pathplanner.ui.ladder.shown import Spotlight
from pathplanner.ui.ladder.view import LadderView
from pathplanner.ui.projector.larger import LargerTheme
from pathplanner.ui.projector.place import is_elsewhere, place_for
from pathplanner.ui.projector.routes import RouteSigns
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import TYPE_SCALE, Theme

ROUTES_WIDTH = 270
SMALLEST_SIZE = QSize(640, 400)
FULL_SCREEN = Qt.WindowState.WindowFullScreen


class LearnerWindow(QWidget):
    """Follows the main window, which tells it what to show. Clicking in it changes no plan.

    Signals:
        closed: it was closed, and is gone once this was told.
    """

    closed = Signal()

    def __init__(self, session: Session, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self.theme = LargerTheme(theme, self)
        self.setWindowTitle(self.tr("Path Planner"))
        self.setWindowIcon(theme.icon("logo", theme.tokens.accent))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(SMALLEST_SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.ladder = Ladder(session.framework, self.theme, wording, read_only=True)
        self.ladder_view = LadderView(self.ladder, self.theme, wording, self)
        self.legend = Legend(self.theme, wording, self)
        self.routes = RouteSigns(self.theme, wording, self)
        self._full_screen = QPushButton(self)
        self._full_screen.setObjectName("full-screen")
        self._full_screen.setProperty("role", "quiet")
        self._full_screen.clicked.connect(self.toggle_full_screen)
        self._build()
        self._add_keys()
        self._dress()
        self._name_button()
        self.theme.changed.connect(self._dress)
        self.ladder.laid_out.connect(self.ladder_view.bring_into_sight)
        # Without this a ring would stand around the first rung, as if it meant something to the learner.
        self.setFocus()

    def _build(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(0)
        left.addWidget(self.ladder_view, 1)
        left.addWidget(self.legend)
        right.addWidget(self.routes, 1)
        right.addWidget(self._full_screen, 0, Qt.AlignmentFlag.AlignRight)
        across.addLayout(left, 1)
        across.addLayout(right)

    def _add_keys(self) -> None:
        for keys, does in (
            ("F11", self.toggle_full_screen),
            ("Escape", self.leave_full_screen),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(does)

    def _dress(self) -> None:
        """Larger text for this window alone, whatever the application wears."""
        focus, size = self.theme.tokens.focus.name(), self.theme.pixels(TYPE_SCALE["caption"])
        own = f"#learner-routes:focus {{ border: 2px solid {focus}; }} QPushButton {{ font-size: {size}px; }}"
        self.setFont(self.theme.font("body"))
        self.setStyleSheet(f"{self.theme.sheet} {own}")
        self.routes.setFixedWidth(self.theme.pixels(ROUTES_WIDTH))

    # Where it stands

    def open_beside(self, main: QWidget) -> None:
        """Show it on another screen where there is one, else beside the main window."""
        here = main.screen().availableGeometry()
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        place = place_for(main.frameGeometry(), here, screens)
        self.resize(place.size())
        self.move(place.topLeft())
        if is_elsewhere(place, here):
            self.showMaximized()
        else:
            self.show()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave that."""
        self.setWindowState(self.windowState() ^ FULL_SCREEN)

    def leave_full_screen(self) -> None:
        """Come back to a window."""
        self.setWindowState(self.windowState() & ~FULL_SCREEN)

    def changeEvent(self, event: QEvent) -> None:
        """Say what the button does now, whoever changed the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._name_button()

    def _name_button(self) -> None:
        full = self.isFullScreen()
        self._full_screen.setText(self.tr("Leave full screen (F11)") if full else self.tr("Full screen (F11)"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the main window."""
        super().closeEvent(event)
        self.closed.emit()

    # What the main window tells it

    def mirror(self, ladder: Ladder, routes: Sequence[Route]) -> None:
        """Show all at once what the main window shows."""
        is_lit_anew = ladder.shown.lighting != self.ladder.shown.lighting
        ladder.show_the_same_on(self.ladder)
        if is_lit_anew:
            self.ladder_view.bring_into_sight()
        self.show_routes(routes)
        self._explain()

    def show_lighting(self, lighting: Lighting) -> None:
        """Light the cards."""
        self.ladder.show_lighting(lighting)
        self.ladder_view.bring_into_sight()
        self._explain()

    def show_only(self, spotlight: Spotlight | None) -> None:
        """Show one route alone, or everything again."""
        self.ladder.show_only(spotlight)
        self._explain()

    def show_all(self, shows_all: bool) -> None:
        """Show all cards, or the essentials."""
        self.ladder.show_all(shows_all)

    def show_outlined(self, cards: Collection[QualificationId]) -> None:
        """Outline the cards of a provider type."""
        self.ladder.show_outlined(cards)

    def show_selected(self, *, card: QualificationId | None, level: LevelId | None) -> None:
        """Mark the card or the level that is told about."""
        self.ladder.show_selected(card=card, level=level)

    def show_framework(self, framework: Framework, undecided: Collection[QualificationId] = ()) -> None:
        """Show the cards of another framework."""
        self.ladder.show_framework(framework, undecided)
        self._explain()

    def show_agreed(self, cards: Collection[QualificationId]) -> None:
        """Mark the cards that a condition was overridden for; the reason is never shown here."""
        self.ladder.show_agreed(cards)
        self._explain()

    def show_routes(self, routes: Sequence[Route]) -> None:
        """List the routes."""
        says = self._session.summary()
        if self._session.document.is_trial:
            says = self.tr("What if, nothing of it in the plan. {summary}").format(summary=says)
        self.routes.show_routes(routes, says)

    def _explain(self) -> None:
        shown = self.ladder.shown
        self.legend.show_states(states_to_explain(self._session.plan.destinations, shown.spotlight))
        own = any(is_own(card) for card in self.ladder.cards)
        self.legend.show_marks(agreed=bool(shown.agreed), own=own, opened=shown.has_open_steps)
