"""The checklist as a whole: what passed, what could not be checked, its groupings, and copies of it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from PySide6.QtWidgets import QApplication, QLabel

from reviewer.desk.values import Review
from reviewer.model.draft import Reference
from reviewer.model.finding import Ledger
from reviewer.ui.checklist.by_reference import REST, by_reference, notes_of
from reviewer.ui.checklist.copies import as_csv, as_markdown
from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.rows import Header, Listing, Row, all_rows
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.hands import opened, titles

TWO = "# Ankles\n\nRest cures ankles.\n\nIt is twice as good.\n"


def headers(window: Window) -> list[str]:
    """Return the lines above the groups."""
    return [line.title for line in window.checklist.listing.lines if isinstance(line, Header)]


def test_what_passed_is_counted_and_listed_only_when_asked_for(window: Window, write: Write) -> None:
    opened(window, write, TWO)
    chip = window.checklist.chips[Sign.PASSED]
    assert (chip.isVisible(), chip.isChecked(), chip.text().strip()) == (True, False, "Passed 3")
    assert not any("nowhere" in title for title in titles(window))
    assert not window.checklist.hidden_line.isVisible()
    chip.click()
    row = next(row for row in window.checklist.listing.rows if row.title == "The word nowhere")
    assert row.spoken == "Passed. The word nowhere."
    assert row.quote.startswith("Found nothing.")
    window.walk.choose(row.key)
    assert any("found nothing to ask about" in made.text() for made in window.detail.body.findChildren(QLabel))


def test_f8_never_stops_at_what_passed(window: Window, write: Write) -> None:
    opened(window, write, TWO)
    before = window.walk.stops
    window.checklist.chips[Sign.PASSED].click()
    assert window.walk.stops == before


def test_show_all_shows_every_finding_and_not_what_passed(window: Window, write: Write) -> None:
    opened(window, write, TWO + "\nWe utilise ice.\n")
    assert window.checklist.hidden_line.text() == "1 hidden by filters. Show all"
    window.checklist.hidden_line.click()
    assert window.checklist.chips[Sign.CONSIDER].isChecked()
    assert not window.checklist.chips[Sign.PASSED].isChecked()


def test_a_check_that_could_not_run_has_a_chip_and_is_never_among_the_passed(window: Window, write: Write) -> None:
    opened(window, write, "# Ankles\n\nA broken rule cures.\n")
    assert window.checklist.chips[Sign.UNKNOWN].text().strip() == "Not checked 1"
    window.checklist.chips[Sign.UNKNOWN].click()
    assert titles(window) == ["The word cures stands here"]
    assert window.checklist.hidden_line.isVisible()
    window.checklist.chips[Sign.PASSED].click()
    assert not any("XX001" in title for title in titles(window))


def test_without_a_rule_that_broke_there_is_no_chip_for_one(window: Window, write: Write) -> None:
    opened(window, write, TWO)
    assert not window.checklist.chips[Sign.UNKNOWN].isVisible()


def test_findings_stand_below_the_footnote_they_concern(window: Window, write: Write) -> None:
    review = opened(window, write, TWO + "\nThe word nowhere is here.\n")
    made = noted(review)
    found = list(by_reference(tuple(all_rows(made)), notes_of(made, all_rows(made))))
    assert [line.title for line in found if isinstance(line, Header)] == ["Footnote 1: Roe J. Rest.", REST]
    assert [line.title for line in found[1:2] if isinstance(line, Row)] == ["The word nowhere stands here"]


def noted(review: Review) -> Review:
    """Return a review whose last block is an entry of the reference list."""
    last = len(review.draft.blocks) - 1
    return review._replace(draft=review.draft._replace(references=(Reference("1", last, "Roe J. Rest."),)))


def test_the_footnote_grouping_is_a_command_and_goes_back_to_areas(window: Window, write: Write) -> None:
    opened(window, write, TWO)
    assert headers(window) == ["Words"]
    window.registry.run("by_footnote")
    assert headers(window) == [REST]
    assert window.registry.action("by_footnote").isChecked()
    window.registry.run("order")
    assert headers(window) == []
    assert not window.registry.action("by_footnote").isChecked()
    window.registry.run("order")
    assert headers(window) == ["Words"]


def test_the_list_is_copied_as_it_is_shown(window: Window, write: Write) -> None:
    opened(window, write, TWO)
    window.registry.run("copy_text")
    text = QApplication.clipboard().text()
    assert text.startswith("Ankles\n\nWords\n")
    assert "  Must fix: The word cures stands here (¶ 2)\n    “cures”\n" in text
    window.registry.run("copy_markdown")
    assert "- [ ] **Must fix** The word cures stands here (¶ 2): “cures”" in QApplication.clipboard().text()
    window.registry.run("copy_csv")
    rows = list(csv.reader(io.StringIO(QApplication.clipboard().text())))
    assert rows[0] == ["Level", "Title", "Words", "Paragraph", "Area", "Check"]
    assert ["Must fix", "The word cures stands here", "“cures”", "2", "Words", "CL002"] in rows
    assert window.status.said.text() == "Copied the checklist: 2 items"


def test_an_empty_list_is_not_copied(window: Window, write: Write) -> None:
    opened(window, write, "# Ankles\n\nRest helps.\n")
    assert window.registry["copy_text"].reason() == "The checklist shows nothing."


def test_a_cell_is_no_formula_and_markdown_shows_words_as_they_are() -> None:
    hostile = Listing((Header("=A*B*", ()), Row("passed:X1", Sign.PASSED, "=SUM(A1)", "<b>*bold*", 2, "Words")))
    assert "'=SUM(A1)" in as_csv(hostile)
    assert "\\<b\\>\\*bold\\*" in as_markdown(hostile, "T")


def test_the_menu_of_the_list_holds_what_can_be_done_now(window: Window, write: Write) -> None:
    opened(window, write, TWO)
    said = {action.text().replace("&", ""): action.isEnabled() for action in window.lister.menu().actions() if action.text()}
    assert said["Copy the checklist as text"]
    assert not said["Answer…"]
    window.walk.next()
    said = {action.text().replace("&", ""): action.isEnabled() for action in window.lister.menu().actions() if action.text()}
    assert said["Answer…"]


def test_a_sentence_with_a_source_concerns_that_source_only_in_questions_of_evidence(window: Window, write: Write) -> None:
    review = opened(window, write, TWO)
    row = all_rows(review)[0]
    assert row.card is not None
    place = row.card.head.place
    sentences = (Ledger(place, "EFF", "own", ("1",)),)
    draft = review.draft._replace(references=(Reference("1", 99, "Roe J. Rest."),))
    made = review._replace(draft=draft, report=review.report._replace(sentences=sentences))
    assert notes_of(made, [row]) == {}
    assert notes_of(made, [replace(row, area="Citations and sources")])[row.key].title == "Footnote 1: Roe J. Rest."
