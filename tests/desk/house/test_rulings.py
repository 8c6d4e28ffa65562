"""What is ruled for every draft: kinds of sources corrected by a reviewer, and rules turned off."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer import knowledge, paths
from reviewer.checking import Engine
from reviewer.desk import Desk, Review
from reviewer.model.house import House
from reviewer.model.review import Role, State
from reviewer.model.trouble import Trouble
from reviewer.parsing import Parser, decode, import_html
from reviewer.store.library import Library
from tests.desk.conftest import Write
from tests.desk.small import Clock, bare_desk
from tests.review.findings import LONG

FACTS = knowledge.load(paths.resources() / "knowledge")
WHY = "I read the paper: it pools nine trials."
TEXT = (
    "# Heat for backs\n\nHeat relieves back pain for a few hours.¹\n\nFootnotes:\n\n"
    "¹ Heat and back pain: what we know. Riverside Wellness Clinic. (2021, May 4). https://www.riversidewellness.com/blog/heat\n"
)
SIGNED = {"author": "Ada North", "reviewer": "Ben South", "reviewer_credentials": "MD"}


@pytest.fixture
def real(home: Path, clock: Clock) -> Iterator[Desk]:
    """A desk with the shipped rules."""
    library = Library.open(home / "library.db", clock, wait=0)
    made = Desk(Parser(FACTS.layout), Engine(FACTS, House()), library, decode=decode, to_markdown=import_html, clock=clock)
    yield made
    made.close()


def rules(review: Review) -> set[str]:
    """Return the rules that found something."""
    return {finding.rule for finding in review.report.findings}


def key(review: Review) -> str:
    """Return the key of the first reference."""
    return review.report.references[0].key


def test_a_corrected_source_changes_what_is_found(real: Desk, write: Write) -> None:
    review = real.open(write(TEXT))
    assert review.report.references[0].rung == "R9"
    assert "SO001" in rules(review)
    after = real.rulings.correct(key(review), "R2", reason=WHY, by="Ben South")
    assert "SO001" not in rules(after)
    standing = after.report.references[0]
    assert (standing.rung, standing.found, standing.why) == ("R2", "R9", "set by a reviewer")
    assert after.corrections[standing.key].reason == WHY


def test_a_correction_holds_in_another_draft_and_after_a_restart(real: Desk, write: Write, home: Path, clock: Clock) -> None:
    real.rulings.correct(key(real.open(write(TEXT))), "R2", reason=WHY, by="Ben South")
    other = real.open(write(TEXT.replace("# Heat for backs", "# Warm backs"), "other.md"))
    assert other.report.references[0].rung == "R2"
    real.close()
    library = Library.open(home / "library.db", clock, wait=0)
    again = Desk(Parser(FACTS.layout), Engine(FACTS, House()), library, decode=decode, to_markdown=import_html, clock=clock)
    assert again.open(write(TEXT)).report.references[0].rung == "R2"
    again.close()


def test_a_correction_can_be_taken_back(real: Desk, write: Write) -> None:
    review = real.rulings.correct(key(real.open(write(TEXT))), "R2", reason=WHY, by="Ben South")
    back = real.rulings.take_back(key(review), "Ben South")
    assert (back.report.references[0].rung, back.corrections) == ("R9", {})
    assert "SO001" in rules(back)
    with pytest.raises(Trouble, match="not corrected"):
        real.rulings.take_back(key(review), "Ben South")


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"role": Role.AUTHOR}, "only a reviewer"),
        ({"reason": "too short"}, "shorter than 20"),
        ({"by": " "}, "no name"),
        ({"rung": "R9"}, "already"),
        ({"rung": "R77"}, "no kind of source"),
    ],
)
def test_a_correction_that_may_not_be_is_refused_and_changes_nothing(real: Desk, write: Write, values: dict[str, str], why: str) -> None:
    review = real.open(write(TEXT))
    wanted: dict[str, str] = {"rung": "R2", "reason": WHY, "by": "Ben South"} | values
    with pytest.raises(Trouble, match=why):
        real.rulings.correct(key(review), wanted.pop("rung"), **wanted)  # type: ignore[arg-type]
    assert real.check_now().report.references[0].rung == "R9"


def test_a_retracted_paper_stays_retracted(real: Desk, write: Write) -> None:
    text = "Heat helps.¹\n\nFootnotes:\n\n¹ Doe J. RETRACTED: Heat and backs. J Pain. 2019;1(1):1-5. doi:10.1000/xyz\n"
    review = real.open(write(text))
    with pytest.raises(Trouble, match="retracted"):
        real.rulings.correct(key(review), "R2", reason=WHY, by="Ben South")


def sign(desk: Desk, review: Review) -> Review:
    """Answer everything that can be answered, and sign."""
    marks = [finding.fingerprint for finding in review.report.findings if finding.waiver.value != "N"]
    answered = desk.decisions.answer(marks, reason="house decision", explanation=LONG, by="Ben South", role=Role.REVIEWER)
    return desk.decisions.sign(**SIGNED, seen=[finding.fingerprint for finding in answered.to_tick])


def test_a_correction_after_the_signature_ends_the_approval(real: Desk, write: Write) -> None:
    review = sign(real, real.open(write(TEXT)))
    assert review.state is State.APPROVED
    after = real.rulings.correct(key(review), "R2", reason=WHY, by="Ben South")
    assert (after.state, after.ended) == (State.DRAFT, True)
    assert real.rulings.take_back(key(review), "Ben South").state is State.APPROVED


def test_the_author_of_a_draft_cannot_have_set_the_kind_of_its_sources(real: Desk, write: Write) -> None:
    review = real.rulings.correct(key(real.open(write(TEXT))), "R2", reason=WHY, by="Dr. Ada North")
    with pytest.raises(Trouble, match="set by the author"):
        sign(real, review)


def test_the_sign_off_record_names_corrections_and_rules_that_are_off(real: Desk, write: Write, tmp_path: Path) -> None:
    real.rulings.turn_off("ST007", reason="Our pages use another order.", by="Ben South", role=Role.REVIEWER)
    review = sign(real, real.rulings.correct(key(real.open(write(TEXT))), "R2", reason=WHY, by="Ben South"))
    assert review.rules_off[0].rule == "ST007"
    files = real.export(tmp_path / "out")
    record = json.loads(next(file for file in files if file.suffix == ".json").read_text("utf-8"))
    (one,) = record["source_corrections"]
    assert (one["kind_found"], one["kind"], one["reason"], one["by"]) == ("R9", "R2", WHY, "Ben South")
    assert record["rules_turned_off"][0]["rule"] == "ST007"
    assert record["rules_turned_off"][0]["reason"] == "Our pages use another order."


def test_a_rule_that_is_off_finds_nothing_until_it_is_on_again(desk: Desk, write: Write) -> None:
    before = rules(desk.open(write("It usually heals. We utilise ice.\n")))
    desk.rulings.turn_off("CI003", reason="Our readers are clinicians.", by="Ada North", role=Role.AUTHOR)
    review = desk.check_now()
    assert rules(review) == before - {"CI003"}
    assert [(off.rule, off.reason) for off in review.rules_off] == [("CI003", "Our readers are clinicians.")]
    desk.rulings.turn_on("CI003", "Ada North")
    assert rules(desk.check_now()) == before
    with pytest.raises(Trouble, match="on already"):
        desk.rulings.turn_on("CI003", "Ada North")


def test_turning_a_rule_off_ends_an_approval_given_with_it(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.decisions.sign(**SIGNED)
    desk.rulings.turn_off("CI003", reason="Our readers are clinicians.", by="Ada North", role=Role.AUTHOR)
    review = desk.check_now()
    assert review.ended
    assert "checks are not the ones" in review.ended_why


@pytest.mark.parametrize(
    ("rule", "role", "why"),
    [("CI005", Role.REVIEWER, "can only be fixed"), ("CL002", Role.AUTHOR, "only a reviewer"), ("ZZ001", Role.REVIEWER, "no check ZZ001")],
)
def test_some_rules_cannot_be_turned_off(desk: Desk, rule: str, role: Role, why: str) -> None:
    with pytest.raises(Trouble, match=why):
        desk.rulings.turn_off(rule, reason="We do without this one here.", by="Ada North", role=role)


def test_each_rule_shows_how_often_it_was_fixed_and_answered_here(desk: Desk, write: Write) -> None:
    review = desk.open(write("It usually heals.\n\nRest cures it.\n\nHeat cures it.\n\nIt leads nowhere.\n"))
    marks = [finding.fingerprint for finding in review.report.findings if finding.rule == "CI003"]
    desk.decisions.answer(marks, reason="common knowledge", explanation=LONG, by="Ada North", role=Role.AUTHOR)
    desk.edit("It usually heals.\n\nRest helps.\n\nHeat cures it all.\n\nIt leads nowhere.\n")
    desk.save()
    counts = {one.rule.id: (one.fixed, one.answered) for one in desk.rulings.rules()}
    assert counts["CL002"] == (1, 0), "one was fixed, the other only reworded"
    assert counts["CI003"] == (0, 1)
    assert counts["CI005"] == (0, 0)
    one = desk.rulings.rule("CL002")
    assert one is not None
    assert (one.fixed, one.answered, one.off) == (1, 0, None)


def test_without_a_library_nothing_is_ruled_and_nothing_counted() -> None:
    bare = bare_desk(None)
    assert {(one.fixed, one.answered, one.off) for one in bare.rulings.rules()} == {(0, 0, None)}
    with pytest.raises(Trouble, match="library is not open"):
        bare.rulings.turn_off("CI003", reason="Our readers are clinicians.", by="Ada North", role=Role.AUTHOR)
