"""The adviser's private notes."""

from PySide6.QtWidgets import QVBoxLayout

from pathplanner.core.plan import Plan
from pathplanner.core.plan_edits import WriteNotes
from pathplanner.core.plan_parts import LONGEST_TEXT
from pathplanner.ui.plan.form import PartForm
from pathplanner.ui.plan.section import Section
from pathplanner.ui.widgets.text_field import TextField


class NotesSection(Section):
    """Notes that are never on the learner's copy."""

    def fill(self, column: QVBoxLayout) -> None:
        """What belongs here, what does not, and the notes."""
        self._form = PartForm(self.plan, "plan", self)
        self._form.hint(
            self.tr(
                "Never printed on the learner’s copy. Safeguarding does not belong here: "
                "record it in your organisation’s own system."
            )
        )
        self._form.add("private_notes", self.tr("Private notes"), TextField(LONGEST_TEXT, lines=5))
        self._form.told.connect(self._write)
        column.addWidget(self._form)

    def refresh(self) -> None:
        """Show the notes."""
        self._form.show_part(self.plan)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self._form.commit()

    def summary(self) -> str:
        """That there are some, not what they say."""
        return self.tr("There are notes.") if self.plan.private_notes else ""

    def _write(self, plan: Plan) -> None:
        notes = WriteNotes(plan.private_notes)
        self.submit(notes, self.tr("change the private notes"), self.tr("The private notes are changed."))
