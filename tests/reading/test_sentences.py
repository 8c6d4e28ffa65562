"""Sentences and lines that claim something, or do not, by what stands around them: each named after what it is, in our own words."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, lines

CLAIMS = {
    "a list under a heading that names causes": ("## Common causes\n\n- Long hours at a desk", "CAU"),
    "a list under a heading that names risk factors": ("## Risk factors for shingles\n\nHigher risk:\n\n- A weak immune system", "CAU"),
    "a bare line that announces benefits": ("Yoga is a practice of breath and movement.\n\nBenefits include:", "EFF"),
    "a sentence with a colon that has its verb before it": ("Recovery from sciatica is often slow rather than steady: better, worse, better.", "FAC"),
    "a label that announces, before a claim": ("Here is what helps: Massage relieves chronic back pain.", "EFF"),
    "a fact told beside its myth": ("Myth: Only surgery works. Fact: Massage relieves chronic back pain.", "EFF"),
    "a pronoun in a contraction": ("Grinding loads the jaw. It's a frequent contributor to headaches.", "CAU"),
    "a title that sets a treatment beside another": ('---\ntitle: "Acupuncture as effective as medication for back pain"\n---\n\nText.', "CMP"),
}
NO_CLAIMS = {
    "a form in a code block": "```\nPatient: ____\nMassage relieved pain: yes / no\n```",
    "a line of text under a heading that names causes": "## Common causes\n\nAsk us about yours.\n\n- Opening hours and parking",
    "the second line of a list of causes, which the first speaks for": "## Common causes\n\n- Long hours at a desk\n- Old shoes and boots",
    "root causes as what somebody attends to": "## Addressing root causes\n\n- A long first talk",
    "a step in a list": "## Massage for back pain\n\nA plan for you.\n\n- Manage other conditions first",
    "a participle that describes": "The room is quiet for an irritated nerve.",
    "a title that names a topic": '---\ntitle: "Massage relieves back pain"\n---\n',
}


@pytest.mark.parametrize("text", CLAIMS)
def test_is_a_claim(text: str, read: Read) -> None:
    draft, expected = CLAIMS[text]
    types = [line.claim.type for line in lines(read(draft)) if line.claim is not None]
    assert expected in types


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_claims_nothing(text: str, read: Read) -> None:
    found = lines(read(NO_CLAIMS[text]))
    assert not found or found[-1].claim is None
