"""Scales: the grades an award is given in, best first, and how they are written and read."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, NewType, Self

from pydantic import Field, PositiveInt, model_validator

from pathplanner.core.ids import QualificationId, SourceId
from pathplanner.core.provenance import Confidence
from pathplanner.core.value import Value

ScaleId = NewType("ScaleId", str)

GCSE = ScaleId("gcse_9_1")
A_LEVEL = ScaleId("a_level")
IB_POINTS = ScaleId("ib_total")
DEGREE_CLASS = ScaleId("degree")
"""The scales that conditions are assessed on by name."""

_MARKS = re.compile(r"[dmp]\*?")
_ONLY_MARKS = re.compile(r"(?:[dmp]\*?){2,}")
_NUMBER_AND_GRADE = re.compile(r"(\d{1,3})([a-z]\*?)")


def _plain(text: str) -> str:
    """A grade without what people write differently: capitals, spaces, the order of D, M and P."""
    plain = "".join(text.split()).casefold()
    return "".join(sorted(_MARKS.findall(plain))) if _ONLY_MARKS.fullmatch(plain) else plain


class Credits(Value):
    """Grading by credits: `total` credits, each at one of the grades, best first."""

    total: PositiveInt
    grades: tuple[str, ...] = Field(min_length=1)

    def profile(self, text: str) -> tuple[int, ...] | None:
        """How many credits at each grade a text such as "30D 15M" tells; None where it tells none."""
        plain = "".join(text.split()).casefold()
        told = _NUMBER_AND_GRADE.findall(plain)
        counts = {grade: int(number) for number, grade in told}
        names = [grade.casefold() for grade in self.grades]
        is_read = _NUMBER_AND_GRADE.sub("", plain) == "" and len(counts) == len(told) and counts.keys() <= set(names)
        return tuple(counts.get(name, 0) for name in names) if is_read and sum(counts.values()) == self.total else None

    def written(self, profile: Sequence[int]) -> str:
        """A profile as the scale writes it."""
        return " ".join(f"{count}{grade}" for count, grade in zip(profile, self.grades, strict=True) if count)


class CountsAs(Value):
    """What the grades of an older scale are worth on another: the highest and the lowest each can stand for."""

    scale: ScaleId
    grades: Mapping[str, tuple[str, str]]


class Scale(Value):
    """The grades of one kind of award, best first, in the scale's own writing.

    `label` is written before a grade where letters alone could be of another scale of the same card. `lowest_pass` is
    the lowest grade commonly called a pass, None where nobody calls one so. `per_subject` marks scales whose grades are
    asked for together ("CCC"). `other` is offered where a grade can be one that is not listed.
    """

    id: ScaleId
    title: str
    qualifications: tuple[QualificationId, ...] = Field(min_length=1)
    grades: tuple[str, ...] = Field(min_length=1)
    label: str = ""
    also: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    offers: Mapping[QualificationId, tuple[str, ...]] = Field(default_factory=dict)
    other: str = ""
    lowest_pass: str | None = None
    from_year: PositiveInt | None = None
    to_year: PositiveInt | None = None
    since: Mapping[str, PositiveInt] = Field(default_factory=dict)
    per_subject: bool = False
    credits: Credits | None = None
    counts_as: CountsAs | None = None
    proposed: bool = False
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    confidence: Confidence

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if len({_plain(grade) for grade in self.grades}) < len(self.grades):
            raise ValueError(f"the scale {self.id!r} has a grade twice")
        offered = [grade for grades in self.offers.values() for grade in grades]
        passed = [] if self.lowest_pass is None else [self.lowest_pass]
        counted = [] if self.counts_as is None else self.counts_as.grades
        for where, named in (
            ("also", self.also),
            ("offers", offered),
            ("lowest_pass", passed),
            ("since", self.since),
            ("counts_as", counted),
        ):
            for grade in named:
                if grade not in self.grades:
                    raise ValueError(f"{where} names {grade!r}, which is no grade of the scale {self.id!r}")
        if self.from_year is not None and self.to_year is not None and self.from_year > self.to_year:
            raise ValueError(f"from_year {self.from_year} of the scale {self.id!r} is after to_year {self.to_year}")
        return self

    @cached_property
    def _place(self) -> Mapping[str, int]:
        return {grade: place for place, grade in enumerate(self.grades)}

    @cached_property
    def _by_writing(self) -> Mapping[str, tuple[str, ...]]:
        """The grades that each way of writing can mean; the scale's own writing comes before all others."""
        found: dict[str, tuple[str, ...]] = {}
        for grade, writings in self.also.items():
            for writing in writings:
                found[_plain(writing)] = (*found.get(_plain(writing), ()), grade)
        return {**found, **{_plain(grade): (grade,) for grade in self.grades}}

    def place(self, grade: str) -> int:
        """How far a grade is below the best; KeyError for what is no grade of the scale."""
        return self._place[grade]

    def readings(self, text: str) -> tuple[str, ...]:
        """The grades a text can mean, in the scale's own writing: none, one, or several where it is unclear."""
        found = self._by_writing.get(_plain(text), ())
        if not found and self.credits is not None and (profile := self.credits.profile(text)) is not None:
            return (self.credits.written(profile),)
        return found

    def each(self, text: str) -> tuple[str, ...] | None:
        """The grades of a text such as "CCC" or "A*AB", one for each subject; None where it is not made of grades."""
        plain = "".join(text.split()).casefold()
        names = {_plain(grade): grade for grade in self.grades}
        one = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        if not re.fullmatch(f"(?:{one})+", plain):
            return None
        return tuple(names[name] for name in re.findall(one, plain))

    def written(self, grade: str) -> str:
        """A grade with the label it needs to be told from those of other scales."""
        return f"{self.label} {grade}".strip()

    def is_other(self, text: str) -> bool:
        """Whether a text says that the grade is none of those listed."""
        return bool(self.other) and _plain(text) == _plain(self.other)

    def is_pass(self, grade: str) -> bool | None:
        """Whether a grade is commonly called a pass; None where the scale has no such word."""
        if self.lowest_pass is None:
            return None
        if self.credits is not None:
            return True
        return self.place(grade) <= self.place(self.lowest_pass)

    def was_given_in(self, year: int) -> bool:
        """Whether there were results on the scale in a year."""
        return (self.from_year or year) <= year <= (self.to_year or year)

    def offered_on(self, card: QualificationId, year: int | None = None) -> tuple[str, ...]:
        """The grades of a card that is on the scale, those that were given in a year where one is told."""
        return tuple(
            grade for grade in self.offers.get(card, self.grades) if year is None or self.since.get(grade, year) <= year
        )


class Told(NamedTuple):
    """A grade, and the scale it is on."""

    scale: Scale
    grade: str

    @property
    def written(self) -> str:
        """The grade as it is told from those of other scales."""
        return self.scale.written(self.grade)
