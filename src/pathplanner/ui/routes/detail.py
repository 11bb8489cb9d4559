"""The steps of one route, with what each asks, takes and costs."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pathplanner.core.assessment import Assessment, Standing
from pathplanner.core.framework import Framework
from pathplanner.core.provenance import Confidence
from pathplanner.core.routes import Route, Step
from pathplanner.planning.wording import Wording
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words

ICON_OF = {
    Standing.MET: "check",
    Standing.CLOSE: "nearly",
    Standing.NOT_MET: "close",
    Standing.UNKNOWN: "ask",
    Standing.OVERRIDDEN: "agreed",
}


class RouteDetail(QFrame):
    """Shown below a route that is opened.

    Signals:
        wanted: make this route Plan A.
    """

    wanted = Signal()

    def __init__(
        self, route: Route, framework: Framework, theme: Theme, wording: Wording, *, is_plan_a: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._framework = framework
        self._theme = theme
        self._wording = wording
        self.setProperty("role", "note")
        self.setObjectName("route-detail")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        for number, step in enumerate(route.steps, start=1):
            self._add_step(column, number, step)
        if route.off_ramps:
            names = " · ".join(wording.short(card) for card in route.off_ramps)
            column.addWidget(
                words(self.tr("You could stop on the way with an award of its own: {names}.").format(names=names))
            )
        column.addWidget(self._plan_button(is_plan_a))

    def _plan_button(self, is_plan_a: bool) -> QPushButton:
        text = self.tr("This is Plan A") if is_plan_a else self.tr("Make this Plan A")
        button = QPushButton(text, self)
        button.setObjectName("make-plan-a")
        button.setEnabled(not is_plan_a)
        button.setProperty("role", "primary")
        button.setAccessibleDescription(self.tr("Plan A is the route that is printed."))
        button.clicked.connect(self.wanted)
        return button

    def _add_step(self, column: QVBoxLayout, number: int, step: Step) -> None:
        wording = self._wording
        target = self._framework.qualification[step.progression.to]
        title = self.tr("{number}. {name}").format(number=number, name=wording.name_with_level(target))
        column.addWidget(words(title, role="heading"))
        about = [
            wording.mode(step.progression.mode),
            wording.step_length(step),
            wording.credit(step.progression),
        ]
        column.addWidget(words(" · ".join(part for part in about if part), role="caption"))
        column.addWidget(words(step.progression.usual_entry))
        if step.progression.entry_confidence is Confidence.BACKGROUND:
            column.addWidget(words(wording.confidence(Confidence.BACKGROUND), role="typical"))
        self._add_conditions(column, step.assessments)
        facts = [
            (self.tr("Cost"), step.cost or self.tr("Not known: ask the provider.")),
            (self.tr("Where"), wording.providers(step.providers)),
        ]
        for name, says in facts:
            column.addWidget(words(f"<b>{name}:</b> {says}", rich=True))
        if step.progression.note:
            column.addWidget(words(step.progression.note, role="caption"))

    def _add_conditions(self, column: QVBoxLayout, assessments: Iterable[Assessment]) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, assessment in enumerate(assessments):
            icon = QLabel(self)
            colour = self._theme.tokens.warning if assessment.unmet else self._theme.tokens.ink_soft
            icon.setPixmap(self._theme.pixmap(ICON_OF[assessment.standing], colour, self._theme.pixels(16), 2.0))
            icon.setAccessibleName(self._wording.standing(assessment.standing))
            asks, stands = self._wording.asks(assessment.condition), self._wording.stands(assessment)
            grid.addWidget(icon, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words(f"{asks}. {stands}"), row, 1)
        column.addLayout(grid)
