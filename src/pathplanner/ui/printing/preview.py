"""The preview of a plan: how it is to be printed, and the pages that come of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from pathplanner.core.plan_parts import LONGEST_LINE
from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.style import Copy, PrintStyle, Size
from pathplanner.ui.printing.pages import Sheets
from pathplanner.ui.printing.sheets import SheetsDialog
from pathplanner.ui.widgets.words import words

MakeStyled = Callable[[PrintStyle], Sheets]
SavePdf = Callable[[QWidget], str]
BETWEEN = 24
SHORTEST = 18
"""Letters that a choice has room for at least."""


class PreviewDialog(SheetsDialog):
    """Shows the pages of a plan as they are printed; `make` makes them. Raises TypesettingFailed where it cannot.

    Signals:
        named: this is to stand on the plan as the learner's name (a text, which may be empty).
        styled: it is to be printed in this style (a PrintStyle).
    """

    named = Signal(str)
    styled = Signal(object)

    def __init__(self, make: MakeStyled, style: PrintStyle, name: str, save: SavePdf, parent: QWidget) -> None:
        self._make = make
        self._style = style
        self._save = save
        self._sheets_now = make(style)
        super().__init__(parent)
        self._complaint = words("", role="typical")
        self._complaint.hide()
        self._warning = words(
            self.tr("The record copy has the adviser’s private notes. It is not for the learner."), role="typical"
        )
        self._warning.setObjectName("record-warning")
        self.column.insertLayout(0, self._choices(name))
        self.column.insertWidget(1, self._warning)
        self.column.insertWidget(2, self._complaint)
        self._show_style()

    @override
    def typeset(self, ppi: float) -> tuple[bytes, ...]:
        """The pages as they stand, in the style and with the name that is on them."""
        return self._sheets_now.pages_png(ppi)

    def _choices(self, name: str) -> QHBoxLayout:
        across, style = QHBoxLayout(), self._style
        across.setSpacing(BETWEEN)
        left, right = QFormLayout(), QFormLayout()
        for form in (left, right):
            across.addLayout(form, 1)
        self.name = self._line("print-name", name)
        self.name.editingFinished.connect(self._rename)
        self.printed_by = self._line("printed-by", style.printed_by)
        self.printed_by.editingFinished.connect(self._restyle)
        self.size_choice = self._choice("print-size", self._sizes(), style.size)
        self.copy_choice = self._choice("print-copy", self._copies(), style.copy_for)
        self.appendix = QCheckBox(self.tr("&Evidence and money as an appendix"), self)
        self.appendix.setObjectName("print-appendix")
        self.appendix.setChecked(style.appendix)
        self.appendix.toggled.connect(self._restyle)
        self.names_file = QCheckBox(self.tr("Put the name in the &file’s name"), self)
        self.names_file.setObjectName("names-file")
        left.addRow(self.tr("&Name, if wanted"), self.name)
        left.addRow(self.tr("Si&ze"), self.size_choice)
        left.addRow("", self.appendix)
        right.addRow(self.tr("Printed &by, if wanted"), self.printed_by)
        right.addRow(self.tr("&Whose copy"), self.copy_choice)
        right.addRow("", self.names_file)
        for form in (left, right):
            self._name_fields(form)
        return across

    def _sizes(self) -> list[tuple[Size, str]]:
        return [
            (Size.STANDARD, self.tr("Standard (12 points)")),
            (Size.LARGE, self.tr("Large print (16 points)")),
            (Size.EASY_READ, self.tr("Easy Read (short, with pictures)")),
        ]

    def _copies(self) -> list[tuple[Copy, str]]:
        return [
            (Copy.LEARNER, self.tr("Learner’s copy")),
            (Copy.RECORD, self.tr("Record copy, with private notes")),
        ]

    def _choice(self, called: str, kinds: Sequence[tuple[Size | Copy, str]], now: Size | Copy) -> QComboBox:
        choice = QComboBox(self)
        choice.setObjectName(called)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(SHORTEST)
        for kind, says in kinds:
            choice.addItem(says, kind)
        choice.setCurrentIndex(choice.findData(now))
        choice.currentIndexChanged.connect(self._restyle)
        return choice

    def _line(self, called: str, says: str) -> QLineEdit:
        line = QLineEdit(says, self)
        line.setObjectName(called)
        line.setMaxLength(LONGEST_LINE)
        return line

    def _name_fields(self, form: QFormLayout) -> None:
        for field in (self.name, self.size_choice, self.copy_choice, self.printed_by):
            label = form.labelForField(field)
            if isinstance(label, QLabel):
                field.setAccessibleName(label.text().replace("&", ""))

    @override
    def _buttons(self) -> QDialogButtonBox:
        box = super()._buttons()
        self.save_button = QPushButton(self.tr("&Save as PDF…"), self)
        self.save_button.setObjectName("save-pdf")
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self._save_pdf)
        box.addButton(self.save_button, QDialogButtonBox.ButtonRole.ActionRole)
        return box

    def _save_pdf(self) -> None:
        says = self._save(self)
        if says:
            self._tell(says)

    def _rename(self) -> None:
        self.named.emit(self.name.text().strip())
        self._make_anew(self._style)

    def _restyle(self) -> None:
        chosen = PrintStyle(
            size=Size(self.size_choice.currentData()),
            copy_for=Copy(self.copy_choice.currentData()),
            appendix=self.appendix.isChecked(),
            printed_by=self.printed_by.text().strip(),
        )
        if chosen != self._style and self._make_anew(chosen):
            self._style = chosen
            self.styled.emit(chosen)
            self._show_style()

    def _make_anew(self, style: PrintStyle) -> bool:
        """Show the pages in a style; where they cannot be made, say so and show them as they were."""
        before = self._sheets_now
        self._complaint.hide()
        try:
            self._sheets_now = self._make(style)
            if self._sheets_now != before:
                self.show_pages()
        except TypesettingFailed as failed:
            self._sheets_now = before
            self._tell(str(failed))
            return False
        return True

    def _tell(self, says: str) -> None:
        self._complaint.setText(says)
        self._complaint.show()

    def _show_style(self) -> None:
        """Easy Read has one copy, the learner's, and no appendix."""
        easy = self._style.size is Size.EASY_READ
        self.copy_choice.setDisabled(easy)
        self.appendix.setDisabled(easy)
        self._warning.setVisible(self._style.copy_for is Copy.RECORD and not easy)
        size = self.size_choice.currentText()
        copy = self.copy_choice.itemText(0) if easy else self.copy_choice.currentText()
        says = self.tr("Print plan: {size}; {copy}")
        self.setWindowTitle(says.format(size=size.partition(" (")[0], copy=copy.partition(",")[0]))
