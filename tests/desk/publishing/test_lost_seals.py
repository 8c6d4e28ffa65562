"""Pages that lost their seal on the web, held against what was sealed in the library: whose text it is, what differs, and what that proves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from reviewer.desk import Desk
from reviewer.desk.publishing.page_words import headline, plain
from reviewer.model.trouble import Trouble
from reviewer.seal.trust import Level, Trust
from reviewer.seal.verdict import Content, Verdict
from tests.desk.signed import SAMS, approved, person, practice
from tests.desk.small import CLEAN, Clock, desk_at

Write = Callable[..., Path]
OTHER = CLEAN.replace("Ankles", "Wrists").replace("ankle", "wrist").replace("Move early", "Turn it early")


@pytest.fixture
def signed(tmp_path: Path, write: Write, clock: Clock) -> Iterator[Desk]:
    """A desk on which two articles were approved; that on the ankle was exported."""
    made = practice(tmp_path / "signed", clock)
    made.open(write(CLEAN))
    approved(made)
    made.export(tmp_path / "out")
    clock.now += timedelta(minutes=5)
    made.open(write(OTHER, "wrist.md"))
    approved(made)
    yield made
    made.close()


def bare(folder: Path) -> str:
    """Return the exported page as a website keeps it: without the seal, the two comments and the attribute."""
    page = (folder / "out" / "ankle.html").read_text("utf-8")
    page = re.sub(r"<script type=.application/vnd\.clinical-review\+json.*?</script>|<!-- clinical-review:\w+ -->\n?", "", page, flags=re.DOTALL)
    page = re.sub(r' data-review-seal="[^"]*"', "", page)
    assert "clinical-review" not in page.replace("clinical-review/", "")
    return f"<html><body><nav>Home About us</nav>{page}<footer>Book now</footer></body></html>"


def test_a_page_that_lost_its_seal_is_held_against_the_text_it_comes_from(signed: Desk, tmp_path: Path) -> None:
    held = signed.publication.checking(bare(tmp_path).encode()).do()
    assert held.own is not None and held.own.title == "Ankles" and held.many == 2
    assert held.lines[0].startswith("The pasted page carries no seal. It was held against “Ankles”, signed by Sam Okoro on ")
    assert held.headline == "This page is what was signed" and "the same words" in held.lines[1]
    assert "whoever trusts this library" in held.details[-1]
    assert held.lines[-1] == "Called CONTENT + VALID in the history and by verify."
    assert signed.review.title == "Wrists"  # whatever is on the desk


def test_what_differs_is_told(signed: Desk, tmp_path: Path) -> None:
    held = signed.publication.checking(bare(tmp_path).replace("gently", "boldly").encode(), "ankle.html").do()
    assert held.own is not None and held.own.title == "Ankles" and held.verdict.content.value == "ALTERED" and held.verdict.status == 1
    assert any("boldly" in line for line in held.lines) and "differs from the one that was signed" in held.sentence
    assert held.headline == "This page is not what was signed"
    assert not any("<" in line for line in held.lines), "a clinician reads words, not markup"


def test_a_withdrawn_approval_is_told_of_a_page_of_any_draft_with_its_seal_or_without(signed: Desk, tmp_path: Path) -> None:
    ankle = next(one for one in signed.shelf.drafts() if one.title == "Ankles")
    signed.reopen(ankle)
    signed.signing.withdraw(person(signed, "Sam"), "A dose in it is wrong.", SAMS).do()
    signed.reopen(next(one for one in signed.shelf.drafts() if one.title == "Wrists"))
    for page in (bare(tmp_path), (tmp_path / "out" / "ankle.html").read_text("utf-8")):
        held = signed.publication.checking(page.encode()).do()
        assert held.verdict.trust.level.value == "WITHDRAWN" and held.verdict.status == 4


def test_a_page_like_nothing_here_and_one_where_nothing_was_sealed_say_so(signed: Desk, tmp_path: Path) -> None:
    held = signed.publication.checking(b"<p>Opening hours: nine to five, and on Saturdays until noon.</p>", "hours.html").do()
    assert held.sentence == "This page carries no seal. None of the 2 texts sealed in this library is like it. Nothing can be said of hours.html."
    assert held.verdict.status == 3
    other = desk_at(tmp_path / "other")
    assert "No text was sealed in this library." in other.publication.checking(b"<p>Hello</p>").do().sentence
    other.close()


def test_an_older_approved_text_is_known_too(signed: Desk, tmp_path: Path) -> None:
    page = bare(tmp_path)
    signed.reopen(next(one for one in signed.shelf.drafts() if one.title == "Ankles"))
    signed.edit(CLEAN.replace("gently", "slowly"))
    signed.save()
    approved(signed)
    held = signed.publication.checking(page.encode()).do()
    assert held.many == 3 and held.verdict.content.value == "CONTENT"


def test_what_is_no_page_is_a_sentence_and_leaves_no_event(signed: Desk) -> None:
    before = len(signed.upkeep.history())
    with pytest.raises(Trouble, match="The pasted page was not looked at"):
        signed.publication.checking(b"<div>" * 100_000).do()
    assert len(signed.upkeep.history()) == before


def test_a_change_that_markup_alone_shows_is_told_with_it() -> None:
    link = ("- … see <a https://one.example>the leaflet</> …", "+ … see <a https://two.example>the leaflet</> …")
    assert plain(link) == list(link)
    assert plain(("- … rest<sup>1</sup> helps …", "+ … rest<sup>1</sup> cures …")) == ["- … rest1 helps …", "+ … rest1 cures …"]


@pytest.mark.parametrize("content", list(Content))
@pytest.mark.parametrize("level", list(Level))
def test_every_verdict_has_one_sentence_that_decides(content: Content, level: Level) -> None:
    said = headline(Verdict(content, Trust(level)))
    assert 0 < len(said) < 60
    assert not any(code.value in said for code in (*Content, *Level))
