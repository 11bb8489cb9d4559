"""Before we start: when, where and with whom the talk is, and what was agreed at its start."""

from PySide6.QtWidgets import QVBoxLayout

from pathplanner.core.plan_edits import DescribeMeeting
from pathplanner.core.plan_parts import LONGEST_LINE, LONGEST_TEXT, Channel, Meeting
from pathplanner.ui.plan.form import PartForm
from pathplanner.ui.plan.section import Section
from pathplanner.ui.widgets.choice_field import ChoiceField
from pathplanner.ui.widgets.date_field import DateField
from pathplanner.ui.widgets.line_field import LineField
from pathplanner.ui.widgets.text_field import TextField
from pathplanner.ui.widgets.tick import Tick


class TalkSection(Section):
    """The talk itself."""

    def fill(self, column: QVBoxLayout) -> None:
        """What the two agree on, then what the talk is for."""
        self._form = form = PartForm(self.plan.meeting, "talk", self)
        form.add("on", self.tr("Day"), DateField(self.theme, self.wording, self.session.as_of, offers_today=True))
        form.add("channel", self.tr("How we talk"), ChoiceField(self._channels()))
        form.add("place", self.tr("Where"), LineField(LONGEST_LINE))
        form.add("adviser", self.tr("Adviser"), LineField(LONGEST_LINE))
        form.add("contact", self.tr("How to reach the adviser"), LineField(LONGEST_LINE))
        explained = self.tr("Purpose, time, who sees what, limits of confidentiality and impartiality were explained")
        form.add("explained", explained, Tick(explained, self.theme, self))
        form.add("copies", self.tr("Who may have a copy"), LineField(LONGEST_LINE))
        form.add("question", self.tr("What I want from today, in my own words"), TextField(LONGEST_TEXT, lines=3))
        form.told.connect(self._tell)
        column.addWidget(form)

    def _channels(self) -> list[tuple[str, object]]:
        return [(self.tr("Not told"), None), *((self.wording.channel(channel), channel) for channel in Channel)]

    def refresh(self) -> None:
        """Show the talk."""
        self._form.show_part(self.plan.meeting)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self._form.commit()

    def summary(self) -> str:
        """ "3 March 2027, Ann Adviser"."""
        meeting = self.plan.meeting
        day = self.wording.day(meeting.on) if meeting.on else ""
        return self.tr(", ").join(part for part in (day, meeting.adviser) if part)

    def _tell(self, meeting: Meeting) -> None:
        self.submit(DescribeMeeting(meeting), self.tr("change the talk"), self.tr("The talk is changed."))
