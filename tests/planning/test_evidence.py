"""Which facts apply, in which order, and when they are old."""

from datetime import date

import pytest

from pathplanner.core.ids import QualificationId, SectorId
from pathplanner.core.levels import LevelId
from pathplanner.planning.evidence import (
    About,
    about_card,
    about_level,
    about_occupation,
    about_route,
    about_sector,
    facts_for,
    is_old,
    years_after,
)
from pathplanner.planning.notes import is_reliable
from tests.planning.evidence import EVIDENCE, WHOLE, base, fact
from tests.planning.real import CARDS, FRAMEWORK

HNC, HND, TOP_UP = QualificationId("hnc"), QualificationId("hnd"), QualificationId("top_up")
DIGITAL = SectorId("digital")


def found(about: About, *facts: object) -> list[str]:
    return [each.id for each in facts_for(base(*facts), about)]  # type: ignore[arg-type]


def test_what_is_asked_about_comes_from_near_to_far() -> None:
    facts = (
        fact("level", levels=["4"]),
        fact("sector", sectors=["digital"]),
        fact("sector and level", sectors=["digital"], levels=["4"]),
        fact("card", cards=["hnc"]),
        fact("card and sector", cards=["hnc"], sectors=["digital"]),
    )
    nearest_first = ["card and sector", "card", "sector and level", "sector", "level"]
    assert found(about_card(FRAMEWORK, HNC, [DIGITAL]), *facts) == nearest_first


def test_a_fact_about_other_sectors_alone_does_not_apply() -> None:
    facts = (fact("theirs", cards=["hnc"], sectors=["creative_and_design"]), fact("ours", cards=["hnc"]))
    assert found(about_card(FRAMEWORK, HNC, [DIGITAL]), *facts) == ["ours"]


def test_where_no_sector_is_asked_for_a_fact_for_all_comes_before_one_about_a_sector() -> None:
    facts = (fact("sector", cards=["hnc"], sectors=["digital"]), fact("all", cards=["hnc"]))
    assert found(about_card(FRAMEWORK, HNC), *facts) == ["all", "sector"]


def test_whole_figures_come_before_words_and_words_before_figures_that_may_not_be_shown() -> None:
    facts = (
        fact("no year", levels=["4"], **{**WHOLE, "year": ""}),
        fact("words", levels=["4"]),
        fact("whole", levels=["4"], **WHOLE),
    )
    assert found(about_level(LevelId.FOUR), *facts) == ["whole", "words", "no year"]


def test_a_fact_about_few_cards_comes_before_one_about_many() -> None:
    facts = (fact("many", cards=["hnc", "hnd"]), fact("one", cards=["hnc"]))
    assert found(about_card(FRAMEWORK, HNC), *facts) == ["one", "many"]


def test_what_is_equally_near_keeps_pay_first_and_then_the_order_of_the_file() -> None:
    facts = (
        fact("take-up", topic="take_up", levels=["4"]),
        fact("pay 2", levels=["4"]),
        fact("pay 1", levels=["4"]),
    )
    assert found(about_level(LevelId.FOUR), *facts) == ["pay 2", "pay 1", "take-up"]


def test_a_route_begins_with_its_end_and_leaves_out_what_is_held() -> None:
    facts = (fact("held", cards=["t_level"]), fact("way", cards=["hnc"]), fact("end", cards=["top_up"]))
    about = about_route(FRAMEWORK, [QualificationId("t_level"), HNC, TOP_UP])
    assert found(about, *facts) == ["end", "way"]
    assert about.levels == (LevelId.SIX, LevelId.FOUR)


def test_an_occupation_is_asked_about_by_sector_and_level() -> None:
    facts = (fact("level", levels=["4"]), fact("both", levels=["4"], sectors=["digital"]), fact("none", levels=["6"]))
    assert found(about_occupation(DIGITAL, LevelId.FOUR), *facts) == ["both", "level"]


def test_what_is_kept_out_of_the_app_never_applies() -> None:
    hidden = fact("hidden", cards=["hnc"], levels=["4"], sectors=["digital"], show=False, why_hidden="Old.")
    assert found(about_card(FRAMEWORK, HNC, [DIGITAL]), hidden) == []


def test_every_shown_fact_is_found_from_a_card_a_level_or_a_sector() -> None:
    asked = [
        *(about_card(FRAMEWORK, card) for card in CARDS),
        *(about_level(level) for level in LevelId),
        *(about_sector(sector) for sector in FRAMEWORK.sector),
    ]
    reached = {each.id for about in asked for each in facts_for(EVIDENCE, about)}
    assert reached == {each.id for each in EVIDENCE.evidence if each.show}


def test_of_the_real_facts_on_digital_those_on_digital_alone_come_first() -> None:
    near = [each for each in facts_for(EVIDENCE, about_sector(DIGITAL)) if each.figures and is_reliable(each)]
    counts = [len(each.sectors) for each in near]
    assert counts[0] == 1
    assert counts == sorted(counts)


@pytest.mark.parametrize(
    ("as_of", "old"), [(date(2021, 4, 5), False), (date(2021, 4, 6), True), (date(2030, 1, 1), True)]
)
def test_a_fact_is_old_after_two_years(as_of: date, old: bool) -> None:
    assert is_old(date(2019, 4, 5), as_of) is old


def test_what_has_no_day_is_not_called_old() -> None:
    assert not is_old(None, date(2040, 1, 1))


def test_a_leap_day_has_its_anniversary_on_the_last_of_february() -> None:
    assert years_after(date(2020, 2, 29), 2) == date(2022, 2, 28)
    assert years_after(date(2020, 2, 29), 4) == date(2024, 2, 29)
