"""Puts together what keeps plans: with the clock, the data and the passphrases it needs."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from pathplanner import __version__
from pathplanner.app.library import Library
from pathplanner.core.plan import Plan
from pathplanner.documents.envelope import Envelope, read_text
from pathplanner.documents.kept import SavedBy
from pathplanner.documents.sealing import Seal, Unseal
from pathplanner.ui.keeping.files import Files
from pathplanner.ui.keeping.keeper import Keeper
from pathplanner.ui.keeping.memory import Memory, Places
from pathplanner.ui.keeping.services import Sample, Services
from pathplanner.ui.session import Session


def make_files(session: Session, library: Library, today: date, settings_file: Path | None) -> Files:
    """What opens and keeps the plans of a session; without a settings file nothing is remembered."""
    memory = Memory(Places.beside(settings_file) if settings_file else None, session.said.emit)
    signed_by = partial(_signed_by, library)
    services = Services(
        today=today,
        signed_by=signed_by,
        make_seal=_make_seal,
        unsealing=_unsealing,
        faults_of=partial(_faults_of, library),
        data_changes=partial(_data_changes, session, library, today),
        samples=partial(_samples, library.resources),
    )
    keeper = Keeper(session.document, memory, signed_by, session)
    return Files(session, keeper, memory, services)


def _signed_by(library: Library, plan: Plan) -> SavedBy:
    from pathplanner.planning.facts_used import facts_used

    framework = library.framework
    return SavedBy(__version__, framework.version, datetime.now(UTC), facts_used(framework, plan))


def _make_seal(passphrase: str) -> Seal:
    from pathplanner.documents.protection import PassphraseSeal

    return PassphraseSeal.new(passphrase)


def _unsealing(passphrase: str) -> Unseal:
    from pathplanner.documents.protection import unsealing

    return unsealing(passphrase)


def _faults_of(library: Library, path: Path, plan: Plan) -> Sequence[str]:
    from pathplanner.app.plan_files import strangers

    return list(strangers(library.framework, Path(path.name), plan))


def _data_changes(session: Session, library: Library, today: date, opened: Envelope) -> Sequence[str]:
    from pathplanner.planning.facts_used import data_changes

    since = opened.saved.date()
    found = data_changes(library.framework, opened.facts, opened.content, since, today)
    return [session.wording.data_change(change) for change in found]


def _samples(resources: Path) -> Sequence[Sample]:
    from pathplanner.knowledge.samples import read_samples

    return [Sample(sample.title, partial(_plan_in, sample.content)) for sample in read_samples(resources)]


def _plan_in(content: bytes) -> Plan:
    return read_text(content).envelope.content.changed(practice=True)
