"""The small change of easy sentences: short names, lengths and days."""

from collections.abc import Mapping
from datetime import date

from typing_extensions import override

from pathplanner.core.framework import Framework
from pathplanner.core.ids import ProviderTypeId, QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.own import is_own
from pathplanner.core.qualifications import Months
from pathplanner.core.routes import Span
from pathplanner.planning.wording.explanations import day_of, month_of
from pathplanner.planning.wording.names import YEAR, Names, Translate


class _InYears(Names):
    """Says a length of more than two years in years, since nobody thinks in a hundred months."""

    @override
    def months(self, count: int) -> str:
        years, rest = divmod(count, YEAR)
        if count <= 2 * YEAR or rest in (0, YEAR // 2):
            return super().months(count)
        months = self.t("1 month") if rest == 1 else self.t("{count} months").format(count=rest)
        return self.t("{years} years and {months}").format(years=years, months=months)


class EasyNames:
    """Short names with their article, in the reader's language; `short` gives them by id."""

    def __init__(self, framework: Framework, translate: Translate, short: Mapping[str, str]) -> None:
        self.framework = framework
        self.t = translate
        self._names = _InYears(framework, translate)
        self._short = short

    def card(self, card: QualificationId) -> str:
        """ "a T Level"; in general words for what is not in the list."""
        if card in self._short:
            return self.t(self._short[card])
        if is_own(card):
            return self.t("my own qualification")
        return self.t("a course that is no longer in our list")

    def place(self, provider: ProviderTypeId) -> str:
        """ "a college"."""
        return self.t(self._short[provider])

    def level(self, level: LevelId) -> str:
        """ "Entry level", "level 3"."""
        return self._names.level(level) if level is LevelId.ENTRY else self._names.level_in_sentence(level)

    def number(self, count: int) -> str:
        """ "two"; in figures above ten."""
        return self._names.number(count)

    def length(self, span: Span | Months | None) -> str:
        """ "2 years", "at least 8 months"; empty where nothing is known."""
        return self._names.length(span)

    def day(self, day: date) -> str:
        """ "23 November 2026"."""
        return day_of(self._names, day)

    def month(self, day: date) -> str:
        """ "September 2027"."""
        return month_of(self._names, day)
