"""What would open a card: a section of its page, with the nearest ways to it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pathplanner.core.ids import QualificationId
from pathplanner.core.qualifications import CardKind
from pathplanner.planning.explain import Why
from pathplanner.planning.opening_up import Missing, Opening, OpeningUp, what_would_open
from pathplanner.planning.wording.what_if import WhatIfWords
from pathplanner.ui.about.page import Item, Link, Section

if TYPE_CHECKING:
    from pathplanner.ui.session import Session


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)


def opening_section(session: "Session", card: QualificationId) -> Section:
    """The nearest ways to a card; no items where nothing stands in the way, or nobody knows from where to begin."""
    learner = session.plan.learner
    is_award = session.framework.qualification[card].kind is CardKind.AWARD
    if not learner.held or not is_award or learner.holding(card) is not None:
        return Section("", ())
    found = what_would_open(session.framework, learner, session.plan.destinations, card, session.as_of)
    return Section(_tr("What would open this?"), tuple(_items(found, WhatIfWords(session.wording))))


def _items(found: OpeningUp, words: WhatIfWords) -> Iterator[Item]:
    nearest = found.openings[0] if found.openings else None
    if nearest is not None and found.why.why is Why.LIT and not nearest.conditions:
        return
    if nearest is None:
        yield Item(words.nothing_known)
    if found.opens is not None:
        yield Item(words.there_is_a_way_from(found.opens))
    for opening in found.openings:
        yield from _way(opening, words)


def _way(opening: Opening, words: WhatIfWords) -> Iterator[Item]:
    """Where it begins and how long it takes, then each step and each condition with the time it adds."""
    yield Item(words.in_all(opening), words.begins(opening))
    for step in opening.steps:
        yield Item(words.adds(step.adds), words.card(step.card), Link("card", step.card), is_inline=True)
    for missing in opening.conditions:
        yield from _condition(missing, words)


def _condition(missing: Missing, words: WhatIfWords) -> Iterator[Item]:
    if missing.through is None:
        yield Item(words.missing(missing))
    else:
        yield Item(words.not_met(missing))
        says = words.brings(missing)
        yield Item(says, words.card(missing.through), Link("card", missing.through), is_inline=True)
