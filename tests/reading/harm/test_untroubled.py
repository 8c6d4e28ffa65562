"""Care said to trouble nobody, without any harm being denied."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "Even newborns can have it.",
        "It is fine in pregnancy.",
        "Because it comes from plants, it agrees with everyone.",
        "It can be combined with any medicine.",
        "You will not feel a thing.",
        "You cannot have too much of it.",
        "The mildest of aches is all you might notice.",
        "Cupping spares the rest of the body.",
        "A walk-in, walk-out treatment.",
        "You drive yourself home and carry on with your day.",
        "No crash, no jitters, no come-down.",
        "Cupping puts no strain on the heart.",
        "Adjusting a baby calls for no more than fingertip pressure.",
    ],
)
def test_what_troubles_nobody_reassures(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "SAF+"


@pytest.mark.parametrize(
    "sentence",
    [
        "Please tell us if you are pregnant.",
        "Anyone can join the talk, at no charge.",
        "You can go straight through to the waiting room.",
        "Do not drive for a day after the visit.",
        "Your belongings are safe in the locker.",
        "After the visit you can go straight back to work.",
        "We do not treat children under twelve.",
        "Ask us whether babies can have it.",
        "There is no queue on Mondays.",
    ],
)
def test_what_is_said_of_a_visit_reassures_nobody(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "SAF+"


LISTED = "{lead}\n\n- {item}\n"


@pytest.mark.parametrize("item", ["Less bleeding", "Decreased nausea", "Reduced bleeding after a birth", "Less scarring"])
def test_a_harm_that_a_list_of_good_says_becomes_less_is_a_benefit(read: Read, item: str) -> None:
    assert last_type(read, LISTED.format(lead="Cupping can help with:", item=item)) == "EFF"


@pytest.mark.parametrize("item", ["Bleeding", "More bleeding after a birth", "Nausea"])
def test_a_harm_that_a_list_of_harm_names_is_no_benefit(read: Read, item: str) -> None:
    assert last_type(read, LISTED.format(lead="Side effects of cupping are:", item=item)) in ("SAF-", "none")


def test_a_harm_that_is_not_there_in_a_plan_warns_of_nothing(read: Read) -> None:
    assert last_type(read, "If there are no complications, the cupping is done on Monday.") != "SAF-"
