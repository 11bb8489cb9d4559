"""Quiet hints that make an action easier to do; none is ever asked for."""

from enum import StrEnum

from pathplanner.core.plan_parts import Action, Status, Who

OVER = (Status.COMPLETED, Status.NO_LONGER_APPLICABLE)
LEADING_UP = ("i will", "i'll", "i’ll", "we will", "we'll", "we’ll", "to", "please", "then", "first")
"""What may come before the word for doing."""
_DOING = """
accept accompany add agree apply appeal arrange ask attend avoid begin book borrow bring browse build buy call
cancel change chase check choose clear collect compare complete confirm consider contact continue copy create cut
decide describe discuss do download draft draw earn email enquire enrol enroll enter explain explore fill find
finish follow gather get give go help hold improve include inform interview invite join keep learn leave let list
listen look make mark meet message move name note offer open order organise organize pass pay phone photograph
pick plan post practise practice prepare present print provide pull put reach read record reduce refer register
reply report request research reserve respond return review revise ring save search see sell send set share show
sign sit sort speak spend start stay stop submit take talk teach telephone tell test text think train travel try
turn type update upload use visit volunteer wait walk watch work write
"""
DOING = frozenset(_DOING.split())


class Prompt(StrEnum):
    """What would make an action clearer."""

    DOING = "doing"
    WHEN = "when"
    WHO = "who"


def prompts(action: Action) -> tuple[Prompt, ...]:
    """What would make this action clearer; nothing for one that is over."""
    if action.status in OVER:
        return ()
    missing = {
        Prompt.DOING: not _begins_with_doing(action.says),
        Prompt.WHEN: action.by is None,
        Prompt.WHO: action.who is Who.SOMEONE_ELSE and not action.who_else,
    }
    return tuple(prompt for prompt, is_missing in missing.items() if is_missing)


def _begins_with_doing(says: str) -> bool:
    said = says.strip().casefold()
    for before in LEADING_UP:
        said = said.removeprefix(f"{before} ").lstrip()
    first = said.split(maxsplit=1)[0].strip(".,:;!") if said else ""
    return first.replace("-", "") in DOING
