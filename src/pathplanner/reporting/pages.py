"""Filling the pages: a plan as it stands for its learner becomes a plan on paper."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from pathplanner.core.destinations import ENDS
from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.framework import Framework
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import Compared
from pathplanner.core.routes import Route
from pathplanner.planning.notes import wants_pay_note
from pathplanner.planning.own import with_own
from pathplanner.planning.wording import Wording
from pathplanner.reporting import told
from pathplanner.reporting.facts import best_fact, facts_for_both, on_paper
from pathplanner.reporting.paper import Line, PaperCompared, PaperEvidence, PaperPlan, PaperRoute
from pathplanner.reporting.record import record_of
from pathplanner.reporting.routes import RouteFiller, named
from pathplanner.reporting.style import Copy, PrintStyle

STANDARD = PrintStyle()
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class StandingWords:
    """What every plan carries, whoever it is for."""

    where_to_check: tuple[str, ...]
    small_print: tuple[str, ...]
    recheck_months: int


Compare = Callable[[Plan, Framework, Wording, date], PaperCompared]
"""Puts the routes that a plan compares side by side, as of a day, in a framework with the learner's own cards."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The routes of one plan; a suggested one, to talk about, counts only where neither of the others is there."""

    plan_a: Route | None = None
    plan_b: Route | None = None
    suggested: Route | None = None

    @property
    def first(self) -> Route | None:
        """The one that is told in full."""
        return self.plan_a or self.plan_b or self.suggested

    @property
    def second(self) -> Route | None:
        """Plan B beside a Plan A."""
        return self.plan_b if self.plan_a else None

    @property
    def told(self) -> tuple[Route, ...]:
        """Those that are on paper, in order."""
        return tuple(way for way in (self.first, self.second) if way)


class PageFiller:
    """Turns plans into pages, in the words of the screen or in shorter ones."""

    def __init__(
        self, framework: Framework, wording: Wording, evidence: EvidenceBase, words: StandingWords, compare: Compare
    ) -> None:
        self._framework = framework
        self._wording = wording
        self._evidence = evidence
        self._words = words
        self._compare = compare

    def fill(
        self, plan: Plan, ways: Ways, today: date, as_of: date | None = None, style: PrintStyle = STANDARD
    ) -> PaperPlan:
        """The pages of a plan with its routes; without any of them it says what is missing.

        `as_of` is the day the routes were looked up for, where that is not today. Private notes are on the record copy
        alone.
        """
        framework = with_own(self._framework, plan.learner, self._wording.t)
        wording = Wording(framework, self._wording.t)
        sheet = _Sheet(framework, wording, self._evidence, self._words)
        paper = sheet.filled(plan, ways, today, as_of or today, style)
        weighed = _with_something_compared(plan, ways) if style.appendix else plan
        if not (style.appendix and weighed.weighing.compared):
            return paper
        return paper.changed(compared=self._compare(weighed, framework, wording, as_of or today))


def _with_something_compared(plan: Plan, ways: Ways) -> Plan:
    """The plan with the routes that are on paper side by side, where it compares none."""
    if plan.weighing.compared:
        return plan
    compared = tuple(Compared(route=way.cards) for way in ways.told)
    return plan.changed(weighing=plan.weighing.changed(compared=compared))


class _Sheet:
    """One plan on its way to paper, with the names of what its own learner has."""

    def __init__(self, framework: Framework, wording: Wording, evidence: EvidenceBase, words: StandingWords) -> None:
        self._framework = framework
        self._wording = wording
        self._evidence = evidence
        self._words = words

    def filled(self, plan: Plan, ways: Ways, today: date, as_of: date, style: PrintStyle) -> PaperPlan:
        """Everything on the pages but the comparison."""
        wording, learner = self._wording, plan.learner
        for_record = style.copy_for is Copy.RECORD
        return PaperPlan(
            size=style.size,
            name=plan.name.strip(),
            practice=wording.t("Practice: a made-up learner") if plan.practice else "",
            session_date=plan.meeting.on or today,
            printed_on=today,
            meeting=tuple(told.meeting(wording, plan.meeting)),
            status=told.status(wording, plan.agreement, today, as_of),
            copy_label=told.copy_label(wording, style.copy_for),
            printed=told.printed(wording, style),
            information=self._information(),
            data_version=wording.t("Data set {version}").format(version=self._framework.version),
            where_now=tuple(told.held_line(self._framework, wording, held) for held in learner.held),
            about=tuple(told.about(self._framework, wording, learner)),
            in_my_words=learner.words.strip(),
            goals=(*told.job(wording, plan), *(tuple(told.goals(wording, plan)) or self._goals(ways.first))),
            undecided=self._undecided(plan, ways),
            missing="" if ways.first else self._missing(plan),
            route=self._route(ways, in_full=style.appendix),
            plan_b=self._plan_b(ways),
            barriers=tuple(told.barriers(wording, plan)),
            actions=tuple(told.actions(wording, plan)),
            review=tuple(told.review(wording, plan)),
            looked_at=tuple(told.looked_at(wording, plan)),
            agreed=tuple(told.agreed(wording, plan.meeting)),
            where_to_check=self._words.where_to_check,
            small_print=self._words.small_print,
            record=record_of(self._framework, wording, plan, ways.told) if for_record else None,
            evidence=tuple(self._facts(ways)) if style.appendix else (),
            no_figure=" ".join(dict.fromkeys(filter(None, map(self._no_figure, ways.told)))) if style.appendix else "",
        )

    def _facts(self, ways: Ways) -> Iterator[PaperEvidence]:
        for fact in facts_for_both(self._evidence, ways.told):
            yield on_paper(self._evidence, fact, self._wording.t)

    def _information(self) -> str:
        wording, checked = self._wording, self._framework.checked
        says = wording.t("Information as at {day}, data set {version}. Check it again by {recheck}.")
        return says.format(
            day=wording.day(checked),
            version=self._framework.version,
            recheck=wording.month(months_later(checked, self._words.recheck_months)),
        )

    def _undecided(self, plan: Plan, ways: Ways) -> str:
        """What there is to say where Plan A is not chosen, or cannot be shown."""
        t = self._wording.t
        if ways.plan_a:
            return ""
        if plan.plan_a:
            return t("Plan A was chosen, but a step of it is no longer in the data. Choose it again.")
        return t("Plan A: not decided yet.") if ways.plan_b else t("Plan A and Plan B: not decided yet.")

    def _missing(self, plan: Plan) -> str:
        if not plan.learner.held:
            return self._wording.t("Put a qualification on the ladder first: the routes from it can then be printed.")
        return self._wording.t("No route we know leads from here to the destination. Choose another destination.")

    def _goals(self, route: Route | None) -> Iterator[str]:
        """The goal that follows from a route, for whoever has told none."""
        if route is None:
            return
        wording = self._wording
        end = wording.name_with_level(self._framework.qualification[route.ends_on])
        if route.destination in ENDS:
            yield wording.t("To reach {destination}: {name}.").format(
                destination=wording.destination(route.destination), name=end
            )
        else:
            yield wording.t("To reach: {name}.").format(name=end)
        if route.off_ramps:
            yield wording.t("Good ends on the way: {names}.").format(names=named(wording, route.off_ramps))

    def _route(self, ways: Ways, *, in_full: bool) -> PaperRoute | None:
        """The first route; costs are said in full where there is room, which is where the appendix is asked for."""
        t, filler = self._wording.t, RouteFiller(self._framework, self._wording)
        if ways.plan_a:
            return filler.full(ways.plan_a, t("Plan A: {way}"), Line.SOLID, roomy=in_full and ways.plan_b is None)
        if ways.plan_b:
            return filler.full(ways.plan_b, t("Plan B: {way}"), Line.DOTTED, roomy=in_full)
        if ways.suggested:
            return filler.full(ways.suggested, t("A route to talk about: {way}"), Line.DASHED, roomy=in_full)
        return None

    def _plan_b(self, ways: Ways) -> PaperRoute | None:
        if ways.second is None:
            return None
        filler = RouteFiller(self._framework, self._wording)
        return filler.brief(ways.second, self._wording.t("Plan B, if things change: {way}"), Line.DOTTED)

    def _no_figure(self, route: Route) -> str:
        end = self._framework.qualification[route.ends_on]
        if not wants_pay_note(end) or best_fact(self._evidence, end.id):
            return ""
        return self._wording.t("Pay with {name}: no reliable figure.").format(name=self._wording.short(end.id))


def months_later(day: date, months: int) -> date:
    """The first day of the month so many months later."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def file_name(route: Route | None, name: str = "") -> str:
    """A name for the file, which gives nobody's name away unless one is asked for."""
    whose = "".join(letter if letter.isalnum() else "-" for letter in name.strip())[:LONGEST_NAME].strip("-")
    behind = f"-{whose}" if whose else ""
    if route is None:
        return f"pathway-plan{behind}.pdf"
    end = next((name for name, ends in ENDS.items() if route.ends_on in ends), route.ends_on)
    return f"pathway-plan-{route.starts_from}-to-{end}".replace("_", "-") + f"{behind}.pdf"
