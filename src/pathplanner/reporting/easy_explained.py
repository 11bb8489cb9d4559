"""Explaining each hard word in the very next sentence, the first time it is used."""

from collections.abc import Iterable, Iterator

from pathplanner.core.easy_words import EasyWords
from pathplanner.planning.wording.names import Translate
from pathplanner.reporting.easy_paper import EasyIdea, EasyLine, EasyPart


def explained(parts: Iterable[EasyPart], words: EasyWords, t: Translate) -> Iterator[EasyPart]:
    """The parts in order with the sentences that explain; words that somebody typed are left as they are."""
    explainer = _Explainer(words, t)
    for part in parts:
        yield part.changed(ideas=tuple(map(explainer.idea, part.ideas)))


class _Explainer:
    """Knows which words it has explained."""

    def __init__(self, words: EasyWords, t: Translate) -> None:
        self._words = words
        self._t = t
        self._known: set[str] = set()

    def idea(self, idea: EasyIdea) -> EasyIdea:
        """The idea with what has to be explained in it."""
        lines = tuple(said for line in idea.lines for said in (line, *self._after(line.says)))
        return idea if lines == idea.lines else idea.changed(lines=lines)

    def _after(self, says: str) -> Iterator[EasyLine]:
        """The sentences that explain one; a hard word in such a sentence is explained behind it."""
        for word in self._words.hard_in(says):
            if word.id not in self._known:
                self._known.add(word.id)
                explains = self._t(word.says)
                yield EasyLine(says=explains, explains=True)
                yield from self._after(explains)
