"""Studies told in whatever words, and what has the name of a study and is none."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes


@pytest.mark.parametrize(
    "sentence",
    [
        "Researchers in Oslo gave light therapy to 60 people with winter depression.",
        "Researchers compared two ways of closing veins and found no difference in pain.",
        "Scientists at a university in Japan found that green tea protects the gums.",
        "Psychiatrists at a London hospital treated 28 people with a spray.",
        "The largest study so far followed 12,000 people with contact lenses.",
        "In an experiment with mice, the peptide healed tendons faster.",
        "ASPREE followed 19,000 older adults who took aspirin every day.",
        "STRIDE-2 compared two doses in children with eczema.",
        "A recent report in a dental journal describes two patients whose gums grew back.",
        "According to a Danish survey, half of office workers have neck pain.",
        "Surgeons in Lyon reported the case of a boy with a rare cyst.",
    ],
)
def test_a_study_told_by_who_made_it_or_by_its_size_needs_its_reference(sentence: str) -> None:
    assert quotes("CI002", sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "A case study is a report on one patient.",
        "A clinical trial tests whether a treatment works in people.",
        "If a study were done, it would need many people with pain.",
        "It takes trial and error to find the right hearing aid.",
        "Nerve conduction studies show where the nerve is pinched.",
        "Surgeons from our team have treated 900 knees.",
        "Researchers have studied this sequence for its healing of the skin.",
        "An article in our newsletter tells how to brush.",
        "TENS compared with tablets is cheap.",
        "An analysis of your bite takes ten minutes.",
    ],
)
def test_a_study_explained_or_supposed_and_a_test_of_one_patient_need_none(sentence: str) -> None:
    assert quotes("CI002", sentence) == []
