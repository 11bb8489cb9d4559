"""Names and lengths, the small change of every sentence."""

from collections.abc import Callable, Iterable

from pathplanner.core.destinations import DEGREE, HTQ, Destination
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.qualifications import CardKind, Months
from pathplanner.core.routes import Span

Translate = Callable[[str], str]


def as_written(text: str) -> str:
    """Every sentence in English, as it stands in the code."""
    return text


YEAR = 12
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MOST_NAMED = 3
"""How many things are named in one sentence before the rest are counted."""


class Names:
    """Names of things and lengths of time, in the reader's language."""

    def __init__(self, framework: Framework, translate: Translate) -> None:
        self.framework = framework
        self.t = translate

    def card(self, card: QualificationId | str) -> str:
        """The full name of a qualification; its id where the data have it no longer."""
        known = self.framework.qualification.get(QualificationId(card))
        return str(card) if known is None else known.name

    def short(self, card: QualificationId | str) -> str:
        """The name that fits on a card; its id where the data have it no longer."""
        known = self.framework.qualification.get(QualificationId(card))
        return str(card) if known is None else known.short_name

    def level(self, level: LevelId) -> str:
        """ "Entry level", "Level 3"."""
        t = self.t
        return t("Entry level") if level is LevelId.ENTRY else t("Level {number}").format(number=level.value)

    def level_in_sentence(self, level: LevelId) -> str:
        """ "entry level", "level 3"."""
        t = self.t
        return t("entry level") if level is LevelId.ENTRY else t("level {number}").format(number=level.value)

    def held(self, card: QualificationId) -> str:
        """What follows "you have": "T Level", "no qualifications yet"."""
        short = self.short(card)
        is_award = self.framework.qualification[card].kind is CardKind.AWARD
        return short if is_award else short[:1].lower() + short[1:]

    def destination(self, destination: Destination) -> str:
        """ "HTQ", "degree level" or the name that fits on a card."""
        t = self.t
        if destination == HTQ:
            return t("HTQ")
        return t("degree level") if destination == DEGREE else self.short(QualificationId(destination))

    def number(self, count: int) -> str:
        """ "two"; in figures above ten."""
        return self.t(NUMBERS[count]) if count < len(NUMBERS) else str(count)

    def steps(self, count: int) -> str:
        """ "one step", "two steps"."""
        t = self.t
        return t("one step") if count == 1 else t("{number} steps").format(number=self.number(count))

    def any_of(self, cards: Iterable[QualificationId]) -> str:
        """ "A level, T Level or Access to HE Diploma"; many are named in part and counted."""
        return self.listed(self._in_part([self.short(card) for card in cards]), self.t("{first} or {last}"))

    def either_of(self, destinations: Iterable[Destination]) -> str:
        """ "HTQ or degree level"."""
        return self.listed([self.destination(destination) for destination in destinations], self.t("{first} or {last}"))

    def all_held(self, cards: Iterable[QualificationId]) -> str:
        """What follows "you have": "T Level and HNC"; many are named in part and counted."""
        return self.all_of(self._in_part([self.held(card) for card in cards]))

    def _in_part(self, items: list[str]) -> list[str]:
        others = len(items) - MOST_NAMED
        if others <= 1:
            return items
        return [*items[:MOST_NAMED], self.t("{number} others").format(number=self.number(others))]

    def all_of(self, items: Iterable[str]) -> str:
        """ "college, university and employer"."""
        return self.listed(list(items), self.t("{first} and {last}"))

    def listed(self, items: list[str], joint: str) -> str:
        """Items with commas, the last two joined by the joint; with semicolons where an item has a comma itself."""
        if len(items) <= 1:
            return "".join(items)
        if any("," in item for item in items):
            return joint.format(first="; ".join(items[:-1]) + ";", last=items[-1])
        return joint.format(first=", ".join(items[:-1]), last=items[-1])

    def in_turn(self, cards: Iterable[QualificationId]) -> str:
        """ "HNC, then HND"."""
        return self.t(", then ").join(self.short(card) for card in cards)

    def months(self, count: int) -> str:
        """ "8 months", "1 year", "2½ years"."""
        t = self.t
        years, rest = divmod(count, YEAR)
        half = YEAR // 2
        if count < YEAR or rest not in (0, half):
            return t("1 month") if count == 1 else t("{count} months").format(count=count)
        if rest == half:
            return t("{years}½ years").format(years=years)
        return t("1 year") if years == 1 else t("{years} years").format(years=years)

    def length(self, span: Span | Months | None) -> str:
        """ "2 years", "1½ to 3 years", "at least 8 months"; empty where nothing is known."""
        t = self.t
        if span is None or (span.min is None and span.max is None):
            return ""
        if span.min is None or (span.min == 0 and span.max):
            return t("up to {longest}").format(longest=self.months(span.max or 0))
        if span.max is None:
            return t("at least {shortest}").format(shortest=self.months(span.min))
        if span.min == span.max:
            return self.months(span.min)
        if span.min % YEAR == 0 and span.max % YEAR == 0:
            return t("{shortest} to {longest} years").format(shortest=span.min // YEAR, longest=span.max // YEAR)
        if span.max <= 2 * YEAR:
            return t("{shortest} to {longest} months").format(shortest=span.min, longest=span.max)
        if span.min > YEAR and span.min % (YEAR // 2) == 0 and span.max % (YEAR // 2) == 0:
            return t("{shortest} to {longest} years").format(shortest=_in_years(span.min), longest=_in_years(span.max))
        return t("{shortest} to {longest}").format(shortest=self.months(span.min), longest=self.months(span.max))

    def short_length(self, span: Months | None) -> str:
        """ "2 yrs", "1½–3 yrs", "8 mths+", "to 1 yr"; empty where nothing is known."""
        t = self.t
        if span is None:
            return ""
        if not span.min:
            return t("to {longest}").format(longest=self._short_months(span.max or 0))
        if span.max is None:
            return t("{shortest}+").format(shortest=self._short_months(span.min))
        if span.min == span.max:
            return self._short_months(span.min)
        half = YEAR // 2
        if span.max > YEAR and span.min % half == 0 and span.max % half == 0:
            return t("{shortest}–{longest} yrs").format(shortest=_in_years(span.min), longest=_in_years(span.max))
        return t("{shortest}–{longest} mths").format(shortest=span.min, longest=span.max)

    def _short_months(self, count: int) -> str:
        t = self.t
        if count == 1:
            return t("1 mth")
        if count < YEAR or count % (YEAR // 2):
            return t("{count} mths").format(count=count)
        return t("1 yr") if count == YEAR else t("{years} yrs").format(years=_in_years(count))


def _in_years(months: int) -> str:
    years, rest = divmod(months, YEAR)
    half = "½" if rest else ""
    return f"{years or ''}{half}"
