"""Easy words: short names, and one sentence for each hard word."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field

from pathplanner.core.value import Value

MOST_WORDS = 15
"""So many words a sentence of Easy Read has at most."""
MOST_WORDS_IN_NAME = 8

_FIGURE = re.compile(r"(?<!level )\d|[£%]")


def _easy_sentence(says: str) -> str:
    if not says.endswith(".") or ". " in says:
        raise ValueError("write one sentence with a full stop at its end")
    if len(says.split()) > MOST_WORDS:
        raise ValueError(f"{len(says.split())} words are too many; {MOST_WORDS} are the most")
    if _FIGURE.search(says):
        raise ValueError("give no figure but the number of a level")
    return says


def _short_name(says: str) -> str:
    if len(says.split()) > MOST_WORDS_IN_NAME:
        raise ValueError(f"{len(says.split())} words are too many; {MOST_WORDS_IN_NAME} are the most")
    return says


class EasyWord(Value):
    """A hard word with its other forms, and the sentence that explains it."""

    id: str
    word: Annotated[str, Field(min_length=1)]
    also: tuple[str, ...] = ()
    says: Annotated[str, AfterValidator(_easy_sentence)]

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way it is written."""
        return (self.word, *self.also)


class EasyName(Value):
    """What follows "I have" or "at": "a T Level", "a college"; `id` is that of a qualification or kind of provider."""

    id: str
    says: Annotated[str, Field(min_length=1), AfterValidator(_short_name)]


class EasyWords(Value):
    """All hard words and all short names."""

    words: tuple[EasyWord, ...]
    names: tuple[EasyName, ...]

    @cached_property
    def name(self) -> Mapping[str, str]:
        """Short names by id."""
        return {name.id: name.says for name in self.names}

    @cached_property
    def _by_form(self) -> Mapping[str, EasyWord]:
        return {form: word for word in self.words for form in word.forms}

    @cached_property
    def _any_form(self) -> re.Pattern[str]:
        """The longest form first, so that a foundation degree is not taken for a degree."""
        forms = "|".join(map(re.escape, sorted(self._by_form, key=len, reverse=True)))
        return re.compile(rf"(?<![\w./-])(?:{forms})(?![\w/-])")

    def hard_in(self, sentence: str) -> tuple[EasyWord, ...]:
        """The hard words of a sentence in order, each once."""
        found = (self._by_form[form] for form in self._any_form.findall(sentence))
        return tuple({word.id: word for word in found}.values())
