"""A page on evidence, to be read or printed: its sentences with the numbers of the sources they rest on."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, NamedTuple
from urllib.parse import urlsplit

from pydantic import Field, PositiveInt

from pathplanner.core.evidence import EvidenceBase
from pathplanner.core.evidence_pages import EvidencePage, Sentence
from pathplanner.core.ids import SourceId, TableId
from pathplanner.core.outcome_tables import OutcomeTable
from pathplanner.core.provenance import Source
from pathplanner.core.value import Value
from pathplanner.planning.wording import Wording

Words = Annotated[str, Field(min_length=1)]

ONE_SHEET = frozenset({"why_levels_4_and_5"})
"""Pages that are printed on one side."""


class PaperSentence(Value):
    """What is said, and the numbers of its sources."""

    says: Words
    refs: tuple[PositiveInt, ...] = ()


class PaperPart(Value):
    """A heading with what stands below it."""

    heading: Words
    sentences: tuple[PaperSentence, ...] = Field(min_length=1)


class PaperSource(Value):
    """A numbered source; `site` is where it was read, without the rest of its address."""

    number: PositiveInt
    title: Words
    publisher: Words
    dated: Words
    site: Words
    address: Words


class PaperReading(Value):
    """A page on evidence on paper. `brief` lists the sources by publisher, date and site, so that all fits one side.

    `more` says where further sources and their addresses are.
    """

    title: Words
    printed_on: date
    information: Words
    data_version: Words
    brief: bool = False
    parts: tuple[PaperPart, ...] = Field(min_length=1)
    sources: tuple[PaperSource, ...] = Field(min_length=1)
    more: Words


class Ground(NamedTuple):
    """What sentences may rest on: the evidence, the tables of outcomes and the sources of the framework."""

    evidence: EvidenceBase
    tables: Mapping[TableId, OutcomeTable]
    sources: Mapping[SourceId, Source]

    def source(self, source: SourceId) -> Source:
        """A source of the evidence or of the framework."""
        return self.evidence.sources.get(source) or self.sources[source]


class Numbered(NamedTuple):
    """The sources of a page in the order in which it names them, and for each sentence the numbers of its own."""

    sources: tuple[Source, ...]
    refs: tuple[tuple[int, ...], ...]


def numbered(page: EvidencePage, ground: Ground, *, one_each: bool = False) -> Numbered:
    """Number the sources of a page from 1; `one_each` keeps the first one of each thing a sentence rests on."""
    numbers: dict[SourceId, int] = {}
    refs = []
    for sentence in page.sentences:
        found = dict.fromkeys(_sources_of(sentence, ground, 1 if one_each else None))
        refs.append(tuple(sorted(numbers.setdefault(source, len(numbers) + 1) for source in found)))
    return Numbered(tuple(ground.source(source) for source in numbers), tuple(refs))


def _sources_of(sentence: Sentence, ground: Ground, most: int | None) -> Iterator[SourceId]:
    facts = {fact.id: fact for fact in ground.evidence.evidence}
    yield from sentence.sources[:most]
    for name in sentence.evidence:
        yield from facts[name].sources[:most]
    for table in sentence.tables:
        yield from ground.tables[table].sources[:most]


class Imprint(NamedTuple):
    """What stands on every page: when it was printed, how old its facts are, the data, and where more sources are."""

    printed_on: date
    information: str
    data_version: str
    more: str


def imprint(printed_on: date, page: EvidencePage, data_version: str, wording: Wording) -> Imprint:
    """What stands on every page of a page on evidence."""
    t = wording.t
    return Imprint(
        printed_on=printed_on,
        information=t("Printed on {day}. The facts were checked on {checked}.").format(
            day=wording.day(printed_on), checked=wording.day(page.checked)
        ),
        data_version=t("Path Planner, data {version}").format(version=data_version),
        more=t("Titles, addresses and further sources: Path Planner, under Help."),
    )


def reading_on_paper(page: EvidencePage, ground: Ground, imprint: Imprint) -> PaperReading:
    """A page on evidence as it is printed: each thing a sentence rests on is told with its first source alone."""
    brief = page.id in ONE_SHEET
    found = numbered(page, ground, one_each=True)
    refs = iter(found.refs)
    parts = tuple(
        PaperPart(
            heading=section.heading,
            sentences=tuple(PaperSentence(says=sentence.says, refs=next(refs)) for sentence in section.sentences),
        )
        for section in page.sections
    )
    return PaperReading(
        title=page.title,
        printed_on=imprint.printed_on,
        information=imprint.information,
        data_version=imprint.data_version,
        brief=brief,
        parts=parts,
        sources=tuple(_on_paper(number, source) for number, source in enumerate(found.sources, start=1)),
        more=imprint.more,
    )


def _on_paper(number: int, source: Source) -> PaperSource:
    return PaperSource(
        number=number,
        title=source.title,
        publisher=source.publisher,
        dated=source.dated,
        site=urlsplit(source.address).netloc.removeprefix("www."),
        address=source.address,
    )
