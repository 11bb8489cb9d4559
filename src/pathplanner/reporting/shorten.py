"""Saying less than the screen, which can be scrolled; paper has two pages."""

import re
from collections.abc import Iterable, Iterator

from pathplanner.planning.wording.names import Translate

SHORT = 140
"""Letters that are enough to say what a step costs, where there is much else to say."""


def sentences(text: str) -> list[str]:
    """A text, sentence by sentence."""
    return [sentence for sentence in re.split(r"(?<=[.?!]) (?=[A-Z£])", text) if sentence]


def costs_in_short(costs: Iterable[str], t: Translate, *, in_short: bool) -> Iterator[str]:
    """What each step costs. What an earlier step says already is pointed to, not said again.

    In short, only the first sentences are said, one at least, and where to ask for the rest.
    """
    said_in: dict[str, int] = {}
    for number, cost in enumerate(costs, start=1):
        new = [sentence for sentence in sentences(cost) if sentence not in said_in]
        kept = list(_first(new)) if in_short else new
        earlier = sorted({said_in[sentence] for sentence in sentences(cost) if sentence in said_in})
        said_in |= dict.fromkeys(kept, number)
        yield " ".join([*kept, *_pointer(earlier, t, cut=len(kept) < len(new), whole=not new)])


def _first(told: list[str]) -> Iterator[str]:
    letters = 0
    for sentence in told:
        if letters and letters + len(sentence) > SHORT:
            return
        letters += len(sentence)
        yield sentence


def _pointer(earlier: list[int], t: Translate, *, cut: bool, whole: bool) -> Iterator[str]:
    if cut:
        yield t("Ask about the rest.")
    elif earlier:
        steps = t("step {number}") if len(earlier) == 1 else t("steps {number}")
        template = t("As in {steps}.") if whole else t("The rest as in {steps}.")
        yield template.format(steps=steps.format(number=t(" and ").join(map(str, earlier))))
