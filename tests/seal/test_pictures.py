"""A picture beside a page is held against the seal; one that was swapped is told."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from reviewer.seal.forms.values import Meaning
from reviewer.seal.statements.statement import Statement
from reviewer.seal.trust import Level, Trust
from reviewer.seal.verdict import Content, Verdict
from reviewer.verify.pictures import with_pictures

PIXELS = b"\x89PNG some pixels"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a page with its picture."""
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "knee-1a2b3c4d.png").write_bytes(PIXELS)
    return tmp_path


def verdict(*names: str) -> Verdict:
    """Return a good verdict on a page whose seal names these pictures."""
    statement = Statement(Meaning.APPROVAL, {name: sha256(PIXELS).hexdigest() for name in names}, {}, "0" * 64)
    return Verdict(Content.EXACT, Trust(Level.VALID, (), statement=statement))


def test_the_sealed_picture_changes_nothing(folder: Path) -> None:
    found = with_pictures(verdict("images/knee-1a2b3c4d.png"), folder)
    assert (found.content, found.status, found.notes) == (Content.EXACT, 0, ("Every picture beside the page is the sealed one.",))


def test_a_swapped_picture_makes_the_article_an_altered_one(folder: Path) -> None:
    (folder / "images" / "knee-1a2b3c4d.png").write_bytes(b"\x89PNG other pixels")
    found = with_pictures(verdict("images/knee-1a2b3c4d.png"), folder)
    assert (found.content, found.status) == (Content.ALTERED, 1)
    assert found.differences == ("+ images/knee-1a2b3c4d.png beside the page is not the sealed picture",)


def test_a_picture_that_is_not_there_is_said_not_to_have_been_compared(folder: Path) -> None:
    found = with_pictures(verdict("images/knee-1a2b3c4d.png", "images/hip-1a2b3c4d.png"), folder)
    assert found.status == 0 and found.notes == ("1 of 2 pictures could not be read beside the page: their pixels were not compared.",)


@pytest.mark.parametrize("name", ["images/../secret", "/etc/hostname", "images/a/b.png", "images/.hidden", "source.md"])
def test_no_file_is_opened_that_no_export_has(folder: Path, name: str) -> None:
    (folder / "secret").write_bytes(b"other")
    assert with_pictures(verdict(name), folder) == verdict(name)
