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
    "an illness that comes from something in no list": ("Neck pain is often caused by too many hours on the sofa.", "CAU"),
    "what an illness does to a person": ("Acne scars can impact confidence.", "CAU"),
    "an illness said to be common": ("Rosacea is a common skin condition.", "PRE"),
    "a pronoun said to be common": ("Sciatica is pain along a nerve. It's common and easily missed.", "PRE"),
    "parts of the body that share something": ("The neck and the jaw share nerves with the joints of the head.", "MEC"),
    "a treatment set off from another": ("Unlike surgery, massage leaves the stomach alone.", "CMP"),
    "results foretold": ("Microneedling treats scars. Results are typically seen after three sessions.", "EFF"),
    "most that get better, in a list": ("## After surgery\n\n- Most improve within a season", "PRE"),
    "how soon an ill passes": ("A strained neck usually settles within 10 days.", "STA"),
    "a figure in thousands": ("Migraine was counted in 14,000 people.", "PRE"),
    "not known to cause harm": ("Magnesium is not known to cause dependence.", "SAF+"),
    "what works best": ("Massage works best for back pain with a course of exercise.", "EFF"),
}
NO_CLAIMS = {
    "a form in a code block": "```\nPatient: ____\nMassage relieved pain: yes / no\n```",
    "a line of text under a heading that names causes": "## Common causes\n\nAsk us about yours.\n\n- Opening hours and parking",
    "the second line of a list of causes, which the first speaks for": "## Common causes\n\n- Long hours at a desk\n- Old shoes and boots",
    "root causes as what somebody attends to": "## Addressing root causes\n\n- A long first talk",
    "a step in a list": "## Massage for back pain\n\nA plan for you.\n\n- Manage other conditions first",
    "a participle that describes": "The room is quiet for an irritated nerve.",
    "a myth told as one": "A common myth is that migraine only affects women.",
    "a theory told as one": "The wear theory proposes that arthritis is caused by heavy work.",
    "a line that points to another part": "In the next part of the series, the causes of migraine are told.",
    "what a thing is": "Dental bridges are a type of dental restoration used to replace missing teeth.",
    "what is usual in the house": "Our microneedling is often used beside other treatments for scars.",
    "what knowing does": "Understanding how migraine can affect your sleep will help you make informed decisions.",
    "a resolution": "Our mission is to bring massage to every village in the county and so to relieve back pain.",
    "a word in a name": "The Massage and Healing Alliance announced new offers for clinics.",
    "what is held against care": "Long use of opioids for back pain raises several concerns:",
    "a sentence that opens with given": "Given the limited data on massage, a talk about depression comes first.",
    "care that needs less of a drug": "Older patients need dose reductions of lithium.",
    "a title that names a topic": '---\ntitle: "Massage relieves back pain"\n---\n',
}


@pytest.mark.parametrize("text", CLAIMS)
def test_is_a_claim(text: str, read: Read) -> None:
    draft, expected = CLAIMS[text]
    claims = [line.claim for line in lines(read(draft)) if line.claim is not None]
    assert any(expected == claim.type or expected in claim.also for claim in claims)


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_claims_nothing(text: str, read: Read) -> None:
    found = lines(read(NO_CLAIMS[text]))
    assert not found or found[-1].claim is None
