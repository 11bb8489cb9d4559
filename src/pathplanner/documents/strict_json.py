"""Reading JSON that anybody may have written: whatever is odd about it is a refusal, and soon."""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pathplanner.documents.refusals import PlanFileRefused, Reason, refused

Json = Any
"""What JSON can say: None, bool, int, float, str, list or dict."""

LARGEST_FILE = 5_000_000
MOST_VALUES = 100_000
DEEPEST = 40
LONGEST_NUMBER = 15
LONGEST_SHOWN = 40

# Half a character, or none at all: neither the screen nor the paper can show it.
_BAD_CHARACTER = re.compile("[\0\ud800-\udfff]")


def parse(content: bytes) -> Json:
    """What the text of a file says; raises PlanFileRefused."""
    if len(content) > LARGEST_FILE:
        raise too_big(len(content))
    if not content.strip(b"\xef\xbb\xbf \t\r\n"):
        raise refused(Reason.EMPTY)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refused(Reason.NOT_TEXT, line=content.count(b"\n", 0, error.start) + 1) from None
    said = _decoded(text)
    _check(said)
    return said


def too_big(size: int) -> PlanFileRefused:
    """The refusal of a file for its size alone."""
    return refused(Reason.TOO_BIG, megabytes=math.ceil(size / 1_000_000), most=LARGEST_FILE // 1_000_000)


def _decoded(text: str) -> Json:
    counting = _Counting()
    try:
        return json.loads(
            text,
            object_pairs_hook=counting.table,
            parse_int=counting.whole_number,
            parse_float=counting.number,
            parse_constant=_no_number,
        )
    except json.JSONDecodeError as error:
        at_the_end = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        if at_the_end:
            raise refused(Reason.CUT_SHORT, line=error.lineno) from None
        if text[error.pos : error.pos + 1] == "\0":
            raise refused(Reason.BAD_CHARACTER, place="") from None
        raise refused(Reason.NOT_JSON, line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise refused(Reason.TOO_DEEP, most=DEEPEST) from None


class _Counting:
    """Makes the values as they are read, and stops where they are too many to be a plan."""

    def __init__(self) -> None:
        self._count = 0

    def _one_more(self) -> None:
        self._count += 1
        if self._count > MOST_VALUES:
            raise refused(Reason.TOO_MANY_VALUES, most=MOST_VALUES)

    def table(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        self._one_more()
        table = dict(pairs)
        if len(table) < len(pairs):
            times = Counter(name for name, _ in pairs)
            raise refused(Reason.TWICE, name=shown(times.most_common(1)[0][0]))
        return table

    def whole_number(self, digits: str) -> int:
        self._one_more()
        if len(digits) > LONGEST_NUMBER:
            raise refused(Reason.NUMBER_TOO_BIG, number=shown(digits))
        return int(digits)

    def number(self, digits: str) -> float:
        self._one_more()
        number = float(digits)
        if abs(number) >= 10**LONGEST_NUMBER:
            raise refused(Reason.NUMBER_TOO_BIG, number=shown(digits))
        return number


def _no_number(name: str) -> Json:
    raise refused(Reason.NUMBER_TOO_BIG, number=name)


def shown(text: str) -> str:
    """A text as a sentence may quote it: printable and short."""
    short = text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in short)


def _check(said: Json) -> None:
    """Refuse what is too deep or too much, and characters that are none; without recursion, which has its own end."""
    layer, depth, count = [said], 0, 0
    while layer:
        count += len(layer)
        if depth > DEEPEST:
            raise refused(Reason.TOO_DEEP, most=DEEPEST)
        if count > MOST_VALUES:
            raise refused(Reason.TOO_MANY_VALUES, most=MOST_VALUES)
        for text in _texts(layer):
            if _BAD_CHARACTER.search(text):
                raise refused(Reason.BAD_CHARACTER, place=shown(text))
        layer = [inner for value in layer for inner in _inside(value)]
        depth += 1


def _texts(values: list[Json]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from value


def _inside(value: Json) -> Iterator[Json]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def writable(value: Json) -> Json:
    """The value without the characters that reading would refuse."""
    if isinstance(value, str):
        return _BAD_CHARACTER.sub("", value)
    if isinstance(value, dict):
        return {writable(name): writable(inner) for name, inner in value.items()}
    return [writable(inner) for inner in value] if isinstance(value, list) else value


def text_of(value: Json) -> bytes:
    """The value as a file says it, laid out for people."""
    return (json.dumps(writable(value), indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()
