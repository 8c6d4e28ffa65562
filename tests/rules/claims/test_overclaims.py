"""Shapes of overclaiming beyond the examples of the rules: no exceptions, promises in headings, approvals told as proof."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

BELOW = "\n\nMassage is offered here for neck pain. Massage takes an hour. Massage is booked by telephone."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("No two patients have the same back pain.", "No two patients"),
        ("Massage can meet the needs of almost any patient with back pain.", "almost any patient"),
        ("Massage is for anyone looking to ease back pain.", "for anyone looking to"),
        ("ALL migraine patients need massage.", "ALL migraine patients"),
        ("This therapy calms every muscle in your body.", "every muscle in your body"),
        ("Yoga improves the work of all body organs.", "all body organs"),
        ("We make sure that every patient gets the best possible massage.", "every patient"),
        ("Neck pain is always caused by poor posture.", "is always"),
    ],
)
def test_a_statement_without_exceptions_is_asked_about(sentence: str, told: str) -> None:
    assert quotes("CL005", sentence) == [told]


@pytest.mark.parametrize(
    "heading",
    ["Massage Is More Effective Than Tablets for Migraine", "The Success of Massage in Migraine", "Evidence-Based Massage Options That Really Work for Pain"],
)
def test_a_heading_that_promises_is_asked_about(heading: str) -> None:
    assert quotes("CL013", f"# {heading}{BELOW}") == [heading]


@pytest.mark.parametrize("heading", ["Reduces Swelling", "1. Boost Your Immune System", "Relieves Migraine Pain"])
def test_a_section_headed_by_what_the_care_does_is_asked_about(heading: str) -> None:
    assert quotes("CL013", f"# Massage for you{BELOW}\n\n## {heading}\n\nMore below.") == [heading]


@pytest.mark.parametrize("heading", ["Manage Your Stress", "Preventing Neck Pain", "How to Relieve Neck Pain at Home"])
def test_a_section_headed_by_what_the_reader_can_do_is_left_alone(heading: str) -> None:
    assert quotes("CL013", f"# Massage for you{BELOW}\n\n## {heading}\n\nMore below.") == []


def test_a_question_that_takes_its_answer_for_granted_is_asked_about() -> None:
    assert quotes("CL013", "# How are implants better than bridges?\n\nThe dentist tells you more.") == ["How are implants better than bridges?"]
    assert quotes("CL013", "# Are implants better than bridges?\n\nThe dentist tells you more.") == []


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("title: Massage Successfully Treats Migraine", "Massage Successfully Treats Migraine"),
        ("title: >-\n  Study: Massage Effective for\n  Neck Pain\ndate: 2024-01-01", "Study: Massage Effective for\n  Neck Pain"),
        ("seo:\n  page_title: Massage Successfully Treats Migraine", "Massage Successfully Treats Migraine"),
        ("description: Learn how massage can help you live without migraine.", "Learn how massage can help you live without migraine."),
    ],
)
def test_what_a_search_result_shows_of_the_page_is_read_as_a_headline(front: str, told: str) -> None:
    assert quotes("CL013", f"---\n{front}\n---\n\nMigraine is common.{BELOW}") == [told]


def test_a_description_that_only_says_what_the_page_tells_is_left_alone() -> None:
    assert quotes("CL013", f"---\ndescription: Learn what happens at a massage for migraine.\n---\n\nMigraine is common.{BELOW}") == []


@pytest.mark.parametrize("rule", ["CI002", "CI008", "CL007", "NU003"])
def test_a_search_result_is_not_asked_for_the_details_of_a_study(rule: str) -> None:
    told = "In a recent study, massage greatly improved migraine."
    assert quotes(rule, f"---\ndescription: {told}\n---\n\nMigraine is common.") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [("Patients often notice less neck pain after massage.", "Patients often notice"), ("Many runners and other people seek massage to relieve heel pain.", None)],
)
def test_people_in_general_who_tell_of_a_benefit_are_an_unnamed_authority(sentence: str, told: str | None) -> None:
    assert quotes("CL012", sentence) == ([told] if told else [])


@pytest.mark.parametrize(
    ("sentence", "told"),
    [("He suffered acute back pain for a week.", "suffered"), ("Tell us about any substance abuse.", "substance abuse"), ("Many asthmatic patients sleep badly.", "asthmatic patients")],
)
def test_words_that_dwell_on_an_illness_or_name_people_by_it_are_asked_about(sentence: str, told: str) -> None:
    assert quotes("LA001", sentence) == [told]


def test_a_patient_told_by_first_name_age_and_work_could_be_known() -> None:
    assert quotes("SA009", "Peter, a 44 year old bus driver, came with back pain.") == ["Peter, a 44 year old"]


def test_a_benefit_drawn_from_the_working_of_the_sentence_before_is_asked_about() -> None:
    told = "This means that massage eases back pain."
    assert quotes("CL006", f"Massage raises blood flow in the muscles. {told}") == [told]
    assert quotes("CL006", f"Most visits take an hour. {told}") == []


@pytest.mark.parametrize(("host", "sells"), [("drhillman.com", True), ("doctor-lane.com", True), ("dryads.org", False), ("drivers.org", False)])
def test_a_site_called_after_one_doctor_is_a_care_business(host: str, sells: bool) -> None:
    text = f"Rest [eases heel pain](https://{host}/heel) in most runners, and a change of shoes helps."
    assert bool(quotes("SO001", text)) is sells


@pytest.mark.parametrize("note", ["source: ChatGPT and our editor", "written by GPT-4"])
def test_a_text_that_a_language_model_wrote_has_no_source(note: str) -> None:
    assert quotes("SO004", f"Heel pain is common.\n\n<!-- {note} -->\n\nRest helps.") == [f"<!-- {note} -->"]


@pytest.mark.parametrize("note", ["ask Anna for the figure", "Is this figure right?", "We paid for this link.", "TODO"])
def test_a_comment_that_says_something_is_shown(note: str) -> None:
    assert quotes("ST004", f"Heel pain is common.\n\n<!-- {note} -->\n\nRest helps.") == [f"<!-- {note} -->"]


def test_one_benefit_in_passing_asks_for_no_risks() -> None:
    page = "\n\n".join(["Our clinic sees people with heel pain.", *(f"Runner number {number} came by bus." for number in range(12)), "Massage helps heel pain."])
    assert quotes("SA001", page) == []


def test_a_page_about_language_models_is_left_alone() -> None:
    assert quotes("SO004", "---\ndescription: What to ask ChatGPT about heel pain.\n---\n\nHeel pain is common.") == []


@pytest.mark.parametrize("sentence", ["Now easing pain, massage calms the nerves.", "By easing pain, massage calms the nerves and helps you sleep."])
def test_a_working_at_the_head_of_a_text_is_read(sentence: str) -> None:
    assert quotes("CL006", sentence) == ([sentence] if sentence.startswith("By") else [])


def test_a_strong_outcome_in_a_heading_is_asked_about() -> None:
    assert quotes("CL013", f"# Massage for you{BELOW}\n\n## Dramatic Reduction in Neck Pain\n\nMore below.") == ["Dramatic Reduction in Neck Pain"]


@pytest.mark.parametrize("heading", ["What the Evidence on Massage Shows", "Migraine Massage $80", "Massage Options for Migraine"])
def test_a_heading_that_names_a_topic_or_a_price_is_left_alone(heading: str) -> None:
    assert quotes("CL013", f"# {heading}{BELOW}") == []


@pytest.mark.parametrize(
    "sentence", ["This laser is FDA-approved, so it is both safe and effective.", "Choose a lamp that was officially cleared for safety and efficacy."]
)
def test_an_approval_told_as_proof_is_asked_about(sentence: str) -> None:
    assert quotes("SA003", sentence) == [sentence]


@pytest.mark.parametrize(
    "heading",
    [
        "Acupuncture Ends Migraine",
        "Dry Needling Takes Away Muscle Pain",
        "How Light Therapy Clears Psoriasis",
        "Eye Drops That Stop Short Sight in Children",
        "Beat Insomnia With Hypnotherapy",
        "Relieve Knee Pain Without Surgery",
        "Straighter Teeth in Six Months With Aligners",
        "The Best Treatment for Hair Loss",
        "A Lasting Solution for Varicose Veins",
        "The Proven Way to Beat Acne",
    ],
)
def test_a_title_that_tells_what_care_does_or_how_soon_is_asked_about(heading: str) -> None:
    assert quotes("CL013", f"# {heading}\n\nOur clinic offers this treatment. Book a visit with our team.") == [heading]


@pytest.mark.parametrize(
    "heading",
    ["How Hearing Aids Work", "Physiotherapy After a Hip Operation", "How Dry Needling Is Done", "Does a Mouth Guard Stop Snoring?", "How We Treat Acne", "Migraine and Massage: What Trials Found"],
)
def test_a_title_that_names_a_topic_or_asks_is_left_alone(heading: str) -> None:
    assert quotes("CL013", f"# {heading}\n\nOur clinic offers this treatment. Book a visit with our team.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Anybody can have straight teeth with aligners.",
        "There is nobody who cannot lose weight with this plan.",
        "Every woman over forty needs a hormone test.",
        "Depression always has a physical cause.",
        "Children always outgrow asthma with this diet.",
        "None of our patients ever needs surgery.",
        "Without exception, patients sleep better after the massage.",
        "Migraine is never without a trigger in the neck.",
        "Every smoker can quit with one session of hypnosis.",
        "Any couple can conceive with the right treatment.",
        "All people with anxiety lack magnesium.",
    ],
)
def test_all_and_never_in_other_words_are_asked_about(sentence: str) -> None:
    assert quotes("CL005", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "All patients must sign the form before massage.",
        "Anyone with chest pain should call an ambulance.",
        "We keep all patient records of your treatment for ten years.",
        "Everybody reacts in their own way to a massage.",
        "All six women in the pilot had migraine.",
        "It is wrong to say that everyone with a cough needs antibiotics.",
        "Every second patient with gout is overweight.",
        "Massage is not suitable for all patients.",
        "Hardly anyone with back pain needs surgery.",
        "Our massage is tailored to each patient.",
    ],
)
def test_what_a_house_does_with_everybody_or_denies_is_left_alone(sentence: str) -> None:
    assert quotes("CL005", sentence) == []
