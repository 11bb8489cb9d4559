"""The document: one plan, one undo stack, one signal."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack
from typing_extensions import override

from pathplanner.core.edits import Edit
from pathplanner.core.plan import Plan
from pathplanner.core.qualifications import Lane

MOST_UNDONE = 200
TYPED = 1
"""The id of commands that may be one with the command before."""


class PlanDocument(QObject):
    """Holds the plan and every way back.

    `undo_stack` has them, in a trial those to its beginning: there the plan is edited as always, and nothing of it is
    settled until it is kept.

    Signals:
        plan_changed: the plan is another one now.
        trial_changed: a trial began or ended.
    """

    plan_changed = Signal()
    trial_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = Plan()
        self._is_typing = False
        self._field = 0
        self._before_trial: Plan | None = None
        self.undo_group = QUndoGroup(self)
        self._settled_stack, self._trial_stack = self._make_stack(), self._make_stack()
        self._use_stack(self._settled_stack)

    def _make_stack(self) -> QUndoStack:
        stack = QUndoStack(self)
        stack.setUndoLimit(MOST_UNDONE)
        return stack

    def _use_stack(self, stack: QUndoStack) -> None:
        """Take these ways back from now on."""
        self.undo_stack = stack
        self.undo_group.addStack(stack)
        self.undo_group.setActiveStack(stack)

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self._plan

    @property
    def settled_plan(self) -> Plan:
        """The plan without what is only tried: what is saved, copied and printed."""
        return self._plan if self._before_trial is None else self._before_trial

    @property
    def is_trial(self) -> bool:
        """Whether what is edited is only tried."""
        return self._before_trial is not None

    @property
    def tries_something(self) -> bool:
        """Whether a trial has changed anything; which routes were opened in it does not count."""
        return self._plan.changed(looked_at=()) != self.settled_plan.changed(looked_at=())

    # A trial

    def begin_trial(self) -> None:
        """Only try what is edited from now on."""
        if not self.is_trial:
            self.end_typing()
            self._before_trial = self._plan
            self._use_stack(self._trial_stack)
            self.trial_changed.emit()

    def keep_trial(self, text: str) -> None:
        """Settle what was tried, as one edit; `text` names it in the Edit menu."""
        before, after, changes = self.settled_plan, self._plan, self.tries_something
        self._end_trial()
        self.trial_changed.emit()
        if changes:
            self.undo_stack.push(_ReplacePlan(self, text, _Difference(before, after, self._field, None)))

    def let_trial_go(self) -> None:
        """Return to the plan, and to the ways back, that there were before the trial."""
        self._plan = self.settled_plan
        self._end_trial()
        self.trial_changed.emit()
        self.plan_changed.emit()

    def _end_trial(self) -> None:
        if self.is_trial:
            self._before_trial = None
            self.end_typing()
            self._use_stack(self._settled_stack)
            self._trial_stack.clear()

    # Edits

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
        self._end_trial()
        self.undo_stack.clear()
        self._plan = plan
        self.trial_changed.emit()
        self.plan_changed.emit()

    def close(self) -> None:
        """Forget every way back, and tell nobody of it from now on."""
        self._end_trial()
        self.undo_stack.clear()
        for stack in self.undo_group.stacks():
            self.undo_group.removeStack(stack)

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
