"""Rules: what a step up to level 3 costs somebody of an age, by how it is paid for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from pathplanner.core.ids import QualificationId
from pathplanner.core.levels import LevelId
from pathplanner.core.money import Charge, Charged, MoneyBook, OfferKind, year_of
from pathplanner.core.provenance import Confidence
from pathplanner.core.route_money import FeeKind, FeeWhy, StepFee, YearlyLimit
from pathplanner.planning.money.times import Ages


class Asked(NamedTuple):
    """A card that is asked about: how it is paid for, the rank of the highest level held before, and the day."""

    card: QualificationId
    charged: Charged
    held: int
    day: date


class Stage(StrEnum):
    """The ages between which what is free changes."""

    YOUNG = "young"
    """A study programme is free."""
    FIRST_FULL = "first_full"
    """A first full level 2 or 3 is free."""
    ADULT = "adult"


FIRST_FULL: Final = {
    Charge.FULL_LEVEL_2: (OfferKind.FULL_LEVEL_2, FeeWhy.FIRST_LEVEL_2, LevelId.TWO, FeeWhy.DEPENDS_ON_EARNINGS),
    Charge.FULL_LEVEL_3: (OfferKind.FULL_LEVEL_3, FeeWhy.FIRST_LEVEL_3, LevelId.THREE, FeeWhy.LOAN_OR_EARNINGS),
}
"""What is offered, why it is free, the level that must not be held yet, and why no figure can be given else."""

FREE_AT_ANY_AGE: Final = {
    Charge.ENGLISH_AND_MATHS: (OfferKind.ENGLISH_AND_MATHS, FeeWhy.ENGLISH_AND_MATHS),
    Charge.DIGITAL_SKILLS: (OfferKind.DIGITAL_SKILLS, FeeWhy.DIGITAL_SKILLS),
}

NO_FIGURE: Final = {
    Charge.STUDY_PROGRAMME: FeeWhy.ASK_ADULT_FUNDING,
    Charge.ADULT_LEARNING: FeeWhy.ASK_ADULT_FUNDING,
    Charge.GCSES: FeeWhy.ONLY_ENGLISH_AND_MATHS,
    Charge.ESOL: FeeWhy.ESOL_EARNINGS,
    Charge.ACCESS: FeeWhy.ACCESS_LOAN,
    Charge.LOAN_FUNDED: FeeWhy.LOAN_FUNDED,
    Charge.POSTGRADUATE: FeeWhy.NO_CAP,
    Charge.NOT_FOUND: FeeWhy.NOT_FOUND,
}
"""Why no figure can be given for an adult, or for anybody."""

FREE_WHEN_YOUNG: Final = frozenset(
    {
        Charge.STUDY_PROGRAMME,
        Charge.ADULT_LEARNING,
        Charge.ENGLISH_AND_MATHS,
        Charge.DIGITAL_SKILLS,
        Charge.GCSES,
        Charge.ESOL,
        *FIRST_FULL,
    }
)


class Rules:
    """What the book says of a card that has no fee cap, for somebody at a stage on a day."""

    def __init__(self, money: MoneyBook) -> None:
        self._money = money
        self._young_to = self._oldest(OfferKind.STUDY_PROGRAMME)
        self._first_full_to = self._oldest(OfferKind.FULL_LEVEL_3)

    def _oldest(self, kind: OfferKind) -> int:
        return max((offer.to_age or 0 for offer in self._money.offers if offer.kind is kind), default=0)

    def stages(self, ages: Ages) -> Iterator[Stage]:
        """The stages that somebody of these ages can be in."""
        youngest, oldest = ages
        if youngest <= self._young_to:
            yield Stage.YOUNG
        if youngest <= self._first_full_to and (oldest is None or oldest > self._young_to):
            yield Stage.FIRST_FULL
        if oldest is None or oldest > self._first_full_to:
            yield Stage.ADULT

    def fee(self, asked: Asked, stage: Stage) -> StepFee:
        """What the card costs somebody at the stage."""
        how = asked.charged.how
        if how is Charge.APPRENTICESHIP:
            return replace(_varies(asked, FeeWhy.EMPLOYER_PAYS), kind=FeeKind.NO_FEE, max=0)
        if stage is Stage.YOUNG and how in FREE_WHEN_YOUNG:
            return self._free(asked, OfferKind.STUDY_PROGRAMME, FeeWhy.UNDER_19)
        if how in FREE_AT_ANY_AGE:
            return self._free(asked, *FREE_AT_ANY_AGE[how])
        if how in FIRST_FULL:
            return self._full(asked, stage)
        return _varies(asked, NO_FIGURE[how])

    def _free(self, asked: Asked, kind: OfferKind, why: FeeWhy) -> StepFee:
        offer = self._money.offer(kind, asked.day)
        if offer is None:
            return _varies(asked, FeeWhy.ASK_ADULT_FUNDING)
        typical = offer.confidence is Confidence.BACKGROUND
        return StepFee(asked.card, FeeKind.FREE, why, max=0, typical=typical, sources=offer.sources)

    def _full(self, asked: Asked, stage: Stage) -> StepFee:
        """The first full one is free at an age; later it depends on earnings, or there is a loan."""
        kind, free_because, level, otherwise = FIRST_FULL[asked.charged.how]
        if stage is Stage.FIRST_FULL and asked.held < level.rank:
            return self._free(asked, kind, free_because)
        limit = self._earnings_limit(asked.day)
        then = year_of(asked.day)
        not_known = () if limit is None or limit.year == then else (then,)
        return replace(_varies(asked, otherwise), earnings=limit, years_not_known=not_known)

    def _earnings_limit(self, day: date) -> YearlyLimit | None:
        """The limit of pay on the day, or the last one known before it."""
        limits = [
            YearlyLimit(year_of(offer.valid_from), offer.earnings_below)
            for offer in self._money.offers
            if offer.earnings_below is not None and offer.valid_from is not None and offer.valid_from <= day
        ]
        return max(limits, default=None)


def _varies(asked: Asked, why: FeeWhy) -> StepFee:
    typical = asked.charged.confidence is Confidence.BACKGROUND
    return StepFee(asked.card, FeeKind.VARIES, why, typical=typical, sources=asked.charged.sources)
