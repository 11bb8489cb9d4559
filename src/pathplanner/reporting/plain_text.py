"""A plan as plain text, for an e-mail, a screen reader or the clipboard."""

from collections.abc import Iterable, Iterator
from functools import singledispatchmethod
from textwrap import fill

from pathplanner.planning.wording import Wording
from pathplanner.planning.wording.names import Translate
from pathplanner.reporting.outgoing import Outgoing
from pathplanner.reporting.paper import PaperPlan, PaperStep
from pathplanner.reporting.parts import (
    Actions,
    Beside,
    Facts,
    Lines,
    Picture,
    Points,
    Steps,
    facts_of,
    flags_of,
    head_of,
    parts_of,
)

WIDTH = 78
UNDER = {1: "=", 2: "-"}


def text_file(out: Outgoing) -> bytes:
    """The plan as a file of UTF-8 text."""
    return plain_text(out.paper, out.wording).encode()


def plain_text(paper: PaperPlan, wording: Wording) -> str:
    """The whole plan, in the order of the pages, in lines of at most 78 letters; a longer word keeps its line."""
    head, teller = head_of(paper), _Teller(wording.t)
    blocks = [
        *([_wrapped(head.practice)] if head.practice else []),
        _heading(head.title, 1),
        "\n".join(filter(None, (head.name, wording.day(head.day)))),
        "\n".join(map(_wrapped, head.stamp)),
    ]
    for part in parts_of(paper, wording.t):
        blocks.append(_heading(part.heading, part.level))
        blocks += ["\n".join(teller.told(block)) for block in part.blocks]
    return "\n\n".join([*filter(None, blocks), _wrapped(head.foot)]) + "\n"


class _Teller:
    """Tells blocks in lines."""

    def __init__(self, t: Translate) -> None:
        self._t = t

    @singledispatchmethod
    def told(self, block: object) -> Iterator[str]:
        """The lines of a block."""
        raise TypeError(block)

    @told.register
    def _(self, block: Lines) -> Iterator[str]:
        return (_wrapped(line) for says in block.says for line in _lines(says))

    @told.register
    def _(self, block: Facts) -> Iterator[str]:
        return (_wrapped(f"{_labelled(fact.label)} {_sentence(fact.says)}") for fact in block.facts)

    @told.register
    def _(self, block: Points) -> Iterator[str]:
        for number, says in enumerate(block.says, start=1):
            yield _item(f"{number}." if block.numbered else "-", says)

    @told.register
    def _(self, block: Picture) -> Iterator[str]:
        t, stations = self._t, block.route.stations
        for number, each in enumerate(stations):
            facts = (each.level_label, each.lane_label, each.length, each.provider)
            says = f"{each.name} ({', '.join(filter(None, facts))})"
            yield _item("   " if number == 0 else "-->", ". ".join(filter(None, (says, *flags_of(each, t)))))

    @told.register
    def _(self, block: Steps) -> Iterator[str]:
        for step in block.steps:
            yield from self._step(step, brief=block.brief)

    def _step(self, step: PaperStep, *, brief: bool) -> Iterator[str]:
        t = self._t
        title = t("{start} to {end}").format(start=step.from_name, end=step.to_name)
        yield _item(f"{step.number}.", f"{title}, {step.level_label}")
        yield from (_item("  ", f"{fact.label} {_sentence(fact.says)}") for fact in facts_of(step, t))
        if step.typical:
            yield _item("  ", t("Typical, check with the provider."))
        if not step.conditions and not brief:
            yield _item("  ", t("Asks: nothing general is published. Ask the provider."))
        elif step.conditions:
            yield _item("  ", t("Still to meet:") if brief else t("Asks:"))
        for asked in step.conditions:
            yield _item("     -", f"{_sentence(asked.says)} {_sentence(asked.assessment_word)}")

    @told.register
    def _(self, block: Actions) -> Iterator[str]:
        t = self._t
        for action in block.actions:
            told = (
                (t("Who:"), action.who),
                (t("By when:"), action.by),
                (t("Help from:"), action.help_from),
                (t("Status:"), action.status),
            )
            yield _item(f"[{'x' if action.done else ' '}] {action.number}.", action.says)
            yield _item("      ", " ".join(f"{label} {_sentence(says)}" for label, says in told if says))

    @told.register
    def _(self, block: Beside) -> Iterator[str]:
        compared = block.compared
        for row in compared.rows:
            yield _wrapped(": ".join(filter(None, (row.name, row.mark))))
            alike = len(row.cells) == 1
            for heading, says in zip(compared.headings, row.cells, strict=False):
                yield _item("  -", says if alike else f"{heading.partition(':')[0]}: {says}")


def _heading(text: str, level: int) -> str:
    line = UNDER.get(level)
    return _wrapped(text) if line is None else f"{_wrapped(text)}\n{line * min(len(text), WIDTH)}"


def _item(mark: str, says: str) -> str:
    """A text behind a mark, its further lines below its first."""
    room = " " * (len(mark) + 1)
    lines = [_wrapped(line, room) for line in _lines(says)] or [room]
    return f"{mark} {lines[0].lstrip()}" + "".join(f"\n{line}" for line in lines[1:])


def _wrapped(text: str, room: str = "") -> str:
    return fill(
        text, WIDTH, initial_indent=room, subsequent_indent=room, break_long_words=False, break_on_hyphens=False
    )


def _lines(text: str) -> Iterable[str]:
    return filter(str.strip, text.splitlines())


def _labelled(label: str) -> str:
    return label if label.endswith((":", ".")) else f"{label}:"


def _sentence(says: str) -> str:
    return says if says.endswith((".", "?", "!")) else f"{says}."
