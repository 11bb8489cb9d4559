"""Words for own cards: what is held and not in the list, on the adviser's judgement."""

from collections.abc import Iterator
from textwrap import shorten

from pathplanner.core.ids import QualificationId
from pathplanner.core.own import OwnCard
from pathplanner.planning.wording.names import Names

LONGEST_ON_CARD = 40


def name(names: Names, own: OwnCard) -> str:
    """Its own name; of what is not decided yet, what is known of it."""
    if own.name.strip():
        return own.name.strip()
    level = names.level_in_sentence(own.level)
    return names.t("A qualification at {level}, not decided yet").format(level=level)


def short_name(names: Names, own: OwnCard) -> str:
    """The name that fits on a card."""
    if own.name.strip():
        return shorten(own.name, LONGEST_ON_CARD, placeholder="…") or own.name.strip()[:LONGEST_ON_CARD]
    return names.t("{level} (not decided)").format(level=names.level(own.level))


def what(names: Names, own: OwnCard) -> str:
    """What it is: a judgement, of whom, and what that rests on."""
    t = names.t
    if own.undecided:
        says = t("A place kept at {level} for something that is not decided yet.")
    else:
        says = t("Not in the list: it stands at {level} by the adviser's judgement.")
    sentences = [says.format(level=names.level_in_sentence(own.level))]
    if own.reason.strip():
        sentences.append(t("Reason: {reason}").format(reason=_ended(own.reason.strip())))
    return " ".join([*sentences, t("It is {taken_for}.").format(taken_for=_taken_for(names, own))])


def about(names: Names, own: OwnCard) -> str:
    """What follows "the provider decides"."""
    t = names.t
    if own.name.strip():
        return t("whether {name} is accepted").format(name=short_name(names, own))
    return t("what it accepts at {level}").format(level=names.level_in_sentence(own.level))


def usual_entry(names: Names, own: OwnCard) -> str:
    """What is usually asked of it."""
    t = names.t
    return t("Nothing general is published: the provider decides {about}.").format(about=about(names, own))


def note(names: Names, like: QualificationId) -> str:
    """Why a step leads on from it."""
    return names.t("Shown because this step leads on from {like}.").format(like=names.short(like))


def details(names: Names, own: OwnCard) -> Iterator[str]:
    """ "taken for A level", "adviser's judgement: ENIC statement"."""
    t = names.t
    yield _taken_for(names, own)
    if own.reason.strip():
        yield t("adviser's judgement: {reason}").format(reason=own.reason.strip())
    else:
        yield t("not decided yet") if own.undecided else t("adviser's judgement")


def _taken_for(names: Names, own: OwnCard) -> str:
    t = names.t
    if own.like is not None and own.like in names.framework.qualification:
        return t("taken for {like}").format(like=names.short(own.like))
    return t("taken for any qualification at {level}").format(level=names.level_in_sentence(own.level))


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
