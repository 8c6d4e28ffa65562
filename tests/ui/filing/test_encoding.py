"""A file whose encoding nothing tells is asked about, with a look at each; nothing is guessed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog

from reviewer.ui.dialogs.filing.encoding import EncodingDialog
from reviewer.ui.dialogs.filing.left_out import LeftOutDialog
from reviewer.ui.parts.forms.fields import Tick
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.conftest import answering

WORDS = "# Läufer\n\nRuhe hilft „oft“ – naïve Läufer warten.\n"


def choose(code: str) -> object:
    """Return a step that looks at the dialog and takes an encoding."""

    def step(dialog: QDialog) -> None:
        assert isinstance(dialog, EncodingDialog)
        assert not dialog.main.isEnabled()
        assert "naïve Läufer" in "".join(button.accessibleName() for button in dialog.findChildren(Tick))
        dialog.choose(code)
        assert dialog.main.isEnabled()
        dialog.accept()

    return step


def test_the_text_is_read_as_was_chosen_and_saved_in_the_same_bytes(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(WORDS.encode("cp1252"))
    seen = answering(window, monkeypatch, choose("cp1252"))  # type: ignore[arg-type]
    assert window.files.open(path)
    assert len(seen) == 1
    assert window.view.source == WORDS
    assert window.registry.run("save")
    assert path.read_bytes() == WORDS.encode("cp1252")


def test_who_will_not_say_keeps_the_draft_that_was_open(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.files.open(write(CLEAN))
    answering(window, monkeypatch, lambda dialog: dialog.reject())
    assert not window.files.open(write(WORDS.encode("cp1252"), "other.md"))
    assert window.view.source == CLEAN


def test_a_letter_the_encoding_does_not_have_is_named_and_nothing_is_written(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(WORDS.encode("cp1252"))
    answering(window, monkeypatch, choose("cp1252"))  # type: ignore[arg-type]
    window.files.open(path)
    window.view.insertPlainText("→")
    window.registry.run("save")
    assert "“→” (line 1, column 1) does not exist in the encoding" in window.notices.sentence("trouble")
    assert path.read_bytes() == WORDS.encode("cp1252")


def test_what_a_page_says_of_its_encoding_is_told(window: Window, write: Write) -> None:
    page = '<meta charset="windows-1252"><h1>Läufer</h1><p>Ruhe hilft.</p>'
    assert window.files.open(write(page.encode("cp1252"), "page.html"))
    assert window.notices.sentence("told").startswith("Read as Windows-1252, because the page says so.")
    assert window.files.open(write(CLEAN))
    assert "told" not in window.notices.topics()


def test_what_was_left_out_of_a_page_can_be_looked_at_and_added_in_one_step(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    page = "<nav>Home</nav><h1>Heels</h1><p>Rest helps.</p><aside><a href='/knee'>Knee pain</a></aside>"
    assert window.files.open(write(page, "page.html"))
    assert window.notices.sentence("told") == "Left out around the article: a side column (2 words) and the navigation (1 word)."

    def step(dialog: QDialog) -> None:
        assert isinstance(dialog, LeftOutDialog)
        assert not dialog.main.isEnabled()
        dialog.boxes[1].setChecked(True)
        dialog.accept()

    before = window.view.source
    answering(window, monkeypatch, step)
    assert window.registry.run("left_out")
    assert window.view.source == before + "\n[Knee pain](/knee)\n"
    window.view.undo()
    assert window.view.source == before
