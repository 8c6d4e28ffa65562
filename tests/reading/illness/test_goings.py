"""What goes on in an illness or in the body, what comes of it and whom it befalls, whatever the verb; and the same openings of visits and advice."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type

CLAIMS = {
    "in an illness": "In glaucoma, fluid builds up inside the eye.",
    "with an illness": "With chronic inflammation, the body is in a constant state of alert.",
    "what comes of it": "As a result, the nerve is not fed properly.",
    "who suffers": "Even people who look fit may quietly suffer from sleep apnea.",
    "your own body": "When you are constantly under stress, your adrenal glands overproduce cortisol.",
    "what you do": "If you sit all day, your hip flexors shorten and your back pays for it.",
    "why it aches": "This referred pain is why you may feel an ache in the shoulder.",
    "why so many": "That's why so many babies cry in the evening with wind.",
    "a list of ills": "Prolonged stress has been shown to cause numerous health problems, including:",
    "reminded of": "It's important to recognize that tension in the hip often correlates with tension in the jaw.",
    "noted": "Note, however, that smoking slows healing of the gums.",
    "what comes of a step": "This technique involves fine needles, triggering the body's own repair and promoting collagen production.",
    "aimed at by care": "Reiki seeks to restore balance in the body.",
    "focused on by care": "This treatment focuses on relieving pressure on the disc.",
    "what a plan will do": "We draw up a treatment plan that will improve your ability to walk on uneven ground.",
    "a boasting label": "- **Boosts the lymph:** Increases the number and speed of your body's street sweepers.",
    "care that answers": "Each features significant improvements in joint support.",
    "who is prone to it": "Lens wearers are more prone to dry eye.",
    "left open to": "Low levels of cortisol leave you open to infections.",
    "what is smoother": "The new skin is tighter and smoother.",
    "cover up": "Drugs only cover up the symptoms.",
    "a plain approval": "Cupping was later approved for chronic back pain.",
}
NOT = {
    "a visit": "When you lie down, your back will be covered with a warm towel.",
    "an order": "If you wear lenses, your eyes need to rest for a week before the scan.",
    "a nurse": "When you arrive, your nurse takes your blood pressure.",
    "why we look": "That is why we check your spine first.",
    "a list of causes": "Things that can cause back pain include:",
    "a list of signs": "Common symptoms caused by gout include:",
    "what to know of a visit": "Keep in mind that your first visit takes an hour.",
    "what varies": "Please note that the effectiveness of cupping varies from person to person.",
    "our own aim": "Our goal is to relieve your pain.",
    "what we aim at": "We aim to ease your pain in six visits.",
    "a table": "We have a table that will help you choose.",
    "a kind of progress": "Progress in optics has led to several new techniques for cataract removal.",
}


@pytest.mark.parametrize("what", CLAIMS)
def test_what_goes_on_is_a_claim_whatever_the_verb(read: Read, what: str) -> None:
    assert last_type(read, CLAIMS[what]) != "none"


@pytest.mark.parametrize("what", NOT)
def test_visits_orders_and_our_own_aims_are_none(read: Read, what: str) -> None:
    assert last_type(read, NOT[what]) == "none"
