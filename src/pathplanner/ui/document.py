"""The document: one plan, one undo stack, one signal."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from typing_extensions import override

from pathplanner.core.edits import Edit
from pathplanner.core.plan import Plan
from pathplanner.core.qualifications import Lane

MOST_UNDONE = 200
TYPED = 1
"""The id of commands that may be one with the command before."""


class PlanDocument(QObject):
    """Holds the plan and every way back.

    Signals:
        plan_changed: the plan is another one now.
    """

    plan_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = Plan()
        self._is_typing = False
        self._field = 0
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
            typed_in = self._field if self._is_typing else None
            self.undo_stack.push(_ReplacePlan(self, text, _Difference(self._plan, after, self._field, typed_in)))

    def take_typing(self, take: Callable[[], None]) -> None:
        """Let `take` submit what somebody is in the middle of typing; with what follows it is undone as one."""
        self._is_typing = True
        try:
            take()
        finally:
            self._is_typing = False

    def end_typing(self) -> None:
        """Somebody types elsewhere now."""
        self._field += 1

    def look_at(self, family: Lane) -> None:
        """Record that a route of a family was opened; nobody takes that back."""
        if family not in self._plan.looked_at:
            self.set_plan(self._plan.changed(looked_at=(*self._plan.looked_at, family)))

    def load(self, plan: Plan) -> None:
        """Begin with another plan, of which nothing can be undone."""
        self.undo_stack.clear()
        self._plan = plan
        self.plan_changed.emit()

    def set_plan(self, plan: Plan) -> None:
        """Show another state of the plan; undo and redo come through here. Families looked at stay recorded."""
        looked_at = tuple(dict.fromkeys((*self._plan.looked_at, *plan.looked_at)))
        self._plan = plan if looked_at == plan.looked_at else plan.changed(looked_at=looked_at)
        self.plan_changed.emit()


@dataclass(frozen=True, slots=True)
class _Difference:
    """What a command changes; `field` numbers the field it came from, `typed_in` is that where typing goes on."""

    before: Plan
    after: Plan
    field: int
    typed_in: int | None


class _ReplacePlan(QUndoCommand):
    def __init__(self, document: PlanDocument, text: str, does: _Difference) -> None:
        super().__init__(text)
        self._document = document
        self._does = does

    def id(self) -> int:
        return TYPED

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        """What is typed on in the same field is undone as one."""
        if not isinstance(other, _ReplacePlan) or other.text() != self.text():
            return False
        if self._does.typed_in != other._does.field:
            return False
        self._does = replace(other._does, before=self._does.before)
        return True

    def redo(self) -> None:
        self._document.set_plan(self._does.after)

    def undo(self) -> None:
        self._document.set_plan(self._does.before)
