"""Looking again: when, how and with whom."""

from PySide6.QtWidgets import QVBoxLayout

from pathplanner.core.plan_edits import SetReview
from pathplanner.core.plan_parts import LONGEST_LINE, Review
from pathplanner.ui.plan.form import PartForm
from pathplanner.ui.plan.section import Section
from pathplanner.ui.widgets.date_field import DateField
from pathplanner.ui.widgets.line_field import LineField


class AgainSection(Section):
    """When the plan is looked at again."""

    def fill(self, column: QVBoxLayout) -> None:
        """A day, a way and a person."""
        self._form = form = PartForm(self.plan.review, "review", self)
        form.add("on", self.tr("When we look at this again"), DateField(self.theme, self.wording, self.session.as_of))
        form.add("how", self.tr("How"), LineField(LONGEST_LINE))
        form.add("who", self.tr("With whom"), LineField(LONGEST_LINE))
        form.told.connect(self._tell)
        column.addWidget(form)

    def refresh(self) -> None:
        """Show the review."""
        self._form.show_part(self.plan.review)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self._form.commit()

    def summary(self) -> str:
        """ "3 March 2027"."""
        return self.wording.day(self.plan.review.on) if self.plan.review.on else ""

    def _tell(self, review: Review) -> None:
        self.submit(SetReview(review), self.tr("change the review"), self.tr("The review is changed."))
