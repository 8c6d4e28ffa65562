"""What became of patients, told by themselves over a whole paragraph, by others of one, or by a house of the many it saw well."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, last_type, lines

TOLD = {
    "by name": "After three sessions Tom slept through the night.",
    "later": "Six weeks later the swelling had gone and she was back at work.",
    "before and after": "One patient could not climb the stairs; after four visits she walked up without a stick.",
    "the many": "In twenty years I have seen hundreds of people with back pain walk again without a stick.",
    "now": "With the right treatment, many of them are now proud parents.",
}
NOT = {
    "a career": "After two months in Leeds she joined our team.",
    "a visit": "Two weeks later she called and booked a second visit.",
    "a course": "After six weeks our course was full.",
    "kindness": "In twenty years, many of my patients have been kind.",
    "an instruction": "After six weeks, come back for a second visit.",
}
QUOTED = {
    "a review": "“I had back pain for nine years. Then my sister sent me here. The stiffness is gone.”",
    "signed": '"I was a sceptic. My shoulder moves again. Would come back any time." – Moira, 61',
    "a quotation without marks": "> I had back pain for nine years. My back is free now. Would come back any time.",
}
OTHERS = {
    "who works there": "“I always tell my patients to rest. We like my way of working.”",
    "a word in marks": "“Fibro fog” is what some call it. I will write of it in my next post.",
}


@pytest.mark.parametrize("what", TOLD)
def test_what_became_of_a_patient_is_a_story_told_as_proof(read: Read, what: str) -> None:
    assert last_type(read, TOLD[what]) == "TES"


@pytest.mark.parametrize("what", NOT)
def test_times_of_a_career_a_visit_or_a_course_are_no_story(read: Read, what: str) -> None:
    assert last_type(read, NOT[what]) == "none"


@pytest.mark.parametrize("what", QUOTED)
def test_each_sentence_of_a_patient_who_speaks_is_part_of_the_story(read: Read, what: str) -> None:
    said = [line for line in lines(read(PROMOTES + QUOTED[what]))[4:] if line.last - line.first > 3]
    assert len(said) == 3 and all(line.claim is not None and line.claim.type == "TES" for line in said)


@pytest.mark.parametrize("what", OTHERS)
def test_who_speaks_of_patients_or_only_puts_a_word_in_marks_tells_no_story(read: Read, what: str) -> None:
    assert not any(line.claim is not None and line.claim.type == "TES" for line in lines(read(PROMOTES + OTHERS[what]))[4:])


def test_a_page_without_care_quotes_whom_it_likes(read: Read) -> None:
    assert all(line.claim is None for line in lines(read("“I walk each day. My dog comes with me. We like the woods.”")))
