"""More plain sentences of clinic pages beside twins that are asked: bookings and bills, things good for something, what is left open or imagined."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes
from tests.rules.twins import assert_only_the_claim_is_asked

TWINS = (
    # money, vouchers and places in a queue
    ("dental care", "CL002", "Vouchers are good for two years.", "Massage is good for your heart."),
    ("counselling", "CL002", "The garden is good for sitting in.", "Our counselling is good for people with anxiety."),
    ("fertility treatment", "CI001", "Half of the deposit is returned if you change your mind.", "Half of women with endometriosis have pain."),
    ("eye surgery", "CI001", "Two thirds of the fee is for the lens.", "Two thirds of people with cataract have diabetes."),
    ("semaglutide", "CL009", "There is no risk of losing your place.", "There is no risk of losing muscle."),
    ("laser treatment", "CL009", "There is no danger of being double booked.", "There is no danger of burns."),
    # what the reader is to ring about, whom care waits for, and what a trial compares
    ("hearing aids", "CI003", "Ring us if the ear runs or if the hearing gets worse.", "The hearing gets worse when the ear runs."),
    ("eye surgery", "CI003", "We postpone it in people with an untreated chest infection.", "An untreated chest infection damages the heart."),
    ("counselling", "CL003", "In a trial of 90 people, those who had counselling fell asleep sooner than those who had not.", "Counselling works better than tablets."),
    ("laser treatment", "CI003", "The lump is eased out and the skin is stitched.", "High sugar damages the nerves of the skin."),
    # what is left open, doubted or said to be wrong
    ("counselling", "CI003", "Whether stress plays a part is for you to say.", "Stress plays a part in every ulcer."),
    ("IV drips", "CL001", "We doubt that a drip cures a hangover.", "We promise that a drip cures a hangover."),
    ("ketamine infusions", "CL001", "Those who say that it works for everyone are wrong.", "Ketamine works for everyone."),
    ("hyperbaric oxygen therapy", "CL002", "It has never been proved that oxygen relieves fatigue.", "It has been proved that oxygen relieves fatigue."),
    # the day's doings, which nobody is better off for, and care by its name
    ("dental care", "CL002", "You can come back again on the same day.", "You can walk again on the same day."),
    ("cataract surgery", "CL009", "You can drive yourself home.", "You can drive yourself home and carry on with your day."),
    ("sedation", "CL009", "A final look tells that you are ready to leave safely.", "It is safely given to everybody."),
    ("cleaning", "CL009", "It is hard to tell safe from dangerous products.", "Our products are safe."),
    ("IVF", "CI002", "We support couples who have IVF (In Vitro Fertilization).", "A 2019 study found that IVF helped half of 90 couples."),
    ("allergy tests", "CL003", "The only way to know is a blood test.", "It is the only way to stop hay fever."),
    ("ketamine", "CI003", "Current evidence does not suggest that ketamine accelerates cognitive decline.", "Stress accelerates cognitive decline."),
    ("sleep coaching", "CI003", "Therefore, don’t worry about your heart tonight.", "Therefore, your heart is not fed properly at night."),
    ("laser treatment", "CL002", "The light energy is delivered at wavelengths of 630 nanometres.", "The light gives you energy."),
    # parts of the body set beside one another or called strong
    ("gut care", "CL003", "The lining of the gut renews itself faster than any other tissue.", "Our gut care works faster than any other treatment."),
    ("Pilates", "CL004", "The big powerful glutes gain from Pilates.", "Pilates is a powerful treatment."),
    # what is shown, presented, found tiresome or imagined
    ("oral appliances", "CL002", "The recorder shows how often your breathing stops.", "Our splint stops your snoring."),
    ("fertility treatment", "CL002", "The results will be presented in June.", "The results are visible after a week."),
    ("laser treatment of veins", "CL012", "Some people find the stocking hard to put on.", "Some people find that the stocking eases their legs."),
    ("dialysis", "CL012", "Some patients find the evening shift tiring.", "Some patients find that dialysis clears their head."),
    ("hearing aids", "CL004", "Imagine having to feel for the light switch.", "Imagine hearing every word again without effort."),
)


@pytest.mark.parametrize(("care", "rule", "plain", "claiming"), TWINS, ids=[plain[:40] for _, _, plain, _ in TWINS])
def test_a_plain_sentence_stands_and_its_claiming_twin_is_asked(care: str, rule: str, plain: str, claiming: str) -> None:
    assert_only_the_claim_is_asked(care, rule, plain, claiming)


@pytest.mark.parametrize("told", ["by about 9 decibels", "in 8 more of every 100 children"])
def test_a_result_with_its_size_is_told_with_a_number(told: str) -> None:
    page = "# Glue ear\n\nIn a Cochrane review of 13 trials, grommets improved hearing {}.¹\n\nFootnotes:\n\n¹ Roe J, Poe S. Grommets. Cochrane Database Syst Rev. 2010;10:CD000012."
    assert quotes("CL007", page.format(told)) == []
    assert quotes("CL007", page.format("a good deal")) != []
