"""The wording: every sentence the engine's answers need."""

from collections.abc import Iterable
from datetime import date

from pathplanner.core.assessment import Assessment, Standing
from pathplanner.core.conditions import Condition
from pathplanner.core.destinations import Destination
from pathplanner.core.evidence import Evidence
from pathplanner.core.framework import Framework
from pathplanner.core.grades import TariffSum
from pathplanner.core.ids import ProviderTypeId, QualificationId
from pathplanner.core.learner import Held
from pathplanner.core.levels import LevelId
from pathplanner.core.progressions import Mode, Progression
from pathplanner.core.provenance import Confidence
from pathplanner.core.qualifications import Lane, Months, Qualification
from pathplanner.core.routes import Route, Span, Step
from pathplanner.planning.explain import Explanation
from pathplanner.planning.lighting import Light
from pathplanner.planning.wording import conditions, explanations, standings
from pathplanner.planning.wording import held as held_words
from pathplanner.planning.wording.names import Translate, as_written
from pathplanner.planning.wording.plan_words import PlanWords


class Wording(PlanWords):
    """Says what the engine found. `translate` gives each whole sentence in the reader's language."""

    def __init__(self, framework: Framework, translate: Translate = as_written) -> None:
        super().__init__(framework, translate)

    def speak_of(self, framework: Framework) -> None:
        """Look names up in this framework from now on, as where a learner has cards of their own."""
        self._names.framework = framework

    def card(self, card: QualificationId) -> str:
        """The full name of a qualification."""
        return self._names.card(card)

    def short(self, card: QualificationId) -> str:
        """The name that fits on a card."""
        return self._names.short(card)

    def level(self, level: LevelId) -> str:
        """ "Entry level", "Level 3"."""
        return self._names.level(level)

    def name_with_level(self, card: Qualification) -> str:
        """ "Foundation degree, level 5"; the level once only where the name has it already."""
        level = self._names.level_in_sentence(card.level)
        return (
            card.name if level in card.name.lower() else self._t("{name}, {level}").format(name=card.name, level=level)
        )

    def length(self, span: Span | Months | None) -> str:
        """ "2 years"; empty where nothing is known."""
        return self._names.length(span)

    def light_in_legend(self, light: Light) -> str:
        """The words for a state in the legend."""
        t = self._t
        return {
            Light.HERE: t("You are here"),
            Light.HTQ: t("To HTQ"),
            Light.DEGREE: t("To degree level"),
            Light.BOTH: t("To both"),
            Light.GOAL: t("To your goal"),
            Light.NONE: t("No route from here"),
        }[light]

    def facts_on_card(self, card: Qualification) -> str:
        """Level and length, short enough for a card: "L3 · 2 yrs"."""
        length = self._names.short_length(card.full_time)
        level = self._t("Entry") if card.level is LevelId.ENTRY else self._t("L{number}").format(number=card.level)
        return f"{level} · {length}" if length else level

    def day(self, day: date) -> str:
        """ "23 November 2026"."""
        return explanations.day_of(self._names, day)

    def month(self, day: date) -> str:
        """ "September 2027"."""
        return explanations.month_of(self._names, day)

    def explanation(self, why: Explanation) -> str:
        """Why a card is lit or what is missing, in one sentence."""
        return explanations.sentence(self._names, why)

    def asks(self, condition: Condition) -> str:
        """What a condition asks."""
        return conditions.asks(self._names, condition)

    def stands(self, assessment: Assessment) -> str:
        """How a condition stands and why."""
        return standings.stands(self._names, assessment)

    def has_grades(self, card: QualificationId) -> bool:
        """Whether grades can be told of a qualification."""
        return bool(self._names.framework.grades.choices(card))

    def held_detail(self, held: Held) -> str:
        """ "Digital, Merit (predicted)"; empty where nothing is told of what is held."""
        return held_words.detail(self._names, held)

    def points(self, found: TariffSum) -> str:
        """The Tariff points of what is held, and that many universities ask for grades; empty for none."""
        return held_words.points(self._names, found)

    def standing(self, standing: Standing) -> str:
        """The one-word name of a standing."""
        t = self._t
        return {
            Standing.MET: t("Met"),
            Standing.CLOSE: t("Close"),
            Standing.NOT_MET: t("Not met yet"),
            Standing.UNKNOWN: t("Check"),
            Standing.OVERRIDDEN: t("Agreed after discussion"),
        }[standing]

    def light(self, light: Light) -> str:
        """The words for a card's state."""
        t = self._t
        return {
            Light.HERE: t("You are here"),
            Light.HTQ: t("On a route to HTQ"),
            Light.DEGREE: t("On a route to degree level"),
            Light.BOTH: t("On routes to HTQ and degree level"),
            Light.GOAL: t("On a route to your destination"),
            Light.NONE: t("Not reachable from here"),
        }[light]

    def light_on_card(self, light: Light) -> str:
        """The words for a card's state, short enough for the card."""
        t = self._t
        return {
            Light.HERE: t("Here"),
            Light.HTQ: t("To HTQ"),
            Light.DEGREE: t("To degree"),
            Light.BOTH: t("To both"),
            Light.GOAL: t("To goal"),
            Light.NONE: t("No route"),
        }[light]

    def mode(self, mode: Mode) -> str:
        """How a step is made."""
        t = self._t
        return {
            Mode.DIRECT: t("Apply and start at the beginning"),
            Mode.CREDIT: t("Credit from the earlier award counts"),
            Mode.WORK: t("Through a job: an apprenticeship"),
            Mode.CONDITIONAL: t("Possible where the provider agrees"),
        }[mode]

    def lane(self, lane: Lane) -> str:
        """The name of a column of the ladder."""
        t = self._t
        return {
            Lane.ACADEMIC: t("Academic and general"),
            Lane.TECHNICAL: t("Technical, vocational and professional"),
            Lane.APPRENTICESHIP: t("Apprenticeship"),
        }[lane]

    def lane_on_paper(self, lane: Lane) -> str:
        """The name of a column, in one word."""
        t = self._t
        return {
            Lane.ACADEMIC: t("Academic"),
            Lane.TECHNICAL: t("Technical"),
            Lane.APPRENTICESHIP: t("Apprenticeship"),
        }[lane]

    def destination(self, destination: Destination) -> str:
        """The name of a destination."""
        return self._names.destination(destination)

    def confidence(self, confidence: Confidence) -> str:
        """What to say beside a fact: nothing where it is verified."""
        return "" if confidence is Confidence.VERIFIED else self._t("Typical, check with the provider")

    def credit(self, step: Progression) -> str:
        """The credit a step carries; empty where it carries none."""
        t = self._t
        if step.credit is None:
            return step.credit_note
        says = t("Carries {credit} credits").format(credit=step.credit)
        return t("{says}: {note}").format(says=says, note=step.credit_note) if step.credit_note else says

    def measure_of(self, fact: Evidence) -> tuple[tuple[str, str], ...]:
        """What was measured, of whom, when and where, as names and words."""
        t = self._t
        return (
            (t("Measure"), fact.measure),
            (t("Group"), fact.group),
            (t("Year"), fact.year),
            (t("Place"), fact.place),
            (t("Read in"), fact.reading),
        )

    def providers(self, providers: Iterable[ProviderTypeId]) -> str:
        """Names of provider types, as a list in words."""
        kinds = self._names.framework.provider_type
        return self._names.listed([kinds[provider].name for provider in providers], self._t("{first} or {last}"))

    def route_title(self, route: Route) -> str:
        """ "T Level", "HNC" and "Top-up year" with a small arrow between each two."""
        return " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} ".join(self.short(card) for card in route.cards)

    def route_aloud(self, route: Route) -> str:
        """A route as a screen reader should say it."""
        t = self._t
        parts = [
            t("Route to {destination}: {way}").format(
                destination=self.destination(route.destination),
                way=t(", then ").join(self.short(card) for card in route.cards),
            ),
            self.route_length(route),
            self.unmet(route.unmet),
            self.to_check(route.unknown),
            self.agreed(route.agreed),
            self.fee_note(route),
        ]
        if route.earns_while_learning:
            parts.append(t("earn while you learn"))
        return ". ".join(part for part in parts if part)

    def unmet(self, count: int) -> str:
        """How many conditions are known not to be met; empty for none."""
        t = self._t
        return t("{count} not met").format(count=count) if count else ""

    def to_check(self, count: int) -> str:
        """How many conditions are still to be checked."""
        return self._t("{count} to check").format(count=count)

    def agreed(self, count: int) -> str:
        """How many conditions were agreed otherwise; empty for none."""
        return self._t("{count} agreed after discussion").format(count=count) if count else ""

    def fee_note(self, route: Route) -> str:
        """What a route costs, in a few words; the cost of each step says more."""
        t = self._t
        cards = self._names.framework.qualification
        if all(step.paid_job for step in route.steps):
            return t("no fees")
        levels = (cards[step.progression.to].level for step in route.steps if not step.paid_job)
        charged = any(level.rank >= LevelId.FOUR.rank for level in levels)
        return t("fees from level 4") if charged else t("fees depend on age")

    def step_length(self, step: Step) -> str:
        """ "1 year full time or 2 years part time"; says so where the length is not known."""
        t = self._t
        full_time, part_time = self.length(step.full_time), self.length(step.part_time)
        if full_time and part_time:
            return t("{full_time} full time or {part_time} part time").format(full_time=full_time, part_time=part_time)
        if full_time:
            return full_time
        return t("{length} part time").format(length=part_time) if part_time else t("Length not known")

    def route_length(self, route: Route) -> str:
        """How long a route takes, full time where that is known."""
        t = self._t
        if full_time := self.length(route.full_time):
            return full_time
        if part_time := self.length(route.part_time):
            return t("{length} part time").format(length=part_time)
        return t("Length not known")
