"""Pictures in the window: strips under their lines, a form for their details, putting new ones in by file, drop and paste."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reviewer import paths
from reviewer.desk.pictures.gallery import Stand
from reviewer.knowledge.licences import read_licences
from reviewer.ui.dialogs.picture import PictureDialog
from reviewer.ui.parts.halflines import HalfLines
from reviewer.ui.parts.notices import Notice
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.pictures.made import REFUSED, SOUND, saved
from tests.ui.conftest import answering, rested

TEXT = "# Pumps\n\nA pump runs slowly.\n\n![](pump.jpg)\n\nIt beeps.\n\n![Far away](https://example.org/far.png)\n\n![Gone](gone.png)\n\n![Bad](bad.png)\n"


@pytest.fixture
def shown(window: Window, write: Write, qtbot: QtBot) -> Window:
    """The window with a draft that names four pictures, all looked at."""
    window.desk.album._licences = lambda: read_licences(paths.resources() / "licences.toml")
    path = write(TEXT, "pumps.md")
    (path.parent / "pump.jpg").write_bytes(saved("JPEG", 640, 400))
    (path.parent / "bad.png").write_bytes(REFUSED["page-behind.png"][0]())
    window.files.open(path)
    qtbot.waitUntil(lambda: all(window.view.strips.seen(image.src) for image in window.view.strips.draft.images), timeout=5000)
    window.view.repaint()
    return window


def fill(dialog: QDialog) -> None:
    """Fill in the form as an author would."""
    assert isinstance(dialog, PictureDialog)
    dialog.alt.setPlainText("A nurse fills a pump")
    dialog.maker.setText("Ana Ruiz")
    dialog.source.setText("https://www.pexels.com/photo/pump-12345/")
    dialog.licence.setCurrentIndex(dialog.licence.findData("Pexels License"))
    dialog.main.click()


def drop(window: Window, path: Path, at: QPointF | None = None) -> None:
    """Drop a file on the draft, or on the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    target = window if at is None else window.view.viewport()
    event = QDropEvent(at or QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    assert window.drops.eventFilter(target, event)
    settle(window)


def settle(window: Window) -> None:
    """Wait until no picture is being looked at."""
    for _ in range(200):
        if not window.pictures.jobs.running:
            return
        QTest.qWait(20)
    raise AssertionError("a picture was looked at for ever")


def test_each_picture_has_a_strip_that_says_how_it_stands(shown: Window) -> None:
    strips = shown.view.strips
    stands = [seen.stand for image in strips.draft.images if (seen := strips.seen(image.src))]
    assert stands == [Stand.SHOWN, Stand.REMOTE, Stand.MISSING, Stand.REFUSED]
    assert strips.words(0) == ("No description yet", "No credit yet", f"pump.jpg · 640 × 400 · {strips.words(0)[2].split(' · ')[2]} · JPEG")
    assert strips.words(1)[2] == "https://example.org/far.png: on the web, and not fetched"
    assert "gone.png is not there" in strips.words(2)[2]
    assert "another kind in one" in strips.words(3)[2]


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


def test_a_click_on_a_strip_opens_the_form_and_its_details_are_one_step_of_undo(shown: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = answering(shown, monkeypatch, fill)
    box, _ = shown.view.strips.boxes()[0]
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert len(seen) == 1
    credit = "Photo by Ana Ruiz via Pexels (https://www.pexels.com/photo/pump-12345/), Pexels License"
    assert f"![A nurse fills a pump](pump.jpg)\n\n{credit}\n\nIt beeps." in shown.view.source
    shown.view.undo()
    assert shown.view.source == TEXT


def test_the_form_says_what_is_missing_and_composes_the_credit(shown: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PictureDialog)
        assert not dialog.main.isEnabled() and "decorative" in dialog.why.text()
        dialog.decorative.setChecked(True)
        assert dialog.main.isEnabled() and not dialog.alt.isEnabled() and not dialog.maker.isEnabled()
        dialog.decorative.setChecked(False)
        dialog.alt.setPlainText("word " * 40)
        assert "by ear" in dialog.why.text()
        dialog.alt.setPlainText("A pump")
        dialog.licence.setCurrentIndex(dialog.licence.findData("Getty licence"))
        assert dialog.number.isVisible()
        dialog.maker.setText("Ana Ruiz")
        dialog.number.setText("4821")
        assert dialog.credit.text() == "Photo by Ana Ruiz, Getty licence no. 4821"
        dialog.own.setChecked(True)
        assert dialog.credit.text() == "Photo by Ana Ruiz, own work" and not dialog.number.isVisible()
        dialog.credit.setText("By hand")
        dialog.maker.setText("Ben South")
        assert dialog.credit.text() == "By hand"
        dialog.reject()

    answering(shown, monkeypatch, look)
    shown.pictures._clicked(0)
    assert shown.view.source == TEXT


def test_the_command_is_for_the_picture_at_the_cursor(shown: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = answering(shown, monkeypatch, QDialog.reject)
    assert shown.registry["picture"].reason() == "Put the cursor on the line of a picture first."
    assert not shown.registry.run("picture")
    cursor = shown.view.textCursor()
    cursor.setPosition(shown.view.toPlainText().index("Far away"))
    shown.view.setTextCursor(cursor)
    assert shown.registry.run("picture")
    (dialog,) = seen
    assert isinstance(dialog, PictureDialog)
    assert dialog.alt.toPlainText() == "Far away"


def test_a_dropped_picture_is_copied_and_named_where_it_was_dropped(shown: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert shown.review is not None and shown.review.path is not None
    picture = tmp_path / "New One.jpeg"
    picture.write_bytes(saved("PNG"))
    seen = answering(shown, monkeypatch, fill)
    line = next(box for block, box in shown.view.visible() if block.text() == "It beeps.")
    drop(shown, picture, QPointF(line.center()))
    assert len(seen) == 1
    folder = shown.review.path.parent / "pumps-images"
    (copy,) = folder.iterdir()
    assert copy.name.startswith("new-one-") and copy.suffix == ".png" and copy.read_bytes() == saved("PNG")
    assert f"It beeps.\n\n![A nurse fills a pump](pumps-images/{copy.name})\n\nPhoto by Ana Ruiz" in shown.view.source
    shown.view.undo()
    assert shown.view.source == TEXT


def test_a_cancelled_form_leaves_no_file_behind(shown: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert shown.review is not None and shown.review.path is not None
    (tmp_path / "a.png").write_bytes(saved("PNG"))
    answering(shown, monkeypatch, QDialog.reject)
    drop(shown, tmp_path / "a.png", QPointF(5, 5))
    assert not (shown.review.path.parent / "pumps-images").exists()
    assert shown.view.source == TEXT


@pytest.mark.parametrize("name", ["drawing.svg", "scan.tiff", "cut.jpg"])
def test_what_is_dropped_as_a_picture_and_is_none_is_told_in_a_sentence(shown: Window, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(REFUSED[name][0]())
    drop(shown, tmp_path / name, QPointF(5, 5))
    assert name in shown.notices.sentence("trouble")
    assert shown.view.source == TEXT


def test_a_draft_dropped_on_the_draft_is_opened_and_a_folder_declined(shown: Window, write: Write, tmp_path: Path) -> None:
    drop(shown, tmp_path, QPointF(5, 5))
    assert "folder" in shown.notices.sentence("drop")
    drop(shown, write("# Other\n\nWords.\n", "other.md"), QPointF(5, 5))
    assert shown.review is not None and shown.review.name == "other.md"


def test_a_picture_is_pasted_from_the_clipboard_and_text_goes_before_it(shown: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = answering(shown, monkeypatch, fill)
    mime = QMimeData()
    mime.setImageData(QImage.fromData(SOUND["plain.png"]()))
    assert shown.view.canInsertFromMimeData(mime)
    shown.view.insertFromMimeData(mime)
    settle(shown)
    assert len(seen) == 1 and "![A nurse fills a pump](pumps-images/pasted-picture-" in shown.view.source
    both = QMimeData()
    both.setImageData(QImage.fromData(SOUND["plain.png"]()))
    both.setText("Words.")
    shown.view.insertFromMimeData(both)
    settle(shown)
    assert len(seen) == 1 and "Words." in shown.view.source


def test_plain_text_takes_no_picture_and_says_so(window: Window, write: Write, tmp_path: Path) -> None:
    assert window.files.open(write("Words of a page.\n\nMore words.\n", "plain.txt"))
    (tmp_path / "a.png").write_bytes(saved("PNG"))
    drop(window, tmp_path / "a.png", QPointF(5, 5))
    assert "Plain text holds no pictures" in window.notices.sentence("trouble")


def test_a_picture_outside_the_folder_is_brought_in_only_when_a_person_says_so(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("# Pumps\n\n![A pump at night](../secret.png)\n", "pumps.md")
    (path.parent.parent / "secret.png").write_bytes(saved("PNG"))
    window.files.open(path)
    qtbot.waitUntil(lambda: window.view.strips.seen("../secret.png") is not None)
    seen = window.view.strips.seen("../secret.png")
    assert seen is not None and seen.stand is Stand.OUTSIDE
    answering(window, monkeypatch, lambda dialog: dialog.accept())
    window.pictures._clicked(0)
    settle(window)
    assert "![A pump at night](pumps-images/secret-" in window.view.source
    qtbot.waitUntil(lambda: any(s.stand is Stand.SHOWN for image in window.view.strips.draft.images if (s := window.view.strips.seen(image.src))))


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
