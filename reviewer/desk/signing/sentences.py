"""The one sentence that says what a signature means."""

from __future__ import annotations

from reviewer.desk.values import Review
from reviewer.export.article.printed import printed_images
from reviewer.seal.forms.values import Meaning

_VERBS = {
    Meaning.AUTHORSHIP: "SUBMIT",
    Meaning.APPROVAL: "APPROVE",
    Meaning.SELF_CHECK: "HAVE CHECKED, as one person,",
}


def as_sealed(review: Review, name: str, role: str, meaning: Meaning, number: int) -> str:
    """Return it, as "I, Ben Ash (reviewer), APPROVE draft 7 of …": the person in their part, and what of this draft is signed."""
    pictures = sum(not one.slot for one in printed_images(review.draft))
    parts = (
        _count(review.words, "word"),
        _count(pictures, "image"),
        _count(len(review.draft.references), "reference"),
        _count(len(review.answers), "answered finding"),
    )
    own = " as my own work" if meaning is Meaning.AUTHORSHIP else ""
    return f"I, {name} ({role}), {_VERBS[meaning]} draft {number} of “{review.title}”{own}, {', '.join(parts)}."


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
