"""Reading resources/framework, and the grades in resources/money, into a Framework."""

from pathlib import Path

from pydantic import Field

from pathplanner.core.framework import Framework
from pathplanner.core.glossary import Term
from pathplanner.core.levels import Level
from pathplanner.core.progressions import Progression
from pathplanner.core.provenance import Source
from pathplanner.core.providers import ProviderType, Sector, TechnicalSubject
from pathplanner.core.qualifications import Qualification
from pathplanner.core.value import Value
from pathplanner.knowledge.foundation import faults_in
from pathplanner.knowledge.grades import faults_in as faults_in_grades
from pathplanner.knowledge.grades import read_grades
from pathplanner.knowledge.tables import Tables

QUALIFICATION_FILES = (
    "qualifications_entry_to_2.toml",
    "qualifications_3.toml",
    "qualifications_4_and_5.toml",
    "qualifications_6_to_8.toml",
)


class _DataSet(Value):
    """What framework.toml says of the data as a whole."""

    version: str = Field(min_length=1)


def read_framework(resources: Path) -> Framework:
    """Read and check everything in resources/framework, and the grades; raises DataFaults with every fault found."""
    tables, money = Tables(resources / "framework"), Tables(resources / "money")
    data_set = tables.single(_DataSet, "framework.toml")
    levels = tables.entries("level", Level, "levels.toml")
    qualifications = tables.entries("qualification", Qualification, *QUALIFICATION_FILES)
    progressions = tables.entries("progression", Progression, "progressions.toml")
    provider_types = tables.entries("provider_type", ProviderType, "provider_types.toml")
    sectors = tables.entries("sector", Sector, "sectors.toml")
    t_levels = tables.entries("t_level", TechnicalSubject, "t_levels.toml")
    v_levels = tables.entries("v_level", TechnicalSubject, "v_levels.toml")
    glossary = tables.entries("term", Term, "glossary.toml")
    sources = tables.entries("source", Source, "sources.toml", dated=True)
    grades = read_grades(money)
    tables.faults.extend(money.faults)
    tables.raise_faults()
    assert data_set is not None
    assert grades is not None
    framework = Framework(
        version=data_set.version,
        checked=min(tables.oldest_check, grades.checked),
        levels=levels,
        qualifications=qualifications,
        progressions=progressions,
        provider_types=provider_types,
        sectors=sectors,
        t_levels=t_levels,
        v_levels=v_levels,
        glossary=glossary,
        sources=sources,
        grades=grades,
    )
    tables.faults.extend(faults_in(framework, tables.files_of("qualification")))
    tables.faults.extend(faults_in_grades(framework))
    tables.raise_faults()
    return framework
