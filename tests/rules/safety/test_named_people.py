"""Who could be known from a page: people told by name with age or care, by a number on file, a birthday or a way to reach them."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Tom, who is 52, could not sleep for tinnitus.", "Tom, who is 52"),
        ("Nadia, 27, conceived after her second cycle.", "Nadia, 27"),
        ("Ella M., age 7, came with a stutter.", "Ella M., age 7"),
        ("Little Amina, four years old, wore her first hearing aids here.", "Little Amina, four years old"),
        ("Sarah Whitfield (29) came after two miscarriages.", "Sarah Whitfield (29)"),
        ("Kevin Tran, a 45-year-old bus driver, could not lift his arm.", "Kevin Tran, a 45-year-old"),
        ("One of our patients, Gloria, had psoriasis.", "One of our patients, Gloria"),
        ("Marcus came to us in spring.", "Marcus came to us"),
        ("We treated Mr. Leo Farrow for his veins.", "treated Mr. Leo Farrow"),
        ("Patient ID 448812 had a second implant.", "Patient ID 448812"),
        ("Her date of birth, 4 July 1961, is on the form.", "date of birth, 4"),
        ("He was operated on in our theatre on 14 February 2025.", "He was operated on in our theatre on 14 February 2025"),
        ("David L., Lakeside, April 2023", "David L., Lakeside, April 2023"),
        ("The oldest patient that we have treated is 92!", "oldest patient that we have treated is 92"),
        ("Reach the patient at jane.doe@example.org to hear her story.", "Reach the patient at jane.doe@example.org"),
    ],
)
def test_a_patient_who_could_be_known_is_asked_about(sentence: str, told: str) -> None:
    assert quotes("SA009", sentence) == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Oduya, 44, trained in Lagos.",
        "Vitamin D., April 2023 issue",
        "The oldest patients gain as much, and 92% walk again.",
        "Ask for Maria, who is our nurse, when you arrive.",
        "Botox, now 30 years on the market, is used for migraine.",
        "Names and details have been changed: Mary, 54, came with migraine.",
        "Marie Curie (66) died of aplastic anaemia in 1934.",
        "Teens, aged 13 to 17, need a parent's consent.",
        "In May, 32 patients came for a flu jab.",
        "Nobody came to us by chance.",
        "Your medical record number is printed on your card.",
        "Contact our office at 555-0101 or office@example.org.",
    ],
)
def test_people_at_work_of_the_past_or_of_no_name_are_left_alone(sentence: str) -> None:
    assert quotes("SA009", sentence) == []
