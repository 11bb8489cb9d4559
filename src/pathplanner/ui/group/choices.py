"""How the plans of a group are printed and called."""

from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from pathplanner.reporting.style import Copy, PrintStyle, Size
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.choice_field import ChoiceField
from pathplanner.ui.widgets.wrapping_check import WrappingCheck


class PlanChoices(QWidget):
    """Size, copy, appendix, and how the files are called. Easy Read has one copy, the learner's, and no appendix."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        sizes = (
            (self.tr("Standard (12 points)"), Size.STANDARD),
            (self.tr("Large print (16 points)"), Size.LARGE),
            (self.tr("Easy Read (short, with pictures)"), Size.EASY_READ),
        )
        copies = ((self.tr("Learner’s copy"), Copy.LEARNER), (self.tr("Record copy"), Copy.RECORD))
        self._size, self._copy = ChoiceField(sizes, self), ChoiceField(copies, self)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        for field, name, caption in (
            (self._size, "group-size", self.tr("Si&ze")),
            (self._copy, "group-copy", self.tr("&Whose copy")),
        ):
            label = QLabel(caption, self)
            label.setBuddy(field)
            field.set_names(name, caption.replace("&", ""))
            form.addRow(label, field)
        self._appendix = WrappingCheck(self.tr("Evidence and money as an appendix"), theme, self)
        self._names = WrappingCheck(self.tr("Put the learners’ names in the files’ names"), theme, self)
        self._anew = WrappingCheck(self.tr("Write plans anew that are there already"), theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        for check, name in ((self._appendix, "appendix"), (self._names, "names"), (self._anew, "anew")):
            check.setObjectName(f"group-{name}")
            column.addWidget(check)
        self._size.currentIndexChanged.connect(self._fit_to_size)

    def _fit_to_size(self) -> None:
        is_easy = self._size.value is Size.EASY_READ
        self._copy.setDisabled(is_easy)
        self._appendix.setDisabled(is_easy)

    @property
    def style_wanted(self) -> PrintStyle:
        """How they are to be printed."""
        return PrintStyle(
            size=Size(str(self._size.value)),
            copy_for=Copy(str(self._copy.value)),
            appendix=self._appendix.isChecked(),
        )

    @property
    def names(self) -> bool:
        """Whether the files are called by the learners' names."""
        return self._names.isChecked()

    @property
    def anew(self) -> bool:
        """Whether plans that are there are written once more."""
        return self._anew.isChecked()
