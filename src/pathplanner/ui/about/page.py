"""What the About side says, as values without any Qt in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pathplanner.core.evidence import Evidence
from pathplanner.core.ids import SourceId
from pathplanner.core.provenance import Source

if TYPE_CHECKING:
    from pathplanner.planning.pay_ranges import PayRange

WAYS_INTO, WAYS_INTO_JOB = "ways_into", "ways_into_job"
"""The kinds of links that show every way into a card, or into an occupation, on the ladder."""


@dataclass(frozen=True, slots=True)
class Link:
    """Something the words lead to: a card, a level, a provider type, a sector, an occupation or a page to read."""

    kind: str
    to: str

    @property
    def address(self) -> str:
        """As it stands in a link, e.g. "card:hnc"."""
        return f"{self.kind}:{self.to}"


@dataclass(frozen=True, slots=True)
class Item:
    """One line or paragraph; `lead` is set in front in bold, or is the text of the link.

    `is_inline` says it on the line of the link.
    `refs` are the numbers of the sources it rests on, counted from 1 in the order of the page's sources.
    """

    says: str
    lead: str = ""
    link: Link | None = None
    typical: bool = False
    refs: tuple[int, ...] = ()
    is_inline: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its items."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Paid:
    """Ranges of pay, what is said where there is none, and sources beside those of the evidence.

    `at_once` draws them without being asked.
    """

    ranges: "tuple[PayRange, ...]"
    says: str = ""
    sources: Mapping[SourceId, Source] | None = None
    at_once: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """All that is said of one thing. `notes` is None where pay is not spoken of at all.

    `paid` stands where something is known of pay beside the notes, and `no_figure` where no note has a reliable figure
    on the pay of just this; `numbered` where sentences name sources by number.
    """

    kicker: str
    title: str
    lead: str = ""
    why: str = ""
    sections: tuple[Section, ...] = ()
    paid: Paid | None = None
    notes: tuple[Evidence, ...] | None = None
    no_figure: str = ""
    after: tuple[Section, ...] = ()
    sources: tuple[Source, ...] = ()
    numbered: bool = False

    @property
    def items(self) -> Iterator[Item]:
        """Everything in its sections."""
        for section in (*self.sections, *self.after):
            yield from section.items
