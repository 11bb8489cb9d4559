"""The routes of an Easy Read plan, step by step."""

from collections.abc import Iterator, Mapping

from pathplanner.core.assessment import Assessment, Standing
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.money import Charge, Charged
from pathplanner.core.progressions import Mode
from pathplanner.core.provenance import Confidence
from pathplanner.core.routes import Route, Step
from pathplanner.planning.wording.easy_asks import asks, is_open, stands
from pathplanner.planning.wording.easy_costs import costs
from pathplanner.planning.wording.easy_names import EasyNames
from pathplanner.reporting.easy_paper import EasyIdea, EasyLine, Picture
from pathplanner.reporting.easy_person import idea

PICTURE_OF = {
    "age": Picture.CALENDAR,
    "job_offer": Picture.PERSON,
    "experience": Picture.PERSON,
    "subject_link": Picture.MAGNIFIER,
    "initial_assessment": Picture.LIST,
    "selection": Picture.TALK,
    "provider_decides": Picture.TALK,
}
"""What is drawn beside a condition of some kind; a certificate beside any other."""


class RouteParts:
    """Tells a route in full or, as Plan B beside a Plan A, in short."""

    def __init__(self, framework: Framework, names: EasyNames, charged: Mapping[QualificationId, Charged]) -> None:
        self._framework = framework
        self._names = names
        self._charged = charged
        self._t = names.t

    def full(self, route: Route, intro: str) -> Iterator[EasyIdea]:
        """What kind of route it is, and each of its steps."""
        yield idea(Picture.STAIR, intro, *self._summary(route))
        costs_in: dict[tuple[str, ...], int] = {}
        for number, step in enumerate(route.steps, start=1):
            yield self._step(route, number, step)
            yield self._where(step)
            yield idea(Picture.CLOCK, *self._length(step))
            yield idea(Picture.COIN, *self._costs(costs_in, number, step))
            yield from self._conditions(step) or [self._nothing_open(step)]

    def brief(self, route: Route, intro: str) -> Iterator[EasyIdea]:
        """Of each step what it is, how long it takes and what is still to meet."""
        t = self._t
        yield idea(Picture.SIGNPOST, intro, *self._summary(route))
        for number, step in enumerate(route.steps, start=1):
            told = self._step(route, number, step)
            paid = t("I get pay while I learn.") if step.paid_job else t("I do not get pay for this.")
            lines = (*told.lines, *map(_line, self._length(step)), _line(paid))
            yield told.changed(lines=lines)
            yield from self._conditions(step)

    def _summary(self, route: Route) -> Iterator[str]:
        t = self._t
        count = len(route.steps)
        says = t("It has one step.") if count == 1 else t("It has {number} steps.")
        yield says.format(number=self._names.number(count))
        if full_time := self._names.length(route.full_time):
            yield t("All of it takes {length}.").format(length=full_time)
        elif part_time := self._names.length(route.part_time):
            yield t("All of it takes {length} part time.").format(length=part_time)
        else:
            yield t("We do not know how long it takes.")

    def _step(self, route: Route, number: int, step: Step) -> EasyIdea:
        t, names, made = self._t, self._names, step.progression
        card = self._framework.qualification[made.to]
        is_end = made.to == route.ends_on
        lines = [t("I go on to {name}.").format(name=names.card(made.to))]
        if names.level(card.level) not in lines[0]:
            lines.append(t("It is at {level}.").format(level=names.level(card.level)))
        if made.credit:
            lines.append(t("I bring {credit} credits with me.").format(credit=made.credit))
        if is_end:
            lines.append(t("This is where I want to get to."))
        elif made.to in route.off_ramps:
            lines.append(t("I could stop here, with a full qualification."))
        if made.mode is Mode.CONDITIONAL:
            lines.append(t("The place that teaches it must agree."))
        if Confidence.BACKGROUND in (made.confidence, made.entry_confidence):
            lines.append(t("This is what is usual, so I check it first."))
        heading = t("Step {number}").format(number=number)
        return idea(Picture.FLAG if is_end else Picture.CERTIFICATE, *lines, heading=heading)

    def _where(self, step: Step) -> EasyIdea:
        t, names = self._t, self._names
        places = list(dict.fromkeys(names.place(provider) for provider in step.providers if provider != "employer"))[:2]
        lines = [t("I have a job with an employer.")] if step.paid_job else []
        if len(places) == 1:
            lines.append(t("I can learn at {place}.").format(place=places[0]))
        elif places:
            lines.append(t("I can learn at {first} or {second}.").format(first=places[0], second=places[1]))
        return idea(Picture.BUILDING, *(lines or [t("I ask where I can learn this.")]))

    def _length(self, step: Step) -> Iterator[str]:
        t, length = self._t, self._names.length
        full_time, part_time = length(step.full_time), length(step.part_time)
        if full_time and part_time:
            yield t("It takes {length} full time.").format(length=full_time)
            yield t("Or it takes {length} part time.").format(length=part_time)
        elif full_time:
            yield t("It takes {length}.").format(length=full_time)
        elif part_time:
            yield t("It takes {length} part time.").format(length=part_time)
        else:
            yield t("I ask how long it takes.")

    def _costs(self, said_in: dict[tuple[str, ...], int], number: int, step: Step) -> Iterator[str]:
        """What it costs; where an earlier step costs the same, that is said instead."""
        t, charged = self._t, self._charged.get(step.progression.to)
        said = costs(t, step, charged.how if charged else Charge.NOT_FOUND)
        earlier = said_in.setdefault(said, number)
        if earlier == number or step.paid_job:
            yield from said
        else:
            yield t("Pay and costs are the same as in step {number}.").format(number=earlier)

    def _conditions(self, step: Step) -> list[EasyIdea]:
        """An idea for each condition that is open; the same is said once."""
        told = (self._condition(assessment) for assessment in step.assessments if is_open(assessment))
        return list(dict.fromkeys(told))

    def _condition(self, assessment: Assessment) -> EasyIdea:
        says = stands(self._names, assessment)
        lines = [*map(_line, asks(self._names, assessment.condition)), *([_line(says)] if says else [])]
        if assessment.standing is Standing.OVERRIDDEN:
            lines.append(EasyLine(says=self._t("This is why:"), typed=str(assessment.values["reason"]).strip()))
        return idea(PICTURE_OF.get(assessment.condition.kind, Picture.CERTIFICATE), *lines)

    def _nothing_open(self, step: Step) -> EasyIdea:
        t = self._t
        if not step.assessments:
            return idea(Picture.TALK, t("We do not know what places ask for."), t("I ask them before I apply."))
        says = t("I will have all that places usually ask for.")
        return idea(Picture.TICK, says, t("Each place decides who can join."))


def _line(says: str) -> EasyLine:
    return EasyLine(says=says)
