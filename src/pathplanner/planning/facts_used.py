"""Facts used: digests of what the data say of the things a plan uses, to tell later what has changed since."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import Final

from pydantic import BaseModel

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.own import is_own
from pathplanner.core.plan import Plan
from pathplanner.core.progressions import Progression
from pathplanner.core.providers import TechnicalSubject

CARD_FACTS: Final = (
    "name",
    "level",
    "what",
    "full_time",
    "part_time",
    "length_note",
    "credits",
    "size",
    "entry",
    "cost",
    "providers",
    "availability",
    "quality_mark",
    "paid_job",
    "note",
)
STEP_FACTS: Final = ("usual_entry", "conditions", "credit")
SUBJECT_FACTS: Final = {"name", "formerly", "sector", "opens", "closes", "note"}
SUBJECTS: Final = {QualificationId("t_level"): "t_levels", QualificationId("v_level"): "v_levels"}
"""The cards that have subjects, and the list each is in."""

DIGITS = 8
Pair = tuple[QualificationId, QualificationId]


def facts_used(framework: Framework, plan: Plan) -> dict[str, str]:
    """A digest for each fact of the cards, steps and subjects a plan uses: "hnc.cost", "t_level>hnc.conditions".

    A plan file keeps them. The learner's own cards are left out, for no data say anything of them.
    """
    found: dict[str, str] = {}
    for card in cards_used(plan):
        if known := framework.qualification.get(card):
            found |= {f"{card}.{fact}": _digest(known, {fact}) for fact in CARD_FACTS}
    for pair in steps_used(plan):
        if step := step_between(framework, pair):
            found |= {f"{step_key(pair)}.{fact}": _digest(step, _fields_of(fact)) for fact in STEP_FACTS}
    for card, subject in subjects_used(framework, plan):
        found[subject_key(card, subject.name)] = _digest(subject, SUBJECT_FACTS)
    return found


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


def _fields_of(fact: str) -> set[str]:
    return {"credit", "credit_note"} if fact == "credit" else {fact}


def _digest(value: BaseModel, fields: set[str]) -> str:
    """The same for the same facts, in every version of the app: what is not said does not count."""
    said = value.model_dump(mode="json", include=fields, exclude_defaults=True)
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:DIGITS]
