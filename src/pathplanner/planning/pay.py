"""Pay of an occupation: that of its SOC 2020 unit group as published, or why there is no reliable figure."""

from dataclasses import dataclass
from enum import StrEnum

from pathplanner.core.ids import SocGroup
from pathplanner.core.occupations import Basis, Occupation, OccupationMap, PayRow, PayTerms


class NoPay(StrEnum):
    """Why there is no reliable figure."""

    NO_GROUP = "no_group"
    NOT_IN_TABLE = "not_in_table"
    NOT_PUBLISHED = "not_published"
    QUALITY_UNKNOWN = "quality_unknown"
    NOT_RELIABLE = "not_reliable"


@dataclass(frozen=True, slots=True)
class Pay:
    """Figures that may be shown, with all that must be shown beside them."""

    row: PayRow
    terms: PayTerms
    median: int
    variation: float


def pay_of(known: OccupationMap, occupation: Occupation, basis: Basis = Basis.FULL_TIME) -> Pay | NoPay:
    """What is paid in the unit group of an occupation; no other group ever stands in for it."""
    return pay_in(known, occupation.group, basis) if occupation.group else NoPay.NO_GROUP


def pay_in(known: OccupationMap, group: SocGroup, basis: Basis = Basis.FULL_TIME) -> Pay | NoPay:
    """What is paid in a SOC 2020 group."""
    row = known.pay_in.get((group, basis))
    if row is None:
        return NoPay.NOT_IN_TABLE
    if row.variation is not None and row.variation > known.pay_terms.most_variation:
        return NoPay.NOT_RELIABLE
    if row.median is None:
        return NoPay.NOT_PUBLISHED
    if row.variation is None:
        return NoPay.QUALITY_UNKNOWN
    return Pay(row, known.pay_terms, row.median, row.variation)
