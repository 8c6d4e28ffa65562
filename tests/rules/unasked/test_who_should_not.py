"""Lists of those who should not have some care, people who are only counted, what is only gauged, and how to move: no claim stands in them."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

LEADS = [
    "Factors against treatment:",
    "Who should not have ketamine infusions:",
    "Contraindications of ketamine infusions:",
    "You should not have ketamine infusions if you have:",
]
ITEM = "Mild depression that other treatments help"


@pytest.mark.parametrize("lead", LEADS)
def test_what_helps_those_who_should_not_have_it_is_no_benefit_of_it(lead: str) -> None:
    assert quotes("CL002", f"# Ketamine at our clinic\n\n{lead}\n\n- {ITEM}\n- A history of psychosis") == []


def test_a_list_of_those_who_gain_by_it_claims_it() -> None:
    assert quotes("CL002", "# Ketamine at our clinic\n\n## Benefits\n\n- Relieves depression in adults") == ["Relieves depression in adults"]


def test_people_who_only_need_something_are_no_authority() -> None:
    assert quotes("CL012", "# Implants\n\nMany patients need a second visit for their implant.") == []


@pytest.mark.parametrize(
    "sentence",
    ["Gene testing can help to predict the effectiveness of different medications.", "We track the efficacy of each drug in a diary."],
)
def test_how_well_care_works_is_no_claim_where_it_is_to_be_found_out(sentence: str) -> None:
    assert quotes("CL002", f"# Care at our clinic\n\n{sentence}") == []


def test_gentle_tells_how_to_move_and_reassures_of_a_treatment() -> None:
    page = "# Sciatica\n\nGood ways to move with our physiotherapy:\n\n- Gentle yoga or Pilates\n- Gentle stretching"
    assert quotes("CL009", page) == []
    assert quotes("CL009", "# Care at our clinic\n\nOur gentle laser treatment is safe for every skin.")


def test_a_leading_journal_ranks_no_care() -> None:
    assert quotes("CL003", "# Acupuncture at our clinic\n\nThe paper on acupuncture stood in one of the leading medical journals.") == []


def test_a_result_told_in_the_list_below_is_not_vague() -> None:
    told = "# Depression\n\nThe STAR*D study, the largest trial of antidepressants, revealed remarkable results:\n\n- About 30% recovered with the first medicine"
    assert quotes("CL007", told) == []
