"""What is on offer in a sector by name, what it pays, and where an occupation can be reached from."""

from collections import Counter
from datetime import date

import pytest

from pathplanner.core.destinations import HTQ
from pathplanner.core.ids import NamedId, OccupationId, QualificationId, SectorId
from pathplanner.core.levels import LevelId
from pathplanner.core.occupations import Basis, NamedKind, NamedQualification, NamedStatus, OccupationStatus
from pathplanner.planning.lighting import Light, light
from pathplanner.planning.offers import NOT_ALL_OF, WHOLE_CARDS, Offer, card_of, cards_of, offer_of
from pathplanner.planning.pay import NoPay, Pay, pay_of
from pathplanner.planning.sectors import (
    LEVELS_OF,
    Band,
    CardCount,
    card_counts,
    destinations_of_occupation,
    ends_of_occupation,
    named_in,
    offered_for,
    sector_view,
    sectors_of,
    without_any,
)
from pathplanner.planning.wording.occupations import OccupationWords
from tests.planning.jobs import OCCUPATIONS
from tests.planning.real import FRAMEWORK, TODAY

WORDS = OccupationWords()
SECTORS = tuple(FRAMEWORK.sector)
DIGITAL, HAIR, LEGAL, TRANSPORT, HEALTH, CONSTRUCTION = (
    SectorId(name)
    for name in (
        "digital",
        "hair_and_beauty",
        "legal_finance_and_accounting",
        "transport_and_logistics",
        "health_and_science",
        "construction_and_the_built_environment",
    )
)
DATA_ANALYST = OccupationId("OCC0118")
T_LEVEL, HTQ_4, HTQ_5 = (QualificationId(card) for card in ("t_level", "htq_4", "htq_5"))


def counted(sector: SectorId, as_of: date = TODAY) -> dict[str, int]:
    return {card: count.count for card, count in card_counts(FRAMEWORK, OCCUPATIONS, sector, as_of).items()}


@pytest.mark.parametrize("sector", SECTORS)
def test_a_sector_lists_each_of_its_occupations_once_at_its_level(sector: SectorId) -> None:
    view = sector_view(FRAMEWORK, OCCUPATIONS, sector, TODAY)
    listed = [each.occupation for band in Band for each in view.bands[band]]
    assert sorted(each.id for each in listed) == sorted(each.id for each in OCCUPATIONS.in_sector[sector])
    for band, views in view.bands.items():
        assert {each.occupation.level for each in views} <= set(LEVELS_OF[band])
        assert [each.occupation.level.rank for each in views] == sorted(each.occupation.level.rank for each in views)
    assert view.counts == card_counts(FRAMEWORK, OCCUPATIONS, sector, TODAY)


@pytest.mark.parametrize("sector", SECTORS)
def test_a_card_stands_for_what_can_be_begun_in_the_sector_each_counted_once(sector: SectorId) -> None:
    for card, count in card_counts(FRAMEWORK, OCCUPATIONS, sector, TODAY).items():
        offered = named_in(FRAMEWORK, OCCUPATIONS, sector, card, TODAY)
        assert count.count == sum(each.offer is Offer.OPEN for each in offered)
        assert len({each.qualification.id for each in offered}) == len(offered)
        assert all(sector in sectors_of(OCCUPATIONS, each.qualification.id) for each in offered)


def test_where_there_is_none_the_card_says_so() -> None:
    hair = card_counts(FRAMEWORK, OCCUPATIONS, HAIR, TODAY)
    assert [hair[card].is_none for card in (T_LEVEL, HTQ_4, HTQ_5)] == [True] * 3
    assert WORDS.count(hair[HTQ_4]) == "none in this sector"
    route = [T_LEVEL, HTQ_4, QualificationId("bachelor_hons")]
    assert [count.card for count in without_any(hair, route)] == [T_LEVEL, HTQ_4]
    assert without_any(card_counts(FRAMEWORK, OCCUPATIONS, DIGITAL, TODAY), route) == ()


def test_the_official_lists_are_told_as_they_are() -> None:
    assert (counted(LEGAL)["htq_4"], counted(LEGAL)["htq_5"]) == (1, 1)
    assert (counted(DIGITAL)["htq_4"], counted(DIGITAL)["htq_5"]) == (31, 37)
    in_transport = {card for card, count in counted(TRANSPORT).items() if count}
    assert in_transport == {"intermediate_app", "advanced_app", "higher_app_4", "higher_app_5", "degree_app"}


def test_of_a_card_that_stands_for_more_than_is_named_nothing_says_that_there_is_none() -> None:
    for sector in SECTORS:
        for count in card_counts(FRAMEWORK, OCCUPATIONS, sector, TODAY).values():
            assert count.is_all == (count.card in WHOLE_CARDS)
            assert count.is_all or count.count
    assert not CardCount(QualificationId("hnc"), 0, is_all=False).is_none
    assert WORDS.count(CardCount(QualificationId("hnc"), 7, is_all=False)) == "at least 7 in this sector"
    assert not set(WHOLE_CARDS) & NOT_ALL_OF


def test_a_t_level_that_is_closed_no_longer_counts_and_is_still_listed() -> None:
    before, after = date(2025, 8, 31), date(2025, 9, 1)
    assert counted(CONSTRUCTION, before)["t_level"] - counted(CONSTRUCTION, after)["t_level"] == 4
    offered = named_in(FRAMEWORK, OCCUPATIONS, CONSTRUCTION, T_LEVEL, after)
    closed = {each.qualification.t_level for each in offered if each.offer is Offer.CLOSED}
    assert closed == {"Onsite Construction"}
    assert WORDS.offer(Offer.CLOSED) == "closed to new learners"


def test_what_is_in_development_or_opens_later_is_to_come() -> None:
    made = NamedQualification(
        NamedId("x"), "x", NamedKind.T_LEVEL, LevelId.THREE, QualificationId(""), "", "Marketing", NamedStatus.NOT_TOLD
    )
    assert offer_of(FRAMEWORK, made, date(2025, 8, 31)) is Offer.TO_COME
    assert offer_of(FRAMEWORK, made, date(2025, 9, 1)) is Offer.OPEN
    planned = next(each for each in OCCUPATIONS.qualifications if each.status is NamedStatus.IN_DEVELOPMENT)
    assert offer_of(FRAMEWORK, planned, TODAY) is Offer.TO_COME


def test_an_htq_belongs_to_the_htq_card_of_its_level_and_to_the_award_that_carries_the_mark() -> None:
    hnc = OCCUPATIONS.qualification[NamedId("HTQDZ3045")]
    assert list(cards_of(hnc)) == ["htq_4", "hnc"]
    unit = OCCUPATIONS.qualification[NamedId("AU0001")]
    assert (card_of(unit), list(cards_of(unit))) == (None, [])


def test_a_standard_without_an_apprenticeship_is_served_by_none() -> None:
    without = {OccupationStatus.WITHOUT_APPRENTICESHIP, OccupationStatus.POTENTIAL}
    for each in (each for each in OCCUPATIONS.occupations if each.status in without):
        offered = offered_for(FRAMEWORK, OCCUPATIONS, each.id, TODAY)
        assert NamedKind.APPRENTICESHIP not in {one.qualification.kind for one in offered}


def test_an_occupation_is_reached_on_the_cards_of_what_serves_it() -> None:
    assert ends_of_occupation(FRAMEWORK, OCCUPATIONS, DATA_ANALYST, TODAY) == ("htq_4", "higher_app_4", "htq_5")
    served = Counter(each.qualification.kind for each in offered_for(FRAMEWORK, OCCUPATIONS, DATA_ANALYST, TODAY))
    assert served == {NamedKind.HTQ: 12, NamedKind.APPRENTICESHIP: 1}


def test_aiming_at_an_occupation_lights_the_ways_to_it() -> None:
    towards = destinations_of_occupation(FRAMEWORK, OCCUPATIONS, DATA_ANALYST, TODAY)
    lit = light(FRAMEWORK, (T_LEVEL,), towards, TODAY)
    assert lit.cards[HTQ_4] is not Light.NONE
    assert lit.cards[QualificationId("bachelor_hons")] is Light.NONE
    both = light(FRAMEWORK, (T_LEVEL,), (HTQ, *towards), TODAY)
    assert both.cards[HTQ_4] is Light.HTQ


def test_an_occupation_that_nothing_serves_has_no_end() -> None:
    lonely = next(each for each in OCCUPATIONS.occupations if each.id not in OCCUPATIONS.serving)
    assert ends_of_occupation(FRAMEWORK, OCCUPATIONS, lonely.id, TODAY) == ()


def test_occupations_lead_on_to_others_and_come_from_others() -> None:
    view = sector_view(FRAMEWORK, OCCUPATIONS, DIGITAL, TODAY)
    analyst = next(each for each in view.bands[Band.HIGHER_TECHNICAL] if each.occupation.id == DATA_ANALYST)
    assert set(analyst.leads_on) >= {"OCC0117", "OCC0649"}
    assert set(analyst.comes_from) >= {"OCC0795"}


# Pay


def pay(occupation: str, basis: Basis = Basis.FULL_TIME) -> Pay | NoPay:
    return pay_of(OCCUPATIONS, OCCUPATIONS.occupation[OccupationId(occupation)], basis)


def test_pay_is_that_of_the_unit_group_as_published() -> None:
    found = pay("OCC0118")
    assert isinstance(found, Pay)
    assert (found.row.group, found.row.title, found.row.basis) == ("3544", "Data analysts", Basis.FULL_TIME)
    assert (found.row.p25, found.median, found.row.p75, found.variation) == (30835, 38572, 47045, 3.8)
    everybody = pay("OCC0118", Basis.ALL)
    assert isinstance(everybody, Pay)
    assert everybody.median != found.median


@pytest.mark.parametrize("basis", list(Basis))
def test_what_is_shown_of_pay_is_reliable_and_what_is_not_says_why(basis: Basis) -> None:
    for occupation in OCCUPATIONS.occupations:
        found = pay_of(OCCUPATIONS, occupation, basis)
        says = WORDS.pay(found, OCCUPATIONS.sources)
        if isinstance(found, NoPay):
            assert says == WORDS.no_pay(found)
            assert says.startswith("No reliable figure: ")
            assert "£" not in says
        else:
            assert found.row.group == occupation.group
            assert found.variation <= 20
            for part in (f"£{found.median:,}", found.row.title, occupation.group, "2025", "United Kingdom"):
                assert part in says
            assert "Office for National Statistics" in says
            assert says.endswith(OCCUPATIONS.pay_terms.limits[0])


def test_each_reason_for_having_no_figure_is_told_apart() -> None:
    reasons = Counter(pay_of(OCCUPATIONS, each) for each in OCCUPATIONS.occupations if not is_paid(each.id))
    assert reasons[NoPay.NO_GROUP] == 207
    assert set(reasons) == {NoPay.NO_GROUP, NoPay.NOT_PUBLISHED, NoPay.QUALITY_UNKNOWN, NoPay.NOT_RELIABLE}
    assert len({WORDS.no_pay(reason) for reason in NoPay}) == len(NoPay)


def is_paid(occupation: str) -> bool:
    return isinstance(pay(occupation), Pay)


def test_how_many_occupations_have_a_figure() -> None:
    assert sum(is_paid(each.id) for each in OCCUPATIONS.occupations) == 1039


def test_a_range_is_told_so_far_as_it_was_published() -> None:
    ranges = {WORDS.pay_range(found) for each in OCCUPATIONS.occupations if isinstance(found := pay(each.id), Pay)}
    assert "£30,835 to £47,045 a year, middle £38,572" in ranges
    assert any(says.startswith("middle £") and ", a quarter below £" in says for says in ranges)
    assert all(says.count(" a year") == 1 for says in ranges)
