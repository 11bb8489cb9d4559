"""Which facts on pay a plan carries, and how they are put on paper."""

from collections.abc import Iterable, Iterator

from pathplanner.core.evidence import Evidence, EvidenceBase, Limit, Topic
from pathplanner.core.ids import QualificationId
from pathplanner.core.routes import Route
from pathplanner.planning.notes import for_card, is_reliable
from pathplanner.planning.wording.names import Translate
from pathplanner.reporting.paper import PaperEvidence
from pathplanner.reporting.shorten import sentences

MOST_FACTS = 2
"""How many facts an ordinary plan has room for on its two pages."""
SHORT_ROUTE = 2
"""The most steps a route may have for its plan to carry that many; with more steps it carries one."""
LONG_LIMIT = 170
"""A limit with more letters than this stands on paper with its first sentence."""
REPORTED = "reported by a third party"


def facts_for(base: EvidenceBase, route: Route) -> tuple[Evidence, ...]:
    """The pay notes for the end of the route and, where there is room, for the awards on the way."""
    best = (best_fact(base, card) for card in (route.ends_on, *reversed(route.off_ramps)))
    chosen = {fact.id: fact for fact in best if fact is not None}
    return tuple(chosen.values())[: MOST_FACTS if len(route.steps) <= SHORT_ROUTE else 1]


def facts_for_both(base: EvidenceBase, routes: Iterable[Route]) -> tuple[Evidence, ...]:
    """The pay notes for the first route and, where it ends elsewhere, the one for the end of the other."""
    found = [facts_for(base, route) for route in routes]
    wanted = (fact for number, facts in enumerate(found) for fact in (facts[:1] if number else facts))
    return tuple({fact.id: fact for fact in wanted}.values())


def best_fact(base: EvidenceBase, card: QualificationId) -> Evidence | None:
    """The pay note for anybody who takes this, whatever their sector; None where no figure is reliable.

    Best is one read at its source, then one that tells a range, then the one that is about the fewest cards.
    """
    notes = [
        fact for fact in for_card(base, card) if fact.topic is Topic.PAY and is_reliable(fact) and not fact.sectors
    ]
    return min(
        notes, key=lambda fact: (fact.reading == REPORTED, not _tells_a_range(fact), len(fact.cards)), default=None
    )


def _tells_a_range(fact: Evidence) -> bool:
    return any("quartile" in figure.label for figure in fact.figures)


def on_paper(base: EvidenceBase, fact: Evidence, t: Translate) -> PaperEvidence:
    """The fact with what was measured, its limits and its sources."""
    sources = (base.sources[source] for source in fact.sources)
    return PaperEvidence(
        says=fact.says,
        measure_line="; ".join((fact.measure, fact.group, fact.year, fact.place)),
        limit=" ".join(_limits([base.limits[limit] for limit in fact.limits], t)),
        source_line="; ".join(f"{source.title}, {source.publisher}, {source.dated}" for source in sources),
    )


def _limits(limits: list[Limit], t: Translate) -> Iterator[str]:
    """The most important limit in words, the others by name."""
    first, *others = limits
    yield first.says if len(first.says) <= LONG_LIMIT else sentences(first.says)[0]
    if others:
        yield t("Mind also: {limits}.").format(limits="; ".join(_inside(limit.title) for limit in others))


def _inside(title: str) -> str:
    """A title as part of a sentence; what begins with an abbreviation stays as it is."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
