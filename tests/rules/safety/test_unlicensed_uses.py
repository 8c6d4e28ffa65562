"""Uses outside what a medicine is approved for, whether the page sells it or only names it, and uses that are approved by another name."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

OUTSIDE = {
    "a medicine the page only names": ("PCOS and having children", "Letrozole helps women with infertility to ovulate."),
    "an approved one for something else": ("Botulinum toxin at our clinic", "Botulinum toxin relieves knee pain. We give botulinum toxin."),
    "one approved for nothing": ("Long covid at our clinic", "Low-dose naltrexone eases fatigue in long covid."),
}
WITHIN = {
    "an approved use": ("Botulinum toxin at our clinic", "Botulinum toxin relieves migraine. We give botulinum toxin."),
    "what is told as unlicensed": ("PCOS and having children", "Letrozole helps women with infertility to ovulate. This use is off-label."),
    "its harm": ("Semaglutide at our clinic", "Semaglutide can cause nausea. Our clinic offers semaglutide."),
    "what it does not do": ("Sciatica at our clinic", "Gabapentin does not relieve sciatica."),
    "a medicine whose uses are no question": ("Back pain at our clinic", "Ibuprofen relieves back pain."),
}


@pytest.mark.parametrize("what", OUTSIDE)
def test_a_use_outside_the_approved_ones_is_asked_about(what: str) -> None:
    title, text = OUTSIDE[what]
    assert quotes("SA002", f"# {title}\n\nOur clinic offers care for many people. {text}")


@pytest.mark.parametrize("what", WITHIN)
def test_an_approved_or_declared_use_is_left_alone(what: str) -> None:
    title, text = WITHIN[what]
    assert quotes("SA002", f"# {title}\n\nOur clinic offers care for many people. {text}") == []
