"""The command `comments` writes a copy of a Word file with the open findings in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.app import main
from tests.word.copies import commented, members
from tests.word.made import docx, paragraph

WORD = docx(paragraph("Sprains", "Heading1") + paragraph("Ketamine cures depression in every patient."))


def test_the_copy_holds_what_is_open_and_is_not_replaced_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sprain.docx"
    path.write_bytes(WORD)
    call = ["comments", str(path), "-o", str(tmp_path)]
    assert main(call) == 0
    copy = tmp_path / "sprain-comments.docx"
    assert capsys.readouterr().out.strip() == str(copy)
    assert any("cures depression" in words for words in commented(members(copy.read_bytes())["word/document.xml"]).values())
    assert path.read_bytes() == WORD
    assert main(call) == 2 and "is there already" in capsys.readouterr().err
    assert main([*call, "--replace", "--advice"]) == 0


def test_a_draft_that_is_no_word_file_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sprain.md"
    path.write_text("# Sprains\n\nIce helps.\n", "utf-8")
    assert main(["comments", str(path), "-o", str(tmp_path)]) == 2
    assert "did not come from a Word file" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_made_and_one_that_cannot_be_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sprain.docx"
    path.write_bytes(WORD)
    assert main(["comments", str(path), "-o", str(tmp_path / "new" / "folder")]) == 0
    assert (tmp_path / "new" / "folder" / "sprain-comments.docx").exists()
    capsys.readouterr()
    assert main(["comments", str(path), "-o", str(path)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("Could not write sprain-comments.docx into ") and "Save as" not in said and "your text" not in said
