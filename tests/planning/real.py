"""The real framework, read once for all tests, and short ways to ask about it."""

from datetime import date
from pathlib import Path

from pathplanner.core.destinations import DEGREE, HTQ
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held, Learner
from pathplanner.core.progressions import Progression
from pathplanner.core.routes import Route, Step
from pathplanner.knowledge.reader import read_framework
from pathplanner.planning.explain import Explanation, explain
from pathplanner.planning.routes import route_along
from pathplanner.planning.wording import Wording

RESOURCES = Path(__file__).parents[2] / "resources"
FRAMEWORK = read_framework(RESOURCES)
WORDING = Wording(FRAMEWORK)
CARDS = tuple(FRAMEWORK.qualification)
SUPPORTING = frozenset(card.id for card in FRAMEWORK.qualifications if card.supporting_only)
TODAY = date(2026, 11, 23)
STANDING = (HTQ, DEGREE)

Pair = tuple[QualificationId, QualificationId]


def learner(*held: str, age: int | None = None, job_offer: bool | None = None, **counts: int) -> Learner:
    """A learner who holds the qualifications named, and `counts` of some of them."""
    named = dict.fromkeys([*held, *counts])
    return Learner(
        held=tuple(Held(qualification=QualificationId(card), count=counts.get(card)) for card in named),
        age=age,
        job_offer=job_offer,
    )


def along(who: Learner, *cards: str) -> Route:
    """The route through the cards, as it stands for a learner."""
    route = route_along(FRAMEWORK, who, DEGREE, [QualificationId(card) for card in cards])
    assert route is not None
    return route


def step(who: Learner, *cards: str) -> Step:
    """The last step of the route through the cards."""
    return along(who, *cards).steps[-1]


def why(who: Learner, card: str, *destinations: str, as_of: date = TODAY) -> Explanation:
    """Why the card has its light; towards HTQ and degree level unless told otherwise."""
    towards = tuple(map(type(HTQ), destinations)) or STANDING
    return explain(FRAMEWORK, who, towards, QualificationId(card), as_of)


def sentence(who: Learner, card: str, *destinations: str) -> str:
    """The same in words."""
    return WORDING.explanation(why(who, card, *destinations))


def pairs(chain: tuple[Progression, ...]) -> tuple[Pair, ...]:
    """A chain as pairs of cards."""
    return tuple((step.from_, step.to) for step in chain)
