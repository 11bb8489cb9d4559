"""What is remembered between sessions: recent plans, plans with a day, copies. Nothing of it before a plan is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pathplanner.documents.clearing import PastItsDay, delete_plan, past_their_day, remove_everything
from pathplanner.documents.due import listed, read_due, write_due
from pathplanner.documents.recent import RecentPlans, read_recent, write_recent
from pathplanner.documents.recovery import Recovery


@dataclass(frozen=True, slots=True)
class Places:
    """Where what is remembered stands."""

    settings: Path
    recent: Path
    due: Path
    recovery: Path

    @classmethod
    def beside(cls, settings: Path) -> "Places":
        """All of it in the folder of the settings."""
        folder = settings.parent
        return cls(settings, folder / "recent.json", folder / "due.json", folder / "recovery")


class Memory:
    """Remembers where plans are; without places it forgets everything when the window is closed.

    What cannot be written is no reason to stop: the plan itself is kept, and `complain` is told why.
    """

    def __init__(self, places: Places | None, complain: Callable[[str], None]) -> None:
        self._places = places
        self._complain = complain
        self.recent = read_recent(places.recent) if places else RecentPlans()
        self.recovery = Recovery(places.recovery) if places else None

    def opened(self, path: Path, delete_after: date | None) -> None:
        """A plan was opened or saved."""
        self._remember(self.recent.with_plan(path))
        self._list_due(path, is_due=delete_after is not None)

    def forget(self, path: Path) -> None:
        """A plan is no longer there."""
        self._remember(self.recent.without(path))
        self._list_due(path, is_due=False)

    def switch_recent(self, on: bool) -> None:
        """Remember recent plans, or none."""
        self._remember(self.recent.switched(on))

    def past_their_day(self, today: date) -> tuple[PastItsDay, ...]:
        """The plans known here that were to be deleted by now."""
        if self._places is None:
            return ()
        known = dict.fromkeys((*read_due(self._places.due), *self.recent.paths))
        return past_their_day(known, today)

    def delete(self, path: Path) -> None:
        """Delete a plan with its copy; raises PlanFileRefused."""
        if self.recovery is not None:
            delete_plan(path, self.recovery)
        self.forget(path)

    def remove_everything(self) -> None:
        """Forget all: settings, recent plans, days, copies. Raises PlanFileRefused for what could not be removed."""
        self.recent = RecentPlans(is_on=self.recent.is_on)
        if self._places is not None and self.recovery is not None:
            places = self._places
            remove_everything((places.settings, places.recent, places.due), self.recovery)

    def _remember(self, recent: RecentPlans) -> None:
        if recent == self.recent:
            return
        self.recent = recent
        if self._places is not None:
            try:
                write_recent(self._places.recent, recent)
            except OSError as error:
                self._complain(str(error.strerror))

    def _list_due(self, path: Path, *, is_due: bool) -> None:
        if self._places is None:
            return
        before = read_due(self._places.due)
        after = listed(before, path, is_due=is_due)
        if after == before:
            return
        try:
            write_due(self._places.due, after)
        except OSError as error:
            self._complain(str(error.strerror))
