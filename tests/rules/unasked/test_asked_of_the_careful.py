"""Sentences of careful authors that once drew a question, each beside a twin of the same shape that still does."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

PAGE = "# Light therapy for acne\n\nOur clinic offers light therapy. Light therapy takes twenty minutes. Light therapy is done twice a week.\n\n"
RISKS, OTHERS, PLAIN = "## What can go wrong\n\n", "## Other choices\n\n", "## About acne\n\n"
TWINS = (
    ("CI003", RISKS + "Redness, bruising and numb skin for a few days are common.", PLAIN + "Redness, bruising and numb skin for a few days are common in acne."),
    ("CI003", RISKS + "Lamps can cause blisters or headache in the first weeks.", PLAIN + "Stress can cause blisters or headache."),
    ("CI003", "## Is it safe to exercise?\n\nSore muscles are common.", "## Risks of acne\n\nScars are common in acne."),
    ("CI003", PLAIN + "Acne is common in teenagers. About 8 in 10 have it (Roe and Doe, 2021). Sleep does not help.", PLAIN + "Acne is common in teenagers. Sleep does not help."),
    ("CI003", PLAIN + "You will go on taking a blood thinner for two months, and often for life.", PLAIN + "Blood clots often come back and last for life in some people."),
    ("CL002", OTHERS + "- Glasses for slowing short sight\n- Tablets that calm acne", OTHERS + "- Massage relieves pain within a day\n- Rest"),
    ("CL002", PLAIN + "We offer it only to people whose pain eased after a test injection.", PLAIN + "We offer light therapy, which eased the pain of many people."),
    ("CL002", OTHERS + "Exercise, physical therapy and anti-inflammatory tablets are all reasonable.", PLAIN + "Light therapy is anti-inflammatory for sore joints."),
    ("CL002", PLAIN + "Stopping it suddenly brings withdrawal.", PLAIN + "Light therapy brings relief from withdrawal."),
    ("CL002", PLAIN + "Nobody has followed children long enough to know if the lamps prevent scars.", PLAIN + "We have followed children and the lamps prevent scars."),
    ("CL005", PLAIN + "Nobody has followed children with acne for ten years.", PLAIN + "Nobody has acne after light therapy."),
    ("CL005", PLAIN + "Most never have epilepsy.", PLAIN + "Children who have light therapy never have acne."),
    ("CL005", PLAIN + "As far as anyone knows, parents are not to blame for acne.", PLAIN + "Anyone with acne gets clear skin from light therapy."),
    ("CL009", PLAIN + "A fever from an infection does not damage the brain.", PLAIN + "Light therapy does not damage the skin."),
    ("CI001", PLAIN + "Half of the children got drops every night.", PLAIN + "Half of the children got better."),
    ("CI001", PLAIN + "The pain may be worse for up to two weeks.", PLAIN + "Up to half of all teenagers have acne."),
    ("CI002", PLAIN + "If nothing changes after a fair trial at a full dose, we stop.", PLAIN + "In a trial at a large hospital, light therapy cleared acne."),
    (
        "CL007",
        PLAIN + "A review of six trials found a lower score, but whether people felt better was unclear (Roe and Doe, 2021).",
        PLAIN + "A review of six trials found that people felt better.",
    ),
    (
        "CL011",
        PLAIN + "A reader writes: “My son has been offered light therapy. His uncle calls it useless. Is he right?”",
        PLAIN + "A reader writes: “My son had light therapy. His acne is gone. Thank you!”",
    ),
    ("CL002", PLAIN + "After three months the dose can sometimes be lowered.", PLAIN + "After three months light therapy can lower pain."),
    ("CL002", PLAIN + "Children get better at passing a test in the office.", PLAIN + "Children get better with light therapy."),
    ("CL001", "**What it has not been shown to do**\n\n- Cure acne\n- Prevent scars", "**What it does**\n\n- Cures acne\n- Prevents scars"),
    ("CL001", PLAIN + "If you have a fever, ring us and we will move the appointment free of charge.", PLAIN + "We will set you free of acne."),
    ("CL005", "## Who should not have it\n\n- Anyone with acne who takes blood thinners", "## Who can have it\n\n- Anyone with acne gets clear skin from light therapy"),
    ("CL005", PLAIN + "We do not give light therapy to anyone with epilepsy.", PLAIN + "Light therapy is good for anyone with acne."),
    ("CL009", PLAIN + "Reactions to light therapy are uncommon:\n\n- Hives in 1 of 1,000 (Roe and Doe, 2021)", PLAIN + "Reactions to light therapy are uncommon."),
    ("CL011", "> I run a private clinic. I do not sell tablets.", "> I had acne. Light therapy gave me my life back."),
    ("CL011", "## What you can say\n\n- “I can see this is hard. I am here with you.”", "## What people say\n\n- “I can see my skin is clear. I am happy with light therapy.”"),
    ("CL012", PLAIN + "So far no illness has been shown to follow from light therapy.", PLAIN + "Light therapy has been shown to help against acne."),
    ("CI001", PLAIN + "**What goes wrong.** Most people have itching at some point.", PLAIN + "**What it is.** Most people with acne get scars in one of three cases."),
    ("CI001", "## The first two days\n\nSwelling of the skin goes away in two to three weeks.", PLAIN + "Acne goes away in two to three weeks."),
    ("CI003", "## What is normal\n\nNumb skin below a scar is common and can stay.", PLAIN + "Acne is common and can stay for years."),
    ("SA005", PLAIN + "The tablets can bring on anxiety and depression.", PLAIN + "Living with acne can lead to depression."),
    ("CL003", "## Belief: Light therapy works better than tablets", "## Light therapy works better than tablets"),
    ("CL002", PLAIN + "For mild acne the results are similar.", PLAIN + "Light therapy gives excellent results in mild acne."),
    ("CL002", PLAIN + "Light therapy is not licensed in the UK to prevent scars.", PLAIN + "Light therapy is known in the UK to prevent scars."),
    ("CL002", PLAIN + "Scars come back in almost everyone who stops wearing a patch.", PLAIN + "Light therapy stops scars in almost everyone."),
    ("CL002", "## Risks\n\n**Common:** bruising, swelling and dull ache for a week.", PLAIN + "**Light therapy:** it dulls the ache for a week."),
    ("CL005", "## Who should think twice\n\n- Anyone with acne and epilepsy", PLAIN + "Light therapy is for anyone with acne."),
    ("CI003", "## What it may do to you\n\nBeing pregnant later carries its own risks, such as high blood pressure.", PLAIN + "Poor sleep carries a risk of high blood pressure."),
    ("CI002", PLAIN + "Such a trial would hardly be right to do.", PLAIN + "A trial found that light therapy clears acne."),
    (
        "CI001",
        PLAIN + "In a study of 543 women, 39 in 100 had scars (Roe and Doe, 2021). Among women who were younger, it was 70 in 100.",
        PLAIN + "Acne is common (Roe and Doe, 2021). 70 in 100 women have it.",
    ),
    (
        "CL007",
        PLAIN + "In a review of 7 studies, lamps did better with scars, and the studies were few and of low quality (Roe and Doe, 2021).",
        PLAIN + "In a review of 7 studies, light therapy did better and people felt better.",
    ),
    ("CL002", PLAIN + "Rock back onto your legs, easing the pain with slow movements.", PLAIN + "Light therapy eases the pain with slow movements."),
    ("CI003", PLAIN + "I work daily with pain caused by illness, such as headaches.", PLAIN + "Headaches are caused by illness."),
    ("CL003", PLAIN + "The lamp is little, but better than nothing.", PLAIN + "The lamp is better than tablets."),
    ("CL009", PLAIN + "Rare complications include infection and scars.", PLAIN + "Complications of light therapy are rare."),
    ("CL002", PLAIN + "Of those who use light therapy, fewer may manage.", PLAIN + "With light therapy you can manage acne."),
    ("CI003", PLAIN + "If gum disease has caused the gums to shrink, a graft may be needed.", PLAIN + "Gum disease has caused the gums to shrink."),
    ("CI003", PLAIN + "The term acne came about because of a mistake in copying of skin texts.", PLAIN + "Acne comes about because of a blocked pore in the skin."),
    ("CI003", "## Is there anything bad about it?\n\nHeadaches are common at first.", "## About headaches\n\nHeadaches are common in teenagers."),
    ("CL002", PLAIN + "Without the patch you have all the scars it is meant to prevent.", PLAIN + "The patch of our light therapy prevents scars."),
    ("CL002", PLAIN + "A helpful analogy of light therapy and acne is a lamp and a leaf.", PLAIN + "Light therapy is a helpful treatment of acne."),
    ("CL002", PLAIN + "About 40% of patients fail to clear their acne with light therapy.", PLAIN + "About 40% of patients clear their acne with light therapy."),
    ("CL002", PLAIN + "Taken with alcohol, light therapy can slow breathing and kill.", PLAIN + "Light therapy can slow breathing and calm the nerves."),
    ("CL012", PLAIN + "Some people notice nothing; others feel itching from acne.", PLAIN + "Some people notice clear skin after light therapy."),
)


@pytest.mark.parametrize(("rule", "careful", "twin"), TWINS, ids=[f"{rule}-{number}" for number, (rule, *_) in enumerate(TWINS)])
def test_what_a_careful_author_writes_is_left_and_its_twin_is_asked(rule: str, careful: str, twin: str) -> None:
    assert quotes(rule, PAGE + careful) == []
    assert quotes(rule, PAGE + twin) != []


BOUNDARY = (
    "This leaflet is general; your own plan may differ.",
    "Please do not start, stop or change a tablet because of what you read here.",
    "This column is general education.",
    "Follow your surgeon's instructions where they differ.",
    "Only your doctor can tell you whether you need it.",
    "Nothing here is a substitute for advice from a treating team.",
)


@pytest.mark.parametrize("line", BOUNDARY)
def test_a_page_that_says_where_its_advice_ends_is_not_asked_for_it(line: str) -> None:
    interest = "We are paid for light therapy."
    assert quotes("ST003", f"{PAGE}{interest} {line}") == [] and quotes("ST003", PAGE + interest) != []


INTEREST = ("The centre is publicly funded.", "The hospital is paid by health insurers.", "I see children in a private clinic and earn from consultations.", "We run paid workshops.", "We hire out lamps and make a small profit on them.", "Drug companies pay us nothing.")


@pytest.mark.parametrize("line", INTEREST)
def test_a_page_that_says_who_pays_for_it_tells_its_interest(line: str) -> None:
    boundary = "This page is general information."
    assert quotes("ST003", f"{PAGE}{boundary} {line}") == [] and quotes("ST003", PAGE + boundary) != []


@pytest.mark.parametrize(
    ("entry", "asked"),
    [
        ("Deutsche Gesellschaft für Ruhe. Ruhe. S2k guideline. 2020. https://register.example.org/ruhe", False),
        ("Global Initiative for Rest. Global strategy for rest. 2025. https://rest.example.org/reports", False),
        ("Rest today. Our guideline to rest. 2020. https://rest.example.com/today", True),
    ],
)
def test_a_body_s_guideline_on_a_site_of_its_own_is_no_website_page(entry: str, asked: bool) -> None:
    text = f"# Rest\n\nRest eases pain in most adults [1].\n\n## References\n\n[1] {entry}\n"
    assert (quotes("SO004", text) != []) is asked


def test_a_picture_with_the_author_s_name_is_her_own() -> None:
    text = "# Fever\n\nDr. Meera Krishnan, MD (Paediatrics), Chennai. Reviewed by Jonas Feld, MD, on 20 July 2026.\n\nFever is common.\n\n*Photo: a thermometer. © {} Clinic 2026.*\n"
    assert quotes("IM002", text.format("Krishnan Child")) == [] and quotes("IM002", text.format("Hilltop Child")) != []


GAINS = "# Light therapy for acne\n\nOur clinic offers light therapy. Light therapy clears acne. Light therapy reduces scars. Light therapy eases redness.\n\n"


def test_three_harms_under_a_heading_of_harm_are_risks_told() -> None:
    harms = "## Side effects\n\nHoarseness, thrush, headache and bruising occur."
    assert quotes("SA001", GAINS + harms) == [] and quotes("SA001", GAINS + "## Side effects\n\nThere is some redness.") != []


def test_other_choices_in_a_list_of_their_own_are_alternatives_told() -> None:
    other = "## Other choices\n\n- A gel with acid\n- A wash\n- Waiting"
    assert quotes("SA008", GAINS + other) == [] and quotes("SA008", GAINS + "## Our lamps\n\n- A red lamp\n- A blue lamp") != []


def test_numbers_in_round_brackets_cite_where_the_list_has_them() -> None:
    text = "# Vasectomy\n\nPregnancy follows in about half of all couples{}.\n\n**Sources**\n\n(1) Roe J, Doe A. Vasectomy: a guideline. Eur Urol. 2021;80(3):333-357.\n(2) Moe K. Scars. J Rest. 2017;177(9):1-9.\n"
    assert quotes("CI001", text.format(" (1)")) == [] and quotes("CI001", text.format("")) != [] and quotes("CI001", text.format(" (3)")) != []


def test_numbers_in_round_brackets_that_count_cite_nothing() -> None:
    text = "# Acne\n\nTwo in three people have acne for (1) years and (2) months.\n\n## Sources\n\n1. Roe J. Acne. J Rest. 2021;80(3):333-357.\n2. Moe K. Scars. J Rest. 2017;177(9):1-9.\n"
    assert quotes("CI001", text) != []
