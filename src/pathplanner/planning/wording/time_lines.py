"""Words for routes on a time line: one sentence for each band, and the totals."""

from datetime import date

from pathplanner.core.learner import AGES_OF_BAND, AgeBand
from pathplanner.core.routes import Span
from pathplanner.planning.durations import NOT_KNOWN, Duration, Pace
from pathplanner.planning.schedule import Ages, Band, BandKind, Timeline
from pathplanner.planning.wording.explanations import month_of
from pathplanner.planning.wording.names import Names
from pathplanner.planning.wording.wording import Wording

YOUNGEST_TOLD = AGES_OF_BAND[AgeBand.UNDER_16][1]
"""Below this no lowest age is told: of "under 16" nobody knows how young."""


class TimeWords:
    """Says when the steps of a route begin and end; names are those of the wording."""

    def __init__(self, words: Wording) -> None:
        self._words = words
        self._t = words.t

    def band(self, timeline: Timeline, band: Band) -> str:
        """A band as a screen reader should say it, in a few sentences."""
        t = self._t
        parts = [
            t("Step {number}, {card}: {kind}, {length}.").format(
                number=band.number,
                card=self._words.short(band.card),
                kind=self.kind(band),
                length=self.length(band),
            ),
            self.dates(timeline, band),
            self._wait(band),
            self.award(band),
        ]
        return " ".join(part for part in parts if part)

    def kind(self, band: Band) -> str:
        """ "full-time study", "part-time study", "a paid job"."""
        t = self._t
        if band.kind is BandKind.WORK:
            return t("a paid job")
        return t("full-time study") if band.pace is Pace.FULL_TIME else t("part-time study")

    def length(self, band: Band) -> str:
        """ "2 years", "length varies", "at least 8 months, length varies"."""
        t = self._t
        if band.length == NOT_KNOWN:
            return t("length varies")
        known = self._words.length(band.length)
        return t("{known}, length varies").format(known=known) if band.is_open else known

    def dates(self, timeline: Timeline, band: Band) -> str:
        """ "Begins in September 2027, ends in September 2029.", either between two months where it is not one."""
        t = self._t
        begins = self._when(timeline, band.begins)
        if band.length == NOT_KNOWN:
            return t("Begins {begins}; when it ends varies.").format(begins=begins)
        return t("Begins {begins}, ends {ends}.").format(begins=begins, ends=self._when(timeline, band.ends))

    def award(self, band: Band) -> str:
        """ "Age at the award: 18. An end in its own right."; empty where there is nothing to say."""
        t = self._t
        says = t("Age at the award: {ages}.").format(ages=self.ages(band.ages)) if band.ages else ""
        ramp = self.off_ramp if band.off_ramp else ""
        return " ".join(part for part in (says, ramp) if part)

    @property
    def off_ramp(self) -> str:
        """What an award on the way is, where it is an off-ramp."""
        return self._t("Off-ramp: an award to stop at, or to go on from.")

    def ages(self, ages: Ages | None) -> str:
        """ "18", "18 to 20", "18 or over", "up to 20"; says so where no age is told."""
        t = self._t
        if ages is None:
            return t("Age not told")
        least, most = ages
        if most is None:
            return t("{age} or over").format(age=least)
        if least < YOUNGEST_TOLD:
            return t("up to {age}").format(age=most)
        return str(least) if least == most else t("{least} to {most}").format(least=least, most=most)

    def total(self, duration: Duration) -> str:
        """The length of a route without waits: "5 to 6 years", "at least 3 years: the length of NVQ varies"."""
        t, names = self._t, self._names
        if not duration.no_most:
            return names.length(duration.span) or t("Length not known")
        varies = names.all_of(self._words.short(card) for card in sorted(duration.no_most))
        if not duration.least:
            return t("Length varies: {cards}").format(cards=varies)
        return t("At least {length}; length varies: {cards}").format(length=names.months(duration.least), cards=varies)

    def ends(self, timeline: Timeline) -> str:
        """ "Starts in September 2027, ends in September 2032", or between two months."""
        return self._t("Starts in {start}, ends {ends}").format(
            start=self.month(timeline.start), ends=self._when(timeline, timeline.ends)
        )

    def timeline(self, timeline: Timeline) -> str:
        """A whole route as a screen reader should say it: from when to when, and the age at the end."""
        t = self._t
        says = t("{ends}.").format(ends=self.ends(timeline))
        if timeline.ages is None:
            return says
        return t("{says} Age at the end: {ages}.").format(says=says, ages=self.ages(timeline.ages))

    def month(self, day: date) -> str:
        """ "September 2027"."""
        return month_of(self._names, day)

    @property
    def start_rule(self) -> str:
        """What the time line takes for granted."""
        return self._t(
            "Courses are taken to begin in September and apprenticeships in any month; the age told is the age at the "
            "start. Ask the provider for its dates."
        )

    def _wait(self, band: Band) -> str:
        if not band.waits.max:
            return ""
        return self._t("Before it a wait of {length} for the September start.").format(
            length=self._words.length(band.waits)
        )

    def _when(self, timeline: Timeline, span: Span) -> str:
        """ "in September 2029", "between March 2029 and September 2029", "in September 2029 or later"."""
        t = self._t
        first = self.month(timeline.month(span.min or 0))
        if span.max is None:
            return t("in {month} or later").format(month=first)
        if span.min == span.max:
            return t("in {month}").format(month=first)
        return t("between {first} and {last}").format(first=first, last=self.month(timeline.month(span.max)))

    @property
    def _names(self) -> Names:
        return Names(self._words.framework, self._t)
