"""What keeping plans needs from elsewhere; put together in the wiring, some of it loaded when first needed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pathplanner.core.plan import Plan
from pathplanner.documents.envelope import Envelope
from pathplanner.documents.sealing import Seal, Unseal
from pathplanner.ui.keeping.keeper import SignedBy


@dataclass(frozen=True, slots=True)
class Sample:
    """A made-up learner to practise with: `title` names it in the menu."""

    title: str
    read: Callable[[], Plan]


@dataclass(frozen=True, slots=True)
class Services:
    """`faults_of` says what of a plan the data do not know; `data_changes` what is otherwise in them since a file."""

    today: date
    signed_by: SignedBy
    make_seal: Callable[[str], Seal]
    unsealing: Callable[[str], Unseal]
    faults_of: Callable[[Path, Plan], Sequence[str]]
    data_changes: Callable[[Envelope], Sequence[str]]
    samples: Callable[[], Sequence[Sample]]
