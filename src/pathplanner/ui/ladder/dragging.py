"""What is carried when a qualification is dragged."""

from PySide6.QtCore import QMimeData

from pathplanner.core.ids import QualificationId

MIME = "application/x-pathplanner-qualification"


def encode(card: QualificationId, name: str) -> QMimeData:
    """The qualification as drag data; other programs receive its name as text."""
    data = QMimeData()
    data.setData(MIME, card.encode())
    data.setText(name)
    return data


def decode(data: QMimeData) -> QualificationId | None:
    """The qualification carried, None for anything else."""
    return QualificationId(bytes(data.data(MIME).data()).decode()) if data.hasFormat(MIME) else None
