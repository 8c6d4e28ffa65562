"""Pictures whose line tells that nobody gave leave, and alternative texts that a program wrote."""

from __future__ import annotations

import pytest

from reviewer.model.house import House
from tests.rules.reading import CONTEXT, quotes


@pytest.mark.parametrize("line", ["Photo via Pinterest", "Image source: the internet", "Picture found on Facebook", "Screenshot from another clinic's website"])
def test_a_picture_from_anywhere_has_no_licence(line: str) -> None:
    assert quotes("IM005", f"![A dentist at work](a.jpg)\n\n{line}") == [line]


def test_a_picture_found_with_a_licence_is_left_alone() -> None:
    assert quotes("IM005", "![A dentist at work](a.jpg)\n\nPhoto via Unsplash by Ana Ruiz, Unsplash License, https://unsplash.com/photos/a") == []


@pytest.mark.parametrize(("alt", "poor"), [("Untitled design (3)", True), ("Screenshot 2024-05-01 at 10.22.31", True), ("Screenshot of the booking form", False)])
def test_the_name_a_program_gave_a_picture_describes_nothing(alt: str, poor: bool) -> None:
    assert bool(quotes("IM004", f"![{alt}](a.jpg)")) is poor


@pytest.mark.parametrize("credit", ["Photo: Mara Lind, with the runner’s consent.", "Image courtesy of Mara Lind, used with her permission. The man shown is an actor.", "Photo: Mara Lind (a member of our team)."])
def test_a_credit_may_say_that_the_person_is_no_patient(credit: str) -> None:
    assert quotes("IM006", f"# Calf pain\n\nCalf pain is common.\n\n![A woman with leg pain](calf.jpg)\n{credit}\n") == []


def test_a_credit_that_names_nobody_but_a_photographer_says_nothing_of_the_person() -> None:
    assert quotes("IM006", "# Calf pain\n\nCalf pain is common.\n\n![A woman with leg pain](calf.jpg)\nPhoto: Mara Lind, Unsplash.\n") == ["![A woman with leg pain](calf.jpg)"]


def test_the_house_needs_no_licence_for_its_own_picture() -> None:
    text = "# Calf pain\n\nCalf pain is common.\n\n![A calf](calf.jpg)\n\nPhoto: Mara Lind / Riverside Physio.\n"
    own = CONTEXT._replace(house=House(names=("Riverside Physio",)))
    assert quotes("IM002", text, own) == [] and quotes("IM002", text) == ["Photo: Mara Lind / Riverside Physio."]
