"""What care is said to spare people, and stories of patients told in several sentences."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

PAGE = "# Laser care\n\nOur clinic offers laser therapy. Laser therapy treats many ills. Ask us about laser therapy.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Earwax microsuction is done with hardly any discomfort.",
        "Keyhole bunion surgery means a quick recovery.",
        "Dental implants have a low rate of complications.",
        "The treatment leaves very few bruises on the leg.",
    ],
)
def test_what_care_is_said_to_spare_people_reassures(sentence: str) -> None:
    assert quotes("CL009", PAGE + sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Early glaucoma causes little pain.",
        "Rest is important for a quick recovery.",
        "Patients with little pain at rest need no injection.",
        "Ask your surgeon about the risk of scarring and bleeding after treatment.",
        "Walking every day helps a fast recovery after surgery.",
    ],
)
def test_little_pain_of_an_illness_and_what_rest_is_for_do_not_reassure(sentence: str) -> None:
    assert quotes("CL009", PAGE + sentence) == []


def test_a_story_of_several_sentences_is_one_story() -> None:
    story = "“I had given up on my sinuses. Then I found acupuncture. I sleep through the night again!”"
    assert quotes("CL011", f"{PAGE}{story} Call us today.") == [story]


def test_a_case_told_of_one_patient_is_one_story_though_a_sentence_between_only_tells_what_was_seen() -> None:
    told = "Hannah came to us after two years of back pain. She could not sit for an hour. The scan was clear. She now runs again after six visits."
    assert quotes("CL011", f"# Acupuncture\n\nOur clinic offers acupuncture.\n\n{told} Ask us about acupuncture.") == [told]


def test_two_patients_told_of_in_turn_are_two_stories() -> None:
    page = "# Acupuncture\n\nOur clinic offers acupuncture.\n\nHannah came to us after two years of back pain. Her pain is gone.\n\n"
    found = quotes("CL011", f"{page}Peter came to us with a stiff neck. He now sleeps well.")
    assert found == ["Hannah came to us after two years of back pain. Her pain is gone.", "Peter came to us with a stiff neck. He now sleeps well."]


def test_stories_side_by_side_are_two() -> None:
    first, second = "“Acupuncture gave me my life back. Thank you.”", "“My knee pain is gone after acupuncture. I dance again.”"
    assert quotes("CL011", f"{PAGE}{first} {second}") == [first, second]


def test_how_an_illness_feels_to_many_is_no_story() -> None:
    assert quotes("CL011", PAGE + "For many women with endometriosis, the way to a diagnosis is long and lonely.") == []
