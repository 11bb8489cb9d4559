"""The preview: the very pages that go to the printer, on screen."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pathplanner.core.plan_parts import LONGEST_LINE
from pathplanner.reporting.failure import TypesettingFailed
from pathplanner.reporting.paper import PaperPlan
from pathplanner.ui.printing.pages import Pages
from pathplanner.ui.widgets.words import words

SCREEN_PPI = 96
PRINTER_PPI = 300
FIRST_WIDTH, FIRST_HEIGHT = 900, 940


class PreviewDialog(QDialog):
    """Shows the pages one below the other, with a name on them if one is wanted; prints them.

    `paper` makes the pages anew. Raises TypesettingFailed where they cannot be made.

    Signals:
        named: this is to stand on the plan as the learner's name (a text, which may be empty).
    """

    named = Signal(str)

    def __init__(self, pages: Pages, paper: Callable[[], PaperPlan], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = pages
        self._paper = paper
        self._plan = paper()
        self.setObjectName("print-preview")
        self.setWindowTitle(self.tr("Print plan"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(FIRST_WIDTH, min(FIRST_HEIGHT, parent.screen().availableGeometry().height() - 40))
        self._area = QScrollArea(self)
        self._area.setAccessibleName(self.tr("The pages of the plan"))
        self._area.setWidgetResizable(True)
        self._complaint = words("", role="typical")
        self._complaint.hide()
        column = QVBoxLayout(self)
        column.addLayout(self._ask_for_name(name))
        column.addWidget(self._complaint)
        column.addWidget(self._area, 1)
        column.addWidget(self._buttons())
        self._show_pages()
        self.print_button.setFocus()

    def _ask_for_name(self, name: str) -> QHBoxLayout:
        caption = QLabel(self.tr("Name on the plan, if you want one there"), self)
        self.name = QLineEdit(name, self)
        self.name.setObjectName("print-name")
        self.name.setMaxLength(LONGEST_LINE)
        self.name.setAccessibleName(caption.text())
        self.name.editingFinished.connect(self._rename)
        caption.setBuddy(self.name)
        across = QHBoxLayout()
        across.addWidget(caption)
        across.addWidget(self.name, 1)
        return across

    def _rename(self) -> None:
        """Put the name on the pages; where no font has it, say so and show the pages as they were."""
        self.named.emit(self.name.text().strip())
        before, self._plan = self._plan, self._paper()
        self._complaint.hide()
        if self._plan == before:
            return
        try:
            self._show_pages()
        except TypesettingFailed as failed:
            self._plan = before
            self._complaint.setText(str(failed))
            self._complaint.show()

    def _show_pages(self) -> None:
        images = self._pages.pages_png(self._plan, SCREEN_PPI * self.devicePixelRatioF())
        self.page_count = len(images)
        self._area.setWidget(self._sheets(images))

    def _sheets(self, images: tuple[bytes, ...]) -> QWidget:
        content = QWidget()
        sheets = QVBoxLayout(content)
        sheets.setSpacing(16)
        for number, image in enumerate(images, start=1):
            pixmap = QPixmap()
            pixmap.loadFromData(image)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            sheet = QLabel(content)
            sheet.setPixmap(pixmap)
            sheet.setFrameShape(QFrame.Shape.Box)
            sheet.setObjectName(f"sheet:{number}")
            sheet.setAccessibleName(self.tr("Page {number} of {count}").format(number=number, count=len(images)))
            sheets.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        return content

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.print_button = QPushButton(self.tr("Print…"), self)
        self.print_button.setProperty("role", "primary")
        self.print_button.setObjectName("print-now")
        box.addButton(self.print_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.print_button.clicked.connect(self._ask_printer)
        for button in (self.print_button, *box.buttons()):
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)  # Enter belongs to the name
        box.rejected.connect(self.reject)
        return box

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setFullPage(True)
        printer.setDocName(self.tr("Pathway plan"))
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted and self.print_on(printer):
            self.accept()

    def print_on(self, printer: QPrinter) -> bool:
        """Paint every page, whole, on the printer. Where it takes nothing, say so and stay open."""
        painter = QPainter()
        if not painter.begin(printer):
            sentence = self.tr("The printer takes nothing. Choose another one.")
            box = QMessageBox(QMessageBox.Icon.Warning, self.windowTitle(), sentence, parent=self)
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.open()
            return False
        for number, image in enumerate(self._pages.pages_png(self._plan, PRINTER_PPI)):
            if number:
                printer.newPage()
            painter.drawImage(QRectF(painter.viewport()), QImage.fromData(image))
        return painter.end()
