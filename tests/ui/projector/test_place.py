"""The learner's window opens on another screen where there is one."""

from PySide6.QtCore import QRect

from pathplanner.ui.projector.place import place_for

LAPTOP, PROJECTOR = QRect(0, 0, 1366, 768), QRect(1366, 0, 1920, 1080)
LARGE = QRect(0, 0, 3440, 1440)


def test_it_fills_the_other_screen() -> None:
    for order in ([LAPTOP, PROJECTOR], [PROJECTOR, LAPTOP]):
        assert place_for(QRect(0, 0, 1366, 768), LAPTOP, order) == PROJECTOR


def test_from_the_other_screen_it_goes_to_the_first() -> None:
    assert place_for(QRect(1400, 0, 1366, 768), PROJECTOR, [LAPTOP, PROJECTOR]) == LAPTOP


def test_with_one_screen_it_stands_beside_the_main_window_where_there_is_room() -> None:
    main = QRect(0, 0, 1366, 768)
    place = place_for(main, LARGE, [LARGE])
    assert not place.intersects(main)
    assert LARGE.contains(place)


def test_with_one_small_screen_it_stays_on_it() -> None:
    for main in (QRect(0, 0, 1366, 768), QRect(200, 100, 900, 500)):
        assert LAPTOP.contains(place_for(main, LAPTOP, [LAPTOP]))


def test_a_screen_that_mirrors_the_main_one_is_not_another() -> None:
    mirrored = QRect(0, 0, 1280, 720)
    assert LAPTOP.contains(place_for(QRect(0, 0, 800, 600), LAPTOP, [LAPTOP, mirrored]))
