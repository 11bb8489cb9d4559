"""What fields that are typed in have in common."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

TO_THE_WINDOW = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_for_the_window(event: QEvent, *, is_typing: bool) -> bool:
    """Whether keys take back a change of the plan: all that undo or redo do, unless something untaken is typed."""
    keys = event if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride else None
    return not is_typing and keys is not None and any(map(keys.matches, TO_THE_WINDOW))


def well_formed(text: str) -> str:
    """Text that a file can hold: halves of a character, as a cut may leave them, are dropped."""
    return text.encode("utf-8", "ignore").decode("utf-8")
