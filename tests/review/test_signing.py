"""A signature holds for exactly what was signed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.model.draft import Draft
from reviewer.model.facts import Layout
from reviewer.model.review import SignOff
from reviewer.parsing import Parser
from reviewer.review.signing import answers_hash, changed_blocks, is_approved, text_hash, why_not
from tests.review.findings import answer

TEXT = "# Ankles\n\nRest helps a sprain.\n\nIce is an old habit.\n\nMove early.\n"
GIVEN = {"f": answer("f")}


def parsed(text: str) -> Draft:
    return Parser(Layout()).parse(text)


def signed(text: str = TEXT) -> SignOff:
    return SignOff(
        draft_hash=text_hash(text),
        ruleset="rules",
        answers_hash=answers_hash(GIVEN),
        author="Ada North",
        author_credentials="PT",
        reviewer="Ben South",
        reviewer_credentials="MD",
        at="2026-11-22T10:00:00+00:00",
        next_review="2027-11-22",
        block_keys=tuple(block.key for block in parsed(text).blocks),
    )


def test_the_very_text_rules_and_answers_are_approved() -> None:
    assert is_approved(signed(), TEXT, "rules", GIVEN)
    assert not is_approved(None, TEXT, "rules", GIVEN)


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\u202e", "\ufeff", "\u2060", "\ufe0f", " ", "\n"])
def test_one_character_more_ends_the_approval_even_one_nobody_sees(hidden: str) -> None:
    for place in range(len(TEXT) + 1):
        assert not is_approved(signed(), TEXT[:place] + hidden + TEXT[place:], "rules", GIVEN)


def test_other_rules_or_other_answers_end_it_and_it_says_which() -> None:
    assert "checks" in why_not(signed(), TEXT, "newer rules", GIVEN)
    assert "answers" in why_not(signed(), TEXT, "rules", {})
    assert "answers" in why_not(signed(), TEXT, "rules", {"f": GIVEN["f"]._replace(explanation="Another explanation, just as long.")})
    assert "text" in why_not(signed(), TEXT + "x", "rules", GIVEN)


def test_a_signature_of_one_person_is_none() -> None:
    assert "two different people" in why_not(signed()._replace(reviewer="Dr. Ada North"), TEXT, "rules", GIVEN)
    assert not is_approved(signed()._replace(author=""), TEXT, "rules", GIVEN)


def test_the_answers_hash_does_not_hang_on_their_order() -> None:
    one, two = answer("a"), answer("b")
    assert answers_hash({"a": one, "b": two}) == answers_hash({"b": two, "a": one})


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (TEXT, ()),
        (TEXT.replace("early", "late"), (3,)),
        (TEXT.replace("Ice is an old habit.", "Ice is an old habit.\n\nHeat is another."), (3,)),
        (TEXT.replace("Ice is an old habit.\n\n", ""), (2,)),
        (TEXT.replace("Move early.\n", ""), (2,)),
        ("New words.\n\n" + TEXT, (0,)),
        ("", ()),
    ],
)
def test_the_blocks_that_changed_since_the_signature_are_named(text: str, numbers: tuple[int, ...]) -> None:
    assert changed_blocks(signed().block_keys, parsed(text)) == numbers


@given(st.lists(st.sampled_from("abcde"), max_size=12), st.lists(st.sampled_from("abcde"), min_size=1, max_size=12))
def test_every_block_that_was_not_signed_is_among_the_changed_ones(old: list[str], new: list[str]) -> None:
    draft = parsed("\n\n".join(new))
    keys = {letter: parsed(letter).blocks[0].key for letter in "abcde"}
    changed = changed_blocks([keys[letter] for letter in old], draft)
    assert all(0 <= number < len(draft.blocks) for number in changed)
    assert {number for number, letter in enumerate(new) if letter not in old} <= set(changed)
    assert bool(changed) == (old != new)
