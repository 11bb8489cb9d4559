"""Words: one place that turns codes into sentences, for the screen, the paper, the command line and the reader."""

from pathplanner.planning.wording.wording import Wording

__all__ = ["Wording"]
