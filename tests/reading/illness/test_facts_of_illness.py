"""What is said of an illness as fact: its place in care, what goes with it, how it runs, for how long it is caught, what is normal; and near twins."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type

CLAIMS = {
    "the first line": "Drops are usually the first line of treatment for glaucoma.",
    "the first step": "Diet changes are generally the first step in treating constipation.",
    "the mainstay": "Allopurinol is the mainstay of long-term treatment.",
    "the test of choice": "A colonoscopy is considered the test of choice for rectal bleeding.",
    "what work goes with": "Jobs that involve kneeling are associated with a higher risk of knee disorders.",
    "what it was tied to": "Shift work has been tied to a greater chance of back pain.",
    "what threatens": "Untreated sleep apnea poses serious risks.",
    "what carries a risk": "Twin pregnancies carry a raised risk of early birth.",
    "a hallmark": "A swollen big toe is the hallmark of gout.",
    "what is characteristic": "Hot flushes are characteristic of the menopause.",
    "in the family": "Asthma runs in families.",
    "a tendency": "Some people may have a genetic tendency towards depression.",
    "a life ruined": "Depression can ruin our relationships.",
    "by itself": "Gout attacks pass of their own accord.",
    "for life": "Floaters are usually harmless.",
    "what grows worse": "While most fevers are simple infections, some can escalate quickly.",
    "how often a night": "In sleep apnea, breathing can stop dozens or even hundreds of times a night.",
    "how long it is caught": "A child with chickenpox is infectious until all the blisters have dried.",
    "how many catch it": "One person with measles can infect twelve others.",
    "how long germs live": "The flu virus survives on door handles for a day.",
    "at an age": "By two years of age, most children join two words together.",
    "able at an age": "A toddler of 18 months should be able to say ten words.",
    "what newborns need": "Newborns feed eight to twelve times a day.",
    "not normal": "Joint pain is not a normal part of ageing.",
    "what presses": "When there is too much pressure on the veins, piles are formed.",
    "an illness of many": "Most fevers are simple infections.",
    "what depends": "Healing of the cut depends on the blood supply of the skin.",
    "what goes on all the same": "If the vein is too wide, blood pools in the leg.",
    "what light does": "The light penetrates the skin and heats the root of the hair.",
    "a cause denied": "Bunions are not caused by heels.",
    "an episode": "An episode of back pain lasts two to six weeks.",
    "a cause of pain that is told": "Back pain is often caused by weak muscles.",
    "what stress does when it lasts": "When stress causes your jaw to tighten, you may feel pain in the temples.",
    "what an ill that comes back does": "Stress that lasts causes headaches.",
    "what people with an ill get": "- People with bunions often develop corns",
    "what those who drink get": "Men who drink heavily tend to develop gout.",
    "who falls ill more often": "Children who sleep badly get colds more often.",
    "what is lost with age": "Older adults lose muscle mass with age.",
    "how many minutes": "A migraine aura lasts twenty to sixty minutes.",
    "what a body needs it for": "The brain needs deep sleep to clear its waste.",
    "who is likelier": "You are at a greater risk of piles if you are overweight.",
}
NOT = {
    "a first step of a visit": "Your first step is a phone call with our nurse.",
    "a cornerstone of a house": "Honesty is the cornerstone of our practice.",
    "a house and its hospital": "Our practice is associated with the county hospital.",
    "a fee without a risk": "The card carries a small fee.",
    "a family of nurses": "Doctor Reed comes from a family of nurses.",
    "who comes back": "Some couples come back to us years later.",
    "a condition": "If the pain gets worse, call us.",
    "a laugh": "Her laugh is infectious.",
    "a child seen at an age": "Children up to the age of five are seen on Mondays.",
    "a baby weighed": "At 6 months your baby is weighed again by the nurse.",
    "nerves before a visit": "It is normal to feel nervous before the first visit.",
    "eggs that are collected": "Once the eggs are ripe, they are collected and frozen.",
    "surgery that is planned": "If the vein is too wide, surgery is planned instead.",
    "light that is called for": "The light must be absorbed by the ink.",
    "what is not counted": "Nobody decides how many eggs are released.",
    "no one cause": "There is no one cause of depression.",
    "a probe used": "A special probe is used to burn the tissue.",
    "for whom we are there": "We welcome patients with jaw pain caused by stress.",
    "whom a team sees": "Our team looks after patients with headaches caused by tension.",
    "a condition of a call": "If your back pain is affecting your sleep, give us a call.",
    "a condition of a way": "When your pain is caused by a fracture, we send you to the hospital.",
    "which pain": "Pain that affects your daily life deserves attention.",
    "which toothache": "A toothache that disturbs your sleep should be looked at.",
    "an item of people": "- Patients whose hearts pump less strongly",
    "an item of anyone": "- Anyone whose pain affects sleep",
    "a class": "Our posture class lasts six weeks.",
    "a course of visits": "A course of treatment lasts four to six weeks.",
    "who parks": "Visitors who come early park more easily behind the house.",
    "minutes of a scan": "The scan lasts a few minutes.",
    "umbrellas": "Visitors lose a few umbrellas every year.",
    "what a body needs": "The body needs food, water and rest.",
    "what bears us": "Your feet carry you through life.",
    "who should drink": "Drink more water if you are prone to piles.",
}


@pytest.mark.parametrize("what", CLAIMS)
def test_a_fact_of_an_illness_is_a_claim(read: Read, what: str) -> None:
    assert last_type(read, CLAIMS[what]) != "none"


@pytest.mark.parametrize("what", NOT)
def test_visits_houses_and_orders_are_none(read: Read, what: str) -> None:
    assert last_type(read, NOT[what]) == "none"
