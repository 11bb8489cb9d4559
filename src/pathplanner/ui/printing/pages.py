"""What the printing side needs of a typesetter."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar

from pathplanner.core.plan import Plan
from pathplanner.core.value import Value
from pathplanner.reporting.pages import Ways
from pathplanner.reporting.style import PrintStyle

Paper = TypeVar("Paper", bound=Value)
Paper_contra = TypeVar("Paper_contra", bound=Value, contravariant=True)


class Pages(Protocol[Paper_contra]):
    """Typesets papers of one kind; both calls raise TypesettingFailed."""

    def pdf(self, paper: Paper_contra) -> bytes:
        """The paper as a PDF."""
        ...

    def pages_png(self, paper: Paper_contra, ppi: float) -> tuple[bytes, ...]:
        """The same pages as images, `ppi` dots to the inch."""
        ...


class Sheets(Protocol):
    """The pages of one paper; both calls raise TypesettingFailed. Those of the same paper are equal."""

    def pdf(self) -> bytes:
        """The pages as a PDF."""
        ...

    def pages_png(self, ppi: float) -> tuple[bytes, ...]:
        """The same pages as images, `ppi` dots to the inch."""
        ...


@dataclass(frozen=True, slots=True)
class Typeset(Generic[Paper]):
    """A paper with what typesets it."""

    pages: Pages[Paper]
    paper: Paper

    def pdf(self) -> bytes:
        """The pages as a PDF."""
        return self.pages.pdf(self.paper)

    def pages_png(self, ppi: float) -> tuple[bytes, ...]:
        """The same pages as images, `ppi` dots to the inch."""
        return self.pages.pages_png(self.paper, ppi)


MakeSheets = Callable[[Plan, Ways, date, PrintStyle], Sheets]
"""Makes the pages of a plan with its routes, looked up for a day, in a style."""
