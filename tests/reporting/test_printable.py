"""What was typed is made printable without losing any of it."""

from pathplanner.reporting.printable import cleaned, spelled_out


def test_every_line_ends_alike_and_a_control_character_is_a_blank() -> None:
    assert cleaned({"a": ["one\r\ntwo\u2028three\x0bfour\ttab\x07bell", 5, None]}) == {
        "a": ["one\ntwo\nthree\nfour tab bell", 5, None]
    }


def test_a_symbol_is_called_by_its_name_and_what_colours_it_is_left_out() -> None:
    lacking = {"👍", "🏽", "👩", "\N{ZERO WIDTH JOINER}", "🔧"}
    assert spelled_out("Yes 👍🏽 👩\N{ZERO WIDTH JOINER}🔧", lacking) == "Yes [thumbs up sign] [woman][wrench]"


def test_letters_and_what_has_no_name_stay_as_they_are() -> None:
    assert spelled_out("王 \ue123 👍", {"王", "\ue123"}) == "王 \ue123 👍"
