"""Processes of their own: no screen, a reader who stops reading, a full disk, an interruption."""

import signal
import subprocess
from pathlib import Path

from tests.app.calling import COMMAND, environ, process

MANY = ("routes", "--from", "no_qualifications", "--limit", "0", "--json")


def test_without_a_screen_the_bare_command_says_so_in_a_sentence_and_names_the_others() -> None:
    said = process()
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("There is no screen")
    assert said.err.count("\n") == 1
    assert all(command in said.err for command in ("routes", "explain", "framework", "plan", "check", "shot"))


def test_a_file_to_open_needs_a_screen_too(tmp_path: Path) -> None:
    (tmp_path / "sam.plan").touch()
    said = process("sam.plan", cwd=tmp_path)
    assert said.code == 2
    assert said.err.startswith("There is no screen")


def test_a_screen_that_does_not_answer_ends_in_a_sentence_not_in_an_abort() -> None:
    said = process(DISPLAY=":4711")
    assert said.code == 2
    assert said.err.count("\n") == 1
    assert ":4711" in said.err


def test_a_reader_who_stops_reading_ends_it_quietly() -> None:
    with subprocess.Popen(
        [*COMMAND, *MANY], env=environ(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as called:
        assert called.stdout is not None
        assert called.stderr is not None
        assert called.stdout.readline() == "{\n"
        called.stdout.close()
        assert called.stderr.read() == ""
        assert called.wait() == 0


def test_a_full_disk_is_said_in_a_sentence() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*COMMAND, *MANY], env=environ(), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr == "The answer could not be written: No space left on device.\n"


def test_a_console_without_the_characters_still_gets_the_rest() -> None:
    said = process("routes", "--from", "t_level", "--to", "htq", PYTHONIOENCODING="latin-1")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("1. T Level ? ")


def test_an_interruption_is_no_stack_trace() -> None:
    script = (
        "import pathplanner.app.cli as cli, os, signal\n"
        "cli.find_routes = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "raise SystemExit(cli.run(['routes', '--from', 't_level']))"
    )
    done = subprocess.run(
        [COMMAND[0], "-c", script], env=environ(), capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 128 + signal.SIGINT
    assert "Traceback" not in done.stderr
