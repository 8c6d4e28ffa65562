"""What is pasted from Word, Google Docs or a browser keeps its shape; plain text stays plain; one paste is one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.ui.filing import pasting
from reviewer.ui.filing.pasting import relabelled
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.hands import opened

DOCS = (
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2><span style="font-size:16pt;color:#f00">What helps</span></h2>'
    '<p><span style="font-family:Arial">A heel </span><span style="font-weight:700;color:#00f">rests</span><span> well, says '
    '<a href="https://heel.example/">a leaflet</a>.</span></p><ul><li><p><span>One</span></p></li><li><p><span>Two</span></p></li></ul></b>'
)
READ = "## What helps\n\nA heel **rests** well, says [a leaflet](https://heel.example/).\n\n- One\n- Two"
NOTE = '<p>Rest helps.<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Roe J. 2020.</p></div>'


@pytest.fixture(autouse=True)
def emptied(qapp: QApplication) -> Iterator[None]:
    """Empty the clipboard behind a test: what it holds must not outlive the interpreter."""
    yield
    qapp.clipboard().clear()


def mime(html: str, text: str) -> QMimeData:
    """Return what a clipboard holds."""
    made = QMimeData()
    made.setHtml(html)
    made.setText(text)
    return made


def at(window: Window, offset: int) -> None:
    """Put the cursor at a place."""
    cursor = window.view.textCursor()
    cursor.setPosition(offset)
    window.view.setTextCursor(cursor)


def test_headings_lists_links_and_emphasis_come_along_in_one_step(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, "# Heels\n\nBefore.\n\nBehind.\n")
    at(window, len("# Heels\n\nBefore."))
    window.view.insertFromMimeData(mime(DOCS, "plain"))
    assert window.view.source == f"# Heels\n\nBefore.\n\n{READ}\n\nBehind.\n"
    window.view.undo()
    assert window.view.source == "# Heels\n\nBefore.\n\nBehind.\n"


def test_words_within_a_paragraph_stay_in_it(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, "# Heels\n\nBefore behind.\n")
    at(window, len("# Heels\n\nBefore "))
    window.view.insertFromMimeData(mime("<span>it <b>rests</b> </span>", "it rests"))
    assert window.view.source == "# Heels\n\nBefore it **rests**behind.\n"


def test_a_selection_is_replaced(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, "# Heels\n\nBefore gone behind.\n")
    at(window, len("# Heels\n\nBefore "))
    cursor = window.view.textCursor()
    cursor.setPosition(len("# Heels\n\nBefore gone"), cursor.MoveMode.KeepAnchor)
    window.view.setTextCursor(cursor)
    window.view.insertFromMimeData(mime("<i>now</i>", "now"))
    assert window.view.source == "# Heels\n\nBefore *now* behind.\n"


def test_notes_get_labels_the_draft_does_not_have(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, "# Heels\n\nIce helps.[^1]\n\n[^1]: Doe J. 2019.\n")
    at(window, len("# Heels\n\nIce helps.[^1]"))
    window.view.insertFromMimeData(mime(NOTE, "plain"))
    assert window.view.source == "# Heels\n\nIce helps.[^1]\n\nRest helps.[^2]\n\n[^2]: Roe J. 2020.\n\n[^1]: Doe J. 2019.\n"
    assert relabelled("a[^x] b[^1]\n\n[^x]: y", "c[^1] d[^2]") == "a[^3] b[^4]\n\n[^3]: y"


@pytest.mark.parametrize(
    ("html", "text"),
    [('<pre style="color:#fff"><div><span>**not** bold</span></div></pre>', "**not** bold"), ('<meta charset="utf-8"><div style="color:#ddd;font-weight:normal;white-space: pre;"><div><span style="font-weight: bold">**so**</span></div></div>', "**so**"), ("<div>two<br>lines</div>", "two\nlines"), ("", "a *b*")],
)
def test_what_has_no_shape_is_inserted_as_it_stands(window: Window, write: Write, html: str, text: str, qtbot: QtBot) -> None:
    opened(window, write, "\n# Heels\n")
    at(window, 0)
    window.view.insertFromMimeData(mime(html, text) if html else _plain(text))
    assert window.view.source == f"{text}\n# Heels\n"


def test_paste_as_plain_text_takes_nothing_but_words(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, "# Heels\n")
    at(window, len("# Heels"))
    QApplication.clipboard().setMimeData(mime(DOCS, " in words"))
    assert window.registry["paste_plain"].keys == ("Ctrl+Shift+V",)
    assert window.registry.run("paste_plain")
    assert window.view.source == "# Heels in words\n"


def test_into_plain_text_plain_text_is_pasted(window: Window, write: Write, qtbot: QtBot) -> None:
    window.show_draft(window.desk.open(write("Heels\n", "heels.txt")))
    at(window, 0)
    window.view.insertFromMimeData(mime(DOCS, "words "))
    assert window.view.source == "words Heels\n"


def test_what_is_copied_from_the_draft_is_its_very_source(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, "# A\u00a0B\n\n**Rest** 😀\u200b helps.\n")
    window.view.selectAll()
    QTest.keyClick(window.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime_data = QApplication.clipboard().mimeData()
    assert mime_data is not None
    assert mime_data.text() == "# A\u00a0B\n\n**Rest** 😀\u200b helps.\n" and not mime_data.hasHtml()


def test_a_large_piece_is_read_beside_the_window_and_lands_where_it_was_pasted(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, "# Heels\n\nBehind.\n")
    at(window, len("# Heels\n"))
    window.view.insertFromMimeData(mime("".join(f"<p>Pain <b>number {number}</b> is common.</p>" for number in range(2_000)), "plain"))
    assert "number 7" not in window.view.source
    at(window, len(window.view.source))
    qtbot.waitUntil(lambda: "number 1999" in window.view.source, timeout=10_000)
    assert window.view.source.startswith("# Heels\n\nPain **number 0** is common.\n\nPain **number 1**")
    assert window.view.source.endswith("Behind.\n")
    window.view.undo()
    assert window.view.source == "# Heels\n\nBehind.\n"


@pytest.mark.parametrize("made", [lambda: mime("<p><b>x</b>" * 600_000, "x"), lambda: _plain("x" * 5_300_000)])
def test_more_than_five_megabytes_is_declined_with_a_sentence(window: Window, write: Write, made: Callable[[], QMimeData], qtbot: QtBot) -> None:
    opened(window, write, "# Heels\n")
    window.view.insertFromMimeData(made())
    assert window.notices.sentence("paste") == pasting.TOO_LARGE
    assert window.view.source == "# Heels\n"


def test_a_new_draft_from_the_clipboard_keeps_its_shape(window: Window, qtbot: QtBot) -> None:
    QApplication.clipboard().setMimeData(mime(DOCS, "plain"))
    assert window.registry.run("paste_article")
    assert window.view.source == READ + "\n"


def _plain(text: str) -> QMimeData:
    made = QMimeData()
    made.setText(text)
    return made


def test_a_page_is_pasted_that_comes_without_its_plain_text(window: Window, write: Write) -> None:
    page = QMimeData()
    page.setHtml(DOCS)
    opened(window, write, "# Heels\n\nBefore.\n")
    at(window, len("# Heels\n\nBefore."))
    QApplication.clipboard().setMimeData(page)
    assert window.view.canPaste()
    window.view.paste()
    assert window.view.source == f"# Heels\n\nBefore.\n\n{READ}\n"
    assert window.registry["paste_article"].reason() == ""


def test_a_link_copied_with_its_address_is_pasted(window: Window, write: Write) -> None:
    opened(window, write, "# Heels\n\n")
    at(window, len("# Heels\n\n"))
    link = _plain("https://heel.example/rest")
    link.setUrls([QUrl("https://heel.example/rest")])
    window.view.insertFromMimeData(link)
    assert window.view.source == "# Heels\n\nhttps://heel.example/rest"


def test_what_cannot_be_pasted_is_told(window: Window, write: Write) -> None:
    opened(window, write, "# Heels\n")
    rich, copied = QMimeData(), QMimeData()
    rich.setData("text/rtf", rb"{\rtf1 Words}")
    copied.setUrls([QUrl.fromLocalFile(str(write("# Other\n", "other.md")))])
    for held, said in ((rich, pasting.NO_WORDS), (copied, pasting.A_FILE)):
        window.view.insertFromMimeData(held)
        assert window.notices.sentence("paste") == said
    assert window.view.source == "# Heels\n"


def test_a_copied_file_is_opened_as_the_new_draft(window: Window, write: Write) -> None:
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(write("# Other\n\nRest helps.\n", "other.md")))])
    QApplication.clipboard().setMimeData(copied)
    assert window.registry.run("paste_article")
    assert window.header.title.text() == "Other"


def test_what_was_done_stands_long_enough_to_be_read(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, "# Heels\n\nBefore.\n")
    window.view.insertFromMimeData(mime(DOCS, "plain"))
    qtbot.waitUntil(lambda: window.pace.whole)
    qtbot.wait(400)
    assert window.status.said.text().startswith("Pasted with its headings")
    window.registry.run("check")
    qtbot.waitUntil(lambda: window.status.said.text().startswith("Checked at"))
