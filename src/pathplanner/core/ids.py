"""Typed identifiers, so that a level is never passed where a qualification is meant."""

from typing import NewType

QualificationId = NewType("QualificationId", str)
ProviderTypeId = NewType("ProviderTypeId", str)
SectorId = NewType("SectorId", str)
SourceId = NewType("SourceId", str)
EvidenceId = NewType("EvidenceId", str)
TableId = NewType("TableId", str)
OccupationId = NewType("OccupationId", str)
NamedId = NewType("NamedId", str)
SocGroup = NewType("SocGroup", str)
