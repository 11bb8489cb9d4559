"""The routes that a plan compares, on their way to paper."""

from datetime import date

from pathplanner.app.library import Library
from pathplanner.core.framework import Framework
from pathplanner.core.plan import Plan
from pathplanner.planning.pinned import Ground, Pinned
from pathplanner.planning.routes import routes
from pathplanner.planning.wording import Wording
from pathplanner.planning.wording.comparing import CompareWords
from pathplanner.planning.wording.evidence import EvidenceWords
from pathplanner.reporting.compared import ComparisonOnPaper
from pathplanner.reporting.paper import PaperCompared


def comparison_on_paper(
    library: Library, plan: Plan, framework: Framework, wording: Wording, as_of: date
) -> PaperCompared:
    """The comparison of a plan as it is printed; the framework has the learner's own cards."""
    ground = Ground(library.evidence, library.outcome_tables, library.money, library.occupations)
    pinned = Pinned(framework, plan, ground, as_of)
    found = routes(framework, plan.learner, plan.destinations, as_of)
    evidence = EvidenceWords(library.evidence, wording.t, library.occupations.sources)
    words = CompareWords(wording, evidence)
    left_out = (words.not_open(cards, why) for cards, why in pinned.not_open.items())
    return ComparisonOnPaper(words, evidence, wording.t).made(pinned.comparison(pinned.front(found)), left_out)
