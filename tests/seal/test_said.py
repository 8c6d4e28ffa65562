"""What `verify` says of what is seldom: signs nobody sees, pictures nobody can read, pages without end, practices without titles."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from reviewer.app import main
from reviewer.seal.page.difference import differences, hides
from reviewer.seal.verdict import Content, Verdict, verify
from reviewer.verify import pictures
from reviewer.verify.pictures import with_pictures
from reviewer.verify.printed import as_text
from tests.seal.made import page, practice
from tests.seal.test_pictures import PIXELS, verdict


def test_signs_of_ascii_that_nobody_sees_are_named_on_either_side() -> None:
    assert differences(["=a cure"], ["=a cu\x7fre"]) == ("- =a cure", "+ =a cu⟨U+007F⟩re", "    now has U+007F without a name")
    assert differences(["=a\x01b"], ["=ab"])[-1] == "    no longer has U+0001 without a name"
    assert hides("\t") and not hides(" ") and not hides("a")


def test_a_whole_line_more_or_less_is_told_and_no_more_than_four_hundred() -> None:
    assert differences(["=a", "=b"], ["=a"]) == ("- =b",)
    assert differences(["=a"], ["=a", "=b\u200b"]) == ("+ =b⟨U+200B⟩", "    now has U+200B ZERO WIDTH SPACE")
    assert len(differences([f"={number}" for number in range(500)], [])) == 400


def test_a_picture_that_cannot_be_read_was_not_compared_and_a_huge_one_is_not_the_sealed_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "images" / "knee-1a2b3c4d.png"
    file.parent.mkdir()
    file.write_bytes(PIXELS)
    sealed = verdict("images/knee-1a2b3c4d.png")
    assert with_pictures(sealed, tmp_path).content is Content.EXACT, "the control: it is looked at"
    monkeypatch.setattr(pictures, "LARGEST", 3)
    assert with_pictures(sealed, tmp_path).content is Content.ALTERED
    monkeypatch.undo()

    def fail(path: Path) -> bytes:
        raise OSError(5, "input/output error", str(path))

    monkeypatch.setattr(Path, "read_bytes", fail)
    found = with_pictures(sealed, tmp_path)
    assert (found.status, found.notes) == (0, ("1 of 1 pictures could not be read beside the page: their pixels were not compared.",))


def test_pictures_are_not_looked_for_where_no_article_is(tmp_path: Path) -> None:
    gone = verdict("images/knee-1a2b3c4d.png")._replace(content=Content.NOT_FOUND)
    assert with_pictures(gone, tmp_path) is gone


def test_a_page_without_end_on_standard_input_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"a" * (16 * 1024 * 1024 + 2))))
    assert main(["verify", "-"]) == 5
    assert capsys.readouterr().err == "The page is larger than 16 MB, too large for an article. Nothing was verified.\n"


def test_nothing_is_said_of_words_outside_where_there_are_none() -> None:
    found: Verdict = verify(page(), practice().roster)
    assert "Words outside" in as_text(found, practice().roster, tuple)
    said = as_text(found._replace(outside=0), practice().roster, tuple)
    assert "Words outside" not in said and said.startswith("EXACT + VALID (2 of 2): Approved\n")
