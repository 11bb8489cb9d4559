"""`pathplanner batch`: a plan for each learner of a table, and a report on the rows that cannot be used."""

import csv
import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.app.calling import COMMAND, Caller, environ, process

HEAD = "Name,Quals,Age,UPN\n"
GROUP = f'{HEAD}Ann Lee,T Level: Merit,17,X1\nBen Okoro,"a_level:ABB; epq:A",18,X2\nCem Kaya,GCSEs,16,X3\n'
BAD = f"{HEAD}Ann Lee,T Levle,17\n\n=HYPERLINK(1),=2+5,17\nCem Kaya,GCSEs,16\n"
ALONE = ("--jobs", "1")


def table(folder: Path, text: str = GROUP) -> str:
    path = folder / "learners.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def text_of(file: Path) -> str:
    pages = PdfReader(io.BytesIO(file.read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def report(folder: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO((folder / "report.csv").read_text(encoding="utf-8-sig"))))


def test_every_learner_gets_a_plan_and_no_file_says_whose(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plans"
    said = call("batch", table(tmp_path), "--out", str(out), *ALONE)
    assert (said.code, said.out) == (0, f"Wrote 3 plans to {out}.\n")
    assert "Qualifications: from the column ‘Quals’" in said.err
    assert "Not read: ‘UPN’" in said.err
    assert "3 of 3 done" in said.err
    assert names(out) == ["plan-001.pdf", "plan-002.pdf", "plan-003.pdf"]
    text = text_of(out / "plan-002.pdf")
    assert "Ben Okoro" in text
    assert "A route to talk about" in text
    assert "X2" not in text


def test_processes_of_their_own_make_the_same_plans(call: Caller, tmp_path: Path) -> None:
    alone, together = tmp_path / "alone", tmp_path / "together"
    call("batch", table(tmp_path), "--out", str(alone), *ALONE)
    said = call("batch", table(tmp_path), "--out", str(together), "--jobs", "2")
    assert said.code == 0
    assert names(together) == names(alone)
    assert [text_of(together / name) for name in names(together)] == [text_of(alone / name) for name in names(alone)]


def test_files_are_called_by_name_only_when_it_is_asked_for(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plans"
    group = table(tmp_path, f"{HEAD}Ann Lee,HNC\nANN LEE,HND\n../Zoë,HNC\n")
    call("batch", group, "--out", str(out), "--names", *ALONE)
    assert names(out) == ["ANN LEE (2).pdf", "Ann Lee.pdf", "Zoë.pdf"]


@pytest.mark.parametrize(("style", "says"), [("large-print", "Record copy"), ("easy-read", "Easy Read")])
def test_the_style_is_that_of_the_plans(style: str, says: str, call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plans"
    said = call("batch", table(tmp_path), "--out", str(out), "--style", style, "--copy", "record", "--appendix", *ALONE)
    assert said.code == 0
    assert says in text_of(out / "plan-001.pdf")


def test_rows_that_cannot_be_used_are_reported_and_the_others_go_on(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plans"
    said = call("batch", table(tmp_path, BAD), "--out", str(out), *ALONE)
    assert said.code == 1
    report_file = out / "report.csv"
    assert said.err.endswith(
        f"Wrote 1 plan to {out}. 2 rows could not be used: {report_file} says why and how to mend them.\n"
    )
    assert names(out) == ["plan-003.pdf", "report.csv"]
    head, first, second = report(out)
    assert head[:2] == ["Row", "Column"]
    assert first == ["2", "Quals", "T Levle", "There is no qualification ‘T Levle’.", "Did you mean ‘T Level’?"]
    assert second[:3] == ["4", "Quals", "'=2+5"]


def test_no_cell_of_the_report_is_worked_out_as_a_formula(call: Caller, tmp_path: Path) -> None:
    cells = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", '"=1"&""', "＝1"]  # noqa: RUF001 - the wide sign too
    group = table(tmp_path, HEAD + "".join(f'Ann,"{cell.replace(chr(34), chr(34) * 2)}"\n' for cell in cells))
    call("batch", group, "--out", str(tmp_path / "plans"), *ALONE)
    found = [cell for row in report(tmp_path / "plans") for cell in row]
    assert not [cell for cell in found if cell.lstrip().startswith(("=", "+", "-", "@", "＝"))]  # noqa: RUF001


def test_a_report_is_taken_away_once_every_row_is_mended(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plans"
    call("batch", table(tmp_path, BAD), "--out", str(out), *ALONE)
    mended = BAD.replace("T Levle", "T Level").replace("=2+5", "HNC")
    said = call("batch", table(tmp_path, mended), "--out", str(out), *ALONE)
    assert said.code == 0
    assert said.out == f"Wrote 2 plans to {out}. 1 was there already and is left as it was.\n"
    assert names(out) == ["plan-001.pdf", "plan-002.pdf", "plan-003.pdf"]


def test_a_run_goes_on_where_another_ended(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plans"
    out.mkdir()
    (out / "plan-002.pdf").write_text("kept")
    said = call("batch", table(tmp_path), "--out", str(out), *ALONE)
    assert said.out == f"Wrote 2 plans to {out}. 1 was there already and is left as it was.\n"
    assert (out / "plan-002.pdf").read_text() == "kept"


def test_what_is_there_is_written_anew_only_with_force(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plans"
    out.mkdir()
    (out / "plan-002.pdf").write_text("old")
    said = call("batch", table(tmp_path), "--out", str(out), "--force", *ALONE)
    assert said.out == f"Wrote 3 plans to {out}.\n"
    assert (out / "plan-002.pdf").read_bytes().startswith(b"%PDF")


def test_a_preview_shows_what_was_understood_and_writes_nothing(call: Caller, tmp_path: Path) -> None:
    group = table(tmp_path, f"{GROUP}Dee,HNCC,19\n")
    said = call("batch", group, "--preview", "--out", str(tmp_path / "plans"))
    assert said.code == 0
    assert "Name: from the column ‘Name’" in said.out
    assert "Row 2: Ann Lee – has T Level (Merit), age 17, going to HTQ, degree level." in said.out
    assert "Row 5: Dee. Quals: There is no qualification ‘HNCC’. Did you mean ‘HNC’?" in said.out
    assert names(tmp_path) == ["learners.csv"]


def test_a_preview_of_many_shows_the_first(call: Caller, tmp_path: Path) -> None:
    group = table(tmp_path, HEAD + "Ann,HNC\n" * 30)
    assert call("batch", group, "--preview").out.endswith("These are the first 10 of 30 rows.\n")


def test_nobody_elses_report_is_written_over(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plans"
    out.mkdir()
    (out / "report.csv").write_text("mine")
    said = call("batch", table(tmp_path), "--out", str(out), "--force", *ALONE)
    assert said.code == 1
    assert "is no report of Path Planner" in said.err
    assert names(out) == ["report.csv"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "‘learners.csv’ is empty."),
        ("Name,Age\nAnn,17\n", "‘learners.csv’ has no column that tells what is held."),
        (HEAD, "‘learners.csv’ has no learners below its headings."),
        ('Name,Quals\n"Ann,HNC\n', "a quotation mark is never closed"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused(text: str, says: str, call: Caller, tmp_path: Path) -> None:
    said = call("batch", table(tmp_path, text), "--out", str(tmp_path / "plans"))
    assert said.code == 2
    assert says in said.err
    assert not (tmp_path / "plans").exists()


def test_without_a_folder_nothing_is_made(call: Caller, tmp_path: Path) -> None:
    said = call("batch", table(tmp_path))
    assert said.code == 2
    assert said.err == "Say with --out DIR where the plans go, or look with --preview first.\n"


def test_a_folder_that_cannot_be_made_is_told(call: Caller, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    said = call("batch", table(tmp_path), "--out", str(tmp_path / "file" / "plans"))
    assert said.code == 1
    assert "cannot be used" in said.err
    assert "Choose another." in said.err


def running(group: str, out: Path) -> "subprocess.Popen[str]":
    """A real run in a group of processes of its own, which has made the first of its plans."""
    run = subprocess.Popen(
        [*COMMAND, "batch", group, "--out", str(out), "--jobs", "2"],
        env=environ(),
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert run.stderr is not None
    while "done" not in run.stderr.readline():
        assert run.poll() is None
    return run


@pytest.mark.slow
@pytest.mark.parametrize("to_all", [True, False], ids=["on the keyboard", "to the program alone"])
def test_a_run_that_is_stopped_leaves_whole_files_and_goes_on_later(to_all: bool, tmp_path: Path) -> None:
    group, out = table(tmp_path, HEAD + "Ann,HNC\n" * 200), tmp_path / "plans"
    run = running(group, out)
    (os.killpg if to_all else os.kill)(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "Stopped with" in said
    assert "Traceback" not in said
    made = names(out)
    assert 0 < len(made) < 200
    assert all(text_of(out / name) for name in made)
    again = process("batch", group, "--out", str(out))
    assert again.code == 0
    assert again.out.startswith(f"Wrote {200 - len(made)} plans")
    assert len(names(out)) == 200


@pytest.mark.slow
def test_a_run_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    run = running(table(tmp_path, HEAD + "Ann,HNC\n" * 400), tmp_path / "plans")
    run.kill()
    run.communicate(timeout=60)  # it ends once nobody is left who could write there
    made = [name for name in names(tmp_path / "plans") if name.endswith(".pdf")]
    assert 0 < len(made) < 400


def test_no_command_takes_longer_for_the_processes_that_batch_needs() -> None:
    script = "import sys, pathplanner.app.cli; print('multiprocessing' in sys.modules, 'typst' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], env=environ(), capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"
