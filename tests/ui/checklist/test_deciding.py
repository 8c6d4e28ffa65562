"""A card of several findings: its places answered, fixed, counted and signed for, each or together."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from reviewer.desk.bench.summing import summary_of
from reviewer.model.finding import Severity
from reviewer.ui.acts.decisions import EACH
from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.rows import sign_of
from reviewer.ui.window import Window
from tests.ui.checklist.carded import answer, card, choose, desk, window

__all__ = ["desk", "window"]


def test_answering_one_place_leaves_the_rest_open(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    row = choose(window, "benefit claims")
    window.walk.choose(row.places[1].key)
    answer(window, monkeypatch)
    assert card(window, "benefit claims").title == "2 benefit claims have no sound source"
    assert [place.quote for place in card(window, "benefit claims").places] == ["“Acupuncture relieves back pain.”", "“Acupuncture helps with hay fever.”"]
    assert window.checklist.chips[Sign.ANSWERED].accessibleName() == "Show Answered, 1"
    window.walk.choose(row.places[1].key)
    assert window.detail.told.commands == ("withdraw",)
    window.registry.run("withdraw")
    assert card(window, "benefit claims").title == "3 benefit claims have no sound source"


def test_a_card_of_several_rules_is_answered_place_by_place(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    row = choose(window, "readers need to choose")
    assert window.registry["answer"].reason() == EACH
    assert "answer" not in window.detail.told.commands
    assert (row.sign, len(row.places)) == (Sign.MUST, 3)
    window.walk.choose(row.places[0].key)
    answer(window, monkeypatch)
    rest = card(window, "readers need to choose")
    assert (rest.sign, len(rest.places)) == (Sign.SHOULD, 2), "it weighs what the worst of its open places weighs"


def test_several_places_of_one_rule_can_be_answered_together(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(window, "benefit claims")
    answer(window, monkeypatch)
    assert not any("benefit claims" in row.title for row in window.checklist.listing.rows)
    assert window.checklist.chips[Sign.ANSWERED].accessibleName() == "Show Answered, 1"
    assert sum(finding.rule == "CL002" for finding in window.desk.review.report.findings if finding.fingerprint in window.desk.review.answers) == 3


def test_fixing_one_place_shrinks_the_card_and_keeps_it_in_hand(window: Window) -> None:
    choose(window, "pieces of the website")
    cursor = window.view.textCursor()
    start = window.view.source.index("Text us")
    cursor.setPosition(start)
    cursor.setPosition(start + len("Text us\n"), cursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    window.catch_up()
    row = card(window, "piece of the website")
    assert (row.title, row.places, row.quote) == ("A piece of the website is left in the text", (), "“Book now”")
    assert window.walk.row() == row
    assert window.detail.told.lines[0].text == row.title


def test_one_button_still_puts_every_place_of_a_repair_right(window: Window) -> None:
    choose(window, "pieces of the website")
    assert window.detail.told.fix.endswith(", 2 places")
    window.registry.run("fix")
    window.catch_up()
    assert "Text us" not in window.view.source and "Book now" not in window.view.source


def test_headline_chip_menu_list_of_drafts_and_cards_tell_one_count(window: Window) -> None:
    review = window.desk.review
    stood = {finding.fingerprint for finding in review.report.findings} & {one.fingerprint for one in review.obstacles}
    cards = sum(any(finding.fingerprint in stood for finding in card.findings) for card in review.report.cards)
    assert any(finding.rule == "ST001" for finding in review.open_findings), "what the sign-off fills is not counted, so it must be there"
    said = f"{cards} must-fix cards are open."
    assert window.checklist.sentence.text() == f"{said} Fix each one, or answer it with a reason."
    assert window.checklist.chips[Sign.MUST].text() == f" Must {cards}"
    assert window.registry.why("sign") == said
    assert sum(row.sign is Sign.MUST for row in window.checklist.listing.rows) == cards
    assert summary_of(review).must == cards


def test_what_the_sign_off_fills_is_listed_to_be_considered_and_marked_so(window: Window) -> None:
    window.checklist.hidden_line.click()
    places = [place for row in window.checklist.listing.rows for place in row.places or (row,)]
    record = [place for place in places if place.card is not None and place.card.head.rule == "ST001"]
    assert [place.sign for place in record] == [Sign.CONSIDER]
    finding = record[0].card.head if record[0].card is not None else None
    assert finding is not None
    assert finding.severity is Severity.BLOCKER, "a page that names no reviewer is no finished page, and commands say so"
    assert sign_of(finding) is Sign.CONSIDER


def test_the_sign_off_has_one_tick_for_each_card_and_sees_every_finding_on_it(window: Window) -> None:
    review = window.desk.review
    given: list[tuple[str, ...]] = []
    dialog = SignDialog(window, review, lambda *words: given.append(words[4]))
    assert len(dialog.seen) < len(review.to_tick)
    told = [box.text() for box in dialog.seen.values()] + [label.text() for label in dialog.findChildren(QLabel)]
    assert all(any(finding.title in words for words in told) for finding in review.to_tick)
    for box in [dialog.read, *dialog.seen.values()]:
        box.setChecked(True)
    dialog.author.setText("Ada North")
    dialog.reviewer.setText("Ben South")
    dialog.reviewer_credentials.setText("MD")
    dialog.main.click()
    assert sorted(given[0]) == sorted(finding.fingerprint for finding in review.to_tick)
