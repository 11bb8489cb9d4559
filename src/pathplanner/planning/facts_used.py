"""Facts used: digests of what the data say of the things a plan uses, and what is otherwise in the data later."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pydantic import BaseModel

from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId, SourceId
from pathplanner.core.plan import Plan
from pathplanner.core.providers import TechnicalSubject
from pathplanner.planning.things_used import (
    SUBJECTS,
    Pair,
    cards_used,
    step_between,
    step_key,
    steps_used,
    subject_key,
    subjects_named,
    subjects_of,
    subjects_used,
)

CARD_FACTS: Final = (
    "name",
    "level",
    "what",
    "full_time",
    "part_time",
    "length_note",
    "credits",
    "size",
    "entry",
    "cost",
    "providers",
    "availability",
    "quality_mark",
    "paid_job",
    "note",
)
STEP_FACTS: Final = ("usual_entry", "conditions", "credit")
SUBJECT_FACTS: Final = {"name", "formerly", "sector", "opens", "closes", "note"}
DIGITS = 8


def facts_used(framework: Framework, plan: Plan) -> dict[str, str]:
    """A digest for each fact of the cards, steps and subjects a plan uses: "hnc.cost", "t_level>hnc.conditions".

    A plan file keeps them. The learner's own cards are left out, for no data say anything of them.
    """
    found: dict[str, str] = {}
    for card in cards_used(plan):
        if known := framework.qualification.get(card):
            found |= {f"{card}.{fact}": _digest(known, {fact}) for fact in CARD_FACTS}
    for pair in steps_used(plan):
        if step := step_between(framework, pair):
            found |= {f"{step_key(pair)}.{fact}": _digest(step, _fields_of(fact)) for fact in STEP_FACTS}
    for card, subject in subjects_used(framework, plan):
        found[subject_key(card, subject.name)] = _digest(subject, SUBJECT_FACTS)
    return found


def _fields_of(fact: str) -> set[str]:
    return {"credit", "credit_note"} if fact == "credit" else {fact}


def _digest(value: BaseModel, fields: set[str]) -> str:
    """The same for the same facts, in every version of the app: what is not said does not count."""
    said = value.model_dump(mode="json", include=fields, exclude_defaults=True)
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:DIGITS]


class DataChangeKind(StrEnum):
    """What happened to a card, a step or a subject."""

    UPDATED = "updated"
    GONE = "gone"
    OPENED = "opened"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class DataChange:
    """One change: of a card, of the step from it `to` another, or of a `subject` of it.

    `fact` is what was updated; `day` the first day for new learners or the last; `checked` when the source was read.
    """

    kind: DataChangeKind
    card: QualificationId
    to: QualificationId | None = None
    subject: str = ""
    fact: str = ""
    day: date | None = None
    checked: date | None = None


def data_changes(
    framework: Framework, then: Mapping[str, str], plan: Plan, since: date, today: date
) -> tuple[DataChange, ...]:
    """What changed for the cards, steps and subjects that a plan uses.

    `then` are the facts used when it was saved; without them only what opened or closed between the days is told.
    """
    return tuple(_Compared(framework, then, plan, since, today).changes())


@dataclass(frozen=True, slots=True)
class _Compared:
    """The data of then and now, for one plan."""

    framework: Framework
    then: Mapping[str, str]
    plan: Plan
    since: date
    today: date

    def changes(self) -> Iterator[DataChange]:
        now = facts_used(self.framework, self.plan)
        changed = [key for key, digest in now.items() if self.then.get(key, digest) != digest]
        for card in cards_used(self.plan):
            yield from self._of_card(card, changed)
        for pair in steps_used(self.plan):
            yield from self._of_step(pair, changed)
        yield from self._of_subjects(changed)
        yield from self._subjects_gone()

    def _of_card(self, card: QualificationId, changed: Iterable[str]) -> Iterator[DataChange]:
        known = self.framework.qualification.get(card)
        if known is None:
            if self._was_there(card):
                yield DataChange(DataChangeKind.GONE, card)
            return
        dated = self._dated(card, "", known.availability.opens, known.availability.closes)
        if dated is not None:
            yield dated
        for fact in (key.removeprefix(f"{card}.") for key in changed if key.startswith(f"{card}.")):
            if dated is None or fact != "availability":
                checked = self._checked(known.sources.get(fact, ()))
                yield DataChange(DataChangeKind.UPDATED, card, fact=fact, checked=checked)

    def _of_step(self, pair: Pair, changed: Iterable[str]) -> Iterator[DataChange]:
        start, end = pair
        name = step_key(pair)
        step = step_between(self.framework, pair)
        if step is None:
            if self._was_there(name) and all(card in self.framework.qualification for card in pair):
                yield DataChange(DataChangeKind.GONE, start, end)
            return
        for fact in (key.removeprefix(f"{name}.") for key in changed if key.startswith(f"{name}.")):
            yield DataChange(DataChangeKind.UPDATED, start, end, fact=fact, checked=self._checked(step.sources))

    def _of_subjects(self, changed: Iterable[str]) -> Iterator[DataChange]:
        for card, subject in subjects_used(self.framework, self.plan):
            dated = self._dated(card, subject.name, subject.opens, subject.closes)
            if dated is not None:
                yield dated
            elif subject_key(card, subject.name) in changed or self._is_renamed(card, subject):
                fact = "name" if self._is_renamed(card, subject) else ""
                checked = self._checked(subject.sources)
                yield DataChange(DataChangeKind.UPDATED, card, subject=subject.name, fact=fact, checked=checked)

    def _is_renamed(self, card: QualificationId, subject: TechnicalSubject) -> bool:
        """Whether it was known then by the name it had formerly, and by that one only."""
        has_new_name = subject_key(card, subject.name) in self.then
        return not has_new_name and subject_key(card, subject.formerly) in self.then

    def _subjects_gone(self) -> Iterator[DataChange]:
        """Of a subject that is in no list any more nobody can say its sector, so all of then count."""
        for card, family in SUBJECTS.items():
            if card not in cards_used(self.plan):
                continue
            now = {name for each in subjects_of(self.framework, card) for name in (each.name, each.formerly)}
            then = [key.removeprefix(f"{family}/") for key in self.then if key.startswith(f"{family}/")]
            named = subjects_named(self.plan, card)
            for subject in then:
                if subject not in now and (subject.casefold() in named or self.plan.learner.sectors):
                    yield DataChange(DataChangeKind.GONE, card, subject=subject)

    def _was_there(self, name: str) -> bool:
        return any(key.startswith(f"{name}.") for key in self.then)

    def _dated(self, card: QualificationId, subject: str, opens: date | None, closes: date | None) -> DataChange | None:
        """What the dates alone say; closed counts more than opened."""
        if closes is not None and self.since <= closes < self.today:
            return DataChange(DataChangeKind.CLOSED, card, subject=subject, day=closes)
        if opens is not None and self.since < opens <= self.today:
            return DataChange(DataChangeKind.OPENED, card, subject=subject, day=opens)
        return None

    def _checked(self, sources: Iterable[SourceId]) -> date | None:
        """The last day on which one of them was read."""
        known = (self.framework.source.get(source) for source in sources)
        return max((source.checked for source in known if source), default=None)
