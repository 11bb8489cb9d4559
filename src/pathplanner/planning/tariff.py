"""Grades at work: the UCAS Tariff points of what is held, and how far held grades are from asked ones."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from pathplanner.core.framework import Framework
from pathplanner.core.grades import Count, Distance, GradeBook, GradedAward, Reason, TariffPart, TariffSum
from pathplanner.core.ids import QualificationId
from pathplanner.core.scales import Scale, ScaleId, Told
from pathplanner.core.tariff import Points

# Points


def tariff_points(framework: Framework, book: GradeBook, awards: Iterable[GradedAward]) -> TariffSum:
    """The Tariff points of all that is held, as a sum with its parts.

    Awards of one card in one subject count once, and so do those that a rule names together (AS and A level): the one
    with most points. Where no subject is told, awards count as of different subjects and say so.
    """
    parts = [award_points(framework, book, award) for award in awards]
    places: dict[tuple[QualificationId, str], list[int]] = {}
    for place, part in enumerate(parts):
        subject = book.tariff.subject(part.award.subject)
        if part.points is not None and subject:
            places.setdefault((book.tariff.family(part.award.qualification)[0], subject), []).append(place)
    for alike in places.values():
        first = max(alike, key=lambda place: _rank(book, parts[place]))
        for place in alike:
            if place != first:
                parts[place] = _held_back(book, parts[place], parts[first])
    return TariffSum(tuple(_with_doubt(book, part, parts) for part in parts), book.tariff.notes)


def award_points(framework: Framework, book: GradeBook, award: GradedAward) -> TariffPart:
    """What one award carries by itself: points, or the reason why there are none or why they are not known."""
    card = framework.qualification.get(award.qualification)
    if card is None:
        return TariffPart(award, because=Reason.NOT_ON_LADDER)
    if card.level is not book.tariff.counts_at:
        return TariffPart(award, because=Reason.OTHER_LEVEL, values={"level": card.level.value})
    scales = book.scales_of(card.id)
    if not any(scale.id in book.tariff.points_of for scale in scales):
        return _without_points(book, award, scales[0] if scales else None)
    told = book.read(card.id, award.grade)
    if not told:
        return TariffPart(award, because=_untold(scales, award.grade), values={"grade": award.grade})
    worth = [_worth(book, award, each) for each in told]
    if len({part.points for part in worth}) > 1:
        could_be = ", ".join(each.written for each in told)
        values = {"grade": award.grade, "could_be": could_be}
        return TariffPart(award, because=Reason.GRADE_UNCLEAR, values=values)
    return worth[0]


def _untold(scales: Iterable[Scale], text: str) -> Reason:
    if not text.strip():
        return Reason.GRADE_NOT_TOLD
    return Reason.CREDITS_NOT_TOLD if any(scale.is_other(text) for scale in scales) else Reason.GRADE_NOT_READ


def _without_points(book: GradeBook, award: GradedAward, scale: Scale | None, told: Told | None = None) -> TariffPart:
    entry = book.tariff.no_points_of.get(scale.id) if scale else None
    if entry is None:
        return TariffPart(award, told, because=Reason.NO_POINTS)
    return TariffPart(award, told, because=Reason.NO_POINTS, note=entry.says, confidence=entry.confidence)


def _worth(book: GradeBook, award: GradedAward, told: Told) -> TariffPart:
    table = book.tariff.points_of.get(told.scale.id)
    if table is None:
        return _without_points(book, award, told.scale, told)
    points = table.points.get(told.grade)
    if points is not None:
        return TariffPart(award, told, points, points, note=table.note, confidence=table.confidence)
    if told.grade in table.none_for:
        return TariffPart(award, told, 0, because=Reason.NO_POINTS, confidence=table.confidence)
    return _by_credit(award, told, table)


def _by_credit(award: GradedAward, told: Told, table: Points) -> TariffPart:
    """Points of a profile that no table lists, by the points of so many credits at each grade."""
    rate, graded = table.by_credit, told.scale.credits
    profile = graded.profile(told.grade) if graded else None
    if rate is None or graded is None or profile is None:
        return TariffPart(award, told, because=Reason.GRADE_NOT_READ, values={"grade": award.grade})
    total = sum(count * rate.points[grade] for count, grade in zip(profile, graded.grades, strict=True))
    points = (2 * total + rate.credits) // (2 * rate.credits)
    return TariffPart(award, told, points, points, note=rate.note, confidence=rate.confidence)


def _held_back(book: GradeBook, part: TariffPart, winner: TariffPart) -> TariffPart:
    """An award that another holds back; the note is the rule's, save for a resit on one scale."""
    rule = book.tariff.rule_for(part.award.qualification)
    note = rule.says if rule is not None and _kind(part) != _kind(winner) else ""
    return replace(part, counted=0, because=Reason.COUNTED_IN_ANOTHER, beside=winner.award, note=note)


def _rank(book: GradeBook, part: TariffPart) -> tuple[int, int]:
    """Most points first; among equals the card that the rule names first."""
    card = part.award.qualification
    return part.counted, -book.tariff.family(card).index(card)


def _with_doubt(book: GradeBook, part: TariffPart, parts: Sequence[TariffPart]) -> TariffPart:
    """An award that adds, marked where by a rule it would not if a subject that is not told were the same."""
    rule = book.tariff.rule_for(part.award.qualification)
    if rule is None or not part.counted:
        return part
    others = [other for other in parts if other.award.qualification in rule.cards and _kind(other) != _kind(part)]
    in_doubt = any(
        not (part.award.subject.strip() and other.award.subject.strip()) and _rank(book, other) > _rank(book, part)
        for other in others
    )
    return replace(part, same_subject_unknown=in_doubt)


def _kind(part: TariffPart) -> ScaleId | None:
    return part.told.scale.id if part.told else None


# Comparing


class _Between(NamedTuple):
    """The places on a scale that a held grade can have: 0 is the best grade."""

    best: int
    worst: int


def at_least(scale: Scale, held: str | Sequence[str], asked: str) -> bool | None:
    """Whether held grades reach what is asked on one scale; None where a grade does not tell.

    Sets are compared grade by grade, best with best: "ABC" does not reach "BBB".
    """
    return how_far(scale, held, asked).reached


def how_far(scale: Scale, held: str | Sequence[str], asked: str) -> Distance:
    """How far held grades are from what is asked on one scale; both may be sets such as "CCC"."""
    texts = [held] if isinstance(held, str) else held
    texts = [grade for text in texts for grade in _single_grades(scale, text)]
    wanted = scale.readings(asked)
    if scale.credits is not None:
        return _credits_short(scale, texts, wanted[0] if wanted else asked)
    places = [scale.place(max(wanted, key=scale.place))] if wanted else [*map(scale.place, _each(scale, asked))]
    if not places:
        return Distance(because=Reason.GRADE_NOT_READ)
    found = [_between(scale, scale.readings(text) if text.strip() else scale.grades) for text in texts]
    reasons = [_why_not(scale, text) for text in texts]
    return _measured(found, reasons, places)


def distance_to(book: GradeBook, awards: Iterable[GradedAward], card: QualificationId, asked: str) -> Distance:
    """How far the awards held of a card are from the grade or set of grades asked of it ("CCC", "MMM", "Merit").

    A grade on another scale of the card is compared where one counts as the other (GCSE letters and numbers), and else
    is for the provider to judge: a BTEC of another size.
    """
    held = [award for award in awards if award.qualification == card]
    asked_on = book.read_asked(card, asked)
    if not asked_on:
        return Distance(because=Reason.GRADE_NOT_READ)
    distances = [_distance_on(book, held, scale, grades) for scale, grades in asked_on]
    return min(distances, key=lambda found: (found.reached is not True, found.reached is False, _size(found)))


def how_many(book: GradeBook, awards: Iterable[GradedAward], scale: ScaleId, asked: str) -> Count:
    """How many awards reach a grade of a scale, surely and at most: GCSEs at grade 4, in numbers or in letters."""
    axis = book.scale[scale]
    lowest = axis.place(asked)
    found = [_held_on(book, axis, award)[0] for award in awards if _has_axis(book, award.qualification, axis)]
    fewest = sum(place is not None and place.worst <= lowest for place in found)
    return Count(fewest, sum(place is None or place.best <= lowest for place in found))


def _has_axis(book: GradeBook, card: QualificationId, axis: Scale) -> bool:
    return any(_converts(scale, axis) for scale in book.scales_of(card))


def _converts(scale: Scale, axis: Scale) -> bool:
    return scale.id == axis.id or (scale.counts_as is not None and scale.counts_as.scale == axis.id)


def _distance_on(book: GradeBook, held: Sequence[GradedAward], scale: Scale, asked: Sequence[str]) -> Distance:
    if scale.credits is not None:
        return _credits_short(scale, [award.grade for award in held], asked[0])
    axis = _common(book, held, scale)
    places = [_place_on(axis, Told(scale, grade)).worst for grade in asked]
    found = [_held_on(book, axis, award) for award in held]
    comparable = [each for each in found if each[1] is not Reason.OTHER_SCALE] or found
    return _measured([place for place, _ in comparable], [reason for _, reason in comparable], places)


def _common(book: GradeBook, held: Iterable[GradedAward], scale: Scale) -> Scale:
    """The scale to compare on: the one asked on, or the one it counts as where a held grade is not on it."""
    told = [told for award in held for told in _possible(book, award)]
    if scale.counts_as is None or all(_converts(each.scale, scale) for each in told):
        return scale
    return book.scale[scale.counts_as.scale]


def _place_on(axis: Scale, told: Told) -> _Between:
    if told.scale.id == axis.id or told.scale.counts_as is None:
        return _Between(axis.place(told.grade), axis.place(told.grade))
    best, worst = told.scale.counts_as.grades[told.grade]
    return _Between(axis.place(best), axis.place(worst))


def _held_on(book: GradeBook, axis: Scale, award: GradedAward) -> tuple[_Between | None, Reason | None]:
    """Where a held award can stand on a scale; where that is not known, why."""
    text, told = award.grade, _possible(book, award)
    why = _untold(book.scales_of(award.qualification), text)
    fitting = [each for each in told if _converts(each.scale, axis)]
    if not fitting:
        return None, Reason.OTHER_SCALE if told else why
    if len(fitting) < len(told):
        return None, Reason.GRADE_UNCLEAR if text.strip() else why
    spans = [_place_on(axis, each) for each in fitting]
    span = _Between(min(span.best for span in spans), max(span.worst for span in spans))
    return span, (None if span.best == span.worst else Reason.GRADE_UNCLEAR if text.strip() else why)


def _possible(book: GradeBook, award: GradedAward) -> tuple[Told, ...]:
    """The grades that an award can have; where none is told, all that its card offers."""
    if award.grade.strip():
        return book.read(award.qualification, award.grade)
    return book.choices(award.qualification)


def _single_grades(scale: Scale, text: str) -> Sequence[str]:
    return (text,) if scale.readings(text) else _each(scale, text) or (text,)


def _each(scale: Scale, text: str) -> Sequence[str]:
    return (scale.each(text) or ()) if scale.per_subject else ()


def _between(scale: Scale, grades: Sequence[str]) -> _Between | None:
    places = [scale.place(grade) for grade in grades]
    return _Between(min(places), max(places)) if places else None


def _why_not(scale: Scale, text: str) -> Reason | None:
    if len(scale.readings(text)) == 1:
        return None
    return Reason.GRADE_UNCLEAR if scale.readings(text) else _untold((scale,), text)


def _measured(found: Sequence[_Between | None], reasons: Sequence[Reason | None], asked: Sequence[int]) -> Distance:
    """The distance from places that are partly known; a place not known at all may be the best, or none."""
    surely = _short([place.worst for place in found if place is not None], asked)
    at_best = _short([place.best if place is not None else 0 for place in found], asked)
    if surely.reached or surely == at_best:
        return surely
    if at_best.reached:
        return Distance(because=next(reason for reason in reasons if reason is not None))
    return replace(at_best, or_more=True)


def _short(held: Sequence[int], asked: Sequence[int]) -> Distance:
    pairs = zip(sorted(held), sorted(asked), strict=False)
    grades = sum(max(0, have - want) for have, want in pairs)
    return Distance(grades=grades, awards=max(0, len(asked) - len(held)))


def _size(distance: Distance) -> tuple[int, int, int]:
    return distance.awards, distance.grades, distance.credits


def _credits_short(scale: Scale, held: Sequence[str], asked: str) -> Distance:
    """How many credits must be graded higher until, grade by grade, as many are at it or above as are asked."""
    assert scale.credits is not None
    wanted = scale.credits.profile(asked)
    if wanted is None:
        return Distance(because=Reason.GRADE_NOT_READ)
    profiles = [(text, scale.credits.profile(text)) for text in held]
    short = [_credits_between(profile, wanted) for _, profile in profiles if profile is not None]
    if short and not min(short):
        return Distance()
    untold = [_untold((scale,), text) for text, profile in profiles if profile is None]
    if untold:
        return Distance(because=untold[0])
    return Distance(credits=min(short)) if short else Distance(awards=1)


def _credits_between(held: Sequence[int], asked: Sequence[int]) -> int:
    at_or_above = [sum(asked[: end + 1]) - sum(held[: end + 1]) for end in range(len(asked))]
    return max(0, *at_or_above)
