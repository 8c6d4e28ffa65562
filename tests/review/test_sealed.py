"""What counts as a draft's seal: signatures that fit, over a review that can be read."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import pytest

from reviewer.review.sealed import REVIEW, Kept, Seal, newest_seal, signoff_of
from reviewer.seal.forms.values import Head, Meaning, RosterRef
from reviewer.seal.statements.statement import approval, authorship
from reviewer.seal.trust import Level
from tests.seal.made import AUTHOR, FRAGMENT, REVIEWER, manuscript, practice, reviewed, signed, signer

SIGNOFF: dict[str, Any] = {
    "draft_hash": "ab", "ruleset": "r", "answers_hash": "cd", "author": "Nora Field", "author_credentials": "PhD", "reviewer": "Sam Okoro",
    "reviewer_credentials": "MD", "at": "2026-03-05T10:00:00+00:00", "next_review": "2027-03-05", "block_keys": ["k1", "k2"], "seen": ["f1"],
}  # fmt: skip


def sealed(review: bytes) -> Seal | None:
    """Return the seal of an article whose reviewer signed this as what they were shown and decided."""
    author = signer(AUTHOR, Meaning.AUTHORSHIP, "author", "2026-03-05T08:00:00Z")
    second = signer(REVIEWER, Meaning.APPROVAL, "reviewer", "2026-03-05T10:00:00Z")
    first = authorship(manuscript(), author, Head(4, "aa" * 32), RosterRef(1, ""))
    told = approval(
        manuscript(), reviewed(), first, (author, second), Head(9, "bb" * 32), RosterRef(1, ""), same_device=False, also={REVIEW: sha256(review).hexdigest()}
    )
    written, read = signed(first, AUTHOR), signed(told, REVIEWER)
    kept = (
        Kept(1, Meaning.AUTHORSHIP.value, written.payload, written.signature),
        Kept(2, Meaning.APPROVAL.value, read.payload, read.signature, FRAGMENT.encode(), review),
    )
    return newest_seal(kept, practice().roster)


def of(**other: object) -> bytes:
    """Return a review whose sign-off has some other values."""
    return json.dumps({"signoff": {**SIGNOFF, **other}}).encode()


def test_a_review_that_can_be_read_is_the_signature_the_desk_works_with() -> None:
    found = sealed(of())
    signoff = signoff_of(found)
    assert found is not None and signoff is not None and found.trust.level is Level.VALID
    assert (signoff.reviewer, signoff.block_keys, signoff.seen, signoff.void) == ("Sam Okoro", ("k1", "k2"), ("f1",), "")
    assert signoff.seal == found.told.sha256


@pytest.mark.parametrize(
    "review",
    [
        b"no JSON", b"\xff", b"[" * 100_000, b"[]", b"{}", b'{"signoff": 1}', of(at="once"), of(at="2026-03-05T10:00:00"), of(at=5),
        of(next_review="soon"), of(author=1), of(block_keys=[1]), of(seen=None), of(more="x"),
    ],
)  # fmt: skip
def test_a_review_that_cannot_be_read_seals_nothing_and_keeps_no_draft_from_being_opened(review: bytes) -> None:
    assert sealed(review) is None
