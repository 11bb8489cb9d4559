"""The look of a card."""

from dataclasses import dataclass

from pathplanner.planning.lighting import Light


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that changes how a card is painted."""

    light: Light = Light.NONE
    says_state: bool = False
    outlined: bool = False
    selected: bool = False
    agreed: bool = False
    note: str = ""
