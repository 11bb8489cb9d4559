"""What pydantic found wrong, in words for somebody who edits TOML."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from pydantic_core import ErrorDetails

from pathplanner.knowledge.faults import hint

LONGEST_SHOWN = 30

NEEDS: Mapping[str, str] = MappingProxyType(
    {
        "string_type": "needs text in quotes",
        "string_too_short": "needs some text",
        "int_type": "needs a whole number",
        "int_parsing": "needs a whole number",
        "int_from_float": "needs a whole number",
        "float_type": "needs a number",
        "float_parsing": "needs a number",
        "bool_type": "needs true or false",
        "bool_parsing": "needs true or false",
        "date_type": "needs a date such as 2026-11-23",
        "date_parsing": "needs a date such as 2026-11-23",
        "date_from_datetime_parsing": "needs a date such as 2026-11-23",
        "date_from_datetime_inexact": "needs a date such as 2026-11-23, without a time",
        "tuple_type": "needs a list in square brackets",
        "list_type": "needs a list in square brackets",
        "mapping_type": "needs names with values, in a table of its own or in braces",
        "dict_type": "needs names with values, in a table of its own or in braces",
        "model_type": "needs names with values, in a table of its own or in braces",
        "model_attributes_type": "needs names with values, in a table of its own or in braces",
        "greater_than": "needs a number above {gt}",
        "greater_than_equal": "needs a number of at least {ge}",
        "less_than": "needs a number below {lt}",
        "less_than_equal": "needs a number of at most {le}",
        "enum": "needs {expected}",
        "literal_error": "needs {expected}",
    }
)
"""The commonest problems by pydantic's names for them."""


def said(problem: ErrorDetails, fields: Iterable[str]) -> str:
    """What is wrong with a field, as the rest of a sentence; `fields` are those the entry may have."""
    context: Mapping[str, Any] = problem.get("ctx", {})
    match problem["type"]:
        case "missing":
            return "is missing."
        case "extra_forbidden":
            return f"is not a field here{hint(str(problem['loc'][-1]), fields)}"
        case "union_tag_not_found":
            return 'needs a kind, such as kind = "gcses".'
        case "union_tag_invalid":
            kinds = str(context["expected_tags"]).replace("'", "").split(", ")
            return f"there is no kind {context['tag']!r}{hint(str(context['tag']), kinds)}"
        case "value_error":
            return f"does not fit: {context['error']}."
        case kind if kind in NEEDS:
            return f"{NEEDS[kind].format(**context)}{_not_what_was_given(problem['input'])}."
        case _:
            return f"{problem['msg'][:1].lower()}{problem['msg'][1:]}."


def field_of(problem: ErrorDetails) -> str:
    """Where in its entry the problem is: "full_time.min", "conditions, number 2, count"."""
    place = ""
    for part in problem["loc"]:
        if isinstance(part, int):
            place += f", number {part + 1},"
        elif part != "[key]":
            place += f" {part}" if place.endswith(",") else f".{part}"
    return place.strip(" ,.") or "the entry"


def _not_what_was_given(given: object) -> str:
    if isinstance(given, bool):
        return f", not {str(given).lower()}"
    if isinstance(given, int | float | str) and len(str(given)) <= LONGEST_SHOWN:
        return f", not {given!r}"
    return ""
