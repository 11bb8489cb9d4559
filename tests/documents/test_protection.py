"""A protected plan opens with its passphrase alone, and never in part."""

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathplanner.documents.kept import KeptPlan, Terms
from pathplanner.documents.protection import Cost, PassphraseSeal, unsealing
from pathplanner.documents.refusals import PlanFileRefused, Reason
from pathplanner.documents.sealing import delete_after_of, is_sealed
from tests.documents.making import BY, plan_of, sentence
from tests.house.source import SRC

CHEAP = Cost(n=2, r=1)
SEAL = PassphraseSeal.new("violet teapot", CHEAP)
CONTENT = b"the whole content " * 20
SEALED = SEAL.seal(CONTENT, date(2027, 8, 31))
ANOTHER = PassphraseSeal.new("violet teapot", CHEAP).seal(CONTENT)
HEADER, _, BODY = SEALED.partition(b"\n")


def refusal_of(sealed: bytes, passphrase: str = "violet teapot") -> Reason:
    with pytest.raises(PlanFileRefused) as caught:
        unsealing(passphrase)(sealed)
    sentence(caught.value)
    return caught.value.reason


def with_header(**changes: object) -> bytes:
    """The file with another header, and a sum that fits: somebody knew what they did."""
    header = json.dumps({**json.loads(HEADER), **changes}).encode()
    return summed(header + b"\n" + BODY[:-32])


def summed(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


def test_the_passphrase_opens_what_it_closed() -> None:
    content, seal = unsealing("violet teapot")(SEALED)
    assert content == CONTENT
    assert seal.open(seal.seal(b"next")) == b"next"
    assert is_sealed(SEALED)
    assert delete_after_of(SEALED) == date(2027, 8, 31)


def test_the_same_letters_open_it_however_the_keyboard_writes_them() -> None:
    sealed = PassphraseSeal.new("caf\N{LATIN SMALL LETTER E WITH ACUTE}", CHEAP).seal(b"content")
    assert unsealing("cafe\N{COMBINING ACUTE ACCENT}")(sealed)[0] == b"content"


def test_no_two_files_are_alike() -> None:
    assert SEAL.seal(CONTENT) != SEAL.seal(CONTENT)
    assert PassphraseSeal.new("violet teapot", CHEAP).key != SEAL.key


def test_nothing_of_the_content_or_the_key_can_be_read() -> None:
    assert b"whole" not in SEALED
    assert SEAL.key.hex() not in repr(SEAL)
    assert repr(SEAL.key) not in repr(SEAL)


@pytest.mark.parametrize("passphrase", ["violet teapo", "Violet teapot", "violet teapot ", "\0", "\ud800"])
def test_a_wrong_passphrase_is_told_from_a_damaged_file(passphrase: str) -> None:
    assert refusal_of(SEALED, passphrase) is Reason.WRONG_PASSPHRASE
    assert refusal_of(SEALED[:-1] + bytes([SEALED[-1] ^ 1]), passphrase) is Reason.DAMAGED


def test_an_empty_passphrase_protects_nothing() -> None:
    assert refusal_of(SEALED, "") is Reason.NO_PASSPHRASE
    with pytest.raises(PlanFileRefused):
        PassphraseSeal.new("", CHEAP)


@pytest.mark.parametrize(
    "changes",
    [
        {"n": 2**30},
        {"n": 3},
        {"n": 0},
        {"n": -2},
        {"n": True},
        {"n": 2.0},
        {"r": 2**20},
        {"r": 0},
        {"p": 100},
        {"salt": None},
        {"salt": "zz"},
        {"salt": ""},
        {"nonce": "00"},
        {"kdf": "none"},
        {"n": 10**5000 // 7},
    ],
)
def test_a_header_that_asks_for_nonsense_or_for_hours_of_work_is_damaged(changes: dict[str, object]) -> None:
    changes = {name: 10**4000 if value == 10**5000 // 7 else value for name, value in changes.items()}
    assert refusal_of(with_header(**changes)) is Reason.DAMAGED


@pytest.mark.parametrize("changes", [{"n": 4}, {"salt": "00" * 16}, {"nonce": "00" * 12}, {"delete_after": None}])
def test_the_header_is_vouched_for_as_the_content_is(changes: dict[str, object]) -> None:
    assert refusal_of(with_header(**changes)) is Reason.WRONG_PASSPHRASE


def test_a_newer_way_to_protect_is_told() -> None:
    assert refusal_of(with_header(version=2)) is Reason.NEWER_PROTECTION


def test_headers_of_two_files_are_not_to_be_swapped() -> None:
    other_header, _, other_body = ANOTHER.partition(b"\n")
    for swapped in (HEADER + b"\n" + other_body, other_header + b"\n" + BODY):
        assert refusal_of(swapped) is Reason.DAMAGED
        assert refusal_of(summed(swapped[:-32])) is Reason.WRONG_PASSPHRASE


def flipped(data: st.DataObject) -> bytes:
    damaged = bytearray(SEALED)
    for bit in data.draw(st.sets(st.integers(0, len(SEALED) * 8 - 1), min_size=1, max_size=5)):
        damaged[bit // 8] ^= 1 << bit % 8
    return bytes(damaged)


def shortened(data: st.DataObject) -> bytes:
    return SEALED[: data.draw(st.integers(0, len(SEALED) - 1))]


def moved(data: st.DataObject) -> bytes:
    start, end, to = sorted(data.draw(st.lists(st.integers(0, len(SEALED)), min_size=3, max_size=3)))
    return SEALED[:start] + SEALED[end:to] + SEALED[start:end] + SEALED[to:]


def made_up(data: st.DataObject) -> bytes:
    header = data.draw(
        st.dictionaries(st.sampled_from(["n", "r", "p", "salt", "nonce", "version"]), st.integers() | st.text())
    )
    return summed(json.dumps({**json.loads(HEADER), **header}).encode() + b"\n" + data.draw(st.binary(max_size=40)))


DAMAGES: list[Callable[[st.DataObject], bytes]] = [flipped, shortened, moved, made_up]


@settings(max_examples=2_000, deadline=None)
@given(st.data())
def test_no_damage_crashes_or_opens_a_part(data: st.DataObject) -> None:
    damaged = data.draw(st.sampled_from(DAMAGES))(data)
    if damaged == SEALED:
        return
    with_sum = data.draw(st.booleans())
    sealed = summed(damaged[:-32]) if with_sum else damaged
    if sealed != SEALED:
        refusal_of(sealed)


def test_a_protected_plan_is_kept_saved_and_opened(tmp_path: Path) -> None:
    path = tmp_path / "maths.pathplan"
    kept = KeptPlan.keep(path, plan_of("t_level"), BY, Terms(SEAL, date(2027, 8, 31)))
    kept.save(plan_of("t_level", "hnc"), BY)
    kept.close()
    assert re.search(rb"t_level|hnc|learner|content", path.read_bytes()) is None
    with pytest.raises(PlanFileRefused) as caught:
        KeptPlan.open(path)
    assert caught.value.reason is Reason.NEEDS_PASSPHRASE
    with pytest.raises(PlanFileRefused) as caught:
        KeptPlan.open(path, unsealing("violet"))
    assert caught.value.reason is Reason.WRONG_PASSPHRASE
    assert caught.value.file == path.name
    again = KeptPlan.open(path, unsealing("violet teapot"))
    assert (again.plan, again.is_protected) == (plan_of("t_level", "hnc"), True)
    again.terms = Terms(None, None)
    again.save(plan_of("hnc"), BY)
    again.close()
    assert KeptPlan.open(path).plan == plan_of("hnc")


def test_every_bit_of_a_protected_plan_counts(tmp_path: Path) -> None:
    path = tmp_path / "maths.pathplan"
    KeptPlan.keep(path, plan_of("t_level"), BY, Terms(SEAL)).close()
    whole = path.read_bytes()
    for place in range(0, len(whole), 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :])
        with pytest.raises(PlanFileRefused):
            KeptPlan.open(path, unsealing("violet teapot"))
    path.write_bytes(os.urandom(400))
    with pytest.raises(PlanFileRefused):
        KeptPlan.open(path, unsealing("violet teapot"))


def test_who_opens_no_protected_plan_does_not_wait_for_the_library() -> None:
    modules = "pathplanner.documents.recovery, pathplanner.documents.clearing"
    script = f"import sys, {modules}; print('cryptography' in sys.modules)"
    environ = os.environ | {"PYTHONPATH": str(SRC.parent)}
    said = subprocess.run([sys.executable, "-c", script], env=environ, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"


@pytest.mark.slow
def test_the_cost_of_a_passphrase_is_one_that_a_file_may_ask_for() -> None:
    sealed = PassphraseSeal.new("violet teapot").seal(b"content")
    assert unsealing("violet teapot")(sealed)[0] == b"content"
