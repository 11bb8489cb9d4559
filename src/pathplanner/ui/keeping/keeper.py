"""The keeper: knows whether the plan has a file, and opens, saves and copies it. It asks nobody anything."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pathplanner.core.plan import Plan
from pathplanner.documents.envelope import Envelope
from pathplanner.documents.kept import NO_TERMS, KeptPlan, SavedBy, Terms
from pathplanner.documents.recovery import Found, Recovered
from pathplanner.documents.refusals import PlanFileRefused
from pathplanner.documents.sealing import Unseal
from pathplanner.ui.document import PlanDocument
from pathplanner.ui.keeping.memory import Memory

SignedBy = Callable[[Plan], SavedBy]
"""What a file says of its writing, for a plan that is written now."""

EMPTY = Plan()


class Keeper(QObject):
    """One document and its file. Without a file it is in scratch mode, and nothing is written; of a trial never.

    Every call that reads or writes raises PlanFileRefused and changes nothing.

    Signals:
        changed: the file, or whether all is saved in it, is otherwise now.
    """

    changed = Signal()

    def __init__(self, document: PlanDocument, memory: Memory, signed_by: SignedBy, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._memory = memory
        self._signed_by = signed_by
        self._kept: KeptPlan | None = None
        self._saved = document.settled_plan
        self.opened: Envelope | None = None
        document.plan_changed.connect(self.changed)

    @property
    def file(self) -> Path | None:
        """Where the plan is kept; None in scratch mode."""
        return self._kept.path if self._kept else None

    @property
    def terms(self) -> Terms:
        """How the plan is kept, or will be."""
        return self._kept.terms if self._kept else NO_TERMS

    @property
    def read_only(self) -> bool:
        """Whether the file may not be written from here."""
        return self._kept is not None and self._kept.read_only

    def version(self) -> int | None:
        """Which version of the plan it is, changes that are not saved yet included; None where it was never kept."""
        return self._kept.envelope.revision_of(self._document.settled_plan) if self._kept else None

    @property
    def has_changed(self) -> bool:
        """Whether there is something that is not saved."""
        return self._document.settled_plan != self._saved

    def start(self, plan: Plan = EMPTY) -> None:
        """Begin another plan in scratch mode; the one before is let go."""
        self._let_go()
        self._show(None, plan, saved=plan)

    def open(self, path: Path, check: Callable[[Plan], None], unseal: Unseal | None = None) -> None:
        """Open a plan; `check` raises where it cannot be shown, and nothing is opened then."""
        kept = KeptPlan.open(path, unseal)
        try:
            check(kept.plan)
        except BaseException:
            kept.close()
            raise
        self._let_go()
        self._show(kept, kept.plan, saved=kept.plan)
        self._memory.opened(path, kept.terms.delete_after)

    def save(self) -> None:
        """Write the plan to its file."""
        assert self._kept is not None
        plan = self._document.settled_plan
        self._kept.save(plan, self._signed_by(plan))
        self._has_saved(plan)

    def save_as(self, path: Path, terms: Terms | None = None) -> None:
        """Keep the plan in another file, on the terms there are or on others."""
        plan, before = self._document.settled_plan, self._kept
        if before is not None and _same(path, before.path) and not before.read_only:
            self.save_on(terms or before.terms)
            return
        by = self._signed_by(plan)
        if before is None:
            self._kept = KeptPlan.keep(path, plan, by, terms or NO_TERMS)
        else:
            self._kept = before.save_as(path, plan, by, terms)
            self._close(before)
        self._has_saved(plan)

    def save_on(self, terms: Terms) -> None:
        """Save the plan on other terms."""
        assert self._kept is not None
        before, self._kept.terms = self._kept.terms, terms
        try:
            self.save()
        except PlanFileRefused:
            self._kept.terms = before
            raise

    def copy(self) -> None:
        """Copy what is not saved, so that it outlasts a crash; nothing in scratch mode."""
        if self._kept is None or self._memory.recovery is None or not self.has_changed:
            return
        plan = self._document.settled_plan
        self._memory.recovery.keep(self._kept, plan, self._signed_by(plan))

    def left_copy(self, path: Path) -> Found | None:
        """The copy that a program which ended unexpectedly has left of a plan: ask before it is opened."""
        return None if self._memory.recovery is None else self._memory.recovery.left_of(path)

    def left_copies(self) -> tuple[Found, ...]:
        """All copies that programs which ended unexpectedly have left."""
        return () if self._memory.recovery is None else self._memory.recovery.found()

    def discard(self, found: Found) -> None:
        """Delete a copy that nobody wants back."""
        if self._memory.recovery is not None:
            self._memory.recovery.discard(found.copy)

    def read_copy(self, found: Found, unseal: Unseal | None = None) -> Recovered:
        """What is in a copy."""
        assert self._memory.recovery is not None
        return self._memory.recovery.read(found, unseal)

    def use(self, plan: Plan) -> None:
        """Go on with a recovered plan, which is not saved yet."""
        self._show(self._kept, plan, saved=self._saved)
        with contextlib.suppress(PlanFileRefused):
            self.copy()  # the copy is ours from now on

    def close(self) -> None:
        """Let the plan go without saving."""
        self._let_go()

    def _has_saved(self, plan: Plan) -> None:
        assert self._kept is not None
        self._saved = plan
        self._discard_copy(self._kept)
        self._memory.opened(self._kept.path, self._kept.terms.delete_after)
        self.changed.emit()

    def _show(self, kept: KeptPlan | None, plan: Plan, *, saved: Plan) -> None:
        self._kept = kept
        self._saved = saved
        self.opened = kept.envelope if kept else None
        self._document.load(plan)
        self.changed.emit()

    def _let_go(self) -> None:
        if self._kept is not None:
            self._close(self._kept)
            self._kept = None

    def _close(self, kept: KeptPlan) -> None:
        self._discard_copy(kept)
        kept.close()

    def _discard_copy(self, kept: KeptPlan) -> None:
        """A copy that cannot be deleted is offered at the next start; no reason to stop."""
        if self._memory.recovery is not None and not kept.read_only:
            with contextlib.suppress(PlanFileRefused):
                self._memory.recovery.discard_of(kept.path)


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
