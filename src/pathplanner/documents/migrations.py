"""Steps from each version of the file to the next, on what the file says, before it is checked."""

from collections.abc import Callable, Mapping
from typing import Final

from pathplanner.documents.strict_json import Json

Migration = Callable[[Mapping[str, Json]], dict[str, Json]]

SECTOR_OF_NUMBER: Final = {
    "1": "agriculture_environmental_and_animal_care",
    "2": "business_and_administration",
    "3": "catering_and_hospitality",
    "4": "education_and_early_years",
    "5": "construction_and_the_built_environment",
    "6": "creative_and_design",
    "7": "digital",
    "8": "engineering_and_manufacturing",
    "9": "hair_and_beauty",
    "10": "health_and_science",
    "11": "legal_finance_and_accounting",
    "12": "protective_services",
    "13": "sales_marketing_and_procurement",
    "14": "care_services",
    "15": "transport_and_logistics",
}
"""Sectors had numbers up to version 2; these never change, for they tell how old files are read."""

SUBJECTS: Final = ("t_levels/", "v_levels/")


def _grades_become_awards(said: Mapping[str, Json]) -> dict[str, Json]:
    """Version 1 had one grade for all that is held of a type; version 2 tells the awards one by one."""
    content = _table(said.get("content"))
    learner = _table(content.get("learner"))
    held = learner.get("held")
    if not isinstance(held, list):
        return dict(said)
    with_awards = {**learner, "held": [_with_awards(entry) for entry in held]}
    return {**said, "content": {**content, "learner": with_awards}}


def _with_awards(entry: Json) -> Json:
    """Whatever makes no sense stays, to be found when the file is checked."""
    if not isinstance(entry, dict) or not isinstance(entry.get("grade"), str):
        return entry
    rest = {name: value for name, value in entry.items() if name != "grade"}
    return {**rest, "awards": [{"grade": entry["grade"]}]} if entry["grade"] else rest


def _sectors_get_names(said: Mapping[str, Json]) -> dict[str, Json]:
    """Version 2 named a sector by its number.

    The digests of subjects were made with that number, so nobody can tell whether a subject has changed since: they go.
    """
    content = _table(said.get("content"))
    learner, facts = _table(content.get("learner")), said.get("facts")
    sectors = learner.get("sectors")
    now = dict(said)
    if isinstance(facts, dict):
        now["facts"] = {name: digest for name, digest in facts.items() if not name.startswith(SUBJECTS)}
    if isinstance(sectors, list):
        named: list[Json] = [SECTOR_OF_NUMBER.get(each, each) if isinstance(each, str) else each for each in sectors]
        now["content"] = {**content, "learner": {**learner, "sectors": named}}
    return now


def _table(said: Json) -> Mapping[str, Json]:
    return said if isinstance(said, dict) else {}


MIGRATIONS: tuple[Migration, ...] = (_grades_become_awards, _sectors_get_names)
"""The first leads from version 1 to version 2, and so on."""

FORMAT_VERSION = len(MIGRATIONS) + 1


def migrated(said: Mapping[str, Json], version: int) -> dict[str, Json]:
    """What a file of an older version says, as this version says it."""
    for step in MIGRATIONS[version - 1 :]:
        said = step(said)
    return {**said, "format_version": FORMAT_VERSION}
