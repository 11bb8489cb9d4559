"""About me: what conditions ask of a person beside qualifications. No name is asked."""

from PySide6.QtWidgets import QWidget

from pathplanner.core.learner import OLDEST, AgeBand
from pathplanner.ui.learner.fields import NumberField, YesNoField
from pathplanner.ui.learner.labelled import add_labelled, column_of
from pathplanner.ui.learner.telling import tell_of_learner
from pathplanner.ui.session import Session
from pathplanner.ui.widgets.choice_field import ChoiceField
from pathplanner.ui.widgets.words import words


class AboutPart(QWidget):
    """Asks age, learning, work, and what the learner needs; each may be left untold."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        bands = [(session.wording.age_band(band), band) for band in AgeBand]
        self._band = ChoiceField([(self.tr("Not told"), None), *bands], self)
        self._band.set_names("age-band", self.tr("Age"))
        self._age = NumberField((0, OLDEST), self)
        self._age.set_names("age", self.tr("Age in years"))
        self._age.setPlaceholderText(self.tr("Not told"))
        self._questions: dict[str, YesNoField] = {}
        self._column = column_of(self)
        self._column.addWidget(words(self.tr("No name is needed. Leave out what you like."), role="caption"))
        add_labelled(self._column, self.tr("Age"), self._band)
        add_labelled(self._column, self.tr("or exactly, in years"), self._age)
        self._band.finished.connect(self._tell_band)
        self._age.finished.connect(self._tell_age)
        self._age.refused.connect(session.said)
        self._ask("in_learning", self.tr("I am in learning now"))
        self._ask("in_work", self.tr("I am in work now"))
        self._ask("job_offer", self.tr("I have a job, or an offer, that could be an apprenticeship"))
        self._ask("part_time", self.tr("I would study part time rather than full time"))
        self._ask("must_earn", self.tr("I must earn while I learn"))

    def _ask(self, field: str, question: str) -> None:
        asked = YesNoField(self)
        asked.set_names(field, question)
        asked.setProperty("field", field)
        asked.finished.connect(self._tell_answer)
        add_labelled(self._column, question, asked)
        self._questions[field] = asked

    def show_plan(self) -> None:
        """Show what is told."""
        learner = self._session.plan.learner
        self._band.show_value(learner.age_band)
        self._age.show_number(learner.age)
        for field, asked in self._questions.items():
            asked.show_value(getattr(learner, field))

    def _tell_band(self) -> None:
        self._tell_ages(self._band.currentText(), age_band=self._band.value, age=None)

    def _tell_age(self) -> None:
        self._tell_ages(self._age.text() or self.tr("Not told"), age=self._age.number, age_band=None)

    def _tell_ages(self, says: str, **ages: object) -> None:
        did = self.tr("Age: {age}.").format(age=says)
        tell_of_learner(self._session, self.tr("tell my age"), did, **ages)

    def _tell_answer(self) -> None:
        asked = self.sender()
        if not isinstance(asked, YesNoField):
            return
        field = str(asked.property("field"))
        did = self.tr("{answer}.").format(answer=asked.says)
        tell_of_learner(self._session, self._undo_text(field), did, **{field: asked.value})

    def _undo_text(self, field: str) -> str:
        return {
            "in_learning": self.tr("tell whether I am in learning"),
            "in_work": self.tr("tell whether I am in work"),
            "job_offer": self.tr("tell of a job offer"),
            "part_time": self.tr("tell part time or full time"),
            "must_earn": self.tr("tell whether I must earn"),
        }[field]
