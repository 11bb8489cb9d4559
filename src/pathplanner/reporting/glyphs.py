"""Which characters a font can print, read from its character map."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from struct import unpack_from

# The two layouts of a character map that fonts use for Unicode.
_SEGMENTS = 4
_GROUPS = 12
_END_OF_MAP = 0xFFFF


def printable_with(fonts: Iterable[Path]) -> frozenset[str]:
    """The characters that every one of the TrueType fonts has; none where there is no font."""
    maps = [_characters(path.read_bytes()) for path in fonts]
    return frozenset.intersection(*maps) if maps else frozenset()


def _characters(font: bytes) -> frozenset[str]:
    ranges = chain.from_iterable(_ranges(font, table) for table in _unicode_tables(font))
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))


def _unicode_tables(font: bytes) -> Iterator[int]:
    """Where each of the font's character maps starts."""
    (tables,) = unpack_from(">H", font, 4)
    for record in range(12, 12 + 16 * tables, 16):
        tag, _, offset, _ = unpack_from(">4s3I", font, record)
        if tag == b"cmap":
            (maps,) = unpack_from(">H", font, offset + 2)
            for entry in range(offset + 4, offset + 4 + 8 * maps, 8):
                yield offset + unpack_from(">HHI", font, entry)[2]


def _ranges(font: bytes, table: int) -> list[tuple[int, int]]:
    """The first and last code of each run of characters in one map."""
    (layout,) = unpack_from(">H", font, table)
    if layout == _GROUPS:
        (count,) = unpack_from(">I", font, table + 12)
        groups = (unpack_from(">III", font, table + 16 + 12 * group) for group in range(count))
        return [(first, last) for first, last, _ in groups]
    if layout == _SEGMENTS:
        (double,) = unpack_from(">H", font, table + 6)
        last_codes = unpack_from(f">{double // 2}H", font, table + 14)
        first_codes = unpack_from(f">{double // 2}H", font, table + 16 + double)
        return [(first, last) for first, last in zip(first_codes, last_codes, strict=True) if first != _END_OF_MAP]
    return []
