"""`explain`, `framework`, `check` and the help."""

import json
from itertools import pairwise

import click
import pytest

from pathplanner import __version__
from pathplanner.app.__main__ import main
from pathplanner.app.cli import cli
from pathplanner.app.library import Library
from pathplanner.app.paths import resources_dir
from tests.app.calling import Caller


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(resources_dir())


@pytest.mark.parametrize("card", ["bachelor_hons", "t_level", "masters", "v_level", "gcse_9_4"])
def test_every_card_is_explained_in_a_line(card: str, call: Caller) -> None:
    said = call("explain", "--from", "t_level", "--card", card, "--as-of", "2026-11-23")
    assert (said.code, said.err) == (0, "")
    assert said.out.count("\n") == 1
    assert said.out.endswith(".\n")


def test_an_explanation_depends_on_the_day_and_on_where_to(call: Caller) -> None:
    asked = ("explain", "--from", "gcse_9_4", "--card", "v_level")
    assert "September 2027" in call(*asked, "--as-of", "2026-11-23").out
    assert call(*asked, "--as-of", "2027-10-01").out != call(*asked, "--as-of", "2027-10-01", "--to", "a_level").out


def test_the_framework_is_whole_and_under_the_ids_of_the_data(call: Caller, library: Library) -> None:
    said = call("framework", "--json")
    whole = json.loads(said.out)
    known = library.framework
    assert said.code == 0
    assert whole["data_version"] == known.version
    assert [level["id"] for level in whole["levels"]] == ["E", *"12345678"]
    assert [card["id"] for card in whole["qualifications"]] == [card.id for card in known.awards]
    assert {card["id"] for card in whole["starting_points"]} == {"no_qualifications", "l3_none_work_experience"}
    assert [(step["from"], step["to"]) for step in whole["progressions"]] == [
        (step.from_, step.to) for step in known.progressions
    ]
    assert {provider["id"] for provider in whole["provider_types"]} == set(known.provider_type)
    assert len(whole["sectors"]) == 15


def test_each_entry_of_the_framework_says_what_it_is(call: Caller) -> None:
    whole = json.loads(call("framework", "--json").out)
    assert all(card.keys() >= {"id", "level", "track", "lane", "name"} for card in whole["qualifications"])
    assert all(step.keys() >= {"from", "to", "mode", "conditions", "sources"} for step in whole["progressions"])
    assert all(provider.keys() >= {"id", "delivers"} for provider in whole["provider_types"])


def test_people_read_every_id_below_its_level(call: Caller, library: Library) -> None:
    lines = call("framework").out.splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    assert heads == [level.name for level in library.framework.levels]
    listed = {line.split()[0] for line in lines if line.startswith(" ")}
    assert listed == set(library.framework.qualification)


def test_check_counts_everything_and_says_how_old_it_is(call: Caller, library: Library) -> None:
    said = call("check")
    assert (said.code, said.err) == (0, "")
    for count in (
        f"{len(library.framework.awards)} qualifications",
        f"{len(library.framework.progressions)} progressions",
        "16 provider types",
        "15 sectors",
        "1287 occupations",
        "282 named HTQs",
        "74 T Level specialisms",
    ):
        assert count in said.out
    assert "Verified at a source: " in said.out
    assert "%" in said.out
    assert "Oldest check: 20" in said.out


@pytest.mark.parametrize("command", ["", *sorted(cli.commands)])
def test_every_command_explains_itself(command: str, call: Caller) -> None:
    for option in ("--help", "-h"):
        said = call(*([command] if command else []), option)
        assert (said.code, said.err) == (0, "")
        assert said.out.startswith(f"Usage: pathplanner {command}".rstrip())


def test_the_help_names_every_command_with_what_it_does(call: Caller) -> None:
    said = call("--help").out
    places = [said.index(f"\n  {command} ") for command in sorted(cli.commands)]
    assert all(before < after for before, after in pairwise(places))
    assert "FILE" in said


def test_every_option_says_what_it_is_for() -> None:
    params = [param for command in cli.commands.values() for param in command.params]
    assert [param.name for param in params if isinstance(param, click.Option) and not param.help] == []


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Path Planner {__version__}\n"
