"""Own cards: the framework with the qualifications of one learner that are not in the list."""

from collections.abc import Iterable, Iterator, Sequence

from pathplanner.core.conditions import (
    CompletedAward,
    Condition,
    DegreeClass,
    Level3Grades,
    ProviderDecides,
    UcasPoints,
)
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.own import OwnCard, is_own
from pathplanner.core.progressions import Mode, Progression
from pathplanner.core.provenance import Confidence
from pathplanner.core.qualifications import CardKind, Qualification, Track
from pathplanner.planning.wording import own as words
from pathplanner.planning.wording.names import Names, Translate, as_written


def with_own(framework: Framework, learner: Learner, translate: Translate = as_written) -> Framework:
    """The framework with the learner's own cards and the ways on from them; the same one where there are none.

    An own card leads where the card it is taken for leads. Nothing is known of it but the adviser's judgement: no
    credit, no grades, and whether it is accepted is for the provider to say.
    """
    listed = _listed(framework)
    held = [(each.qualification, each.own) for each in learner.held if each.own is not None]
    if not held:
        return listed
    names = Names(listed, translate)
    cards, steps = list(listed.qualifications), list(listed.progressions)
    for card, own in held:
        taken_for = _taken_for(listed, own)
        cards.insert(_place(cards, own.level), _card(names, card, own, taken_for))
        steps += _steps(names, card, own, taken_for)
    return _other(listed, cards, steps)


def _listed(framework: Framework) -> Framework:
    """The framework without anybody's own cards."""
    if not any(is_own(card.id) for card in framework.qualifications):
        return framework
    cards = [card for card in framework.qualifications if not is_own(card.id)]
    return _other(framework, cards, [step for step in framework.progressions if not is_own(step.from_)])


def _other(framework: Framework, cards: Iterable[Qualification], steps: Iterable[Progression]) -> Framework:
    """Nothing is validated again, and what is looked up by id is made anew when it is asked for."""
    fields = {name: getattr(framework, name) for name in Framework.model_fields}
    return Framework.model_construct(**{**fields, "qualifications": tuple(cards), "progressions": tuple(steps)})


def _taken_for(framework: Framework, own: OwnCard) -> Sequence[Qualification]:
    """The card it is like or, without one, the essential awards of its level."""
    if own.like is not None and own.like in framework.qualification:
        return (framework.qualification[own.like],)
    awards = [card for card in framework.at_level(own.level) if card.kind is CardKind.AWARD]
    return [card for card in awards if card.essential] or awards


def _place(cards: Sequence[Qualification], level: LevelId) -> int:
    return sum(card.level.rank <= level.rank for card in cards)


def _card(names: Names, card: QualificationId, own: OwnCard, taken_for: Sequence[Qualification]) -> Qualification:
    return Qualification(
        id=card,
        name=words.name(names, own),
        short_name=words.short_name(names, own),
        level=own.level,
        track=taken_for[0].track if taken_for else Track.ACADEMIC,
        what=words.what(names, own),
        supporting_only=bool(taken_for) and all(like.supporting_only for like in taken_for),
    )


def _steps(
    names: Names, card: QualificationId, own: OwnCard, taken_for: Iterable[Qualification]
) -> Iterator[Progression]:
    """One step into each card that is not below it."""
    accepted = ProviderDecides(kind="provider_decides", about=words.about(names, own))
    usual_entry = words.usual_entry(names, own)
    led_to: set[QualificationId] = set()
    for like in taken_for:
        for step in names.framework.steps_from[like.id]:
            is_below = names.framework.qualification[step.to].level.rank < own.level.rank
            if is_below or step.to in led_to:
                continue
            led_to.add(step.to)
            changes = {
                "from_": card,
                "mode": Mode.CONDITIONAL if step.mode is Mode.CREDIT else step.mode,
                "usual_entry": usual_entry,
                "conditions": (accepted, *(asked for asked in step.conditions if not _is_about(asked, like.id))),
                "credit": None,
                "credit_note": "",
                "note": words.note(names, like.id),
                "sources": (),
                "confidence": Confidence.BACKGROUND,
                "entry_confidence": Confidence.BACKGROUND,
            }
            yield step.model_copy(update=changes)


def _is_about(asked: Condition, card: QualificationId) -> bool:
    """Whether a condition asks something of the earlier card itself, and not of what is held beside it."""
    match asked:
        case CompletedAward():
            return not asked.qualifications or card in asked.qualifications
        case Level3Grades():
            return asked.qualification == card
        case _:
            return isinstance(asked, UcasPoints | DegreeClass)
