"""Text that is in no file outlives whoever typed it."""

from __future__ import annotations

from reviewer.store.library import Library
from tests.store.small import noon, state

AT = "2026-11-22T12:05:00+00:00"


def test_the_last_text_of_a_session_stands_in_place_of_the_earlier_ones(library: Library) -> None:
    draft, _ = library.revise(None, state())
    for text in ("R", "Re", "Res \ud83d"):
        library.journal.keep(draft, text, 1, AT)
    assert [(kept.text, kept.mine, kept.title, kept.path) for kept in library.journal.kept()] == [
        ("Res \ud83d", True, "Ankles", "/drafts/ankle.md")
    ]
    library.journal.drop(draft)
    assert library.journal.kept() == ()


def test_what_an_earlier_session_kept_is_not_overwritten_by_this_one(library: Library) -> None:
    draft, _ = library.revise(None, state())
    library.journal.keep(draft, "from before", 1, AT)
    library.close()
    again = Library.open(library.path, noon, wait=0)
    again.journal.keep(draft, "from now", 1, AT)
    again.journal.drop(draft)
    assert [(kept.text, kept.mine) for kept in again.journal.kept()] == [("from before", False)]
    again.close()


def test_a_text_taken_up_again_becomes_this_sessions_own_and_ousts_nothing(library: Library) -> None:
    draft, _ = library.revise(None, state())
    library.journal.keep(draft, "from before", 1, AT)
    library.close()
    again = Library.open(library.path, noon, wait=0)
    again.journal.keep(draft, "from now", 1, AT)
    (before,) = [kept for kept in again.journal.kept() if not kept.mine]
    again.journal.adopt(before.id)
    assert {(kept.text, kept.mine) for kept in again.journal.kept()} == {("from before", True), ("from now", False)}
    again.close()


def test_discarding_is_written_into_the_history(library: Library) -> None:
    draft, _ = library.revise(None, state())
    library.journal.keep(draft, "typed", 1, AT)
    library.journal.discard(library.journal.kept()[0].id, AT)
    assert library.journal.kept() == ()
    assert library.chain.events()[-1].kind == "kept text discarded"
