"""Text and checklist follow each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.model.review import Role
from reviewer.ui.dialogs.review.answer import AnswerDialog
from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.rows import Row
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering, in_hand
from tests.ui.hands import TEXT, choose, opened, put_cursor, titles


def test_a_draft_stands_beside_its_checklist(window: Window, write: Write) -> None:
    opened(window, write)
    assert window.checklist.title.text() == "Not ready for sign-off"
    assert window.checklist.sentence.text() == "3 must-fix cards are open. Fix each one, or answer it with a reason."
    assert window.header.chip.text() == "Draft 1 · needs your work"
    assert window.header.title.text() == "Ankles 😀"
    assert len(titles(window)) == 4, "three to fix, one to look at; what is to be considered is folded away"
    assert window.checklist.hidden_line.text() == "1 hidden by filters. Show all"


def test_a_click_on_a_card_shows_its_passage(window: Window, write: Write) -> None:
    opened(window, write)
    choose(window, "cures")
    assert in_hand(window) == "cures"
    assert window.detail.told.over == "Must fix · CL002"


def test_the_cursor_in_a_passage_selects_its_card(window: Window, write: Write) -> None:
    opened(window, write)
    put_cursor(window, "usually")
    assert window.walk.row() is not None
    assert "usually" in (window.walk.row() or Row("", Sign.MUST, "", "", 0, "")).title
    assert window.checklist.selected() == window.walk.key


def test_f8_walks_the_filtered_list_round_and_back(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write)
    window.checklist.chips[Sign.SHOULD].click()
    seen = []
    for _ in range(4):
        QTest.keyClick(window.view, Qt.Key.Key_F8)
        seen.append(in_hand(window))
    assert seen == ["twice", "cures", "nowhere", "twice"]
    QTest.keyClick(window.view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert in_hand(window) == "nowhere"


def test_a_card_goes_when_its_words_are_typed_away(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write)
    choose(window, "twice")
    window.registry.run("select_passage")
    QTest.keyClicks(window.view, "once")
    qtbot.waitUntil(lambda: not any("twice" in title for title in titles(window)))
    assert window.view.source == TEXT.replace("twice", "once")
    qtbot.waitUntil(lambda: window.windowTitle().startswith("*"))
    window.registry.run("undo")
    window.registry.run("undo")
    qtbot.waitUntil(lambda: any("twice" in title for title in titles(window)))


def test_a_quick_fix_is_shown_before_it_is_made_and_can_be_undone(window: Window, write: Write) -> None:
    opened(window, write)
    window.checklist.chips[Sign.CONSIDER].click()
    choose(window, "utilise")
    assert [line.text for line in window.detail.told.lines if line.look in ("removed", "added")] == [
        "−  It usually heals. We utilise ice.",
        "+  It usually heals. We use ice.",
    ]
    assert window.detail.buttons["fix"].text() == window.detail.buttons["fix"].accessibleName() == "Write use"
    assert window.registry.run("fix")
    assert window.view.source == TEXT.replace("utilise", "use")
    assert "Ctrl+Z to undo" in window.status.said.text()
    window.registry.run("undo")
    assert window.view.source == TEXT


def test_chips_and_words_hide_cards_and_never_change_what_counts(window: Window, write: Write) -> None:
    opened(window, write)
    window.checklist.words.setText("cures")
    assert titles(window) == ["The word cures stands here"]
    assert window.checklist.title.text() == "Not ready for sign-off"
    window.checklist.words.setText("CL002")
    assert titles(window) == ["The word cures stands here"]
    window.checklist.words.setText("no such words")
    assert window.checklist.empty.text() == "All 5 findings are hidden."
    window.checklist.hidden_line.click()
    assert len(titles(window)) == 5


def test_an_answer_takes_a_card_away_and_stands_under_answered(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write)
    choose(window, "twice")

    def fill(dialog: AnswerDialog) -> None:
        assert not dialog.main.isEnabled()
        dialog.reason.setCurrentIndex(1)
        dialog.explanation.setPlainText("It is said twice on purpose here.")
        assert dialog.why.text() == "Type your name."
        dialog.name.setText("Ada North")
        dialog.main.click()

    answering(window, monkeypatch, fill)  # type: ignore[arg-type]
    assert window.registry.run("answer")
    assert not any("twice" in title for title in titles(window))
    assert window.checklist.chips[Sign.ANSWERED].accessibleName() == "Show Answered, 1"
    assert window.walk.row() is not None, "the next open place is in hand"
    window.checklist.chips[Sign.ANSWERED].click()
    choose(window, "twice")
    assert window.detail.told.commands == ("withdraw",)
    assert "Ada North" in next(line.text for line in window.detail.told.lines if line.look == "note")
    window.registry.run("withdraw")
    assert any("twice" in title for title in titles(window))


def test_an_authors_answer_of_class_r_waits_for_the_reviewer(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write)
    choose(window, "cures")

    def fill(dialog: AnswerDialog) -> None:
        assert "waits until the reviewer accepts it" in dialog.note.text()
        dialog.reason.setCurrentIndex(2)
        dialog.explanation.setPlainText("The source stands in the next sentence.")
        dialog.name.setText("Ada North")
        dialog.main.click()

    answering(window, monkeypatch, fill, lambda dialog: (dialog.name.setText("Ben South"), dialog.main.click()))  # type: ignore[arg-type, attr-defined]
    window.registry.run("answer")
    assert window.detail.told.commands == ("accept", "withdraw")
    window.registry.run("accept")
    assert window.checklist.chips[Sign.ANSWERED].accessibleName() == "Show Answered, 1"


def test_style_is_dismissed_with_one_click_and_what_must_be_fixed_cannot_be_answered(window: Window, write: Write) -> None:
    opened(window, write)
    window.store.change(name="Ada North", role=str(Role.AUTHOR))
    window.checklist.chips[Sign.CONSIDER].click()
    choose(window, "utilise")
    window.registry.run("answer")
    assert not any("utilise" in title for title in titles(window))
    choose(window, "nowhere")
    assert window.registry["answer"].reason() == "This finding can only be fixed."
    assert not window.registry.action("answer").isEnabled()
    assert "answer" not in window.detail.told.commands


def test_the_outline_counts_by_worst_sign_and_leads_to_its_headings(window: Window, write: Write) -> None:
    opened(window, write)
    found = window.outline.model.headings
    assert [(heading.title, heading.sign, heading.count) for heading in found] == [("Ankles 😀", Sign.MUST, 1), ("Rest", Sign.MUST, 2)]
    window.outline.go(1)
    assert in_hand(window) == "Rest"


def test_a_rule_that_broke_is_shown_and_never_counts_as_passed(window: Window, write: Write) -> None:
    opened(window, write, "# Ankles\n\nA broken rule.\n")
    assert titles(window) == ["Could not check: XX001"]
    assert "could not run" in window.checklist.sentence.text()
    assert not window.registry.action("sign").isEnabled()


def test_rows_speak_severity_title_and_paragraph(window: Window, write: Write) -> None:
    opened(window, write)
    model = window.checklist.model
    spoken = [model.data(model.index(number), Qt.ItemDataRole.AccessibleTextRole) for number in range(model.rowCount())]
    assert "Must fix. The word twice stands here. Paragraph 2." in spoken


def test_enter_in_the_list_goes_to_the_text_and_delete_answers(window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write)
    choose(window, "twice")
    seen = answering(window, monkeypatch, lambda dialog: dialog.reject())
    window.checklist.list.setFocus()
    QTest.keyClick(window.checklist.list, Qt.Key.Key_Delete)
    assert len(seen) == 1
    QTest.keyClick(window.checklist.list, Qt.Key.Key_Return)
    assert window.view.hasFocus()


def test_a_sentence_about_a_missing_file_a_folder_and_nothing_changed(window: Window, write: Write, tmp_path: Path) -> None:
    opened(window, write)
    assert not window.files.open(tmp_path / "missing.md")
    assert "missing.md" in window.notices.sentence("trouble")
    window.drops.take((tmp_path,))
    assert "folder" in window.notices.sentence("drop")
    assert window.view.source == TEXT


def test_the_order_of_the_text_is_another_way_to_list(window: Window, write: Write) -> None:
    opened(window, write)
    window.registry.run("order")
    places = [row.card.head.place for row in window.checklist.listing.rows if row.card]
    assert places == sorted(places)
    assert window.registry.action("order").isChecked()


def test_words_are_found_from_the_cursor_on_and_round(window: Window, write: Write) -> None:
    opened(window, write)
    window.registry.run("find")
    window.finder.field.setText("it")
    first = window.view.textCursor().selectionStart()
    window.registry.run("find_next")
    assert window.view.textCursor().selectionStart() > first
    window.finder.field.setText("zebra")
    assert window.finder.said.text() == "Not in this draft"


def test_text_size_and_colours_change_at_once(window: Window, write: Write) -> None:
    opened(window, write)
    before = window.view.document().defaultFont().pointSizeF()
    window.registry.run("larger")
    assert window.view.document().defaultFont().pointSizeF() == pytest.approx(before * 1.2)
    window.registry.run("scheme_dark")
    assert window.look.tokens.name == "dark"
    assert window.registry.action("scheme_dark").isChecked()
    window.registry.run("size_reset")
    window.registry.run("scheme_light")


def test_the_draft_can_stand_alone(window: Window, write: Write) -> None:
    opened(window, write)
    window.registry.run("focus")
    assert not window.checklist.isVisible()
    assert not window.outline.isVisible()
    window.registry.run("focus")
    assert window.checklist.isVisible()


def test_panes_are_reached_by_key(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write)
    window.registry.run("pane_checklist")
    assert window.checklist.list.hasFocus()
    window.registry.run("pane_draft")
    assert window.view.hasFocus()
    window.registry.run("pane_next")
    assert window.checklist.list.hasFocus()


def test_the_palette_lists_what_cannot_be_done_with_its_reason(window: Window, write: Write) -> None:
    opened(window, write)
    from reviewer.ui.frame.palette import entries  # noqa: PLC0415

    lines = {entry.text: entry for entry in entries(window.registry)}
    assert lines["Sign off…"].run is None
    assert lines["Sign off…"].hint == "3 must-fix cards are open."
    assert lines["Check now"].hint == "F5"


def test_the_cursor_at_the_end_of_a_passage_still_means_it(window: Window, write: Write) -> None:
    opened(window, write)
    put_cursor(window, "twice")
    window.view.moveCursor(QTextCursor.MoveOperation.EndOfWord)
    assert window.walk.key


def test_the_state_stands_beside_a_short_title(window: Window, write: Write) -> None:
    opened(window, write, "# Toe\n\nRest helps.\n")
    window.repaint()
    words = window.header.title.fontMetrics().horizontalAdvance("Toe")
    assert window.header.chip.x() - window.header.title.x() <= words + 2 * window.header.title.fontMetrics().height()


def test_the_status_line_says_when_it_was_checked_by_how_many_checks_and_what_was_sent(window: Window, write: Write) -> None:
    opened(window, write)
    assert re.fullmatch(r"Checked at \d\d:\d\d: 5 checks( in (under )?\d+\.\d\d s)?, nothing sent online", window.status.said.text())
