"""Every reason has its sentence."""

import pytest

from pathplanner.documents.refusals import Fault, PlanFileRefused, Reason
from pathplanner.documents.wording import fault_in_words
from tests.documents.making import same, sentence

VALUES: dict[str, str | int] = {
    "megabytes": 6,
    "most": 5,
    "line": 2,
    "column": 3,
    "version": 9,
    "known": 2,
    "name": "age",
    "number": "1e999",
    "place": "content.learner",
    "count": 501,
    "why": "Input/output error",
    "problem": "missing",
}


@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("file", ["maths.pathplan", "", "{why}.pathplan"])
def test_every_reason_has_its_sentence(reason: Reason, file: str) -> None:
    said = sentence(PlanFileRefused([Fault(reason, VALUES)], file.replace("{", "(").replace("}", ")")))
    assert len(said) < 250
    assert fault_in_words(Fault(reason, VALUES), file, same)


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        ({"problem": "int_type", "given": "‘ten’"}, "it needs a whole number, not ‘ten’"),
        ({"problem": "less_than_equal", "le": "120", "given": "999"}, "it needs a number of at most 120, not 999"),
        ({"problem": "value_error", "error": "a destination is named twice"}, "a destination is named twice"),
        ({"problem": "datetime_from_date_parsing"}, "it needs a date such as"),
        ({"problem": "something_new"}, "it does not fit"),
    ],
)
def test_what_is_wrong_with_a_value_is_said_in_plain_words(problem: dict[str, str], said: str) -> None:
    fault = Fault(Reason.WRONG_VALUE, {"place": "content.learner.age", **problem})
    words = fault_in_words(fault, "maths.pathplan", same)
    assert words.startswith(f"‘maths.pathplan’ is wrong at content.learner.age: {said}")
