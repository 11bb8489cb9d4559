"""Filling the pages: a route as it stands for a learner becomes a plan on paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathplanner.core.assessment import Assessment, Because, Standing
from pathplanner.core.conditions import ProviderDecides, Selection
from pathplanner.core.destinations import ENDS
from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held, Learner
from pathplanner.core.progressions import Mode
from pathplanner.core.provenance import Confidence
from pathplanner.core.routes import Route, Step
from pathplanner.planning.notes import wants_pay_note
from pathplanner.planning.wording import Wording
from pathplanner.reporting.facts import best_fact, facts_for, on_paper
from pathplanner.reporting.paper import (
    HeldLine,
    Mark,
    PaperCondition,
    PaperFact,
    PaperPlan,
    PaperRoute,
    PaperStep,
    Station,
)
from pathplanner.reporting.shorten import costs_in_short

MARK_OF = {
    Standing.MET: Mark.MET,
    Standing.CLOSE: Mark.CLOSE,
    Standing.NOT_MET: Mark.NOT_MET,
    Standing.UNKNOWN: Mark.ASK,
    Standing.OVERRIDDEN: Mark.OVERRIDDEN,
}
MOST_PROVIDERS = 2
ROOM_FOR_NAME, ROOM_FOR_FACTS = 46, 42
"""How many letters fit in the two lines of a box in the picture."""
FEW_STEPS = 3
MOST_BETWEEN = 2
"""A route through more cards than this between its ends is named by its ends alone."""


@dataclass(frozen=True, slots=True)
class StandingWords:
    """What every plan carries, whoever it is for."""

    where_to_check: tuple[str, ...]
    small_print: tuple[str, ...]
    recheck_months: int


class PageFiller:
    """Turns plans into pages, in the words of the screen or in shorter ones."""

    def __init__(self, framework: Framework, wording: Wording, evidence: EvidenceBase, words: StandingWords) -> None:
        self._framework = framework
        self._wording = wording
        self._evidence = evidence
        self._words = words

    def fill(
        self, learner: Learner, route: Route | None, today: date, *, chosen: bool, as_of: date | None = None
    ) -> PaperPlan:
        """The pages of a route; a plan without one says what is missing.

        `chosen` marks Plan A; `as_of` is the day the route was looked up for, where that is not today.
        """
        wording = self._wording
        checked = self._framework.checked
        return PaperPlan(
            session_date=today,
            status=self._status(today, as_of or today),
            information=wording.t("Information as at {day}, data set {version}. Check it again by {recheck}.").format(
                day=wording.day(checked),
                version=self._framework.version,
                recheck=wording.month(_months_later(checked, self._words.recheck_months)),
            ),
            data_version=wording.t("Data set {version}").format(version=self._framework.version),
            where_now=tuple(self._held_line(held) for held in learner.held),
            goals=tuple(self._goals(route)) if route else (),
            route=self._route(route, chosen=chosen) if route else None,
            missing="" if route else self._missing(learner),
            evidence=tuple(on_paper(self._evidence, fact, wording.t) for fact in facts_for(self._evidence, route))
            if route
            else (),
            no_figure=self._no_figure(route) if route else "",
            where_to_check=self._words.where_to_check,
            small_print=self._words.small_print,
        )

    def _status(self, today: date, as_of: date) -> str:
        day = self._wording.day
        if as_of == today:
            return self._wording.t("Draft, made on {day}. Not agreed yet.").format(day=day(today))
        says = self._wording.t("Draft, made on {day} for what is open on {as_of}. Not agreed yet.")
        return says.format(day=day(today), as_of=day(as_of))

    def _missing(self, learner: Learner) -> str:
        if not learner.held:
            return self._wording.t("Put a qualification on the ladder first: the routes from it can then be printed.")
        return self._wording.t("No route we know leads from here to the destination. Choose another destination.")

    def _held_line(self, held: Held) -> HeldLine:
        card = self._framework.qualification[held.qualification]
        detail = self._wording.held_detail(held)
        return HeldLine(name=card.name, level=self._wording.level(card.level), detail=detail)

    def _goals(self, route: Route) -> Iterator[str]:
        wording = self._wording
        end = wording.name_with_level(self._framework.qualification[route.ends_on])
        if route.destination in ENDS:
            yield wording.t("To reach {destination}: {name}.").format(
                destination=wording.destination(route.destination), name=end
            )
        else:
            yield wording.t("To reach: {name}.").format(name=end)
        if route.off_ramps:
            yield wording.t("Good ends on the way: {names}.").format(names=self._named(route.off_ramps))

    def _named(self, cards: tuple[QualificationId, ...]) -> str:
        *first, last = (self._wording.short(card) for card in cards)
        return self._wording.t("{first} and {last}").format(first=", ".join(first), last=last) if first else last

    def _no_figure(self, route: Route) -> str:
        end = self._framework.qualification[route.ends_on]
        if not wants_pay_note(end) or best_fact(self._evidence, end.id):
            return ""
        return self._wording.t("Pay with {name}: no reliable figure.").format(name=self._wording.short(end.id))

    # The route

    def _route(self, route: Route, *, chosen: bool) -> PaperRoute:
        t = self._wording.t
        title = t("Plan A: {way}") if chosen else t("A route to talk about: {way}")
        costs = costs_in_short((step.cost for step in route.steps), t, many_steps=len(route.steps) > FEW_STEPS)
        numbered = zip(route.steps, costs, strict=True)
        return PaperRoute(
            title=title.format(way=self._way(route)),
            is_plan_a=chosen,
            summary=tuple(self._summary(route)),
            stations=tuple(self._stations(route)),
            steps=tuple(self._step(route, number, *both) for number, both in enumerate(numbered, start=1)),
        )

    def _way(self, route: Route) -> str:
        t, short = self._wording.t, self._wording.short
        ends = t("{start} to {end}").format(start=short(route.starts_from), end=short(route.ends_on))
        between = route.cards[1:-1]
        if not 0 < len(between) <= MOST_BETWEEN:
            return ends
        return t("{ends}, through {between}").format(ends=ends, between=self._named(between))

    def _summary(self, route: Route) -> Iterator[PaperFact]:
        wording = self._wording
        t = wording.t
        yield PaperFact(label=t("Time"), says=wording.route_length(route))
        yield PaperFact(label=t("Earning"), says=self._earning(route))
        fees = wording.fee_note(route)
        yield PaperFact(label=t("Costs"), says=fees[:1].upper() + fees[1:])
        checks = [wording.unmet(route.unmet), wording.to_check(route.unknown) if route.unknown else ""]
        says = ", ".join(check for check in checks if check) or t("All met")
        yield PaperFact(label=t("Conditions"), says=says)

    def _earning(self, route: Route) -> str:
        t = self._wording.t
        if all(step.paid_job for step in route.steps):
            return t("Paid as you learn")
        return t("Paid part of the way") if route.earns_while_learning else t("Not paid as you learn")

    def _stations(self, route: Route) -> Iterator[Station]:
        lengths = ["", *(self._wording.length(step.full_time or step.part_time) for step in route.steps)]
        for card_id, length in zip(route.cards, lengths, strict=True):
            card = self._framework.qualification[card_id]
            lane = self._wording.lane_on_paper(card.lane)
            is_start = card_id == route.starts_from
            provider = "" if is_start else self._framework.provider_type[card.providers[0]].name
            yield Station(
                name=card.name if len(card.name) <= ROOM_FOR_NAME else card.short_name,
                level_label=self._wording.level(card.level),
                lane=card.lane,
                lane_label=lane,
                length=length,
                provider=provider if len(lane + length + provider) <= ROOM_FOR_FACTS else "",
                is_start=is_start,
                is_destination=card_id == route.ends_on,
                is_off_ramp=card_id in route.off_ramps,
            )

    def _step(self, route: Route, number: int, step: Step, cost: str) -> PaperStep:
        wording = self._wording
        progression = step.progression
        target = self._framework.qualification[progression.to]
        credit = wording.credit(progression)
        says_how = credit and progression.mode is Mode.CREDIT
        return PaperStep(
            number=number,
            from_name=wording.short(progression.from_),
            to_name=wording.short(progression.to),
            level_label=wording.level(target.level),
            how=credit if says_how else wording.mode(progression.mode),
            length=wording.step_length(step),
            cost=cost,
            where=self._where(step),
            conditions=tuple(self._condition(route, assessment) for assessment in step.assessments),
            credit="" if says_how else credit,
            typical=Confidence.BACKGROUND in (progression.confidence, progression.entry_confidence),
        )

    def _where(self, step: Step) -> str:
        names = [self._framework.provider_type[provider].name for provider in step.providers]
        if len(names) <= MOST_PROVIDERS:
            return self._wording.providers(step.providers)
        return self._wording.t("{names} and others").format(names=", ".join(names[:MOST_PROVIDERS]))

    def _condition(self, route: Route, assessment: Assessment) -> PaperCondition:
        return PaperCondition(
            says=self._wording.asks(assessment.condition),
            assessment_word=self._stands(route, assessment).rstrip("."),
            mark=MARK_OF[assessment.standing],
        )

    def _stands(self, route: Route, assessment: Assessment) -> str:
        """As on the screen, or shorter: an earlier step by its number, and the provider named only once."""
        if assessment.because is Because.EARLIER_STEP:
            number = route.cards.index(QualificationId(str(assessment.values["held"])))
            return self._wording.t("Met once step {number} is done").format(number=number)
        if assessment.because is Because.ASK_PROVIDER and isinstance(assessment.condition, ProviderDecides | Selection):
            return self._wording.t("Ask")
        return self._wording.stands(assessment)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def file_name(route: Route | None) -> str:
    """A name for the file that gives nobody's name away."""
    if route is None:
        return "pathway-plan.pdf"
    end = next((name for name, ends in ENDS.items() if route.ends_on in ends), route.ends_on)
    return f"pathway-plan-{route.starts_from}-to-{end}.pdf".replace("_", "-")
