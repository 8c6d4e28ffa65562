"""What becomes of a drug in the body and when a treatment acts: told of any specialty, and told apart from visits and kinds of drug."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, type_of

CLAIMS = {
    "when an injection acts": ("Botulinum toxin begins to act after three days and peaks at two weeks.", "STA"),
    "when a cream acts": ("The numbing cream takes effect in about half an hour.", "STA"),
    "how long drops need": ("Nasal steroid sprays need two weeks before they do anything for the nose.", "STA"),
    "when the full effect shows": ("Retinoids take three months to show their full effect.", "STA"),
    "how long a filling holds": ("A root canal filling holds for decades.", "STA"),
    "a breakdown": ("Methotrexate is broken down in the liver and leaves through the kidneys.", "MEC"),
    "a half-life": ("Lidocaine has a half-life of about two hours.", "MEC"),
    "a level in the blood": ("Grapefruit juice raises the blood level of several statins.", "MEC"),
    "a store in the body": ("Isotretinoin is stored in fat and stays in the body for weeks.", "MEC"),
    "two that compete": ("Zinc competes with copper for absorption in the gut.", "MEC"),
    "one drug against another": ("Vitamin K works against warfarin.", "MEC"),
    "one thing that speeds another's end": ("St John's wort speeds up the breakdown of the pill.", "MEC"),
}
NO_CLAIMS = {
    "how long a visit takes": "The treatment takes forty minutes in a quiet room.",
    "how long a course runs": "The programme has three parts and takes twelve weeks.",
    "a kind of drug": "GLP-1 agonists remain expensive.",
    "a kind of drug in a list": "Tablets, patches and GnRH agonists are kept in stock.",
    "what the house aims at": "Our goal is a cream that starts to work within an hour.",
    "what is not known": "It is not known how soon the drops take effect, or for how many weeks.",
}


@pytest.mark.parametrize("what", CLAIMS)
def test_how_a_drug_runs_through_the_body_is_a_claim(read: Read, what: str) -> None:
    sentence, code = CLAIMS[what]
    assert type_of(read(sentence)) == code


@pytest.mark.parametrize("what", NO_CLAIMS)
def test_visits_kinds_and_aims_are_no_claims(read: Read, what: str) -> None:
    assert type_of(read(NO_CLAIMS[what])) == "none"
