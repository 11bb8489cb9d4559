"""Steps from each version of the file to the next, on what the file says, before it is checked."""

from collections.abc import Callable, Mapping

from pathplanner.documents.strict_json import Json

Migration = Callable[[Mapping[str, Json]], dict[str, Json]]


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


def _table(said: Json) -> Mapping[str, Json]:
    return said if isinstance(said, dict) else {}


MIGRATIONS: tuple[Migration, ...] = (_grades_become_awards,)
"""The first leads from version 1 to version 2, and so on."""

FORMAT_VERSION = len(MIGRATIONS) + 1


def migrated(said: Mapping[str, Json], version: int) -> dict[str, Json]:
    """What a file of an older version says, as this version says it."""
    for step in MIGRATIONS[version - 1 :]:
        said = step(said)
    return {**said, "format_version": FORMAT_VERSION}
