"""What the ladder shows: how it is lit, what is shown alone, and what is marked. A value without Qt."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.own import is_own
from pathplanner.core.qualifications import Qualification
from pathplanner.planning.lighting import Light, Lighting, Pair
from pathplanner.ui.ladder.look import Look

DARK = Lighting({}, {})


@dataclass(frozen=True, slots=True)
class Spotlight:
    """One route, or every way into a card, shown alone; `light` shows all of it in one state."""

    cards: Collection[QualificationId]
    steps: Collection[Pair]
    light: Light | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything that decides which cards are shown and how.

    `selected` and `level` are told about; for `agreed` a condition was overridden; `notes` say a little more of some.
    """

    lighting: Lighting = DARK
    spotlight: Spotlight | None = None
    outlined: Collection[QualificationId] = ()
    selected: QualificationId | None = None
    level: LevelId | None = None
    agreed: Collection[QualificationId] = ()
    notes: Mapping[QualificationId, str] = field(default_factory=dict)
    shows_all: bool = False

    def lit(self, card: QualificationId) -> Light:
        """How a card is lit, whatever is shown alone; a card the lighting does not know is not lit."""
        return self.lighting.cards.get(card, Light.NONE)

    def shows(self, card: Qualification) -> bool:
        """Whether a card has a place on the ladder."""
        return (
            self.shows_all
            or card.essential
            or is_own(card.id)
            or self.lit(card.id) is not Light.NONE
            or (self.spotlight is not None and card.id in self.spotlight.cards)
            or card.id in self.outlined
            or card.id == self.selected
        )

    def steps(self) -> dict[Pair, Light]:
        """The steps that have a line, each with its state."""
        if self.spotlight is None:
            return dict(self.lighting.steps)
        light = self.spotlight.light
        return {pair: light or self.lighting.steps.get(pair, Light.GOAL) for pair in self.spotlight.steps}

    @property
    def says_states(self) -> bool:
        """Whether there is a learner to whom cards stand in a state."""
        return self.spotlight is not None or Light.HERE in self.lighting.cards.values()

    def look(self, card: QualificationId, *, says_states: bool) -> Look:
        """How one card is painted."""
        light = self._light(card)
        return Look(
            light=light,
            says_state=says_states and (self.spotlight is None or light is not Light.NONE),
            outlined=card in self.outlined,
            selected=card == self.selected,
            agreed=card in self.agreed,
            note=self.notes.get(card, ""),
        )

    def _light(self, card: QualificationId) -> Light:
        lit = self.lit(card)
        if self.spotlight is None:
            return lit
        if card not in self.spotlight.cards:
            return Light.HERE if lit is Light.HERE else Light.NONE
        return self.spotlight.light or (Light.GOAL if lit is Light.NONE else lit)
