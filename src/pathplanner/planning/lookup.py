"""Looking qualifications up by any name they go by."""

import re
from collections.abc import Iterable, Sequence

from pathplanner.core.levels import LevelId
from pathplanner.core.qualifications import CardKind, Qualification

_WORDS = re.compile(r"[^\W_]+")
_JOINING = "and"
"""Left out, so that "City and Guilds" and "City & Guilds" are the same."""

Words = Sequence[str]


def lookup(query: str, cards: Iterable[Qualification]) -> tuple[Qualification, ...]:
    """The qualifications that go by a name with every word of the query; best first.

    Words count from their beginning, so that names are found while they are typed. A single letter counts as a
    whole word unless it is the last ("O level" is not "or level"). Old names count too, and so does "level 3".
    An empty query finds everything, in the order given.
    """
    readings = _readings(_words(query))
    scored = [(score, card) for card in cards if (score := _best_score(readings, card)) is not None]
    return tuple(card for _, card in sorted(scored, key=lambda found: found[0]))


def _words(text: str) -> Words:
    words = [word.casefold() for word in _WORDS.findall(text.replace("'", "").replace("’", ""))]
    return [word for word in words if word != _JOINING]


def _readings(wanted: Words) -> Sequence[Words]:
    """What the query may mean: its last word may be the beginning of the one that is left out."""
    is_joining = len(wanted) > 1 and _JOINING.startswith(wanted[-1])
    return (wanted, wanted[:-1]) if is_joining else (wanted,)


def _best_score(readings: Sequence[Words], card: Qualification) -> int | None:
    return next((score for wanted in readings if (score := _score(wanted, card)) is not None), None)


def _score(wanted: Words, card: Qualification) -> int | None:
    """How well a card answers: 0 where a name is the query, then where one begins with it, holds it, or its words."""
    names = [_words(name) for name in (card.short_name, card.name, *card.also_called)]
    if not wanted or wanted in names:
        return 0
    if any(_begins(wanted, name) for name in names):
        return 1 if _begins(wanted, names[0]) else 2
    names += _names_of_level(card)
    if any(_begins(wanted, name[start:]) for name in names for start in range(len(name))):
        return 3
    in_any_order = (all(any(_is_met(wanted, at, word) for word in name) for at in range(len(wanted))) for name in names)
    return 4 if any(in_any_order) else None


def _names_of_level(card: Qualification) -> list[Words]:
    if card.kind is CardKind.STARTING_POINT:
        return []
    return [["entry", "level"] if card.level is LevelId.ENTRY else ["level", card.level.value]]


def _begins(wanted: Words, name: Words) -> bool:
    """Whether the name begins with the query, written apart or together ("tlevel")."""
    if len(name) >= len(wanted) and all(_is_met(wanted, at, name[at]) for at in range(len(wanted))):
        return True
    return len(wanted) == 1 and len(wanted[0]) > 1 and "".join(name).startswith(wanted[0])


def _is_met(wanted: Words, at: int, word: str) -> bool:
    is_whole = len(wanted[at]) == 1 and at < len(wanted) - 1
    return word == wanted[at] if is_whole else word.startswith(wanted[at])
