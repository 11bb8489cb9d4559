"""From a learner file to a learner: ids and grades are looked up, and what does not exist is refused."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from pathplanner.app.asked import Refused
from pathplanner.app.learner_file import HeldEntry, LearnerFile, read_learner_file, refused
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.learner import MOST_AWARDS, Award, Held, Learner
from pathplanner.knowledge.faults import hint, unknown
from pathplanner.planning.gcses import GCSES, LOWER_GCSES

GCSE_CARDS = (GCSES, LOWER_GCSES)

T = TypeVar("T")
Numbered = tuple[int, HeldEntry]


def learner_told(framework: Framework, path: Path) -> Learner:
    """The learner that a file tells of."""
    return _Reading(framework, path).learner(read_learner_file(path))


class _Reading:
    """Reads one file; every refusal names the place in it."""

    def __init__(self, framework: Framework, path: Path) -> None:
        self._framework = framework
        self._path = path

    def learner(self, told: LearnerFile) -> Learner:
        entries: dict[str, list[Numbered]] = {}
        for number, entry in enumerate(told.held, start=1):
            self._check(number, entry)
            entries.setdefault(entry.id, []).append((number, entry))
        return Learner(
            held=tuple(self._held(QualificationId(card), several) for card, several in entries.items()),
            age=told.age,
            job_offer=told.job_offer,
            in_learning=told.in_learning,
            in_work=told.in_work,
            part_time=told.part_time,
            must_earn=told.must_earn,
            sectors=tuple(self._sectors(told.sectors)),
            words=told.words,
        )

    def _sectors(self, given: Sequence[str]) -> Iterator[SectorId]:
        """Sectors by id or by name."""
        named = {sector.name.casefold(): sector for sector in self._framework.sectors}
        seen: set[SectorId] = set()
        for number, told in enumerate(given, start=1):
            sector = self._framework.sector.get(SectorId(told)) or named.get(told.strip().casefold())
            if sector is None:
                says = unknown("sector", told, [sector.name for sector in self._framework.sectors])
                raise self._refused(f"sectors, number {number}", says)
            if sector.id in seen:
                raise self._refused(f"sectors, number {number}", f"{told!r} is named already; keep one.")
            seen.add(sector.id)
            yield sector.id

    def _refused(self, place: str, says: str) -> Refused:
        return refused(self._path, place, says)

    def _check(self, number: int, entry: HeldEntry) -> None:
        place = f"held, number {number}"
        if entry.id not in self._framework.qualification:
            says = unknown("qualification", entry.id, self._framework.qualification)
            raise self._refused(f"{place}, id", says)
        card = QualificationId(entry.id)
        self._check_grade(f"{place}, grade", card, entry.grade)
        for field, grade in (("english", entry.english), ("maths", entry.maths)):
            if grade and card not in GCSE_CARDS:
                says = f"belongs on an entry of {GCSES!r} or {LOWER_GCSES!r}; here, tell subject and grade."
                raise self._refused(f"{place}, {field}", says)
            self._check_grade(f"{place}, {field}", card, grade)

    def _check_grade(self, place: str, card: QualificationId, grade: str) -> None:
        book, name = self._framework.grades, self._framework.qualification[card].short_name
        cards = GCSE_CARDS if card in GCSE_CARDS else (card,)
        scales = [scale for each in cards for scale in book.scales_of(each)]
        if not grade.strip() or any(book.read(each, grade) for each in cards):
            return
        if any(scale.is_other(grade) for scale in scales):
            return
        if not scales:
            raise self._refused(place, f"{name} has no grades; leave it out.")
        if any(len(grades) > 1 for _, grades in book.read_asked(card, grade)):
            raise self._refused(place, f"{grade!r} is several grades; write an entry for each {name}.")
        known = [told.written for each in cards for told in book.choices(each)]
        raise self._refused(place, f"there is no grade {grade!r} for {name}{hint(grade.strip(), known)}")

    def _held(self, card: QualificationId, entries: Sequence[Numbered]) -> Held:
        """All entries of one card. GCSEs that are listed one by one are all there are, unless a count says more."""
        awards = tuple(
            Award(subject=entry.subject, grade=entry.grade, achieved=entry.achieved, year=entry.year)
            for _, entry in entries
            if entry.subject or entry.grade or not entry.achieved or entry.year is not None or len(entries) > 1
        )
        if len(awards) > MOST_AWARDS:
            raise self._refused(f"held, number {entries[-1][0]}", f"there are more than {MOST_AWARDS} of {card!r}.")
        count = self._one(entries, "count", [entry.count for _, entry in entries])
        if count is None and card in GCSE_CARDS and len(awards) > 1:
            count = len(awards)
        return Held(
            qualification=card,
            awards=awards,
            count=count,
            english=self._one(entries, "english", [entry.english or None for _, entry in entries]) or "",
            maths=self._one(entries, "maths", [entry.maths or None for _, entry in entries]) or "",
        )

    def _one(self, entries: Sequence[Numbered], field: str, told: Sequence[T | None]) -> T | None:
        """What the entries of one card say together, once."""
        first: T | None = None
        for (number, _), value in zip(entries, told, strict=True):
            if first is not None and value not in (None, first):
                says = f"{value!r} does not fit {first!r}, told before; keep one."
                raise self._refused(f"held, number {number}, {field}", says)
            first = value if first is None else first
        return first
