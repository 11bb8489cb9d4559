"""Filling the Easy Read pages: a plan as it stands for its learner, in short sentences with pictures."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from pathplanner.core.easy_words import EasyWords
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.money import Charged
from pathplanner.core.plan import Plan
from pathplanner.planning.own import with_own
from pathplanner.planning.wording import Wording
from pathplanner.planning.wording.easy_names import EasyNames
from pathplanner.reporting.easy_explained import explained
from pathplanner.reporting.easy_paper import EasyIdea, EasyLine, EasyPart, PaperEasy, Picture
from pathplanner.reporting.easy_person import PersonParts, idea
from pathplanner.reporting.easy_route import RouteParts
from pathplanner.reporting.pages import STANDARD, StandingWords, Ways, months_later
from pathplanner.reporting.style import PrintStyle

# "National Careers Service: nationalcareers.service.gov.uk or 0800 100 900." A number, an address, or both.
_TO_ASK = re.compile(r"(?P<name>[A-Z][^:.]*): (?P<ways>[^ ]+(?: or [^ ]+)*)\.(?= |$)")


class EasyFiller:
    """Turns plans into Easy Read pages."""

    def __init__(
        self,
        framework: Framework,
        wording: Wording,
        words: EasyWords,
        standing: StandingWords,
        charged: Mapping[QualificationId, Charged],
    ) -> None:
        self._framework = framework
        self._wording = wording
        self._words = words
        self._standing = standing
        self._charged = charged

    def fill(
        self, plan: Plan, ways: Ways, today: date, as_of: date | None = None, style: PrintStyle = STANDARD
    ) -> PaperEasy:
        """The pages of a plan with its routes; without any of them it says what is missing.

        `as_of` is the day the routes were looked up for, where that is not today. Whosever copy it is, it has the
        learner's words and no private notes.
        """
        t = self._wording.t
        framework = with_own(self._framework, plan.learner, t)
        names = EasyNames(framework, t, self._words.name)
        sheet = _Sheet(framework, names, self._charged, self._standing)
        parts = explained(sheet.parts(plan, ways, today, as_of or today, style), self._words, t)
        return PaperEasy(
            title=t("My pathway plan"),
            kind=t("Easy Read"),
            name=plan.name.strip(),
            practice=t("Practice: a made-up learner") if plan.practice else "",
            printed_on=today,
            data_version=t("Data set {version}").format(version=framework.version),
            parts=tuple(parts),
            small_print_heading=t("Small print"),
            small_print=self._standing.small_print,
        )


class _Sheet:
    """One plan on its way to paper, with the names of what its own learner has."""

    def __init__(
        self,
        framework: Framework,
        names: EasyNames,
        charged: Mapping[QualificationId, Charged],
        standing: StandingWords,
    ) -> None:
        self._framework = framework
        self._names = names
        self._standing = standing
        self._person = PersonParts(framework, names)
        self._routes = RouteParts(framework, names, charged)
        self._t = names.t

    def parts(self, plan: Plan, ways: Ways, today: date, as_of: date, style: PrintStyle) -> Iterator[EasyPart]:
        """Every part that has something in it, in the order of the pages."""
        t, person = self._t, self._person
        told = (
            (t("About this plan"), person.what_this_is()),
            (t("Our talk"), person.talk(plan.meeting)),
            (t("Where I am now"), person.where_now(plan.learner)),
            (t("What I want"), person.goals(plan, ways.first)),
            (t("My way, step by step"), self._first(plan, ways)),
            (t("Plan B"), self._second(ways)),
            (t("Ways I did not choose"), person.set_aside(plan)),
            (t("What might get in my way"), person.barriers(plan)),
            (t("What I will do"), person.actions(plan)),
            (t("When we look at this plan again"), person.review(plan)),
            (t("Where I can get help"), self._help()),
            (t("Is this plan agreed?"), person.agreed(plan.agreement, today, as_of)),
            (t("How old the facts are"), self._facts(style)),
        )
        for heading, ideas in told:
            if listed := tuple(ideas):
                yield EasyPart(heading=heading, ideas=listed)

    def _first(self, plan: Plan, ways: Ways) -> Iterator[EasyIdea]:
        """The route that is told in full, or what is missing."""
        t = self._t
        if ways.plan_a:
            yield from self._routes.full(ways.plan_a, t("This is my route, Plan A."))
            return
        gone = (t("I chose a Plan A, but a step of it is gone."), t("I need to choose it again."))
        yield idea(Picture.QUESTION, *(gone if plan.plan_a else (t("I have not decided on Plan A yet."),)))
        if ways.plan_b:
            yield from self._routes.full(ways.plan_b, t("This is my route, Plan B."))
        elif ways.suggested:
            yield from self._routes.full(ways.suggested, t("This is a route to talk about."))
        elif plan.learner.held:
            yield idea(Picture.MAGNIFIER, t("We know no route from here to there."), t("I can choose another goal."))
        else:
            yield idea(Picture.LIST, t("First I say what qualifications I have."), t("Then we can find my route."))

    def _second(self, ways: Ways) -> Iterator[EasyIdea]:
        if ways.second:
            yield from self._routes.brief(ways.second, self._t("This is my other route, if things change."))

    def _help(self) -> Iterator[EasyIdea]:
        """Who can be asked, and where to read on, with the numbers and addresses of every printed plan."""
        t = self._t
        pages: list[str] = []
        for told in _TO_ASK.finditer(" ".join(self._standing.where_to_check)):
            name, ways = told["name"], told["ways"].split(" or ")
            numbers = [way for way in ways if way[0].isdigit()]
            addresses = [way for way in ways if way not in numbers]
            if numbers:
                yield idea(
                    Picture.PHONE,
                    t("The {name} can help me.").format(name=name),
                    *(t("I can ring {number}.").format(number=number) for number in numbers),
                    *(t("I can read more at {address}.").format(address=address) for address in addresses),
                )
            else:
                says, topic = t("I can read about {topic} at {address}."), name[:1].lower() + name[1:]
                pages += [says.format(topic=topic, address=address) for address in addresses]
        if pages:
            yield idea(Picture.MAGNIFIER, *pages)

    def _facts(self, style: PrintStyle) -> Iterator[EasyIdea]:
        t, checked = self._t, self._framework.checked
        recheck = months_later(checked, self._standing.recheck_months)
        lines = [
            EasyLine(says=t("We checked the facts on {day}.").format(day=self._names.day(checked))),
            EasyLine(says=t("Facts can change.")),
            EasyLine(says=t("Somebody must check them again by {month}.").format(month=self._names.month(recheck))),
        ]
        if style.plan_version:
            says = t("This is version {number} of my plan.").format(number=style.plan_version)
            lines.append(EasyLine(says=says))
        if style.printed_by.strip():
            lines.append(EasyLine(says=t("This person printed it:"), typed=style.printed_by.strip()))
        yield idea(Picture.CALENDAR, *lines)
