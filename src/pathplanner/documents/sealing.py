"""What a protected plan looks like from outside; how it is opened is known to `protection` alone."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any, Protocol

from pathplanner.documents.refusals import Reason, refused

PROTECTED = "pathplan-protected"
BEGINS = b'{"format": "' + PROTECTED.encode() + b'"'
LONGEST_HEADER = 1_000


class Seal(Protocol):
    """Keeps the content of a plan's files from others. Made once from a passphrase, used for every write."""

    def seal(self, content: bytes, delete_after: date | None = None) -> bytes:
        """The protected file; the day after which it is to be deleted can be read without the passphrase."""
        ...

    def open(self, sealed: bytes) -> bytes:
        """What was sealed with this passphrase before; raises PlanFileRefused."""
        ...


Unseal = Callable[[bytes], tuple[bytes, Seal]]
"""Opens a protected file: its content, and the seal to write it with again; raises PlanFileRefused."""


def is_sealed(content: bytes) -> bool:
    """Whether it is a protected file."""
    return content.startswith(BEGINS)


def header_of(sealed: bytes) -> tuple[bytes, dict[str, Any]]:
    """The first line of a protected file, as it stands and as what it says; raises PlanFileRefused."""
    line, end, _ = sealed[:LONGEST_HEADER].partition(b"\n")
    try:
        header = json.loads(line.decode("ascii")) if end else None
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict):
        raise refused(Reason.DAMAGED)
    return line + end, header


def delete_after_of(sealed: bytes) -> date | None:
    """The day after which a protected file is to be deleted; raises PlanFileRefused where it cannot be told."""
    return day_of(header_of(sealed)[1].get("delete_after"))


def day_of(said: object) -> date | None:
    """A day as a file says it; raises PlanFileRefused where it is none."""
    try:
        return None if said is None else date.fromisoformat(str(said))
    except ValueError:
        raise refused(Reason.DAMAGED) from None
