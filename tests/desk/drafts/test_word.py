"""A Word file on the desk: imported as Markdown, never written, its pictures kept with the draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.desk import Desk
from reviewer.model.trouble import Trouble
from tests.desk.conftest import Write
from tests.desk.small import Clock, desk_at
from tests.word.made import PNG, docx, paragraph, run
from tests.word.test_reading import picture

WORD = docx(
    f"{paragraph('Sprains', 'Heading1')}<w:p>{run('Ice helps.')}</w:p><w:p>{picture('rId5', 'A bandaged ankle')}</w:p>",
    {"word/media/image1.png": PNG},
    (("rId5", "image", "media/image1.png"),),
)


def test_a_word_file_is_opened_as_markdown_and_says_what_was_read(desk: Desk, write: Write) -> None:
    review = desk.open(write(WORD, "sprain.docx"))
    assert review.title == "Sprains" and review.imported and review.path is None
    assert review.text.startswith("# Sprains\n\nIce helps.\n\n![A bandaged ankle](pictures/")
    assert review.told == ("Read from Word: 1 heading and 1 picture.",)


def test_saving_asks_for_another_file_and_the_word_file_stays_as_it_was(desk: Desk, write: Write) -> None:
    path = write(WORD, "sprain.docx")
    desk.open(path)
    with pytest.raises(Trouble, match="never written"):
        desk.save()
    with pytest.raises(Trouble, match=r"\.md"):
        desk.save(path)
    assert path.read_bytes() == WORD


def test_saved_as_markdown_its_pictures_stand_beside_it(desk: Desk, write: Write, tmp_path: Path) -> None:
    review = desk.open(write(WORD, "sprain.docx"))
    (tmp_path / "out").mkdir()
    desk.save(tmp_path / "out" / "sprain.md")
    name = review.text.partition("](")[2].partition(")")[0]
    assert (tmp_path / "out" / name).read_bytes() == PNG


def test_the_library_keeps_the_pictures_when_the_word_file_is_gone(
    desk: Desk, write: Write, home: Path, clock: Clock, tmp_path: Path
) -> None:
    path = write(WORD, "sprain.docx")
    review = desk.open(path)
    name = review.text.partition("](")[2].partition(")")[0]
    desk.close()
    path.unlink()
    later = desk_at(home, clock=clock)
    again = later.reopen(later.shelf.drafts()[0])
    assert again.text == review.text and again.imported
    (folder := tmp_path / "later").mkdir()
    later.save(folder / "sprain.md")
    assert (folder / name).read_bytes() == PNG
    later.close()


def test_a_text_from_nowhere_that_names_files_gets_none_of_them(desk: Desk, write: Write, tmp_path: Path) -> None:
    desk.paste("# A\n\n![x](pictures/0123456789abcdef.png) ![y](../secret.png)\n")
    desk.save(tmp_path / "a.md")
    assert not (tmp_path / "pictures").exists()
