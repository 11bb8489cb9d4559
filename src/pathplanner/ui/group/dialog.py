"""The dialog that makes plans for a group: its table, how it is understood, and the plans in a folder."""

from itertools import islice
from pathlib import Path

from PySide6.QtCore import QDir, Qt, QTimer, QUrl
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pathplanner.documents.group_csv import NoTable
from pathplanner.planning.group.counts import progress_line, summary
from pathplanner.planning.group.failure import GroupFailed
from pathplanner.planning.group.headings import mapping_lines
from pathplanner.planning.group.table import GroupTable
from pathplanner.planning.wording.names import Translate
from pathplanner.ui.group.choices import PlanChoices
from pathplanner.ui.group.path_field import PathField
from pathplanner.ui.group.preview import PreviewTable
from pathplanner.ui.group.service import GroupService, Running, WantedPlans
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.flow import Flow
from pathplanner.ui.widgets.words import words

WIDTH, HEIGHT = 860, 800
BESIDE = 40
"""What is left of the screen at least."""
PREVIEWED = 500
"""How many rows are shown as they are understood: a year group."""
EVERY = 50
"""Milliseconds between two looks at what was made."""


class GroupDialog(QDialog):
    """Asks for a table and a folder, and makes the plans. Nothing is written but them and the report beside them.

    The plans are made in processes of their own; closing the dialog stops them.
    """

    def __init__(self, service: GroupService, theme: Theme, t: Translate, parent: QWidget) -> None:
        super().__init__(parent)
        self._service = service
        self._theme = theme
        self._t = t
        self._table: GroupTable | None = None
        self._run: Running | None = None
        self._folder: Path | None = None
        self.setObjectName("group-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Plans for a group"))
        room = parent.screen().availableGeometry()
        self.resize(min(WIDTH, room.width() - BESIDE), min(HEIGHT, room.height() - BESIDE))
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._look)
        column = QVBoxLayout(self)
        column.addWidget(self._asking(), 1)
        column.addWidget(self._status_line())
        column.addWidget(self._buttons())
        self._offer()
        self._tell(self.tr("Choose a table and a folder. Nothing is written before you say so."))
        self.table_field.button.setFocus()

    def _asking(self) -> QScrollArea:
        """All that is asked for, which scrolls where the text is large."""
        area, content = QScrollArea(self), QWidget()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("What to make plans of"))
        self._asked = content
        self.table_field = PathField(
            "group-table", self.tr("&Table of the group (CSV)"), self.tr("Choose the ta&ble…"), self._ask_table, content
        )
        self.table_field.chosen.connect(self._read)
        self.folder_field = PathField(
            "group-folder", self.tr("&Folder for the plans"), self.tr("Choose the f&older…"), self._ask_folder, content
        )
        self.folder_field.chosen.connect(self._offer)
        self._complaint = words("", role="typical")
        self._complaint.setObjectName("group-complaint")
        self._mapping = words("", role="caption")
        self._mapping.setObjectName("group-mapping")
        self.preview = PreviewTable(content)
        self.choices = PlanChoices(self._theme, content)
        inner = QVBoxLayout(content)
        inner.addWidget(
            words(
                self.tr(
                    "A row for each learner, with columns such as name, qualifications (“T Level: Merit”, “A level: "
                    "ABB; EPQ: A”), age, sector and destination. Each gets a plan with the best route, to talk about."
                )
            )
        )
        for part in (self.table_field, self._complaint, self._mapping, self.preview, self.choices, self.folder_field):
            inner.addWidget(part)
        inner.addStretch(1)
        for hidden in (self._complaint, self._mapping, self.preview):
            hidden.hide()
        area.setWidget(content)
        return area

    def _status_line(self) -> QWidget:
        line = QWidget(self)
        self.bar = QProgressBar(line)
        self.bar.setObjectName("group-progress")
        self.bar.setAccessibleName(self.tr("Plans made"))
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.status = words("")
        self.status.setObjectName("group-status")
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self.status)
        return line

    def _buttons(self) -> Flow:
        across = Flow(self)
        self.start_button = QPushButton(self.tr("&Make the plans"), across)
        self.start_button.setProperty("role", "primary")
        self.stop_button = QPushButton(self.tr("&Stop"), across)
        self.folder_button = QPushButton(self.tr("Open the fol&der"), across)
        self.report_button = QPushButton(self.tr("Open the &report"), across)
        close = QPushButton(self.tr("&Close"), across)
        for button, name, run in (
            (self.start_button, "start", self._start),
            (self.stop_button, "stop", self._stop),
            (self.folder_button, "open-folder", self._open_folder),
            (self.report_button, "open-report", self._open_report),
            (close, "close", self.reject),
        ):
            button.setObjectName(f"group-{name}")
            button.setAutoDefault(False)
            button.clicked.connect(run)
            across.add(button)
        return across

    # The table and the folder

    def _ask_table(self) -> str:
        kinds = self.tr("Tables (*.csv *.txt *.tsv)")
        return QFileDialog.getOpenFileName(self, self.tr("Choose the table"), QDir.homePath(), kinds)[0]

    def _ask_folder(self) -> str:
        return QFileDialog.getExistingDirectory(self, self.tr("Choose the folder"), QDir.homePath())

    def _read(self) -> None:
        """Read the table that is told, and show how it is understood."""
        self._table = None
        path = self.table_field.path
        complaint = ""
        try:
            self._table = None if path is None else self._service.read(path)
        except NoTable as refused:
            complaint = str(refused)
        self._complaint.setText(complaint)
        self._complaint.setVisible(bool(complaint))
        if self._table is not None:
            self._show(self._table)
        elif complaint:
            self._tell(complaint)
        self._mapping.setVisible(self._table is not None)
        self.preview.setVisible(self._table is not None)
        self._offer()

    def _show(self, table: GroupTable) -> None:
        rows = [self._service.told(row) for row in islice(table.rows(), PREVIEWED)]
        lines = list(mapping_lines(table.headings, self._t))
        if len(rows) < len(table):
            lines.append(self.tr("the first {count} rows are shown").format(count=len(rows)))
        self._mapping.setText(self.tr("{parts}.").format(parts="; ".join(lines)))
        self.preview.show_rows(rows)
        failed = sum(bool(row.faults) for row in rows)
        if failed:
            says = self.tr("{count} learners. Rows that cannot be used: {failed}; they say why.")
        else:
            says = self.tr("{count} learners, and every row is understood.")
        self._tell(says.format(count=len(table), failed=failed))

    # Making the plans

    def _offer(self) -> None:
        """Offer what can be done now."""
        runs = self._run is not None
        self._asked.setEnabled(not runs)
        self.start_button.setEnabled(not runs and self._table is not None and self.folder_field.path is not None)
        self.stop_button.setEnabled(runs)
        self.folder_button.setEnabled(not runs and self._folder is not None)
        self.report_button.setEnabled(self.folder_button.isEnabled() and self._report.exists())

    @property
    def _report(self) -> Path:
        return self._service.report_in(self._folder or Path())

    def _start(self) -> None:
        folder = self.folder_field.path
        if self._table is None or folder is None:
            return
        wanted = WantedPlans(folder, self.choices.style_wanted, self.choices.names, self.choices.anew)
        try:
            self._run = self._service.start(self._table, wanted)
        except GroupFailed as failed:
            self._tell(str(failed))
            return
        self._folder = folder
        self.bar.setRange(0, len(self._table))
        self.bar.setValue(0)
        self.bar.show()
        self._offer()
        self.stop_button.setFocus()
        self._timer.start()

    def _look(self) -> None:
        """Take in what was made since the last look."""
        run = self._run
        if run is None:
            return
        try:
            run.step(0)
        except GroupFailed as failed:
            self._end(run, str(failed))
            return
        self.bar.setValue(run.counts.done)
        self.status.setText(progress_line(run.counts, self._t))
        if run.is_done:
            self._end(run)

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _end(self, run: Running, complaint: str = "") -> None:
        """Let the processes go, and say what came of it."""
        self._timer.stop()
        self._run = None
        try:
            run.finish()
        except GroupFailed as failed:
            complaint = complaint or str(failed)
        told = summary(run.counts, str(self._folder), str(self._report), self._t)
        self._tell(f"{complaint} {told}" if complaint else told)
        self._offer()
        (self.report_button if self.report_button.isEnabled() else self.folder_button).setFocus()

    def _tell(self, says: str) -> None:
        """Show and speak a sentence."""
        self.status.setText(says)
        self.status.setAccessibleName(says)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.status, says))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _open_report(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is typed or presses the button that has the focus, and closes nothing."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()

    def hideEvent(self, event: QHideEvent) -> None:
        """However the dialog is closed, nothing goes on behind it."""
        super().hideEvent(event)
        if not event.spontaneous() and self._run is not None:
            self._run.stop()
            self._end(self._run)
