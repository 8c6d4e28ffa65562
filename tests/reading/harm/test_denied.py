"""Harm of care that is denied or made small reassures, in whatever words; harm that is supposed, doubted or an illness's own does not."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, lines

REASSURES = [
    "There are no lasting side effects.",
    "Dry needling carries no real risk.",
    "You will not have any lasting side effects.",
    "Acupuncture has hardly any side effects.",
    "Our peel leaves no marks or scars.",
    "Complications are uncommon with this implant.",
    "The risk of infection after the implant is negligible.",
    "There's no danger of addiction.",
    "Side effects of acupuncture are few and short-lived.",
    "Adverse reactions to the injection are uncommon and short-lived.",
    "Complications of dental implants hardly ever occur.",
    "Shockwave therapy is not associated with any serious adverse effects.",
    "The laser is complication-free in trained hands.",
    "You cannot overdose on these vitamins.",
    "The treatment does not interact with other medicines.",
    "Because the needles are sterile, infection is not a concern.",
    "Most people feel nothing more than a slight pinch.",
    "Side effects, if any, disappear by the next morning.",
    "Our aligners are gentle on gums and enamel.",
    "In ten years we have not had one serious infection.",
    "Because no drugs are used, your baby is never at risk.",
    "Hypnosis never harms anyone.",
    "The implant is placed without a hospital stay.",
    "No general anaesthetic is needed.",
    "It is a walk-in procedure with no stitches.",
    "You can return to your normal routine straight after the appointment.",
    "The injection should not hurt.",
    "The fine needles are so thin that you barely notice them.",
    "Starting the infusion slowly keeps side effects low.",
]
SILENT = [
    "It is not without risks.",
    "A hospital stay of two nights is usual.",
    "If you need no stitches, you go home at once.",
    "You can return the form to the front desk straight after the appointment.",
    "Natural does not mean safe.",
    "Shingles without complications lasts two to four weeks.",
    "If there are no complications, you go home the same day.",
    "There is no evidence that it has fewer side effects.",
    "We do not know whether there are no long-term side effects.",
    "No clinic should tell you that there are no risks.",
    "People with no risk factors can skip the test.",
    "There are few studies of the long-term risks.",
    "The benefit of the injection is small and short-lived.",
    "The risks of surgery are not negligible.",
    "Complications of mumps rarely occur in children.",
    "Few people talk about the side effects.",
    "Cost is not a problem: we bill your insurer.",
    "Pregnant women can have nausea at any time of day.",
    "Pregnant women cannot have this treatment.",
    "This medicine can interact with other medicines.",
    "If infection is not a concern, the stitches can be taken out.",
]


def reassures(read: Read, sentence: str) -> bool:
    """Return whether the last sentence of a page that promotes care is read as one that reassures."""
    claim = lines(read(PROMOTES + sentence))[-1].claim
    return claim is not None and "SAF+" in (claim.type, *claim.also)


@pytest.mark.parametrize("sentence", REASSURES)
def test_harm_that_is_denied_or_made_small_reassures(read: Read, sentence: str) -> None:
    assert reassures(read, sentence)


@pytest.mark.parametrize("sentence", SILENT)
def test_harm_that_is_supposed_doubted_or_only_spoken_of_does_not(read: Read, sentence: str) -> None:
    assert not reassures(read, sentence)
