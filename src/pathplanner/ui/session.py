"""The session: what the user does becomes an edit, and what follows from the plan is sent to the views."""

from collections.abc import Callable
from datetime import date
from functools import cached_property

from PySide6.QtCore import QObject, QTimer, Signal

from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.edits import (
    DescribeHeld,
    DescribeLearner,
    Edit,
    EditRefused,
    LookTowards,
    OverrideCondition,
    PlaceQualification,
    Reason,
    RemoveAll,
    RemoveQualification,
    WithdrawOverride,
)
from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held, Override
from pathplanner.core.plan import Plan
from pathplanner.core.plan_edits import BringBack, ChooseRoute, NameLearner, SetRouteAside, Slot
from pathplanner.core.plan_parts import SetAside
from pathplanner.core.routes import Route
from pathplanner.planning.explain import explain
from pathplanner.planning.families import family
from pathplanner.planning.lighting import light
from pathplanner.planning.own import with_own
from pathplanner.planning.results import Results
from pathplanner.planning.routes import plan_a_route, plan_route, routes
from pathplanner.planning.wording import Wording
from pathplanner.ui.about.finder import Further, PageFinder, link_to
from pathplanner.ui.about.page import Link
from pathplanner.ui.document import PlanDocument
from pathplanner.ui.texts import refusal


class Session(QObject):
    """One document with the framework beside it.

    Signals:
        framework_changed: there are other cards on the ladder now (a Framework).
        lighting_changed: the ladder is lit otherwise now (a Lighting).
        routes_changed: there are other routes now; sent once the ladder has been painted.
        plan_changed: the plan is another one now, in whatever part of it.
        plan_a_changed: another route is Plan A now.
        page_changed: something else is told about (a Page).
        said: something to announce (a sentence).
    """

    framework_changed = Signal(object)
    lighting_changed = Signal(object)
    routes_changed = Signal()
    plan_changed = Signal()
    plan_a_changed = Signal()
    page_changed = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        framework: Framework,
        wording: Wording,
        read_evidence: Callable[[], EvidenceBase],
        as_of: date,
        further: Further | None = None,
    ) -> None:
        super().__init__()
        self._listed = self.framework = framework
        self.wording = wording
        self.as_of = as_of
        self.document = PlanDocument(self)
        self.routes: tuple[Route, ...] = ()
        self.selected: Link | None = None
        self._read_evidence = read_evidence
        self._pages = PageFinder(self, further)
        self._lit_for: object = None
        self._own: tuple[Held, ...] = ()
        self._just_did = ""
        self.says_of_fit: Callable[[], str] = str
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._list_routes)
        self.document.plan_changed.connect(self._plan_changed)

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.document.plan

    @cached_property
    def evidence(self) -> EvidenceBase:
        """The evidence, read when it is first needed."""
        return self._read_evidence()

    def start(self) -> None:
        """Send everything out for the first time."""
        self._plan_changed()
        self.page_changed.emit(self._pages.welcome())

    # Edits

    def place(self, card: QualificationId, dropped_on: str = "") -> None:
        """Put a qualification on its own rung, whatever rung it was dropped on."""
        level = self.framework.qualification[card].level
        name = self.wording.short(card)
        if dropped_on and dropped_on != level:
            did = self.tr("{card} belongs on {level}, so it went there.")
        else:
            did = self.tr("{card} placed on {level}.")
        self.submit(
            PlaceQualification(card),
            self.tr("hold {card}").format(card=name),
            did.format(card=name, level=self.wording.level(level).lower()),
            card,
        )

    def remove(self, card: QualificationId) -> None:
        """Take a qualification off the ladder."""
        name = self.wording.short(card)
        did = self.tr("{card} taken off the ladder.").format(card=name)
        self.submit(RemoveQualification(card), self.tr("take {card} off").format(card=name), did, card)

    def tell_grades(self, held: Held) -> None:
        """Say which awards are held of a qualification, with their grades."""
        name = self.wording.short(held.qualification)
        did = self.tr("Grades of {card} told.").format(card=name)
        edit = DescribeHeld(held)
        self.submit(edit, self.tr("tell grades of {card}").format(card=name), did, held.qualification)

    def tell_of_learner(self, said: DescribeLearner) -> None:
        """Say what conditions ask beside qualifications."""
        self.submit(said, self.tr("tell about me"), self.tr("Conditions are assessed with what was told."))

    def remove_all(self) -> None:
        """Clear the ladder."""
        self.submit(RemoveAll(), self.tr("clear the ladder"), self.tr("The ladder is clear."))

    def aim_at(self, card: QualificationId) -> None:
        """Make one qualification the only destination."""
        name = self.wording.short(card)
        did = self.tr("{card} is your destination now.").format(card=name)
        self.submit(LookTowards((Destination(card),)), self.tr("aim at {card}").format(card=name), did, card)

    def look_towards(self, destination: Destination, wanted: bool) -> None:
        """Switch one of the two standing destinations on or off; a destination picked by hand is let go."""
        standing = [known for known in (HTQ, DEGREE) if known in self.plan.destinations and known != destination]
        towards = tuple(known for known in (HTQ, DEGREE) if known in standing or (known == destination and wanted))
        self.submit(LookTowards(towards), self.tr("change the destination"), self._destinations_said(towards))

    def look_towards_both(self) -> None:
        """Look towards HTQ and degree level again."""
        towards = (HTQ, DEGREE)
        self.submit(LookTowards(towards), self.tr("change the destination"), self._destinations_said(towards))

    def _destinations_said(self, towards: tuple[Destination, ...]) -> str:
        if not towards:
            return self.tr("No destination is chosen.")
        names = self.tr(" and ").join(self.wording.destination(destination) for destination in towards)
        return self.tr("Looking towards {names}.").format(names=names)

    def choose(self, route: Route) -> None:
        """Make a route Plan A."""
        did = self.tr("Plan A is now: {route}.").format(route=self.wording.route_title(route))
        self.submit(ChooseRoute(route.cards), self.tr("choose Plan A"), did)

    def choose_plan_b(self, route: Route) -> None:
        """Make a route Plan B."""
        did = self.tr("Plan B is now: {route}.").format(route=self.wording.route_title(route))
        self.submit(ChooseRoute(route.cards, Slot.B), self.tr("choose Plan B"), did)

    def set_aside(self, route: Route, why: str) -> None:
        """Say that a route was looked at and not chosen, and why."""
        did = self.tr("Set aside: {route}.").format(route=self.wording.route_title(route))
        self.submit(SetRouteAside(SetAside(route=route.cards, why=why)), self.tr("set a route aside"), did)

    def bring_back(self, route: Route) -> None:
        """Set a route aside no longer."""
        did = self.tr("Brought back: {route}.").format(route=self.wording.route_title(route))
        self.submit(BringBack(route.cards), self.tr("bring a route back"), did)

    def override(self, start: QualificationId, to: QualificationId, condition: str, reason: str) -> None:
        """Do not hold a condition of a step against the learner, for the adviser's reason."""
        if not reason.strip():
            self.said.emit(refusal(EditRefused(Reason.NEEDS_A_REASON), ""))
            return
        agreed = Override(from_=start, to=to, condition=condition, reason=reason)
        did = self.tr("Agreed: the reason is kept and printed.")
        self.submit(OverrideCondition(agreed), self.tr("agree on a condition"), did)

    def withdraw_override(self, start: QualificationId, to: QualificationId, condition: str) -> None:
        """Ask a condition again."""
        asked = Override(from_=start, to=to, condition=condition, reason="-")
        self.submit(WithdrawOverride(asked), self.tr("ask a condition again"), self.tr("The condition is asked again."))

    def name_learner(self, name: str) -> None:
        """Say what the learner likes to be called on the plan; empty for no name."""
        if name != self.plan.name:
            did = self.tr("The plan is named.") if name else self.tr("The plan has no name.")
            self.submit(NameLearner(name), self.tr("name the plan"), did)

    def look_at(self, route: Route) -> None:
        """Record that a route of this family was opened."""
        self.document.look_at(family(self.framework, route.cards))

    def undo(self) -> None:
        """Take the last edit back."""
        stack = self.document.undo_stack
        self._just_did = self.tr("Undone: {what}.").format(what=stack.undoText())
        stack.undo()
        self.said.emit(self._just_did)

    def redo(self) -> None:
        """Apply again what was taken back."""
        stack = self.document.undo_stack
        self._just_did = self.tr("Done again: {what}.").format(what=stack.redoText())
        stack.redo()
        self.said.emit(self._just_did)

    def submit(self, edit: Edit, text: str, did: str, card: QualificationId | None = None) -> bool:
        """Apply an edit: `text` names it in the Edit menu, `did` is announced. Whether it was not refused."""
        self._just_did = did
        try:
            self.document.submit(edit, text)
        except EditRefused as refused:
            self._just_did = ""
            self.said.emit(refusal(refused, self.wording.short(card) if card else ""))
            return False
        self.said.emit(did)
        return True

    # What follows from the plan

    def _plan_changed(self) -> None:
        self._follow_own_cards()
        self.plan_changed.emit()
        now = (self.plan.learner, self.plan.destinations)
        if now == self._lit_for:
            self.plan_a_changed.emit()
            return
        self._lit_for = now
        held = self.plan.learner.held_ids
        self.lighting_changed.emit(light(self.framework, held, self.plan.destinations, self.as_of))
        self._later.start()

    def _follow_own_cards(self) -> None:
        """Own cards are part of the framework for as long as they are held."""
        own = tuple(held for held in self.plan.learner.held if held.own is not None)
        if own != self._own:
            self._own = own
            self.framework = with_own(self._listed, self.plan.learner, self.wording.t)
            self.wording.speak_of(self.framework)
            self.routes = ()  # they may lead over cards that are gone
            self._pages.renew()
            if self.selected_card is not None and self.selected_card not in self.framework.qualification:
                self.select_nothing()
            self.framework_changed.emit(self.framework)

    def _list_routes(self) -> None:
        self.routes = routes(self.framework, self.plan.learner, self.plan.destinations, self.as_of)
        self.routes_changed.emit()
        self._show_selected()
        if self.plan.learner.held:
            self.said.emit(" ".join(part for part in (self._just_did, self.summary()) if part))
        self._just_did = ""

    def summary(self) -> str:
        """How many routes there are, in one sentence."""
        if not self.plan.learner.held:
            return self.tr("Put a qualification on the ladder: every route from it lights up and is listed here.")
        if not self.plan.destinations:
            return self.tr("Choose a destination above the ladder to see routes.")
        counts = [
            self.tr("{count} to {destination}").format(
                count=sum(route.destination == destination for route in self.routes),
                destination=self.wording.destination(destination),
            )
            for destination in self.plan.destinations
        ]
        if not self.routes:
            return self.tr("No route we know leads from here to there. Click a card to read what is missing.")
        says = self.tr("Routes: {counts}.").format(counts=self.tr(", ").join(counts))
        return " ".join(part for part in (says, self.says_of_fit()) if part)

    @property
    def points(self) -> str:
        """The UCAS Tariff points of what is held, so far as grades are told; empty for none."""
        return self.wording.points(Results(self.framework, self.plan.learner).points)

    @property
    def plan_a(self) -> Route | None:
        """The route chosen as Plan A, as it stands for the learner."""
        chosen = self.plan.plan_a
        along = next((route for route in self.routes if route.cards == chosen), None)
        return along or plan_a_route(self.framework, self.plan)

    @property
    def plan_b(self) -> Route | None:
        """The route chosen as Plan B, as it stands for the learner."""
        return plan_route(self.framework, self.plan, self.plan.plan_b)

    @property
    def route_to_print(self) -> Route | None:
        """Plan A, else Plan B or, where none is chosen yet, the best route; None where there is none."""
        return self.plan_a or self.plan_b or (self.routes[0] if self.routes else None)

    # What is told about

    def select(self, kind: str, to: str) -> None:
        """Tell about a "card", "level", "provider", "sector", "occupation", "route" or a page of "reading"."""
        self.selected = Link(kind, to)
        self._show_selected()

    @property
    def selected_card(self) -> QualificationId | None:
        """The card that is told about, if it is a card."""
        return QualificationId(self.selected.to) if self.selected and self.selected.kind == "card" else None

    def select_nothing(self) -> None:
        """Go back to the first page."""
        self.selected = None
        self.page_changed.emit(self._pages.welcome())

    def _show_selected(self) -> None:
        page = self._pages.page(self.selected)
        if page is not None:
            self.page_changed.emit(page)

    def select_route(self, route: Route) -> None:
        """Tell what the evidence says along a route."""
        link = link_to(route)
        self.select(link.kind, link.to)

    def why(self, card: QualificationId) -> str:
        """Why a card is lit, or what is missing, in one sentence."""
        return self.wording.explanation(
            explain(self.framework, self.plan.learner, self.plan.destinations, card, self.as_of)
        )

    @property
    def outlined(self) -> tuple[QualificationId, ...]:
        """The cards of the provider type that is told about."""
        if self.selected is None or self.selected.kind != "provider":
            return ()
        return tuple(card.id for card in self.framework.awards if self.selected.to in card.providers)
