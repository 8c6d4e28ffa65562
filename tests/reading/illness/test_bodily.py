"""What the body does of itself, whom something befalls likelier, what is wrongly thought of an illness; and orders, visits and definitions."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, lines

PAGE = "# Notes from our practice\n\nBook an appointment at our clinic. We explain every option.\n\n"
CLAIMS = {
    "a brain that learns": ("The brain treats a raised eyebrow as a threat.", "MEC"),
    "a part told with its place": ("The nerves in the sole of the foot swell in the heat.", "MEC"),
    "a muscle that gives in": ("A clenched jaw tires quickly and gives way by the evening.", "MEC"),
    "what goes on in it": ("As it fills, the bladder presses on the womb.", "MEC"),
    "what is taken in": ("Coffee irritates the stomach lining.", "CAU"),
    "what harms it, whatever it is": ("Hot curlers damage the scalp.", "CAU"),
    "people who are likelier": ("Older mothers are more prone to carrying twins.", "PRE"),
    "people twice as often": ("Men over sixty get it twice as often as anybody else.", "PRE"),
    "against what is thought": ("Contrary to popular belief, chocolate does not bring on acne.", "CAU"),
    "when spray works": ("The nasal spray works best when it is started early.", "EFF"),
    "a lack": ("Without enough iodine, the thyroid cannot make hormone.", "MEC"),
    "a feeling that reacts": ("Grief gets stuck in the chest.", "MEC"),
    "millions in words": ("Over two million people live with it.", "PRE"),
    "a liver that stores": ("The liver stores sugar for the night.", "MEC"),
    "none had": ("After ten years of massage we have had no infections.", "SAF+"),
    "no sign of worse": ("Tinnitus is rarely a sign of anything serious.", "FAC"),
    "clients who tell of it": ("Clients tell us their legs feel brand new.", "TES"),
    "teams who rely on it": ("Massage is offered daily. Elite teams rely on it.", "EFF"),
    "known to cause": ("Slouching is well known for causing headaches.", "CAU"),
    "set off behind another sentence": ("Massage is offered. We offer massage daily. Massage takes an hour. The room is warm. Unlike tablets, it does not cause tics.", "CMP"),
    "what parents notice": ("With massage, some parents notice calmer evenings.", "EFF"),
    "odds that rise": ("The risk of a stroke doubles with each decade.", "STA"),
    "how a reader will feel": ("After massage you will walk out lighter and calmer.", "EFF"),
}
NO_CLAIMS = {
    "an order": "Let your shoulders relax and drop.",
    "what is felt in an exercise": "Feel the ribs expand as the air flows in.",
    "anatomy": "The thyroid is a gland at the front of the neck.",
    "a name": "Muscle tears are the subject of our next talk.",
    "what a house does": "We are more likely to answer before noon.",
    "what will be told": "This guide explores how the brain learns from pain.",
    "a step": "A cool gel is spread over the knee.",
    "a symptom by night": "An itch that is worse at night.",
    "what will be asked": "We will ask what sets it off and how long it lasts.",
    "a name explained": "Sleep apnoea means that breathing stops again and again.",
    "an exercise": "Bend and straighten your ankle ten times.",
    "a hope": "My hope is that you will leave with a clearer idea.",
    "results of a test": "Your results are read by a physician within two weeks.",
    "results of a scan": "Your scan results are explained at the next visit.",
    "what is found strange": "Some people find it strange to sleep with wires.",
    "what is essential to do": "This is why it is essential to have a photograph taken every year.",
    "people at work": "Our nurses relax the room with music.",
}


@pytest.mark.parametrize("what", CLAIMS)
def test_what_the_body_does_and_an_illness_is_are_claims(read: Read, what: str) -> None:
    text, code = CLAIMS[what]
    claim = lines(read(PAGE + text))[-1].claim
    assert claim is not None and code in {claim.type, *claim.also}


@pytest.mark.parametrize("what", NO_CLAIMS)
def test_orders_anatomy_and_visits_are_none(read: Read, what: str) -> None:
    assert lines(read(PAGE + NO_CLAIMS[what]))[-1].claim is None


def test_items_under_what_patients_notice_claim_a_benefit(read: Read) -> None:
    claims = [line.claim for line in lines(read(PAGE + "## What our patients notice\n\n- Calmer evenings at home\n- Easier mornings at work\n"))[-2:]]
    assert all(claim is not None and claim.type == "EFF" for claim in claims)


OF_ALL = {
    "all who age": "As we age, our skin loses collagen.",
    "all brains": "Our brains confuse thirst with hunger.",
    "a negated deed": "Enamel that is worn away never grows back.",
    "people set beside others": "Teachers are more likely to grow hoarse than bakers.",
}
OF_THE_HOUSE = {
    "a house's scans": "Our bone scans lose nothing when the light goes.",
    "a house's team": "Our skin team loses no time.",
    "a house at work": "We all work on Saturdays, and most of us speak French.",
}


@pytest.mark.parametrize("what", OF_ALL)
def test_what_is_said_of_all_people_is_a_claim_though_it_says_our(read: Read, what: str) -> None:
    assert lines(read(PAGE + OF_ALL[what]))[-1].claim is not None


@pytest.mark.parametrize("what", OF_THE_HOUSE)
def test_what_a_house_says_of_itself_is_none(read: Read, what: str) -> None:
    assert lines(read(PAGE + OF_THE_HOUSE[what]))[-1].claim is None


def test_a_cause_of_one_word_under_a_heading_of_causes_is_a_claim(read: Read) -> None:
    claim = lines(read(PAGE + "## Common triggers\n\n- Stress\n- Sunburn\n"))[-2].claim
    assert claim is not None and claim.type == "CAU"
