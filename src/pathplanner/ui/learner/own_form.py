"""What can be told of a qualification that is not in the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held
from pathplanner.core.levels import LevelId
from pathplanner.core.own import LONGEST_OWN_NAME, LONGEST_REASON, OwnCard, is_own
from pathplanner.core.qualifications import CardKind
from pathplanner.ui.learner.awards import HeldBody
from pathplanner.ui.learner.fields import ToldLine
from pathplanner.ui.learner.labelled import add_labelled, column_of
from pathplanner.ui.session import Session
from pathplanner.ui.widgets.choice_field import ChoiceField
from pathplanner.ui.widgets.text_field import TextField
from pathplanner.ui.widgets.words import words

REASON_LINES = 3


class OwnForm(QWidget):
    """Name, level, what it is most like, and what this judgement is based on; for one not decided yet name and level.

    Signals:
        told: something of it is told otherwise.
    """

    told = Signal()

    def __init__(self, session: Session, title: str, automation: str, parent: QWidget, *, undecided: bool) -> None:
        super().__init__(parent)
        self._session = session
        self._undecided = undecided
        self._automation = automation
        self.name = ToldLine(LONGEST_OWN_NAME, self)
        self._levels = [(session.wording.level(level.id), level.id) for level in session.framework.levels]
        self.level = ChoiceField([(self.tr("Choose a level"), None), *self._levels], self)
        self.like = ChoiceField(parent=self)
        self.reason = TextField(LONGEST_REASON, lines=REASON_LINES, parent=self)
        self.reason.editor.setPlaceholderText(self.tr("Such as a UK ENIC statement"))
        self._column = column_of(self)
        self._add(self.tr("What it might be, if you like") if undecided else self.tr("What it is called"), self.name)
        self._add(self.tr("On which level"), self.level)
        judged = (
            self._add(self.tr("It is most like"), self.like),
            self.like,
            self._add(self.tr("What is this judgement based on?"), self.reason),
            self.reason,
        )
        for widget in judged:
            widget.setHidden(undecided)
        self.level.finished.connect(self._offer_alike)
        for field in self._fields:
            field.finished.connect(self.told)
        self._offer_alike()
        self.setObjectName(automation)
        self.name_aloud(title)

    @property
    def _fields(self) -> tuple[ToldLine | ChoiceField | TextField, ...]:
        return self.name, self.level, self.like, self.reason

    def name_aloud(self, title: str) -> None:
        """Say of which card the fields are."""
        says = (
            ("name", self.tr("{title}: name")),
            ("level", self.tr("{title}: level")),
            ("like", self.tr("{title}: most like")),
            ("reason", self.tr("{title}: what this judgement is based on")),
        )
        for field, (name, aloud) in zip(self._fields, says, strict=True):
            field.set_names(f"{self._automation}:{name}", aloud.format(title=title))

    def _add(self, says: str, field: QWidget) -> QLabel:
        return add_labelled(self._column, says, field)

    def show_own(self, own: OwnCard) -> None:
        """Show what is told."""
        self.name.show_value(own.name)
        self.level.offer(self._levels)
        self.level.show_value(own.level)
        self._offer_alike()
        self.like.show_value(own.like if own.like in self._alike else None)
        self.reason.show_value(own.reason)

    def clear(self) -> None:
        """Show nothing told, and forget what is typed."""
        self.name.put_back()
        self.level.show_value(None)
        self._offer_alike()
        self.reason.editor.put("")

    @property
    def _alike(self) -> dict[QualificationId, str]:
        """The listed awards of the level chosen."""
        level = self.level.value
        cards = self._session.framework.at_level(level) if isinstance(level, LevelId) else ()
        return {card.id: card.name for card in cards if card.kind is CardKind.AWARD and not is_own(card.id)}

    def _offer_alike(self) -> None:
        alike = [(name, card) for card, name in self._alike.items()]
        self.like.offer([(self.tr("Not sure: any on this level"), None), *alike])

    @property
    def own(self) -> OwnCard | None:
        """What is told; None as long as it has no level, or no name where it needs one."""
        name, level, like = self.name.value, self.level.value, self.like.value
        if not isinstance(level, LevelId) or not (name or self._undecided):
            return None
        taken_for = QualificationId(str(like)) if like else None
        return OwnCard(name=name, level=level, like=taken_for, reason=self.reason.value, undecided=self._undecided)


class OwnBody(HeldBody):
    """An own card that is held; each change is told at once."""

    def __init__(self, held: Held, own: OwnCard, name: str, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._held = held
        self._session = session
        self._form = OwnForm(session, name, f"own:{held.qualification}", self, undecided=own.undecided)
        self._form.told.connect(self._tell)
        self._form.name.editingFinished.connect(self._keep_name)
        column = column_of(self)
        if not own.undecided:
            column.addWidget(words(self.tr("Adviser's judgement"), role="kicker"))
        column.addWidget(self._form)
        self._form.show_own(own)

    def show_held(self, held: Held) -> None:
        """Show what is told of it."""
        self._held = held
        if held.own is not None:
            self._form.show_own(held.own)
            self._form.name_aloud(self._session.wording.short(held.qualification))

    @property
    def first_field(self) -> QWidget:
        """Its name."""
        return self._form.name

    def _tell(self) -> None:
        own = self._form.own
        if own is not None:
            self.told.emit(self._held.changed(own=own), self.tr("change {card}"))

    def _keep_name(self) -> None:
        if self._form.own is None:
            self._form.name.put_back()
            self.refused.emit(self.tr("It needs a name."))
