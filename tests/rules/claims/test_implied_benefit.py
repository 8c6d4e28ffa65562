"""Benefits said without a plain verb: by a label over a list, by who vouches, by how most people fare, by patients nobody names."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

LISTED = "# Shockwave\n\nOur clinic offers shockwave therapy for heel pain.\n\n**{label}**\n\n- Less pain on the first steps\n- Improved walking\n- Reduced swelling\n"


def test_a_label_over_a_list_of_benefits_asks_once_for_all_of_them() -> None:
    assert quotes("CL002", LISTED.format(label="How It Helps:")) == ["How It Helps:"]


@pytest.mark.parametrize("label", ["Your First Visit:", "Bring Along:"])
def test_a_label_that_says_nothing_of_care_is_left_alone(label: str) -> None:
    assert label not in quotes("CL002", LISTED.format(label=label))


@pytest.mark.parametrize(
    "sentence",
    [
        "Cupping for neck pain is backed by science.",
        "Experts agree that dry needling of tennis elbow belongs in every plan.",
        "With proper treatment most people make a full recovery from frozen shoulder.",
        "Most patients notice improvements with laser therapy after the third visit.",
        "These enzymes help your body break down proteins, reducing the likelihood of heartburn.",
    ],
)
def test_a_benefit_said_without_a_plain_verb_is_asked_about(sentence: str) -> None:
    assert quotes("CL002", sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cupping for neck pain is not backed by science.",
        "Our dentist is known for her calm manner with nervous patients.",
        "Most people with ankle sprains recover without any treatment.",
        "Experts agree that the cause of tinnitus is often unknown.",
        "Most people sleep on their side.",
    ],
)
def test_what_is_denied_or_no_care_at_all_is_left_alone(sentence: str) -> None:
    assert quotes("CL002", sentence) == []


def test_what_unnamed_patients_report_needs_a_source_beside_their_consent() -> None:
    told = "Many patients report less knee pain after prolotherapy."
    assert quotes("CL002", told) == quotes("CL011", told) == [told]
