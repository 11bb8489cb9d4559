"""Fields that tell one part of the plan, one below another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pathplanner.core.value import Value
from pathplanner.ui.widgets.choice_field import ChoiceField
from pathplanner.ui.widgets.date_field import DateField
from pathplanner.ui.widgets.line_field import LineField
from pathplanner.ui.widgets.text_field import TextField
from pathplanner.ui.widgets.tick import Tick
from pathplanner.ui.widgets.words import words

Field = LineField | TextField | DateField | ChoiceField | Tick


class PartForm(QWidget):
    """Shows a part of the plan and says how it was changed. Nothing in it has to be filled in.

    Signals:
        told: the part as it is told now (a value of the same kind).
    """

    told = Signal(object)

    def __init__(self, part: Value, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self._name = name
        self._fields: dict[str, Field] = {}
        self._labels: dict[str, QLabel] = {}
        self._says: dict[str, str] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(3)

    def add(self, key: str, says: str, field: Field, *, aloud: str = "") -> None:
        """Add the field for one key of the part; `says` is written above it, unless it says so itself."""
        self._fields[key] = field
        self._says[key] = aloud or says
        if not isinstance(field, Tick):
            label = words(says, role="field")
            label.setBuddy(field)
            self._labels[key] = label
            self.column.addWidget(label)
        self.column.addWidget(field)
        field.set_names(f"{self._name}:{key}", self._says[key])
        field.show_value(getattr(self._part, key))
        field.finished.connect(self._tell)

    def hint(self, says: str) -> QLabel:
        """Add a quiet sentence."""
        label = words(says, role="caption")
        self.column.addWidget(label)
        return label

    def field(self, key: str) -> Field:
        """The field for one key of the part."""
        return self._fields[key]

    def show_field(self, key: str, is_shown: bool) -> None:
        """Show or hide a field with its label."""
        self._labels[key].setVisible(is_shown)
        self._fields[key].setVisible(is_shown)

    def number(self, begins: str) -> None:
        """Let the name of each field begin so for screen readers: "Action 2"."""
        for key, field in self._fields.items():
            says = self._says[key]
            aloud = self.tr("{part}: {field}").format(part=begins, field=says[:1].lower() + says[1:])
            field.set_names(f"{self._name}:{key}", aloud)

    def show_part(self, part: Value) -> None:
        """Show what the plan says; what is being typed stays."""
        if part is self._part:
            return
        self._part = part
        for key, field in self._fields.items():
            field.show_value(getattr(part, key))

    def commit(self) -> None:
        """Hand over what is being typed."""
        for field in self._fields.values():
            field.commit()

    def _tell(self) -> None:
        new = {key: field.value for key, field in self._fields.items() if field.value != getattr(self._part, key)}
        if new:
            self.told.emit(self._part.changed(**new))
