"""Approvals that are not what a page says they are, in words of several agencies, and approvals told as they are."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

SOLD = "# Treatments at our clinic\n\nWe offer ketamine at our clinic. Book a visit with us today.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "The FDA has cleared ketamine for PTSD.",
        "The MHRA has licensed ketamine for anxiety.",
        "Ketamine infusions gained FDA approval for depression in 2019.",
        "Ketamine is approved for migraine.",
        "Spravato's approval means that ketamine infusions are approved for depression as well.",
        "Our stem cell therapy is FDA approved.",
        "We use FDA-registered exosomes in our clinic.",
        "All of our injections are approved by the European Medicines Agency.",
        "Because it is FDA-cleared, you can be sure it works.",
        "A CE mark shows that a laser works.",
        "This FDA-approved treatment uses cold to shrink fat.",
        "Our clinic offers US FDA-approved equipment.",
        "Our laser is an FDA-cleared class of therapy.",
        "FDA-cleared · 2008",
        "It contains an FDA-approved sun filter.",
        "Our stem cells are grown in an FDA-registered lab.",
        "Our implants carry full FDA approval.",
        "The FDA approved neurofeedback in 2012 as a safe and effective therapy.",
        "Medically approved drops for tired eyes.",
        "An FDA-approved way to calm chronic pain.",
        "Approved for migraine, ketamine is offered here.",
        "The American Medical Association approved hypnosis in 1958.",
    ],
)
def test_an_approval_that_is_more_than_the_record_is_asked_about(sentence: str) -> None:
    assert quotes("SA003", SOLD + sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The FDA has approved no stem cell product for knee pain.",
        "An FDA clearance does not mean that a laser works.",
        "Be wary of claims such as clinically proven.",
        "If the FDA approves ketamine for pain, we will tell you.",
        "The FDA approved ketamine in 1970 as an anesthetic.",
        "Spravato is FDA-approved for treatment-resistant depression.",
        "We use an FDA-cleared device for nerve pain.",
        "Look for the words FDA-cleared on the box.",
        "Your insurer has approved the treatment for sleep apnea.",
        "Our nurses are licensed to treat wounds.",
        "FDA-approved medicines such as duloxetine may be offered.",
        "An FDA-approved drug for migraine is botulinum toxin.",
        "The ethics board approved the study of the drops.",
    ],
)
def test_an_approval_told_as_it_is_is_left_alone(sentence: str) -> None:
    assert quotes("SA003", SOLD + sentence) == []


@pytest.mark.parametrize(
    "told", ["Using it so is outside its licence.", "The drug is unlicensed for this.", "No agency has licensed it for that.", "It is not yet approved for this."]
)
def test_a_page_that_says_in_any_words_that_a_use_is_not_approved_has_said_so(told: str) -> None:
    assert quotes("SA002", f"# Ketamine for depression\n\nKetamine relieves depression. {told}") == []


def test_a_warning_of_unlicensed_clinics_says_nothing_of_the_use() -> None:
    assert quotes("SA002", "# Ketamine for depression\n\nKetamine relieves depression. Beware of unlicensed clinics.") == ["Ketamine relieves depression."]
