"""Putting routes side by side on paper: the rows of the screen, with notes on what figures of pay rest on."""

from collections.abc import Iterable, Mapping

from pathplanner.planning.compare import Comparison, Side
from pathplanner.planning.wording.comparing import Cell, CompareWords, Row, RowKind
from pathplanner.planning.wording.evidence import EvidenceWords
from pathplanner.planning.wording.names import Translate
from pathplanner.reporting.paper import PaperCompared, PaperRow

RESTS_ON_MORE = (RowKind.PAY, RowKind.STEM)
"""Rows with figures, which are not shown without their measure, year, group, source and limits."""


class ComparisonOnPaper:
    """Turns comparisons into what is printed, in the words of the screen."""

    def __init__(self, words: CompareWords, evidence: EvidenceWords, translate: Translate) -> None:
        self._words = words
        self._evidence = evidence
        self._t = translate

    def made(self, comparison: Comparison, left_out: Iterable[str]) -> PaperCompared:
        """The comparison as it is printed; `left_out` says which routes are not in it, and why."""
        t, sides = self._t, comparison.sides
        rows = [row for row in self._words.rows(comparison) if sides and not row.is_empty]
        notes = _numbered(rows)
        return PaperCompared(
            title=t("The route looked at closely") if len(sides) == 1 else t("The routes compared"),
            headings=tuple(map(self._words.heading, sides)),
            rows=tuple(self._row(row, sides, notes) for row in rows),
            left_out=tuple(left_out),
            notes=tuple(notes),
            limits=self._words.limits if rows else (),
        )

    def _row(self, row: Row, sides: Iterable[Side], notes: Mapping[str, int]) -> PaperRow:
        said = {RowKind.PAY: self._pay, RowKind.STEM: self._stem}.get(row.kind, _says)
        cells = tuple(said(side, cell, notes) for side, cell in zip(sides, row.cells, strict=True))
        return PaperRow(name=row.name, mark=row.mark, cells=cells if row.differs else cells[:1])

    def _pay(self, side: Side, cell: Cell, notes: Mapping[str, int]) -> str:
        """Each range in short with its year and the number of its note."""
        says, short = self._t("{what}: {figure} ({year}, note {number})"), self._evidence.range_in_short
        ranges = (
            says.format(what=found.label, figure=short(found), year=found.year, number=notes[sentence])
            for found, sentence in zip(side.pay, cell.more, strict=True)
        )
        return "; ".join(ranges) or cell.says

    def _stem(self, _side: Side, cell: Cell, notes: Mapping[str, int]) -> str:
        says = self._t("{what} (note {number})")
        return "; ".join(says.format(what=cell.says, number=notes[sentence]) for sentence in cell.more) or cell.says


def _says(_side: Side, cell: Cell, _notes: Mapping[str, int]) -> str:
    return cell.says


def _numbered(rows: Iterable[Row]) -> Mapping[str, int]:
    """What stands behind the figures, each sentence once and with its number."""
    behind = (says for row in rows if row.kind in RESTS_ON_MORE for cell in row.cells for says in cell.more)
    return {says: number for number, says in enumerate(dict.fromkeys(behind), start=1)}
