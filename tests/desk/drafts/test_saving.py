"""Saving keeps the file's own form, and typing outlives a crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.desk import Desk
from reviewer.desk.drafts.outside import Fate
from reviewer.model.trouble import Trouble
from tests.desk.conftest import Write
from tests.desk.small import CLEAN, bare_desk, desk_at

TYPING = """
import sys, time
from pathlib import Path
from tests.desk.small import desk_at
desk = desk_at(Path(sys.argv[1]))
review = desk.open(Path(sys.argv[2]))
text = review.text
for letter in "Swelling goes down in days. ":
    text += letter
    desk.edit(text)
    desk.journal.keep(text)
print("kept", flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_save_keeps_the_files_byte_order_mark_and_line_ends(desk: Desk, write: Write, mark: bytes, end: str) -> None:
    path = write(mark + CLEAN.replace("\n", end).encode())
    review = desk.open(path)
    assert "\r" not in review.text and not review.text.startswith("\ufeff")
    review = desk.edit(review.text + "\nMore.\n")
    assert review.dirty
    review = desk.save()
    assert (review.dirty, review.number) == (False, 2)
    assert path.read_bytes() == mark + (CLEAN + "\nMore.\n").replace("\n", end).encode()
    assert path.with_name("ankle.md.bak").read_bytes() == mark + CLEAN.replace("\n", end).encode()


@pytest.mark.parametrize("name", ["ankle.md", "ankle.txt"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\r\n", "\r", "\n\r\n", "\n\r"])
def test_opened_saved_and_opened_again_a_file_is_the_same_to_the_byte(desk: Desk, write: Write, name: str, mark: bytes, end: str) -> None:
    data = mark + ("# Füße" + end + "Ruhe\u00a0hilft.\n\n\tSo.  " + end + end + "e\u0301 \u2028 \u200b").encode()
    path = write(data, name)
    text = desk.open(path).text
    desk.save()
    assert path.read_bytes() == data
    assert desk.open(path).text == text
    desk.edit(text + "!")
    desk.save()
    assert path.read_bytes() == data + b"!"


def test_the_encoding_a_person_named_is_kept_in_the_file_and_noted(desk: Desk, write: Write) -> None:
    path = write("# Füße\n\nRuhe hilft.\n".encode("cp1252"))
    desk.open(path, "cp1252")
    desk.edit("# Füße\n\nRuhe hilft sehr – oft.\n")
    desk.save()
    assert path.read_bytes() == "# Füße\n\nRuhe hilft sehr – oft.\n".encode("cp1252")
    desk.edit("# Füße → Rest\n")
    with pytest.raises(Trouble, match=r"“→” \(line 1, column 8\) does not exist in the encoding of this file, Windows-1252"):
        desk.save()


def test_an_encoding_with_two_ways_to_write_a_letter_is_read_but_never_written(desk: Desk, write: Write) -> None:
    data = "痛み".encode("cp932") + b"\xed\x40\xfa\x5c"  # two codes for one sign
    path = write(data)
    review = desk.open(path, "cp932")
    assert review.imported and "will not be written" in review.told[0]
    with pytest.raises(Trouble, match="only read"):
        desk.save()
    assert path.read_bytes() == data


def test_what_another_program_wrote_is_read_in_the_encoding_a_person_named(desk: Desk, write: Write) -> None:
    path = write("# Füße\n\nRuhe hilft.\n".encode("cp1252"))
    desk.open(path, "cp1252")
    path.write_bytes("# Füße\n\nRuhe hilft sehr.\n".encode("cp1252"))
    seen = desk.outside.look()
    assert seen is not None and (seen.fate, seen.text) == (Fate.CHANGED, "# Füße\n\nRuhe hilft sehr.\n")


def test_a_page_that_is_imported_again_is_still_in_no_file_of_its_own(desk: Desk, write: Write) -> None:
    path = write("<html><body><h1>Ankles</h1><p>Rest helps.</p></body></html>", "ankle.html")
    assert desk.open(path).dirty
    path.write_text("<html><body><h1>Ankles</h1><p>Ice helps.</p></body></html>", "utf-8")
    seen = desk.outside.look()
    assert seen is not None
    assert desk.outside.took(seen).dirty


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_that_has_the_name_of_the_file_is_told_and_not_waited_for(desk: Desk, write: Write) -> None:
    path = write()
    review = desk.open(path)
    desk.edit(review.text + "More.\n")
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(Trouble, match="no file"):
        desk.save()


def test_a_save_that_changes_nothing_makes_no_revision(desk: Desk, write: Write) -> None:
    desk.open(write())
    assert desk.save().number == 1


def test_a_saved_draft_opens_again_with_no_new_revision(desk: Desk, write: Write) -> None:
    path = write()
    desk.open(path)
    desk.edit(CLEAN + "\nMore.\n")
    desk.save()
    review = desk.open(path)
    assert (review.number, review.dirty) == (2, False)


def test_save_as_goes_on_in_the_new_file_and_leaves_the_old_one(desk: Desk, write: Write) -> None:
    path = write()
    desk.open(path)
    desk.edit(CLEAN + "\nMore.\n")
    other = path.with_name("foot.md")
    assert desk.save(other).path == other
    assert path.read_text(encoding="utf-8") == CLEAN
    assert other.read_text(encoding="utf-8") == CLEAN + "\nMore.\n"
    assert len(desk.shelf.drafts()) == 1


def test_a_name_that_is_no_draft_is_refused(desk: Desk, write: Write) -> None:
    path = write()
    desk.open(path)
    for name in ("ankle.html", "ankle.docx", "ankle"):
        with pytest.raises(Trouble, match="was not saved"):
            desk.save(path.with_name(name))
    assert desk.review.path == path


def test_half_a_character_is_not_written_and_the_old_file_stays(desk: Desk, write: Write) -> None:
    path = write()
    desk.open(path)
    desk.edit(CLEAN + "\ud83d")
    with pytest.raises(Trouble, match="half a character"):
        desk.save()
    assert path.read_text(encoding="utf-8") == CLEAN
    assert desk.review.dirty


def test_a_folder_that_went_away_keeps_the_text_on_the_desk(desk: Desk, write: Write) -> None:
    path = write()
    desk.open(path)
    desk.edit(CLEAN + "\nMore.\n")
    path.unlink()
    path.parent.rmdir()
    with pytest.raises(Trouble, match="your text is still here"):
        desk.save()
    assert desk.review.text == CLEAN + "\nMore.\n"


def test_text_typed_before_a_kill_is_offered_back_at_the_next_start(home: Path, write: Write) -> None:
    path = write()
    child = subprocess.Popen([sys.executable, "-c", TYPING, str(home), str(path)], stdout=subprocess.PIPE, text=True)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "kept\n"
    finally:
        child.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        child.communicate(timeout=30)
    assert path.read_text(encoding="utf-8") == CLEAN
    desk = desk_at(home)
    (found,) = desk.journal.unsaved()
    assert (found.text, found.title, found.path) == (CLEAN + "Swelling goes down in days. ", "Ankles", path)
    review = desk.journal.recover(found)
    assert (review.text, review.dirty, review.path) == (found.text, True, path)
    desk.save()
    assert path.read_text(encoding="utf-8") == found.text
    assert desk.journal.unsaved() == ()
    desk.close()


def test_what_is_not_taken_up_is_offered_again_until_it_is_discarded(home: Path, write: Write) -> None:
    path = write()
    first = desk_at(home)
    first.open(path)
    first.journal.keep(CLEAN + "typed")
    assert first.journal.unsaved() == ()
    first.close()
    for _ in range(2):
        again = desk_at(home)
        again.open(path)
        again.journal.keep(CLEAN + "typed later")
        again.save()
        (found,) = again.journal.unsaved()
        assert found.text == CLEAN + "typed"
        again.close()
    last = desk_at(home)
    last.journal.discard(found)
    assert last.journal.unsaved() == ()
    last.close()


def test_text_of_a_draft_that_was_left_for_another_is_offered_back(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.journal.keep(CLEAN + "typed")
    assert desk.journal.unsaved() == ()
    desk.open(write("Other words.\n", "foot.md"))
    assert [found.text for found in desk.journal.unsaved()] == [CLEAN + "typed"]


def test_text_that_is_back_to_what_the_file_holds_is_kept_no_more(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.journal.keep(CLEAN + "typed")
    desk.journal.keep(CLEAN)
    desk.open(write("Other words.\n", "foot.md"))
    assert desk.journal.unsaved() == ()


def test_kept_text_comes_back_even_where_its_file_cannot_be_read_any_more(home: Path, write: Write) -> None:
    path = write()
    first = desk_at(home)
    first.open(path)
    first.journal.keep(CLEAN + "typed")
    first.close()
    path.write_bytes(b"\x00\xff\x00")
    again = desk_at(home)
    assert again.journal.recover(again.journal.unsaved()[0]).text == CLEAN + "typed"
    again.close()


def test_keeping_text_without_a_library_does_nothing(write: Write) -> None:
    desk = bare_desk(None)
    desk.open(write())
    desk.journal.keep("typed")
    assert desk.journal.unsaved() == ()
