"""My own card: a qualification that is not in the list, or one that is not decided yet."""

from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.value import Value

LONGEST_OWN_NAME = 120
LONGEST_REASON = 1_000
OWN: Final = "own_"
"""What the id of every own card begins with; no listed qualification is called so."""


class OwnCard(Value):
    """Where it stands is the adviser's judgement, and `reason` says what that rests on.

    `like` is the listed qualification it is taken for; without one it is taken for any on its level. One that is
    not decided yet needs no name.
    """

    name: Annotated[str, Field(max_length=LONGEST_OWN_NAME)] = ""
    level: LevelId
    like: QualificationId | None = None
    reason: Annotated[str, Field(max_length=LONGEST_REASON)] = ""
    undecided: bool = False

    @model_validator(mode="after")
    def _is_called_something(self) -> Self:
        if not self.undecided and not self.name.strip():
            raise ValueError("a qualification of one's own needs a name")
        return self


def is_own(card: QualificationId) -> bool:
    """Whether an id is that of an own card."""
    return card.startswith(OWN)
