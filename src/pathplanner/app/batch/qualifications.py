"""What a cell says is held: "T Level: Merit; EPQ: A", "A levels ABB", "GCSEs: English 5, Maths 6"."""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pathplanner.app.batch.card_names import CardNames, is_subject
from pathplanner.app.batch.unclear import Unclear, shortened
from pathplanner.app.told import GCSE_CARDS, grades_of, no_grade
from pathplanner.core.framework import Framework
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import LONGEST_SUBJECT, MOST_AWARDS, MOST_HELD, MOST_OF_A_KIND, Award, Held
from pathplanner.core.qualifications import CardKind
from pathplanner.knowledge.faults import nearest_id
from pathplanner.planning.gcses import gcse_card
from pathplanner.planning.wording.names import Translate

_BETWEEN = re.compile(r"[;|\r\n]+")
_PREDICTED = re.compile(r"\(?\b(predicted|pred|expected)\b\.?:?\)?", re.IGNORECASE)
_HOW_MANY = re.compile(r"(\d{1,3})\s*[x×]?\s+(?=[^\W\d])", re.IGNORECASE)
_BEFORE_A_GRADE = re.compile(r"[:=]|\s[-–]\s|[(]")
_BETWEEN_GRADES = re.compile(r"[\s/+&]+")
NEARLY_A_GRADE = 0.7
"""How like a grade a word is that is taken for a slip of the pen, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One qualification as a cell tells it; without any grade or subject its awards are empty."""

    card: QualificationId
    awards: tuple[Award, ...] = ()
    count: int | None = None


class QualificationsReader:
    """Reads such cells."""

    def __init__(self, framework: Framework, t: Translate, names: CardNames) -> None:
        self._framework = framework
        self._t = t
        self._names = names

    def held(self, cells: Iterable[str]) -> tuple[Held, ...]:
        """What is held by whoever these cells tell of; raises Unclear."""
        entries = [entry for cell in cells for part in _BETWEEN.split(cell) for entry in self._part(part.strip())]
        by_card: dict[QualificationId, list[_Entry]] = {}
        for entry in entries:
            for each in self._by_own_card(entry):
                by_card.setdefault(each.card, []).append(each)
        if len(by_card) > MOST_HELD:
            raise self._too_many(MOST_HELD)
        return tuple(self._together(card, several) for card, several in by_card.items())

    def _part(self, part: str) -> Iterable[_Entry]:
        """The entries of a part without semicolons; a comma stands in some names and between grades as well."""
        if not part:
            return ()
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        if self._names.whole(part):
            return (self._entry(part),)
        try:
            return self._pieces(pieces)
        except Unclear:
            if len(pieces) > 1 and (whole := self._entry_or_none(part)):
                return (whole,)
            raise

    def _pieces(self, pieces: Iterable[str]) -> list[_Entry]:
        found: list[_Entry] = []
        for piece in pieces:
            last = found[-1] if found else None
            more = None if last is None or self._entry_or_none(piece) else self._more_of(last, piece)
            if last and more:
                found[-1] = replace(last, awards=(*last.awards, *more))
            else:
                found.append(self._entry(piece))
        return found

    def _more_of(self, last: _Entry, piece: str) -> tuple[Award, ...] | None:
        """The grades a piece adds to an entry that has some already, None where it tells none."""
        if not any(award.grade for award in last.awards):
            return None
        told, achieved = _achieved(piece)
        try:
            return self._awards(last.card, told, achieved and all(award.achieved for award in last.awards))
        except Unclear:
            return None

    def _entry(self, text: str) -> _Entry:
        """One qualification with all that is told of it; raises Unclear."""
        many = _HOW_MANY.match(text)
        told, achieved = _achieved(text[many.end() :] if many else text)
        entry = self._named_alone(told, achieved) or self._marked_off(told, achieved) or self._run_on(told, achieved)
        if many is None:
            return entry
        count = int(many[1])
        if not max(1, len(entry.awards)) <= count <= MOST_OF_A_KIND:
            why = self._t("‘{given}’ tells another number than there are grades.").format(given=shortened(text))
            raise Unclear(why, self._t("Leave the number out, or tell as many grades."))
        return replace(entry, count=count)

    def _entry_or_none(self, text: str) -> _Entry | None:
        try:
            return self._entry(text)
        except Unclear:
            return None

    def _named_alone(self, text: str, achieved: bool) -> _Entry | None:
        card = self._names.whole(text)
        return None if card is None else _Entry(card, () if achieved else (Award(achieved=False),))

    def _marked_off(self, text: str, achieved: bool) -> _Entry | None:
        """A name and a grade with a colon, a dash or brackets between them; None where no such mark follows a name."""
        for mark in reversed(list(_BEFORE_A_GRADE.finditer(text))):
            rest = text[mark.end() :].strip()
            named = next(self._names.beginning(text[: mark.start()]), None)
            if named is None or (named.subject and (_is_in_a_grade(text, mark) or not is_subject(named.subject))):
                continue
            if mark[0] == "(":
                return self._in_brackets(named.card, rest.replace(")", " ").strip(), achieved)
            awards = self._awards(named.card, rest, achieved)
            if not named.subject:
                return _Entry(named.card, awards)
            return _Entry(named.card, tuple(self._about(award, named.subject) for award in awards))
        return None

    def _in_brackets(self, card: QualificationId, text: str, achieved: bool) -> _Entry:
        """Brackets hold a grade, or else a subject."""
        if self._can_be_subject(card, text):
            return _Entry(card, (self._about(Award(achieved=achieved), text),))
        return _Entry(card, self._awards(card, text, achieved))

    def _run_on(self, text: str, achieved: bool) -> _Entry:
        """A name with a grade or a subject right behind it, or with both."""
        named = next(self._names.beginning(text), None)
        if named is None:
            raise self._names.unknown(text)
        try:
            return _Entry(named.card, self._awards(named.card, named.subject, achieved))
        except Unclear:
            if not self._can_be_subject(named.card, named.subject):
                raise
            return _Entry(named.card, (self._about(Award(achieved=achieved), named.subject),))

    def _can_be_subject(self, card: QualificationId, text: str) -> bool:
        """Whether a text is a subject, and not a grade or one that is nearly written right."""
        if self._framework.qualification[card].kind is not CardKind.AWARD or not is_subject(text):
            return False
        plain, grades = text.casefold(), [grade.casefold() for grade in grades_of(self._framework, card)]
        is_begun = any(grade.startswith(plain) for grade in grades)
        return not is_begun and not difflib.get_close_matches(plain, grades, n=1, cutoff=NEARLY_A_GRADE)

    def _about(self, award: Award, subject: str) -> Award:
        if len(subject) > LONGEST_SUBJECT:
            why = self._t("A subject has more than {most} letters.").format(most=LONGEST_SUBJECT)
            raise Unclear(why, self._t("Write a shorter one."))
        return award if award.subject else award.changed(subject=subject)

    def _awards(self, card: QualificationId, text: str, achieved: bool) -> tuple[Award, ...]:
        """The awards that a text of grades tells: one, several ("ABB", "5 5 6"), or one with its subject before it."""
        if not text:
            return () if achieved else (Award(achieved=False),)
        pieces = [piece for piece in text.split(",") if piece.strip()]
        if len(pieces) > 1:
            return tuple(award for piece in pieces for award in self._awards(card, piece.strip(), achieved))
        several = self._several(card, text)
        if several is not None:
            return tuple(Award(grade=grade, achieved=achieved) for grade in several)
        subject, _, grade = text.rpartition(" ")
        if is_subject(subject) and no_grade(self._framework, card, grade) is None:
            return (self._about(Award(grade=grade, achieved=achieved), subject.rstrip(" :=-–")),)
        raise self._no_grade(card, text)

    def _several(self, card: QualificationId, text: str) -> tuple[str, ...] | None:
        """The grades that a text is, None where it is none."""
        wrong = no_grade(self._framework, card, text)
        if wrong is None:
            return (text,)
        if wrong.several:
            return wrong.several
        apart = tuple(filter(None, _BETWEEN_GRADES.split(text)))
        if len(apart) > 1 and all(no_grade(self._framework, card, grade) is None for grade in apart):
            return apart
        if card not in GCSE_CARDS:
            return None
        scales = (scale for scale in self._framework.grades.scales_of(card) if not scale.label)
        return next((grades for scale in scales if (grades := scale.each(text))), None)

    def _no_grade(self, card: QualificationId, text: str) -> Unclear:
        known, given, t = grades_of(self._framework, card), shortened(text), self._t
        name = self._framework.qualification[card].short_name
        if not known:
            why = t("{name} has no grades, and ‘{given}’ stands behind it.").format(name=name, given=given)
            return Unclear(why, t("Write ‘{name}’ alone.").format(name=name))
        near = nearest_id(text, known)
        why = t("There is no grade ‘{given}’ for {name}.").format(given=given, name=name)
        if near:
            return Unclear(why, t("Did you mean ‘{near}’?").format(near=near))
        return Unclear(why, t("The grades are {grades}.").format(grades=", ".join(dict.fromkeys(known))))

    def _by_own_card(self, entry: _Entry) -> Iterator[_Entry]:
        """An entry as it stands on the ladder, where a GCSE at 3 is on another card than one at 4."""
        if entry.card not in GCSE_CARDS or not entry.awards:
            yield entry
            return
        cards: dict[QualificationId, list[Award]] = {}
        for award in entry.awards:
            card = gcse_card(self._framework.grades, entry.card, award.grade) if award.grade else entry.card
            cards.setdefault(card, []).append(award)
        for card, awards in cards.items():
            yield _Entry(card, tuple(awards), entry.count if len(cards) == 1 else None)

    def _together(self, card: QualificationId, entries: Iterable[_Entry]) -> Held:
        """All entries of one card. GCSEs that are listed one by one are all there are, unless a count says more."""
        told = list(entries)
        awards = tuple(award for entry in told for award in entry.awards)
        if len(awards) > MOST_AWARDS:
            raise self._too_many(MOST_AWARDS)
        count = max((entry.count for entry in told if entry.count is not None), default=None)
        if count is None and card in GCSE_CARDS and len(awards) > 1:
            count = len(awards)
        return Held(qualification=card, awards=awards, count=count)

    def _too_many(self, most: int) -> Unclear:
        why = self._t("There are more than {most} qualifications or grades.").format(most=most)
        return Unclear(why, self._t("Tell those that matter most."))


def _is_in_a_grade(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark stands between two digits, as in 2:1."""
    return text[: mark.start()][-1:].isdecimal() and text[mark.end() :][:1].isdecimal()


def _achieved(text: str) -> tuple[str, bool]:
    """A text without the word that says a grade is predicted, and whether it is achieved."""
    rest, found = _PREDICTED.subn(" ", text)
    return " ".join(rest.split()).rstrip(" ,:-–"), not found
