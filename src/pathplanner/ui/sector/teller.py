"""Says on the screen what is known of sectors and occupations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from pathplanner.core.ids import OccupationId, SectorId
from pathplanner.core.occupations import Basis, NamedKind, Occupation, OccupationMap
from pathplanner.core.provenance import Source
from pathplanner.planning.offers import Offer
from pathplanner.planning.pay import NoPay, Pay
from pathplanner.planning.sectors import OccupationView, Offered
from pathplanner.planning.wording.names import NUMBERS
from pathplanner.planning.wording.occupations import OccupationWords
from pathplanner.ui.sector.counting import SectorCounts, sector_counts
from pathplanner.ui.session import Session

JOINT = " · "
MOST_FELLOWS = 6
"""How many occupations of one pay group are named before the rest are counted."""


@dataclass(frozen=True, slots=True)
class NamedPart:
    """The named qualifications of one kind that serve an occupation, in a line each."""

    title: str
    lines: tuple[str, ...]


class Teller(QObject):
    """Knows the occupation map, the day, and the words for both."""

    def __init__(self, session: Session, known: OccupationMap, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.known = known
        self.words = OccupationWords(session.wording.t)

    # Sectors

    def sector_name(self, sector: SectorId) -> str:
        """What a sector is called."""
        return self.session.framework.sector[sector].name

    def counts(self, sector: SectorId) -> SectorCounts:
        """What a sector has."""
        return sector_counts(self.session.framework, self.known, sector, self.session.as_of)

    def counts_said(self, counts: SectorCounts) -> str:
        """ "12 HTQs · 5 T Levels · 74 occupations"; "No HTQs" where there are none."""
        htqs = self._counted(counts.htqs, self.tr("No HTQs"), self.tr("1 HTQ"), self.tr("{count} HTQs"))
        t_levels = self._counted(
            counts.t_levels, self.tr("No T Levels"), self.tr("1 T Level"), self.tr("{count} T Levels")
        )
        occupations = self._counted(
            counts.occupations, self.tr("No occupations"), self.tr("1 occupation"), self.tr("{count} occupations")
        )
        return JOINT.join((htqs, t_levels, occupations))

    @staticmethod
    def _counted(count: int, none: str, one: str, several: str) -> str:
        return none if count == 0 else one if count == 1 else several.format(count=count)

    def htqs_said(self, counts: SectorCounts) -> str:
        """Whether a sector has HTQs, in a sentence; empty where it has many."""
        if counts.htqs == 0:
            return self.tr("No HTQ in this sector yet; other ways lead to these jobs.")
        if counts.htqs >= len(NUMBERS):
            return ""
        one, several = self.tr("One HTQ in this sector."), self.tr("{number} HTQs in this sector.")
        number = self.session.wording.t(NUMBERS[counts.htqs])
        return one if counts.htqs == 1 else several.format(number=number.capitalize())

    # Occupations

    def named_said(self, view: OccupationView) -> str:
        """How many named qualifications that can be begun serve an occupation, by kind."""
        kinds = [each.qualification.kind for each in view.offered if each.offer is Offer.OPEN]
        return self.words.served_by(kinds) or self.tr("No named qualification to begin now")

    def pay_said(self, view: OccupationView) -> str:
        """The pay of an occupation in a line, with whose and when; what else holds for it is told elsewhere."""
        if isinstance(view.pay, NoPay):
            return self.tr("Pay: No reliable figure")
        says = self.tr("Full-time pay, {year}: {range}")
        return says.format(year=view.pay.terms.year.partition(",")[0], range=self.words.pay_range(view.pay))

    def pay_read(self, views: Sequence[OccupationView]) -> str:
        """How all pay on a page is to be read; empty where none is shown."""
        pay = next((view.pay for view in views if isinstance(view.pay, Pay)), None)
        if pay is None:
            return ""
        says = self.tr("How to read pay: {terms} {limit} “Middle” is the median: half are paid less, half more.")
        return says.format(terms=self.words.pay_terms(pay, self.known.sources), limit=pay.terms.limits[0])

    def pay_in_full(self, view: OccupationView) -> str:
        """The pay of an occupation with all that belongs to it, or why there is none."""
        return self.words.pay(view.pay, self.known.sources)

    def limits_of(self, view: OccupationView) -> str:
        """What else is to be kept in mind of its pay; empty where none is shown."""
        return "" if isinstance(view.pay, NoPay) else " ".join(view.pay.terms.limits[1:])

    def group_said(self, view: OccupationView) -> str:
        """The group of jobs that the pay is counted in, and what else is counted there; empty where there is none."""
        mine = view.occupation
        row = self.known.pay_in.get((mine.group, Basis.FULL_TIME))
        if row is None:
            return ""
        others = [each.title for each in self.known.in_group[mine.group] if each.id != mine.id]
        left = len(others) - MOST_FELLOWS
        if not others:
            says = self.tr("Group of jobs: {group}.")
        elif left <= 0:
            says = self.tr("Group of jobs: {group}. Counted in it too: {named}.")
        else:
            says = self.tr("Group of jobs: {group}. Counted in it too: {named}; and {left} more.")
        return says.format(group=row.title, named=self.tr("; ").join(others[:MOST_FELLOWS]), left=left)

    def sources_of(self, view: OccupationView) -> Iterator[Source]:
        """Where what is told of an occupation comes from."""
        yield self.known.sources[self.known.maps_source]
        if isinstance(view.pay, Pay):
            yield self.known.sources[view.pay.terms.source]

    def named_parts(self, view: OccupationView) -> Iterator[NamedPart]:
        """The named qualifications that serve an occupation, kind by kind."""
        for kind in NamedKind:
            offered = [each for each in view.offered if each.qualification.kind is kind]
            if offered:
                yield NamedPart(self._part_title(kind, offered), tuple(self._named_line(each) for each in offered))

    def _part_title(self, kind: NamedKind, offered: Sequence[Offered]) -> str:
        count, begun = len(offered), sum(each.offer is Offer.OPEN for each in offered)
        if begun == count:
            says = self.tr("{kind}: 1, can be begun") if count == 1 else self.tr("{kind}: {count}, all can be begun")
        else:
            says = self.tr("{kind}: {count}, of which {begun} can be begun")
        return says.format(kind=self.words.kind(kind), count=count, begun=begun)

    def _named_line(self, offered: Offered) -> str:
        named, wording = offered.qualification, self.session.wording
        facts = [wording.level(named.level).lower()]
        if named.award:
            facts.append(self.tr("awarded as {award}").format(award=wording.short(named.award)))
        if named.awarding_body:
            facts.append(self.tr("awarding body: {body}").format(body=named.awarding_body))
        if named.t_level:
            facts.append(self.tr("in the T Level {subject}").format(subject=named.t_level))
        if offered.offer is not Offer.OPEN:
            facts.append(self.words.offer(offered.offer))
        return self.tr("{title} ({facts})").format(title=named.title, facts=self.tr("; ").join(facts))

    def linked(self, occupations: Sequence[OccupationId]) -> Iterator[tuple[OccupationId, str]]:
        """Occupations to go to, with what the way there is called."""
        for each in occupations:
            yield each, self.name_with_level(self.known.occupation[each])

    def name_with_level(self, occupation: Occupation) -> str:
        """ "Network engineer, level 4"."""
        level = self.session.wording.level(occupation.level).lower()
        return self.tr("{title}, {level}").format(title=occupation.title, level=level)

    @property
    def aim(self) -> OccupationId | None:
        """The occupation that the learner aims at."""
        job = self.session.plan.job
        return None if job is None else job.occupation
