"""One occupation of a sector: a row that opens to everything about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pathplanner.planning.sectors import OccupationView
from pathplanner.ui.sector.occupation_detail import OccupationDetail
from pathplanner.ui.sector.teller import Teller
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.telling_button import Line, TellingButton


class OccupationItem(QWidget):
    """The row, and below it what it opens to, which is made when it is first opened.

    Signals:
        aimed_at: make it the job to aim at (its id).
        evidence_wanted: show its evidence (its id).
        ways_wanted: show every way into it on the ladder (its id).
        followed: another occupation is to be shown (its id).
        walked: an arrow key was pressed on the row (Qt.Key).
    """

    aimed_at = Signal(str)
    evidence_wanted = Signal(str)
    ways_wanted = Signal(str)
    followed = Signal(str)
    walked = Signal(int)

    def __init__(self, view: OccupationView, teller: Teller, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self._teller = teller
        self._theme = theme
        self.detail: OccupationDetail | None = None
        self.row = TellingButton(theme, self)
        self.row.setObjectName(f"occupation:{view.occupation.id}")
        self.row.setCheckable(True)
        self.row.toggled.connect(self._show_detail)
        self.row.walked.connect(self.walked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.row)
        self.tell()

    @property
    def is_open(self) -> bool:
        """Whether everything about it is shown."""
        return self.row.isChecked()

    def open(self) -> None:
        """Show everything about it."""
        self.row.setChecked(True)

    def tell(self) -> None:
        """Say what the row says, as it stands now."""
        view, teller = self.view, self._teller
        title = view.occupation.title
        named, pay = teller.named_said(view), teller.pay_said(view)
        level = teller.session.wording.level(view.occupation.level)
        lines = [Line(title, "body", strong=True, soft=False), Line(f"{level} · {named}"), Line(pay)]
        parts = [teller.name_with_level(view.occupation), named, pay, self._state()]
        if teller.aim == view.occupation.id:
            says = self.tr("The job I am aiming at")
            lines.append(Line(says, strong=True, soft=False, icon="goal"))
            parts.insert(1, says)
        self.row.tell(lines, self.tr(", ").join(parts))

    def _state(self) -> str:
        return self.tr("open") if self.is_open else self.tr("closed")

    def _show_detail(self, is_open: bool) -> None:
        if is_open and self.detail is None:
            self.detail = self._make_detail()
            self._column.addWidget(self.detail)
        if self.detail is not None:
            self.detail.setVisible(is_open)
        self.tell()

    def _make_detail(self) -> OccupationDetail:
        detail = OccupationDetail(self.view, self._teller, self._theme, self)
        detail.aimed_at.connect(self._aim)
        detail.evidence_wanted.connect(self._want_evidence)
        detail.ways_wanted.connect(self._want_ways)
        detail.followed.connect(self.followed)
        return detail

    def _aim(self) -> None:
        self.aimed_at.emit(self.view.occupation.id)

    def _want_evidence(self) -> None:
        self.evidence_wanted.emit(self.view.occupation.id)

    def _want_ways(self) -> None:
        self.ways_wanted.emit(self.view.occupation.id)

    def renew(self) -> None:
        """Draw and measure anew after a change of colours or text size."""
        self.row.renew()
        if self.detail is None:
            return
        old, self.detail = self.detail, None
        had_focus = any(inner.hasFocus() for inner in old.findChildren(QWidget))
        if self.is_open:
            self._show_detail(True)
        if had_focus:
            self.row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.removeWidget(old)
        old.hide()
        old.deleteLater()
