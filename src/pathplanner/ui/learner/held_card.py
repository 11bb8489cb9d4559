"""One qualification that is held, in the panel: it opens to what can be told of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pathplanner.core.learner import Held
from pathplanner.core.own import is_own
from pathplanner.core.qualifications import CardKind
from pathplanner.planning.gcses import GCSES, LOWER_GCSES
from pathplanner.ui.learner.awards import AwardsBody, GcsesBody, HeldBody
from pathplanner.ui.learner.labelled import column_of
from pathplanner.ui.learner.own_form import OwnBody
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words
from pathplanner.ui.widgets.wrapping import WrappingButton

INDENT = 26


class HeldCard(QWidget):
    """Shows what is told of one qualification in a line and, open, lets it be told.

    Signals:
        told: it is told otherwise (the Held, what that is called in the Edit menu with its name to be filled in).
        refused: something typed cannot be (a sentence).
    """

    told = Signal(object, str)
    refused = Signal(str)

    def __init__(self, held: Held, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._held = held
        self._session = session
        self._theme = theme
        self._body: HeldBody | None = None
        self.setObjectName(f"held-card:{held.qualification}")
        self._heading = WrappingButton("", theme, self, icon="" if self._can_be_told else "here")
        self._heading.setObjectName(f"open-held:{held.qualification}")
        self._heading.toggled.connect(self._open)
        self._detail = words("", role="caption")
        self._detail.setContentsMargins(INDENT, 0, 0, 2)
        self._column = column_of(self)
        self._column.setSpacing(2)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._detail)
        self.show_held(held)

    @property
    def _can_be_told(self) -> bool:
        card = self._held.qualification
        if is_own(card):
            return True
        return self._session.framework.qualification[card].kind is CardKind.AWARD

    @property
    def body(self) -> HeldBody | None:
        """What it opens to, once it was open."""
        return self._body

    def show_held(self, held: Held) -> None:
        """Show what is told of it."""
        self._held = held
        self._heading.setText(self._session.wording.short(held.qualification))
        self._detail.setText(self._session.wording.held_detail(held))
        if self._body is not None:
            self._body.show_held(held)
        self._show_state()

    def open(self) -> None:
        """Open it, and go to its first field."""
        self._heading.setChecked(self._can_be_told)
        first = self._heading if self._body is None else self._body.first_field
        first.setFocus()

    def _open(self, is_open: bool) -> None:
        if is_open and self._body is None:
            self._body = self._make_body()
            self._body.told.connect(self.told)
            self._body.refused.connect(self.refused)
            self._body.setContentsMargins(INDENT, 0, 0, 6)
            self._column.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(is_open)
        self._show_state()

    def _make_body(self) -> HeldBody:
        held, session = self._held, self._session
        name = session.wording.short(held.qualification)
        if held.own is not None:
            return OwnBody(held, held.own, name, session, self)
        if held.qualification in (GCSES, LOWER_GCSES):
            return GcsesBody(held, name, session.framework, self)
        return AwardsBody(held, name, session.framework, self._theme, self)

    def _show_state(self) -> None:
        is_open = self._heading.isChecked()
        name = self._session.wording.card(self._held.qualification)
        if self._can_be_told:
            state = self.tr("open") if is_open else self.tr("closed")
            name = self.tr("{card}, {state}").format(card=name, state=state)
        self._heading.setAccessibleName(name)
        self._detail.setVisible(bool(self._detail.text()) and not is_open)
