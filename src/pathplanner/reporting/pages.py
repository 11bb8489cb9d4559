"""Filling the pages: a route as it stands for a learner becomes a plan on paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathplanner.core.assessment import Assessment, Standing
from pathplanner.core.destinations import ENDS
from pathplanner.core.evidence import Evidence, EvidenceBase, Topic
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held, Learner
from pathplanner.core.provenance import Confidence
from pathplanner.core.routes import Route, Step
from pathplanner.planning.notes import for_card, is_reliable
from pathplanner.planning.wording import Wording
from pathplanner.reporting.paper import (
    HeldLine,
    Mark,
    PaperCondition,
    PaperEvidence,
    PaperFact,
    PaperPlan,
    PaperRoute,
    PaperStep,
    Station,
)

MARK_OF = {
    Standing.MET: Mark.MET,
    Standing.CLOSE: Mark.CLOSE,
    Standing.NOT_MET: Mark.NOT_MET,
    Standing.UNKNOWN: Mark.ASK,
}
MOST_FACTS = 2
"""How many facts an ordinary plan has room for on its two pages."""


@dataclass(frozen=True, slots=True)
class StandingWords:
    """What every plan carries, whoever it is for."""

    where_to_check: tuple[str, ...]
    small_print: tuple[str, ...]
    recheck_months: int


class PageFiller:
    """Turns plans into pages, in the words of the screen."""

    def __init__(self, framework: Framework, wording: Wording, evidence: EvidenceBase, words: StandingWords) -> None:
        self._framework = framework
        self._wording = wording
        self._evidence = evidence
        self._words = words

    def fill(self, learner: Learner, route: Route | None, today: date, *, chosen: bool) -> PaperPlan:
        """The pages of a route; a plan without one says what is missing. `chosen` marks Plan A."""
        wording = self._wording
        checked = self._framework.checked
        return PaperPlan(
            session_date=today,
            status=wording.t("Draft, made on {day}. Not agreed yet.").format(day=wording.day(today)),
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
            evidence=tuple(self._facts(route)) if route else (),
            where_to_check=self._words.where_to_check,
            small_print=self._words.small_print,
        )

    def _missing(self, learner: Learner) -> str:
        if not learner.held:
            return self._wording.t("Put a qualification on the ladder first: the routes from it can then be printed.")
        return self._wording.t("No route we know leads from here to the destination. Choose another destination.")

    def _held_line(self, held: Held) -> HeldLine:
        card = self._framework.qualification[held.qualification]
        return HeldLine(name=card.name, level=self._wording.level(card.level), detail=held.grade)

    def _goals(self, route: Route) -> Iterator[str]:
        wording = self._wording
        end = self._framework.qualification[route.ends_on]
        yield wording.t("To reach: {name}, {level}.").format(name=end.name, level=wording.level(end.level).lower())
        for card in route.off_ramps:
            yield wording.t("A good end on the way: {name}.").format(name=wording.card(card))

    # The route

    def _route(self, route: Route, *, chosen: bool) -> PaperRoute:
        wording = self._wording
        title = wording.t("Plan A: {way}") if chosen else wording.t("A route to talk about: {way}")
        ends = f"{wording.short(route.starts_from)} – {wording.short(route.ends_on)}"
        return PaperRoute(
            title=title.format(way=ends),
            summary=tuple(self._summary(route)),
            stations=tuple(self._stations(route)),
            steps=tuple(self._step(number, step) for number, step in enumerate(route.steps, start=1)),
        )

    def _summary(self, route: Route) -> Iterator[PaperFact]:
        t = self._wording.t
        yield PaperFact(label=t("Time"), says=self._wording.route_length(route))
        earning = t("Paid while learning on part of the way") if route.earns_while_learning else t("Not paid as you learn")
        yield PaperFact(label=t("Earning"), says=earning)
        checks = self._wording.to_check(route.unknown)
        says = t("{unmet}, {checks}").format(unmet=self._wording.unmet(route.unmet), checks=checks)
        yield PaperFact(label=t("Conditions"), says=says if route.unmet else checks)

    def _stations(self, route: Route) -> Iterator[Station]:
        lengths = ["", *(self._wording.length(step.full_time or step.part_time) for step in route.steps)]
        for card_id, length in zip(route.cards, lengths, strict=True):
            card = self._framework.qualification[card_id]
            provider = self._framework.provider_type[card.providers[0]].name if card.providers else ""
            is_start, is_end = card_id == route.starts_from, card_id == route.ends_on
            yield Station(
                name=card.name,
                level_label=self._wording.level(card.level),
                lane=card.lane,
                lane_label=self._wording.lane_on_paper(card.lane),
                length=length,
                provider="" if is_start else provider,
                is_start=is_start,
                is_destination=is_end,
                is_off_ramp=card_id in route.off_ramps,
            )

    def _step(self, number: int, step: Step) -> PaperStep:
        wording = self._wording
        progression = step.progression
        target = self._framework.qualification[progression.to]
        confidences = (progression.confidence, progression.entry_confidence)
        return PaperStep(
            number=number,
            from_name=wording.short(progression.from_),
            to_name=wording.short(progression.to),
            level_label=wording.level(target.level),
            how=wording.mode(progression.mode),
            length=wording.step_length(step),
            cost=step.cost,
            providers=tuple(self._framework.provider_type[provider].name for provider in step.providers[:3]),
            conditions=tuple(self._condition(assessment) for assessment in step.assessments),
            credit=wording.credit(progression),
            check_with=self._check_with(step),
            typical=Confidence.BACKGROUND in confidences,
        )

    def _condition(self, assessment: Assessment) -> PaperCondition:
        return PaperCondition(
            says=self._wording.asks(assessment.condition),
            assessment_word=self._wording.stands(assessment).rstrip("."),
            mark=MARK_OF[assessment.standing],
        )

    def _check_with(self, step: Step) -> str:
        t = self._wording.t
        if step.paid_job:
            return t("The employer and its training provider")
        return t("The provider, for what it asks this year")

    # Evidence

    def _facts(self, route: Route) -> Iterator[PaperEvidence]:
        chosen: dict[str, Evidence] = {}
        for card in (route.ends_on, *route.off_ramps):
            fact = self._best_fact(card)
            if fact is not None:
                chosen.setdefault(fact.id, fact)
        for fact in list(chosen.values())[:MOST_FACTS]:
            yield self._paper_evidence(fact)

    def _best_fact(self, card: QualificationId) -> Evidence | None:
        """The pay note that belongs to the fewest cards, as the most specific one."""
        pay = [fact for fact in for_card(self._evidence, card) if fact.topic is Topic.PAY and is_reliable(fact)]
        return min(pay, key=lambda fact: len(fact.cards), default=None)

    def _paper_evidence(self, fact: Evidence) -> PaperEvidence:
        measured = (fact.measure, fact.group, fact.year, fact.place)
        source = self._evidence.sources[fact.sources[0]]
        return PaperEvidence(
            says=fact.says,
            measure_line="; ".join(measured),
            limit=self._evidence.limits[fact.limits[0]].says,
            source_line=f"{source.title}, {source.publisher}, {source.dated}",
        )


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def file_name(route: Route | None) -> str:
    """A name for the file that gives nobody's name away."""
    if route is None:
        return "pathway-plan.pdf"
    end = next((name for name, ends in ENDS.items() if route.ends_on in ends), route.ends_on)
    return f"pathway-plan-{route.starts_from}-to-{end}.pdf".replace("_", "-")
