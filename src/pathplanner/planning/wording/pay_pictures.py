"""A picture of pay as a table in words, for screen readers and for whoever reads rather than looks."""

from dataclasses import dataclass

from pathplanner.planning.pay_ranges import PayGroup, PayRange
from pathplanner.planning.wording.evidence import EvidenceWords, pounds
from pathplanner.planning.wording.names import Translate, as_written


@dataclass(frozen=True, slots=True)
class PayTable:
    """One group of a picture: what its figures are, the heads of its columns, and a row for each range."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def pay_table(group: PayGroup, words: EvidenceWords, t: Translate = as_written) -> PayTable:
    """The group as a table; every figure of the picture stands in it, and its year, place and source in the title."""
    return PayTable(
        title=t("{measure}. {year}. {place}. Source: {source}.").format(
            measure=group.measure[:1].upper() + group.measure[1:],
            year=group.year[:1].upper() + group.year[1:],
            place=group.place,
            source=words.sources(group.sources),
        ),
        heads=(
            t("What"),
            t("Lowest tenth"),
            t("Low"),
            t("Middle"),
            t("High"),
            t("Highest tenth"),
            t("What it shows"),
            t("Whose pay"),
        ),
        rows=tuple(_row(found, words, t) for found in group.ranges),
    )


def _row(found: PayRange, words: EvidenceWords, t: Translate) -> tuple[str, ...]:
    between = (found.lowest, found.low, found.mark, found.high, found.highest)
    figures = (t("not given") if value is None else pounds(value) for value in between)
    return (found.label, *figures, words.kind(found.kind), _whose(found, t))


def _whose(found: PayRange, t: Translate) -> str:
    if found.people is None:
        return found.group
    return t("{group} ({people} people)").format(group=found.group, people=f"{found.people:,}")
