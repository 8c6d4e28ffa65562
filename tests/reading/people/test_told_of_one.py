"""The story of one person told by the house, which is offered as proof as a quotation is."""

from __future__ import annotations

from tests.reading.conftest import PROMOTES, Read, lines


def types(read: Read, text: str) -> list[str]:
    """Return the types of what stands behind the opening of a page that promotes a treatment, "none" where nothing is claimed."""
    return [line.claim.type if line.claim else "none" for line in lines(read(PROMOTES + text))[4:]]


def test_every_sentence_about_the_one_is_part_of_the_story(read: Read) -> None:
    text = "Nora came to us after three years of neck pain. Her doctor had told her to live with it. Four visits later she took up rowing."
    assert types(read, text) == ["TES"] * 3


def test_a_person_known_by_age_and_work_opens_a_story(read: Read) -> None:
    assert types(read, "A 52-year-old baker had tried two other therapists. He could not lift his tray. He kneads his dough again.") == ["TES"] * 3


def test_a_heading_may_say_that_a_story_follows(read: Read) -> None:
    assert types(read, "## Patient story\n\nLong drives were the worst. She used to stop every hour.") == ["none", "TES", "TES"]


def test_what_is_said_of_anybody_in_between_is_no_story(read: Read) -> None:
    text = "Take Nora, who drove a bus. Most drivers sit for six hours. She limped for a year."
    assert types(read, text)[1] != "TES"


def test_somebody_who_works_here_tells_no_story_of_care(read: Read) -> None:
    assert "TES" not in types(read, "Nora came to cupping in 2009. She trained in Leeds and is licensed in Kent. Her patients call her patient.")


def test_a_treatment_that_came_into_use_is_nobody(read: Read) -> None:
    assert "TES" not in types(read, "Cupping came to Europe by sea. It was told of in old books. Many took to it.")
