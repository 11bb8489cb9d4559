"""What might get in the way: four prompts, and what would help with each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pathplanner.core.plan_edits import DropBarrier, NameBarrier
from pathplanner.core.plan_parts import LONGEST_TEXT, Barrier, BarrierKind
from pathplanner.ui.plan.form import PartForm
from pathplanner.ui.plan.section import Section
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.text_field import TextField
from pathplanner.ui.widgets.tick import Tick
from pathplanner.ui.widgets.words import words


class BarrierRow(QWidget):
    """One thing that may be in the way.

    Signals:
        named: it is in the way, and this would help (a Barrier).
        dropped: it is not in the way (its BarrierKind).
    """

    named = Signal(object)
    dropped = Signal(object)

    def __init__(self, kind: BarrierKind, says: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._is_shown = False
        self._tick = Tick(says, theme, self)
        self._tick.set_names(f"barrier:{kind}", says)
        self._tick.finished.connect(self._ticked)
        self.form = PartForm(Barrier(kind=kind), f"barrier:{kind}", self)
        self.form.column.setContentsMargins(theme.pixels(26), 0, 0, 6)
        aloud = self.tr("{barrier}: what would help?").format(barrier=says)
        self.form.add("helps", self.tr("What would help?"), TextField(LONGEST_TEXT), aloud=aloud)
        self.form.hint(self._no_details())
        self.form.told.connect(self.named)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._tick)
        column.addWidget(self.form)

    def _no_details(self) -> str:
        if self._kind is BarrierKind.HEALTH:
            return self.tr("No details are needed, and nothing medical.")
        return self.tr("No details are needed.")

    def show_barrier(self, barrier: Barrier | None) -> None:
        """Show what the plan says; None where it is not in the way."""
        self._tick.show_value(barrier is not None)
        self.form.show_part(barrier or Barrier(kind=self._kind))
        self.form.setVisible(barrier is not None)
        self._is_shown = barrier is not None

    def commit(self) -> None:
        """Hand over what is being typed."""
        if self._is_shown:
            self.form.commit()

    def _ticked(self) -> None:
        if self._tick.value:
            self.named.emit(Barrier(kind=self._kind))
        else:
            self.dropped.emit(self._kind)


class BarriersSection(Section):
    """The four prompts."""

    def fill(self, column: QVBoxLayout) -> None:
        """A question, and the four."""
        asks = self.tr("Is any of these in the way? Skip what is not, or what you would rather not say.")
        column.addWidget(words(asks, role="caption"))
        self._rows = {kind: BarrierRow(kind, self.wording.barrier(kind), self.theme, self) for kind in BarrierKind}
        for row in self._rows.values():
            row.named.connect(self._name)
            row.dropped.connect(self._drop)
            column.addWidget(row)

    def refresh(self) -> None:
        """Show what is in the way."""
        named = {barrier.kind: barrier for barrier in self.plan.barriers}
        for kind, row in self._rows.items():
            row.show_barrier(named.get(kind))

    def commit(self) -> None:
        """Hand over what is being typed."""
        for row in self._rows.values():
            row.commit()

    def summary(self) -> str:
        """ "Money, Health"."""
        return self.tr(", ").join(self.wording.barrier(barrier.kind) for barrier in self.plan.barriers)

    def _name(self, barrier: Barrier) -> None:
        if any(named.kind is barrier.kind for named in self.plan.barriers):
            self.submit(NameBarrier(barrier), self.tr("say what would help"), self.tr("What would help is changed."))
            return
        did = self.tr("{barrier}: named.").format(barrier=self.wording.barrier(barrier.kind))
        self.submit(NameBarrier(barrier), self.tr("name what is in the way"), did)

    def _drop(self, kind: BarrierKind) -> None:
        did = self.tr("{barrier}: not in the way.").format(barrier=self.wording.barrier(kind))
        self.submit(DropBarrier(kind), self.tr("take out what is in the way"), did)
