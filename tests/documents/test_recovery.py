"""What was not saved when the program ended is there afterwards, and nothing of it where nobody kept the plan."""

import os
import re
import stat
from pathlib import Path

import pytest

from pathplanner.documents.kept import KeptPlan, Terms
from pathplanner.documents.protection import Cost, PassphraseSeal, unsealing
from pathplanner.documents.recovery import Recovery
from pathplanner.documents.refusals import PlanFileRefused, Reason
from tests.documents.making import BY, plan_of, sentence

SAVED, EDITED = plan_of("t_level"), plan_of("t_level", "hnc")


@pytest.fixture
def kept(tmp_path: Path) -> KeptPlan:
    return KeptPlan.keep(tmp_path / "plans" / "Ann’s 1%.pathplan", SAVED, BY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "config" / "recovery"


@pytest.fixture
def crashed(kept: KeptPlan, folder: Path) -> Recovery:
    """What finds the copies of a program that ended; the locks of that program went with it."""
    running = Recovery(folder)
    running.keep(kept, EDITED, BY)
    running._locks.popitem()[1].release()
    kept.close()
    return Recovery(folder)


def test_nothing_is_written_before_there_is_something_to_keep(folder: Path) -> None:
    recovery = Recovery(folder)
    assert recovery.found() == ()
    recovery.discard_of(folder / "none.pathplan")
    recovery.discard_all()
    assert not folder.parent.exists()


def test_edits_are_found_after_a_crash(crashed: Recovery, kept: KeptPlan) -> None:
    (found,) = crashed.found()
    assert (found.path, found.is_protected) == (kept.path, False)
    recovered = crashed.read(found)
    assert (recovered.path, recovered.text.envelope.content) == (kept.path, EDITED)
    assert crashed.left_of(kept.path) == found
    assert crashed.left_of(kept.path.with_name("other")) is None
    assert KeptPlan.open(kept.path).plan == SAVED


def test_a_copy_is_kept_anew_after_each_edit_and_discarded_when_saved(kept: KeptPlan, folder: Path) -> None:
    recovery = Recovery(folder)
    for plan in (EDITED, SAVED, EDITED):
        recovery.keep(kept, plan, BY)
        assert list(folder.iterdir()) == [recovery.copy_of(kept.path)]
    recovery.discard_of(kept.path)
    assert list(folder.iterdir()) == []


def test_what_a_running_window_keeps_is_not_offered(kept: KeptPlan, folder: Path) -> None:
    running = Recovery(folder)
    running.keep(kept, EDITED, BY)
    running.keep(kept, EDITED, BY)
    assert running.found() == ()
    assert Recovery(folder).found() == ()


def test_a_window_that_only_reads_keeps_no_copy(kept: KeptPlan, folder: Path) -> None:
    Recovery(folder).keep(KeptPlan.open(kept.path), EDITED, BY)
    assert not folder.exists()


def test_copies_are_for_their_owner_alone(kept: KeptPlan, folder: Path) -> None:
    recovery = Recovery(folder)
    recovery.keep(kept, EDITED, BY)
    if os.name != "nt":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE(recovery.copy_of(kept.path).stat().st_mode) == 0o600


def test_copies_of_a_protected_plan_are_protected(kept: KeptPlan, folder: Path) -> None:
    kept.terms = Terms(PassphraseSeal.new("violet teapot", Cost(2, 1)))
    running = Recovery(folder)
    running.keep(kept, EDITED, BY)
    running._locks.popitem()[1].release()
    (copy,) = folder.iterdir()
    assert re.search(rb"Ann|plans|t_level|hnc|learner", copy.name.encode() + copy.read_bytes()) is None
    recovery = Recovery(folder)
    (found,) = recovery.found()
    assert (found.path, found.is_protected) == (None, True)
    assert recovery.left_of(kept.path) == found
    for unseal, reason in ((None, Reason.NEEDS_PASSPHRASE), (unsealing("violet"), Reason.WRONG_PASSPHRASE)):
        with pytest.raises(PlanFileRefused) as caught:
            recovery.read(found, unseal)
        assert caught.value.reason is reason
    recovered = recovery.read(found, unsealing("violet teapot"))
    assert (recovered.path, recovered.text.envelope.content) == (kept.path, EDITED)
    assert recovered.seal is not None


@pytest.mark.parametrize(
    "spoiled", [b"", b"pathplan-recovery 1 ", b"pathplan-recovery 1 x", b"\0" * 99, b'{"format": ']
)
def test_a_spoiled_copy_does_no_harm(crashed: Recovery, kept: KeptPlan, spoiled: bytes) -> None:
    (found,) = crashed.found()
    crashed.copy_of(kept.path).write_bytes(spoiled)
    assert len(crashed.found()) <= 1
    with pytest.raises(PlanFileRefused) as caught:
        crashed.read(found)
    sentence(caught.value)
    crashed.discard(found.copy)
    assert crashed.found() == ()


def test_a_copy_from_another_age_is_found(crashed: Recovery, kept: KeptPlan) -> None:
    for year in (1970, 2107, 20_000):
        os.utime(crashed.copy_of(kept.path), (0, (year - 1970) * 31_556_952))
        assert len(crashed.found()) <= 1  # some file systems know no such year


def test_a_full_disk_is_told_and_the_last_copy_stays(
    kept: KeptPlan, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recovery = Recovery(folder)
    recovery.keep(kept, EDITED, BY)
    before = recovery.copy_of(kept.path).read_bytes()

    def refuse(_: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(PlanFileRefused) as caught:
        recovery.keep(kept, SAVED, BY)
    assert caught.value.reason is Reason.DISK_FULL
    assert recovery.copy_of(kept.path).read_bytes() == before


def test_everything_is_discarded_with_the_folder(crashed: Recovery, folder: Path) -> None:
    (folder / ".0123456789abcdef.part").touch()
    crashed.discard_all()
    assert not folder.exists()
