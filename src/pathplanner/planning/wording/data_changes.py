"""Sentences for what changed in the data since a plan was saved."""

from collections.abc import Mapping

from pathplanner.core.ids import QualificationId
from pathplanner.planning.facts_used import DataChange, DataChangeKind
from pathplanner.planning.wording.explanations import day_of, month_of
from pathplanner.planning.wording.names import Names


def sentence(names: Names, change: DataChange) -> str:
    """ "HNC: the note on cost was updated, checked 3 March 2027."."""
    match change.kind:
        case DataChangeKind.UPDATED:
            return _updated(names, change)
        case DataChangeKind.GONE:
            return _gone(names, change)
        case DataChangeKind.OPENED | DataChangeKind.CLOSED:
            return _dated(names, change)


def _dated(names: Names, change: DataChange) -> str:
    t = names.t
    is_open = change.kind is DataChangeKind.OPENED
    says = (
        t("{what} opened to new learners in {month}.") if is_open else t("{what} closed to new learners after {month}.")
    )
    return says.format(what=_what(names, change), month="" if change.day is None else month_of(names, change.day))


def _what(names: Names, change: DataChange) -> str:
    t, card = names.t, names.short(change.card)
    if change.subject:
        return t("The {card} subject {subject}").format(card=card, subject=change.subject)
    return card if change.to is None else t("{start} to {end}").format(start=card, end=names.short(change.to))


def _updated(names: Names, change: DataChange) -> str:
    t, what = names.t, _what(names, change)
    if change.subject:
        says = t("{what} has a new name") if change.fact == "name" else t("{what} was updated")
        says = says.format(what=what)
    else:
        facts = card_facts(names) if change.to is None else step_facts(names)
        says = t("{what}: {fact}").format(what=what, fact=facts.get(change.fact, t("a fact was updated")))
    if change.checked is None:
        return t("{says}.").format(says=says)
    return t("{says}, checked {day}.").format(says=says, day=day_of(names, change.checked))


def _gone(names: Names, change: DataChange) -> str:
    t = names.t
    if change.subject:
        return t("{what} is no longer in the data.").format(what=_what(names, change))
    if change.to is not None:
        start, end = names.short(change.card), names.short(QualificationId(change.to))
        return t("No step leads from {start} to {end} any more.").format(start=start, end=end)
    return t("The qualification with the id {card} is no longer in the data.").format(card=change.card)


def card_facts(names: Names) -> Mapping[str, str]:
    """That a fact of a card was updated, by its name."""
    t = names.t
    return {
        "name": t("the name was updated"),
        "level": t("the level was updated"),
        "what": t("what it is was updated"),
        "full_time": t("the length full time was updated"),
        "part_time": t("the length part time was updated"),
        "length_note": t("the note on length was updated"),
        "credits": t("the number of credits was updated"),
        "size": t("the size was updated"),
        "entry": t("the note on entry was updated"),
        "cost": t("the note on cost was updated"),
        "providers": t("the list of who teaches it was updated"),
        "availability": t("the dates for new learners were updated"),
        "quality_mark": t("how it stands to the HTQ quality mark was updated"),
        "paid_job": t("whether it is a paid job was updated"),
        "note": t("the note on it was updated"),
    }


def step_facts(names: Names) -> Mapping[str, str]:
    """That a fact of a step was updated, by its name."""
    t = names.t
    return {
        "usual_entry": t("what is usually asked was updated"),
        "conditions": t("the conditions were updated"),
        "credit": t("the credit it carries was updated"),
    }
