"""Pictures brought into a draft: dropped, pasted, described in their form."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reviewer.desk.pictures.gallery import Stand
from reviewer.ui.dialogs.filing.picture import PictureDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.pictures.made import REFUSED, SOUND, saved
from tests.ui.conftest import answering
from tests.ui.filing.pictured import TEXT, drop, fill, settle


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
