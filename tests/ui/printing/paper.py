"""Saving as a PDF in a test, and reading what was saved."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

SaveAs = Callable[[Path], None]


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch) -> SaveAs:
    """Answers the question where to save."""

    def answer(path: Path) -> None:
        def asked(*_: object) -> tuple[str, str]:
            return str(path) if path.name else "", "PDF (*.pdf)"

        monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)

    return answer


def open_dialog(kind: type[QDialog]) -> QDialog:
    """The dialog of this kind that is open."""
    found = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible())
    assert isinstance(found, kind)
    return found


def pages(pdf: Path) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf.read_bytes())).pages]
