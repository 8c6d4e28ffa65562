"""Care told by time: what comes of having it early, and by when which change is there."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type, type_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Early support makes all the difference.",
        "The earlier therapy starts, the better the outcome.",
        "Timely therapy spares a child years of struggle.",
        "Prompt treatment keeps you out of hospital.",
        "If the ache persists, early intervention is key.",
    ],
)
def test_care_that_is_had_early_is_said_to_help(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "EFF"


@pytest.mark.parametrize(
    "sentence",
    [
        "New hair appears after four to six months of daily use.",
        "The first fine hairs show at around week ten.",
        "Lines soften from day three and are smooth by day fourteen.",
        "Fuller hair in as little as ninety days.",
        "Visible firmness after session two.",
        "Concentration is back within days.",
    ],
)
def test_a_change_that_is_dated_is_a_benefit(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "EFF"


@pytest.mark.parametrize(
    "sentence",
    [
        "Results of the blood test arrive within three days.",
        "The bottle lasts for about three months.",
        "The earlier you book, the more choice of times you have.",
        "Appointments are usually free within a week.",
        "The scar fades over the first year.",
        "After six months we look at the photographs together.",
    ],
)
def test_what_else_is_dated_claims_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


def test_advice_to_act_early_sells_nothing_where_no_care_is_offered(read: Read) -> None:
    assert type_of(read("Early support makes all the difference.")) != "EFF"
