"""Whatever a file has in it, the answer is a sentence, and soon."""

import json
import random
import time
import tracemalloc
from collections.abc import Callable

import pytest

from pathplanner.documents.envelope import read_text
from pathplanner.documents.refusals import PlanFileRefused, Reason
from tests.documents.making import file_of, plan_of, sentence

GOOD = file_of(plan_of("gcse_9_4", "t_level"))
LONGEST = 2.0
MOST_MEMORY = 500_000_000


def with_age(age: str) -> bytes:
    return GOOD.replace(b'"age": null', b'"age": ' + age.encode())


def big(inner: str, joint: str = ",", size: int = 4_900_000) -> str:
    return joint.join([inner] * (size // (len(inner) + len(joint))))


BAD: dict[str, tuple[bytes, Reason]] = {
    "empty": (b"", Reason.EMPTY),
    "blank": (b"\xef\xbb\xbf \n\t", Reason.EMPTY),
    "NUL for all": (bytes(4096), Reason.BAD_CHARACTER),
    "NUL in a text": (GOOD.replace(b"t_level", b"t_\0level"), Reason.BAD_CHARACTER),
    "NUL written out": (GOOD.replace(b"t_level", b"t_\\u0000level"), Reason.BAD_CHARACTER),
    "half a character": (GOOD.replace(b"t_level", b"t_\\ud83dlevel"), Reason.BAD_CHARACTER),
    "half a character in a name": (GOOD.replace(b'"age"', b'"\\udc00": 1, "age"'), Reason.BAD_CHARACTER),
    "not UTF-8": (GOOD.replace(b"t_level", b"t_\xfflevel"), Reason.NOT_TEXT),
    "UTF-16": (GOOD.decode().encode("utf-16"), Reason.NOT_TEXT),
    "cut in a text": (GOOD[: GOOD.index(b"t_level") + 2], Reason.CUT_SHORT),
    "cut after a text": (GOOD[: GOOD.index(b"t_level") + 8], Reason.CUT_SHORT),
    "cut at the end": (GOOD.rstrip()[:-1], Reason.CUT_SHORT),
    "two plans": (GOOD + GOOD, Reason.NOT_JSON),
    "a comma too many": (GOOD.replace(b"}", b",}"), Reason.NOT_JSON),
    "a field twice": (with_age('1, "age": 2'), Reason.TWICE),
    "nested": (with_age("[" * 50 + "]" * 50), Reason.TOO_DEEP),
    "nested without end": (with_age("[" * 1_000_000), Reason.TOO_DEEP),
    "tables nested without end": (with_age('{"a":' * 500_000), Reason.TOO_DEEP),
    "a huge number": (with_age("9" * 1_000_000), Reason.NUMBER_TOO_BIG),
    "a number with a huge power": (with_age("1e999999999"), Reason.NUMBER_TOO_BIG),
    "a number below all": (with_age("-1E+400"), Reason.NUMBER_TOO_BIG),
    "no number": (with_age("NaN"), Reason.NUMBER_TOO_BIG),
    "infinity": (with_age("-Infinity"), Reason.NUMBER_TOO_BIG),
    "many numbers": (with_age(f"[{big('1')}]"), Reason.TOO_MANY_VALUES),
    "many tables": (with_age(f"[{big('{}')}]"), Reason.TOO_MANY_VALUES),
    "many lists": (with_age(f"[{big('[]')}]"), Reason.TOO_MANY_VALUES),
    "many nothings": (with_age(f"[{big('null')}]"), Reason.TOO_MANY_VALUES),
    "many names": (
        with_age("{" + ",".join(f'"{number}":""' for number in range(400_000)) + "}"),
        Reason.TOO_MANY_VALUES,
    ),
    "one name over and over": (with_age("{" + big('"a":""') + "}"), Reason.TWICE),
    "many wrong ids": (
        GOOD.replace(b'"plan_a": []', f'"plan_a": [{big("7", size=190_000)}]'.encode()),
        Reason.WRONG_VALUE,
    ),
    "many unknown tables": (
        GOOD.replace(b'"plan_a": []', f'"plan_a": [{big("{}", size=190_000)}]'.encode()),
        Reason.WRONG_VALUE,
    ),
    "a long text": (with_age(json.dumps("x" * 4_000_000)), Reason.WRONG_VALUE),
    "quotes": (b'"' * 4_000_000, Reason.NOT_JSON),
    "backslashes": (b'"' + b"\\" * 4_000_000, Reason.CUT_SHORT),
    "too big": (b" " * 50_000_000, Reason.TOO_BIG),
}


def answer(content: bytes) -> PlanFileRefused | None:
    try:
        read_text(content)
    except PlanFileRefused as refusal:
        sentence(refusal)
        return refusal
    return None


@pytest.mark.parametrize("name", BAD)
def test_every_kind_of_damage_is_told_by_its_own_sentence_and_soon(name: str) -> None:
    content, reason = BAD[name]
    start = time.perf_counter()
    refusal = answer(content)
    assert time.perf_counter() - start < LONGEST
    assert refusal is not None
    assert refusal.reason is reason


@pytest.mark.parametrize("name", ["many numbers", "many tables", "nested without end", "a long text", "quotes"])
def test_no_damage_takes_much_memory(name: str) -> None:
    content, _ = BAD[name]
    tracemalloc.start()
    answer(content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_MEMORY


PIECES = [
    b"",
    b"\0",
    b"\xff",
    b"[",
    b"{",
    b'"',
    b",",
    b"\\",
    b"1e9",
    b"9" * 30,
    b"NaN",
    b"null",
    b"true",
    b'{"a":1}',
    b"[[[[",
]

Damage = Callable[[random.Random, bytes], bytes]


def cut(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content))]


def flip(chance: random.Random, content: bytes) -> bytes:
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def put_in(chance: random.Random, content: bytes) -> bytes:
    start = chance.randrange(len(content))
    end = min(len(content), start + chance.choice([0, 0, 1, 4, 40]))
    return content[:start] + chance.choice(PIECES) * chance.choice([1, 1, 3, 300]) + content[end:]


def change_a_value(chance: random.Random, content: bytes) -> bytes:
    said = json.loads(content)
    at = said
    while isinstance(at, dict | list) and at:
        place = chance.choice(list(at) if isinstance(at, dict) else range(len(at)))
        if not isinstance(at[place], dict | list) or not at[place] or chance.random() < 0.3:
            at[place] = chance.choice([None, True, -1, 0, 10**14, 1.5, "", "x" * 3_000, [], {}, [{}], {"a": {"b": []}}])
            break
        at = at[place]
    return json.dumps(said).encode()


def take_a_part_twice(chance: random.Random, content: bytes) -> bytes:
    start = chance.randrange(len(content))
    end = chance.randrange(start, len(content))
    return content[:end] + content[start:end] + content[end:]


DAMAGES: list[Damage] = [cut, flip, put_in, change_a_value, take_a_part_twice]


def damaged_in(number: int) -> bytes:
    """One of endlessly many damaged files, always the same for a number."""
    chance = random.Random(number)
    content = GOOD
    for _ in range(chance.choice([1, 1, 2])):
        try:
            content = chance.choice(DAMAGES)(chance, content)
        except ValueError:
            break  # so damaged already that a second damage finds no hold
    return content


def read_damaged(numbers: range) -> int:
    refused = 0
    for number in numbers:
        start = time.perf_counter()
        refused += answer(damaged_in(number)) is not None
        assert time.perf_counter() - start < LONGEST, number
    return refused


def test_damaged_files_are_refused_by_a_sentence() -> None:
    assert read_damaged(range(1_000)) > 800


@pytest.mark.slow
def test_five_thousand_damaged_files_are_refused_by_a_sentence() -> None:
    assert read_damaged(range(1_000, 6_000)) > 4_000
