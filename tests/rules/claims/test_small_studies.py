"""A study of a few people, or a result without a figure, is told as proof in many words; one with its limit, or still to come, is not."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

OVERREAD = [
    "Researchers treated 20 smokers with hypnosis, and most of them quit.",
    "In one experiment with eight volunteers, vitamin C shortened colds.",
    "In a study of twelve runners, shockwave therapy ended heel pain.",
    "In a study, twenty-four students felt calmer after acupuncture.",
    "The study of 25 people with depression showed very positive effects.",
    "A 2019 trial reported excellent outcomes with vein glue.",
    "One study showed amazing results for cupping.",
]
FAIR = [
    "A study of 16 runners found less pain, but it had no control group.",
    "A trial with 20 people is under way.",
    "The pilot with 12 people was too small to show an effect.",
    "The trial found no effect of acupuncture on ovulation.",
    "Our group class has room for 12 people.",
    "A survey of 2,000 parents asked about sleep.",
]


@pytest.mark.parametrize("sentence", OVERREAD)
def test_a_few_people_or_a_vague_result_told_as_proof_is_asked_about(sentence: str) -> None:
    assert quotes("CL007", sentence) == [sentence]


@pytest.mark.parametrize("sentence", FAIR)
def test_a_study_told_with_its_limit_or_still_to_come_is_left_alone(sentence: str) -> None:
    assert quotes("CL007", sentence) == []
