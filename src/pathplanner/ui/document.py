"""The document: one plan, one undo stack, one signal."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from pathplanner.core.edits import Edit
from pathplanner.core.plan import Plan

MOST_UNDONE = 200


class PlanDocument(QObject):
    """Holds the plan and every way back.

    Signals:
        plan_changed: the plan is another one now.
    """

    plan_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = Plan()
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(MOST_UNDONE)

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self._plan

    def submit(self, edit: Edit, text: str) -> None:
        """Apply an edit so that it can be undone; `text` names it in the Edit menu. Raises EditRefused."""
        after = edit.apply(self._plan)
        if after != self._plan:
            self.undo_stack.push(_ReplacePlan(self, text, before=self._plan, after=after))

    def set_plan(self, plan: Plan) -> None:
        """Show another plan; undo and redo come through here."""
        self._plan = plan
        self.plan_changed.emit()


class _ReplacePlan(QUndoCommand):
    def __init__(self, document: PlanDocument, text: str, *, before: Plan, after: Plan) -> None:
        super().__init__(text)
        self._document = document
        self._before = before
        self._after = after

    def redo(self) -> None:
        self._document.set_plan(self._after)

    def undo(self) -> None:
        self._document.set_plan(self._before)
