"""People of standing, science and crowds are called upon in many words; where they are denied, doubted or at work, nobody is."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

APPEALS = [
    ("Science has proven that massage lowers stress.", "Science has proven"),
    ("Specialists believe that early treatment of veins prevents ulcers.", "Specialists believe"),
    ("It has been shown that massage improves sleep.", "It has been shown"),
    ("Every expert will tell you that whitening is harmless.", "Every expert will tell you"),
    ("People all over the world rely on acupuncture.", "People all over the world rely on"),
    ("Psychologists have found that massage lifts mood.", "Psychologists have found"),
    ("Most therapists prefer massage to tablets for back pain.", "Most therapists prefer"),
    ("There is growing agreement among doctors that light therapy heals psoriasis.", "growing agreement"),
    ("Light therapy has long proven helpful against winter depression.", "has long proven helpful"),
    ("Chemical peels are one of the most popular procedures for dull skin.", "the most popular procedures"),
    ("Fillers are widely regarded as effective for hollow cheeks.", "widely regarded"),
    ("Many mothers swear by massage for colic.", "swear by"),
    ("Many clients also benefit from massage after a race.", "Many clients also benefit from"),
    ("The medical literature backs massage for tight calves.", "The medical literature backs"),
    ("Data from around the world reveal that massage lowers stress.", "Data from around the world reveal"),
    ("Studies are now pointing to shockwave therapy for heel pain.", "Studies are now pointing to"),
    ("Midwives in many countries report that massage shortens labour.", "Midwives in many countries report"),
    ("There is good evidence that massage settles babies.", "good evidence"),
    ("There is no doubt that whitening lifts confidence.", "There is no doubt"),
    ("Dentists around the world are excited about massage.", "Dentists around the world are excited about"),
    ("As we all know, gum disease leads to heart attacks.", "As we all know"),
]
NONE = [
    "No studies show that whitening harms the gums.",
    "Our doctors agree a treatment plan with you.",
    "Some experts doubt that massage helps eczema.",
    "It is believed by nobody in our team that drips cure colds.",
    "Researchers have not shown that massage boosts immunity.",
    "Doctors do not agree on the dose of this treatment.",
    "What do experts say about massage?",
    "Therapists differ in how they work with massage.",
    "A reading above 140 is considered high blood pressure.",
    "Whether acupuncture is considered safe depends on who does it.",
    "The most requested day for a massage is Friday.",
    "The costs of massage are estimated before the first visit.",
    "None of the studies showed that massage cures acne.",
    "There is no evidence for massage in acne.",
    "It was established in 1998 by two massage therapists.",
    "Guidelines on hand hygiene hang in every treatment room.",
    "Universities in three countries run the trial of this treatment.",
]


@pytest.mark.parametrize(("sentence", "told"), APPEALS)
def test_an_appeal_to_people_science_or_a_crowd_is_asked_about(sentence: str, told: str) -> None:
    assert quotes("CL012", sentence) == [told]


@pytest.mark.parametrize("sentence", NONE)
def test_where_nobody_outside_is_called_upon_it_is_left_alone(sentence: str) -> None:
    assert quotes("CL012", sentence) == []
