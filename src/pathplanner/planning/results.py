"""Results: how far the grades a learner told are from the grades, points and degree classes that are asked."""

from collections.abc import Iterable
from functools import cached_property

from pathplanner.core.assessment import Assessment, Because, Standing
from pathplanner.core.conditions import Condition, DegreeClass, Level3Grades, UcasPoints
from pathplanner.core.framework import Framework
from pathplanner.core.grades import Distance, GradedAward, Reason, TariffSum
from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Learner
from pathplanner.core.scales import DEGREE_CLASS, IB_POINTS
from pathplanner.planning.standings import awards_of, best
from pathplanner.planning.tariff import distance_to, tariff_points

FEW_POINTS = 16
"""How many Tariff points short still counts as close: one A level at the lowest grade."""
FEW_GRADES = 2
FEW_CREDITS = 6
FEW_CLASSES = 1

WHY = {
    Reason.GRADE_NOT_TOLD: Because.GRADE_NOT_TOLD,
    Reason.GRADE_NOT_READ: Because.GRADE_NOT_READ,
    Reason.CREDITS_NOT_TOLD: Because.CREDITS_NOT_TOLD,
    Reason.OTHER_SCALE: Because.OTHER_SCALE,
}


class Results:
    """Assesses grades, points and classes for one learner; `gained` is what earlier steps bring."""

    def __init__(self, framework: Framework, learner: Learner) -> None:
        self._book = framework.grades
        self._framework = framework
        self._learner = learner

    @cached_property
    def points(self) -> TariffSum:
        """The Tariff points of all that is held."""
        awards = [award for held in self._learner.held for award in awards_of(held)]
        return tariff_points(self._framework, self._book, awards)

    @cached_property
    def carries_points(self) -> frozenset[QualificationId]:
        """The qualifications that carry Tariff points."""
        scales = [self._book.scale[scale] for scale in self._book.tariff.points_of]
        return frozenset(card for scale in scales for card in scale.qualifications)

    @cached_property
    def has_class(self) -> frozenset[QualificationId]:
        """The qualifications with a class of degree."""
        scale = self._book.scale.get(DEGREE_CLASS)
        return frozenset(scale.qualifications if scale else ())

    # Grades

    def level_3_grades(self, asked: Level3Grades, gained: frozenset[QualificationId]) -> Assessment:
        """Grades in one qualification."""
        found = self.grade_in(asked, [asked.qualification], asked.grades, gained)
        return found or Assessment(asked, Standing.NOT_MET, Because.NOT_HELD)

    def grade_in(
        self, asked: Condition, cards: Iterable[QualificationId], grade: str, gained: frozenset[QualificationId]
    ) -> Assessment | None:
        """A grade in the best of several qualifications; None where none is held or gained."""
        return best(self._ways(asked, cards, grade, gained))

    def _ways(
        self, asked: Condition, cards: Iterable[QualificationId], grade: str, gained: frozenset[QualificationId]
    ) -> Iterable[Assessment]:
        for card in cards:
            if self._learner.holding(card) is not None:
                yield self._in_held(asked, card, grade)
            elif card in gained:
                yield Assessment(asked, Standing.UNKNOWN, Because.GRADES_KNOWN_THEN, {"held": card})

    def _in_held(self, asked: Condition, card: QualificationId, grade: str) -> Assessment:
        held = self._learner.holding(card)
        assert held is not None
        awards = awards_of(held)
        distance = distance_to(self._book, awards, card, grade)
        values: dict[str, str | int] = {"held": card, "have": self.written(awards)}
        if distance.reached:
            sure = [award for award in awards if award.achieved]
            is_sure = distance_to(self._book, sure, card, grade).reached
            return Assessment(asked, Standing.MET, Because.GRADES_REACHED if is_sure else Because.PREDICTED, values)
        if distance.awards and not held.awards and held.count is None:
            return Assessment(asked, Standing.UNKNOWN, Because.GRADE_NOT_TOLD)
        if distance.because is not None:
            return self._untold(asked, awards, distance.because, values)
        values |= {"grades": distance.grades, "awards": distance.awards, "credits": distance.credits}
        values |= {"or_more": int(distance.or_more), "in_points": int(self._is_in_points(card, grade))}
        standing = Standing.CLOSE if _is_close(distance) else Standing.NOT_MET
        return Assessment(asked, standing, Because.GRADES_BELOW, values)

    def _is_in_points(self, card: QualificationId, grade: str) -> bool:
        """Whether what is asked is a number of IB points, not a grade."""
        return any(scale.id == IB_POINTS for scale, _ in self._book.read_asked(card, grade))

    def _untold(
        self, asked: Condition, awards: Iterable[GradedAward], reason: Reason, values: dict[str, str | int]
    ) -> Assessment:
        if reason is not Reason.GRADE_UNCLEAR:
            return Assessment(asked, Standing.UNKNOWN, WHY.get(reason, Because.ASK_PROVIDER), values)
        for award in awards:
            readings = self._book.read(award.qualification, award.grade)
            if len(readings) > 1:
                could_be = " / ".join(told.written for told in readings)
                unclear = {**values, "grade": award.grade, "could_be": could_be}
                return Assessment(asked, Standing.UNKNOWN, Because.GRADE_UNCLEAR, unclear)
        return Assessment(asked, Standing.UNKNOWN, Because.GRADE_BETWEEN, values)

    def written(self, awards: Iterable[GradedAward]) -> str:
        """The grades told, in the writing of their scales."""
        grades = []
        for award in awards:
            readings = self._book.read(award.qualification, award.grade) if award.grade.strip() else ()
            grades.append(readings[0].written if len(readings) == 1 else award.grade.strip())
        return ", ".join(grade for grade in grades if grade)

    # Classes

    def degree_class(self, asked: DegreeClass, gained: frozenset[QualificationId]) -> Assessment:
        """A class in any degree that has one."""
        found = self.grade_in(asked, sorted(self.has_class), asked.at_least, gained)
        match found:
            case Assessment(because=Because.GRADES_REACHED):
                return Assessment(asked, Standing.MET, Because.CLASS_REACHED, found.values)
            case Assessment(because=Because.GRADES_BELOW):
                is_close = int(found.values["grades"]) <= FEW_CLASSES and not found.values["or_more"]
                standing = Standing.CLOSE if is_close else Standing.NOT_MET
                return Assessment(asked, standing, Because.CLASS_BELOW, found.values)
            case Assessment(because=Because.GRADES_KNOWN_THEN):
                return Assessment(asked, Standing.UNKNOWN, Because.CLASS_KNOWN_THEN, found.values)
            case Assessment(because=Because.GRADE_NOT_TOLD) | None:
                return Assessment(asked, Standing.UNKNOWN, Because.CLASS_NOT_TOLD)
            case _:
                return found

    # Points

    def ucas_points(self, asked: UcasPoints, gained: frozenset[QualificationId]) -> Assessment:
        """Tariff points: those of what is held, or of what an earlier step brings."""
        held = self._points_held(asked)
        coming = min(gained & self.carries_points, default=None)
        if held.standing is not Standing.MET and coming is not None:
            return Assessment(asked, Standing.UNKNOWN, Because.POINTS_KNOWN_THEN, {"held": coming})
        return held

    def _points_held(self, asked: UcasPoints) -> Assessment:
        points = self.points
        have = points.total
        values = {"points": have, "missing": asked.at_least - have}
        if have >= asked.at_least:
            return self._points_reached(asked, values)
        carrying = [part for part in points.parts if part.award.qualification in self.carries_points]
        if points.may_be_more or not carrying:
            has_none = not points.may_be_more and any(part.because is Reason.NO_POINTS for part in points.parts)
            because = Because.NO_POINTS if has_none else Because.POINTS_NOT_TOLD
            return Assessment(asked, Standing.UNKNOWN, because)
        if any(part.told is not None and part.points is None for part in carrying):
            return Assessment(asked, Standing.UNKNOWN, Because.NO_POINTS)
        standing = Standing.CLOSE if asked.at_least - have <= FEW_POINTS else Standing.NOT_MET
        return Assessment(asked, standing, Because.POINTS_BELOW, values)

    def _points_reached(self, asked: UcasPoints, values: dict[str, int]) -> Assessment:
        counted = self.points.counted
        sure = sum(part.counted for part in counted if not part.same_subject_unknown)
        achieved = [award for held in self._learner.held for award in awards_of(held) if award.achieved]
        if sure < asked.at_least:
            return Assessment(asked, Standing.UNKNOWN, Because.POINTS_DEPEND_ON_SUBJECTS, values)
        without = tariff_points(self._framework, self._book, achieved).total
        because = Because.POINTS_REACHED if without >= asked.at_least else Because.POINTS_PREDICTED
        return Assessment(asked, Standing.MET, because, values)


def _is_close(distance: Distance) -> bool:
    return not distance.awards and distance.grades <= FEW_GRADES and distance.credits <= FEW_CREDITS
