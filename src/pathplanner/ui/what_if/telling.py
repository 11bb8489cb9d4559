"""Telling what a what-if changes: marks for the ladder, and sentences."""

from collections.abc import Iterator

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.plan import Plan
from pathplanner.planning.own import with_own
from pathplanner.planning.what_if import WhatIf, what_if
from pathplanner.planning.wording import Wording
from pathplanner.planning.wording.what_if import WhatIfWords
from pathplanner.ui.session import Session
from pathplanner.ui.what_if.told import Told


def tell(framework: Framework, session: Session, before: Plan) -> Told:
    """Compare the plan of a session with the one before; `framework` has nobody's own cards."""
    was, would, translate = before.learner, session.plan.learner, session.wording.t
    found = what_if(framework, was, would, session.plan.destinations, session.as_of)
    with_all = with_own(with_own(framework, was, translate), would, translate)
    words = WhatIfWords(Wording(with_all, translate))
    details = (*words.changes(found), *(words.condition(change) for change in (*found.met, *found.lost)))
    return Told(dict(_marks(found, words)), words.counted(found), details)


def _marks(found: WhatIf, words: WhatIfWords) -> Iterator[tuple[QualificationId, str]]:
    """What changes most of a card is said last, so that it counts."""
    for cards, says in (
        (found.lit, words.newly_lit),
        (found.unlit, words.newly_unlit),
        (found.opened, words.newly_open),
        (found.closed, words.newly_closed),
    ):
        for card in cards:
            yield card, says
