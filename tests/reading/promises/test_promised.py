"""A result is promised in many words: by what is over for good, by what never fails, by how the reader will fare; a promise refused is none."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, last_type, lines

PROMISES = [
    "Your migraines will be a thing of the past after three sessions.",
    "TMS puts an end to depression.",
    "After our programme, panic attacks belong to history.",
    "No more back pain, ever.",
    "We can rid you of your tinnitus.",
    "The pain will not return after our treatment.",
    "Phobias vanish for ever in one session.",
    "Vein glue closes veins for good.",
    "Your knee will be as good as new.",
    "We take your pain away, period.",
    "Acupuncture ends hay fever.",
    "Say no to dentures for ever with our implants.",
    "Success is certain with our weight loss programme.",
    "You are sure to see results within two weeks of your first peel.",
    "Our method has never failed a patient with sciatica.",
    "The needle always finds the cause and removes it.",
    "There is no way this diet can fail.",
    "It is impossible not to lose weight on this plan.",
    "We get every smoker off cigarettes.",
    "We promise that you will hear clearly again.",
    "Rest assured that the pain will not come back.",
    "You will walk without a stick again after the injection.",
    "Acupuncture eradicates migraine.",
    "We offer treatments to eliminate back pain and restore movement.",
    "Our crowns are built to last a lifetime.",
    "Having a nurse beside you ensures the best results.",
    "Orthotics let you run pain-free.",
    "Enjoy a life without glasses after lens surgery.",
]
SILENT = [
    "Nobody can promise that migraines will stop after acupuncture.",
    "We cannot assure you that the warts will not come back.",
    "A promise of a full cure is a warning sign.",
    "If a clinic promises a cure for tinnitus, walk away.",
    "The word “cure” means that an illness does not come back.",
    "A complete cure is rare in advanced melanoma.",
    "Your first appointment is guaranteed within two weeks.",
    "The curing light hardens the filling in twenty seconds.",
    "The nurse will stop the drip if you feel unwell.",
    "The numbness will be gone by noon.",
    "The stitches will be gone after a week.",
    "Hearing lost through noise does not come back.",
    "Hair colour that has gone grey will not return by itself.",
    "The doctor will make sure that you are awake.",
    "We will never send you away in pain without help.",
    "Rest until the pain is gone for good.",
    "Will my allergy stay away?",
    "Massage can reduce or eliminate neck pain in some people.",
    "No cream erases deep scars.",
    "Numbing drops keep the eye pain-free during the laser.",
    "A nurse checks your progress to ensure safe dosing.",
]


def promises(read: Read, sentence: str) -> bool:
    """Return whether the last sentence of a page that promotes care is read as a promise."""
    claim = lines(read(PROMOTES + sentence))[-1].claim
    return claim is not None and claim.type == "GUA"


@pytest.mark.parametrize("sentence", PROMISES)
def test_a_result_that_leaves_no_doubt_is_a_promise(read: Read, sentence: str) -> None:
    assert promises(read, sentence)


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_refused_or_asked_or_goes_by_itself_is_none(read: Read, sentence: str) -> None:
    assert not promises(read, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Full freedom from headaches, season after season.",
        "Back pain is stopped once and for all.",
        "You need never lie awake again.",
        "Every client leaves pain-free.",
        "Your skin will be flawless in four weeks.",
        "A perfect smile can be yours.",
        "Your dream of a family will come true with us.",
        "We make migraines vanish.",
        "The last treatment you will ever need.",
        "It will be as if the pain had never happened.",
        "Back pain does not stand a chance.",
        "Your pain ends here.",
        "Cellulite melts away and never comes back.",
    ],
)
def test_what_ends_for_ever_is_promised(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "GUA"


@pytest.mark.parametrize(
    "sentence",
    [
        "A cure is defined as five years without any sign of the disease.",
        "You will never be asked to pay in advance.",
        "Some people never walk again after a stroke.",
        "The virus stays in the body for life.",
        "Your wound will be red for a few days.",
        "The choice is yours.",
        "Full recovery takes about six weeks.",
    ],
)
def test_what_only_ends_some_day_is_not(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "GUA"
