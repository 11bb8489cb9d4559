"""Words for families of routes, none before another but in the order of the ladder's columns."""

from collections.abc import Collection, Iterable

from pathplanner.core.qualifications import Lane
from pathplanner.planning.wording.names import Names


def named(names: Names, lanes: Iterable[Lane]) -> str:
    """ "academic and technical"."""
    t = names.t
    words = {
        Lane.ACADEMIC: t("academic"),
        Lane.TECHNICAL: t("technical"),
        Lane.APPRENTICESHIP: t("apprenticeship"),
    }
    return names.all_of(words[lane] for lane in _in_order(lanes))


def only_one(names: Names, looked_at: Collection[Lane], there: Collection[Lane]) -> str:
    """That one family alone was looked at and others are there too; empty where that is not so."""
    t = names.t
    others = [lane for lane in there if lane not in looked_at]
    if len(set(looked_at)) != 1 or not others:
        return ""
    return t("So far only {looked_at} were opened. There are {others} from here too.").format(
        looked_at=_routes(names, looked_at), others=_routes(names, others)
    )


def _routes(names: Names, lanes: Collection[Lane]) -> str:
    """ "academic and technical routes", "academic routes and apprenticeships"."""
    t = names.t
    by_study = [lane for lane in _in_order(lanes) if lane is not Lane.APPRENTICESHIP]
    says = [t("{families} routes").format(families=named(names, by_study))] if by_study else []
    if Lane.APPRENTICESHIP in lanes:
        says.append(t("apprenticeships"))
    return names.all_of(says)


def _in_order(lanes: Iterable[Lane]) -> list[Lane]:
    given = set(lanes)
    return [lane for lane in Lane if lane in given]
