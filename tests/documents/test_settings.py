"""Settings survive, and a spoiled file of them does no harm."""

import json
from pathlib import Path

import pytest

from pathplanner.documents.settings import Settings, read_settings, write_settings

OWN = Settings(scheme="dark", text_size=140, shows_all=True, geometry="AdnQywAD")


def test_settings_survive(tmp_path: Path) -> None:
    file = tmp_path / "config" / "settings.json"
    write_settings(file, OWN)
    assert read_settings(file) == OWN


def test_the_first_start_has_the_settings_it_came_with(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b'"dark"', b"\xff\xfe", b"[" * 100_000, b'{"scheme": NaN}']
)
def test_a_broken_file_is_as_none(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert read_settings(file) == Settings()


@pytest.mark.parametrize(
    "spoiled", [{"scheme": "purple"}, {"scheme": 3}, {"text_size": "large"}, {"text_size": True}, {"shows_all": "yes"}]
)
def test_one_senseless_setting_does_not_cost_the_others(spoiled: dict[str, object], tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    write_settings(file, OWN)
    file.write_text(json.dumps({**json.loads(file.read_text(encoding="utf-8")), **spoiled}), encoding="utf-8")
    (name,) = spoiled
    kept = read_settings(file)
    assert getattr(kept, name) == getattr(Settings(), name)
    assert kept.geometry == OWN.geometry


def test_a_setting_of_a_later_version_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"scheme": "light", "sounds": "birds"}', encoding="utf-8")
    assert read_settings(file) == Settings(scheme="light")
