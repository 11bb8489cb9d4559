"""Reading grades.toml and tariff.toml into a GradeBook."""

from collections import Counter
from collections.abc import Iterable, Iterator

from pydantic import Field

from pathplanner.core.conditions import CompletedAward, Condition, DegreeClass, Level3Grades
from pathplanner.core.framework import Framework
from pathplanner.core.grades import GradeBook
from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.provenance import Confidence, Source
from pathplanner.core.scales import A_LEVEL, DEGREE_CLASS, GCSE, IB_POINTS, Scale
from pathplanner.core.tariff import CountedOnce, NoPoints, Points, Tariff, TariffNote
from pathplanner.core.value import Value
from pathplanner.knowledge.faults import Fault, Known, unknown_ids
from pathplanner.knowledge.sourced import GRADES, TARIFF, graded_entries
from pathplanner.knowledge.tables import Tables

PROGRESSIONS = "progressions.toml"
NEEDED = (GCSE, A_LEVEL, IB_POINTS, DEGREE_CLASS)


class _GradesFile(Value):
    scale: tuple[Scale, ...] = Field(min_length=1)
    ungraded: tuple[QualificationId, ...] = ()


class _TariffFile(Value):
    counts_at: LevelId
    same_subject: tuple[tuple[str, ...], ...] = ()
    points: tuple[Points, ...] = Field(min_length=1)
    no_points: tuple[NoPoints, ...] = ()
    counted_once: tuple[CountedOnce, ...] = ()
    note: tuple[TariffNote, ...] = ()
    source: tuple[Source, ...] = ()


def read_grades(tables: Tables) -> GradeBook | None:
    """The grades and the Tariff as they are written; None, with faults noted, where they are not to be read."""
    grades = tables.single(_GradesFile, GRADES)
    tariff = tables.single(_TariffFile, TARIFF)
    if grades is None or tariff is None:
        return None
    return GradeBook(
        checked=tables.oldest_check,
        scales=grades.scale,
        ungraded=grades.ungraded,
        tariff=Tariff(
            counts_at=tariff.counts_at,
            points=tariff.points,
            no_points=tariff.no_points,
            counted_once=tariff.counted_once,
            same_subject=tariff.same_subject,
            notes=tariff.note,
        ),
        sources=tariff.source,
    )


def faults_in(framework: Framework) -> list[Fault]:
    """Every fault between the entries, and between them and the framework they belong to."""
    book = framework.grades
    check = _Check(book, framework)
    return [
        *check.missing(),
        *check.duplicates(),
        *check.coverage(),
        *(fault for scale in book.scales for fault in check.scale(scale)),
        *check.labels(),
        *(fault for points in book.tariff.points for fault in check.points(points)),
        *check.without_points(),
        *check.rules(),
        *check.asked(),
        *check.sourced(),
    ]


class _Check:
    def __init__(self, book: GradeBook, framework: Framework) -> None:
        self._book = book
        self._framework = framework
        self._cards = Known("qualification", framework.qualification)
        self._scales = Known("scale", book.scale)
        self._sources = Known("source", [*framework.source, *(source.id for source in book.sources)])

    def missing(self) -> Iterator[Fault]:
        for scale in NEEDED:
            if scale not in self._book.scale:
                yield Fault(GRADES, scale, "id", "conditions are assessed on this scale, and it is missing.")

    def duplicates(self) -> Iterator[Fault]:
        tariff = self._book.tariff
        names = [name for names in tariff.same_subject for name in names]
        yield from _repeated(GRADES, "id", (scale.id for scale in self._book.scales))
        yield from _repeated(GRADES, "ungraded", self._book.ungraded)
        settled = [*(points.scale for points in tariff.points), *(entry.scale for entry in tariff.no_points)]
        yield from _repeated(TARIFF, "scale", settled)
        yield from _repeated(TARIFF, "counted_once", (card for rule in tariff.counted_once for card in rule.cards))
        yield from _repeated(TARIFF, "same_subject", map(str.casefold, names))
        yield from _repeated(TARIFF, "note", (note.id for note in tariff.notes))
        yield from _repeated(TARIFF, "source", (*self._framework.source, *(source.id for source in self._book.sources)))

    def coverage(self) -> Iterator[Fault]:
        yield from unknown_ids(GRADES, "the file", "ungraded", self._book.ungraded, self._cards)
        for card in self._framework.qualifications:
            is_graded, is_ungraded = bool(self._book.scales_of(card.id)), card.id in self._book.ungraded
            if is_graded and is_ungraded:
                yield Fault(GRADES, card.id, "ungraded", "is on a scale and is listed as ungraded; take one away.")
        for card in self._framework.awards:
            if not self._book.scales_of(card.id) and card.id not in self._book.ungraded:
                yield Fault(GRADES, card.id, "qualifications", "is on no scale; name one, or list it under ungraded.")

    def scale(self, scale: Scale) -> Iterator[Fault]:
        yield from unknown_ids(GRADES, scale.id, "qualifications", scale.qualifications, self._cards)
        own = Known("card of this scale:", scale.qualifications)
        yield from unknown_ids(GRADES, scale.id, "offers", scale.offers, own)
        if scale.counts_as is not None:
            yield from unknown_ids(GRADES, scale.id, "counts_as", (scale.counts_as.scale,), self._scales)
            yield from self._counts_as(scale)
        for grade in scale.grades if scale.credits else ():
            if scale.readings(grade) != (grade,) or scale.credits is None or scale.credits.profile(grade) is None:
                yield Fault(GRADES, scale.id, "grades", f"{grade!r} is no profile of the credits given.")

    def _counts_as(self, scale: Scale) -> Iterator[Fault]:
        assert scale.counts_as is not None
        other = self._book.scale.get(scale.counts_as.scale)
        if other is None:
            return
        for grade in scale.grades:
            if grade not in scale.counts_as.grades:
                yield Fault(GRADES, scale.id, "counts_as", f"does not say what {grade!r} counts as.")
        known = Known(f"grade of the scale {other.id!r}:", other.grades)
        for grade, (highest, lowest) in scale.counts_as.grades.items():
            strangers = [*unknown_ids(GRADES, scale.id, f"counts_as.{grade}", (highest, lowest), known)]
            yield from strangers
            if not strangers and other.place(highest) > other.place(lowest):
                yield Fault(GRADES, scale.id, f"counts_as.{grade}", "give the highest grade first, then the lowest.")

    def labels(self) -> Iterator[Fault]:
        """Where a card has several scales, each of their grades must be told apart by the grade or by a label."""
        for card in self._framework.qualification:
            for told in self._book.choices(card):
                if self._book.read(card, told.written) != (told,):
                    says = f"{told.written!r} of {card!r} could be another grade; give the scale a label of its own."
                    yield Fault(GRADES, told.scale.id, "label", says)

    def points(self, points: Points) -> Iterator[Fault]:
        yield from unknown_ids(TARIFF, points.scale, "scale", (points.scale,), self._scales)
        scale = self._book.scale.get(points.scale)
        if scale is None:
            return
        grades = Known(f"grade of the scale {scale.id!r}:", scale.grades)
        named: tuple[tuple[str, Iterable[str]], ...] = (
            ("points", points.points),
            ("none_for", points.none_for),
            ("as_a_levels", points.as_a_levels),
        )
        for field, given in named:
            yield from unknown_ids(TARIFF, scale.id, field, given, grades)
        for grade in scale.grades:
            if (grade in points.points) == (grade in points.none_for):
                yield Fault(TARIFF, scale.id, "points", f"{grade!r} needs points, or a place in none_for.")
        falling = [points.points[grade] for grade in scale.grades if grade in points.points]
        if falling != sorted(falling, reverse=True):
            yield Fault(TARIFF, scale.id, "points", "a grade carries more points than a better one.")
        for card in scale.qualifications:
            if card in self._framework.qualification and not self._counts(card):
                yield Fault(TARIFF, scale.id, "scale", f"{card!r} is not at the level that carries points.")
        yield from self._as_a_levels(points)
        yield from self._by_credit(points, scale)

    def _as_a_levels(self, points: Points) -> Iterator[Fault]:
        a_levels, scale = self._book.tariff.points_of.get(A_LEVEL), self._book.scale.get(A_LEVEL)
        for grade, letters in points.as_a_levels.items():
            each = scale.each(letters) if scale else None
            total = sum(a_levels.points.get(letter, 0) for letter in each or ()) if a_levels else 0
            if total != points.points.get(grade):
                yield Fault(TARIFF, points.scale, f"as_a_levels.{grade}", f"{letters!r} carries {total} points.")

    def _by_credit(self, points: Points, scale: Scale) -> Iterator[Fault]:
        if points.by_credit is None:
            return
        if scale.credits is None:
            yield Fault(TARIFF, scale.id, "by_credit", "is only for a scale graded by credits.")
        elif set(points.by_credit.points) != set(scale.credits.grades):
            yield Fault(TARIFF, scale.id, "by_credit", f"give points for each of {', '.join(scale.credits.grades)}.")

    def without_points(self) -> Iterator[Fault]:
        tariff = self._book.tariff
        for entry in tariff.no_points:
            yield from unknown_ids(TARIFF, entry.scale, "scale", (entry.scale,), self._scales)
        settled = {*tariff.points_of, *tariff.no_points_of}
        for scale in self._book.scales:
            if scale.id not in settled and any(map(self._counts, scale.qualifications)):
                yield Fault(TARIFF, scale.id, "scale", "has no points; give them, or say why under [[no_points]].")

    def _counts(self, card: QualificationId) -> bool:
        known = self._framework.qualification.get(card)
        return known is not None and known.level is self._book.tariff.counts_at

    def rules(self) -> Iterator[Fault]:
        for number, rule in enumerate(self._book.tariff.counted_once, start=1):
            yield from unknown_ids(TARIFF, f"counted_once, number {number}", "cards", rule.cards, self._cards)

    def asked(self) -> Iterator[Fault]:
        """Grades that a progression asks for must be grades of the scales."""
        for step in self._framework.progressions:
            for condition in step.conditions:
                for card, grade in self._asked_in(condition):
                    is_settled = bool(self._book.scales_of(card)) or card in self._book.ungraded
                    if is_settled and not self._book.read_asked(card, grade):
                        says = f"{grade!r} is no grade of {card!r} in {GRADES}."
                        yield Fault(PROGRESSIONS, f"{step.from_} -> {step.to}", condition.kind, says)

    def _asked_in(self, condition: Condition) -> Iterator[tuple[QualificationId, str]]:
        match condition:
            case Level3Grades():
                yield condition.qualification, condition.grades
            case CompletedAward(grade=str(grade)):
                yield from ((card, grade) for card in condition.qualifications)
            case DegreeClass() if DEGREE_CLASS in self._book.scale:
                yield self._book.scale[DEGREE_CLASS].qualifications[0], condition.at_least
            case _:
                return

    def sourced(self) -> Iterator[Fault]:
        for file, entry, field, value in graded_entries(self._book):
            yield from unknown_ids(file, entry, field, value.sources, self._sources)
            if value.confidence is Confidence.VERIFIED and not value.sources:
                yield Fault(file, entry, field, "is called verified but names no source.")


def _repeated(file: str, field: str, names: Iterable[str]) -> Iterator[Fault]:
    for name, times in Counter(names).items():
        if times > 1:
            yield Fault(file, name, field, f"stands {times} times; keep one.")
