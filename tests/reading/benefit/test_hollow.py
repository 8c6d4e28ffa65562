"""Verbs of effect that say nothing of what care does."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, lines

PAGE = "# Stretching\n\nOur clinic offers stretching. Stretching relieves stiff muscles. Ask us about stretching.\n\n"


def claimed(read: Read, text: str) -> str:
    """Return the type of the last sentence of a page about care, or "none"."""
    claim = lines(read(PAGE + text))[-1].claim
    return claim.type if claim else "none"


@pytest.mark.parametrize(
    "sentence",
    [
        "Many people with gout require tablets to control their pain for years.",
        "Patients will need to take eye drops to help prevent infection for two weeks after surgery.",
        "Healing is a slow process.",
        "During the hip operation, your surgeon will remove the worn joint.",
        "A course of light therapy is ten visits, each session lasting 20 minutes.",
        "That's why managing diabetes is important for your feet.",
        "Risk factors that increase your chance of gout include:\n\n- Kidney disease\n- Age greater than 50",
        "### Treatment steps\n\n- Foam closes the vein\n- Blood takes another path through the leg",
    ],
)
def test_what_is_needed_done_in_steps_or_goes_on_by_itself_is_no_benefit(read: Read, sentence: str) -> None:
    assert claimed(read, sentence) != "EFF"


@pytest.mark.parametrize(
    "sentence",
    [
        "You need this cream: it heals eczema.",
        "Stretching gives quick relief of back pain.",
        "During the operation the laser relieves pressure in the eye.",
        "Patients need fewer tablets because stretching reduces their pain.",
    ],
)
def test_what_care_does_beside_a_need_is_a_benefit(read: Read, sentence: str) -> None:
    assert claimed(read, sentence) == "EFF"
