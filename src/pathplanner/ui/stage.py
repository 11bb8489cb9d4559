"""The stage: the ladder with its legend and, where it is open, the learner's window that shows the same."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.own import is_own
from pathplanner.core.routes import Route
from pathplanner.planning.lighting import Light, Lighting
from pathplanner.ui.ladder.ladder import Ladder
from pathplanner.ui.ladder.legend import Legend, states_to_explain
from pathplanner.ui.ladder.shown import DARK, Spotlight
from pathplanner.ui.ladder.view import LadderView
from pathplanner.ui.later import Later
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.weighing.focus import WeighingFocus

if TYPE_CHECKING:
    from pathplanner.ui.projector.window import LearnerWindow


class Stage(QObject):
    """Shows on every ladder there is what the session sends.

    Signals:
        projecting: the learner's window was opened (True) or closed (False).
    """

    projecting = Signal(bool)

    def __init__(self, session: Session, theme: Theme, later: Later, weighing: WeighingFocus, parent: QWidget) -> None:
        super().__init__(parent)
        self._later = later
        self._session = session
        self._theme = theme
        self.ladder = Ladder(session.framework, theme, session.wording)
        self.view = LadderView(self.ladder, theme, session.wording, parent)
        self.legend = Legend(theme, session.wording, parent)
        self._projector: LearnerWindow | None = None
        self._weighing = weighing
        self._lighting = DARK
        session.framework_changed.connect(self._show_framework)
        session.routes_changed.connect(self._show_routes)
        weighing.changed.connect(self.show_narrowed)

    # The learner's window

    def project(self, wanted: bool) -> None:
        """Open the learner's window, or close it."""
        if wanted == (self._projector is not None):
            return
        if self._projector is not None:
            self._projector.close()
            return
        main = self.ladder.window()
        self._projector = self._later.projector(self._session, self._theme, main)
        self._projector.closed.connect(self._projector_closed)
        self._projector.mirror(self.ladder, self._weighing.fitting)
        self._projector.open_beside(main)
        self.projecting.emit(True)

    def _projector_closed(self) -> None:
        self._projector = None
        self.projecting.emit(False)

    # What is shown

    def show_lighting(self, lighting: Lighting) -> None:
        """Light the cards, and mark those that a condition was overridden for."""
        self.ladder.show_agreed(frozenset(override.to for override in self._session.plan.learner.overrides))
        self._lighting = lighting
        self.ladder.show_lighting(lighting)
        self.view.bring_into_sight()
        self._follow()

    def show_narrowed(self) -> None:
        """Light what the routes that fit run through, or everything again."""
        lighting = self._weighing.lighting or self._lighting
        left_out = (card for card, light in lighting.cards.items() if light is Light.NONE)
        filtered = frozenset(card for card in left_out if self._lighting.cards.get(card, Light.NONE) is not Light.NONE)
        self.ladder.show_this(replace(self.ladder.shown, lighting=lighting, filtered=filtered))
        self._follow()

    def show_route(self, route: Route | None) -> None:
        """Show one route alone, or all of them again."""
        cards = route.cards if route else ()
        self.show_only(Spotlight(cards, tuple(pairwise(cards))) if route else None)

    def show_only(self, spotlight: Spotlight | None) -> None:
        """Show something alone, or everything again."""
        self.ladder.show_only(spotlight)
        self._follow()

    def show_all(self, shows_all: bool) -> None:
        """Show all cards, or the essentials."""
        self.ladder.show_all(shows_all)
        self._follow()

    def show_notes(self, notes: Mapping[QualificationId, str]) -> None:
        """Say a few words more on cards."""
        self.ladder.show_notes(notes)
        self._follow()

    def show_changes(self, changes: Mapping[QualificationId, str]) -> None:
        """Say on cards what would change of them in a what-if."""
        if changes != self.ladder.shown.changes:
            self.ladder.show_this(replace(self.ladder.shown, changes=changes))
        self._follow()

    def show_selected(self) -> None:
        """Mark what is told about."""
        session = self._session
        selected = session.selected
        level = LevelId(selected.to) if selected is not None and selected.kind == "level" else None
        self.ladder.show_outlined(session.outlined)
        self.ladder.show_selected(card=session.selected_card, level=level)
        self._follow()

    def _show_framework(self, framework: Framework) -> None:
        held = self._session.plan.learner.held
        undecided = frozenset(each.qualification for each in held if each.own is not None and each.own.undecided)
        self.ladder.show_framework(framework, undecided)
        self._follow()

    def _show_routes(self) -> None:
        if self._weighing.filters:
            self.show_narrowed()
        elif self._projector is not None:
            self._projector.show_routes(self._weighing.fitting)

    def _follow(self) -> None:
        shown = self.ladder.shown
        self.legend.show_states(states_to_explain(self._session.plan.destinations, shown.spotlight))
        own = any(is_own(card) for card in self.ladder.cards)
        self.legend.show_marks(agreed=bool(shown.agreed), own=own, opened=shown.has_open_steps)
        if self._projector is not None:
            self._projector.mirror(self.ladder, self._weighing.fitting)
