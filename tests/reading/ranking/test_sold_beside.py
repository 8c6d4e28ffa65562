"""Figures, causes and workings told with the good they do are sold as a benefit; other care run down, harm denied and results by their date."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, last_type, lines


def types(read: Read, sentence: str) -> set[str]:
    """Return every type of a sentence that ends a page which promotes a treatment."""
    claim = lines(read(PROMOTES + sentence))[-1].claim
    return {claim.type, *claim.also} if claim else set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Cupping eases stiffness in 80% of our patients.",
        "For most patients, the relief that cupping gives is long-lasting.",
        "Cupping calms overactive nerve endings and improves sleep.",
    ],
)
def test_a_figure_or_a_working_of_care_sells_it_as_well(read: Read, sentence: str) -> None:
    assert "EFF" in types(read, sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Back pain affects 80% of adults.", "The discs dry out with age, which can cause stiffness.", "Stress could trigger a flare of arthritis."],
)
def test_a_figure_or_a_cause_of_an_illness_sells_nothing(read: Read, sentence: str) -> None:
    assert types(read, sentence)
    assert "EFF" not in types(read, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Painkillers treat the symptom, not the cause.",
        "Conventional medicine hands you a tablet and calls it a day.",
        "Injections can only do so much.",
        "Most clinics never look for the cause of back pain.",
        "Surgery is just a quick fix.",
    ],
)
def test_other_care_run_down_is_set_below_the_pages_own(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "CMP"


@pytest.mark.parametrize(
    "sentence",
    [
        "If tablets do not reach the cause, we will look further.",
        "Antibiotics do nothing for a virus.",
        "We do not treat children under two.",
        "The tape has to be changed every two days.",
    ],
)
def test_limits_of_care_run_nothing_down(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "CMP"


@pytest.mark.parametrize(
    "sentence",
    [
        "The cup leaves the muscle below untouched.",
        "Cups are soft, so there is nothing to fear.",
        "Cupping has none of these side effects.",
        "A warm oil takes the sting out.",
    ],
)
def test_harm_denied_by_what_is_left_alone_reassures(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "SAF+"


@pytest.mark.parametrize("sentence", ["Please leave the dressing intact.", "Ask us if there is nothing to worry about.", "Leave the plaster undamaged until Monday."])
def test_orders_and_manners_deny_no_harm(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("By visit ten most people are sleeping through the night again.", "EFF"),
        ("Over the next fortnight stiffness fades and turning gets easier.", "EFF"),
        ("Patients often tell us that they wish they had come sooner.", "TES"),
        ("We see stories like hers every month.", "TES"),
        ("Trusted by thousands of families since 1990.", "TES"),
        ("Local rheumatologists now send their patients to our cupping room.", "CMP"),
        ("Our cups are used by every major cycling team.", "CMP"),
    ],
)
def test_dates_crowds_and_senders_vouch_for_care(read: Read, sentence: str, kind: str) -> None:
    assert last_type(read, sentence) == kind


@pytest.mark.parametrize(
    "sentence", ["Patients tell us it is hard to find the car park.", "By visit three please bring the form again.", "Our towels are used by one person only."]
)
def test_other_things_told_or_used_vouch_for_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


@pytest.mark.parametrize(
    ("question", "said", "kind"),
    [
        ("Is the relief permanent?", "Yes.", "GUA"),
        ("Does cupping help with stiff necks?", "It does.", "EFF"),
        ("Will it work for me?", "It will.", "EFF"),
        ("Is there parking?", "It is.", "none"),
        ("Do you treat stiff necks for good money?", "Yes.", "none"),
    ],
)
def test_an_answer_says_what_is_asked(read: Read, question: str, said: str, kind: str) -> None:
    assert last_type(read, f"## {question}\n\n{said}") == kind
