"""An Easy Read plan on paper. Importing this module imports typst."""

from typing_extensions import override

from pathplanner.reporting.easy_paper import PaperEasy
from pathplanner.reporting.style import Size
from pathplanner.reporting.typeset import Setter


class EasyTypesetter(Setter[PaperEasy]):
    """Turns Easy Read plans into pages."""

    main = "easy.typ"
    named = "The plan"

    @override
    def size(self, _paper: PaperEasy) -> Size:
        """There is one size alone."""
        return Size.EASY_READ
