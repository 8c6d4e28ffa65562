"""A source on another illness, another drug or other people than the benefit that leans on it, whatever the specialty."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

ENTRY = "\n\nReferences\n\n1. Roe J, Doe A, Poe B. {title}. J Clin Med. 2021;12(3):45-52. doi:10.1000/jcm.1\n"
OTHER = {
    "another illness": ("Acupuncture relieves hay fever.[1]", "Acupuncture for migraine prophylaxis: a trial"),
    "another drug": ("Tirzepatide improves sleep apnoea.[1]", "Semaglutide and sleep apnea severity: a cohort study"),
    "men for women": ("Finasteride regrows hair in women.[1]", "Finasteride in men with hair loss: five-year results"),
    "a drip for lozenges": ("Ketamine lozenges lift depression.[1]", "Intravenous ketamine in major depression: a trial"),
}
SAME = {
    "the illness by its other name": ("Acupuncture relieves hay fever.[1]", "Acupuncture for seasonal allergic rhinitis: a trial"),
    "pain in general": ("Massage eases neck pain.[1]", "Massage therapy for chronic pain: a review"),
    "therapies that go by many names": ("Physiotherapy eases low back pain.[1]", "Exercise for chronic low back pain: a review"),
    "a harm": ("Acupuncture can cause bruising.[1]", "Acupuncture for migraine: a trial"),
    "no treatment": ("Depression is common in people with psoriasis.[1]", "Mental health in chronic skin disease: a survey"),
}


@pytest.mark.parametrize("what", OTHER)
def test_a_source_on_something_else_is_asked_about(what: str) -> None:
    sentence, title = OTHER[what]
    assert quotes("SO007", sentence + ENTRY.format(title=title)) == [sentence]


@pytest.mark.parametrize("what", SAME)
def test_a_source_on_the_same_is_left_alone(what: str) -> None:
    sentence, title = SAME[what]
    assert quotes("SO007", sentence + ENTRY.format(title=title)) == []
