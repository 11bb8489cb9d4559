"""What can be told of a qualification that is not in the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held
from pathplanner.core.levels import LevelId
from pathplanner.core.own import LONGEST_OWN_NAME, LONGEST_REASON, OwnCard, is_own
from pathplanner.core.qualifications import CardKind
from pathplanner.ui.learner.awards import HeldBody
from pathplanner.ui.learner.fields import ChoiceField, TextField, WordsField
from pathplanner.ui.learner.labelled import add_labelled, column_of
from pathplanner.ui.session import Session
from pathplanner.ui.widgets.words import words


class OwnForm(QWidget):
    """Name, level, what it is most like, and what this judgement is based on; for one not decided yet name and level.

    Signals:
        told: something of it is told otherwise.
    """

    told = Signal()

    def __init__(self, session: Session, title: str, parent: QWidget, *, undecided: bool) -> None:
        super().__init__(parent)
        self._session = session
        self._undecided = undecided
        self.name = TextField(LONGEST_OWN_NAME, "", self)
        self.level = ChoiceField("", self)
        self._levels = [(session.wording.level(level.id), level.id.value) for level in session.framework.levels]
        self.level.offer([(self.tr("Choose a level"), ""), *self._levels])
        self.like = ChoiceField("", self)
        self.reason = WordsField(LONGEST_REASON, "", self)
        self.reason.setPlaceholderText(self.tr("Such as a UK ENIC statement"))
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
        self.level.told.connect(self._level_chosen)
        for field in (self.name, self.level, self.like, self.reason):
            field.told.connect(self.told)
        self._offer_alike()
        self.name_aloud(title)

    def name_aloud(self, title: str) -> None:
        """Say of which card the fields are."""
        for field, what in (
            (self.name, self.tr("{title}: name")),
            (self.level, self.tr("{title}: level")),
            (self.like, self.tr("{title}: most like")),
            (self.reason, self.tr("{title}: what this judgement is based on")),
        ):
            field.setAccessibleName(what.format(title=title))

    def _add(self, says: str, field: QWidget) -> QLabel:
        return add_labelled(self._column, says, field)

    def name_objects(self, name: str) -> None:
        """Give the fields names to be found by."""
        self.setObjectName(name)
        self.name.setObjectName(f"{name}:name")
        self.level.setObjectName(f"{name}:level")
        self.like.setObjectName(f"{name}:like")
        self.reason.setObjectName(f"{name}:reason")

    def show_own(self, own: OwnCard) -> None:
        """Show what is told."""
        self.name.show_told(own.name)
        self.level.offer(self._levels)
        self.level.show_told(own.level.value)
        self._offer_alike()
        self.like.show_told(own.like or "")
        self.reason.show_told(own.reason)

    def clear(self) -> None:
        """Show nothing told."""
        for field in (self.name, self.level, self.like, self.reason):
            field.show_told("")
        self.name.put_back()
        self.reason.put_back()
        self._offer_alike()

    def _level_chosen(self) -> None:
        self.like.show_told("")
        self._offer_alike()

    def _offer_alike(self) -> None:
        level = self.level.choice
        cards = self._session.framework.at_level(LevelId(level)) if level else ()
        alike = [card for card in cards if card.kind is CardKind.AWARD and not is_own(card.id)]
        self.like.offer([(self.tr("Not sure: any on this level"), ""), *((card.name, card.id) for card in alike)])

    @property
    def own(self) -> OwnCard | None:
        """What is told; None as long as it has no level, or no name where it needs one."""
        name, level = self.name.told_text, self.level.choice
        if not level or not (name or self._undecided):
            return None
        like = QualificationId(self.like.choice) if self.like.choice else None
        reason = self.reason.told_text
        return OwnCard(name=name, level=LevelId(level), like=like, reason=reason, undecided=self._undecided)


class OwnBody(HeldBody):
    """An own card that is held; each change is told at once."""

    def __init__(self, held: Held, own: OwnCard, name: str, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._held = held
        self._session = session
        self._form = OwnForm(session, name, self, undecided=own.undecided)
        self._form.name_objects(f"own:{held.qualification}")
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
