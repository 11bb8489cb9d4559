"""Coming back to where one was after a route was shown anew: what was being written, and the keyboard focus."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from pathplanner.ui.routes.asking import AsksWhy
from pathplanner.ui.routes.detail import RouteDetail


@dataclass(frozen=True, slots=True)
class Place:
    """Where one was in the steps of a route: the drafts by what asks for them, and the names around the focus."""

    drafts: dict[str, str]
    had_focus: bool
    part: str
    name: str


def place_in(detail: RouteDetail) -> Place:
    """Where one is now."""
    drafts = {name: part.draft for name, part in detail.asking.items() if part.draft is not None}
    focused = detail.window().focusWidget()
    if not detail.isAncestorOf(focused):
        return Place(drafts, had_focus=False, part="", name="")
    around = next((part for part in detail.asking.values() if part.isAncestorOf(focused)), None)
    return Place(drafts, had_focus=True, part=around.objectName() if around else "", name=focused.objectName())


def return_to(detail: RouteDetail, place: Place, otherwise: QWidget) -> None:
    """Go there, or as near to it as there still is something to go to."""
    for name, draft in place.drafts.items():
        part = detail.asking.get(name)
        if part is not None:
            part.write_on(draft)
    if place.had_focus:
        around = detail.asking.get(place.part)
        (_stop(around, place.name) or otherwise).setFocus(Qt.FocusReason.OtherFocusReason)


def _stop(around: AsksWhy | None, name: str) -> QWidget | None:
    """What has the name or, where that is gone or done, the first button beside it."""
    if around is None:
        return None
    same = around.findChild(QWidget, name)
    if isinstance(same, QWidget) and same.isEnabled():
        return same
    buttons = (button for button in around.findChildren(QAbstractButton) if not button.isHidden())
    return next((button for button in buttons if button.isEnabled()), None)
