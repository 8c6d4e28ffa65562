"""What the house decided for every draft, and what became of the findings of each rule."""

from __future__ import annotations

from contextlib import closing

from reviewer.model.review import Correction, RuleOff
from reviewer.store.ground.connection import connect
from reviewer.store.ground.rows import Record
from reviewer.store.ground.schema import MIGRATIONS
from reviewer.store.library import Library
from tests.review.findings import answer
from tests.store.small import noon, state

AT = "2026-11-22T12:00:00+00:00"
REVIEW = Correction("doi:10.1000/a", "Roe J. Rest.", "R5", "R2", "It pools nine trials.", "Ben South", AT)
OFF = RuleOff("CL004", "Our readers are clinicians.", "Ben South", AT)


def test_the_newest_correction_of_a_reference_counts_in_every_draft_until_it_is_taken_back(library: Library) -> None:
    first, _ = library.revise(None, state(path="/a.md"))
    second, _ = library.revise(None, state(path="/b.md"))
    library.decided.add_correction(first, REVIEW, "given", actor="Ben South", at=AT)
    library.decided.add_correction(second, REVIEW._replace(rung="R3"), "given", actor="Ben South", at=AT)
    assert library.corrections()["doi:10.1000/a"].rung == "R3"
    library.decided.add_correction(second, REVIEW._replace(rung="R3"), "withdrawn", actor="Ben South", at=AT)
    assert library.corrections() == {}
    assert [event.kind for event in library.chain.events()][-3:] == ["source correction given"] * 2 + ["source correction withdrawn"]


def test_a_rule_stays_off_until_it_is_turned_on_and_both_are_told(library: Library) -> None:
    library.decided.switch_rule(OFF, "off")
    assert library.rules_off() == {"CL004": OFF}
    library.decided.switch_rule(OFF._replace(reason=""), "on")
    assert library.rules_off() == {}
    assert [event.kind for event in library.chain.events()] == ["rule turned off", "rule turned on"]
    assert library.health.all_faults() == ()


def test_a_correction_changed_from_outside_is_noticed(library: Library) -> None:
    draft, _ = library.revise(None, state())
    library.decided.add_correction(draft, REVIEW, "given", actor="Ben South", at=AT)
    library.connection.execute("DROP TRIGGER correction_stays")
    library.connection.execute("UPDATE correction SET rung = 'R1'")
    assert library.health.all_faults() == ("Row 1 of the table correction is not as written. It belongs to “Ankles”.",)


def test_a_finding_that_is_gone_after_an_edit_counts_as_fixed(library: Library) -> None:
    draft, _ = library.revise(None, state())
    library.outcomes.note(draft, 1, {"a": "CL002", "b": "CL002", "c": "IM001"}, "rules", AT)
    library.outcomes.note(draft, 2, {"b": "CL002"}, "rules", AT)
    assert library.outcomes.records() == {"CL002": Record(1, 0), "IM001": Record(1, 0)}
    library.outcomes.note(draft, 3, {"a": "CL002", "b": "CL002"}, "rules", AT)
    assert library.outcomes.records() == {"IM001": Record(1, 0)}, "the fix was undone"


def test_words_that_were_only_changed_do_not_count_as_fixed(library: Library) -> None:
    draft, _ = library.revise(None, state())
    library.outcomes.note(draft, 1, {"a": "CL002", "b": "CL002"}, "rules", AT)
    library.outcomes.note(draft, 2, {"new words": "CL002"}, "rules", AT)
    assert library.outcomes.records() == {"CL002": Record(1, 0)}


def test_what_is_gone_for_another_reason_does_not_count_as_fixed(library: Library) -> None:
    draft, _ = library.revise(None, state())
    found = {"a": "CL002", "b": "SO001", "c": "CI003"}
    library.outcomes.note(draft, 1, found, "rules", AT)
    library.decided.add_answers(draft, 1, (answer("a"),), ("given",), actor="Ada North", at=AT)
    library.outcomes.note(draft, 1, {"b": "SO001", "c": "CI003"}, "rules", AT)
    library.outcomes.note(draft, 1, {"c": "CI003"}, "rules", AT, by_edit=False)
    library.outcomes.note(draft, 2, {}, "other rules", AT)
    assert library.outcomes.records() == {"CL002": Record(0, 1)}


def test_an_answer_that_was_undone_does_not_count(library: Library) -> None:
    draft, _ = library.revise(None, state())
    for how in ("given", "withdrawn"):
        library.decided.add_answers(draft, 1, (answer("a"),), (how,), actor="Ada North", at=AT)
    assert library.outcomes.records() == {}


def test_a_library_of_the_first_version_is_brought_up_with_all_that_is_in_it(library: Library) -> None:
    path = library.path.with_name("old.db")
    old = Library(path, connect(path, migrations=MIGRATIONS[:1]), "session")
    draft, _ = old.revise(None, state())
    old.close()
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    again = Library.open(path, noon, wait=0)
    again.decided.add_correction(draft, REVIEW, "given", actor="Ben South", at=AT)
    assert again.snapshot().corrections() == {"doi:10.1000/a": REVIEW}
    assert again.newest(draft).number == 1
    again.close()
