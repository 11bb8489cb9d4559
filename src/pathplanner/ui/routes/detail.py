"""The steps of one route, with what each asks, takes and costs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pathplanner.core.framework import Framework
from pathplanner.core.plan_parts import MOST_COMPARED
from pathplanner.core.provenance import Confidence
from pathplanner.core.routes import Route, Step
from pathplanner.planning.wording import Wording
from pathplanner.ui.routes.asking import AsksWhy
from pathplanner.ui.routes.choosing import Choices
from pathplanner.ui.routes.chosen import Chosen
from pathplanner.ui.routes.condition import ConditionLine
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.words import words


class RouteDetail(QFrame):
    """Shown below a route that is opened.

    Signals:
        asked: a question is asked in it (the line to answer in).
        override_wanted: do not hold a condition against the learner (from, to, its key, the reason).
        override_withdrawn: ask it again (from, to, its key).
    """

    asked = Signal(QWidget)
    override_wanted = Signal(str, str, str, str)
    override_withdrawn = Signal(str, str, str)

    def __init__(
        self, route: Route, framework: Framework, theme: Theme, wording: Wording, chosen: Chosen, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.route = route
        self._framework = framework
        self._theme = theme
        self._wording = wording
        self.setProperty("role", "note")
        self.setObjectName("route-detail")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        for number, step in enumerate(route.steps, start=1):
            self._add_step(column, number, step)
        if route.off_ramps:
            names = " · ".join(wording.short(card) for card in route.off_ramps)
            column.addWidget(
                words(self.tr("You could stop on the way with an award of its own: {names}.").format(names=names))
            )
        self.choices = Choices(
            chosen.mark(route.cards),
            chosen.why(route.cards),
            self,
            is_compared=route.cards in chosen.compared,
            full=self._full(chosen),
        )
        self.choices.asked.connect(self.asked)
        column.addWidget(self.choices)

    def tell(self, rule: str) -> None:
        """Say by what rule the route is marked in the list."""
        if rule:
            self._column.addWidget(words(rule, role="caption"))

    @property
    def asking(self) -> dict[str, AsksWhy]:
        """Everything in here that can ask why, by its name."""
        return {part.objectName(): part for part in self.findChildren(AsksWhy)}

    def _full(self, chosen: Chosen) -> str:
        """Which routes leave no room to compare this one, in words; empty where there is room."""
        if self.route.cards in chosen.compared or len(chosen.compared) < MOST_COMPARED:
            return ""
        ways = self.tr("; ").join(map(self._wording.route_way, chosen.compared))
        return self.tr("Take one out to compare this: {routes}.").format(routes=ways)

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
        self._add_conditions(column, number, step)
        facts = [
            (self.tr("Cost"), step.cost or self.tr("Not known: ask the provider.")),
            (self.tr("Where"), wording.providers(step.providers)),
        ]
        for name, says in facts:
            column.addWidget(words(f"<b>{name}:</b> {says}", rich=True))
        if step.progression.note:
            column.addWidget(words(step.progression.note, role="caption"))

    def _add_conditions(self, column: QVBoxLayout, number: int, step: Step) -> None:
        for place, assessment in enumerate(step.assessments, start=1):
            line = ConditionLine(assessment, step.progression, self._theme, self._wording, self)
            line.setObjectName(f"condition:{number}:{place}")
            line.asked.connect(self.asked)
            line.override_wanted.connect(self.override_wanted)
            line.override_withdrawn.connect(self.override_withdrawn)
            column.addWidget(line)
