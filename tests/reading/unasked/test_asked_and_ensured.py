"""What is only asked about, ensured, measured or part of a name claims nothing; the same words said outright do."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, last_type, lines

LEFT = (
    "First we must determine which mask will relieve your snoring best.",
    "Our nurse explains what causes warts and which creams help.",
    "You will be told what eases cramps at night.",
    "Hormone levels are checked each month to ensure effectiveness.",
    "The effectiveness of the seal must be proven by a second test.",
    "Superior Foot Care opens at nine and keeps the lights on late.",
    "The device works by using two pads on the temples.",
)
SAID = {
    "This mask relieves snoring best.": "EFF",
    "This cream helps against warts.": "EFF",
    "A hot bath and cupping ease cramps at night.": "EFF",
    "The effectiveness of cupping for back pain is high.": "EFF",
    "Our cupping is superior to any massage.": "CMP",
    "The device works by calming the nerves in the temples.": "EFF",
    "Back injuries are becoming increasingly common.": "PRE",
    "The wound is closed with a strip, requiring no stitches.": "SAF+",
}


@pytest.mark.parametrize("sentence", LEFT)
def test_what_is_asked_about_ensured_or_a_name_is_none(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


@pytest.mark.parametrize(("sentence", "kind"), SAID.items())
def test_the_same_said_outright_is_a_claim(read: Read, sentence: str, kind: str) -> None:
    claim = lines(read(PROMOTES + sentence))[-1].claim
    assert claim is not None and kind in {claim.type, *claim.also}
