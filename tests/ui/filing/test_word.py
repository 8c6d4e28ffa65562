"""Word files in the window: what was read is said, comments can be read, findings go back, the file comes in again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from reviewer.ui.dialogs.filing.compare import CompareDialog
from reviewer.ui.dialogs.filing.send_word import SendWordDialog
from reviewer.ui.dialogs.filing.word_remarks import WordRemarksDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering
from tests.ui.hands import press
from tests.word.copies import commented, members
from tests.word.made import docx, paragraph, part, run

COMMENTS = part("comments", f'<w:comment w:id="4" w:author="Ines Okafor" w:date="2026-03-04T10:00:00Z">{paragraph("Says who?")}</w:comment>')
BODY = (
    f'{paragraph("Sprains", "Heading1")}<w:p>{run("We know that ")}<w:commentRangeStart w:id="4"/>{run("ice cures every sprain")}'
    f'<w:commentRangeEnd w:id="4"/>{run(".")}</w:p>'
)
WORD = docx(BODY, {"word/comments.xml": COMMENTS}, (("rId1", "comments", "comments.xml"),))


def test_what_was_read_is_said_and_the_comments_can_be_read(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.files.open(write(WORD, "sprain.docx"))
    assert window.notices.sentence("word") == "Read from Word: 1 heading and 1 comment."
    seen: list[str] = []
    dialogs = answering(window, monkeypatch, lambda dialog: seen.extend(made.text() for made in dialog.findChildren(QLabel)))
    window.registry.run("word_remarks")
    assert isinstance(dialogs[0], WordRemarksDialog)
    assert {"Ines Okafor, 4 March 2026", "On “ice cures every sprain”", "Says who?"} <= set(seen)


def test_the_findings_go_back_at_their_words_and_a_second_time_asks(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(WORD, "sprain.docx")
    window.files.open(path)
    whys: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, SendWordDialog)
        whys.append(dialog.why.text())
        dialog.replace.setChecked(True)
        whys.append(dialog.why.text())
        dialog.reject()

    answering(window, monkeypatch, lambda dialog: dialog.accept(), look)
    window.registry.run("send_word")
    copy = path.with_name("sprain-comments.docx")
    assert path.read_bytes() == WORD and len(commented(members(copy.read_bytes())["word/document.xml"])) > 1
    window.registry.run("send_word")
    assert whys == ["A file of this name is there already.", ""]


def test_a_changed_word_file_comes_in_again_only_when_a_person_says_so(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(WORD, "sprain.docx")
    window.files.open(path)
    path.write_bytes(docx(paragraph("Sprains", "Heading1") + paragraph("Ice may help.")))
    assert window.review is not None and "cures" in window.review.text
    dialogs = answering(window, monkeypatch, lambda dialog: dialog.reject(), lambda dialog: dialog.accept())
    window.registry.run("import_again")
    assert "cures" in window.review.text
    assert isinstance(dialogs[0], CompareDialog)
    window.registry.run("import_again")
    assert window.review is not None and window.review.text == "# Sprains\n\nIce may help.\n"
    assert window.review.number == 2


def test_what_is_no_word_file_says_why_nothing_can_be_sent(window: Window, write: Write) -> None:
    window.files.open(write())
    assert window.registry["send_word"].reason() == "This draft did not come from a Word file."
    assert window.registry["import_again"].reason() == "This draft was not imported, or its file is gone."
    assert window.registry["word_remarks"].reason() == "This draft was not opened from a Word file."


def test_tracked_changes_can_be_checked_one_by_one(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = '<w:del w:id="1" w:author="Ines Okafor" w:date="2026-03-04T10:00:00Z"><w:r><w:delText>every</w:delText></w:r></w:del>'
    come = f'<w:ins w:id="2" w:author="Ines Okafor" w:date="2026-03-04T10:00:00Z">{run("a mild")}</w:ins>'
    body = f"{paragraph('Sprains', 'Heading1')}<w:p>{run('Ice eases ')}{gone}{come}{run(' sprain.')}</w:p>"
    assert window.files.open(write(docx(body), "sprain.docx"))
    assert window.notices.sentence("word").endswith("The file holds 1 tracked insertion and 1 deletion; it was read as if all were accepted.")
    seen: list[str] = []
    answering(window, monkeypatch, lambda dialog: seen.extend(made.text() for made in dialog.findChildren(QLabel)))
    press(window, "Show its changes")
    first = seen.index("Taken out by Ines Okafor, 4 March 2026")
    assert seen[first : first + 6] == [
        "Taken out by Ines Okafor, 4 March 2026", "“every”", "After “Ice eases”", "Put in by Ines Okafor, 4 March 2026", "“a mild”", "After “Ice eases”"
    ]  # fmt: skip
