"""What a search found, by what it is, and where each leads."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pathplanner.core.ids import NamedId, OccupationId, SocGroup
from pathplanner.core.occupations import NamedKind, OccupationMap
from pathplanner.planning.search import Found, FoundKind
from pathplanner.ui.sector.teller import Teller

Sort = FoundKind | NamedKind


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """Everything of one sort that was found, best first."""

    sort: Sort
    found: tuple[Found, ...]


def sort_of(found: Found) -> Sort:
    """What it is: the kind of a named qualification, an occupation, or a group of jobs."""
    return found.named_kind or found.kind


def grouped(found: Sequence[Found]) -> list[FoundGroup]:
    """By what they are; the group of the best comes first, so that the first of the list is the best of all."""
    groups: dict[Sort, list[Found]] = {}
    for each in found:
        groups.setdefault(sort_of(each), []).append(each)
    return [FoundGroup(sort, tuple(several)) for sort, several in groups.items()]


def several(sort: Sort) -> str:
    """What several of a sort are called."""
    return {
        FoundKind.OCCUPATION: QCoreApplication.translate("Finding", "Occupations"),
        FoundKind.QUALIFICATION: QCoreApplication.translate("Finding", "Named qualifications"),
        FoundKind.JOB_GROUP: QCoreApplication.translate("Finding", "Groups of jobs"),
        NamedKind.HTQ: QCoreApplication.translate("Finding", "HTQs"),
        NamedKind.T_LEVEL: QCoreApplication.translate("Finding", "T Level specialisms"),
        NamedKind.TECHNICAL_QUALIFICATION: QCoreApplication.translate("Finding", "Technical qualifications"),
        NamedKind.FOUNDATION_APPRENTICESHIP: QCoreApplication.translate("Finding", "Foundation apprenticeships"),
        NamedKind.APPRENTICESHIP: QCoreApplication.translate("Finding", "Apprenticeships"),
        NamedKind.APPRENTICESHIP_UNIT: QCoreApplication.translate("Finding", "Apprenticeship units"),
    }[sort]


def leads_to(known: OccupationMap, found: Found) -> tuple[OccupationId, ...]:
    """The occupations that a title stands for; none for a group of jobs that is not on the maps."""
    match found.kind:
        case FoundKind.OCCUPATION:
            return (OccupationId(found.id),)
        case FoundKind.QUALIFICATION:
            return known.served.get(NamedId(found.id), ())
        case FoundKind.JOB_GROUP:
            return tuple(each.id for each in known.in_group.get(SocGroup(found.id), ()))


def says_of(teller: Teller, found: Found) -> str:
    """ "HTQ, level 4. Digital. Leads to: Network engineer": what it is, where, and what it leads to."""
    sort = sort_of(found)
    what = teller.words.kind(sort) if isinstance(sort, NamedKind) else teller.words.found_kind(sort)
    if found.level:
        level = teller.session.wording.level(found.level).lower()
        what = QCoreApplication.translate("Finding", "{what}, {level}").format(what=what, level=level)
    sectors = QCoreApplication.translate("Finding", "; ").join(teller.sector_name(each) for each in found.sectors)
    parts = [what, sectors]
    if found.kind is not FoundKind.OCCUPATION:
        parts.append(_leads_to_said(teller, found))
    return " · ".join(part for part in parts if part)


def _leads_to_said(teller: Teller, found: Found) -> str:
    occupations = leads_to(teller.known, found)
    if not occupations:
        return QCoreApplication.translate("Finding", "no occupation on the maps")
    first = teller.known.occupation[occupations[0]].title
    left = len(occupations) - 1
    says = (
        QCoreApplication.translate("Finding", "for {occupation}")
        if left == 0
        else QCoreApplication.translate("Finding", "for {occupation} and {left} more")
    )
    return says.format(occupation=first, left=left)
