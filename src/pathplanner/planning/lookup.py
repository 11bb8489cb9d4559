"""Looking qualifications up by any name they go by."""

import re
from collections.abc import Iterable

from pathplanner.core.qualifications import Qualification

_WORDS = re.compile(r"[^\W_]+")


def lookup(query: str, cards: Iterable[Qualification]) -> tuple[Qualification, ...]:
    """The qualifications whose names hold every word of the query, at the beginning of a word; best first.

    Old names count too ("O level" finds GCSE grades 9-4). An empty query finds everything, in the order given.
    """
    wanted = _words(query)
    scored = [(score, card) for card in cards if (score := _score(wanted, card)) is not None]
    return tuple(card for _, card in sorted(scored, key=lambda found: found[0]))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORDS.findall(text.replace("'", ""))]


def _score(wanted: list[str], card: Qualification) -> int | None:
    """0 where the short name begins with the query, 1 where another name does, 2 inside a name, 3 across names."""
    if not wanted:
        return 0
    names = [_words(name) for name in (card.short_name, card.name, *card.also_called)]
    for rank, name in enumerate(names):
        if _begins(wanted, name):
            return min(rank, 1)
    if any(_runs_through(wanted, name) for name in names):
        return 2
    everything = [word for name in names for word in name]
    return 3 if all(any(word.startswith(want) for word in everything) for want in wanted) else None


def _begins(wanted: list[str], name: list[str]) -> bool:
    return len(name) >= len(wanted) and all(
        word.startswith(want) for want, word in zip(wanted, name, strict=False)
    )


def _runs_through(wanted: list[str], name: list[str]) -> bool:
    return any(_begins(wanted, name[start:]) for start in range(1, len(name)))
