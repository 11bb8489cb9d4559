"""Search: titles of occupations, named qualifications and SOC 2020 groups, found while they are typed."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from pathplanner.core.ids import SectorId
from pathplanner.core.levels import LevelId
from pathplanner.core.occupations import Basis, NamedKind, OccupationMap
from pathplanner.planning.sectors import sectors_of

_WORDS: Final = re.compile(r"[^\W_]+")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_APOSTROPHES: Final = str.maketrans("", "", "'\u2019")
_AFTER_ANY_WORD: Final = "\U0010ffff"
_END: Final = "|"
"""Between the words of a title and those that say what it is; no word has it."""
_KINDS: Final = {
    NamedKind.HTQ: ["htq"],
    NamedKind.T_LEVEL: ["t", "level"],
    NamedKind.TECHNICAL_QUALIFICATION: ["tq"],
    NamedKind.APPRENTICESHIP: ["apprenticeship"],
}
"""What people call these and titles do not say."""
SHORTEST_MISTYPED: Final = 4
"""A shorter word is too like too many others to be taken for one of them."""
SHORTEST_WRITTEN_TOGETHER: Final = 4
MOST_WORDS: Final = 12
UNIT_GROUP: Final = 4
_UNKNOWN_WORDS_KEPT: Final = 64


class FoundKind(StrEnum):
    """What was found by its title."""

    OCCUPATION = "occupation"
    QUALIFICATION = "qualification"
    JOB_GROUP = "job_group"


@dataclass(frozen=True, slots=True)
class Found:
    """One title that was found; `id` is an id of the occupation map, or the code of a SOC 2020 unit group.

    A group has no level and may have occupations in several sectors; `named_kind` is that of a named qualification.
    """

    kind: FoundKind
    id: str
    title: str
    level: LevelId | None
    sectors: tuple[SectorId, ...]
    named_kind: NamedKind | None = None


@dataclass(frozen=True, slots=True)
class Finds:
    """What a search found, best first: `count` in all, of which `found` are the first.

    `is_guess` tells that no title has all the words, and these have words that are like them.
    """

    found: tuple[Found, ...]
    count: int
    is_guess: bool = False


NOTHING: Final = Finds((), 0)


def words_of(text: str) -> list[str]:
    """The words of a title or of what was typed, in small letters and without accents; "&" is "and"."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _WORDS.findall(text.translate(_APOSTROPHES).replace("&", " and ").casefold())


class TitleSearch:
    """All titles, ready to be searched as somebody types: made once, in the time of a few frames.

    For every word it keeps which titles have it, as the bits of one number, so that a search is a few sums.
    """

    def __init__(self, known: OccupationMap) -> None:
        self._titles = sorted(_titles_of(known), key=_in_order)
        self._said: list[str] = []
        has: dict[str, int] = {}
        for place, found in enumerate(self._titles):
            words, label = words_of(found.title), _label_of(found)
            self._said.append(f" {' '.join(words)} {_END} {' '.join(label)} ")
            for word in (*words, *label):
                has[word] = has.get(word, 0) | 1 << place
        self._has = has
        self._words = sorted(has)
        self._like = lru_cache(maxsize=_UNKNOWN_WORDS_KEPT)(self._with_word_like)

    def __len__(self) -> int:
        return len(self._titles)

    def search(self, typed: str, limit: int | None = None) -> Finds:
        """The titles with every word that was typed, from its beginning and in any order.

        What sort of thing it is and its level count as words of the title. Best first: the title itself, one that
        begins with these words, one that has them side by side, then the same with words that only begin so. Where
        there is none, words are taken that are one letter away. Where nothing was typed nothing is found.
        """
        wanted = words_of(typed)[:MOST_WORDS]
        if not wanted:
            return NOTHING
        exact = self._with_all(wanted)
        if exact:
            return self._finds(exact, wanted, limit, is_guess=False)
        return self._finds(self._with_all_nearly(wanted), wanted, limit, is_guess=True)

    def _with_all(self, wanted: Sequence[str]) -> int:
        bits = -1
        for at in range(len(wanted)):
            bits &= self._with_wanted(wanted, at)
        return bits

    def _with_all_nearly(self, wanted: Sequence[str]) -> int:
        """Where some words are in no title only these are taken for others, else all are."""
        found = [self._with_wanted(wanted, at) for at in range(len(wanted))]
        are_all_there = all(found)
        together = -1
        for word, bits in zip(wanted, found, strict=True):
            together &= bits | self._like(word) if are_all_there or not bits else bits
        return together

    def _with_wanted(self, wanted: Sequence[str], at: int) -> int:
        """A single letter is a whole word unless it is the last: "t level" is not "technical level"."""
        word = wanted[at]
        is_whole = len(word) == 1 and at < len(wanted) - 1
        return self._has.get(word, 0) if is_whole else self._with_word(word)

    def _with_word(self, beginning: str) -> int:
        """The titles with a word that begins so."""
        bits = 0
        for place in range(bisect_left(self._words, beginning), bisect_left(self._words, beginning + _AFTER_ANY_WORD)):
            bits |= self._has[self._words[place]]
        return bits

    def _with_word_like(self, mistyped: str) -> int:
        """One letter away, or two words written as one."""
        bits = 0
        if len(mistyped) >= SHORTEST_MISTYPED:
            for word in set(_one_letter_away(mistyped)):
                bits |= self._with_word(word)
        for at in range(SHORTEST_WRITTEN_TOGETHER, len(mistyped) - SHORTEST_WRITTEN_TOGETHER + 1):
            bits |= self._with_word(mistyped[:at]) & self._with_word(mistyped[at:])
        return bits

    def _finds(self, bits: int, wanted: Sequence[str], limit: int | None, *, is_guess: bool) -> Finds:
        if not bits:
            return NOTHING
        begun = f" {' '.join(wanted)}"
        whole = f"{begun} "
        title = f"{whole}{_END}"
        best: tuple[list[int], ...] = ([], [], [], [], [], [])
        for place in _places(bits):
            said = self._said[place]
            if begun not in said:
                rank = 5
            elif whole in said:
                rank = 0 if said.startswith(title) else 1 if said.startswith(whole) else 2
            else:
                rank = 3 if said.startswith(begun) else 4
            best[rank].append(place)
        ordered = [place for places in best for place in places]
        return Finds(tuple(self._titles[place] for place in ordered[:limit]), len(ordered), is_guess)


def _places(bits: int) -> Iterator[int]:
    """Where the number has its ones, lowest first."""
    for place, bit in enumerate(reversed(bin(bits))):
        if bit == "1":
            yield place
        elif bit == "b":
            return


def _one_letter_away(word: str) -> Iterator[str]:
    """The words with one letter more, less, changed, or changed places with the next."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in _LETTERS:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def _titles_of(known: OccupationMap) -> Iterator[Found]:
    for occupation in known.occupations:
        yield Found(FoundKind.OCCUPATION, occupation.id, occupation.title, occupation.level, (occupation.sector,))
    for named in known.qualifications:
        sectors = sectors_of(known, named.id)
        yield Found(FoundKind.QUALIFICATION, named.id, named.title, named.level, sectors, named.kind)
    for row in known.pay:
        if row.basis is Basis.FULL_TIME and len(row.group) == UNIT_GROUP:
            sectors = tuple(dict.fromkeys(each.sector for each in known.in_group.get(row.group, ())))
            yield Found(FoundKind.JOB_GROUP, row.group, row.title, None, sectors)


def _label_of(found: Found) -> list[str]:
    """ "htq level 4"."""
    kind = _KINDS.get(found.named_kind, []) if found.named_kind else []
    return [*kind, "level", found.level.value] if found.level else kind


def _in_order(found: Found) -> tuple[int, str, str]:
    return list(FoundKind).index(found.kind), found.title.casefold(), found.id
