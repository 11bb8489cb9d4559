"""Read back and agree: whether it was read back, when it was agreed, and a name only where it is wanted."""

from PySide6.QtWidgets import QVBoxLayout

from pathplanner.core.plan import Plan
from pathplanner.core.plan_edits import Agree, NameLearner
from pathplanner.core.plan_parts import LONGEST_LINE, Agreement
from pathplanner.ui.plan.form import PartForm
from pathplanner.ui.plan.section import Section
from pathplanner.ui.widgets.date_field import DateField
from pathplanner.ui.widgets.line_field import LineField
from pathplanner.ui.widgets.tick import Tick


class AgreeingSection(Section):
    """The end of the talk."""

    def fill(self, column: QVBoxLayout) -> None:
        """What was agreed, then the name."""
        self._agreed = PartForm(self.plan.agreement, "agreement", self)
        read_back = self.tr("The plan was read back")
        self._agreed.add("read_back", read_back, Tick(read_back, self.theme, self))
        day = DateField(self.theme, self.wording, self.session.as_of, offers_today=True)
        self._agreed.add("on", self.tr("Agreed on"), day)
        self._agreed.told.connect(self._agree)
        column.addWidget(self._agreed)
        self._named = PartForm(self.plan, "plan", self)
        self._named.add("name", self.tr("My name, as I like it"), LineField(LONGEST_LINE))
        self._named.hint(self.tr("Only if you want it on the paper."))
        self._named.told.connect(self._name)
        column.addWidget(self._named)

    def refresh(self) -> None:
        """Show agreement and name."""
        self._agreed.show_part(self.plan.agreement)
        self._named.show_part(self.plan)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self._agreed.commit()
        self._named.commit()

    def summary(self) -> str:
        """ "Agreed on 3 March 2027"."""
        agreed = self.plan.agreement.on
        return self.tr("Agreed on {day}").format(day=self.wording.day(agreed)) if agreed else ""

    def _agree(self, agreement: Agreement) -> None:
        self.submit(Agree(agreement), self.tr("change the agreement"), self.tr("The agreement is changed."))

    def _name(self, plan: Plan) -> None:
        self.submit(NameLearner(plan.name), self.tr("change the name"), self.tr("The name is changed."))
