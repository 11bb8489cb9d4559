"""Where I want to get to: goals, one long and one or two short."""

import secrets
from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from pathplanner.core.plan_edits import PutGoal, RemoveGoal
from pathplanner.core.plan_parts import LONGEST_TEXT, Goal, GoalKind, Reach
from pathplanner.ui.plan.rows import PartRow, RowsSection
from pathplanner.ui.widgets.choice_field import ChoiceField
from pathplanner.ui.widgets.date_field import DateField
from pathplanner.ui.widgets.text_field import TextField
from pathplanner.ui.widgets.words import words


class GoalsSection(RowsSection[Goal]):
    """The goals."""

    def fill(self, column: QVBoxLayout) -> None:
        """An invitation, the goals, a way to add one."""
        invites = self.tr("One long-term goal and one or two short-term ones are plenty. Any sentence will do.")
        column.addWidget(words(invites, role="caption"))
        add = self.button(self.tr("Add a goal"), "add-goal")
        add.clicked.connect(self._put_new)
        self.fill_with_rows(column, add)

    def parts(self) -> Sequence[Goal]:
        """The goals in the plan."""
        return self.plan.goals

    def make_row(self, part: Goal) -> PartRow:
        """What, how far ahead, what kind, by when."""
        row = PartRow(part, "goal", self.theme, self)
        says = self.wording
        row.form.add("says", self.tr("What I want"), TextField(LONGEST_TEXT))
        row.form.add("reach", self.tr("How far ahead"), ChoiceField([(says.reach(reach), reach) for reach in Reach]))
        kinds = [(self.tr("Not told"), None), *((says.goal_kind(kind), kind) for kind in GoalKind)]
        row.form.add("kind", self.tr("What it is about"), ChoiceField(kinds))
        row.form.add("by", self.tr("By when"), DateField(self.theme, says, self.session.as_of))
        row.told.connect(self._put)
        row.removed.connect(self._remove)
        return row

    def title_of(self, number: int) -> str:
        """ "Goal 2"."""
        return self.tr("Goal {number}").format(number=number)

    def summary(self) -> str:
        """What the first one says, and how many more there are."""
        goals = self.plan.goals
        if not goals:
            return ""
        return self.tr("One goal.") if len(goals) == 1 else self.tr("{count} goals.").format(count=len(goals))

    def _put_new(self) -> None:
        has_long = any(goal.reach is Reach.LONG for goal in self.plan.goals)
        goal = Goal(id=secrets.token_hex(4), reach=Reach.SHORT if has_long else Reach.LONG)
        self.put_new(goal.id, PutGoal(goal), self.tr("add a goal"), self.tr("Goal added."))

    def _put(self, goal: Goal) -> None:
        self.submit(PutGoal(goal), self.tr("change a goal"), self.tr("Goal changed."))

    def _remove(self, goal: str) -> None:
        self.submit(RemoveGoal(goal), self.tr("take a goal away"), self.tr("Goal taken away."))
