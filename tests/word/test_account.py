"""The account of Word files finds what a reading left out, and the proof on a folder says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.word import read_word
from scripts.word_account import account
from scripts.word_files import faults_of, look, main
from tests.word.made import PNG, docx, paragraph, part, run
from tests.word.test_reading import STYLED, STYLES, cited, note, picture

FULL = docx(
    paragraph("Sprains", "H1")
    + f"<w:p>{run('Ice helps.')}{cited('footnote', 7)}{run(' Rest, too.')}{cited('endnote', 2)}</w:p>"
    + f"<w:p>{picture('rId5', 'A bandaged ankle')}</w:p>",
    {
        "word/styles.xml": STYLES,
        "word/media/image1.png": PNG,
        "word/footnotes.xml": part("footnotes", note("footnote", 7, "Rivera 2020.")),
        "word/endnotes.xml": part("endnotes", note("endnote", 2, "Okafor 2021.")),
    },
    (*STYLED, ("rId5", "image", "media/image1.png"), ("f", "footnotes", "footnotes.xml"), ("e", "endnotes", "endnotes.xml")),
)


def test_a_whole_reading_misses_nothing() -> None:
    told = account(FULL, read_word(FULL, "a.docx").text)
    assert told.held == {"footnotes": 1, "endnotes": 1, "pictures": 1, "headings": 1, "paragraphs": 2}
    assert told.missing == ()


@pytest.mark.parametrize(
    ("kept", "lost", "kind"),
    [
        ("[^1]: Rivera 2020.", "", "footnotes"),
        ("[^2]: Okafor 2021.", "", "endnotes"),
        ("A bandaged ankle", "", "pictures"),
        ("# Sprains", "Sprains", "headings"),
        ("Rest, too.", "", "paragraphs"),
    ],
)
def test_what_a_reading_left_out_is_missed(kept: str, lost: str, kind: str) -> None:
    text = read_word(FULL, "a.docx").text
    assert kept in text
    assert kind in {one.kind for one in account(FULL, text.replace(kept, lost)).missing}


def test_a_folder_is_gone_through_and_a_fault_in_it_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "whole.docx").write_bytes(FULL)
    (tmp_path / "cut.docx").write_bytes(FULL[:300])
    assert main([str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "whole.docx: opened" in said and "cut.docx: Could not open cut.docx: the file is damaged or cut short." in said
    one = look(tmp_path / "whole.docx")
    assert faults_of(one._replace(seconds=9.0, touched=("/etc/passwd",), connections=("socket.connect",))) == [
        "whole.docx: 9.00 s",
        "whole.docx: touched /etc/passwd",
        "whole.docx: socket.connect",
    ]
