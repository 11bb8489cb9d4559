"""What the command line answers about sectors, occupations and titles."""

from datetime import date
from typing import Any

from pathplanner.app.answers import Json
from pathplanner.app.library import Library
from pathplanner.core.occupations import Occupation
from pathplanner.core.provenance import Source
from pathplanner.core.providers import Sector
from pathplanner.planning.offers import Offer, card_of
from pathplanner.planning.pay import NoPay, Pay
from pathplanner.planning.search import Finds, Found
from pathplanner.planning.sectors import Band, OccupationView, Offered, SectorView
from pathplanner.planning.wording.occupations import OccupationWords

POUNDS_A_YEAR = "GBP per year"
NAME_WIDTH = 11


class OccupationAnswers:
    """Answers in JSON for other programs, and in lines for people."""

    def __init__(self, library: Library) -> None:
        self._framework = library.framework
        self._known = library.occupations
        self._words = OccupationWords()

    def sector(self, sector: Sector, view: SectorView, as_of: date) -> Json:
        """A sector, with its occupations by band and what the cards stand for."""
        terms = self._known.pay_terms
        sources = (self._known.maps_source, terms.source)
        return {
            "data_version": self._framework.version,
            "as_of": as_of.isoformat(),
            "sector": {"id": sector.id, "name": sector.name, "note": sector.note},
            "cards": {
                count.card: {"named": count.count, "is_all": count.is_all, "says": self._words.count(count)}
                for count in view.counts.values()
            },
            "occupations": {band.value: [self._occupation(each) for each in view.bands[band]] for band in Band},
            "pay_terms": terms.model_dump(mode="json"),
            "source": self._known.maps_source,
            "sources": [_source(self._known.sources[source]) for source in sources],
        }

    def _occupation(self, view: OccupationView) -> Json:
        return {
            **_occupation(view.occupation),
            "qualifications": [_offered(each) for each in view.offered],
            "leads_on_to": list(view.leads_on),
            "comes_from": list(view.comes_from),
            "pay": self._pay(view),
        }

    def _pay(self, view: OccupationView) -> Json:
        says = self._words.pay(view.pay, self._known.sources)
        if isinstance(view.pay, NoPay):
            return {"group": view.occupation.group or None, "median": None, "why": view.pay.value, "says": says}
        return {**_figures(view.pay), "says": says}

    def sector_lines(self, sector: Sector, view: SectorView) -> str:
        """A sector in a line for each occupation, and how its pay is to be read."""
        several = [view for views in view.bands.values() for view in views]
        lines = [f"{sector.name}: {len(several)} occupations"]
        for band, views in view.bands.items():
            lines += [self._words.band(band), *(line for each in views for line in self._occupation_lines(each))]
        pay = next((each.pay for each in several if isinstance(each.pay, Pay)), None)
        if pay is not None:
            lines += [f"Pay: {self._words.pay_terms(pay, self._known.sources)}", *self._known.pay_terms.limits]
        return "\n".join(lines)

    def _occupation_lines(self, view: OccupationView) -> list[str]:
        occupation, words = view.occupation, self._words
        status = words.status(occupation.status)
        named = words.served_by(each.qualification.kind for each in view.offered if each.offer is Offer.OPEN)
        pay = words.no_pay(view.pay) if isinstance(view.pay, NoPay) else f"Pay {words.pay_range(view.pay)}."
        facts = [f"{fact[:1].upper()}{fact[1:]}." for fact in (named, status) if fact]
        return [
            f"  {occupation.id:<{NAME_WIDTH}}level {occupation.level}  {occupation.title}",
            f"  {'':<{NAME_WIDTH}}{' '.join([*facts, pay])}",
        ]

    def finds(self, typed: str, finds: Finds) -> Json:
        """What a search found."""
        return {
            "data_version": self._framework.version,
            "query": typed,
            "count": finds.count,
            "is_guess": finds.is_guess,
            "results": [_found(each) for each in finds.found],
        }

    def finds_lines(self, typed: str, finds: Finds) -> str:
        """What a search found, in a line each."""
        if not finds.found:
            return f"No title has the words {typed!r}."
        lines = [self._found_line(each) for each in finds.found]
        if finds.is_guess:
            lines.insert(0, f"No title has the words {typed!r}; these have words that are like them.")
        if len(finds.found) < finds.count:
            lines.append(f"These are the first {len(finds.found)} of {finds.count}; --limit 0 lists all.")
        return "\n".join(lines)

    def _found_line(self, found: Found) -> str:
        kind = self._words.kind(found.named_kind) if found.named_kind else self._words.found_kind(found.kind)
        level = f", level {found.level}" if found.level else ""
        return f"{found.id:<{NAME_WIDTH}}{found.title} ({kind}{level})"


def _occupation(occupation: Occupation) -> Json:
    return {
        "id": occupation.id,
        "title": occupation.title,
        "level": occupation.level.value,
        "sector": occupation.sector,
        "soc2020": occupation.group or None,
        "status": occupation.status.value,
    }


def _offered(offered: Offered) -> Json:
    named = offered.qualification
    return {
        "id": named.id,
        "title": named.title,
        "kind": named.kind.value,
        "level": named.level.value,
        "card": card_of(named),
        "award": named.award or None,
        "awarding_body": named.awarding_body or None,
        "t_level": named.t_level or None,
        "status": named.status.value or None,
        "offer": offered.offer.value,
    }


def _figures(pay: Pay) -> dict[str, Any]:
    row, terms = pay.row, pay.terms
    return {
        "median": pay.median,
        "p10": row.p10,
        "p25": row.p25,
        "p75": row.p75,
        "p90": row.p90,
        "mean": row.mean,
        "unit": POUNDS_A_YEAR,
        "jobs_thousands": row.jobs_thousands,
        "coefficient_of_variation": pay.variation,
        "basis": row.basis.value,
        "group": row.group,
        "group_title": row.title,
        "year": terms.year,
        "measure": terms.measure,
        "population": terms.group,
        "place": terms.place,
        "source": terms.source,
    }


def _source(source: Source) -> Json:
    return source.model_dump(mode="json")


def _found(found: Found) -> Json:
    return {
        "kind": found.kind.value,
        "id": found.id,
        "title": found.title,
        "level": found.level.value if found.level else None,
        "sectors": list(found.sectors),
        "qualification_kind": found.named_kind.value if found.named_kind else None,
    }
