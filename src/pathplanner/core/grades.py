"""Grades: every scale and the Tariff in one book, what is asked of it, and what it answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from pathplanner.core.ids import QualificationId
from pathplanner.core.provenance import Confidence, Source
from pathplanner.core.scales import Scale, ScaleId, Told
from pathplanner.core.tariff import Tariff, TariffNote
from pathplanner.core.value import Value


class GradeBook(Value):
    """Every scale and the Tariff, with their sources; `checked` is the oldest day any of it was read."""

    checked: date
    scales: tuple[Scale, ...]
    ungraded: tuple[QualificationId, ...] = ()
    tariff: Tariff
    sources: tuple[Source, ...] = ()

    @cached_property
    def scale(self) -> Mapping[ScaleId, Scale]:
        """Scales by id."""
        return {scale.id: scale for scale in self.scales}

    @cached_property
    def _of_card(self) -> Mapping[QualificationId, tuple[Scale, ...]]:
        found: dict[QualificationId, tuple[Scale, ...]] = {}
        for scale in self.scales:
            for card in scale.qualifications:
                found[card] = (*found.get(card, ()), scale)
        return found

    def scales_of(self, card: QualificationId) -> tuple[Scale, ...]:
        """The scales of a card; the usual one first, none where it is not graded."""
        return self._of_card.get(card, ())

    def choices(self, card: QualificationId, year: int | None = None) -> tuple[Told, ...]:
        """The grades to offer for a card, best first; only those given in a year, where one is told and any were."""
        scales = self.scales_of(card)
        then = [scale for scale in scales if year is None or scale.was_given_in(year)]
        return tuple(Told(scale, grade) for scale in then or scales for grade in scale.offered_on(card, year))

    def read(self, card: QualificationId, text: str) -> tuple[Told, ...]:
        """What a grade written for a card can mean: nothing known, one grade, or several where it is unclear.

        A text with a label is of that scale. One without is of the scales that need none, if any of them has it.
        """
        return _read(self.scales_of(card), text, card)

    def read_asked(self, card: QualificationId, text: str) -> tuple[tuple[Scale, tuple[str, ...]], ...]:
        """What an asked grade or set of grades ("CCC", "MMM", "Merit") can mean: a scale, and the grades asked.

        A writing that two grades share ("Pass") asks for the lower one.
        """
        lowest: dict[ScaleId, Told] = {}
        for told in _read(self.scales_of(card), text, None):
            scale, grade = told
            if scale.id not in lowest or scale.place(grade) > scale.place(lowest[scale.id].grade):
                lowest[scale.id] = told
        if lowest:
            return tuple((told.scale, (told.grade,)) for told in lowest.values())
        _, possible = _by_label([scale for scale in self.scales_of(card) if scale.per_subject], text)
        found = ((scale, scale.each(rest)) for scale, rest in possible)
        return tuple((scale, grades) for scale, grades in found if grades)


def _by_label(scales: Sequence[Scale], text: str) -> tuple[bool, tuple[tuple[Scale, str], ...]]:
    """Whether a text begins with a label, and the scales it can be of, each with the text after it."""
    plain = "".join(text.split()).casefold()
    named = tuple(
        (scale, plain.removeprefix(label))
        for scale in scales
        if scale.label and plain.startswith(label := "".join(scale.label.split()).casefold())
    )
    return bool(named), named or tuple((scale, text) for scale in scales)


def _read(scales: Sequence[Scale], text: str, card: QualificationId | None) -> tuple[Told, ...]:
    has_label, possible = _by_label(scales, text)
    found = tuple(
        Told(scale, grade)
        for scale, rest in possible
        for grade in scale.readings(rest)
        if card is None or card not in scale.offers or grade in scale.offers[card]
    )
    usual = tuple(told for told in found if not told.scale.label)
    return found if has_label else usual or found


# What is asked of the book, and what it answers


@dataclass(frozen=True, slots=True)
class GradedAward:
    """One award of a learner: `grade` as told, empty where it is not; predicted unless `achieved`."""

    qualification: QualificationId
    grade: str = ""
    subject: str = ""
    achieved: bool = True


class Reason(StrEnum):
    """Why something cannot be told from a grade, or why an award adds nothing."""

    NOT_ON_LADDER = "not_on_ladder"
    OTHER_LEVEL = "other_level"
    NO_POINTS = "no_points"
    GRADE_NOT_TOLD = "grade_not_told"
    GRADE_NOT_READ = "grade_not_read"
    GRADE_UNCLEAR = "grade_unclear"
    CREDITS_NOT_TOLD = "credits_not_told"
    COUNTED_IN_ANOTHER = "counted_in_another"
    OTHER_SCALE = "other_scale"


@dataclass(frozen=True, slots=True)
class TariffPart:
    """What one award adds to the sum.

    `told` is the grade as it was read, `points` what it carries alone, None where that is not known, and `counted` what
    it adds. Where that is not all,
    `because` says why: `values` fill the sentence, `beside` is the award that counts in its place, `note` is what the
    data says. `same_subject_unknown` marks an award that would not add if its subject, not told, is that of another.
    """

    award: GradedAward
    told: Told | None = None
    points: int | None = None
    counted: int = 0
    because: Reason | None = None
    values: Mapping[str, str | int] = field(default_factory=dict)
    beside: GradedAward | None = None
    same_subject_unknown: bool = False
    note: str = ""
    confidence: Confidence = Confidence.BACKGROUND


UNTOLD = frozenset({Reason.GRADE_NOT_TOLD, Reason.GRADE_NOT_READ, Reason.GRADE_UNCLEAR, Reason.CREDITS_NOT_TOLD})
"""Reasons that go away once the learner says more."""


@dataclass(frozen=True, slots=True)
class TariffSum:
    """The points of all that is held, part by part in the order given, and what is said beside the sum."""

    parts: tuple[TariffPart, ...]
    notes: tuple[TariffNote, ...] = ()

    @property
    def total(self) -> int:
        """The sum."""
        return sum(part.counted for part in self.parts)

    @property
    def counted(self) -> tuple[TariffPart, ...]:
        """The parts that add to it."""
        return tuple(part for part in self.parts if part.counted)

    @property
    def may_be_more(self) -> bool:
        """Whether a grade that is still to be told could add to it."""
        return any(part.because in UNTOLD for part in self.parts)

    @property
    def is_predicted(self) -> bool:
        """Whether any of it stands on a predicted grade."""
        return any(not part.award.achieved for part in self.counted)

    @property
    def confidence(self) -> Confidence:
        """Verified where all that counts is."""
        is_sure = all(part.confidence is Confidence.VERIFIED for part in self.counted)
        return Confidence.VERIFIED if is_sure else Confidence.BACKGROUND


@dataclass(frozen=True, slots=True)
class Distance:
    """How far what is held is from what is asked.

    `grades` short in all, `awards` missing, `credits` to be graded higher; `or_more` where a grade is not told and it
    can be further. `because` says why it cannot be told at all.
    """

    grades: int = 0
    awards: int = 0
    credits: int = 0
    or_more: bool = False
    because: Reason | None = None

    @property
    def reached(self) -> bool | None:
        """Whether what is asked is reached; None where that cannot be told."""
        return None if self.because else not (self.grades or self.awards or self.credits)


class Count(NamedTuple):
    """How many awards reach a grade: surely, and at most."""

    fewest: int
    most: int
