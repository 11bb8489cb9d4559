"""What puts plans on pages, of whichever size: each size's words and typesetter are made when they are first wanted."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from pathplanner.app.library import Library
from pathplanner.core.plan import Plan
from pathplanner.planning.wording import Wording
from pathplanner.reporting.pages import Ways
from pathplanner.reporting.style import PrintStyle, Size
from pathplanner.ui.printing.pages import Sheets, Typeset

if TYPE_CHECKING:
    from pathplanner.reporting.easy import EasyFiller
    from pathplanner.reporting.easy_typeset import EasyTypesetter
    from pathplanner.reporting.pages import PageFiller
    from pathplanner.reporting.typeset import Typesetter


class PlanSetter:
    """Puts plans on pages, in English where no other words are given."""

    def __init__(self, library: Library, wording: Wording | None = None) -> None:
        self._library = library
        self._wording = wording

    def sheets(self, plan: Plan, ways: Ways, today: date, as_of: date, style: PrintStyle) -> Sheets:
        """The pages of a plan with its routes, looked up for a day."""
        if style.size is Size.EASY_READ:
            filler, setter = self._easy
            return Typeset(setter, filler.fill(plan, ways, today, as_of, style))
        page_filler, typesetter = self._plain
        return Typeset(typesetter, page_filler.fill(plan, ways, today, as_of, style))

    @cached_property
    def _plain(self) -> "tuple[PageFiller, Typesetter]":
        return self._library.filler(self._wording), self._library.typesetter()

    @cached_property
    def _easy(self) -> "tuple[EasyFiller, EasyTypesetter]":
        return self._library.easy_filler(self._wording), self._library.easy_typesetter()
