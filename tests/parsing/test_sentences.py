"""Sentences end where a reader would end them."""

from __future__ import annotations

import pytest

from reviewer.parsing import Parser

CASES = [
    "Dr. Lee treats pain.|She works here.",
    "Prof. Ana Ruiz and Mrs. Gray spoke.|They agreed.",
    "Smith et al. found a change.|It was small.",
    "Smith et al. (2019): This trial compared two doses.|Both were small.",
    "It was shown by Smith et al.|This is new.",
    "Small changes were seen (Smith et al., 2019).|They did not last.",
    "The drug was compared vs. placebo.|No change was seen.",
    "The dose was 0.5 mg/kg i.v. over forty minutes.|Most people slept.",
    "It is given i.m. or i.v. in hospital.|Ask your nurse.",
    "Some foods, e.g. Brazil nuts, hold selenium.|Others do not.",
    "It is approved in the U.S. for one use.|Elsewhere it is not.",
    "It is sold in the U.S.|The law is different elsewhere.",
    "About 1.75% of adults live with it.|Few know.",
    "See No. 1 on the list.|Then rest.",
    "Is it safe?|No.|There is no proof.",
    "J. R. Smith wrote it.|It is long.",
    "See p. 55 of the leaflet.|It lists more.",
    "See Fig. 2 for the change.|It is large.",
    "He waited… and waited.|Then he left.",
    "They said it “may … (which) alter pain.”|We disagree.",
    "“It helped me.”|That is one person's story.",
    "She said, “It hurts!” and left.|Nobody knew.",
    "“Does it hurt?” she asked.|It did.",
    "It eases fibromyalgia.³ The effect is short.|",
    "It eases fibromyalgia.[1] The effect is short.|",
    "It eases fibromyalgia.[^1] The effect is short.|",
    "It eases pain [1]. The effect is short.|",
    "The mean age was 54 yrs. The youngest was 18.|",
    "Doors open at 9 a.m. You may bring a friend.|",
    "Doors open at 9 a.m. on Monday.|Bring a friend.",
    "Do this: 1. Rest the arm. 2. Use ice. 3. Call us.|",
    "It happened in 2019.|A year later it stopped.",
    "You need vitamin C.|The body cannot make it.",
    "Eat nuts, seeds, etc. every day.|Drink water.",
    "Stop! Do not drive.|",
    "It was tested at St. Mary's Hospital.|It failed.",
    "Take 5 mg. Then wait.|",
    "It costs $5. Ask first.|",
    "It took approx. 20 minutes.|All went home.",
    "Pain fell by 3.2 points (95% CI 1.1 to 5.3; P < .05).|It rose again.",
    "(See the leaflet.)|It explains more.",
    "This is calm.That is not.|",
    "Visit example.org/a.B for more.|Or call.",
    "Ask your doctor (Dr. Lee).|She knows.",
    "The Ph.D. student measured it.|It was low.",
    "She lives in Washington, D.C.|The clinic is there.",
    "One line without a stop",
    "Symptoms include: pain, fever, etc.|They pass.",
    "It is not a cure!|It may help?|We do not know.",
    "Group A did well.|Group B did not.",
    "Hepatitis B. It is common.|",
    "Mr. A. B. Cole, Jr. was seen.|He was well.",
]
EXPECTED = {
    "It eases fibromyalgia.³ The effect is short.|": ["It eases fibromyalgia.³", "The effect is short."],
    "It eases fibromyalgia.[1] The effect is short.|": ["It eases fibromyalgia.[1]", "The effect is short."],
    "It eases fibromyalgia.[^1] The effect is short.|": ["It eases fibromyalgia.[^1]", "The effect is short."],
    "It eases pain [1]. The effect is short.|": ["It eases pain [1].", "The effect is short."],
    "The mean age was 54 yrs. The youngest was 18.|": ["The mean age was 54 yrs.", "The youngest was 18."],
    "Doors open at 9 a.m. You may bring a friend.|": ["Doors open at 9 a.m.", "You may bring a friend."],
    "Do this: 1. Rest the arm. 2. Use ice. 3. Call us.|": ["Do this: 1. Rest the arm.", "2. Use ice.", "3. Call us."],
    "Stop! Do not drive.|": ["Stop!", "Do not drive."],
    "Take 5 mg. Then wait.|": ["Take 5 mg.", "Then wait."],
    "It costs $5. Ask first.|": ["It costs $5.", "Ask first."],
    "This is calm.That is not.|": ["This is calm.", "That is not."],
    "Hepatitis B. It is common.|": ["Hepatitis B.", "It is common."],
}


@pytest.mark.parametrize("case", CASES)
def test_sentences_are_cut_where_a_reader_stops(parser: Parser, case: str) -> None:
    text = case.replace("|", " ").strip()
    (block,) = parser.parse(text, plain=True).blocks
    wanted = EXPECTED.get(case) or [part.strip() for part in case.split("|") if part.strip()]
    assert [block.text[span.start : span.end] for span in block.sentences] == wanted


def test_list_items_headings_and_cells_are_cut_too(parser: Parser) -> None:
    draft = parser.parse("# What is it? A short guide\n\n- Rest. Then walk.\n\n| A | B |\n|---|---|\n| One. Two. | x |\n")
    cut = [[block.text[span.start : span.end] for span in block.sentences] for block in draft.blocks]
    assert cut == [["What is it?", "A short guide"], ["Rest.", "Then walk."], ["A"], ["B"], ["One.", "Two."], ["x"]]


def test_a_note_is_one_sentence(parser: Parser) -> None:
    draft = parser.parse("Pain is common.[^1]\n\n[^1]: Roe J. Pain in adults. Pain J. 2020;1:1-2.\n")
    assert [len(block.sentences) for block in draft.blocks] == [1, 1]
