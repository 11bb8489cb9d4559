"""Composing the pages that rest on more than the framework: on a sector, on an occupation, and those to read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.evidence_pages import EvidencePage, EvidencePages, StemSector
from pathplanner.core.framework import Framework
from pathplanner.core.ids import OccupationId, SectorId, SourceId, TableId
from pathplanner.core.occupations import Basis, Occupation, OccupationMap
from pathplanner.core.outcome_tables import OutcomeTable
from pathplanner.core.provenance import Source
from pathplanner.planning.evidence import about_occupation, about_sector, facts_for
from pathplanner.planning.offers import Offer, card_of
from pathplanner.planning.pay import NoPay, pay_of
from pathplanner.planning.pay_ranges import RangeKind, ranges_of_occupations, ranges_of_rows
from pathplanner.planning.sectors import Offered, offered_for
from pathplanner.planning.wording import Wording
from pathplanner.planning.wording.occupations import OccupationWords
from pathplanner.reporting.reading import Ground, numbered
from pathplanner.ui.about.page import WAYS_INTO_JOB, Item, Link, Page, Paid, Section
from pathplanner.ui.about.pages import no_figure
from pathplanner.ui.actions import ACTION

STEM_PAGE = "stem"


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)


class Read(NamedTuple):
    """Reads the evidence, the tables of outcomes and the pages on evidence, each when it is needed."""

    evidence: Callable[[], EvidenceBase]
    tables: Callable[[], Mapping[TableId, OutcomeTable]]
    pages: Callable[[], EvidencePages]


def _on_paper() -> Section:
    """What leads from a page to read to paper."""
    return Section(
        _tr("On paper"),
        (
            Item("", _tr("Print this page…"), Link(ACTION, "print_page")),
            Item("", _tr("Save this page as a PDF…"), Link(ACTION, "page_pdf")),
        ),
    )


def _ways_into(occupation: OccupationId) -> Section:
    """What shows every way into an occupation on the ladder."""
    return Section(
        _tr("Every way into it"),
        (Item("", _tr("Show every way into it on the ladder"), Link(WAYS_INTO_JOB, occupation)),),
    )


class FurtherPages:
    """Makes the page of a sector, of an occupation, or a page on evidence."""

    def __init__(self, framework: Framework, wording: Wording, as_of: date, read: Read) -> None:
        self._framework = framework
        self._wording = wording
        self._words = OccupationWords(wording.t)
        self._as_of = as_of
        self._read = read

    # Sectors

    def sector(self, sector_id: SectorId, evidence: EvidenceBase) -> Page:
        """What the evidence says of a sector."""
        sector = self._framework.sector[sector_id]
        stem = next((entry for entry in self._read.pages().stem if entry.sector == sector_id), None)
        notes = facts_for(evidence, about_sector(sector_id))
        ids = tuple(dict.fromkeys(self._sources_of_stem(stem))) if stem is not None else ()
        return Page(
            kicker=_tr("Sector"),
            title=sector.name,
            lead=sector.note,
            sections=(Section(_tr("Does it count as STEM?"), tuple(self._stem(stem, len(ids)))),),
            notes=notes,
            no_figure=no_figure(fact for fact in notes if sector_id in fact.sectors),
            sources=(
                *(evidence.sources[source] for source in ids),
                *(self._framework.source[source] for source in sector.sources),
            ),
            numbered=True,
        )

    def _stem(self, stem: StemSector | None, sources: int) -> Iterator[Item]:
        if stem is None:
            yield Item(_tr("It is not one of the four sectors that are counted as STEM here."))
        else:
            yield Item(stem.says, refs=tuple(range(1, sources + 1)))
        title = self._read.pages().page[STEM_PAGE].title
        yield Item("", title, Link("reading", STEM_PAGE))

    def _sources_of_stem(self, stem: StemSector) -> Iterator[SourceId]:
        facts = {fact.id: fact for fact in self._read.evidence().evidence}
        for fact in stem.evidence:
            yield from facts[fact].sources
        for table in stem.tables:
            yield from self._read.tables()[table].sources

    # Occupations

    def occupation(self, occupation_id: OccupationId, known: OccupationMap, evidence: EvidenceBase) -> Page:
        """All about one occupation: what serves it, what is paid in it, where it leads."""
        occupation = known.occupation[occupation_id]
        status = self._words.status(occupation.status)
        sections = (
            self._serving(occupation, known),
            self._jobs(_tr("Leads on to"), known.leading_on.get(occupation_id, ()), known),
            self._jobs(_tr("Comes from"), known.leading_in.get(occupation_id, ()), known),
            self._sector_of(occupation),
            _ways_into(occupation_id),
        )
        return Page(
            kicker=_tr("Occupation, {level}").format(level=self._wording.level(occupation.level).lower()),
            title=occupation.title,
            lead=f"{status[:1].upper()}{status[1:]}." if status else "",
            sections=tuple(section for section in sections if section.items),
            paid=self._paid(occupation, known),
            notes=facts_for(evidence, about_occupation(occupation.sector, occupation.level)),
            sources=(known.sources[known.maps_source], known.sources[known.pay_terms.source]),
        )

    def _serving(self, occupation: Occupation, known: OccupationMap) -> Section:
        offered = offered_for(self._framework, known, occupation.id, self._as_of)
        items = tuple(self._named(each) for each in offered)
        if not items:
            items = (Item(_tr("The occupational maps name no qualification for it.")),)
        return Section(_tr("Named qualifications that serve it"), items)

    def _named(self, offered: Offered) -> Item:
        named = offered.qualification
        card = card_of(named)
        kind, level = self._words.kind(named.kind), self._wording.level(named.level).lower()
        offer = "" if offered.offer is Offer.OPEN else self._words.offer(offered.offer)
        says = ", ".join(part for part in (kind, level, named.awarding_body, offer, named.id) if part)
        return Item(says, named.title, None if card is None else Link("card", card))

    def _jobs(self, heading: str, jobs: Iterable[OccupationId], known: OccupationMap) -> Section:
        several = (known.occupation[job] for job in jobs)
        return Section(
            heading,
            tuple(Item(self._wording.level(job.level), job.title, Link("occupation", job.id)) for job in several),
        )

    def _sector_of(self, occupation: Occupation) -> Section:
        sector = self._framework.sector[occupation.sector]
        return Section(_tr("Sector"), (Item("", sector.name, Link("sector", sector.id)),))

    def _paid(self, occupation: Occupation, known: OccupationMap) -> Paid:
        paid = [pay_of(known, occupation, basis) for basis in Basis]
        missing = next((pay for pay in paid if isinstance(pay, NoPay)), None)
        ranges = tuple(ranges_of_occupations(paid))
        says = self._words.no_pay(missing) if missing is not None and not ranges else ""
        return Paid(ranges, says, known.sources)

    # Pages to read

    def reading(self, page_id: str) -> Page:
        """A page to read from top to bottom, its sentences with the numbers of their sources."""
        page = self._read.pages().page[page_id]
        found = numbered(page, self._ground())
        refs = iter(found.refs)
        sections = tuple(
            Section(section.heading, tuple(Item(sentence.says, refs=next(refs)) for sentence in section.sentences))
            for section in page.sections
        )
        return Page(
            kicker=_tr("To read"),
            title=page.title,
            lead=_tr("Checked {day}. The numbers lead to the sources below.").format(
                day=self._wording.day(page.checked)
            ),
            sections=sections,
            paid=self._tabled(page),
            after=(_on_paper(),),
            sources=found.sources,
            numbered=True,
        )

    def _tabled(self, page: EvidencePage) -> Paid | None:
        """The ranges in the tables that the page names; tables of single marks have hundreds of rows."""
        names = dict.fromkeys(name for sentence in page.sentences for name in sentence.tables)
        tables = (self._read.tables()[name] for name in names)
        found = (each for table in tables for each in ranges_of_rows(table, table.rows))
        ranges = tuple(each for each in found if each.kind is RangeKind.QUARTILES)
        return Paid(ranges, at_once=False) if ranges else None

    def _ground(self) -> Ground:
        return Ground(self._read.evidence(), self._read.tables(), self._sources)

    @property
    def _sources(self) -> Mapping[SourceId, Source]:
        return self._framework.source
