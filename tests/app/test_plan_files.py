"""Plan files at the command line: checked, and printed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Award, Held, Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.own import OwnCard
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import SetAside
from pathplanner.documents.kept import KeptPlan, SavedBy
from tests.app.calling import Caller
from tests.app.test_plan import text_of

OWN = QualificationId("own_1")
T_LEVEL, HND, TOP_UP = QualificationId("t_level"), QualificationId("hnd"), QualificationId("top_up")
MERIT = Held(qualification=T_LEVEL, awards=(Award(subject="Digital", grade="Merit"),))
BY = SavedBy(app_version="0.1.0", data_version="2026.11", at=datetime(2026, 11, 23, 10, tzinfo=UTC))


def kept(path: Path, plan: Plan) -> Path:
    KeptPlan.keep(path, plan, BY).close()
    return path


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    cards = (T_LEVEL, QualificationId("hnc"), HND, TOP_UP)
    return kept(tmp_path / "sound.pathplan", Plan(learner=Learner(held=(MERIT,)), plan_a=cards))


def test_a_sound_file_has_no_faults(call: Caller, sound: Path) -> None:
    said = call("validate", str(sound))
    assert (said.code, said.out, said.err) == (0, f"{sound}: no faults.\n", "")


def test_each_fault_of_each_file_is_a_line_that_names_file_and_place(call: Caller, sound: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pathplan"
    broken.write_bytes(sound.read_bytes()[:-40])
    learner = Learner(held=(Held(qualification=QualificationId("t_levle")),))
    strange = kept(tmp_path / "strange.pathplan", Plan(learner=learner, destinations=(HTQ, Destination("degre"))))
    apart = kept(tmp_path / "apart.pathplan", Plan(learner=Learner(held=(MERIT,)), plan_a=(T_LEVEL, TOP_UP)))
    said = call("validate", str(sound), str(broken), str(strange), str(apart), str(tmp_path / "none.pathplan"))
    lines = said.err.splitlines()
    assert said.code == 1
    assert len(lines) == 5
    assert str(broken) in lines[0]
    assert "there is no qualification 't_levle'; did you mean 't_level'?" in lines[1]
    assert "there is no destination 'degre'; did you mean 'degree'?" in lines[2]
    assert "no step leads from 't_level' to 'top_up'" in lines[3]
    assert "none.pathplan" in lines[4]


def test_own_cards_are_no_fault_and_what_they_are_like_is_checked(call: Caller, tmp_path: Path) -> None:
    own = Held(qualification=OWN, own=OwnCard(name="Abitur", level=LevelId.THREE, like=QualificationId("a_level")))
    plan = Plan(learner=Learner(held=(own,)), plan_a=(OWN, QualificationId("hnc")))
    file = kept(tmp_path / "own.pathplan", plan)
    assert call("validate", str(file)).out == f"{file}: no faults.\n"
    strange = own.changed(own=OwnCard(name="Abitur", level=LevelId.THREE, like=QualificationId("a_levl")))
    file = kept(tmp_path / "strange.pathplan", Plan(learner=Learner(held=(strange,))))
    said = call("validate", str(file))
    assert said.code == 1
    assert said.err == (
        f"‘{file}’, learner, held, own, like: there is no qualification 'a_levl'; did you mean 'a_level'?\n"
    )


def test_plan_b_and_what_was_set_aside_are_checked_like_plan_a(call: Caller, tmp_path: Path) -> None:
    left = SetAside(route=(OWN, TOP_UP))
    plan = Plan(
        learner=Learner(held=(MERIT,)), plan_b=(T_LEVEL, TOP_UP), set_aside=(left, SetAside(route=(T_LEVEL, HND)))
    )
    file = kept(tmp_path / "apart.pathplan", plan)
    said = call("validate", str(file))
    assert said.err.splitlines() == [
        f"‘{file}’, plan_b: no step leads from 't_level' to 'top_up'; choose another route.",
        f"‘{file}’, set_aside, number 2: no step leads from 't_level' to 'hnd'; choose another route.",
    ]


def test_plan_a_of_a_file_is_printed_with_its_grades(call: Caller, sound: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    said = call("plan", str(sound), "--out", str(out))
    assert (said.code, said.err) == (0, "")
    text = text_of(out)
    assert "Plan A: T Level to Top-up year" in text
    assert "Merit" in text


def test_a_file_with_no_plan_a_prints_its_best_route_to_talk_about(call: Caller, tmp_path: Path) -> None:
    file = kept(tmp_path / "open.pathplan", Plan(learner=Learner(held=(MERIT,)), destinations=(DEGREE,)))
    out = tmp_path / "plan.pdf"
    assert call("plan", str(file), "--out", str(out)).code == 0
    assert "A route to talk about" in text_of(out)


def test_a_plan_needs_a_file_or_a_start_and_an_end(call: Caller, tmp_path: Path) -> None:
    said = call("plan", "--from", "t_level", "--out", str(tmp_path / "plan.pdf"))
    assert said.code == 2
    assert "Give a plan file, or --from and --to" in said.err
    assert not (tmp_path / "plan.pdf").exists()


def test_a_plan_file_that_cannot_be_used_writes_nothing(call: Caller, tmp_path: Path) -> None:
    file = tmp_path / "broken.pathplan"
    file.write_text("{", encoding="utf-8")
    said = call("plan", str(file), "--out", str(tmp_path / "plan.pdf"))
    assert said.code == 1
    assert len(said.err.splitlines()) == 1
    assert not (tmp_path / "plan.pdf").exists()
