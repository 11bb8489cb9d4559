"""What a plan tells beside its routes, line by line: the talk, the person, the goals, what to do, and what was agreed.

The private notes are the adviser's: nothing here reads them.
"""

from collections.abc import Iterator
from datetime import date

from pathplanner.core.framework import Framework
from pathplanner.core.learner import Held, Learner
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import Agreement, Meeting, Reach, Status
from pathplanner.planning.wording import Wording
from pathplanner.reporting.paper import HeldLine, PaperAction, PaperFact
from pathplanner.reporting.style import Copy, PrintStyle


def status(wording: Wording, agreement: Agreement, today: date, as_of: date) -> str:
    """Whether the plan is agreed or a draft, when it was made, and for which day where that is another one."""
    t, day = wording.t, wording.day
    if agreement.on:
        agreed = t("Agreed on {day}, read back to me.") if agreement.read_back else t("Agreed on {day}.")
        printed = t("Printed on {day}.") if as_of == today else t("Printed on {day} for what is open on {as_of}.")
        return f"{agreed.format(day=day(agreement.on))} {printed.format(day=day(today), as_of=day(as_of))}"
    made = t("Draft, made on {day}.") if as_of == today else t("Draft, made on {day} for what is open on {as_of}.")
    not_yet = t("Read back to me, not agreed yet.") if agreement.read_back else t("Not agreed yet.")
    return f"{made.format(day=day(today), as_of=day(as_of))} {not_yet}"


def copy_label(wording: Wording, copy_for: Copy) -> str:
    """Whose copy it is."""
    if copy_for is Copy.RECORD:
        return wording.t("Record copy, with private notes: not for the learner to take")
    return wording.t("Learner’s copy")


def printed(wording: Wording, style: PrintStyle) -> str:
    """By whom it is printed, and in which version it was kept; empty where neither is told."""
    t, by = wording.t, style.printed_by.strip()
    told = (
        t("Printed by {name}.").format(name=by) if by else "",
        t("Plan version {number}.").format(number=style.plan_version) if style.plan_version else "",
    )
    return " ".join(filter(None, told))


def meeting(wording: Wording, talk: Meeting) -> Iterator[str]:
    """How and where the talk was, and with whom."""
    t = wording.t
    channel = wording.channel(talk.channel) if talk.channel else ""
    yield from _if_any(", ".join(_filled(channel, talk.place)))
    if talk.adviser.strip():
        yield t("With {adviser}").format(adviser=", ".join(_filled(talk.adviser, talk.contact)))
    elif talk.contact.strip():
        yield t("Contact: {contact}").format(contact=talk.contact.strip())


def held_line(framework: Framework, wording: Wording, held: Held) -> HeldLine:
    """A qualification with what is known of it; of one that is not in the list, whose judgement its level is."""
    t, name, detail = wording.t, wording.card(held.qualification), wording.held_detail(held)
    if held.own:
        if held.own.undecided and t("not decided yet") not in f"{name}{detail}":
            detail = t("not decided yet, {detail}").format(detail=detail)
        detail = detail[:1].upper() + detail[1:]
    card = framework.qualification.get(held.qualification)
    level = wording.level(card.level) if card else t("No longer in the data")
    return HeldLine(name=name, level=level, detail=detail)


def about(framework: Framework, wording: Wording, learner: Learner) -> Iterator[PaperFact]:
    """What the conditions were held against, so far as it was told."""
    t, known = wording.t, framework.sector
    band = wording.age_band(learner.age_band) if learner.age_band else ""
    now = (
        _either(learner.in_learning, t("in learning"), t("not in learning")),
        _either(learner.in_work, t("in work"), t("not in work")),
    )
    told = (
        (t("Age:"), band if learner.age is None else str(learner.age)),
        (t("Now:"), ", ".join(_filled(*now))),
        (t("Study:"), _either(learner.part_time, t("part time"), t("full time"))),
        (t("I have to earn:"), _either(learner.must_earn, t("yes"), t("no"))),
        (t("Job for an apprenticeship:"), _either(learner.job_offer, t("yes"), t("not yet"))),
        (t("Interests:"), "; ".join(known[sector].name for sector in learner.sectors if sector in known)),
    )
    yield from _facts(*told)


def job(wording: Wording, plan: Plan) -> Iterator[str]:
    """The job that is aimed at."""
    if plan.job:
        yield wording.t("Job I am aiming at: {job}").format(job=plan.job.title)


def goals(wording: Wording, plan: Plan) -> Iterator[str]:
    """The goals as they were told, the long ones first."""
    for goal in sorted(plan.goals, key=lambda goal: goal.reach is not Reach.LONG):
        yield wording.goal(goal)


def barriers(wording: Wording, plan: Plan) -> Iterator[PaperFact]:
    """What might get in the way, and what would help."""
    for barrier in plan.barriers:
        helps = barrier.helps.strip() or wording.t("What would help is not decided yet")
        yield PaperFact(label=f"{wording.barrier(barrier.kind)}:", says=helps)


def actions(wording: Wording, plan: Plan) -> Iterator[PaperAction]:
    """What to do, in the order it was told; one that is not begun has no status but its empty box."""
    for number, action in enumerate(plan.actions, start=1):
        yield PaperAction(
            number=number,
            says=action.says.strip() or wording.t("Nothing written yet"),
            who=wording.who(action),
            by=wording.day(action.by) if action.by else "",
            help_from=action.help_from.strip(),
            status="" if action.status is Status.NOT_STARTED else wording.status(action.status),
            done=action.status is Status.COMPLETED,
        )


def review(wording: Wording, plan: Plan) -> Iterator[PaperFact]:
    """When to look at the plan again, how, and with whom."""
    t, told = wording.t, plan.review
    yield from _facts(
        (t("When:"), wording.day(told.on) if told.on else ""), (t("How:"), told.how), (t("With:"), told.who)
    )


def looked_at(wording: Wording, plan: Plan) -> Iterator[str]:
    """The families of routes that were opened, and what was set aside and why."""
    t = wording.t
    if plan.looked_at:
        yield t("Families of routes opened: {families}").format(families=wording.families(plan.looked_at))
    for aside in plan.set_aside:
        says = t("{way}. Set aside because: {why}") if aside.why.strip() else t("{way}. Set aside")
        yield says.format(way=wording.route_way(aside.route), why=aside.why.strip())


def agreed(wording: Wording, talk: Meeting) -> Iterator[PaperFact]:
    """What was agreed at the start of the talk, and the learner's question."""
    t = wording.t
    explained = t("the purpose, the time, who sees what, the limits of confidentiality, and impartiality")
    yield from _facts(
        (t("Explained to me:"), explained if talk.explained else ""),
        (t("Who has a copy:"), talk.copies),
        (t("My question:"), talk.question),
    )


def _facts(*told: tuple[str, str]) -> Iterator[PaperFact]:
    for label, says in told:
        if says.strip():
            yield PaperFact(label=label, says=says.strip())


def _either(told: bool | None, yes: str, no: str) -> str:
    """One of two words; empty where it was not told."""
    return "" if told is None else yes if told else no


def _filled(*parts: str) -> Iterator[str]:
    return (part.strip() for part in parts if part.strip())


def _if_any(words: str) -> Iterator[str]:
    if words:
        yield words
