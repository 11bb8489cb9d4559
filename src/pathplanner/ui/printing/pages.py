"""What the printing side needs of a typesetter."""

from typing import Protocol

from pathplanner.reporting.paper import PaperPlan


class Pages(Protocol):
    """Typesets plans; both calls raise TypesettingFailed."""

    def pdf(self, plan: PaperPlan) -> bytes:
        """The plan as a PDF."""
        ...

    def pages_png(self, plan: PaperPlan, ppi: float) -> tuple[bytes, ...]:
        """The same pages as images, `ppi` dots to the inch."""
        ...
