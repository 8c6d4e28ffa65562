"""What care is said to be good for by its properties, its uses and its name."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "Its germ-killing power has been valued for a century.",
        "Cupping has cleansing effects on the airways.",
        "Its pain-relieving effect sets in at once.",
        "It is useful in the care of asthma.",
        "Cupping is nature's own answer to back pain.",
        "Stubborn infections can be brought under control with it.",
        "Tennis elbow and shin splints all respond.",
        "Immediate release of tension.",
        "Thanks to our cups, sore muscles loosen.",
        "They are great for heavy legs.",
        "Cupping draws tension out of tight muscles.",
        "Warmth lets muscles unwind.",
        "Cramps become less frequent.",
        "Cupping has helped many people with hay fever.",
    ],
)
def test_properties_uses_and_names_tell_what_care_is_good_for(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "EFF"


@pytest.mark.parametrize(
    "sentence",
    [
        "Thanks to our neighbours for the use of the hall.",
        "The key to the side door is at the desk.",
        "The answer to this question is on our page on fees.",
        "The cups are used once and thrown away.",
        "There is no remedy for this.",
        "You should avoid heat for a day to allow the skin to heal.",
        "We get back to you within a day.",
        "A reminder is sent the day before.",
    ],
)
def test_other_uses_keys_and_thanks_claim_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Call us to find out how we can quickly and effectively ease your knee pain.", "EFF"),
        ("Book a visit for care that actually works.", "EFF"),
        ("Discover the healing benefits of warm cups.", "EFF"),
        ("Stop waiting and start seeing results.", "EFF"),
        ("Ready to experience relief from migraines?", "EFF"),
        ("How is cupping better than massage?", "CMP"),
    ],
)
def test_what_an_invitation_or_a_question_takes_for_granted_is_claimed(read: Read, sentence: str, kind: str) -> None:
    assert last_type(read, sentence) == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "Call us to find out what the first visit costs.",
        "Learn how cupping may help with back pain.",
        "Ready to make an appointment?",
        "Is cupping better than massage?",
        "Do you have knee pain when you climb stairs?",
    ],
)
def test_an_invitation_or_a_question_that_leaves_it_open_is_not(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"
