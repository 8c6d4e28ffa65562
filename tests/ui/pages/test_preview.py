"""The preview shows the article as readers will see it, loads nothing, and follows nothing unasked."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reviewer.parsing.html.page import import_html
from reviewer.ui.acts.showing import question
from reviewer.ui.dialogs.signing.seal import SealDialog
from reviewer.ui.looks.theme import Look, dress
from reviewer.ui.pages.preview import Preview
from reviewer.ui.parts.documents.laying import LISTED, PICTURE, WORD
from reviewer.ui.parts.documents.reading_view import ReadingView
from reviewer.ui.window import Window
from scripts.scenes import SCENES
from scripts.stage import Stage, new_desk
from tests.desk.conftest import Write
from tests.export.attacks import attacks
from tests.pictures.made import saved

TEXT = """# Ankles

![A bare foot](foot.png)

A sprain heals.[^1] See [the guide](https://example.org/guide).

## What helps

- Rest
  - for a day
- Walk

> Take it slowly.

| Day | Walk |
|---|---|
| 1 | 5 minutes |

## Risks

Stop when it hurts.

## When to call

At once, if you cannot stand.[^1]

[^1]: Arden P. Early walking. J Knee Exerc. 2019.
"""


def shown(window: Window, qtbot: QtBot, path: Path) -> Preview:
    """Open a draft and turn to its preview; return it when it is drawn."""
    assert window.files.open(path)
    qtbot.waitUntil(lambda: not window.files.arrival.busy, timeout=20_000)
    window.registry.run("pane_preview")
    page = window.showing.page()
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    return page


def names(page: Preview) -> set[str]:
    """Return the ids of the places of the article."""
    found: set[str] = set()
    block = page.view.document().begin()
    while block.isValid():
        for form in block.textFormats():
            found.update(form.format.anchorNames())
        block = block.next()
    return found


def test_it_shows_headings_lists_tables_notes_and_pictures(window: Window, qtbot: QtBot, write: Write) -> None:
    path = write(TEXT)
    (path.parent / "foot.png").write_bytes(saved("PNG"))
    page = shown(window, qtbot, path)
    words = page.view.toPlainText()
    assert words.startswith("Ankles\nNot approved: no medical reviewer has signed this article.")
    assert "In this post" in words and "Arden P. Early walking." in words and "[^1]" not in words
    document = page.view.document()
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert [(table.rows(), table.columns()) for table in tables] == [(2, 2)]
    qtbot.waitUntil(lambda: not page.jobs.running, timeout=10_000)
    assert document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(f"{PICTURE}:0")).width() == 64


def test_notes_lead_both_ways_inside_the_preview(window: Window, qtbot: QtBot, write: Write) -> None:
    page = shown(window, qtbot, write(TEXT))
    assert {"fn-1", "fnref-1-1", "fnref-1-2", "what-helps"} <= names(page)
    followed: list[str] = []
    page.followed.connect(followed.append)
    page.view.anchorClicked.emit(QUrl("#fn-1"))
    assert "Arden P." in page.view.textCursor().block().text()
    page.view.anchorClicked.emit(QUrl("#fnref-1-2"))
    assert "cannot stand" in page.view.textCursor().block().text()
    assert followed == []


@pytest.mark.parametrize("address", ["https://example.org/gp.%E2%80%AEfdp", "https://xn--80ak6aa92e.com/", "https://example.org/guide"])
def test_where_a_link_leads_is_told_in_the_letters_it_is_asked_with(window: Window, qtbot: QtBot, write: Write, address: str) -> None:
    page = shown(window, qtbot, write(TEXT))
    asked: list[str] = []
    page.followed.connect(asked.append)
    page.view.highlighted.emit(QUrl(address))
    assert window.status.said.text() == f"Leads to {address}"
    page.followed.disconnect(window.showing.follow)
    page.view.anchorClicked.emit(QUrl(address))
    assert asked == [address]


def test_a_link_is_followed_only_after_a_question_that_shows_its_address(
    window: Window, qtbot: QtBot, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(window, qtbot, write(TEXT))
    asked: list[str] = []
    opened: list[str] = []
    monkeypatch.setattr(window.showing, "open_address", lambda url: opened.append(url.toString()))

    def agreed(address: str) -> bool:
        asked.append(address)
        return len(asked) > 1

    monkeypatch.setattr(window.showing, "agreed", agreed)
    for _ in range(2):
        page.view.anchorClicked.emit(QUrl("https://example.org/guide"))
    assert (asked, opened) == (["https://example.org/guide"] * 2, ["https://example.org/guide"])
    window.showing.follow("file:///etc/hosts")
    assert len(asked) == 2
    assert "https://example.org/<b>" in question(window, "https://example.org/<b>").told.text().replace("\u200b", "")


def test_it_follows_the_draft_when_it_is_turned_to_again(window: Window, qtbot: QtBot, write: Write) -> None:
    page = shown(window, qtbot, write(TEXT))
    window.registry.run("pane_draft")
    window.view.setPlainText(TEXT.replace("Rest\n", "Sleep\n"))
    window.catch_up()
    assert "Sleep" not in page.view.toPlainText()
    window.registry.run("pane_preview")
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    assert "Sleep" in page.view.toPlainText()


def test_what_is_nested_without_end_and_words_without_end_are_drawn_in_short_steps(window: Window, qtbot: QtBot, write: Write) -> None:
    deep = "".join("  " * depth + f"- level {depth}\n" for depth in range(60))
    quotes = ">" * 60 + " deep\n"
    page = shown(window, qtbot, write("# Ankles\n\n" + deep + "\n" + quotes + "\n" + "a" * 19_000 + "\n\n" + ("Rest helps a sprain. " * 900 + "\n\n") * 22))
    slowest = 0.0
    page._draw(keep=True)
    qtbot.waitUntil(lambda: page._work is not None, timeout=20_000)
    while page.busy:
        started = perf_counter()
        page._timer.stop()
        page._go_on()
        slowest = max(slowest, perf_counter() - started)
    assert "level 8" in page.view.toPlainText()
    assert max(map(len, page.view.toPlainText().replace("\u200b", " ").split())) <= WORD
    assert slowest < 1.0  # paragraphs as long as any that is read in place; ordinary articles are measured in the benchmark


@pytest.mark.parametrize("nth", [0, *(pytest.param(nth, marks=pytest.mark.slow) for nth in range(1, 120))])
def test_attacks_read_no_file_and_lead_nowhere(window: Window, qtbot: QtBot, write: Write, tmp_path: Path, nth: int) -> None:
    canary = tmp_path / "canary.png"
    canary.write_bytes(saved("PNG"))
    own = [f"![x]({canary})", f"![x](file://{canary})", "![x](../canary.png)", f"<img src='file://{canary}'>", f"[x](file://{canary})"]
    found = [*(attack.replace("\x00", "") for attack in attacks(5_924)[nth::120]), *own]  # a file with such a character is not opened at all
    imported = import_html("<h1>A</h1>" + "".join(f"<p>{attack}</p>" for attack in found))
    for text in ("# Ankles\n\n" + "\n\n".join(found) + "\n", imported.text):
        page = shown(window, qtbot, write(text))
        qtbot.waitUntil(lambda: not page.jobs.running, timeout=20_000)  # noqa: B023 - called before the next one is made
        followed: list[str] = []
        page.followed.connect(followed.append)
        assert [name for name in page.view.refused if not name.startswith(PICTURE)] == []
        assert not any(image is not None for image in page._pictures.values())
        assert followed == [] and page.view.source().isEmpty()
        assert [made.text() for made in window.findChildren(QLabel) if made.text() and made.textFormat().name != "PlainText"] == []


def test_the_real_page_is_written_into_the_programs_own_folder_for_the_browser(
    window: Window, qtbot: QtBot, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown(window, qtbot, write(TEXT))
    opened: list[QUrl] = []
    assert "no folder" in window.showing.why_no_browser()
    monkeypatch.setattr(window.showing, "_folder", tmp_path / "home" / "shown")
    monkeypatch.setattr(window.showing, "open_address", opened.append)
    assert window.registry.run("open_in_browser")
    page = Path(opened[0].toLocalFile())
    assert page.parent == tmp_path / "home" / "shown"
    assert (page.parent.stat().st_mode & 0o777, page.name) == (0o700, "NOT-APPROVED-ankle.html")
    assert "<!DOCTYPE html>" in page.read_text(encoding="utf-8")


def test_the_items_of_a_long_list_are_counted_on_to_its_end(window: Window, qtbot: QtBot, write: Write) -> None:
    listed = "\n".join(f"{number}. walk {number}" for number in range(7, 260))
    page = shown(window, qtbot, write(f"# Walks\n\n{listed}\n"))
    lists, block = [], page.view.document().begin()
    while block.isValid():
        if block.text().startswith("walk "):
            made = block.textList()
            assert made.itemText(block).rstrip(".") == block.text().removeprefix("walk ")
            lists.append(made.objectIndex())
        block = block.next()
    assert len(lists) == 253
    assert max(map(lists.count, lists)) == LISTED  # Qt lays out no more than these for each that comes


def drawn_to_the_end(view: ReadingView) -> bool:
    """Return whether the last words of a page have lines, and stand above its end."""
    last = view.document().lastBlock()
    box = view.document().documentLayout().blockBoundingRect(last)
    return last.layout().lineCount() > 0 and 0 < box.bottom() <= view.document().size().height()


def test_an_article_with_a_picture_is_drawn_to_its_last_word_in_any_width(window: Window, write: Write, qtbot: QtBot) -> None:
    path = write(TEXT + "".join(f"\n\nParagraph {n}. " + "A sprained ankle gets better in some weeks. " * 20 for n in range(20)))
    (path.parent / "foot.png").write_bytes(saved("PNG"))
    page = shown(window, qtbot, path)
    qtbot.waitUntil(lambda: not page.jobs.running, timeout=20_000)
    for width in (1440, 1100, 1300):
        window.resize(width, 800)
        qtbot.wait(50)
        assert drawn_to_the_end(page.view), width


def test_the_keys_for_the_beginning_and_the_end_turn_a_page_to_read(window: Window, write: Write, qtbot: QtBot) -> None:
    page = shown(window, qtbot, write(TEXT * 4))
    bar = page.view.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(page.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == bar.maximum()
    QTest.keyClick(page.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == 0


def test_the_article_that_is_signed_is_drawn_to_its_last_word(qapp: QApplication, look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    stage = Stage(desk, tmp_path)
    dialog = next(scene for scene in SCENES if scene.name == "sign with a key").show(stage)
    assert isinstance(dialog, SealDialog)
    qtbot.waitUntil(lambda: dialog.view.whole, timeout=20_000)
    qtbot.wait(300)  # what Qt lays out little by little is laid out by now
    assert dialog.view.document().lastBlock().text()
    assert drawn_to_the_end(dialog.view)
    stage.leave(dialog)
    stage.close()
    desk.close()
    dress(qapp, look)
