"""What a clever, hurried clinic does to sign-off: clocks, copies, files moved about, old files, pages edited by hand. Each ends as it should, in words."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from reviewer.desk import Desk, NotApproved
from reviewer.model.review import Role, State
from reviewer.model.trouble import Trouble
from reviewer.store.records.witness import Rewritten
from tests.desk.signed import NORAS, SAMS, approved, person, practice
from tests.desk.small import CLEAN, Clock, desk_at

Write = Callable[..., Path]


@pytest.fixture
def two(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A desk of a practice of two."""
    made = practice(tmp_path / "home", clock)
    yield made
    made.close()


def test_two_copies_of_a_library_that_both_signed_are_told_apart_and_not_mixed(tmp_path: Path, clock: Clock, write: Write) -> None:
    first = practice(tmp_path / "first", clock)
    path = write()
    first.open(path)
    first.signing.submit(person(first, "Nora"), NORAS).do()
    first.close()
    shutil.copytree(tmp_path / "first", tmp_path / "second")
    first, second = desk_at(tmp_path / "first", clock=clock), desk_at(tmp_path / "second", clock=clock)
    (own,) = [one for one in first.exchange.people() if one.name == "Nora Field"]
    for desk in (first, second):
        desk.open(path)
        clock.now += timedelta(minutes=1)
    second.signing.approve(second.signing.freeze(person(second, "Sam")), SAMS).do()
    packed = second.exchange.write(second.exchange.pack(own.name, own, NORAS), tmp_path)
    with pytest.raises(Rewritten, match="comes from a copy of this library"):
        first.exchange.look(packed)
    first.comments.add(2, 8, "Hm.", "Sam Okoro", Role.REVIEWER)
    with pytest.raises(Rewritten, match=r"both agree up to event \d+, and event \d+ in it never happened here"):
        first.exchange.look(packed)
    assert first.review.state is State.IN_REVIEW
    assert second.exchange.look(packed).taken.nothing  # its own file tells it nothing new
    first.close()
    second.close()


def test_a_clock_that_was_set_back_before_the_keys_began_is_named_as_what_is_wrong(two: Desk, write: Write, clock: Clock) -> None:
    two.open(write())
    two.signing.submit(person(two, "Nora"), NORAS).do()
    clock.now -= timedelta(days=1)
    (why,) = two.signing.freeze(person(two, "Sam")).why_not
    assert why.startswith("The key of Sam Okoro holds from ") and why.endswith("Look at the clock first.")


def test_an_approval_given_after_one_with_a_clock_far_ahead_is_the_newest_all_the_same(two: Desk, write: Write, clock: Clock) -> None:
    two.open(write())
    clock.now += timedelta(days=800)
    assert approved(two).state is State.APPROVED
    clock.now -= timedelta(days=799)
    two.edit(CLEAN.replace("gently", "slowly"))
    two.save()
    assert approved(two).state is State.APPROVED
    assert two.review.signoff is not None and two.review.signoff.at.startswith("2026")


def test_a_key_that_ended_leaves_what_it_signed_and_one_key_is_never_two_people(two: Desk, write: Write, tmp_path: Path, clock: Clock) -> None:
    two.open(write())
    approved(two)
    clock.now += timedelta(minutes=5)
    key = person(two, "Sam").key
    assert key is not None
    two.people.changes.end(key.fingerprint, NORAS).do()
    clock.now += timedelta(minutes=5)
    two.export(tmp_path / "out")
    assert two.publication.hold(tmp_path / "out" / "ankle.html").headline == "This page is what was signed"
    other = desk_at(tmp_path / "other", clock=clock)
    other.people.rounds = 1
    handed = other.people.hand_over("Ines Duarte", "RN", ("reviewer",), SAMS).do()
    two.people.changes.enter(handed, ("reviewer",), NORAS).do()
    with pytest.raises(Trouble, match="in the roster already"):
        two.people.changes.enter(handed, ("author",), NORAS, "I. Duarte").do()
    other.close()


def test_a_page_edited_by_hand_and_opened_again_is_a_draft_nobody_signed(two: Desk, write: Write, tmp_path: Path) -> None:
    two.open(write())
    approved(two)
    two.export(tmp_path / "out")
    page = tmp_path / "out" / "ankle.html"
    page.write_text(page.read_text("utf-8").replace("gently", "boldly"), encoding="utf-8")
    review = two.open(page)
    assert review.state is State.DRAFT and any("carries the seal of an approved article" in said for said in review.told)
    with pytest.raises(NotApproved, match="No reviewer has signed it"):
        two.export(tmp_path / "again")
    assert two.publication.hold(page).verdict.status == 1


def test_a_draft_that_was_moved_stays_approved_and_another_article_at_its_place_is_another_draft(two: Desk, write: Write) -> None:
    path = write()
    two.open(path)
    approved(two)
    first, moved = two.shelf.open_draft, path.with_name("moved.md")
    path.rename(moved)
    assert two.open(moved).state is State.APPROVED and two.shelf.open_draft == first
    assert two.open(write("# Wrists\n\nQuite another article.\n")).state is State.DRAFT and two.shelf.open_draft != first
    assert two.open(moved).state is State.APPROVED and two.shelf.open_draft == first


def test_a_rule_that_crashed_keeps_author_and_reviewer_from_signing(two: Desk, write: Write) -> None:
    two.open(write(CLEAN + "\nbroken\n"))
    with pytest.raises(Trouble, match="could not run, so nobody knows what it would have found"):
        two.signing.submit(person(two, "Nora"), NORAS).do()
