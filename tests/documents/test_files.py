"""A file is written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from pathplanner.documents.files import write_whole

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def refuse(*_: object) -> None:
    """A disk that is full."""
    raise FULL


def test_a_file_is_made_with_the_folders_above_it(tmp_path: Path) -> None:
    file = tmp_path / "plans" / "2026" / "plan.pdf"
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(file.parent.iterdir()) == [file]


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"a longer old one")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("fails", ["fsync", "replace"])
def test_what_cannot_be_written_leaves_the_old_file_and_nothing_else(
    fails: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"old")
    monkeypatch.setattr(*{"fsync": (os, "fsync", refuse), "replace": (Path, "replace", refuse)}[fails])
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_an_interrupted_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "plan.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"."):
        write_whole(tmp_path, b"new")
    assert tmp_path.is_dir()


def test_who_may_read_a_file_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.touch()
    file.chmod(0o444)
    before = file.stat().st_mode
    write_whole(file, b"new")
    assert file.stat().st_mode == before


def test_a_new_file_can_be_read_by_whom_the_system_lets(tmp_path: Path) -> None:
    (tmp_path / "ordinary").touch()
    write_whole(tmp_path / "ours", b"new")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "ordinary").stat().st_mode


def test_the_file_that_a_link_points_to_is_replaced_not_the_link(tmp_path: Path) -> None:
    file, link = tmp_path / "plan.pdf", tmp_path / "newest.pdf"
    file.touch()
    link.symlink_to(file)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_device_is_written_to_and_stays_a_device() -> None:
    write_whole(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()
