"""`pathplanner plan`: the printed plan, written by its number in the list."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from pathplanner.core.ids import QualificationId
from pathplanner.core.learner import Held, Learner
from pathplanner.core.levels import LevelId
from pathplanner.core.own import OwnCard
from pathplanner.core.plan import Plan
from pathplanner.core.plan_parts import Action, Agreement, Barrier, BarrierKind, Compared, Weighing
from pathplanner.documents.kept import NO_TERMS, KeptPlan, SavedBy, Terms
from pathplanner.documents.protection import Cost, PassphraseSeal
from tests.app.calling import Caller

BY = SavedBy(app_version="0.1.0", data_version="2026.11", at=datetime(2026, 11, 23, 10, tzinfo=UTC))
PASSPHRASE = "blue kettle, März"
T_LEVEL = QualificationId("t_level")
FULL = Plan(
    name="Sam Okafor",
    learner=Learner(held=(Held(qualification=T_LEVEL),)),
    plan_a=(T_LEVEL, QualificationId("hnc")),
    plan_b=(T_LEVEL, QualificationId("bachelor_hons")),
    actions=(Action(id="1", says="Ring the college"),),
    barriers=(Barrier(kind=BarrierKind.MONEY, helps="Ask about bursaries."),),
    agreement=Agreement(on=date(2027, 3, 3), read_back=True),
    private_notes="This stays between us.",
)


def kept(path: Path, plan: Plan, terms: Terms = NO_TERMS) -> Path:
    KeptPlan.keep(path, plan, BY, terms).close()
    return path


def text_of(file: Path) -> str:
    pages = PdfReader(io.BytesIO(file.read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_plan_is_written_and_named(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plans" / "plan.pdf"
    said = call("plan", "--from", "t_level", "--to", "degree", "--out", str(out))
    assert (said.code, said.out, said.err) == (0, f"Wrote {out}.\n", "")
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_plan_is_of_the_route_with_that_number_in_the_list(number: int, call: Caller, tmp_path: Path) -> None:
    asked = ("--from", "t_level", "--to", "degree", "--as-of", "2026-11-23")
    line = call("routes", *asked).out.splitlines()[number - 1]
    out = tmp_path / "plan.pdf"
    call("plan", *asked, "--route", str(number), "--out", str(out))
    cards = line.partition(". ")[2].rpartition(" (")[0].split(" \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} ")
    text = text_of(out)
    assert f"Plan A: {cards[0]} to {cards[-1]}" in text
    for step in range(len(cards) - 1):
        assert f"{cards[step]} to {cards[step + 1]}" in text


def test_a_plan_for_a_later_day_says_so(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    call("plan", "--from", "t_level", "--to", "htq", "--as-of", "2027-09-01", "--out", str(out))
    assert "for what is open on 1 September 2027" in text_of(out)


def test_a_plan_replaces_an_older_one(call: Caller, tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    out.write_bytes(b"old")
    call("plan", "--from", "t_level", "--to", "htq", "--out", str(out))
    assert out.read_bytes().startswith(b"%PDF")


def test_the_routes_that_a_plan_file_compares_are_side_by_side_in_the_appendix(call: Caller, tmp_path: Path) -> None:
    compared = (Compared(route=FULL.plan_a, pros="Close to home."), Compared(route=FULL.plan_b))
    plan = FULL.changed(weighing=Weighing(compared=compared))
    file, out = kept(tmp_path / "sam.pathplan", plan), tmp_path / "plan.pdf"
    assert call("plan", str(file), "--appendix", "--out", str(out)).code == 0
    text = text_of(out)
    assert "The routes compared" in text
    assert "Route 2: T Level, then" in text
    assert "Close to home." in text


def test_all_of_a_plan_file_is_printed_but_its_private_notes(call: Caller, tmp_path: Path) -> None:
    file, out = kept(tmp_path / "sam.pathplan", FULL), tmp_path / "plan.pdf"
    assert call("plan", str(file), "--out", str(out)).code == 0
    text = text_of(out)
    for words in (
        "Sam Okafor",
        "Plan A: T Level to HNC",
        "Plan B, if things change: T Level to Honours degree",
        "Ring the college",
        "Money: Ask about bursaries.",
        "Agreed on 3 March 2027, read back to me.",
    ):
        assert words in text
    assert "between us" not in text


def test_a_plan_file_without_a_route_is_printed_and_says_what_is_missing(call: Caller, tmp_path: Path) -> None:
    file, out = kept(tmp_path / "bare.pathplan", Plan(name="Sam")), tmp_path / "plan.pdf"
    assert call("plan", str(file), "--out", str(out)).code == 0
    assert "not decided yet" in text_of(out)
    assert "Put a qualification on the ladder first" in text_of(out)


def test_a_route_from_what_is_not_in_the_list_is_printed(call: Caller, tmp_path: Path) -> None:
    card = QualificationId("own_1")
    own = OwnCard(name="Matura", level=LevelId.THREE, reason="ENIC statement")
    learner = Learner(held=(Held(qualification=card, own=own),))
    plan = Plan(learner=learner, plan_a=(card, QualificationId("bachelor_hons")))
    file, out = kept(tmp_path / "own.pathplan", plan), tmp_path / "plan.pdf"
    assert call("plan", str(file), "--out", str(out)).code == 0
    assert "Plan A: Matura to Honours degree" in text_of(out)
    assert "adviser's judgement: ENIC statement" in text_of(out)


@pytest.fixture
def protected(tmp_path: Path) -> Path:
    seal = PassphraseSeal.new(PASSPHRASE, Cost(n=2**4))
    return kept(tmp_path / "protected.pathplan", FULL, Terms(seal))


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\nA second line.\n"])
def test_a_protected_plan_opens_with_the_first_line_of_a_passphrase_file(
    ending: str, call: Caller, protected: Path, tmp_path: Path
) -> None:
    secret, out = tmp_path / "secret.txt", tmp_path / "plan.pdf"
    secret.write_bytes(f"{PASSPHRASE}{ending}".encode())
    said = call("plan", str(protected), "--passphrase-file", str(secret), "--out", str(out))
    assert (said.code, said.err) == (0, "")
    assert "Sam Okafor" in text_of(out)


@pytest.mark.parametrize(
    ("secret", "says"),
    [
        (b"something else", "The passphrase does not open"),
        (b"", "The passphrase is empty"),
        (b"\xff\xfe\x00", "it is not UTF-8 text"),
        (None, "The passphrase could not be read from"),
    ],
)
def test_a_passphrase_that_does_not_open_the_plan_is_said_in_a_sentence(
    secret: bytes | None, says: str, call: Caller, protected: Path, tmp_path: Path
) -> None:
    told, out = tmp_path / "secret.txt", tmp_path / "plan.pdf"
    if secret is not None:
        told.write_bytes(secret)
    said = call("plan", str(protected), "--passphrase-file", str(told), "--out", str(out))
    assert said.code == 1
    assert says in said.err
    assert len(said.err.splitlines()) == 1
    assert not out.exists()


def test_a_protected_plan_asks_for_its_passphrase(call: Caller, protected: Path, tmp_path: Path) -> None:
    said = call("plan", str(protected), "--out", str(tmp_path / "plan.pdf"))
    assert said.code == 1
    assert "is protected. Give its passphrase to open it." in said.err
