"""The preview: the very pages that go to the printer, on screen."""

from abc import abstractmethod

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

SCREEN_PPI = 96
PRINTER_PPI = 300
FIRST_WIDTH, FIRST_HEIGHT = 900, 940


class SheetsDialog(QDialog):
    """Shows pages one below the other and prints them. Raises TypesettingFailed where they cannot be made."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("print-preview")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(FIRST_WIDTH, min(FIRST_HEIGHT, parent.screen().availableGeometry().height() - 40))
        self._area = QScrollArea(self)
        self._area.setAccessibleName(self.tr("The pages as they are printed"))
        self._area.setWidgetResizable(True)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(self._buttons())
        self.show_pages()
        self.print_button.setFocus()

    @abstractmethod
    def typeset(self, ppi: float) -> tuple[bytes, ...]:
        """The pages as images, `ppi` dots to the inch."""

    def show_pages(self) -> None:
        """Make the pages anew and show them."""
        images = self.typeset(SCREEN_PPI * self.devicePixelRatioF())
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
        printer.setDocName(self.windowTitle())
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
        for number, image in enumerate(self.typeset(PRINTER_PPI)):
            if number:
                printer.newPage()
            painter.drawImage(QRectF(painter.viewport()), QImage.fromData(image))
        return painter.end()
