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
    """One route, or every way into a card, shown alone; `light` shows all of it in one state.

    `open_steps` are drawn as those that are open to the learner, `notes` say a little more of some cards.
    """

    cards: Collection[QualificationId]
    steps: Collection[Pair]
    light: Light | None = None
    open_steps: Collection[Pair] = ()
    notes: Mapping[QualificationId, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything that decides which cards are shown and how.

    `selected` and `level` are told about; for `agreed` a condition was overridden; `notes` say a little more of some,
    `changes` what would change of some in a what-if.
    `filtered` are on routes, but on none that fits what is asked for: nothing is said of their state.
    """

    lighting: Lighting = DARK
    spotlight: Spotlight | None = None
    outlined: Collection[QualificationId] = ()
    selected: QualificationId | None = None
    level: LevelId | None = None
    agreed: Collection[QualificationId] = ()
    notes: Mapping[QualificationId, str] = field(default_factory=dict)
    changes: Mapping[QualificationId, str] = field(default_factory=dict)
    shows_all: bool = False
    filtered: Collection[QualificationId] = ()

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
            or card.id in self.changes
            or card.id == self.selected
        )

    def steps(self) -> dict[Pair, Light]:
        """The steps that have a line, each with its state."""
        if self.spotlight is None:
            return dict(self.lighting.steps)
        light, opened = self.spotlight.light, self.spotlight.open_steps
        shown = {pair: light or self.lighting.steps.get(pair, Light.GOAL) for pair in self.spotlight.steps}
        return {pair: Light.HERE if pair in opened else light for pair, light in shown.items()}

    @property
    def says_states(self) -> bool:
        """Whether there is a learner to whom cards stand in a state."""
        return self.spotlight is not None or Light.HERE in self.lighting.cards.values()

    @property
    def all_notes(self) -> tuple[Mapping[QualificationId, str], ...]:
        """Everything that says a little more of some cards, in the order it is said."""
        return self.changes, self.spotlight.notes if self.spotlight is not None else {}, self.notes

    def note(self, card: QualificationId) -> str:
        """What is said of a card beside its facts, a line for each thing."""
        if self.spotlight is None and not (self.changes or self.notes):
            return ""
        return "\n".join(notes[card] for notes in self.all_notes if card in notes)

    @property
    def has_open_steps(self) -> bool:
        """Whether some steps are drawn as those that are open to the learner."""
        return self.spotlight is not None and bool(self.spotlight.open_steps)

    def look(self, card: QualificationId, *, says_states: bool) -> Look:
        """How one card is painted."""
        light = self._light(card)
        is_left_out = self.spotlight is not None or card in self.filtered
        return Look(
            light=light,
            says_state=says_states and (light is not Light.NONE or not is_left_out),
            outlined=card in self.outlined,
            selected=card == self.selected,
            agreed=card in self.agreed,
            note=self.note(card),
        )

    def _light(self, card: QualificationId) -> Light:
        lit = self.lit(card)
        if self.spotlight is None:
            return lit
        if lit is Light.HERE:
            return lit
        if card not in self.spotlight.cards:
            return Light.NONE
        return self.spotlight.light or (Light.GOAL if lit is Light.NONE else lit)
