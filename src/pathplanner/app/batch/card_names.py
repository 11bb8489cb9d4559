"""Qualifications by any name they go by, written whole."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pathplanner.app.batch.unclear import Unclear, shortened
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.qualifications import Qualification
from pathplanner.knowledge.faults import nearest_id
from pathplanner.planning.gcses import GCSES
from pathplanner.planning.wording.names import Translate

_WORDS = re.compile(r"[^\W_]+")
_BEFORE_A_SUBJECT = re.compile(r"^(in\b|[-–(:,\s])+", re.IGNORECASE)
_END_OF_NAME = re.compile(r"[:=(]")
SHORTEST_PLURAL = 4
SHORTEST_SUBJECT = 2
IN_OWN_WORDS = 0.6
"""How like a name it has to be that somebody wrote in their own words, to be named as what may be meant."""

Words = tuple[str, ...]


class Named(NamedTuple):
    """A qualification that a text begins with, and the subject that follows."""

    card: QualificationId
    subject: str


class CardNames:
    """Looks names up; capitals, points, spaces, hyphens and plurals do not count."""

    def __init__(self, framework: Framework, t: Translate) -> None:
        self._framework = framework
        self._t = t
        own = _index((card.id, name) for card in framework.qualifications for name in _own_names(card))
        others = _index((card.id, name) for card in framework.qualifications for name in card.also_called)
        self._known: Mapping[Words, tuple[QualificationId, ...]] = {**others, **own, ("gcse",): (GCSES,)}

    def whole(self, text: str) -> QualificationId | None:
        """The qualification of that name, None where there is none; raises Unclear where there are several."""
        words = _words(text)
        found = self._known.get(words) or self._known.get(_unordered(words), ())
        if len(found) > 1:
            names = [self._framework.qualification[card].short_name for card in found]
            why = self._t("‘{given}’ can be {names}.").format(given=shortened(text), names=", ".join(names))
            raise Unclear(why, self._t("Write one of these."))
        return found[0] if found else None

    def beginning(self, text: str) -> Iterator[Named]:
        """The qualifications whose names a text begins with, longest first, each with the rest of the text."""
        parts = text.split()
        for count in range(len(parts), 0, -1):
            card = self.whole(" ".join(parts[:count]))
            if card is not None:
                yield Named(card, _BEFORE_A_SUBJECT.sub("", " ".join(parts[count:])).rstrip(" )-–:,"))

    def unknown(self, text: str) -> Unclear:
        """What to say of a name that there is not."""
        cards, t = self._framework.qualifications, self._t
        name = _END_OF_NAME.split(text)[0].strip() or text
        names = [card.id for card in cards] if "_" in name else [card.short_name for card in cards]
        why = t("There is no qualification ‘{given}’.").format(given=shortened(name))
        near = nearest_id(name, names, IN_OWN_WORDS)
        if near:
            return Unclear(why, t("Did you mean ‘{near}’?").format(near=near))
        return Unclear(why, t("Write it like ‘T Level: Merit’ or ‘A level: ABB’, with ; between two of them."))


def is_subject(text: str) -> bool:
    """Whether a text can be a subject: it has letters, more than a grade has."""
    return sum(letter.isalpha() for letter in text) >= SHORTEST_SUBJECT


def _own_names(card: Qualification) -> tuple[str, ...]:
    return card.id.replace("_", " "), card.name, card.short_name


def _index(names: Iterable[tuple[QualificationId, str]]) -> dict[Words, tuple[QualificationId, ...]]:
    """Cards by the words of their names, in any order and written apart or together ("tlevel", "Level 3 BTEC")."""
    found: dict[Words, tuple[QualificationId, ...]] = {}
    for card, name in names:
        words = _words(name)
        for key in {words, ("".join(words),), _unordered(words)}:
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), card)))
    return found


def _words(text: str) -> Words:
    words = _WORDS.findall(text.replace("'", "").replace("’", "").casefold())
    return tuple(_singular(word) for word in words if word != "and")


def _unordered(words: Words) -> Words:
    """A key that no name in its own order is."""
    return ("", *sorted(words))


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) >= SHORTEST_PLURAL else word
