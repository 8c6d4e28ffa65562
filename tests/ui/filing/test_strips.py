"""The strips under the lines of pictures: what each shows, and that they follow the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.desk.pictures.gallery import Stand
from reviewer.ui.draft.strip_words import lines
from reviewer.ui.parts.documents.halflines import HalfLines
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.pictures.made import saved
from tests.rules.reading import PARSER
from tests.ui.conftest import rested
from tests.ui.filing.pictured import TEXT, settle


def test_each_picture_has_a_strip_that_says_how_it_stands(shown: Window) -> None:
    strips = shown.view.strips
    stands = [seen.stand for image in strips.draft.images if (seen := strips.seen(image.src))]
    assert stands == [Stand.SHOWN, Stand.REMOTE, Stand.MISSING, Stand.REFUSED]
    assert strips.words(0) == ("No description yet", "No credit yet", f"pump.jpg · 640 × 400 · {strips.words(0)[2].split(' · ')[2]} · JPEG")
    assert strips.words(1)[2] == "https://example.org/far.png: on the web, and not fetched"
    assert "gone.png is not there" in strips.words(2)[2]
    assert "another kind in one" in strips.words(3)[2]


def test_a_credit_whose_address_is_broken_is_shown_as_it_stands() -> None:
    (image,) = PARSER.parse("![A heel](heel.jpg)\n\nPhoto by Ana Ruiz, https://[pictures, CC BY 4.0\n").images
    assert lines(image, None)[1].startswith("Ana Ruiz · CC BY 4.0")


def test_the_strips_stand_under_their_lines_and_leave_the_text_its_room(shown: Window) -> None:
    boxes = [box for box, _ in shown.view.strips.boxes()]
    assert len(boxes) >= 2
    lines = {block.text(): box for block, box in shown.view.visible()}
    assert lines["![](pump.jpg)"].contains(boxes[0].center().toPointF())
    assert not lines["It beeps."].intersects(boxes[0].toRectF())
    assert not lines["It beeps."].intersects(boxes[1].toRectF())
    assert shown.view.source == TEXT


def test_a_strip_follows_its_line_and_goes_with_it(shown: Window) -> None:
    view = shown.view
    first = view.strips.boxes()[0][0].top()
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Return)
    shown.catch_up()
    view.repaint()
    assert view.strips.boxes()[0][0].top() > first
    view.undo()
    shown.catch_up()
    cursor = view.textCursor()
    cursor.setPosition(view.toPlainText().index("![]("))
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    shown.catch_up()
    view.repaint()
    assert len(view.strips.draft.images) == 3
    layout = view.document().documentLayout()
    assert isinstance(layout, HalfLines)
    assert any(layout.room(block) for block, _ in view.visible())
    assert all(not layout.room(block) or "![" in block.text() for block, _ in view.visible())


def test_strips_stay_where_the_file_is_loaded_again(shown: Window, write: Write) -> None:
    boxes = [box for box, _ in shown.view.strips.boxes()]
    shown.view.insertPlainText("Words. ")
    shown.catch_up()
    shown.edited = False
    shown.files.open(write(TEXT, "pumps.md"))
    shown.view.repaint()
    assert [box for box, _ in shown.view.strips.boxes()] == boxes


def test_letters_can_be_typed_beside_two_hundred_pictures(window: Window, write: Write) -> None:
    text = "# Pumps\n\n" + "\n\n".join(f"Words {n}.\n\n![Pump {n}](p{n}.png)" for n in range(200))
    assert window.files.open(write(text, "many.md"))
    rested(window)
    QTest.keyClicks(window.view, "abc")
    window.catch_up()
    assert len(window.view.strips.draft.images) == 200
    assert not window.view.grab().isNull()


def test_a_picture_of_the_draft_before_is_never_shown_in_the_next(shown: Window, qtbot: QtBot, tmp_path: Path) -> None:
    strips = shown.view.strips
    shown.pictures._look_at("pump.jpg")
    other = tmp_path / "other" / "pumps.md"
    other.parent.mkdir()
    other.write_text(TEXT, encoding="utf-8")
    shown.files.open(other)
    qtbot.waitUntil(lambda: strips.seen("pump.jpg") is not None, timeout=5000)
    settle(shown)
    seen = strips.seen("pump.jpg")
    assert seen is not None and seen.stand is Stand.MISSING


def test_looking_at_a_picture_takes_no_notice_away(shown: Window) -> None:
    shown.notices.take(Notice("trouble", "Something else.", (), "must"))
    shown.pictures._look_at("pump.jpg")
    settle(shown)
    assert shown.notices.sentence("trouble") == "Something else."


def test_a_picture_that_was_missing_is_shown_once_it_is_there(shown: Window, qtbot: QtBot) -> None:
    assert shown.review is not None and shown.review.path is not None
    (shown.review.path.parent / "gone.png").write_bytes(saved("PNG"))
    shown.check_now()
    shown.view.repaint()
    qtbot.waitUntil(lambda: (seen := shown.view.strips.seen("gone.png")) is not None and seen.stand is Stand.SHOWN, timeout=5000)


def test_a_screen_reader_hears_what_a_strip_shows_once_when_the_cursor_comes_to_it(shown: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(shown, "announce", heard.append)
    for word in ("Far away", "example", "It beeps", "Gone"):
        cursor = shown.view.textCursor()
        cursor.setPosition(shown.view.toPlainText().index(word))
        shown.view.setTextCursor(cursor)
        shown.catch_up()
    assert heard == [
        "Picture. Far away. No credit yet. https://example.org/far.png: on the web, and not fetched",
        "Picture. Gone. No credit yet. gone.png is not there: no file of this name lies beside the draft.",
    ]
