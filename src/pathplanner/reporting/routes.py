"""A route on paper: its facts in short, its picture and its steps."""

from collections.abc import Iterable, Iterator

from pathplanner.core.assessment import Assessment, Because, Standing
from pathplanner.core.conditions import ProviderDecides, Selection
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.progressions import Mode
from pathplanner.core.provenance import Confidence
from pathplanner.core.routes import Route, Step
from pathplanner.planning.wording import Wording
from pathplanner.reporting.paper import Line, Mark, PaperCondition, PaperFact, PaperRoute, PaperStep, Station
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


class RouteFiller:
    """Puts routes on paper, in the words of the screen or in shorter ones."""

    def __init__(self, framework: Framework, wording: Wording) -> None:
        self._framework = framework
        self._wording = wording

    def full(self, route: Route, title: str, line: Line, *, roomy: bool = True) -> PaperRoute:
        """Everything there is to say; `title` has a place for the way it takes.

        Where the plan is not `roomy`, as where there is a Plan B too, the costs are said in short.
        """
        in_short = not roomy or len(route.steps) > FEW_STEPS
        costs = costs_in_short((step.cost for step in route.steps), self._wording.t, in_short=in_short)
        numbered = zip(route.steps, costs, strict=True)
        return PaperRoute(
            title=title.format(way=self._way(route)),
            line=line,
            summary=tuple(self._summary(route)),
            stations=tuple(self._stations(route)),
            steps=tuple(self._step(route, number, *both) for number, both in enumerate(numbered, start=1)),
        )

    def brief(self, route: Route, title: str, line: Line) -> PaperRoute:
        """The same in short: of each step how it is made, how long it takes, and what is still to meet."""
        full = self.full(route, title, line)
        return full.changed(
            title=title.format(way=self._ends(route)),
            brief=True,
            stations=tuple(
                station.changed(name=self._wording.short(card), length="", provider="")
                for station, card in zip(full.stations, route.cards, strict=True)
            ),
            steps=tuple(
                step.changed(
                    cost="",
                    where="",
                    credit="",
                    conditions=tuple(asked for asked in step.conditions if asked.mark is not Mark.MET),
                )
                for step in full.steps
            ),
        )

    def _way(self, route: Route) -> str:
        ends, between = self._ends(route), route.cards[1:-1]
        if not 0 < len(between) <= MOST_BETWEEN:
            return ends
        return self._wording.t("{ends}, through {between}").format(ends=ends, between=named(self._wording, between))

    def _ends(self, route: Route) -> str:
        short = self._wording.short
        return self._wording.t("{start} to {end}").format(start=short(route.starts_from), end=short(route.ends_on))

    def _summary(self, route: Route) -> Iterator[PaperFact]:
        wording = self._wording
        t = wording.t
        yield PaperFact(label=t("Time"), says=wording.route_length(route))
        yield PaperFact(label=t("Earning"), says=self._earning(route))
        fees = wording.fee_note(route)
        yield PaperFact(label=t("Costs"), says=fees[:1].upper() + fees[1:])
        checks = [
            wording.unmet(route.unmet),
            wording.to_check(route.unknown) if route.unknown else "",
            self._agreed(route),
        ]
        says = ", ".join(check for check in checks if check) or t("All met")
        yield PaperFact(label=t("Conditions"), says=says)

    def _agreed(self, route: Route) -> str:
        standings = [assessment.standing for step in route.steps for assessment in step.assessments]
        return self._wording.agreed(standings.count(Standing.OVERRIDDEN))

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


def named(wording: Wording, cards: Iterable[QualificationId]) -> str:
    """ "HNC and HND"."""
    *first, last = map(wording.short, cards)
    return wording.t("{first} and {last}").format(first=", ".join(first), last=last) if first else last
