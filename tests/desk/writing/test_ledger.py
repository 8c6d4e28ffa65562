"""The ledger in plain words, and as CSV."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from reviewer.checking import balance
from reviewer.desk import Desk
from reviewer.desk.writing.ledger import ASKED_BY, COLUMNS, KINDS, QUESTIONS, TYPES, age, card_for, claims
from reviewer.model.finding import Standing
from reviewer.model.review import Role
from reviewer.model.trouble import Trouble
from reviewer.rules import RULES
from tests.desk.conftest import Write
from tests.desk.house.test_rulings import real
from tests.review.findings import LONG

__all__ = ["real"]

TEXT = (
    "# Heat for backs\n\nHeat relieves back pain for a few hours.¹ Heat cures every sore back. We open at nine.\n\n"
    "=HYPERLINK heals backs.\n\nFootnotes:\n\n¹ Roe J, Tran L. Heat for low back pain: a randomised trial. J Pain. 2019;20(3):101-109.\n"
)


def test_each_sentence_says_what_it_claims_what_covers_it_and_what_is_open(real: Desk, write: Write) -> None:
    rows = {claim.sentence: claim for claim in claims(real.open(write(TEXT)))}
    covered = rows["Heat relieves back pain for a few hours.¹"]
    assert (TYPES[covered.type], covered.cover, covered.sources, covered.paragraph) == ("Benefit", "own", ("1",), 2)
    bare = rows["Heat cures every sore back."]
    assert (bare.type, bare.cover, bare.sources, bare.state) == ("GUA", "bare", (), "Must fix")
    plain = rows["We open at nine."]
    assert (plain.type, plain.cover, plain.state) == ("none", "none", "")


def test_an_answered_sentence_says_so(real: Desk, write: Write) -> None:
    review = real.open(write(TEXT))
    marks = [finding.fingerprint for finding in review.report.findings if finding.waiver.value != "N"]
    after = real.decisions.answer(marks, reason="house decision", explanation=LONG, by="Ben South", role=Role.REVIEWER)
    bare = next(claim for claim in claims(after) if claim.sentence.startswith("Heat cures"))
    assert (bare.cover, bare.state) == ("answered", "Answered")


def test_the_ledger_is_written_as_csv_that_no_spreadsheet_takes_for_formulas(real: Desk, write: Write, tmp_path: Path) -> None:
    real.open(write(TEXT))
    file = real.export_claims(tmp_path / "claims.csv")
    with file.open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    assert rows[1] == {
        "Paragraph": "2",
        "Sentence": "Heat relieves back pain for a few hours.¹",
        "Claim": "Benefit",
        "Cover": "Own source",
        "Sources": "1",
        "State": rows[1]["State"],
    }
    assert any(row["Sentence"].startswith("'=HYPERLINK") for row in rows)
    with pytest.raises(Trouble, match="Could not write"):
        real.export_claims(tmp_path / "missing" / "claims.csv")


@pytest.mark.parametrize(("year", "words"), [(2026, "this year"), (2025, "1 year"), (2016, "10 years"), (None, ""), (2027, "this year")])
def test_a_source_says_how_old_it_is(year: int | None, words: str) -> None:
    assert age(Standing("1", "R5", "", (), "", year=year), date(2026, 11, 22)) == words


def test_an_empty_cell_of_the_grid_leads_to_the_card_that_asks(real: Desk, write: Write) -> None:
    review = real.open(write("# Acupuncture\n\nAcupuncture relieves back pain. Acupuncture eases migraine. We offer acupuncture.\n"))
    (row,) = real.balance()
    assert row.harm == ()
    card = card_for("harm", review.report.cards)
    assert card is not None
    assert card.head.rule == "SA001"
    assert card_for("benefit", review.report.cards) is None


def test_every_column_has_words_and_a_question_and_every_rule_named_exists() -> None:
    assert tuple(COLUMNS) == tuple(QUESTIONS) == balance.COLUMNS
    assert {rule for rules in ASKED_BY.values() for rule in rules} <= {rule.id for rule in RULES}


def test_kinds_of_sources_read_as_names() -> None:
    assert KINDS["R2"] == "Systematic review"
    assert KINDS["R9"] == "Page of a care business"
