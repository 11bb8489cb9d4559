"""Things used: the cards, steps and subjects that a plan is about."""

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import Final

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.own import is_own
from pathplanner.core.plan import Plan
from pathplanner.core.progressions import Progression
from pathplanner.core.providers import TechnicalSubject

SUBJECTS: Final = {QualificationId("t_level"): "t_levels", QualificationId("v_level"): "v_levels"}
"""The cards that have subjects, and the list each is in."""

Pair = tuple[QualificationId, QualificationId]


def cards_used(plan: Plan) -> tuple[QualificationId, ...]:
    """Every card of a plan once, but not the learner's own; a destination may be none that is known."""
    routes = (plan.plan_a, plan.plan_b, *(aside.route for aside in plan.set_aside))
    towards = (QualificationId(destination) for destination in plan.destinations)
    cards = chain(plan.learner.held_ids, *routes, towards)
    return tuple(card for card in dict.fromkeys(cards) if not is_own(card))


def steps_used(plan: Plan) -> tuple[Pair, ...]:
    """The steps of Plan A and Plan B, each once; none from or to the learner's own cards."""
    pairs = dict.fromkeys(chain(pairwise(plan.plan_a), pairwise(plan.plan_b)))
    return tuple(pair for pair in pairs if not any(map(is_own, pair)))


def subjects_used(framework: Framework, plan: Plan) -> Iterator[tuple[QualificationId, TechnicalSubject]]:
    """The subjects that a held award names and, of a card that is used, those in the learner's sectors."""
    used = cards_used(plan)
    for card in SUBJECTS:
        named = subjects_named(plan, card)
        for subject in subjects_of(framework, card):
            is_named = not named.isdisjoint({subject.name.casefold(), subject.formerly.casefold()})
            if is_named or (card in used and subject.sector in plan.learner.sectors):
                yield card, subject


def subjects_named(plan: Plan, card: QualificationId) -> frozenset[str]:
    """The subjects that held awards of a card name, in small letters."""
    held = plan.learner.holding(card)
    subjects = (award.subject.strip().casefold() for award in held.awards) if held else ()
    return frozenset(subject for subject in subjects if subject)


def subjects_of(framework: Framework, card: QualificationId) -> Iterable[TechnicalSubject]:
    """The subjects of the T Level or the V Level."""
    subjects: Iterable[TechnicalSubject] = getattr(framework, SUBJECTS[card])
    return subjects


def step_between(framework: Framework, pair: Pair) -> Progression | None:
    """The step that joins two cards, or None."""
    start, end = pair
    return next((step for step in framework.steps_from.get(start, ()) if step.to == end), None)


def step_key(pair: Pair) -> str:
    """ "t_level>hnc"."""
    return ">".join(pair)


def subject_key(card: QualificationId, subject: str) -> str:
    """ "t_levels/Healthcare Science"."""
    return f"{SUBJECTS[card]}/{subject}"
