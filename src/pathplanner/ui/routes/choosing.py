"""What can be decided about an opened route: Plan A, Plan B, or set aside for a reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pathplanner.core.plan_parts import LONGEST_TEXT
from pathplanner.ui.routes.asking import AsksWhy, Question
from pathplanner.ui.routes.chosen import Mark
from pathplanner.ui.widgets.words import words


class Choices(AsksWhy):
    """The buttons below the steps of a route.

    Signals:
        wanted: make it Plan A.
        wanted_as_plan_b: make it Plan B.
        set_aside: set it aside, or change the reason (the reason, which may be empty).
        brought_back: set it aside no longer.
        evidence_wanted: tell what the evidence says along it.
        compare_switched: put it beside other routes, or no longer.
        comparison_wanted: show the routes side by side.
    """

    wanted = Signal()
    wanted_as_plan_b = Signal()
    set_aside = Signal(str)
    brought_back = Signal()
    evidence_wanted = Signal()
    compare_switched = Signal()
    comparison_wanted = Signal()

    def __init__(
        self, mark: Mark | None, why: str, parent: QWidget, *, is_compared: bool = False, full: str = ""
    ) -> None:
        """`full` says that no more routes can be compared, and which are; empty where there is room."""
        super().__init__(Question(self.tr("Why?"), why, LONGEST_TEXT, is_needed=False), parent)
        self.setObjectName("choices")
        is_aside = mark is Mark.ASIDE
        if is_aside:
            self._column.addWidget(words(self.tr("Set aside: {why}").format(why=why) if why else self.tr("Set aside.")))
        self._column.addWidget(self._plan_a(mark is Mark.PLAN_A))
        self._column.addWidget(self._plan_b(mark))
        if is_aside:
            self._column.addWidget(self._back())
        aside = self._asking_button("set-aside", self.tr("Change why…") if is_aside else self.tr("Set it aside…"))
        aside.setAccessibleDescription(self.tr("It stays in the list. The plan says what was set aside and why."))
        self._column.addWidget(aside)
        self.reason_given.connect(self.set_aside)
        self._column.addWidget(self._compare(is_compared))
        if full:
            self._column.addWidget(words(full, role="caption"))
        if is_compared or full:
            self._column.addWidget(self._side_by_side())
        evidence = QPushButton(self.tr("What the evidence says"), self)
        evidence.setObjectName("route-evidence")
        evidence.clicked.connect(self.evidence_wanted)
        self._column.addWidget(evidence)

    def _plan_a(self, is_it: bool) -> QPushButton:
        button = QPushButton(self.tr("This is Plan A") if is_it else self.tr("Make this Plan A"), self)
        button.setObjectName("make-plan-a")
        button.setEnabled(not is_it)
        button.setProperty("role", "primary")
        button.setAccessibleDescription(self.tr("Plan A is the route that is printed."))
        button.clicked.connect(self.wanted)
        return button

    def _plan_b(self, mark: Mark | None) -> QPushButton:
        is_it = mark is Mark.PLAN_B
        button = QPushButton(self.tr("This is Plan B") if is_it else self.tr("Make this Plan B"), self)
        button.setObjectName("make-plan-b")
        button.setEnabled(mark not in (Mark.PLAN_A, Mark.PLAN_B))
        button.setAccessibleDescription(self.tr("Plan B is for when Plan A does not work out."))
        button.clicked.connect(self.wanted_as_plan_b)
        return button

    def _compare(self, is_compared: bool) -> QPushButton:
        says = self.tr("Compare no longer") if is_compared else self.tr("Compare this route")
        button = QPushButton(says, self)
        button.setObjectName("compare")
        button.setAccessibleDescription(self.tr("Up to three routes stand side by side: View, Compare routes."))
        button.clicked.connect(self.compare_switched)
        return button

    def _side_by_side(self) -> QPushButton:
        button = QPushButton(self.tr("See routes side by side"), self)
        button.setObjectName("see-comparison")
        button.clicked.connect(self.comparison_wanted)
        return button

    def _back(self) -> QPushButton:
        button = QPushButton(self.tr("Bring it back"), self)
        button.setObjectName("bring-back")
        button.setAccessibleDescription(self.tr("Set it aside no longer."))
        button.clicked.connect(self.brought_back)
        return button
