"""Whatever is wrong in the easy words is one sentence that names file and entry."""

import pytest

from pathplanner.knowledge.easy_words import read_easy_words
from tests.knowledge.editing import Copy
from tests.planning.real import FRAMEWORK


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("easy_words.toml", "A draft can still change.", "A draft can still change", "easy_words.toml, draft, says: "),
        ("easy_words.toml", "A draft can still change.", "A draft costs £5.", "easy_words.toml, draft, says: "),
        ("easy_words.toml", "A draft can still change.", "A " + "very " * 15 + "draft.", "17 words are too many"),
        ("easy_words.toml", 'word = "draft"', 'word = "loan"', "'loan' stands in draft already"),
        ("easy_names.toml", 'id = "hnc"', 'id = "hnk"', "easy_names.toml, hnk, id: there is no qualification"),
        ("easy_names.toml", 'id = "hnc"', 'id = "hnk"', "easy_names.toml, hnc, says: has no short name"),
        ("easy_names.toml", '"an HNC"', '"an HNC for one two three four five six seven"', "easy_names.toml, hnc, says"),
    ],
)
def test_a_fault_in_the_words_names_file_and_entry(copy: Copy, file: str, old: str, new: str, says: str) -> None:
    copy.replace(f"print/{file}", old, new)
    faults = copy.faults(lambda resources: read_easy_words(resources, FRAMEWORK))
    assert any(says in fault for fault in faults)


def test_a_longer_word_is_not_taken_for_the_shorter_one_in_it(copy: Copy) -> None:
    words = read_easy_words(copy.resources, FRAMEWORK)
    assert [word.id for word in words.hard_in("I have a foundation degree and an A level.")] == [
        "foundation_degree",
        "a_level",
    ]
    assert words.hard_in("Go to gov.uk/loan or low-level-fees.") == ()
