"""Files as only a POSIX system has them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pathplanner.documents.kept import KeptPlan
from pathplanner.documents.lock import FileLock
from pathplanner.documents.refusals import PlanFileRefused, Reason
from tests.documents.making import BY, file_of, plan_of, sentence

OLD, NEW = plan_of("t_level"), plan_of("t_level", "hnc")
IN_A_NAMESPACE = ["unshare", "--map-root-user", "--mount", sys.executable, "-c"]
FILL = """
import os, subprocess, sys
from pathlib import Path
sys.path[:0] = [str(Path("src").resolve()), str(Path().resolve())]
from pathplanner.documents.kept import KeptPlan
from pathplanner.documents.refusals import PlanFileRefused
from tests.documents.making import BY, plan_of
folder = Path(sys.argv[1])
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], check=True)
kept = KeptPlan.keep(folder / "maths.pathplan", plan_of("t_level"), BY)
before = kept.path.read_bytes()
with (folder / "filler").open("wb", buffering=0) as filler:
    try:
        while filler.write(b"x" * 512):
            pass
    except OSError:
        pass
try:
    kept.save(plan_of(*(f"card_{number}" for number in range(150))), BY)
except PlanFileRefused as refusal:
    print(refusal.reason, kept.path.read_bytes() == before, len(os.listdir(folder)))
(folder / "filler").unlink()
kept.save(plan_of("hnc"), BY)
kept.close()
print(KeptPlan.open(kept.path).plan == plan_of("hnc"))
"""


@pytest.fixture
def private() -> list[str]:
    """How to run Python where it may mount a disk of its own."""
    may = (
        shutil.which("unshare")
        and not subprocess.run([*IN_A_NAMESPACE, ""], check=False, capture_output=True).returncode
    )
    return IN_A_NAMESPACE if may else []


def test_a_full_disk_leaves_the_old_plan(private: list[str], tmp_path: Path) -> None:
    if not private:
        return  # without such rights, test_kept.py has a disk that says it is full
    done = subprocess.run([*private, FILL, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["disk_full True 2", "True"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), Path("/dev/null")):
        with pytest.raises(PlanFileRefused) as caught:
            KeptPlan.open(path)
        assert caught.value.reason is Reason.NOT_A_FILE
        sentence(caught.value)


def test_a_file_that_may_not_be_written_is_opened_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "maths.pathplan"
    path.write_bytes(file_of(OLD))

    def refuse(*_: object) -> int:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(os, "open", refuse)  # root may write anything
    assert KeptPlan.open(path).read_only
    with pytest.raises(PlanFileRefused) as caught:
        KeptPlan.keep(path, NEW, BY)
    assert caught.value.reason is Reason.MAY_NOT_WRITE


def test_a_lock_is_on_the_file_that_has_the_name_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another window saves between our opening the file and our locking it."""
    path, other = tmp_path / "maths.pathplan", tmp_path / "other"
    path.write_bytes(b"old")
    other.write_bytes(b"new")
    really = os.open

    def late(name: str | Path, flags: int) -> int:
        descriptor = really(name, flags)
        if other.exists():
            other.replace(path)
        return descriptor

    monkeypatch.setattr(os, "open", late)
    lock = FileLock(path)
    assert lock.held
    assert not FileLock(path).held
    lock.release()
    assert FileLock(path).held
