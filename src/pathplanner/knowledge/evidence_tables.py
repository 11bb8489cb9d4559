"""Reading resources/evidence/tables."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from pathplanner.core.evidence import Evidence, EvidenceBase
from pathplanner.core.ids import SectorId, TableId
from pathplanner.core.outcome_tables import OutcomeTable
from pathplanner.knowledge.evidence import FACTS
from pathplanner.knowledge.faults import Fault, Known, unknown_ids
from pathplanner.knowledge.tables import Tables

TABLE_FILES = (
    "leo_first_degree_by_subject.toml",
    "career_pathways_level_by_sector.toml",
    "career_pathways_subject_by_sector.toml",
    "career_pathways_l45_qualifications.toml",
    "glms_median_salary.toml",
    "fe_outcomes_sustained_destinations.toml",
)


def read_outcome_tables(
    resources: Path, base: EvidenceBase, sectors: Collection[SectorId]
) -> Mapping[TableId, OutcomeTable]:
    """Read and check the tables of outcomes, by id; raises DataFaults with every fault found."""
    files = Tables(resources / "evidence" / "tables")
    read = {file: files.single(OutcomeTable, file, dated=True) for file in TABLE_FILES}
    files.raise_faults()
    tables = {file: table for file, table in read.items() if table is not None}
    for file, table in tables.items():
        files.faults.extend(_faults_in(file, table, base, Known("sector", sectors)))
    by_id = {table.id: table for table in tables.values()}
    for fact in base.evidence:
        files.faults.extend(_faults_in_cells(fact, by_id))
    files.raise_faults()
    return by_id


def _faults_in(file: str, table: OutcomeTable, base: EvidenceBase, sectors: Known) -> Iterator[Fault]:
    if file != f"{table.id}.toml":
        yield Fault(file, "the file", "id", f"says {table.id!r}; the file must have that name.")
    yield from unknown_ids(file, table.id, "sources", table.sources, Known("source", base.sources))
    yield from unknown_ids(file, table.id, "limits", table.limits, Known("limit", base.limits))
    for field in ("measure", "group", "year", "place", "sources", "limits"):
        if not getattr(table, field):
            yield Fault(file, table.id, field, "is empty; a table that lacks it must not be shown.")
    if len(table.row) < len(table.rows):
        yield Fault(file, table.id, "rows", "two rows have the same names; keep one.")
    for row in table.rows:
        yield from unknown_ids(file, row.name, "cells", row.cells, Known("column", table.column))
        yield from unknown_ids(file, row.name, "sectors", row.sectors, sectors)
        if len(row.names) != len(table.named_by):
            yield Fault(file, row.name, "names", f"needs {len(table.named_by)}: {', '.join(table.named_by)}.")


def _faults_in_cells(fact: Evidence, tables: Mapping[TableId, OutcomeTable]) -> Iterator[Fault]:
    for cell in fact.drawn_from:
        strangers = [*unknown_ids(FACTS, fact.id, "drawn_from", (cell.table,), Known("table", tables))]
        if not strangers:
            table = tables[cell.table]
            strangers = [*unknown_ids(FACTS, fact.id, "drawn_from", (cell.row,), Known("row", table.row))]
            cells = table.row[cell.row].cells if not strangers else (cell.column,)
            strangers += unknown_ids(FACTS, fact.id, "drawn_from", (cell.column,), Known("column", cells))
        yield from strangers
