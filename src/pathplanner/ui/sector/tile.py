"""One sector to choose."""

from PySide6.QtWidgets import QWidget

from pathplanner.core.providers import Sector
from pathplanner.ui.sector.teller import JOINT
from pathplanner.ui.theme.theme import Theme
from pathplanner.ui.widgets.telling_button import Line, TellingButton

ICON = 26


class SectorTile(TellingButton):
    """Icon, name, what is there in a few words, and whether it interests the learner."""

    def __init__(self, sector: Sector, facts: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, icon=f"sector_{sector.id}", icon_size=ICON)
        self.sector = sector
        self._facts = facts
        self.setObjectName(f"pick:{sector.id}")
        self.show_interest(is_of_interest=False)

    def show_interest(self, *, is_of_interest: bool) -> None:
        """Say whether it is one of the learner's sectors."""
        name = self.sector.name
        lines = [Line(name, "body", strong=True, soft=False), Line(_unbroken(self._facts))]
        aloud = self.tr("{name}. {facts}").format(name=name, facts=self._facts)
        if is_of_interest:
            says = self.tr("Of interest to the learner")
            lines.append(Line(says, strong=True, soft=False, icon="own"))
            aloud = self.tr("{name}, of interest to the learner. {facts}").format(name=name, facts=self._facts)
        self.tell(lines, aloud)


def _unbroken(facts: str) -> str:
    """A number stays on one line with what it counts."""
    return JOINT.join(fact.replace(" ", "\N{NO-BREAK SPACE}") for fact in facts.split(JOINT))
