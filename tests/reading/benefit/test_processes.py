"""What goes on in the body told as a chain, what somebody is like under care, and care named behind the verb."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type, lines


@pytest.mark.parametrize(
    "sentence",
    [
        "When the small valves grow slack, blood stays behind in the calves.",
        "As cartilage thins, the bones come nearer to each other.",
        "However, if your hip is stiff, the lower back takes over its work.",
    ],
)
def test_what_happens_in_the_body_once_something_else_has_is_a_working(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) in ("MEC", "CAU")


@pytest.mark.parametrize(
    "sentence",
    [
        "If your knee hurts at night, your shoulder should be looked at as well.",
        "When you book for your back, your neck gets a look, too.",
        "If the pain is severe, it is important to see a doctor.",
        "Once your foot has been measured, our team will print the sole.",
    ],
)
def test_orders_visits_and_words_to_the_reader_behind_a_condition_are_no_working(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


@pytest.mark.parametrize(
    "sentence",
    [
        "With cupping, scars become softer.",
        "Stiffness in the shoulder can be eased by cupping.",
        "After cupping, the skin looks younger.",
    ],
)
def test_what_the_body_becomes_and_what_care_behind_the_verb_has_done_are_benefits(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "EFF"


def test_the_label_of_an_item_under_a_heading_of_care_is_what_helps(read: Read) -> None:
    page = "# Dry mouth\n\nOur clinic treats dry mouth.\n\n## Treatments for dry mouth\n\n- Night sprays: Thin sprays can relieve dryness."
    claim = lines(read(page))[-1].claim
    assert claim is not None and claim.type == "EFF"


@pytest.mark.parametrize(
    "sentence",
    [
        "Some wish to lessen an ache in the hip.",
        "Your therapist might suggest exercises to improve your posture.",
        "We can recommend the best approach for your back.",
    ],
)
def test_what_people_wish_for_and_what_may_be_recommended_promise_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Cupping keeps the shoulder from stiffening.", "EFF"),
        ("One clear advantage of cupping is how soon you are done.", "EFF"),
        ("The result is softer skin and an even tone.", "EFF"),
        ("Long drives and heavy bags are the main culprits.", "CAU"),
        ("This cannot be said of massage.", "CMP"),
    ],
)
def test_benefits_and_causes_told_in_a_predicate_are_heard(read: Read, sentence: str, code: str) -> None:
    assert last_type(read, sentence) == code


@pytest.mark.parametrize(
    "sentence",
    [
        "At the first visit your back will be assessed to find the best treatment for your back.",
        "We choose the best therapy for you.",
        "Your podiatrist will go over the plan to ease the pain.",
        "What causes the pain is not known, and cold is not a common cause of concern.",
    ],
)
def test_what_suits_the_reader_and_what_will_be_gone_over_rank_and_promise_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


@pytest.mark.parametrize(
    "sentence",
    [
        "The longer the stiffness lasts, the weaker the muscle gets.",
        "The natural collagen of the skin declines after the age of thirty.",
        "People with bunions often develop corns on the toes.",
        "Morning heel pain can be an early sign of a tired arch in the foot.",
        "The calf plays a vital role in blood flow.",
    ],
)
def test_how_an_illness_and_the_body_change_are_facts_that_owe_a_source(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) in ("FAC", "CAU", "MEC")


def test_what_an_illness_can_involve_is_a_fact_and_what_a_visit_involves_is_not(read: Read) -> None:
    ill = lines(read("# Migraine\n\nMigraine is more than a headache. It can involve nausea and a stiff neck."))[-1].claim
    assert ill is not None and ill.type == "MEC"
    assert last_type(read, "This involves a short walk and a look at your feet.") == "none"


def test_the_items_of_a_list_of_symptoms_only_name_them(read: Read) -> None:
    page = "# Carpal tunnel syndrome\n\nCommon symptoms are:\n\n- Numb fingers at night\n- A weak thumb in the morning"
    assert [line.claim for line in lines(read(page))[-2:]] == [None, None]


def test_a_treatment_named_as_the_solution_is_a_benefit(read: Read) -> None:
    assert last_type(read, "One tried remedy is cupping.") == "EFF"


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("When iron levels are low, the muscles tire sooner.", "MEC"),
        ("A cold heel may indicate a narrow artery in the thigh.", "CAU"),
        ("The blue tint goes away in three weeks.", "STA"),
        ("There is substantial research supporting cupping for backache.", "FAC"),
        ("Eventually the flare ups stop.", "EFF"),
    ],
)
def test_levels_signs_courses_and_praised_evidence_are_heard(read: Read, sentence: str, code: str) -> None:
    assert last_type(read, sentence) == code


@pytest.mark.parametrize(
    "sentence",
    [
        "It is wise to have an ache looked at before you take anything for the pain.",
        "It is essential to treat the cause with your doctor before surgery.",
        "We meant to answer what is asked of cupping once and for all.",
    ],
)
def test_what_is_called_wise_or_settled_in_talk_claims_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Most ankle sprains happen on uneven ground.", "PRE"),
        ("Chronic back pain can have a deep and lasting impact at work.", "CAU"),
        ("Children with eczema are more prone to it.", "FAC"),
        ("Children with eczema are less able to keep the skin moist.", "FAC"),
    ],
)
def test_what_is_said_of_most_cases_and_what_an_illness_weighs_is_heard(read: Read, sentence: str, code: str) -> None:
    assert last_type(read, sentence) == code


@pytest.mark.parametrize("sentence", ["We keep a safe, quiet setting for every visit.", "Most clinics in town are open until six."])
def test_a_safe_setting_and_most_of_anything_else_claim_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


def test_what_a_thing_is_like_helps_nobody(read: Read) -> None:
    assert last_type(read, "Our cups for cupping are made with smooth, thin glass that lies on the skin.") == "none"


def test_what_can_go_wrong_under_a_heading_of_risks_is_a_warning(read: Read) -> None:
    page = "# Cupping\n\nOur clinic offers cupping.\n\n## The risks of cupping\n\nIn rare cases complications occur, such as damage to the nerves."
    claim = lines(read(page))[-1].claim
    assert claim is not None and claim.type == "SAF-"


def test_signs_with_which_a_reader_is_sent_for_help_are_warnings_and_no_claims(read: Read) -> None:
    page = (
        "# Jaw pain\n\nOur clinic offers massage. Massage relieves jaw pain.\n\n## When to see a doctor\n\nCall your dentist at once if you have:\n\n"
        "- Difficulty controlling your tongue\n- A swelling that spreads\n\nThese can indicate an abscess."
    )
    assert [line.claim for line in lines(read(page))[-3:]] == [None, None, None]


def test_a_benefit_below_such_a_heading_is_a_claim_all_the_same(read: Read) -> None:
    assert last_type(read, "## When to see a doctor\n\nCupping relieves back pain.") == "EFF"
