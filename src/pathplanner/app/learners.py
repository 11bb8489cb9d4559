"""From a learner file to a learner: ids and grades are looked up, and what does not exist is refused."""

import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from pathplanner.app.asked import Refused
from pathplanner.app.learner_file import HeldEntry, LearnerFile, OverrideEntry, OwnEntry, read_learner_file, refused
from pathplanner.app.told import GCSE_CARDS, Trouble, grades_of, no_grade, sector_told
from pathplanner.core.conditions import key_of
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.learner import MOST_AWARDS, Award, Held, Learner, Override
from pathplanner.core.own import OWN, OwnCard, is_own
from pathplanner.core.progressions import Progression
from pathplanner.knowledge.faults import hint, unknown
from pathplanner.planning.gcses import GCSES, LOWER_GCSES
from pathplanner.planning.own import with_own

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
        entries: dict[QualificationId, list[Numbered]] = {}
        for number, entry in enumerate(told.held, start=1):
            card = self._card(number, entry, entries)
            entries.setdefault(card, []).append((number, entry))
        if told.age is not None and told.age_band is not None:
            raise self._refused("age_band", "the age is told already; keep one.")
        held = tuple(self._held(card, several) for card, several in entries.items())
        return Learner(
            held=held,
            age=told.age,
            age_band=told.age_band,
            job_offer=told.job_offer,
            in_learning=told.in_learning,
            in_work=told.in_work,
            part_time=told.part_time,
            must_earn=told.must_earn,
            sectors=tuple(self._sectors(told.sectors)),
            words=told.words,
            overrides=tuple(self._overrides(with_own(self._framework, Learner(held=held)), told.overrides)),
        )

    def _sectors(self, given: Sequence[str]) -> Iterator[SectorId]:
        """Sectors by id or by name, or by the number they once had."""
        seen: set[SectorId] = set()
        for number, told in enumerate(given, start=1):
            sector = sector_told(self._framework, told)
            if sector is None:
                says = unknown("sector", told, [sector.name for sector in self._framework.sectors])
                raise self._refused(f"sectors, number {number}", says)
            if sector.id in seen:
                raise self._refused(f"sectors, number {number}", f"{told!r} is named already; keep one.")
            seen.add(sector.id)
            yield sector.id

    def _refused(self, place: str, says: str) -> Refused:
        return refused(self._path, place, says)

    def _card(self, number: int, entry: HeldEntry, others: Collection[QualificationId]) -> QualificationId:
        """The card of an entry; refused where it is none, or has no such grade."""
        place = f"held, number {number}"
        if entry.own is not None:
            return self._own_card(place, entry, entry.own, others)
        if not entry.id:
            raise self._refused(f"{place}, id", "is missing.")
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
        return card

    def _own_card(
        self, place: str, entry: HeldEntry, own: OwnEntry, others: Collection[QualificationId]
    ) -> QualificationId:
        """The id of what is not in the list; any grade goes, for nobody knows its scale."""
        known = self._framework.qualification
        if entry.id and not is_own(QualificationId(entry.id)):
            raise self._refused(f"{place}, id", f"begins with {OWN!r} where own is told; change it or leave it out.")
        if not own.undecided and not own.name.strip():
            raise self._refused(f"{place}, own, name", "is missing.")
        if own.like is not None and own.like not in known:
            raise self._refused(f"{place}, own, like", unknown("qualification", own.like, known))
        for field, grade in (("english", entry.english), ("maths", entry.maths)):
            if grade:
                raise self._refused(f"{place}, {field}", f"belongs on an entry of {GCSES!r} or {LOWER_GCSES!r}.")
        card = QualificationId(entry.id or next(name for name in _own_ids() if name not in others))
        if card in others:
            raise self._refused(f"{place}, id", f"{card!r} is used already; choose another or leave it out.")
        return card

    def _check_grade(self, place: str, card: QualificationId, grade: str) -> None:
        wrong, name = no_grade(self._framework, card, grade), self._framework.qualification[card].short_name
        if wrong is None:
            return
        if wrong.trouble is Trouble.NOT_GRADED:
            raise self._refused(place, f"{name} has no grades; leave it out.")
        if wrong.trouble is Trouble.SEVERAL:
            raise self._refused(place, f"{grade!r} is several grades; write an entry for each {name}.")
        near = hint(grade.strip(), grades_of(self._framework, card))
        raise self._refused(place, f"there is no grade {grade!r} for {name}{near}")

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
        own = entries[0][1].own
        return Held(
            qualification=card,
            own=None if own is None else OwnCard.model_validate(own.model_dump()),
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

    def _overrides(self, framework: Framework, given: Sequence[OverrideEntry]) -> Iterator[Override]:
        """What was agreed, of steps and conditions that there are."""
        seen: set[tuple[QualificationId, QualificationId, str]] = set()
        for number, entry in enumerate(given, start=1):
            place = f"overrides, number {number}"
            if not entry.reason.strip():
                raise self._refused(f"{place}, reason", "needs some text: it is kept and printed.")
            step = self._step(framework, place, entry)
            override = Override(
                from_=step.from_, to=step.to, condition=self._condition(place, step, entry), reason=entry.reason
            )
            if override.key in seen:
                raise self._refused(f"{place}, condition", f"{entry.condition!r} is overridden already; keep one.")
            seen.add(override.key)
            yield override

    def _step(self, framework: Framework, place: str, entry: OverrideEntry) -> Progression:
        for field, card in (("from", entry.from_), ("to", entry.to)):
            if card not in framework.qualification:
                raise self._refused(f"{place}, {field}", unknown("qualification", card, framework.qualification))
        leaving = {step.to: step for step in framework.steps_from[QualificationId(entry.from_)]}
        step = leaving.get(QualificationId(entry.to))
        if step is None:
            says = f"no step leads from {entry.from_!r} to {entry.to!r}{hint(entry.to, leaving)}"
            raise self._refused(f"{place}, to", says)
        return step

    def _condition(self, place: str, step: Progression, entry: OverrideEntry) -> str:
        """The key of the condition that is named by its kind or its key."""
        keys = {key_of(asked): asked.kind for asked in step.conditions}
        fitting = [key for key, kind in keys.items() if entry.condition.strip() in (key, kind)]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            says = f"{entry.condition!r} is asked more than once; write one of {_any_of(fitting)}."
        elif keys:
            kinds = _any_of(dict.fromkeys(keys.values()))
            says = f"this step has no condition {entry.condition!r}; write one of {kinds}."
        else:
            says = "this step has no conditions; leave it out."
        raise self._refused(f"{place}, condition", says)


def _any_of(names: Iterable[str]) -> str:
    return ", ".join(map(repr, names))


def _own_ids() -> Iterator[str]:
    return (f"{OWN}{number}" for number in itertools.count(1))
