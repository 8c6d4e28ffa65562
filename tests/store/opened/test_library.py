"""What is put into the library is what comes out of it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reviewer.model.review import Correction, RuleOff, SignOff
from reviewer.model.trouble import Trouble
from reviewer.store.library import Library
from tests.review.findings import answer
from tests.store.small import noon, state

SIGNED = SignOff(
    "", "rules", "answers", "Ada North", "PT", "Ben South", "MD", "2026-11-22T12:00:00+00:00", "2027-11-22", ("k1", "k2"), ("w",)
)


AT = "2026-11-22T12:01:00+00:00"
REVIEWED = Correction("doi:10.1000/a", "Roe J. Rest.", "R5", "R2", "It pools nine trials.", "Ben South", AT)


def add(library: Library, draft: int, one: str, how: str = "given", accepted_by: str = "") -> None:
    library.decided.add_answers(draft, 1, (answer(one, accepted_by=accepted_by),), (how,), actor="Ada North", at="2026-11-22T12:01:00+00:00")


def test_a_draft_is_found_by_its_path_else_by_the_bytes_of_its_file(library: Library) -> None:
    draft, number = library.revise(None, state(file_hash="ab" * 32))
    assert number == 1
    assert library.find("/drafts/ankle.md", "") == draft
    assert library.find("/elsewhere/ankle.md", "ab" * 32) == draft
    assert library.find("/elsewhere/ankle.md", "cd" * 32) is None
    assert library.find("", "") is None


def test_the_path_counts_before_the_bytes(library: Library) -> None:
    first, _ = library.revise(None, state(path="/a.md", file_hash="ab" * 32))
    second, _ = library.revise(None, state(path="/b.md", file_hash="cd" * 32))
    assert library.find("/a.md", "cd" * 32) == first
    assert library.find("/c.md", "cd" * 32) == second


def test_a_copy_of_what_a_file_once_was_is_another_draft_while_that_file_lies_there(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "ankle.md"
    file.write_text("New.", encoding="utf-8")
    draft, _ = library.revise(None, state(path=str(file), file_hash="ab" * 32))
    assert library.find(str(tmp_path / "copy.md"), "ab" * 32) == draft, "a copy of what it is now"
    library.revise(draft, state(path=str(file), file_hash="cd" * 32))
    assert library.find(str(tmp_path / "copy.md"), "ab" * 32) is None, "a copy of what it was"
    file.unlink()
    assert library.find(str(tmp_path / "copy.md"), "ab" * 32) == draft, "its file is gone: this is what is left of it"


def test_revisions_count_up_and_their_texts_come_back_letter_by_letter(library: Library) -> None:
    text = "Rest\u00a0helps.\u00b9 \U0001f9b6 e\u0301 \u202e\n"
    draft, _ = library.revise(None, state())
    assert library.revise(draft, state(text, reason="save")) == (draft, 2)
    newest = library.newest(draft)
    assert (newest.number, newest.reason, library.text(newest.text_hash)) == (2, "save", text)


def test_the_newest_answer_counts_and_an_undone_one_does_not(library: Library) -> None:
    draft, _ = library.revise(None, state())
    add(library, draft, "f", how="proposed")
    add(library, draft, "f", how="accepted", accepted_by="Ben South")
    add(library, draft, "g")
    assert library.answers(draft) == {"f": answer("f", accepted_by="Ben South"), "g": answer("g")}
    add(library, draft, "f", how="withdrawn")
    assert set(library.answers(draft)) == {"g"}


def test_the_newest_signature_comes_back_whole(library: Library) -> None:
    draft, _ = library.revise(None, state())
    assert library.signoff(draft) is None
    new = state("Rest helps a little.\n", reason="signoff")
    library.revise(draft, state("Rest helps a little.\n"))
    signed = SIGNED._replace(draft_hash=library.newest(draft).text_hash)
    assert library.decided.sign(draft, new, signed) == 3
    assert library.signoff(draft) == signed


@pytest.mark.parametrize("table", ["blob", "revision", "answer", "signoff", "event", "correction", "rule_switch", "outcome"])
def test_no_row_of_the_record_can_be_changed_or_deleted(library: Library, table: str) -> None:
    draft, _ = library.revise(None, state())
    add(library, draft, "f")
    library.decided.sign(draft, state(), SIGNED._replace(draft_hash=library.newest(draft).text_hash))
    library.decided.add_correction(draft, REVIEWED, "given", actor="Ben South", at=AT)
    library.decided.switch_rule(RuleOff("CL004", "Our readers are clinicians.", "Ben South", AT), "off")
    library.outcomes.note(draft, 1, {"f": "CL002"}, "rules", AT)
    column = library.connection.execute(f"SELECT name FROM pragma_table_info('{table}') LIMIT 1").fetchone()[0]
    for statement in (
        f"UPDATE {table} SET {column} = {column}",
        f"DELETE FROM {table}",
        f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            library.connection.execute(statement)


def test_the_shelf_lists_each_draft_once_and_the_last_touched_first(library: Library) -> None:
    first, _ = library.revise(None, state(path="/a.md"))
    library.revise(None, state(path="/b.md")._replace(at="2026-11-22T13:00:00+00:00"))
    assert [shelved.revision.path for shelved in library.drafts()] == ["/b.md", "/a.md"]
    library.journal.keep(first, "typed", 1, "2026-11-22T14:00:00+00:00")
    assert [shelved.revision.path for shelved in library.drafts()] == ["/a.md", "/b.md"]


def test_the_history_tells_what_happened_in_order(library: Library) -> None:
    draft, _ = library.revise(None, state())
    add(library, draft, "f")
    library.chain.log("exported", "2026-11-22T12:02:00+00:00", draft, {"files": ["a.html"]})
    assert [(event.sequence, event.kind, event.actor) for event in library.chain.events()] == [
        (1, "import", ""),
        (2, "answer given", "Ada North"),
        (3, "exported", ""),
    ]


def test_a_step_that_breaks_half_way_leaves_nothing_behind(library: Library) -> None:
    draft, _ = library.revise(None, state())
    with pytest.raises(ValueError, match="shorter"):
        library.decided.add_answers(draft, 1, (answer("f"), answer("g")), ("given",), actor="", at="")
    assert library.answers(draft) == {}
    assert len(library.chain.events()) == 1


def test_a_snapshot_knows_what_the_library_knew(library: Library) -> None:
    draft, _ = library.revise(None, state(file_hash="ab" * 32))
    add(library, draft, "f")
    library.decided.sign(draft, state(), SIGNED._replace(draft_hash=library.newest(draft).text_hash))
    snapshot = library.snapshot()
    library.close()
    assert snapshot.find("/drafts/ankle.md", "") == snapshot.find("/x", "ab" * 32) == draft
    assert (snapshot.answers(draft), snapshot.newest(draft).number) == ({"f": answer("f")}, 2)
    assert snapshot.signoff(draft) is not None
    assert snapshot.find("/x", "") is None


def test_a_closed_library_opens_again_with_everything_in_it(library: Library) -> None:
    draft, _ = library.revise(None, state())
    add(library, draft, "f")
    library.close()
    again = Library.open(library.path, noon, wait=0)
    assert again.answers(draft) == {"f": answer("f")}
    assert again.health.all_faults() == () == again.notices
    again.close()


def test_a_draft_the_library_does_not_know_is_trouble_in_words(library: Library) -> None:
    with pytest.raises(Trouble, match="not in the library any more"):
        library.newest(99)
