"""What conditions ask of a person beside qualifications: age, and a job offer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from pathplanner.core.edits import DescribeLearner
from pathplanner.core.learner import OLDEST, Learner
from pathplanner.ui.learner.dialog_fields import NumberField, YesNoField


class AboutMeDialog(QDialog):
    """Asks for age and job offer; both may be left untold, and no name is asked.

    Signals:
        told: what is said of the learner now (a DescribeLearner).
    """

    told = Signal(object)

    def __init__(self, learner: Learner, parent: QWidget) -> None:
        super().__init__(parent)
        self._learner = learner
        self.setObjectName("about-me-dialog")
        self.setWindowTitle(self.tr("About me"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hint = QLabel(self.tr("No name is needed. Nothing is kept unless you save it."), self)
        age, job = self.tr("Age in years"), self.tr("A job offer that can be an apprenticeship")
        self._age = NumberField((0, OLDEST), learner.age, age, self)
        self._job = YesNoField(learner.job_offer, job, self)
        form = QFormLayout()
        form.addRow(age, self._age)
        form.addRow(job, self._job)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self._tell)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addLayout(form)
        column.addWidget(buttons)

    def _tell(self) -> None:
        self.told.emit(DescribeLearner(self._learner.changed(age=self._age.number, job_offer=self._job.answer)))
        self.accept()
