"""What is held, in a few words: subjects, grades, how many, and what is predicted."""

from collections.abc import Iterator

from pathplanner.core.grades import TariffSum
from pathplanner.core.learner import Award, Held
from pathplanner.planning.wording import own
from pathplanner.planning.wording.names import Names
from pathplanner.planning.wording.standings import grades_not_points


def detail(names: Names, held: Held) -> str:
    """ "Digital, Merit (predicted)", "Maths A; Physics B", "6 of them, English 5"; empty where nothing is told.

    Of an own card it says what it is taken for, and by whose judgement.
    """
    return ", ".join(_parts(names, held))


def _parts(names: Names, held: Held) -> Iterator[str]:
    t = names.t
    if held.count is not None and held.count != len(held.awards):
        yield t("{count} of them").format(count=held.count)
    awards = [said for award in held.awards if (said := _award(names, award, is_only=len(held.awards) == 1))]
    if awards:
        yield "; ".join(awards)
    if held.english:
        yield t("English {grade}").format(grade=held.english)
    if held.maths:
        yield t("maths {grade}").format(grade=held.maths)
    if held.own is not None:
        yield from own.details(names, held.own)


def _award(names: Names, award: Award, *, is_only: bool) -> str:
    t = names.t
    says = (", " if is_only else " ").join(part for part in (award.subject, award.grade) if part)
    year = "" if award.year is None else str(award.year)
    predicted = "" if award.achieved else t("predicted")
    when = " ".join(part for part in (predicted, year) if part)
    if not when:
        return says
    return t("{award} ({when})").format(award=says, when=when) if says else when


def points(names: Names, found: TariffSum) -> str:
    """The sum of Tariff points with what is always said beside it; empty where nothing carries any."""
    t = names.t
    if not found.total:
        return ""
    if found.is_predicted:
        says = t("{points} UCAS Tariff points if you get the grades predicted.")
    else:
        says = t("{points} UCAS Tariff points.")
    says = says.format(points=found.total)
    if found.may_be_more:
        says = t("{says} More once all grades are told.").format(says=says)
    note = grades_not_points(names)
    return t("{says} {note}").format(says=says, note=note) if note else says
