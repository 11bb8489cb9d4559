"""Theme tokens: the colours everything is painted from."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QPalette

from pathplanner.core.qualifications import Lane
from pathplanner.planning.lighting import Light


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour for each purpose."""

    window: QColor
    surface: QColor
    raised: QColor
    ink: QColor
    ink_soft: QColor
    line: QColor
    focus: QColor
    accent: QColor
    on_accent: QColor
    warning: QColor
    band: QColor
    band_ink: QColor
    rung: QColor
    rung_other: QColor
    here: QColor
    on_here: QColor
    htq: QColor
    htq_tint: QColor
    degree: QColor
    degree_tint: QColor
    both: QColor
    both_tint: QColor
    goal: QColor
    goal_tint: QColor
    none: QColor
    academic: QColor
    technical: QColor
    apprenticeship: QColor

    @classmethod
    def from_colours(cls, colours: Mapping[str, str]) -> "Tokens":
        """Tokens from #RRGGBB strings; KeyError where one is missing."""
        return cls(**{field.name: QColor(colours[field.name]) for field in fields(cls)})

    def lane(self, lane: Lane) -> QColor:
        """The colour of a column."""
        return {
            Lane.ACADEMIC: self.academic,
            Lane.TECHNICAL: self.technical,
            Lane.APPRENTICESHIP: self.apprenticeship,
        }[lane]

    def light(self, light: Light) -> QColor:
        """The ink of a card's state: its border, its icon, its word and its lines."""
        return {
            Light.HERE: self.here,
            Light.HTQ: self.htq,
            Light.DEGREE: self.degree,
            Light.BOTH: self.both,
            Light.GOAL: self.goal,
            Light.NONE: self.none,
        }[light]

    def light_tint(self, light: Light) -> QColor:
        """The ground of a card in a state."""
        return {
            Light.HERE: self.here,
            Light.HTQ: self.htq_tint,
            Light.DEGREE: self.degree_tint,
            Light.BOTH: self.both_tint,
            Light.GOAL: self.goal_tint,
            Light.NONE: self.surface,
        }[light]

    def to_palette(self) -> QPalette:
        """The same colours for the widgets Qt paints itself."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: self.window,
            QPalette.ColorRole.WindowText: self.ink,
            QPalette.ColorRole.Base: self.surface,
            QPalette.ColorRole.AlternateBase: self.raised,
            QPalette.ColorRole.Text: self.ink,
            QPalette.ColorRole.PlaceholderText: self.ink_soft,
            QPalette.ColorRole.Button: self.surface,
            QPalette.ColorRole.ButtonText: self.ink,
            QPalette.ColorRole.Highlight: self.accent,
            QPalette.ColorRole.HighlightedText: self.on_accent,
            QPalette.ColorRole.Link: self.accent,
            QPalette.ColorRole.ToolTipBase: self.surface,
            QPalette.ColorRole.ToolTipText: self.ink,
        }
        for role, colour in roles.items():
            palette.setColor(role, colour)
        return palette
