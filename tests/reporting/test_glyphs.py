"""What the bundled fonts can print."""

from pathlib import Path

from pathplanner.reporting.glyphs import printable_with


def test_the_bundled_fonts_have_all_of_plain_english_and_its_marks(font_dir: Path) -> None:
    printable = printable_with(font_dir.glob("*.ttf"))
    assert printable.issuperset(map(chr, range(32, 127)))
    assert printable.issuperset("£€©–—’“”…·•½×é")


def test_the_bundled_fonts_have_no_chinese(font_dir: Path) -> None:
    assert "王" not in printable_with(font_dir.glob("*.ttf"))


def test_a_character_counts_only_where_every_font_has_it(font_dir: Path) -> None:
    fonts = sorted(font_dir.glob("*.ttf"))
    shared = printable_with(fonts)
    assert all(shared <= printable_with([font]) for font in fonts)


def test_without_a_font_nothing_can_be_printed() -> None:
    assert printable_with([]) == frozenset()
