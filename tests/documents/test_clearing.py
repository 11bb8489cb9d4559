"""What is to go goes, and nothing else."""

import os
from datetime import date
from pathlib import Path

import pytest

from pathplanner.documents.clearing import PastItsDay, delete_plan, past_their_day, remove_everything
from pathplanner.documents.kept import KeptPlan, Terms
from pathplanner.documents.protection import Cost, PassphraseSeal
from pathplanner.documents.recent import RecentPlans, write_recent
from pathplanner.documents.recovery import Recovery
from pathplanner.documents.refusals import PlanFileRefused, Reason
from pathplanner.documents.settings import Settings, write_settings
from tests.documents.making import BY, plan_of, sentence

DAY = date(2027, 8, 31)
SEAL = PassphraseSeal.new("violet teapot", Cost(2, 1))


def test_plans_past_their_day_are_found_protected_or_not(tmp_path: Path) -> None:
    all_terms = {"plain": Terms(None, DAY), "protected": Terms(SEAL, DAY), "for ever": Terms(), "sealed": Terms(SEAL)}
    paths = [tmp_path / name for name in (*all_terms, "missing", "spoiled", "folder", "odd")]
    for name, terms in all_terms.items():
        KeptPlan.keep(tmp_path / name, plan_of("t_level"), BY, terms).close()
    (tmp_path / "spoiled").write_bytes(b"{")
    (tmp_path / "folder").mkdir()
    (tmp_path / "odd").write_bytes((tmp_path / "plain").read_bytes().replace(b"2027-08-31", b"2027-99-99"))
    assert past_their_day(paths, DAY) == ()
    past = past_their_day(paths, date(2027, 9, 1))
    assert past == (PastItsDay(tmp_path / "plain", DAY), PastItsDay(tmp_path / "protected", DAY))


def test_a_plan_is_deleted_with_its_copy(tmp_path: Path) -> None:
    kept = KeptPlan.keep(tmp_path / "maths.pathplan", plan_of("t_level"), BY)
    recovery = Recovery(tmp_path / "recovery")
    recovery.keep(kept, plan_of("hnc"), BY)
    with pytest.raises(PlanFileRefused) as caught:
        delete_plan(kept.path, recovery)
    assert caught.value.reason is Reason.IN_USE
    kept.close()
    delete_plan(kept.path, recovery)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []
    with pytest.raises(PlanFileRefused) as caught:
        delete_plan(kept.path, recovery)
    assert caught.value.reason is Reason.MISSING


def test_everything_that_is_remembered_is_removed_and_plans_stay(tmp_path: Path) -> None:
    config = tmp_path / "config"
    settings, recent, recovery = config / "settings.json", config / "recent.json", Recovery(config / "recovery")
    kept = KeptPlan.keep(tmp_path / "maths.pathplan", plan_of("t_level"), BY)
    write_settings(settings, Settings())
    write_recent(recent, RecentPlans().with_plan(kept.path))
    recovery.keep(kept, plan_of("hnc"), BY)
    for _ in range(2):
        remove_everything([settings, recent], recovery)
        assert [file for file in tmp_path.rglob("*") if file.is_file()] == [kept.path]


def test_what_cannot_be_removed_is_named_and_the_rest_goes(tmp_path: Path) -> None:
    stuck, other = tmp_path / "settings.json", tmp_path / "recent.json"
    stuck.mkdir()
    other.touch()
    with pytest.raises(PlanFileRefused) as caught:
        remove_everything([stuck, other], Recovery(tmp_path / "recovery"))
    assert "settings.json" in sentence(caught.value)
    assert os.listdir(tmp_path) == ["settings.json"]
