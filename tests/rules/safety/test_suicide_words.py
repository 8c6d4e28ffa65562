"""What may not be said of suicide, in whatever words, and what may; and which words ask for a crisis line."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("He made three unsuccessful attempts on his life.", "unsuccessful attempts on his life"),
        ("His third suicide attempt was successful.", "suicide attempt was successful"),
        ("Women fail at suicide more often.", "fail at suicide"),
        ("A spate of suicides hit the town.", "spate of suicides"),
        ("It was a suicidal gesture.", "suicidal gesture"),
        ("He chose suicide after years of pain.", "chose suicide"),
        ("For her, suicide seemed the only answer.", "suicide seemed the only answer"),
        ("He wanted to end his life and jumped off the pier.", "jumped off"),
    ],
)
def test_suicide_told_as_a_feat_a_fashion_a_way_out_or_with_its_means_is_stopped(sentence: str, told: str) -> None:
    assert quotes("SA006", sentence) == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "She survived a suicide attempt and now helps others.",
        "The completed suicide risk form goes to your nurse.",
        "Suicide is not the answer, and talking helps.",
        "Is suicide on your mind?",
        "She jumped off the table after the visit.",
    ],
)
def test_plain_words_about_suicide_are_left_alone(sentence: str) -> None:
    assert quotes("SA006", sentence) == []


@pytest.mark.parametrize("sentence", ["She felt that life was not worth living.", "In the worst weeks he did not want to live.", "He had taken his own life.", "Some young people harm themselves."])
def test_the_wish_to_die_in_other_words_asks_for_a_crisis_line(sentence: str) -> None:
    assert quotes("SA005", sentence)


@pytest.mark.parametrize("sentence", ["A small depression remains in the skin.", "Depressed scars fill after needling.", "Old cells end in cell suicide."])
def test_a_hollow_and_the_end_of_a_cell_are_no_crisis(sentence: str) -> None:
    assert quotes("SA005", sentence) == []


@pytest.mark.parametrize(
    "sentence", ["Bipolar disorder is treated with medicine and talking.", "Bulimia can harm the teeth.", "Psychosis often begins in young adults.", "Eating disorders are illnesses of the mind and the body."]
)
def test_other_grave_illnesses_of_the_mind_ask_for_a_crisis_line(sentence: str) -> None:
    assert quotes("SA005", sentence)


@pytest.mark.parametrize("sentence", ["A bipolar hip prosthesis has two bearings.", "Loss of appetite, called anorexia, is common during chemotherapy.", "Dental trauma in sports is seen on Mondays."])
def test_two_poles_and_a_lost_appetite_are_no_crisis(sentence: str) -> None:
    assert quotes("SA005", sentence) == []
