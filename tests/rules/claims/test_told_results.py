"""Results of studies told without a number, wherever the telling stands."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

ENTRY = "\n\nFootnotes:\n\n¹ Roe J, Doe A. Massage for back pain: a randomised trial. Pain Med. 2019;20(3):10-19. doi:10.1000/pm.2019.3"


@pytest.mark.parametrize(
    "sentence",
    [
        "Patients who received massage had significantly less back pain than the others.",
        "At the end the massage group was faring better than the drug group with their back pain.",
        "Massage markedly reduced back pain compared to the control group, a significant reduction.",
    ],
)
def test_a_result_of_a_group_without_a_number_is_asked_about(sentence: str) -> None:
    assert quotes("CL007", sentence) == [sentence]


def test_a_cited_study_that_only_praises_is_asked_by_how_much() -> None:
    told = "A study published last year showed that massage is an effective treatment for back pain.¹"
    assert quotes("CL007", told + ENTRY) == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "Massage relieves back pain, and that is a significant benefit for patients.",
        "Patients who received massage had significantly less back pain, but only for a day.",
        "Patients who received massage did not have significantly less back pain.",
    ],
)
def test_a_benefit_of_no_study_and_a_told_limit_are_left_alone(sentence: str) -> None:
    assert quotes("CL007", sentence) == []
