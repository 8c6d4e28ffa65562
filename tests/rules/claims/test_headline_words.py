"""Selling words and unnamed authority where many readers look first, and all of them in one sentence."""

from __future__ import annotations

import pytest

from tests.rules.reading import BY_ID, quotes, run

BELOW = "\n\nMassage is offered here for neck pain. Massage takes an hour. Massage is booked by telephone."


@pytest.mark.parametrize(
    ("heading", "told"),
    [("Our Innovative Acupuncture for Neck Pain", "Innovative"), ("A Revolutionary Treatment for Neck Pain", "Revolutionary")],
)
def test_a_selling_word_in_a_title_is_asked_about(heading: str, told: str) -> None:
    assert quotes("CL004", f"# {heading}{BELOW}") == [told]


@pytest.mark.parametrize("heading", ["Advanced Care", "Ideal Candidates for Treatment"])
def test_a_stage_of_care_or_who_is_suited_is_no_selling_headline(heading: str) -> None:
    assert quotes("CL004", f"# Neck Pain{BELOW}\n\n## {heading}\n\nMore below.") == []


def test_a_heading_that_claims_research_names_no_study() -> None:
    assert quotes("CL012", f"# Neck Pain{BELOW}\n\n## Research-Backed Benefits of Massage\n\nMore below.") == ["Research-Backed"]


@pytest.mark.parametrize("heading", ["What Research Shows About Massage", "How Popular Choice Shapes Massage Care"])
def test_a_heading_that_leaves_the_answer_open_is_left_alone(heading: str) -> None:
    assert quotes("CL012", f"# Neck Pain{BELOW}\n\n## {heading}\n\nMore below.") == []


def test_every_selling_word_of_a_sentence_is_shown_in_one_finding() -> None:
    draft, found = run(BY_ID["CL004"], "This revolutionary massage is a breakthrough treatment for neck pain.")
    [(place, hit)] = found
    assert draft.quote(place) == "revolutionary"
    assert [draft.blocks[0].text[other.start : other.end] for other in hit.related] == ["breakthrough"]


@pytest.mark.parametrize("call", ["Contact Lakeside Dental today for a brighter smile.", "Ask our team about whitening today.", "Book your free skin check today."])
def test_a_call_to_come_at_once_is_pressure_even_at_the_end(call: str) -> None:
    assert quotes("ST006", f"Heel pain is common in runners.\n\nRest helps in the first days.\n\n{call}") == [call]


@pytest.mark.parametrize(
    "order", ["Call your midwife today if the baby moves less.", "Ask your doctor today about your tablets.", "Call 112 now.", "Contact lenses now let more air through."]
)
def test_haste_that_is_not_the_houses_is_none(order: str) -> None:
    assert quotes("ST006", f"Heel pain is common in runners.\n\n{order}\n\nRest helps in the first days.") == []


@pytest.mark.parametrize("button", ["Shop the Best Insoles", "See Today's Best Price", "Massage is an investment in your health."])
def test_a_shop_button_or_a_good_buy_inside_the_information_is_asked_about(button: str) -> None:
    assert quotes("ST006", f"Heel pain is common in runners.\n\n{button}\n\nRest helps in the first days.") == [button]


@pytest.mark.parametrize(
    "heading",
    [
        "Botox Stops Migraine Attacks",
        "A Lasting Cure for Tinnitus",
        "The Ultimate Treatment for Dry Eyes",
        "Get Results With Our Weight Loss Injections",
        "80% Improvement in Snoring",
        "How Sclerotherapy Removes Spider Veins",
    ],
)
def test_a_heading_that_cures_ranks_counts_or_says_what_care_does_promises(heading: str) -> None:
    assert quotes("CL013", f"# {heading}\n\nCare of this kind is offered here.") == [heading]


@pytest.mark.parametrize("heading", ["Choosing the Best Pillow for Neck Pain", "Treating Varicose Veins", "Why Physiotherapy Helps", "Massage Benefits and Risks"])
def test_a_heading_that_names_what_is_told_below_promises_nothing(heading: str) -> None:
    assert quotes("CL013", f"# {heading}\n\nCare of this kind is offered here.") == []


def test_a_heading_that_ranks_a_treatment_is_asked_for_proof() -> None:
    assert quotes("CL003", f"# The Best Massage for Neck Pain{BELOW}") == ["The Best Massage for Neck Pain"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Cupping works wonders for tight muscles.", "works wonders"),
        ("Massage is a dream come true for stiff necks.", "dream come true"),
        ("An outstanding treatment for scars.", "outstanding treatment"),
        ("Cupping is the treatment of the future for back pain.", "treatment of the future"),
    ],
)
def test_selling_words_of_more_than_one_word_are_asked_about(sentence: str, told: str) -> None:
    assert quotes("CL004", sentence) == [told]


@pytest.mark.parametrize("sentence", ["Powerful painkillers need a prescription.", "The magic mouthwash eases pain.", "Beware of adverts that call a massage a miracle."])
def test_a_strength_a_name_and_a_warning_sell_nothing(sentence: str) -> None:
    assert quotes("CL004", sentence) == []


CUPPING = "# Cupping at our clinic\n\nOur clinic offers cupping. Ask us about cupping.\n\n## {}\n\nWe are open from nine to five on weekdays.\n"


@pytest.mark.parametrize("heading", ["Safe, natural and effective", "No side effects, no drugs", "Gentle and non-invasive"])
def test_a_heading_that_reassures_is_asked_about(heading: str) -> None:
    assert quotes("CL009", CUPPING.format(heading)) == [heading]


@pytest.mark.parametrize("heading", ["Is cupping safe?", "Risks and side effects", "Safety of cupping", "When cupping is not safe"])
def test_a_heading_that_names_or_asks_about_safety_is_left_alone(heading: str) -> None:
    assert quotes("CL009", CUPPING.format(heading)) == []


@pytest.mark.parametrize("heading", ["Why is cupping so effective?", "Why is cupping better than massage?", "How cupping heals your back"])
def test_a_heading_that_takes_the_result_for_granted_is_asked_about(heading: str) -> None:
    assert quotes("CL013", CUPPING.format(heading)) == [heading]


@pytest.mark.parametrize("heading", ["Why is cupping so expensive?", "Is cupping better than massage?", "How cupping is done"])
def test_a_heading_that_only_asks_is_left_alone(heading: str) -> None:
    assert quotes("CL013", CUPPING.format(heading)) == []
