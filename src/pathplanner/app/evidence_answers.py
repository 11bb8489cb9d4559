"""The evidence in answer to a call: which facts apply, as sentences and in JSON, and what is due to be read again."""

from collections.abc import Iterable, Iterator
from datetime import date

from pathplanner.app.answers import Json
from pathplanner.app.asked import Refused, card_named, sector_named
from pathplanner.app.library import Library
from pathplanner.core.evidence import Evidence, Figure
from pathplanner.core.ids import OccupationId, SourceId
from pathplanner.core.occupations import Occupation
from pathplanner.core.outcome_tables import PER_YEAR
from pathplanner.knowledge.faults import unknown
from pathplanner.planning.evidence import About, about_card, about_occupation, about_sector, facts_for
from pathplanner.planning.evidence_review import due_for_review
from pathplanner.planning.notes import is_reliable
from pathplanner.planning.pay import pay_of
from pathplanner.planning.pay_ranges import PayRange, ranges_of_occupations
from pathplanner.planning.wording.evidence import EvidenceWords


class EvidenceAnswers:
    """Answers about the evidence, as of a day; the occupations are read only where one is asked about."""

    def __init__(self, library: Library, as_of: date) -> None:
        self._library = library
        self._as_of = as_of
        self._sources = dict(library.evidence.sources)
        self._words = EvidenceWords(library.evidence)

    def all(self) -> list[Json]:
        """Every fact that may be shown, in the order of the file."""
        return [self._fact(fact) for fact in self._library.evidence.evidence if fact.show]

    def for_card(self, card: str) -> list[Json]:
        """What applies to a card."""
        known = self._library.framework
        return self._about(about_card(known, card_named(known, card)))

    def for_sector(self, sector: str) -> list[Json]:
        """What applies to a sector."""
        return self._about(about_sector(sector_named(self._library.framework, sector).id))

    def for_occupation(self, occupation: str) -> list[Json]:
        """The pay of an occupation's group, then what applies to its sector and level."""
        known = self._library.occupations
        if occupation not in known.occupation:
            raise Refused(f"T{unknown('occupation', occupation, known.occupation)[1:]}")
        asked = known.occupation[OccupationId(occupation)]
        self._sources.update(known.sources)
        self._words = EvidenceWords(self._library.evidence, sources=known.sources)
        return [*self._paid(asked), *self._about(about_occupation(asked.sector, asked.level))]

    def _about(self, about: About) -> list[Json]:
        return [self._fact(fact) for fact in facts_for(self._library.evidence, about)]

    def _paid(self, occupation: Occupation) -> Iterator[Json]:
        for found in ranges_of_occupations([pay_of(self._library.occupations, occupation)]):
            yield {
                "id": f"SOC {found.origin}",
                "sentence": self._words.range(found, self._as_of),
                "figures": [_figure(figure) for figure in _figures_of(found)],
                "population": found.group,
                "measure": found.measure,
                "year": found.year,
                "sources": self._named(found.sources),
                "limits": self._limits(found.limits),
            }

    def _fact(self, fact: Evidence) -> Json:
        return {
            "id": fact.id,
            "sentence": self._words.fact(fact, self._as_of),
            "figures": [_figure(figure) for figure in fact.figures] if is_reliable(fact) else [],
            "population": fact.group,
            "measure": fact.measure,
            "year": fact.year,
            "sources": self._named(fact.sources),
            "limits": self._limits(fact.limits),
        }

    def _named(self, sources: Iterable[SourceId]) -> list[Json]:
        return [self._sources[source].model_dump(mode="json", exclude_none=True) for source in sources]

    def _limits(self, limits: Iterable[str]) -> list[Json]:
        known = self._library.evidence.limits
        return [{"id": limit if limit in known else "", "says": self._words.limit(limit)} for limit in limits]


def review_lines(library: Library, as_of: date) -> list[str]:
    """A line for each fact, table and source that is due to be read again."""
    sources = (
        *library.evidence.sources.values(),
        *library.framework.sources,
        *library.framework.grades.sources,
        *library.occupations.sources.values(),
    )
    due = due_for_review(library.evidence, library.outcome_tables.values(), sources, as_of)
    return [f"Read again since {each.day.isoformat()}: {each.what} {each.id}." for each in due]


def evidence_counts(library: Library) -> dict[str, int]:
    """How much evidence there is beside the entries."""
    tables, pages = library.outcome_tables.values(), library.evidence_pages
    return {
        "tables of outcomes": len(tables),
        "rows of outcomes": sum(len(table.rows) for table in tables),
        "limits": len(library.evidence.limits),
        "corrections": len(pages.corrections),
        "pages on evidence": len(pages.pages),
    }


def _figures_of(found: PayRange) -> Iterator[Figure]:
    labelled = {
        "lowest tenth below": found.lowest,
        "lower quartile": found.low,
        "median": found.mark,
        "upper quartile": found.high,
        "highest tenth above": found.highest,
    }
    for label, value in labelled.items():
        if value is not None:
            yield Figure(label=label, value=value, unit=PER_YEAR)


def _figure(figure: Figure) -> Json:
    value = int(figure.value) if figure.value.is_integer() else figure.value
    return {"label": figure.label, "value": value, "unit": figure.unit}
