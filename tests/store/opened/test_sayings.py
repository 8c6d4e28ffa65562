"""What every draft says is kept with it, found again by runs of words, and the same in what was read of a library."""

from __future__ import annotations

from pathlib import Path

from reviewer.model.elsewhere import Said
from reviewer.rules.duplicates.said import runs_of
from reviewer.store.ground.rows import NewRevision, Saying
from reviewer.store.library import Library

WATCH = "a nurse sits beside you the whole time and writes down your pulse"
READ = "you may read or sleep while the medicine runs in through a thin tube"


def said(*sentences: str) -> Said:
    return Said(sentences, runs_of(" ".join(sentences).split()))


def revision(title: str, text: str) -> NewRevision:
    return NewRevision(text, "f" * 64, f"/drafts/{title}.md", title, "save", "", "2026-11-22T10:00:00+00:00")


def titles(library: Library, block: Said, draft: int = 0) -> list[str]:
    (found,) = library.alike((block,), 7, draft)
    return [saying.title for saying in found]


def test_a_block_is_found_again_in_other_drafts_and_not_in_its_own(library: Library) -> None:
    first, _ = library.revise(None, revision("visit", "one"), (said(WATCH), said(READ)))
    second, _ = library.revise(None, revision("costs", "two"), (said(READ),))
    assert titles(library, said(WATCH)) == ["visit"]
    assert titles(library, said(WATCH), first) == []
    assert titles(library, said(READ), second) == ["visit"]
    assert library.alike((said(READ),), 7, first) == ((Saying(second, "costs", "/drafts/costs.md", (READ,)),),)


def test_fewer_shared_runs_than_asked_for_find_nothing(library: Library) -> None:
    library.revise(None, revision("visit", "one"), (said(WATCH),))
    assert titles(library, said("a nurse sits beside you the whole day and reads aloud from a book")) == []


def test_a_new_revision_says_what_it_says_and_no_more_what_the_old_one_said(library: Library) -> None:
    draft, _ = library.revise(None, revision("visit", "one"), (said(WATCH),))
    library.revise(draft, revision("visit", "two"), (said(READ),))
    assert titles(library, said(WATCH)) == []
    assert titles(library, said(READ)) == ["visit"]


def test_a_draft_kept_without_what_it_says_is_named_until_it_is_told(library: Library) -> None:
    draft, _ = library.revise(None, revision("visit", "one"))
    assert library.untold(5) == (draft,)
    library.tell(draft, library.newest(draft).text_hash, (said(WATCH),))
    assert library.untold(5) == ()
    assert titles(library, said(WATCH)) == ["visit"]


def test_what_was_read_of_a_library_finds_the_same(library: Library) -> None:
    library.revise(None, revision("visit", "one"), (said(WATCH, READ), said(READ)))
    library.revise(None, revision("costs", "two"), (said(READ),))
    blocks = (said(WATCH), said(READ), said("nothing of this stands in any of the drafts that are kept here"))
    snapshot = library.snapshot()
    for draft in (0, 1, 2):
        assert [sorted(found) for found in snapshot.alike(blocks, 7, draft)] == [sorted(found) for found in library.alike(blocks, 7, draft)]


def test_a_library_stays_whole_when_what_drafts_say_comes_and_goes(library: Library, tmp_path: Path) -> None:
    draft, _ = library.revise(None, revision("visit", "one"), (said(WATCH),))
    library.revise(draft, revision("visit", "two"), (said(READ),))
    assert library.health.all_faults() == ()


def test_a_passage_that_stands_in_a_hundred_drafts_is_found_in_some_of_them(library: Library) -> None:
    for number in range(100):
        library.revise(None, revision(f"visit {number}", f"text {number}"), (said(WATCH),))
    assert len(titles(library, said(WATCH))) > 10
