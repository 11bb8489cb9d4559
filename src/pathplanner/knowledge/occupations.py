"""Reading resources/occupations: occupations, named qualifications, what serves what, and pay."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from pathplanner.core.framework import Framework
from pathplanner.core.ids import NamedId, OccupationId, QualificationId, SectorId, SocGroup, SourceId
from pathplanner.core.levels import LevelId
from pathplanner.core.occupations import (
    Basis,
    LeadsOn,
    NamedKind,
    NamedQualification,
    NamedStatus,
    Occupation,
    OccupationMap,
    OccupationStatus,
    PayRow,
    PayTerms,
    Serves,
)
from pathplanner.core.provenance import Source
from pathplanner.core.value import Value
from pathplanner.knowledge.faults import Fault, Known, unknown_ids
from pathplanner.knowledge.sheets import Sheet, faults_of
from pathplanner.knowledge.tables import Tables

ABOUT = "occupations.toml"
COLUMNS: Final = {
    "occupations.csv": ("id", "title", "level", "sector", "soc2020", "status"),
    "qualifications.csv": ("id", "title", "kind", "level", "award", "awarding_body", "t_level", "status"),
    "serves.csv": ("qualification", "occupation"),
    "progressions.csv": ("from", "to"),
    "pay.csv": (
        "soc2020",
        "title",
        "basis",
        "jobs_thousands",
        "median",
        "p10",
        "p25",
        "p75",
        "p90",
        "mean",
        "cv_median",
    ),
}
NO_OCCUPATIONS: Final = (LevelId.ENTRY, LevelId.ONE, LevelId.EIGHT)
LEVELS: Final[Mapping[str, LevelId]] = {level.value: level for level in LevelId if level not in NO_OCCUPATIONS}
LEVELS_OF_KIND: Final = {
    NamedKind.HTQ: (LevelId.FOUR, LevelId.FIVE),
    NamedKind.T_LEVEL: (LevelId.THREE,),
    NamedKind.TECHNICAL_QUALIFICATION: (LevelId.TWO, LevelId.THREE),
    NamedKind.FOUNDATION_APPRENTICESHIP: (LevelId.TWO,),
}
KINDS: Final = {kind.value: kind for kind in NamedKind}
STATUSES: Final = {status.value: status for status in OccupationStatus}
NAMED_STATUSES: Final = {status.value: status for status in NamedStatus}
BASES: Final = {basis.value: basis for basis in Basis}
UNIT_GROUP: Final = 4


class _About(Value):
    """What occupations.toml says of the tables as a whole."""

    maps_source: SourceId
    pay: PayTerms


def read_occupations(resources: Path, framework: Framework) -> OccupationMap:
    """Read and check everything in resources/occupations; raises DataFaults with every fault found."""
    folder = resources / "occupations"
    tables = Tables(folder)
    about = tables.single(_About, ABOUT)
    sources = tables.entries("source", Source, "sources.toml", dated=True)
    sheets = {file: Sheet(folder / file, columns) for file, columns in COLUMNS.items()}
    reading = _Reading(sheets, framework)
    pay = reading.pay()
    occupations = reading.occupations()
    qualifications = reading.qualifications()
    serves = reading.serves()
    progressions = reading.progressions()
    tables.faults.extend(faults_of(sheets.values()))
    if about is not None:
        tables.faults.extend(_unknown_sources(about, sources))
    tables.raise_faults()
    assert about is not None
    return OccupationMap(
        occupations=occupations,
        qualifications=qualifications,
        serves=serves,
        progressions=progressions,
        pay=pay,
        pay_terms=about.pay,
        maps_source=about.maps_source,
        sources={source.id: source for source in sources},
        checked=tables.oldest_check,
    )


def _unknown_sources(about: _About, sources: Sequence[Source]) -> list[Fault]:
    known = Known("source", [source.id for source in sources])
    return [
        *unknown_ids(ABOUT, "the file", "maps_source", (about.maps_source,), known),
        *unknown_ids(ABOUT, "the file", "pay.source", (about.pay.source,), known),
    ]


class _Reading:
    """Makes values of the lines and notes what is wrong with them."""

    def __init__(self, sheets: Mapping[str, Sheet], framework: Framework) -> None:
        self._sheets = sheets
        self._framework = framework
        self._sectors = Known("sector", framework.sector)
        self._cards = Known("qualification", framework.qualification)
        self._t_levels = Known("T Level", [subject.name for subject in framework.t_levels])
        self._groups = Known("SOC 2020 group in pay.csv", {cells[0] for _, cells in sheets["pay.csv"].lines})
        self._occupations = Known("occupation", {cells[0] for _, cells in sheets["occupations.csv"].lines})
        self._named = Known("named qualification", {cells[0] for _, cells in sheets["qualifications.csv"].lines})

    def occupations(self) -> tuple[Occupation, ...]:
        sheet = self._sheets["occupations.csv"]
        sheet.unique("id", ((line, cells[0]) for line, cells in sheet.lines))
        return tuple(self._occupation(sheet, line, cells) for line, cells in sheet.lines)

    def _occupation(self, sheet: Sheet, line: int, cells: Sequence[str]) -> Occupation:
        id_, title, level, sector, group, status = cells
        sheet.known(line, "sector", sector, self._sectors)
        if group:
            sheet.known(line, "soc2020", group, self._groups)
            if len(group) != UNIT_GROUP:
                sheet.note(line, "soc2020", f"needs a unit group of {UNIT_GROUP} digits, or nothing, not {group!r}.")
        return Occupation(
            OccupationId(sheet.text(line, "id", id_)),
            sheet.text(line, "title", title),
            sheet.one_of(line, "level", level, LEVELS, LevelId.TWO),
            SectorId(sector),
            SocGroup(group),
            sheet.one_of(line, "status", status, STATUSES, OccupationStatus.POTENTIAL),
        )

    def qualifications(self) -> tuple[NamedQualification, ...]:
        sheet = self._sheets["qualifications.csv"]
        sheet.unique("id", ((line, cells[0]) for line, cells in sheet.lines))
        return tuple(self._qualification(sheet, line, cells) for line, cells in sheet.lines)

    def _qualification(self, sheet: Sheet, line: int, cells: Sequence[str]) -> NamedQualification:
        id_, title, kind, level, award, body, t_level, status = cells
        named = NamedQualification(
            NamedId(sheet.text(line, "id", id_)),
            sheet.text(line, "title", title),
            sheet.one_of(line, "kind", kind, KINDS, NamedKind.APPRENTICESHIP),
            sheet.one_of(line, "level", level, LEVELS, LevelId.TWO),
            QualificationId(award),
            body,
            t_level,
            sheet.one_of(line, "status", status, NAMED_STATUSES, NamedStatus.NOT_TOLD),
        )
        if kind in KINDS and level in LEVELS:
            levels = LEVELS_OF_KIND.get(named.kind, tuple(LEVELS.values()))
            if named.level not in levels:
                fitting = " or ".join(levels)
                sheet.note(line, "level", f"is {level}, but what is called {kind} has level {fitting}.")
        self._check_belongs(sheet, line, named)
        return named

    def _check_belongs(self, sheet: Sheet, line: int, named: NamedQualification) -> None:
        """What an HTQ is an award of, and what a specialism is a part of."""
        if named.award:
            sheet.known(line, "award", named.award, self._cards)
            card = self._framework.qualification.get(named.award)
            if named.kind is not NamedKind.HTQ:
                sheet.note(line, "award", "belongs to an HTQ; take it away.")
            elif card is not None and card.level is not named.level:
                sheet.note(line, "award", f"{named.award!r} has level {card.level}, not {named.level}.")
        if named.t_level:
            sheet.known(line, "t_level", named.t_level, self._t_levels)
            if named.kind is not NamedKind.T_LEVEL:
                sheet.note(line, "t_level", "belongs to a specialism; take it away.")

    def serves(self) -> tuple[Serves, ...]:
        sheet = self._sheets["serves.csv"]
        sheet.unique("qualification and occupation", ((line, tuple(cells)) for line, cells in sheet.lines))
        for line, (named, occupation) in sheet.lines:
            sheet.known(line, "qualification", named, self._named)
            sheet.known(line, "occupation", occupation, self._occupations)
        return tuple((NamedId(named), OccupationId(occupation)) for _, (named, occupation) in sheet.lines)

    def progressions(self) -> tuple[LeadsOn, ...]:
        sheet = self._sheets["progressions.csv"]
        sheet.unique("from and to", ((line, tuple(cells)) for line, cells in sheet.lines))
        for line, (before, after) in sheet.lines:
            sheet.known(line, "from", before, self._occupations)
            sheet.known(line, "to", after, self._occupations)
            if before == after:
                sheet.note(line, "to", "leads back to where it comes from.")
        return tuple((OccupationId(before), OccupationId(after)) for _, (before, after) in sheet.lines)

    def pay(self) -> tuple[PayRow, ...]:
        sheet = self._sheets["pay.csv"]
        sheet.unique("soc2020 and basis", ((line, (cells[0], cells[2])) for line, cells in sheet.lines))
        return tuple(self._pay_row(sheet, line, cells) for line, cells in sheet.lines)

    def _pay_row(self, sheet: Sheet, line: int, cells: Sequence[str]) -> PayRow:
        group, title, basis, jobs, *pounds, variation = cells
        if not (group.isascii() and group.isdecimal() and len(group) <= UNIT_GROUP):
            sheet.note(line, "soc2020", f"needs 1 to {UNIT_GROUP} digits, not {group!r}.")
        columns = COLUMNS["pay.csv"][4:10]
        median, p10, p25, p75, p90, mean = (
            sheet.whole_number(line, column, given) for column, given in zip(columns, pounds, strict=True)
        )
        self._check_order(sheet, line, {"p10": p10, "p25": p25, "median": median, "p75": p75, "p90": p90})
        return PayRow(
            SocGroup(group),
            sheet.text(line, "title", title),
            sheet.one_of(line, "basis", basis, BASES, Basis.ALL),
            sheet.number(line, "jobs_thousands", jobs),
            median,
            p10,
            p25,
            p75,
            p90,
            mean,
            sheet.number(line, "cv_median", variation),
        )

    def _check_order(self, sheet: Sheet, line: int, figures: Mapping[str, int | None]) -> None:
        """Whoever is paid more than a quarter is paid more than a tenth."""
        before, below = "", 0
        for column, figure in figures.items():
            if figure is None:
                continue
            if figure < below:
                sheet.note(line, column, f"{figure} is below {before}, which is {below}.")
            before, below = column, figure
