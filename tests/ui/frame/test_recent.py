"""The list of drafts last worked on, and what is dropped on the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog, QPushButton

from reviewer.ui.dialogs.filing.recent import RecentDialog
from reviewer.ui.library.recent import MOST
from reviewer.ui.menus.recent import RecentMenu
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.conftest import answering
from tests.ui.hands import many, opened, press


def words(made: RecentDialog | Window) -> list[str]:
    """Return what the buttons of a list say."""
    return [one.text() for one in made.findChildren(QPushButton) if one.isVisibleTo(made)]


def drop(window: Window, mime: QMimeData) -> None:
    """Drop something on the window."""
    event = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    assert window.drops.eventFilter(window, event)


def files(*paths: Path) -> QMimeData:
    """Return what a file manager drops."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_the_last_twelve_are_listed_and_one_is_opened(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    many(window, write, MOST + 2)

    def pick(dialog: QDialog) -> None:
        assert isinstance(dialog, RecentDialog)
        assert len(dialog.rows.buttons) == MOST
        next(row for row in dialog.rows.buttons if "number 5" in row.text()).click()

    answering(window, monkeypatch, pick)
    assert window.registry.run("recent")
    assert window.header.title.text() == "Draft number 5"


def test_the_menu_file_lists_the_other_drafts_and_opens_one(window: Window, write: Write) -> None:
    (menu,) = window.findChildren(RecentMenu)
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions()] == ["&All recent drafts…"]
    many(window, write, MOST + 2)
    write("", "draft9.md").unlink()
    for _ in range(2):
        menu.aboutToShow.emit()
    rows = [one.text() for one in menu.actions()]
    assert rows[:2] == ["&1 Draft number 12 · draft12.md", "&2 Draft number 11 · draft11.md"]  # 13 is on the desk
    assert rows[3] == "&4 Draft number 9 · draft9.md (file is gone)"
    assert rows[9:] == ["", "&All recent drafts…"]
    menu.actions()[1].trigger()
    assert window.header.title.text() == "Draft number 11"


def test_a_missing_file_is_grey_and_can_be_taken_off_the_list(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    many(window, write, 2)
    write("", "draft0.md").unlink()

    def remove(dialog: QDialog) -> None:
        assert isinstance(dialog, RecentDialog)
        grey = next(row for row in dialog.rows.buttons if row.property("missing"))
        assert "number 0" in grey.text()
        assert "kept text opens" in grey.text()
        next(one for one in dialog.findChildren(QPushButton) if one.text() == "Remove from list").click()
        assert [row.text().split("\n")[0] for row in dialog.rows.buttons] == ["Draft number 1"]
        dialog.reject()

    answering(window, monkeypatch, remove)
    window.registry.run("recent")
    window.registry.run("close_draft")
    assert not any("number 0" in said for said in words(window))
    assert any("number 1" in said for said in words(window))
    assert len(window.desk.shelf.drafts()) == 2


def test_the_first_page_takes_a_missing_one_off_too(window: Window, write: Write) -> None:
    many(window, write, 1)
    window.registry.run("close_draft")
    write("", "draft0.md").unlink()
    window.show_start()
    next(one for one in window.start.findChildren(QPushButton) if one.text() == "Remove from list").click()
    assert not any("number 0" in said for said in words(window))


def test_a_draft_that_is_worked_on_again_is_back_on_the_list(window: Window, write: Write) -> None:
    many(window, write, 1)
    entry = window.desk.shelf.drafts()[0]
    window.files.recents.unlist(entry)
    assert window.files.recents.listed() == []
    window.view.insertPlainText("More. ")
    window.registry.run("save")
    assert [one.id for one in window.files.recents.listed()] in ([], [entry.id])


def test_a_dropped_file_opens_with_and_without_a_draft(window: Window, write: Write) -> None:
    drop(window, files(write("# First\n\nRest helps.\n", "first.md")))
    assert window.header.title.text() == "First"
    drop(window, files(write("# Second\n\nRest helps.\n", "second.md")))
    assert window.header.title.text() == "Second"


def test_a_dropped_folder_is_declined_in_a_sentence_that_can_be_seen(window: Window, write: Write, tmp_path: Path) -> None:
    drop(window, files(tmp_path))
    assert window.notices.isVisible()
    assert window.notices.sentence("drop").startswith("A folder cannot be opened here.")
    opened(window, write, CLEAN)
    drop(window, files(tmp_path))
    assert window.notices.sentence("drop").startswith("A folder cannot be opened here.")
    assert window.view.source == CLEAN
    drop(window, files(tmp_path / "none.md"))
    assert "drop" not in window.notices.topics()
    drop(window, files(tmp_path))
    window.registry.run("close_draft")
    assert "drop" not in window.notices.topics()


def test_several_dropped_files_open_nothing_and_offer_the_first_or_a_check_of_all(window: Window, write: Write) -> None:
    opened(window, write, CLEAN)
    others = write("# One\n\nRest helps.\n", "one.md"), write("# Two\n\nRest helps.\n", "two.md")
    drop(window, files(*others))
    assert window.notices.sentence("drop").startswith("2 files were dropped, and one is taken at a time: nothing was opened.")
    assert window.view.source == CLEAN
    press(window, "Open one.md")
    assert window.header.title.text() == "One"
    assert "drop" not in window.notices.topics()


def test_a_dropped_folder_can_be_checked_as_a_whole(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(window.boards, "why_no_folder", str)
    monkeypatch.setattr(window.boards, "folder", asked.append)
    folder = write(CLEAN).parent
    drop(window, files(folder))
    press(window, "Check this folder")
    drop(window, files(write(CLEAN, "one.md"), write(CLEAN, "two.md")))
    press(window, "Check their folder")
    assert asked == [folder, folder]


def test_dropped_text_goes_in_as_plain_words(window: Window, write: Write) -> None:
    opened(window, write, CLEAN)
    mime = QMimeData()
    mime.setHtml("<b>Bold</b> words")
    mime.setText("Bold words")
    place = QPointF(window.view.cursorRect().center())
    window.view.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    assert "Bold words" in window.view.source and "**" not in window.view.source
