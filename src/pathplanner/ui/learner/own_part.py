"""My own qualification: a way to put on the ladder what is not in the list, or not decided yet."""

import secrets

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from pathplanner.core.edits import PlaceQualification
from pathplanner.core.ids import QualificationId
from pathplanner.core.own import LONGEST_OWN_NAME, OWN
from pathplanner.ui.learner.labelled import column_of
from pathplanner.ui.learner.own_form import OwnForm
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words
from pathplanner.ui.widgets.wrapping import WrappingButton

ID_BYTES = 4


class NewOwnCard(QWidget):
    """Opens to what has to be known of an own card before it can be placed."""

    def __init__(self, session: Session, title: str, theme: Theme, parent: QWidget, *, undecided: bool) -> None:
        super().__init__(parent)
        self._session = session
        self._undecided = undecided
        self._title = title
        name = "own-undecided" if undecided else "own-card"
        self._heading = WrappingButton(title, theme, self)
        self._heading.setObjectName(f"open-{name}")
        self._heading.toggled.connect(self._show_open)
        self._inside = QWidget(self)
        self._form = OwnForm(session, title.rstrip("…"), name, self._inside, undecided=undecided)
        self._put = QPushButton(self.tr("Put it on the ladder"), self._inside)
        self._put.setObjectName(f"put-{name}")
        self._put.setProperty("role", "primary")
        self._put.clicked.connect(self._place)
        inside = column_of(self._inside)
        inside.setContentsMargins(8, 0, 0, 8)
        inside.addWidget(self._form)
        inside.addWidget(words(self._says(), role="caption"))
        inside.addWidget(self._put, 0, Qt.AlignmentFlag.AlignLeft)
        column = column_of(self)
        column.addWidget(self._heading)
        column.addWidget(self._inside)
        self._show_open(False)

    def _says(self) -> str:
        if self._undecided:
            return self.tr("A place to plan from until it is decided.")
        return self.tr("Where it stands is the adviser's judgement. The plan says so, with what it is based on.")

    def open(self, name: str) -> None:
        """Open it with a name filled in."""
        self._heading.setChecked(True)
        self._form.name.setText(name[:LONGEST_OWN_NAME])
        (self._form.level if name else self._form.name).setFocus()

    def close_empty(self) -> None:
        """Close it, and forget what was typed there."""
        self._form.clear()
        self._heading.setChecked(False)

    def _show_open(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        state = self.tr("open") if is_open else self.tr("closed")
        name = self.tr("{title}, {state}").format(title=self._title.rstrip("…"), state=state)
        self._heading.setAccessibleName(name)

    def _place(self) -> None:
        own = self._form.own
        if own is None:
            self._ask_for_more()
            return
        card = QualificationId(f"{OWN}{secrets.token_hex(ID_BYTES)}")
        level = self._session.wording.level(own.level).lower()
        name = own.name or self.tr("Not decided yet")
        did = self.tr("{card} placed on {level}.").format(card=name, level=level)
        if self._session.submit(PlaceQualification(card, own), self.tr("place {card}").format(card=name), did):
            self.close_empty()
            self._heading.setFocus()

    def _ask_for_more(self) -> None:
        if not (self._undecided or self._form.name.value):
            self._form.name.setFocus()
            self._session.said.emit(self.tr("Say first what it is called."))
        else:
            self._form.level.setFocus()
            self._session.said.emit(self.tr("Choose first which level it is on."))


class OwnPart(QWidget):
    """The two ways to put on the ladder what is not in the list."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        title = self.tr("Something that is not in the list…")
        self._new = NewOwnCard(session, title, theme, self, undecided=False)
        self._undecided = NewOwnCard(session, self.tr("Not decided yet…"), theme, self, undecided=True)
        column = column_of(self)
        column.setSpacing(2)
        column.addWidget(
            words(self.tr("From another country, an older one, or one that is still open."), role="caption")
        )
        column.addWidget(self._new)
        column.addWidget(self._undecided)

    def begin(self) -> None:
        """Close both, and forget what was typed there."""
        for part in (self._new, self._undecided):
            part.close_empty()

    def offer(self, name: str) -> None:
        """Open the way for what is not in the list, with its name filled in."""
        self._new.open(name)
