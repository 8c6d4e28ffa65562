"""Of a card, what is open stands apart from what is answered."""

from __future__ import annotations

from reviewer.model.finding import Card, Severity
from reviewer.review.shown import shown
from tests.review.findings import answer, finding


def card() -> Card:
    """Return a card of a blocker and two warnings."""
    return Card(
        3, "Words", "Three", "", (finding("a"), finding("b", severity=Severity.WARNING, rule="CL004"), finding("c", severity=Severity.WARNING))
    )


def test_answering_one_place_leaves_the_rest_open() -> None:
    first, second = shown([card()], {"b": answer("b")})
    assert (first.answered, [one.fingerprint for one in first.card.findings]) == (False, ["a", "c"])
    assert (second.answered, [one.fingerprint for one in second.card.findings]) == (True, ["b"])
    assert first.card.number == second.card.number == 3


def test_a_card_weighs_what_the_worst_of_its_open_places_weighs() -> None:
    (whole,) = shown([card()], {})
    rest, _ = shown([card()], {"a": answer("a")})
    assert (whole.card.severity, rest.card.severity) == (Severity.BLOCKER, Severity.WARNING)


def test_a_card_of_which_all_is_answered_has_no_open_part() -> None:
    assert [part.answered for part in shown([card()], {mark: answer(mark) for mark in "abc"})] == [True]
