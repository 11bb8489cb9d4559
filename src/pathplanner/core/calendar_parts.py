"""What a plan remembers of the calendar files made of it, so that a calendar takes a newer one for the same events."""

from typing import Annotated

from pydantic import Field, NonNegativeInt

from pathplanner.core.value import Value

MOST_SENT = 1_000

EventId = Annotated[str, Field(min_length=1, max_length=200)]
Digest = Annotated[str, Field(max_length=64)]


class Sent(Value):
    """An event as it was last written: how often it has changed, and a digest of what it said; empty if called off."""

    uid: EventId
    sequence: NonNegativeInt = 0
    digest: Digest = ""


class Calendar(Value):
    """The events written so far. `id` keeps those of one plan apart from another's; empty where none was written."""

    id: Annotated[str, Field(max_length=64)] = ""
    sent: Annotated[tuple[Sent, ...], Field(max_length=MOST_SENT)] = ()
