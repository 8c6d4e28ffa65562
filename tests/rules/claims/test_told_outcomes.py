"""Figures of what care did are claims of benefit, and figures in words are figures."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

PAGE = "# Care at our clinic\n\n"
OUTCOMES = {
    "a rate of success": "The closure rate of laser vein treatment is 97%.",
    "how many fared well": "After six sessions of shockwave therapy, 80% of patients were free of heel pain.",
    "how many were spared": "85% of our patients avoid knee surgery.",
    "by how much something changed": "The hearing aid increases speech understanding by up to 60 percent.",
    "what was lost": "Patients on the programme lost 14% of their weight.",
}
OTHER_FIGURES = {
    "how common an illness is": "80% of heel pain patients stand at work.",
    "a harm": "Ten percent of patients report a headache after the injection.",
    "how many come": "85% of our patients live in this county.",
    "what goes by itself": "In 90% of babies the rash has healed on its own by spring.",
    "a price": "The fee is reduced by 20% for students.",
}
FIGURES_IN_WORDS = {
    "a multiple of a risk": "Smoking triples the risk of gum disease.",
    "so many fold": "Hearing loss raises the risk of dementia fivefold.",
    "so many times": "Melasma is nine times more common in women than in men.",
    "so often": "Every 40 seconds someone in the country has a stroke.",
    "a part of all": "A third of people over 65 fall each year.",
}
NO_FIGURES = {
    "how often to act": "Rinse four times a day with salt water.",
    "how often a machine reads": "The nurse checks your pulse every ten minutes.",
    "a part of a bill": "A third of your bill is due at the first visit.",
    "a strength": "A potency from 20% to 30% is chosen for a light peel.",
}


@pytest.mark.parametrize("what", OUTCOMES)
def test_a_figure_of_what_care_did_is_a_claim_of_benefit(what: str) -> None:
    assert quotes("CL002", f"{PAGE}{OUTCOMES[what]}") == quotes("CI001", f"{PAGE}{OUTCOMES[what]}") == [OUTCOMES[what]]


@pytest.mark.parametrize("what", OTHER_FIGURES)
def test_other_figures_are_none(what: str) -> None:
    assert quotes("CL002", f"{PAGE}{OTHER_FIGURES[what]}") == []


@pytest.mark.parametrize("what", FIGURES_IN_WORDS)
def test_a_figure_in_words_needs_a_source(what: str) -> None:
    assert quotes("CI001", f"{PAGE}{FIGURES_IN_WORDS[what]}") == [FIGURES_IN_WORDS[what]]


@pytest.mark.parametrize("what", NO_FIGURES)
def test_a_number_of_visits_or_of_a_strength_needs_none(what: str) -> None:
    assert quotes("CI001", f"{PAGE}{NO_FIGURES[what]}") == []
