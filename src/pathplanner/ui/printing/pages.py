"""What the printing side needs of a typesetter."""

from typing import Protocol, TypeVar

from pathplanner.core.value import Value

Paper_contra = TypeVar("Paper_contra", bound=Value, contravariant=True)


class Pages(Protocol[Paper_contra]):
    """Typesets papers of one kind; both calls raise TypesettingFailed."""

    def pdf(self, paper: Paper_contra) -> bytes:
        """The paper as a PDF."""
        ...

    def pages_png(self, paper: Paper_contra, ppi: float) -> tuple[bytes, ...]:
        """The same pages as images, `ppi` dots to the inch."""
        ...
