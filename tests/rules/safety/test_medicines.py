"""What a page may not tell readers to do with their medicines, and what only speaks of medicines."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Stop all blood thinners one week before your vein treatment.", "Stop all blood thinners"),
        ("Simply halve your insulin on the days you drink the shake.", "halve your insulin"),
        ("Once the needles work, you will be able to bin your painkillers.", "bin your painkillers"),
        ("Patients must discontinue anticoagulants before the visit.", "discontinue anticoagulants"),
        ("Parents can put off the measles vaccine.", "put off the measles vaccine"),
        ("Women on hormone therapy should stop it when they begin our course.", "hormone therapy should stop it"),
        ("You won't need your antihypertensives after six visits.", "won't need your antihypertensives"),
        ("Choose our drops rather than your prescribed glaucoma medicine.", "rather than your prescribed glaucoma medicine"),
        ("Come off the sertraline once the first visit is behind you.", "Come off the sertraline"),
        ("Wean yourself off steroids with our diet.", "Wean yourself off steroids"),
    ],
)
def test_an_order_or_leave_to_change_a_medicine_is_stopped(sentence: str, told: str) -> None:
    assert quotes("SA007", f"# Care at our clinic\n\n{sentence}") == [told]


@pytest.mark.parametrize("sentence", ["If the migraine stays, take a second tablet after two hours.", "Give your child 5 ml of ibuprofen every four hours."])
def test_an_amount_told_in_tablets_or_spoonfuls_is_a_dose_too(sentence: str) -> None:
    assert quotes("SA007", f"# Care at our clinic\n\n{sentence}") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "If you stop taking your inhaler, your asthma can get worse.",
        "Some websites tell readers to replace their insulin with tea, which is dangerous.",
        "Some people want to come off their antidepressants; we help them talk with their prescriber.",
        "Your cardiologist may ask you to pause blood thinners.",
        "Why do so many people drop their medication within a year?",
        "The pharmacist may swap your tablets for another brand.",
        "We double check your medication list at each visit.",
        "You don't need a prescription for our cream.",
        "You can stop using drugs, and we stand by you.",
        "You can stop the machine at any time by pressing the button.",
        "Ask your GP whether you should stop aspirin before the extraction.",
        "Take ten minutes every morning to stretch.",
        "Increase the amount of water you drink while you take the tablets.",
    ],
)
def test_a_medicine_only_spoken_of_is_left_alone(sentence: str) -> None:
    assert quotes("SA007", f"# Care at our clinic\n\n{sentence}") == []
