"""Threads in the tab Review: replied to, settled, opened again, and still quick when there are many."""

from __future__ import annotations

from datetime import datetime, timedelta
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from reviewer.model.comment import Deed, Step
from reviewer.model.review import Role
from reviewer.ui.dialogs.frames.name import NameDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering
from tests.ui.draft.remarks import TEXT, press, remark, saying, section, seen, spoken
from tests.ui.hands import opened, put_cursor


def test_reply_resolve_and_reopen_from_the_card(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, TEXT)
    remark(window, monkeypatch, "Rest helps")
    answering(window, monkeypatch, saying("The one in note 1.", "Ada North", Role.AUTHOR))
    press(window, "Reply…")
    assert "The one in note 1." in seen(section(window))
    said = spoken(window, monkeypatch)
    press(window, "Resolve")
    assert said[-1] == "Comment resolved. It is kept under Resolved"
    assert window.pages.side.tabs.tabText(4) == "Review"
    assert "“Rest helps”" not in seen(section(window))
    fold = section(window).folds[section(window).resolved]
    assert fold.accessibleName() == "Resolved, 1" and "Folded away" in fold.accessibleDescription()
    fold.setFocus()
    QTest.keyClick(fold, Qt.Key.Key_Return)
    assert "“Rest helps”" in seen(section(window))
    assert any(one.startswith("Resolved by Ada North, author") for one in seen(section(window)))
    press(window, "Reopen")
    assert window.pages.side.tabs.tabText(4) == "Review 1"


def test_resolving_asks_for_a_name_where_nobody_has_given_one(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, TEXT)
    window.desk.comments.add(TEXT.index("Rest helps"), TEXT.index(" most"), "Why?", "Ines Okafor", Role.REVIEWER)
    window.show_review(window.desk.review)
    window.registry.run("next_comment")

    def name(dialog: QDialog) -> None:
        assert isinstance(dialog, NameDialog)
        dialog.name.setText("Ada North")
        dialog.accept()

    answering(window, monkeypatch, name)
    window.registry.run("resolve")
    assert window.desk.comments.threads()[0].thread.resolved


def test_what_is_said_is_shown_letter_by_letter_and_long_words_wrap(
    qtbot: QtBot, window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, write, TEXT)
    long = "<b>No</b> & <img src='/etc/passwd'> " + "very " * 200 + "\nlong"
    remark(window, monkeypatch, "Rest helps", long)
    made = next(made for made in section(window).findChildren(QLabel) if made.text() == long)
    assert made.textFormat() is Qt.TextFormat.PlainText
    qtbot.waitUntil(lambda: made.height() >= made.heightForWidth(made.width()), timeout=3000)
    assert window.minimumSizeHint().width() <= 1440


def test_a_hundred_comments_show_at_once_and_cost_no_key(window: Window, write: Write) -> None:
    parts = [f"Paragraph {n} is of rest and ice, and people read it slowly." for n in range(100)]
    text = "# Long\n\n" + "\n\n".join(parts) + "\n"
    opened(window, write, text)
    for n in range(100):
        at = text.index(f"Paragraph {n} ")
        window.desk.comments.add(at, at + 11, f"Why {n}?", "Ines Okafor", Role.REVIEWER)
    window.show_review(window.desk.review)
    started = perf_counter()
    window.evidence.show(Tab.REVIEW)
    assert perf_counter() - started < 2
    assert len(section(window).open.cards) == 12
    press(window, "Show 12 more of 88")
    assert len(section(window).open.cards) == 24
    card = section(window).open.cards[20]
    put_cursor(window, "people")
    QTest.keyClicks(window.view, "x")
    window.catch_up()
    assert section(window).open.cards[20] is card, "a card that tells the same is not built anew"


def test_of_a_thread_with_very_many_replies_the_newest_show_and_no_key_waits_for_the_others(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    assert window.desk.review is not None
    at = window.desk.review.text.index("Rest helps")
    window.desk.comments.add(at, at + 10, "Which study says so?", "Ines Okafor", Role.REVIEWER)
    (one,) = window.desk.comments.steps()
    moment = datetime.fromisoformat(one.at)
    replies = [
        Step(f"{n:032x}", one.thread, Deed.REPLY, f"Reply number {n}.", "Ada North", Role.AUTHOR, (moment + timedelta(seconds=n)).isoformat(), n + 1)
        for n in range(1, 1501)
    ]
    window.desk.comments.bring(replies)
    window.show_review(window.desk.review)
    started = perf_counter()
    window.evidence.show(Tab.REVIEW)
    QApplication.processEvents()
    put_cursor(window, "gently")
    QTest.keyClicks(window.view, "x")
    window.catch_up()
    assert perf_counter() - started < 2
    said = seen(section(window))
    assert "Which study says so?" in said and "Reply number 1489." in said and "Reply number 1500." in said and "Reply number 1488." not in said
    card = section(window).open.cards[0]
    assert "1,488 replies folded away." in card.accessibleName()
    press(window, "Show 12 more of 1,488 replies")
    assert "Reply number 1477." in seen(section(window))
    (card,) = section(window).open.cards
    assert window.focusWidget() is card.more, "the keyboard stays where more is asked for"
