"""The Plan side: the talk from its beginning to the next one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from pathplanner.core.plan import Plan
from pathplanner.planning.wording import Wording
from pathplanner.ui.plan.actions import ActionsSection
from pathplanner.ui.plan.again import AgainSection
from pathplanner.ui.plan.agreeing import AgreeingSection
from pathplanner.ui.plan.barriers import BarriersSection
from pathplanner.ui.plan.goals import GoalsSection
from pathplanner.ui.plan.my_route import RouteSection
from pathplanner.ui.plan.notes import NotesSection
from pathplanner.ui.plan.section import Section
from pathplanner.ui.plan.since import SinceSection
from pathplanner.ui.plan.talk import TalkSection
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.side_panel import SidePanel
from pathplanner.ui.widgets.words import words


class PlanPanel(SidePanel):
    """Sections in the order of a talk. Each opens and closes, and nothing in them has to be filled in."""

    def __init__(self, session: Session, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__("plan", self.tr("Plan"), parent)
        self._session = session
        self._wording = wording
        content = self.content
        self.column.setContentsMargins(10, 12, 10, 16)
        self.column.setSpacing(4)
        says = self.tr("Open what helps, and leave the rest. Nothing here has to be filled in.")
        self.column.addWidget(words(says, role="caption"))
        self._since = SinceSection("since", self.tr("Since last time"), session, theme, content)
        self.sections: dict[str, Section] = {"since": self._since, **self._make_sections(theme, content)}
        for section in self.sections.values():
            self.column.addWidget(section)
        self.column.addStretch(1)
        session.plan_changed.connect(self.show_plan)
        session.routes_changed.connect(self.sections["route"].show_plan)
        self.show_column()
        self.show_plan()

    def _make_sections(self, theme: Theme, parent: QWidget) -> dict[str, Section]:
        kinds: tuple[tuple[str, str, type[Section]], ...] = (
            ("talk", self.tr("Before we start"), TalkSection),
            ("goals", self.tr("Where I want to get to"), GoalsSection),
            ("route", self.tr("My route"), RouteSection),
            ("barriers", self.tr("What might get in the way"), BarriersSection),
            ("actions", self.tr("What I will do"), ActionsSection),
            ("review", self.tr("Looking again"), AgainSection),
            ("agreement", self.tr("Read back and agree"), AgreeingSection),
            ("notes", self.tr("Adviser’s private notes"), NotesSection),
        )
        return {name: kind(name, title, self._session, theme, parent) for name, title, kind in kinds}

    def show_plan(self) -> None:
        """Show what the plan says now; what is being typed stays."""
        for section in self.sections.values():
            section.show_plan()

    def commit(self) -> None:
        """Take what is being typed right now, as before saving, printing, closing and undo."""
        for section in self.sections.values():
            section.commit_if_made()

    def open_section(self, name: str) -> None:
        """Open a section: "talk", "goals", "route", "barriers", "actions", "review", "agreement", "notes", "since"."""
        self.sections[name].show_open(True)

    def show_review(self, before: Plan | None, data_changes: Sequence[str]) -> None:
        """Show what changed since a plan that was opened, and these sentences on the data; None ends the review."""
        self._since.show_review(before, data_changes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is typed in stays in sight while something above it grows."""
        if event.type() is QEvent.Type.Resize:
            self.show_focus_soon()
        return super().eventFilter(watched, event)
