"""Certain repairs in the window: shown first, made in one step, taken back in one; and what the detail of a finding tells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reviewer.desk import Desk
from reviewer.ui.dialogs.review.fix_all import FixAllDialog
from reviewer.ui.parts.words.word_line import WordLine
from reviewer.ui.values.choices import CardChosen, CommandChosen
from reviewer.ui.values.lines import Line
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering, in_hand
from tests.ui.shipped import desk

__all__ = ["desk"]

TWICE = "Our team has cared for people with long-term pain since 2015."
TEXT = f"""# How needling helps

{TWICE} We see adults only. {TWICE}

We work with the pain team at John Hopkins Hospital. A doctor of John Hopkins wrote it.

She suffers from fibromyalgia, and the team at John Hopkins helped her. Dry needling reduces back pain.

![](needle.jpg)

Text Us

The front desk is open on weekdays.
"""


@pytest.fixture
def window(window: Window, write: Write) -> Window:
    """The window with that draft, everything shown in the list."""
    window.show_draft(window.desk.open(write(TEXT)))
    window.checklist.hidden_line.click()
    return window


def take(window: Window, rule: str, nth: int = 0) -> None:
    """Go to a finding of a rule with F8."""
    for _ in window.checklist.listing.stops:
        QTest.keyClick(window.view, Qt.Key.Key_F8)
        row = window.walk.row()
        assert row is not None and row.card is not None
        if row.card.head.rule == rule:
            if not nth:
                return
            nth -= 1
    raise AssertionError(f"no finding of {rule}")


def told(window: Window) -> list[Line]:
    """Return the lines of the detail."""
    return list(window.detail.told.lines)


def shown(window: Window) -> list[QPushButton]:
    """Return the buttons that can be seen below the detail."""
    return [made for made in window.detail.buttons.values() if made.isVisible()]


@pytest.fixture
def spoken(window: Window, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told, as it comes."""
    said: list[str] = []
    monkeypatch.setattr("reviewer.ui.parts.words.speech.announce", lambda _, words: said.append(words))
    return said


def test_f8_goes_to_a_passage_and_a_letter_typed_there_replaces_nothing(window: Window) -> None:
    take(window, "DU001")
    assert in_hand(window) == TWICE
    QTest.keyClick(window.view, Qt.Key.Key_X)
    assert window.view.source.count("since 2015.") == 2
    assert f"only. x{TWICE}" in window.view.source
    window.registry.run("undo")
    assert window.view.source == TEXT


def test_the_marked_words_can_be_selected_to_write_others(window: Window) -> None:
    assert window.registry["select_passage"].reason() == "Go to a finding first: F8."
    take(window, "LA001")
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.view.textCursor().selectedText() == "suffers from"


def test_the_detail_tells_in_the_order_in_which_it_is_needed(window: Window) -> None:
    take(window, "DU001")
    looks = [line.text if line.look == "strong" else line.look for line in told(window)]
    assert looks[:3] == ["heading", "", "removed"], "what it is, then exactly what the button takes out"
    assert [word for word in looks if word in ("How to fix it", "Why it matters", "Standard", "Where else")] == [
        "How to fix it",
        "Why it matters",
        "Standard",
        "Where else",
    ]
    assert [made.text() for made in shown(window)][:2] == ["Remove the second copy", "Answer…"]
    assert [made.text() for made in shown(window) if made.property("look") == "primary"] == ["Remove the second copy"]
    assert window.detail.at.text().endswith(f" of {len(window.checklist.listing.stops)}")


def test_every_panel_has_at_most_one_primary_button_and_it_comes_first(window: Window) -> None:
    for _ in window.checklist.listing.stops:
        QTest.keyClick(window.view, Qt.Key.Key_F8)
        looks = [made.property("look") for made in shown(window)]
        assert looks.count("primary") <= 1
        assert "primary" not in looks[1:]


def test_related_places_are_named_and_lead_to_their_words(window: Window) -> None:
    take(window, "DU001")
    place = next(line for line in told(window) if line.place is not None)
    assert place.text == f"Paragraph 2: “{TWICE}”"
    window.detail.area.findChildren(QPushButton)[0].setFocus()
    link = next(made for made in window.detail.area.findChildren(QPushButton) if made.accessibleName() == place.text)
    link.click()
    passage = window.view.passage()
    assert passage is not None and passage.start == TEXT.index(TWICE)


def test_the_standard_is_told_whole_above_the_way_to_the_page_of_the_check_and_its_example_unfolds(window: Window) -> None:
    take(window, "DU001")
    lines = told(window)
    under = [line.text for line in lines].index("Standard") + 1
    assert lines[under].choice is None, "the standard is told in full, on as many lines as it takes"
    assert (lines[under + 1].text, lines[under + 1].choice) == ("Read about this check", CommandChosen("guide"))
    (fold,) = window.detail.area.folds
    assert (fold.text(), fold.accessibleDescription()) == ("Show an example", "Collapsed")
    fold.click()
    assert (fold.text(), fold.accessibleDescription()) == ("Hide an example", "Expanded")
    take(window, "LA001")
    assert window.detail.area.folds[0].text() == "Hide an example", "what was unfolded once stays so"


def test_what_a_fix_changes_is_drawn_word_by_word_and_said(window: Window) -> None:
    take(window, "LA002")
    before, after = window.detail.area.findChildren(WordLine)[-2:]
    assert before.words == "… work with the pain team at John Hopkins Hospital. A doctor of John Hopkins …"
    assert [piece.text for piece in before.pieces if piece.fate == "removed"] == ["John"]
    assert after.accessibleName().endswith("Added: Johns")


def test_a_fix_changes_what_was_shown_goes_on_and_says_so(window: Window, spoken: list[str]) -> None:
    take(window, "DU001")
    stops, here = window.checklist.listing.stops, window.walk.key
    after = stops[(stops.index(here) + 1) % len(stops)]
    spoken.clear()
    shown(window)[0].click()
    assert window.view.source == TEXT.replace(f" We see adults only. {TWICE}", " We see adults only.")
    assert window.walk.key == after
    assert spoken[0] == "Done: Remove the second copy"
    row = window.walk.row()
    assert row is not None and spoken[-1] == row.spoken
    assert window.status.said.text() == "Done: Remove the second copy. Ctrl+Z to undo"
    window.registry.run("undo")
    assert window.view.source == TEXT


def test_after_an_answer_the_next_open_place_is_in_hand(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    take(window, "LA002")
    here = window.walk.key

    def fill(dialog: object) -> None:
        dialog.reason.setCurrentIndex(1)  # type: ignore[attr-defined]
        dialog.explanation.setPlainText("It is the name of the person who founded it.")  # type: ignore[attr-defined]
        dialog.name.setText("Ada North")  # type: ignore[attr-defined]
        dialog.main.click()  # type: ignore[attr-defined]

    answering(window, monkeypatch, fill)
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.walk.key and window.walk.key != here
    row = window.walk.row()
    assert row is not None and row.card is not None and row.card.head.rule == "LA002", "its next place"


def test_all_of_a_kind_are_listed_first_and_one_undo_takes_them_back(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    take(window, "LA002")
    link = next(line for line in told(window) if line.choice == CommandChosen("fix_all"))
    assert link.text == "Fix all 3 of this kind…"

    def agree(dialog: object) -> None:
        assert isinstance(dialog, FixAllDialog)
        assert len(dialog.boxes) == 3 and all(box.isChecked() for box in dialog.boxes)
        assert len(dialog.findChildren(WordLine)) == 6
        assert dialog.main.text() == "Change 3 places"
        dialog.main.click()

    answering(window, monkeypatch, agree)
    window.choosing.take(link.choice)
    assert window.view.source == TEXT.replace("John Hopkins", "Johns Hopkins")
    assert window.status.said.text() == "3 places changed. Ctrl+Z to undo"
    QTest.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.view.source == TEXT


def test_a_place_that_is_not_ticked_stays_as_it_is(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    take(window, "LA002")

    def leave_one(dialog: object) -> None:
        assert isinstance(dialog, FixAllDialog)
        for box in dialog.boxes:
            box.setChecked(False)
        assert not dialog.main.isEnabled() and dialog.why.text() == "Nothing is ticked."
        dialog.boxes[1].setChecked(True)
        assert dialog.main.text() == "Change 1 place"
        dialog.main.click()

    answering(window, monkeypatch, leave_one)
    assert window.registry.run("fix_all")
    assert window.view.source.count("Johns Hopkins") == 1
    assert "A doctor of Johns Hopkins wrote it." in window.view.source


def test_ctrl_and_the_dot_makes_the_one_repair_at_hand(window: Window) -> None:
    take(window, "LA002")
    QTest.keyClick(window.view, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert window.view.source == TEXT.replace("John Hopkins", "Johns Hopkins", 1)


@pytest.mark.qt_log_ignore("does not support")
def test_of_several_repairs_at_the_same_words_it_asks_which(window: Window, desk: Desk, write: Write) -> None:
    said = "The pain team at John Hopkins has cared for our adult patients since 2015."
    window.show_draft(desk.open(write(f"# Care\n\n{said} We see adults only. {said}\n\nThe front desk is open on weekdays.\n")))
    take(window, "DU001")
    beside = [line for line in told(window) if isinstance(line.choice, CardChosen)]
    assert any(line.text == "Should fix: A name or term looks wrong" for line in beside), "the other finding at the same words is named"
    QTest.keyClick(window.view, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    menu = window.fixing.menu
    assert menu is not None and menu.isVisible()
    assert [action.text() for action in menu.actions()][:2] == ["Remove the second copy", "Write “Johns Hopkins”"]
    menu.actions()[1].trigger()
    menu.close()
    assert window.view.source.endswith(f"only. {said.replace('John ', 'Johns ')}\n\nThe front desk is open on weekdays.\n")


def test_what_cannot_be_put_right_for_certain_opens_the_form_that_helps(window: Window) -> None:
    take(window, "IM003")
    assert [made.text() for made in shown(window)] == ["Describe the picture…"]
    assert shown(window)[0].property("look") == "primary"
    take(window, "IM001")
    assert shown(window)[0].text() == "Add the credit…"


def test_a_footnote_goes_behind_the_claim_though_the_cursor_stands_before_it(window: Window) -> None:
    take(window, "CL002")
    assert shown(window)[0].text() == "Add a footnote…"
    shown(window)[0].click()
    assert "Dry needling reduces back pain.[^1]\n" in window.view.source


def test_the_button_of_a_fix_does_nothing_where_there_is_none(window: Window) -> None:
    take(window, "IM003")
    assert not window.registry.run("fix") and not window.registry.run("quick_fix") and not window.registry.run("fix_all")
    assert window.registry["quick_fix"].reason() == "This finding has no repair that is certain. Edit the text instead."
    assert window.view.source == TEXT
