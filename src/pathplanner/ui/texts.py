"""What the window says about edits: refusals and announcements."""

from PySide6.QtCore import QCoreApplication

from pathplanner.core.edits import EditRefused, Reason


def refusal(refused: EditRefused, card_name: str) -> str:
    """Why an edit was refused, in one sentence."""
    sentences = {
        Reason.ALREADY_HELD: QCoreApplication.translate("Texts", "{card} is on the ladder already."),
        Reason.NOT_HELD: QCoreApplication.translate("Texts", "{card} is not on the ladder."),
        Reason.NOTHING_HELD: QCoreApplication.translate("Texts", "Nothing is on the ladder yet."),
    }
    return sentences[refused.reason].format(card=card_name)
