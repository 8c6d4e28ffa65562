"""Commenting on words: by selection, cursor, finding and menu; whose name it bears, and where it cannot be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from reviewer.model.review import Role
from reviewer.ui.dialogs.review.comment import CommentDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering, tab_ring
from tests.ui.draft.remarks import TEXT, press, remark, saying, section, seen, select, spoken
from tests.ui.evidence.panes import TEXT as CLAIMS
from tests.ui.filing.test_word import WORD
from tests.ui.hands import choose, opened, put_cursor


def test_a_comment_on_selected_words_stands_in_the_tab_review_with_who_and_what(
    window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, write, TEXT)
    said = spoken(window, monkeypatch)
    remark(window, monkeypatch, "Rest helps")
    assert window.pages.side.tab is Tab.REVIEW
    assert window.pages.side.tabs.tabText(4) == "Review 1"
    words = seen(section(window))
    assert "“Rest helps”" in words and "Which study says so?" in words
    assert any(one.startswith("Ines Okafor, reviewer · 22 Nov") for one in words)
    assert said[0] == "Commented on “Rest helps”"
    assert said[-1].startswith("Comment on “Rest helps”. ") and said[-1].endswith("Which study says so?")


def test_the_name_and_the_part_are_remembered(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, TEXT)
    remark(window, monkeypatch, "Rest helps")
    select(window, "Move early")
    dialogs = answering(window, monkeypatch, lambda dialog: dialog.reject())
    window.registry.run("comment")
    dialog = dialogs[0]
    assert isinstance(dialog, CommentDialog)
    assert (dialog.said().by, dialog.said().role) == ("Ines Okafor", Role.REVIEWER)
    assert dialog.main.accessibleDescription() == "Type what is to be said."
    dialog.words.setPlainText("Why?")
    dialog.name.clear()
    assert dialog.why.text() == "Type your name."


def test_without_a_selection_the_sentence_at_the_cursor_is_meant(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, TEXT)
    put_cursor(window, "early")
    answering(window, monkeypatch, saying("How early?", "Ines Okafor"))
    window.registry.run("comment")
    assert window.review is not None
    assert [one.thread.anchor.quote for one in window.review.comments] == ["Move early, and gently."]


def test_the_button_beside_answer_comments_on_the_passage_of_the_finding(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, TEXT)
    choose(window, "twice")
    assert window.detail.comment.isVisible()
    answering(window, monkeypatch, saying("Where was it said?", "Ines Okafor"))
    QTest.mouseClick(window.detail.comment, Qt.MouseButton.LeftButton)
    assert window.review is not None
    assert [one.thread.anchor.quote for one in window.review.comments] == ["twice"]


def test_the_menu_over_the_text_offers_a_comment(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    select(window, "Rest helps")
    offered = [action.text() for action in window.view.menu(QPoint(5, 5)).actions()]
    assert offered[0] == "Comment on &words…" and len(offered) > 3


def test_comments_of_a_word_file_are_listed_to_read(window: Window, write: Write) -> None:
    assert window.files.open(write(WORD, "sprain.docx"))
    window.evidence.show(Tab.REVIEW)
    fold = section(window).folds[section(window).word]
    assert fold.isVisible() and fold.accessibleName() == "In the Word file, 1"
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert {"“ice cures every sprain”", "Says who?", "Ines Okafor · 4 March 2026"} <= set(seen(section(window)))
    assert not any(made.text() in {"Reply…", "Resolve"} for made in section(window).findChildren(QPushButton))
    press(window, "Go to the passage")
    assert window.view.source[window.view.offset() :].startswith("ice cures")


def test_commands_say_why_they_are_off(window: Window, write: Write) -> None:
    assert window.registry["comment"].reason() == "No draft is open."
    opened(window, write, TEXT)
    assert window.registry["comment"].reason() == ""
    assert window.registry["next_comment"].reason() == "No comment is open."
    assert window.registry["reply"].reason() == window.registry["resolve"].reason() == "Choose a comment in the tab Review first."


def test_an_empty_section_says_how_to_begin_and_the_tab_key_comes_round(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, CLAIMS)
    window.evidence.show(Tab.REVIEW)
    assert any("Ctrl+Shift+M" in one for one in seen(section(window)))
    assert window.focusWidget() is window.pages.side.review.sections[0].heading
    section(window).heading.setFocus()
    QTest.keyClick(section(window).heading, Qt.Key.Key_Left)
    assert not section(window).body.isVisible()
    QTest.keyClick(section(window).heading, Qt.Key.Key_Right)
    assert section(window).body.isVisible()
    remark(window, monkeypatch, "cures")
    QApplication.processEvents()
    ring = tab_ring(window)
    assert window.view in ring and any(isinstance(one, QPushButton) and one.text() == "Resolve" for one in ring)
