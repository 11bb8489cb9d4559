"""Where a fact comes from and how sure we are of it."""

from datetime import date
from enum import StrEnum

from pathplanner.core.ids import SourceId
from pathplanner.core.value import Value


class Confidence(StrEnum):
    """Verified: read at the source named. Background: typical, check with the provider."""

    VERIFIED = "verified"
    BACKGROUND = "background"


class Source(Value):
    """A page or file that facts were read from.

    `dated` is what the page says of its own date, in words; `checked` is the day we read it, and `review` the day
    to read it again where that is known.
    """

    id: SourceId
    title: str
    publisher: str
    address: str
    dated: str
    kind: str
    checked: date
    review: date | None = None


class Fact(Value):
    """One sentence with its sources."""

    says: str
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence
