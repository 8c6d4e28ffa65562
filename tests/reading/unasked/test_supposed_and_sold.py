"""What is only supposed, agreed upon as a word's meaning, or said of the trade in care claims nothing of health."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, lines

SELLS = "# Care for the whole body\n\nBook an appointment at our clinic. Massage relieves back pain.\n\n"
NO_CLAIMS = {
    "what a model predicts": "This model predicts that blocking the signal slows hair loss.",
    "what would be expected": "We would expect the massage to reduce stiffness in these patients.",
    "what should be measurable": "It should be measurable at the wrist: reduced swelling and fewer spasms.",
    "what somebody wonders": "Now I wonder how much of my knee pain was caused by the old shoes.",
    "what a trial aims at": "The group aims to find out whether glasses reduce eye strain.",
    "what a result waits for": "Until the scan shows that the implant was successful, avoid chewing on that side.",
    "what may have been so": "Even if the graft was successful, there is a small chance that it is lost later.",
    "what a word means": "Remission is usually defined as a fall of 50% in the pain score.",
    "what a plan suits": "Our team makes a care plan that aligns with your health goals.",
    "clinics that grow": "The platform helps clinics grow and reduces no-shows for their care.",
    "prices of supplies": "The alliance gives opticians better pricing and improves billing for foot treatments.",
    "a discount": "Members save up to 20% on massage sessions.",
}
CLAIMS = {
    "a benefit behind a condition": "Even if other treatments have failed, our massage relieves back pain.",
    "a benefit whoever one is": "Whether you are young or old, massage relieves back pain.",
    "a benefit behind the price": "Our massage has fair pricing and relieves back pain.",
    "what is claimed before a word is explained": "Massage relieves chronic pain, defined as pain that lasts for three months.",
}


@pytest.mark.parametrize("what", NO_CLAIMS)
def test_suppositions_meanings_and_trade_are_no_claims(read: Read, what: str) -> None:
    claim = lines(read(SELLS + NO_CLAIMS[what]))[-1].claim
    assert claim is None


@pytest.mark.parametrize("what", CLAIMS)
def test_a_benefit_beside_them_still_is_one(read: Read, what: str) -> None:
    claim = lines(read(SELLS + CLAIMS[what]))[-1].claim
    assert claim is not None and claim.type == "EFF"
