"""What the routes are narrowed and ordered by, and which of them are listed for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from pathplanner.core.routes import Route
from pathplanner.planning.lighting import Lighting, light_routes
from pathplanner.ui.routes.row import NOT_WEIGHED, RowWeighed
from pathplanner.ui.sector_focus import SectorFocus
from pathplanner.ui.session import Session
from pathplanner.ui.theme.theme import Theme

if TYPE_CHECKING:
    from pathplanner.planning.narrow import Filter, Narrowed, Narrowing
    from pathplanner.planning.order import Priority
    from pathplanner.planning.wording.weighing import WeighingWords
    from pathplanner.ui.weighing.is_on import IsOn
    from pathplanner.ui.weighing.panel import NarrowPanel
    from pathplanner.ui.weighing.weigher import Weigher


@dataclass(frozen=True, slots=True)
class WeighingSource:
    """What narrows and weighs, and what asks for it, each loaded when it is first wanted."""

    weigher: "Callable[[Session], Weigher]"
    panel: "Callable[[WeighingFocus, Theme, QWidget], NarrowPanel]"
    is_on: "Callable[[WeighingFocus, Theme, QWidget], IsOn]"


class WeighingFocus(QObject):
    """What is asked of routes and what matters most; neither is part of the plan, but the first month is.

    Signals:
        changed: other routes may be listed now, or the same in another order.
        marked: it is known now which of the routes that are listed no other beats.
    """

    changed = Signal()
    marked = Signal()

    def __init__(self, session: Session, sectors: SectorFocus, source: WeighingSource, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.sectors = sectors
        self._source = source
        self._narrowing: Narrowing | None = None
        self._narrowed: Narrowed | None = None
        self._narrowed_for: object = None
        self._routes: tuple[Route, ...] = ()
        self._weighed_by: object = None
        self.priority: Priority | None = None
        self.shows_hidden = False
        self._mark_later = QTimer(self)
        self._mark_later.setSingleShot(True)
        self._mark_later.setInterval(0)
        self._mark_later.timeout.connect(self._mark)
        sectors.changed.connect(self._follow_sector)
        session.plan_changed.connect(self._follow_plan)
        session.says_of_fit = self.fit

    @cached_property
    def weigher(self) -> "Weigher":
        """What weighs the routes."""
        return self._source.weigher(self.session)

    @property
    def words(self) -> "WeighingWords":
        """The words for all this."""
        return self.weigher.words

    def make_panel(self, theme: Theme, parent: QWidget) -> "NarrowPanel":
        """Everything that can be asked for."""
        return self._source.panel(self, theme, parent)

    def make_is_on(self, theme: Theme, parent: QWidget) -> "IsOn":
        """Everything that is asked for now, to be turned off."""
        return self._source.is_on(self, theme, parent)

    # What is asked for

    @property
    def narrowing(self) -> "Narrowing | None":
        """What is asked of a route; None for nothing."""
        return self._narrowing

    @property
    def filters(self) -> "tuple[Filter, ...]":
        """The filters that are on."""
        return () if self._narrowing is None else self._narrowing.filters

    @property
    def is_on(self) -> bool:
        """Whether the routes are narrowed or in another order."""
        return self._narrowing is not None or self.priority is not None

    def ask(self, narrowing: "Narrowing") -> None:
        """Keep only routes that fit this."""
        self._narrow(narrowing, self.fit)

    def off(self, one: "Filter") -> None:
        """Ask for one thing no longer."""
        if self._narrowing is not None:
            self._narrow(self._narrowing.without(one), self.fit)

    def clear(self) -> None:
        """Ask for nothing: every route is listed again; in which order stays."""
        self.shows_hidden = False
        self._narrow(None, self._all_listed)

    def order_by(self, priority: "Priority | None") -> None:
        """List first what is best by this."""
        if priority != self.priority:
            self.priority = priority
            self.changed.emit()
            order = self.words.priority(priority)
            self.session.said.emit(self.tr("Order: {order}.").format(order=order))

    def begin(self) -> None:
        """Nothing is asked for, as at the start."""
        if self.is_on:
            self._narrowing = self.priority = None
            self.shows_hidden = False
            self.changed.emit()

    def _narrow(self, narrowing: "Narrowing | None", says: Callable[[], str]) -> None:
        wanted = narrowing if narrowing is not None and narrowing.filters else None
        if wanted != self._narrowing:
            self._narrowing = wanted
            self.changed.emit()
        self.session.said.emit(says() or self._all_listed())

    # What is listed

    @property
    def narrowed(self) -> "Narrowed | None":
        """The routes that fit and those that do not; None where nothing is asked for."""
        if self._narrowing is None:
            return None
        routes, start = self.session.routes, self.session.plan.weighing.start
        now = (self._narrowing, start)
        if routes is not self._routes or now != self._narrowed_for:
            self._routes, self._narrowed_for = routes, now
            self._narrowed = self.weigher.narrowed(self._narrowing)
        return self._narrowed

    @property
    def kept(self) -> Sequence[Route]:
        """The routes that fit, as the session has them."""
        return self.session.routes if self.narrowed is None else self.narrowed.kept

    @property
    def fitting(self) -> Sequence[Route]:
        """The routes that fit, in their order."""
        return self.kept if self.priority is None else self.weigher.ordered(self.kept, self.priority)

    @property
    def ordered(self) -> Sequence[Route]:
        """The routes as they are listed: those that fit and, where they are shown, the hidden ones below."""
        return (*self.fitting, *self.hidden) if self.shows_hidden and self.hidden else self.fitting

    @property
    def hidden(self) -> Sequence[Route]:
        """The routes that do not fit."""
        return () if self.narrowed is None else tuple(hidden.route for hidden in self.narrowed.hidden)

    @property
    def lighting(self) -> Lighting | None:
        """What the routes that fit light; None where nothing is asked for."""
        if self.narrowed is None:
            return None
        return light_routes(self.session.framework, self.session.plan.learner.held_ids, self.narrowed.kept)

    def show_hidden(self, wanted: bool) -> None:
        """List the hidden routes below the others, or no longer."""
        if wanted != self.shows_hidden:
            self.shows_hidden = wanted
            self.changed.emit()
            did = self.tr("What is hidden is listed below the others.") if wanted else self.fit()
            self.session.said.emit(did)

    def is_on_front(self, route: Route) -> bool:
        """Whether no other route beats it, as far as that is worked out; if not, it is soon."""
        if not self.weigher.knows_front:
            self._mark_later.start()
            return False
        return route.cards in self.weigher.front

    def _mark(self) -> None:
        if self.session.routes and self.weigher.front:
            self.marked.emit()

    # What is said

    def fit(self) -> str:
        """ "14 of 26 routes fit."; empty where nothing is asked for."""
        if self.narrowed is None or not self.session.routes:
            return ""
        return self.weigher.fit(self.narrowed)

    @property
    def hidden_words(self) -> str:
        """ "12 routes hidden by 2 filters: show"; empty where none is hidden."""
        return "" if self.narrowed is None else self.words.hidden_and_show(self.narrowed)

    def says_of(self, route: Route) -> RowWeighed:
        """How a route stands among the others, for its row."""
        front = self.is_on_front(route)
        if self.narrowed is None and not front:
            return NOT_WEIGHED
        return self.weigher.says_of(route, self.narrowed, on_front=front)

    def _all_listed(self) -> str:
        return self.weigher.all_listed()

    # What it follows

    def _follow_sector(self) -> None:
        if self._narrowing is not None and self._narrowing.sector is not None:
            self._narrow(self._narrowing.changed(sector=self.sectors.sector), self.fit)

    def _follow_plan(self) -> None:
        weighing = self.session.plan.weighing
        now = (weighing.start, weighing.earlier_credits, weighing.earlier_gbp)
        if now == self._weighed_by:
            return
        self._weighed_by = now
        if self._narrowing is not None and self._narrowing.starts is not None:
            self._narrowing = self._narrowing.changed(starts=self.weigher.start)
        if "weigher" in self.__dict__:
            self.changed.emit()
