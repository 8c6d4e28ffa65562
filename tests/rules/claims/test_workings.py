"""A working is told as settled, or passed on to what comes of it, in many words; what was never shown, or an injury's own, is left alone."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

SETTLED = [
    "EMDR reprocesses trauma in the brain, which is why symptoms vanish.",
    "Light therapy tells your cells to make more energy, so wounds close faster.",
    "Osteopathy restores the flow of spinal fluid and so relieves headaches.",
    "Migraine stems from tension in the neck.",
    "Hair loss is due to poor circulation of the scalp.",
    "Red light therapy wakes up the mitochondria of tired cells.",
    "Acupuncture causes the body to produce endorphins.",
    "The massage floods your cells with oxygen.",
]
LEFT = [
    "The idea that cupping removes toxins has no support.",
    "No study shows that TMS rewires the brain.",
    "Pelvic pain can stem from muscles, nerves or joints.",
    "Sunburn is caused by ultraviolet light.",
    "Tinnitus may be due to loud noise.",
    "A broken tooth may be due to a fall.",
    "Light therapy may activate some cells in the skin.",
    "The dialysis machine pumps blood through a filter.",
    "The surgeon opens the joint through a small cut.",
]


@pytest.mark.parametrize("sentence", SETTLED)
def test_a_working_told_as_settled_is_asked_about(sentence: str) -> None:
    assert quotes("CL006", sentence) == [sentence]


@pytest.mark.parametrize("sentence", LEFT)
def test_what_was_never_shown_or_may_be_is_left_alone(sentence: str) -> None:
    assert quotes("CL006", sentence) == []
