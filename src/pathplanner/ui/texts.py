"""What the window says about edits: refusals and announcements."""

from PySide6.QtCore import QCoreApplication

from pathplanner.core.edits import EditRefused, Reason


def refusal(refused: EditRefused, card_name: str) -> str:
    """Why an edit was refused, in one sentence."""
    sentences = {
        Reason.ALREADY_HELD: QCoreApplication.translate("Texts", "{card} is on the ladder already."),
        Reason.NOT_HELD: QCoreApplication.translate("Texts", "{card} is not on the ladder."),
        Reason.NOTHING_HELD: QCoreApplication.translate("Texts", "Nothing is on the ladder yet."),
        Reason.TOO_MANY: QCoreApplication.translate("Texts", "There is no room for more. Take something out first."),
        Reason.NOT_THERE: QCoreApplication.translate("Texts", "That is not in the plan any more."),
        Reason.SAME_ROUTE: QCoreApplication.translate("Texts", "This route is Plan A. Choose another one for Plan B."),
        Reason.NEEDS_A_REASON: QCoreApplication.translate("Texts", "Say why first: the reason is kept and printed."),
    }
    return sentences[refused.reason].format(card=card_name)
