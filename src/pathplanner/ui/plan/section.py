"""A part of the talk that opens and closes."""

from abc import abstractmethod

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pathplanner.core.edits import Edit
from pathplanner.core.plan import Plan
from pathplanner.planning.wording import Wording
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words
from pathplanner.ui.widgets.wrapping import WrappingButton


def has_focus(widget: QWidget) -> bool:
    """Whether the focus is on it or in it."""
    return any(inner.hasFocus() for inner in (widget, *widget.findChildren(QWidget)))


class Section(QWidget):
    """A heading that opens to its fields; closed, it says in a few words what is written there.

    What is inside is made when it is first opened, and follows the plan while it is open.
    """

    def __init__(self, name: str, title: str, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.theme = theme
        self._title = title
        self._body: QWidget | None = None
        self.setObjectName(name)
        self._head = WrappingButton(title, theme, self)
        self._head.setObjectName(f"open:{name}")
        self._head.toggled.connect(self.show_open)
        self._summary = words("", role="caption")
        self._summary.setContentsMargins(26, 0, 0, 4)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._head)
        self._column.addWidget(self._summary)
        theme.changed.connect(self._renew)
        self._name_state()

    @property
    def wording(self) -> Wording:
        """Turns codes into words."""
        return self.session.wording

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.session.plan

    @property
    def is_open(self) -> bool:
        """Whether its fields are shown."""
        return self._head.isChecked()

    def show_open(self, is_open: bool) -> None:
        """Open or close it; what is being typed is taken first."""
        self._head.setChecked(is_open)
        if not is_open:
            self.commit_if_made()
        self._name_state()
        self.show_plan()
        if self._body is not None:
            self._body.setVisible(is_open)

    def show_plan(self) -> None:
        """Show what the plan says now."""
        self._summary.setText(self.summary())
        self._summary.setVisible(bool(self._summary.text()) and not self.is_open)
        if self.is_open:
            self._make_body()
            self.refresh()

    @abstractmethod
    def fill(self, column: QVBoxLayout) -> None:
        """Make what is inside."""

    @abstractmethod
    def refresh(self) -> None:
        """Show what the plan says in what is inside."""

    @abstractmethod
    def summary(self) -> str:
        """What is written there, in a few words; empty for nothing."""

    @abstractmethod
    def commit(self) -> None:
        """Hand over what is being typed inside."""

    def submit(self, edit: Edit, text: str, did: str) -> bool:
        """Apply an edit; `text` names it in the Edit menu, `did` is announced."""
        return self.session.submit(edit, text, did)

    def button(self, says: str, name: str) -> QPushButton:
        """A button of this section."""
        button = QPushButton(says, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def show_or_hide(self, widget: QWidget, *, is_shown: bool) -> None:
        """Show or hide something; where it had the focus, the heading has it then."""
        if not is_shown and has_focus(widget):
            self._head.setFocus(Qt.FocusReason.OtherFocusReason)
        widget.setVisible(is_shown)

    def commit_if_made(self) -> None:
        """Hand over what is being typed, where anything can be."""
        if self._body is not None:
            self.commit()

    def _make_body(self) -> None:
        if self._body is None:
            self._body = QWidget(self)
            self._body.hide()
            column = QVBoxLayout(self._body)
            column.setContentsMargins(4, 2, 2, 12)
            column.setSpacing(6)
            column.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.fill(column)
            self._column.addWidget(self._body)

    def _name_state(self) -> None:
        state = self.tr("open") if self.is_open else self.tr("closed")
        self._head.setAccessibleName(self.tr("{title}, {state}").format(title=self._title, state=state))

    def _renew(self) -> None:
        self._head.updateGeometry()
        self._head.update()
