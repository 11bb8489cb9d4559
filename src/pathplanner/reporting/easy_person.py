"""The parts of an Easy Read plan that tell of the person and the talk: what was said, and what is to be done."""

from collections.abc import Iterator
from datetime import date

from pathplanner.core.framework import Framework
from pathplanner.core.learner import AgeBand, Award, Held, Learner
from pathplanner.core.own import OwnCard
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import Action, Agreement, BarrierKind, Goal, Meeting, Reach, Status, Who
from pathplanner.core.qualifications import CardKind
from pathplanner.core.routes import Route
from pathplanner.planning.wording.easy_names import EasyNames
from pathplanner.reporting.easy_paper import EasyIdea, EasyLine, Picture


def idea(picture: Picture, *lines: EasyLine | str, heading: str = "") -> EasyIdea:
    """An idea of lines; a text alone is a sentence of ours."""
    told = (EasyLine(says=line) if isinstance(line, str) else line for line in lines)
    return EasyIdea(picture=picture, lines=tuple(told), heading=heading)


class PersonParts:
    """Tells what a plan holds beside its routes. The private notes are the adviser's: nothing here reads them."""

    def __init__(self, framework: Framework, names: EasyNames) -> None:
        self._framework = framework
        self._names = names
        self._t = names.t

    def what_this_is(self) -> Iterator[EasyIdea]:
        """What the paper is, and the two words that everything rests on."""
        t = self._t
        yield idea(Picture.PERSON, t("This is my plan."), t("It says what I want, and how I can get there."))
        yield idea(Picture.CERTIFICATE, t("My plan is about qualifications."), t("Each qualification has a level."))

    def talk(self, meeting: Meeting) -> Iterator[EasyIdea]:
        """When and with whom the talk was, what was told at its start, and what the learner asked."""
        t = self._t
        lines = [
            *self._sentence(t("We talked on {day}."), meeting.on),
            *_typed(t("This is where we talked:"), meeting.place),
            *_typed(t("I talked with:"), meeting.adviser),
            *_typed(t("I can reach them here:"), meeting.contact),
        ]
        if meeting.explained:
            lines.append(EasyLine(says=t("My adviser told me what our talk is for.")))
            lines.append(EasyLine(says=t("My adviser told me who can see what I say.")))
        lines += _typed(t("These people have a copy of my plan:"), meeting.copies)
        if lines:
            yield idea(Picture.TALK, *lines)
        if meeting.question.strip():
            yield idea(Picture.QUESTION, *_typed(t("This was my question:"), meeting.question))

    def where_now(self, learner: Learner) -> Iterator[EasyIdea]:
        """What is held, what else was told, and the learner's own words."""
        t = self._t
        for held in learner.held:
            yield idea(Picture.CERTIFICATE, *self._held(held))
        about = tuple(self._about(learner))
        if about:
            yield idea(Picture.PERSON, *about)
        known = self._framework.sector
        sectors = "; ".join(known[sector].name for sector in learner.sectors if sector in known)
        if sectors:
            yield idea(Picture.SIGNPOST, *_typed(t("I like this kind of work:"), sectors))
        if learner.words.strip():
            yield idea(Picture.TALK, *_typed(t("I say this in my own words:"), learner.words))

    def goals(self, plan: Plan, route: Route | None) -> Iterator[EasyIdea]:
        """The job and the goals, the long ones first; for whoever told none, where the route ends."""
        t = self._t
        if plan.job:
            yield idea(Picture.PERSON, *_typed(t("I want this job:"), plan.job.title))
        for goal in sorted(plan.goals, key=lambda goal: goal.reach is not Reach.LONG):
            yield idea(Picture.FLAG, *self._goal(goal))
        if not plan.goals and route:
            yield idea(Picture.FLAG, t("I want to get {name}.").format(name=self._names.card(route.ends_on)))

    def set_aside(self, plan: Plan) -> Iterator[EasyIdea]:
        """Ways that were looked at and not chosen."""
        t = self._t
        for aside in plan.set_aside:
            name = self._names.card(aside.route[-1])
            says = t("I did not choose a way to {name}.").format(name=name)
            yield idea(Picture.MAGNIFIER, says, *_typed(t("This is why:"), aside.why))

    def barriers(self, plan: Plan) -> Iterator[EasyIdea]:
        """What might get in the way, and what would help."""
        t = self._t
        for barrier in plan.barriers:
            picture, says = {
                BarrierKind.MONEY: (Picture.COIN, t("Money might get in my way.")),
                BarrierKind.CARING: (Picture.HEART, t("Caring for someone might get in my way.")),
                BarrierKind.HEALTH: (Picture.HEART, t("My health might get in my way.")),
                BarrierKind.LOCAL: (Picture.SIGNPOST, t("Travel or jobs near me might get in my way.")),
            }[barrier.kind]
            helps = _typed(t("This would help:"), barrier.helps)
            yield idea(picture, says, *(helps or [EasyLine(says=t("We do not know yet what would help."))]))

    def actions(self, plan: Plan) -> Iterator[EasyIdea]:
        """What to do, in the order it was told."""
        for action in plan.actions:
            yield idea(Picture.TICK if action.status is Status.COMPLETED else Picture.LIST, *self._action(action))

    def review(self, plan: Plan) -> Iterator[EasyIdea]:
        """When to look at the plan again, how, and with whom."""
        t, told = self._t, plan.review
        lines = [
            *self._sentence(t("We look at this plan again on {day}."), told.on),
            *_typed(t("This is how:"), told.how),
            *_typed(t("I do it with:"), told.who),
        ]
        yield idea(Picture.CALENDAR, *(lines or [EasyLine(says=t("We have not chosen a day yet."))]))

    def agreed(self, agreement: Agreement, today: date, as_of: date) -> Iterator[EasyIdea]:
        """Whether the plan is agreed or a draft."""
        t, day = self._t, self._names.day
        if agreement.on:
            lines = [t("I said yes to this plan on {day}.").format(day=day(agreement.on))]
        else:
            lines = [t("This plan is a draft."), t("I have not said yes to it yet.")]
        if agreement.read_back:
            lines.append(t("Somebody read it out to me."))
        lines.append(t("We made these pages on {day}.").format(day=day(today)))
        if as_of != today:
            lines.append(t("They show what is open on {day}.").format(day=day(as_of)))
        yield idea(Picture.TICK if agreement.on else Picture.LIST, *lines)

    def _held(self, held: Held) -> Iterator[EasyLine | str]:
        t, names = self._t, self._names
        card = self._framework.qualification.get(held.qualification)
        if held.own and held.own.name.strip():
            yield from _typed(t("I have this:"), held.own.name)
        else:
            yield t("I have {name}.").format(name=names.card(held.qualification))
        if card and card.kind is CardKind.AWARD and names.level(card.level) not in names.card(card.id):
            yield t("It is at {level}.").format(level=names.level(card.level))
        if held.own:
            yield from self._own(held.own)
        if held.count:
            yield t("I have {count} in all.").format(count=held.count)
        for award in held.awards:
            yield from _typed(t("I got this:") if award.achieved else t("I expect this:"), _award(award))
        yield from _typed(t("My grade in English:"), held.english)
        yield from _typed(t("My grade in maths:"), held.maths)

    def _own(self, own: OwnCard) -> Iterator[EasyLine | str]:
        """Whose judgement the level is, and what it rests on."""
        t = self._t
        if own.undecided:
            yield t("We have not decided yet what it is.")
        else:
            yield t("My adviser thinks so.")
        if own.like is not None and own.like in self._framework.qualification:
            yield t("We treat it like {name}.").format(name=self._names.card(own.like))
        yield from _typed(t("This is why:"), own.reason)

    def _about(self, learner: Learner) -> Iterator[str]:
        t = self._t
        if learner.age is not None:
            yield t("I am {age} years old.").format(age=learner.age)
        elif learner.age_band:
            yield self._age(learner.age_band)
        yield from _either(learner.in_learning, t("I go to lessons now."), t("I do not go to lessons now."))
        yield from _either(learner.in_work, t("I have work now."), t("I do not have work now."))
        yield from _either(learner.part_time, t("I want to study part time."), t("I want to study full time."))
        yield from _either(learner.must_earn, t("I have to earn money."), t("I do not have to earn money now."))
        yield from _either(
            learner.job_offer,
            t("I have an offer of a job with training."),
            t("I have no offer of a job with training."),
        )

    def _age(self, band: AgeBand) -> str:
        t = self._t
        return {
            AgeBand.UNDER_16: t("I am under 16 years old."),
            AgeBand.FROM_16_TO_18: t("I am 16 to 18 years old."),
            AgeBand.FROM_19_TO_23: t("I am 19 to 23 years old."),
            AgeBand.FROM_24: t("I am 24 years old or older."),
        }[band]

    def _goal(self, goal: Goal) -> Iterator[EasyLine | str]:
        t = self._t
        label = t("I want this later:") if goal.reach is Reach.LONG else t("I want this soon:")
        yield from _typed(label, goal.says.strip() or t("Nothing written yet"))
        yield from self._sentence(t("I want it by {day}."), goal.by)

    def _action(self, action: Action) -> Iterator[EasyLine | str]:
        t = self._t
        yield EasyLine(typed=action.says.strip() or t("Nothing written yet"))
        if action.who is Who.SOMEONE_ELSE and action.who_else.strip():
            yield from _typed(t("This person does it:"), action.who_else)
        else:
            yield {
                Who.ME: t("I do this."),
                Who.ADVISER: t("My adviser does this."),
                Who.SOMEONE_ELSE: t("Somebody else does this."),
            }[action.who]
        yield from self._sentence(t("The last day for it is {day}."), action.by)
        yield from _typed(t("This person helps:"), action.help_from)
        if action.status is not Status.NOT_STARTED:
            yield self._status(action.status)

    def _status(self, status: Status) -> str:
        t = self._t
        return {
            Status.NOT_STARTED: t("This is still to do."),
            Status.IN_PROGRESS: t("This has begun."),
            Status.COMPLETED: t("This is done."),
            Status.NO_LONGER_APPLICABLE: t("We do not need this any more."),
        }[status]

    def _sentence(self, says: str, day: date | None) -> Iterator[EasyLine]:
        """A sentence with a place for a day; nothing without one."""
        if day:
            yield EasyLine(says=says.format(day=self._names.day(day)))


def _typed(label: str, words: str) -> list[EasyLine]:
    """A label with what somebody typed; nothing where they typed nothing."""
    return [EasyLine(says=label, typed=words.strip())] if words.strip() else []


def _either(told: bool | None, yes: str, no: str) -> Iterator[str]:
    """One of two sentences; nothing where it was not told."""
    if told is not None:
        yield yes if told else no


def _award(award: Award) -> str:
    """ "Engineering, Merit, 2027"."""
    year = "" if award.year is None else str(award.year)
    return ", ".join(filter(None, (award.subject.strip(), award.grade.strip(), year)))
