"""What the About side says, as values without any Qt in them."""

from dataclasses import dataclass

from pathplanner.core.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Link:
    """Something the words lead to: a card, a level, a provider type or an address."""

    kind: str
    to: str

    @property
    def address(self) -> str:
        """As it stands in a link, e.g. "card:hnc"."""
        return self.to if self.kind == "address" else f"{self.kind}:{self.to}"


@dataclass(frozen=True, slots=True)
class Item:
    """One line or paragraph; `lead` is set in front in bold, or is the text of the link."""

    says: str
    lead: str = ""
    link: Link | None = None
    typical: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its items."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that is said of one thing. `notes` is None where pay is not spoken of at all."""

    kicker: str
    title: str
    lead: str = ""
    why: str = ""
    sections: tuple[Section, ...] = ()
    notes: tuple[Evidence, ...] | None = None
    after: tuple[Section, ...] = ()
