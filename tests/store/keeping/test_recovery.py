"""A library that is damaged or gone comes back: from its newest copy, from its archive, or to be looked at; no old file is touched."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from hashlib import sha256

import pytest

from reviewer.model.trouble import Trouble
from reviewer.store.ground.connection import Broken
from reviewer.store.keeping import archive, backups, recovery
from reviewer.store.keeping.damage import salvage
from reviewer.store.keeping.recovery import Way
from reviewer.store.library import Library
from tests.review.findings import answer
from tests.store.small import noon, signed, state

AT = "2026-11-22T12:01:00+00:00"


@pytest.fixture
def worked(library: Library) -> Library:
    """A library with three drafts: the first signed and archived, then a copy, then the second signed and archived, a third never."""
    for number in (1, 2, 3):
        library.revise(None, state(f"# Draft {number}\n\nWords of {number}.\n", path=f"/{number}.md"))
        library.decided.add_answers(number, 1, (answer(f"f{number}"),), ("given",), actor="Ada North", at=AT)
    library.pictures.keep(1, {"knee.png": b"a picture"}, AT)
    sign(library, 1)
    library.back_up(noon())
    sign(library, 2)
    library.journal.keep(3, "typed and never saved", 1, AT)
    return library


def sign(library: Library, draft: int) -> None:
    """Sign a draft and put it into the archive."""
    text = f"# Draft {draft}\n\nWords of {draft}.\n"
    library.decided.sign(draft, state(text, path=f"/{draft}.md", reason="signoff"), signed(sha256(text.encode()).hexdigest()))
    library.archive(draft, AT)


def damage(library: Library) -> bytes:
    """Damage a library and return what it is then."""
    library.close()
    data = bytearray(library.path.read_bytes())
    data[4096:8192] = b"\xff" * 4096
    library.path.write_bytes(data)
    with pytest.raises(Broken):
        Library.open(library.path, noon, wait=0)
    assert library.path.read_bytes() == bytes(data)
    return bytes(data)


def around(library: Library) -> dict[str, str]:
    """Return the hash of every copy and archive file."""
    folders = backups.folder_of(library.path), archive.folder_of(library.path)
    return {str(path): sha256(path.read_bytes()).hexdigest() for folder in folders for path in folder.rglob("*") if path.is_file()}


def test_the_best_way_brings_back_the_copy_the_archive_and_the_unsaved_text(worked: Library) -> None:
    before = around(worked)
    data = damage(worked)
    assert [choice.way for choice in recovery.choices(worked.path)] == [Way.RESTORE, Way.REBUILD, Way.READ]
    again = Library.mend(worked.path, noon, Way.RESTORE)
    assert again.health.all_faults() == ()
    assert [again.signoff(draft) is not None for draft in (1, 2, 3)] == [True, True, False]
    assert again.newest(2).number == 2
    assert [one.text for one in again.journal.kept()] == ["typed and never saved"]
    assert again.pictures.bytes_of(again.pictures.of(1)["knee.png"]) == b"a picture"
    (aside,) = worked.path.parent.glob("damaged-*/library.db")
    assert aside.read_bytes() == data
    assert around(worked).items() >= before.items()
    assert not list(worked.path.parent.glob(".library.db*"))
    again.close()


def test_the_archive_alone_gives_every_signed_draft_word_for_word(worked: Library) -> None:
    texts = {draft: worked.text(worked.newest(draft).text_hash) for draft in (1, 2)}
    signatures = {draft: worked.signoff(draft) for draft in (1, 2)}
    worked.close()
    worked.path.unlink()
    with pytest.raises(Broken, match="gone"):
        Library.open(worked.path, noon, wait=0)
    again = Library.mend(worked.path, noon, Way.REBUILD)
    assert again.health.all_faults() == ()
    assert {draft: again.text(again.newest(draft).text_hash) for draft in (1, 2)} == texts
    assert {draft: again.signoff(draft) for draft in (1, 2)} == signatures
    assert again.answers(1)["f1"].by == "Ada North"
    assert again.pictures.bytes_of(again.pictures.of(1)["knee.png"]) == b"a picture"
    assert again.chain.events()[-1].kind == "taken from the archive"
    again.close()


def test_a_library_whose_drafts_are_all_archived_comes_back_with_its_very_own_history(library: Library) -> None:
    for number in (1, 2):
        library.revise(None, state(f"# Draft {number}\n\nWords of {number}.\n", path=f"/{number}.md"))
    sign(library, 1)
    sign(library, 2)
    events = library.chain.events()
    library.close()
    library.path.unlink()
    again = Library.mend(library.path, noon, Way.REBUILD)
    assert again.chain.events()[: len(events)] == events
    assert again.health.all_faults() == ()
    again.close()


def test_what_can_be_read_opens_as_a_copy_and_the_damaged_file_stays(worked: Library) -> None:
    data = damage(worked)
    path = recovery.readable(worked.path, noon())
    view = Library.view(path, "a copy of what could be read", copied=True)
    with pytest.raises(Trouble, match="could not be used"):
        view.journal.keep(1, "words", 1, AT)
    view.close()
    assert worked.path.read_bytes() == data


def test_without_a_copy_or_an_archive_a_new_one_is_begun_with_the_unsaved_text(library: Library) -> None:
    library.revise(None, state())
    library.journal.keep(1, "typed and never saved", 1, AT)
    root = library.connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'signoff'").fetchone()[0]
    library.close()
    data = bytearray(library.path.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    library.path.write_bytes(data)
    assert [choice.way for choice in recovery.choices(library.path)] == [Way.ANEW, Way.READ]
    again = Library.mend(library.path, noon, Way.ANEW)
    assert [one.text for one in again.journal.kept()] == ["typed and never saved"]
    again.close()


def test_an_unsaved_text_that_is_damaged_hides_none_of_the_others(library: Library) -> None:
    for number, word in enumerate(("rest ", "walk ", "sleep "), 1):
        library.revise(None, state(f"# Draft {number}\n\nWords.\n", path=f"/{number}.md"))
        library.journal.keep(number, word * 4000, 1, AT)
    library.close()
    data = library.path.read_bytes()
    at = (data.index(b"walk " * 400) // 4096 + 1) * 4096  # a page in the middle of the text: it begins with the number of the next
    library.path.write_bytes(data[:at] + b"\xff" * 4 + data[at + 4 :])
    assert [text for *_, text, _ in salvage(library.path)] == ["rest " * 4000, "sleep " * 4000]


def test_a_damaged_copy_is_not_what_is_restored(worked: Library) -> None:
    newest = worked.back_up(noon() + timedelta(hours=1))
    newest.write_bytes(newest.read_bytes()[:9000])
    damage(worked)
    again = Library.mend(worked.path, noon, Way.RESTORE)
    assert again.health.all_faults() == () and again.signoff(2) is not None
    again.close()


def test_a_changed_file_of_the_archive_is_left_out_and_left_alone(worked: Library) -> None:
    worked.close()
    worked.path.unlink()
    (second,) = [path for path in archive.files(archive.folder_of(worked.path)) if "draft2" in path.name]
    data = bytearray(second.read_bytes())
    data[len(data) // 2] ^= 1
    second.chmod(0o600)
    second.write_bytes(data)
    again = Library.mend(worked.path, noon, Way.REBUILD)
    assert again.signoff(1) is not None and again.health.all_faults() == ()
    assert {shelved.revision.title for shelved in again.drafts()} == {"Ankles"} and len(again.drafts()) == 1
    assert second.read_bytes() == bytes(data)
    again.close()


def test_the_same_draft_gives_the_same_file_and_one_that_is_there_is_never_changed(worked: Library) -> None:
    first = archive.REVIEW_FILES.pack(worked.connection, 1)
    assert archive.REVIEW_FILES.pack(worked.connection, 1) == first
    path = worked.archive(1, AT)
    before = path.stat().st_mtime_ns
    assert worked.archive(1, AT) == path and path.stat().st_mtime_ns == before
    assert os.name == "nt" or path.stat().st_mode & 0o222 == 0


def test_the_history_is_held_against_what_the_archive_witnesses(worked: Library) -> None:
    seq, _ = max(archive.heads(archive.folder_of(worked.path)))
    for trigger in ("event_remains", "signoff_remains", "revision_remains", "answer_remains"):
        worked.connection.execute(f"DROP TRIGGER {trigger}")
    worked.connection.execute("DELETE FROM signoff WHERE draft = 2")
    worked.connection.execute("DELETE FROM revision WHERE draft = 2 AND number = 2")
    worked.connection.execute("DELETE FROM event WHERE seq >= ?", (seq - 1,))
    assert worked.health.all_faults() == (f"The history ends at event {seq - 2}, but event {seq} of it was seen elsewhere: its end was cut off.",)


def test_what_was_brought_back_and_is_not_whole_takes_no_librarys_place(worked: Library) -> None:
    worked.close()
    fresh = worked.path.with_name(f".{worked.path.name}.new")
    (worked.path.parent / "damaged-20261122T120000Z").mkdir()
    data = bytearray(worked.path.read_bytes())
    worked.path.unlink()
    for spoilt in (True, False):
        fresh.write_bytes(bytes(len(data)) if spoilt else bytes(data))
        recovery.finish(worked.path)
        assert worked.path.exists() is not spoilt


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_kill_at_any_step_of_bringing_back_leaves_the_same_ways_or_the_library(worked: Library) -> None:
    data = damage(worked)
    ends = set()
    for moment in range(1, 40):
        done = subprocess.run([sys.executable, "-c", DYING, str(worked.path), str(moment)], capture_output=True, text=True, timeout=60, check=False)
        if done.returncode == 0:
            break
        assert done.returncode == -9, done.stderr
        try:
            opened = Library.open(worked.path, noon, wait=0)
        except Broken:
            ends.add("ways")
            assert recovery.choices(worked.path)[0].way is Way.RESTORE
        else:
            ends.add("library")
            assert opened.health.all_faults() == () and opened.signoff(2) is not None
            opened.close()
            break
        kept = [worked.path, *worked.path.parent.glob("damaged-*/library.db")]
        assert any(path.exists() and path.read_bytes() == data for path in kept)
    assert "ways" in ends


DYING = """
import os, sys
from pathlib import Path
from reviewer.store.keeping import recovery
from reviewer.store.library import Library
from tests.store.small import noon
left = [int(sys.argv[2])]
def dying(name, real):
    def call(*given, **named):
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), 9)
        return real(*given, **named)
    return call
for name in ("rename", "replace", "fsync", "mkdir", "unlink"):
    setattr(os, name, dying(name, getattr(os, name)))
for name in ("_check", "_replay", "merge", "build", "_bring_unsaved"):
    setattr(recovery, name, dying(name, getattr(recovery, name)))
Library.mend(Path(sys.argv[1]), noon, recovery.Way.RESTORE)
"""
