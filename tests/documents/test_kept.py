"""A plan is saved whole or not at all, by one window at a time, and never over what somebody else wrote."""

import contextlib
import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pathplanner.core.plan import Plan
from pathplanner.documents import kept as module
from pathplanner.documents.files import part_of
from pathplanner.documents.kept import KeptPlan, Terms, read_plan_file
from pathplanner.documents.refusals import PlanFileRefused, Reason
from tests.documents.making import BY, file_of, plan_of, sentence

OLD, NEW = plan_of("t_level"), plan_of("t_level", "hnc")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "maths.pathplan"
    path.write_bytes(file_of(OLD))
    return path


@contextlib.contextmanager
def refused(reason: Reason) -> Iterator[None]:
    with pytest.raises(PlanFileRefused) as caught:
        yield
    assert caught.value.reason is reason
    assert caught.value.file == "" or f"‘{caught.value.file}’" in sentence(caught.value)


def test_a_plan_is_kept_opened_saved_and_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "2026" / "maths.pathplan"
    made = KeptPlan.keep(path, OLD, BY, Terms(delete_after=date(2027, 8, 31)))
    made.save(NEW, BY)
    made.close()
    again = KeptPlan.open(path)
    assert (again.plan, again.read_only, again.is_protected) == (NEW, False, False)
    assert again.terms.delete_after == date(2027, 8, 31)
    assert list(path.parent.iterdir()) == [path]


def test_a_day_to_delete_is_set_and_taken_back(file: Path) -> None:
    kept = KeptPlan.open(file)
    for day in (date(2027, 8, 31), None):
        kept.terms = replace(kept.terms, delete_after=day)
        kept.save(OLD, BY)
        assert json.loads(file.read_bytes())["delete_after"] == (day and day.isoformat())


def test_each_save_with_changes_is_another_version_of_the_plan(file: Path) -> None:
    kept = KeptPlan.open(file)
    versions = []
    for plan in (OLD, NEW, NEW, OLD):
        kept.save(plan, BY)
        versions.append(read_plan_file(file).envelope.revision)
    other = kept.save_as(file.with_name("other.pathplan"), NEW, BY)
    assert (versions, other.envelope.revision) == ([1, 2, 2, 3], 4)


def test_a_file_says_which_facts_its_plan_used(file: Path) -> None:
    kept = KeptPlan.open(file)
    assert kept.envelope.facts == {}
    kept.save(NEW, replace(BY, facts={"hnc.cost": "0a1b2c3d"}))
    assert read_plan_file(file).envelope.facts == {"hnc.cost": "0a1b2c3d"}


def test_another_name_can_come_with_other_terms(file: Path) -> None:
    kept = KeptPlan.open(file)
    other = kept.save_as(file.with_name("other.pathplan"), NEW, BY, Terms(delete_after=date(2027, 8, 31)))
    assert (kept.terms.delete_after, other.terms.delete_after) == (None, date(2027, 8, 31))


def test_saving_under_another_name_takes_along_what_is_not_known(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b'"age"', b'"shoe_size": 43, "age"'))
    kept = KeptPlan.open(file)
    other = kept.save_as(file.with_name("other.pathplan"), NEW, BY)
    assert json.loads(other.path.read_bytes())["content"]["learner"]["shoe_size"] == 43
    assert KeptPlan.open(file).read_only


def test_the_second_window_is_read_only_until_the_first_is_closed(file: Path) -> None:
    first, second = KeptPlan.open(file), KeptPlan.open(file)
    assert (first.read_only, second.read_only) == (False, True)
    with refused(Reason.READ_ONLY):
        second.save(NEW, BY)
    first.save(NEW, BY)
    assert KeptPlan.open(file).read_only
    first.close()
    assert not KeptPlan.open(file).read_only


def test_a_file_that_is_only_read_stays_free_for_others(file: Path) -> None:
    assert read_plan_file(file).envelope.content == OLD
    assert not KeptPlan.open(file).read_only
    assert read_plan_file(file).envelope.content == OLD
    with refused(Reason.MISSING):
        read_plan_file(file.with_name("none"))


def test_a_plan_that_is_open_is_not_replaced_from_elsewhere(file: Path) -> None:
    first = KeptPlan.open(file)
    with refused(Reason.IN_USE):
        KeptPlan.keep(file, NEW, BY)
    first.close()
    assert KeptPlan.keep(file, NEW, BY).plan == NEW


def test_the_file_is_locked_for_other_programs_too(file: Path) -> None:
    script = "import sys; from pathlib import Path; from pathplanner.documents.kept import KeptPlan as K; "
    command = [sys.executable, "-c", script + "print(K.open(Path(sys.argv[1])).read_only)", str(file)]
    environ = os.environ | {"PYTHONPATH": "src"}

    def is_read_only_elsewhere() -> str:
        return subprocess.run(command, env=environ, capture_output=True, text=True, check=True).stdout.strip()

    first = KeptPlan.open(file)
    first.save(NEW, BY)
    assert is_read_only_elsewhere() == "True"
    first.close()
    assert is_read_only_elsewhere() == "False"


def _change(file: Path) -> None:
    file.write_bytes(file_of(plan_of("gcse_9_4")))


def _change_keeping_size_and_time(file: Path) -> None:
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"t_level", b"v_level"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def _replace(file: Path) -> None:
    other = file.with_name("other")
    other.write_bytes(file_of(plan_of("gcse_9_4")))
    other.replace(file)


def _make_a_folder_of(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("change", [_change, _change_keeping_size_and_time, _replace, _make_a_folder_of])
def test_what_somebody_else_wrote_is_not_written_over(file: Path, change: Callable[[Path], None]) -> None:
    kept = KeptPlan.open(file)
    change(file)
    before = file.read_bytes() if file.is_file() else None
    with refused(Reason.CHANGED):
        kept.save(NEW, BY)
    assert (file.read_bytes() if file.is_file() else None) == before
    assert kept.save_as(file.with_name("mine.pathplan"), NEW, BY).plan == NEW


def test_a_file_that_was_only_touched_was_not_changed(file: Path) -> None:
    kept = KeptPlan.open(file)
    os.utime(file, (1, 1))
    kept.save(NEW, BY)
    assert KeptPlan.open(file).plan == NEW


def test_a_file_that_is_gone_is_not_made_again(file: Path) -> None:
    kept = KeptPlan.open(file)
    file.unlink()
    with refused(Reason.GONE):
        kept.save(NEW, BY)
    assert not file.exists()


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, Reason.DISK_FULL),
        (errno.EROFS, Reason.MAY_NOT_WRITE),
        (errno.EACCES, Reason.MAY_NOT_WRITE),
        (errno.EIO, Reason.CANNOT_WRITE),
    ],
)
@pytest.mark.parametrize("fails", ["fsync", "replace"])
def test_a_save_that_fails_leaves_the_old_plan_and_can_be_tried_again(
    file: Path, fails: str, code: int, reason: Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    kept = KeptPlan.open(file)
    with monkeypatch.context() as patch:
        patch.setattr(*{"fsync": (os, "fsync", refuse), "replace": (Path, "replace", refuse)}[fails])
        with refused(reason):
            kept.save(NEW, BY)
    assert list(file.parent.iterdir()) == [file]
    assert KeptPlan.open(file).plan == OLD
    assert KeptPlan.open(file).read_only
    kept.save(NEW, BY)
    assert KeptPlan.open(file).plan == NEW


def test_what_a_killed_program_left_of_its_write_goes_when_the_plan_is_opened(file: Path) -> None:
    part_of(file).write_bytes(file.read_bytes()[:99])
    kept = KeptPlan.open(file)
    assert list(file.parent.iterdir()) == [file]
    part_of(file).write_bytes(b"once more")
    kept.save(NEW, BY)
    assert KeptPlan.open(file).plan == NEW


def test_the_file_that_a_link_points_to_is_saved_not_the_link(file: Path) -> None:
    link = file.with_name("newest.pathplan")
    link.symlink_to(file)
    KeptPlan.open(link).save(NEW, BY)
    assert link.is_symlink()
    assert KeptPlan.open(file).plan == NEW


def test_a_file_with_the_longest_name_is_kept(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 246 + ".pathplan")
    KeptPlan.keep(path, OLD, BY).save(NEW, BY)
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_no_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    with refused(Reason.NOT_A_FILE):
        KeptPlan.open(tmp_path)
    with refused(Reason.MISSING):
        KeptPlan.open(tmp_path / "none.pathplan")
    with refused(Reason.MISSING):
        KeptPlan.open(tmp_path / "no\0ne.pathplan")
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with refused(Reason.MISSING):
        KeptPlan.open(loop)
    with refused(Reason.NOT_A_FILE):
        KeptPlan.keep(tmp_path, Plan(), BY)


def test_a_file_that_is_too_big_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    big = tmp_path / "big.pathplan"
    with big.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(module, "read_text", lambda _: pytest.fail("it was read"))
    with refused(Reason.TOO_BIG):
        KeptPlan.open(big)


def test_a_file_that_is_refused_stays_free_for_others(file: Path) -> None:
    file.write_bytes(b"{}")
    with refused(Reason.NOT_A_PLAN):
        KeptPlan.open(file)
    file.write_bytes(file_of(OLD))
    assert not KeptPlan.open(file).read_only
