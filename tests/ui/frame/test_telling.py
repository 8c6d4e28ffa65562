"""What a card says it will do is what it does."""

from __future__ import annotations

from pathlib import Path

from reviewer.desk import Desk
from reviewer.desk.edits.fixes import repaired
from reviewer.model.finding import Card, Change
from reviewer.ui.checklist.card_commands import edits_of
from reviewer.ui.checklist.telling import telling
from reviewer.ui.values.rows import all_rows
from tests.desk.conftest import Write


def card_of(desk: Desk, path: Path, *repairs: str) -> Card:
    """Return a card whose findings offer these repairs."""
    finding = desk.open(path).report.findings[0]
    made = (finding._replace(repair=repair, changes=(Change(finding.place, repair),) if repair else ()) for repair in repairs)
    return Card(1, "Words", "Words stand here", "", tuple(made))


def test_a_button_puts_right_only_what_its_words_say(desk: Desk, write: Write) -> None:
    path = write("# A\n\nWe utilise ice.\n")
    card = card_of(desk, path, "", "Write use", "Write need", "Write use")
    assert [finding.repair for finding in repaired(card.findings, desk.review.draft)] == ["Write use", "Write use"]
    assert [edit.text for edit in edits_of(card, desk.review.draft)] == ["Write use"]
    review = desk.review
    review = review._replace(report=review.report._replace(cards=(card,)))
    assert telling(all_rows(review)[0], review).fix == "Write use, 2 places"


def test_a_card_without_a_certain_change_offers_none(desk: Desk, write: Write) -> None:
    card = card_of(desk, write("# A\n\nWe utilise ice.\n"), "")
    assert repaired(card.findings, desk.review.draft) == ()
    review = desk.review._replace(report=desk.review.report._replace(cards=(card,)))
    told = telling(all_rows(review)[0], review)
    assert (told.fix, "fix" in told.commands) == ("", False)
