"""Words for every part of a plan that a review sets beside the same part of last time."""

from collections.abc import Mapping
from datetime import date

from pathplanner.core.conditions import key_of
from pathplanner.core.framework import Framework
from pathplanner.core.learner import Held, Learner, Override
from pathplanner.core.plan_parts import Agreement, Barrier, Compared, Meeting, Review, SetAside, Weighing
from pathplanner.planning.wording.wording import Wording


def held(words: Wording, each: Held) -> str:
    """ "T Level: Digital, Merit"."""
    name, detail = words.short(each.qualification), words.held_detail(each)
    return words.t("{name}: {detail}").format(name=name, detail=detail) if detail else name


def about(words: Wording, framework: Framework, learner: Learner) -> Mapping[str, str]:
    """What is told of the learner, by what it is about; empty for what is not told."""
    t = words.t
    age = "" if learner.age is None else t("{years} years").format(years=learner.age)
    band = "" if learner.age_band is None else words.age_band(learner.age_band)
    sectors = [framework.sector[each].name if each in framework.sector else each for each in learner.sectors]
    return {
        "age": _named(words, t("Age"), age or band),
        "job_offer": _named(words, t("Job that can be an apprenticeship"), _yes(words, learner.job_offer)),
        "in_learning": _named(words, t("Learning now"), _yes(words, learner.in_learning)),
        "in_work": _named(words, t("Working now"), _yes(words, learner.in_work)),
        "part_time": _named(words, t("Would study part time"), _yes(words, learner.part_time)),
        "must_earn": _named(words, t("Has to earn meanwhile"), _yes(words, learner.must_earn)),
        "sectors": _named(words, t("Sectors of interest"), "; ".join(sectors)),
        "words": _named(words, t("In their own words"), learner.words),
    }


def set_aside(words: Wording, aside: SetAside) -> str:
    """ "T Level, then HNC: too far to travel"."""
    return _named(words, words.route_way(aside.route), aside.why) or words.route_way(aside.route)


def compared(words: Wording, each: Compared) -> str:
    """ "T Level, then HNC. For me: close to home. Against it for me: the fees."."""
    t = words.t
    own = (_named(words, t("For me"), each.pros), _named(words, t("Against it for me"), each.cons))
    told = [words.route_way(each.route), *filter(None, own)]
    return ". ".join(part.rstrip(".") for part in told) + "." if any(own) else told[0]


def weighing(words: Wording, by: Weighing) -> Mapping[str, str]:
    """The first month and what earlier study used, by what it is about; empty for what is not told."""
    t = words.t
    credits_used = t("{count} credits").format(count=by.earlier_credits) if by.earlier_credits else ""
    gbp_used = f"£{by.earlier_gbp:,}" if by.earlier_gbp else ""
    return {
        "start": _named(words, t("First month"), "" if by.start is None else words.month(by.start)),
        "earlier": _named(words, t("Entitlement used by earlier study"), credits_used or gbp_used),
    }


def override(words: Wording, framework: Framework, agreed: Override) -> str:
    """ "T Level to HNC, DD in A level: the college wrote to us"."""
    t = words.t
    steps = (step for step in framework.steps_from.get(agreed.from_, ()) if step.to == agreed.to)
    asked = (words.asks(each) for step in steps for each in step.conditions if key_of(each) == agreed.condition)
    says = t("{start} to {end}").format(start=words.short(agreed.from_), end=words.short(agreed.to))
    about_what = next(asked, t("a condition that is asked no longer"))
    says = t("{step}, {condition}").format(step=says, condition=about_what)
    return _named(words, says, agreed.reason)


def barrier(words: Wording, each: Barrier) -> str:
    """ "Money: a bursary would help"."""
    return _named(words, words.barrier(each.kind), each.helps) or words.barrier(each.kind)


def meeting(words: Wording, talk: Meeting) -> Mapping[str, str]:
    """What is told of the talk, by what it is about; empty for what is not told."""
    t = words.t
    explained = t("Purpose, time, who sees what, confidentiality and impartiality were explained")
    return {
        "on": _named(words, t("Date"), _day(words, talk.on)),
        "channel": _named(words, t("How"), "" if talk.channel is None else words.channel(talk.channel)),
        "place": _named(words, t("Place"), talk.place),
        "adviser": _named(words, t("Adviser"), talk.adviser),
        "contact": _named(words, t("Contact"), talk.contact),
        "explained": explained if talk.explained else "",
        "copies": _named(words, t("Copies for"), talk.copies),
        "question": _named(words, t("The learner's question"), talk.question),
    }


def review(words: Wording, when: Review) -> Mapping[str, str]:
    """When, how and with whom the plan is looked at again; empty for what is not told."""
    t = words.t
    return {
        "on": _named(words, t("Date"), _day(words, when.on)),
        "how": _named(words, t("How"), when.how),
        "who": _named(words, t("With"), when.who),
    }


def agreement(words: Wording, agreed: Agreement) -> Mapping[str, str]:
    """Whether the plan was agreed and read back; empty where not."""
    t = words.t
    return {
        "on": "" if agreed.on is None else t("Agreed on {day}").format(day=words.day(agreed.on)),
        "read_back": t("Read back to the learner") if agreed.read_back else "",
    }


def _named(words: Wording, name: str, says: str) -> str:
    says = says.strip()
    return words.t("{name}: {says}").format(name=name, says=says) if says else ""


def _yes(words: Wording, told: bool | None) -> str:
    t = words.t
    return "" if told is None else t("yes") if told else t("no")


def _day(words: Wording, day: date | None) -> str:
    return "" if day is None else words.day(day)
