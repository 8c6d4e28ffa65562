"""Plain statements of help that no other question hears, and the ones that are set aside."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type, lines

HELPS = {
    "a product without a name": "Our wrap is shaped to warm the back, easing cramps and improving sleep all night.",
    "the body at its pace": "By the third week the tendons repair at their own pace and knees stiffen less.",
    "a habit": "Small weights twice a week preserve muscle in later life.",
    "hope": "Gout wears people down, and for those who tried it all, cupping provides a ray of hope.",
    "what comes to light": "The wash takes off dead skin, revealing a brighter, smoother face.",
    "a plan that will ease it": "Pain has a reason, and we write a plan of care that will ease it quickly.",
    "less of what is good": "Sleep apnea can greatly lower a person's quality of life.",
    "usual care": "Usual care of a stiff shoulder involves tablets to control pain.",
}
SILENT = {
    "announced": "Here is how the team treats a stiff back.",
    "whatever": "Whatever heals a tendon takes time and patience from all of us.",
    "advised": "You should rest to let the tendon heal after the visit.",
    "those affected": "For those who are affected by hives, the clinic is open each day.",
    "what is worth doing": "That's why managing gout is important even after a year.",
    "who would benefit": "There are patients who would benefit more from other treatments.",
    "to follow": "To stay well and to get the best results, one needs to follow the plan.",
    "the choice": "The choice of treatment depends on the patient's age, symptoms and wishes.",
    "at work": "During cataract surgery, your surgeon will remove the lens.",
    "looked for": "Our studio delves into identifying triggers and root causes of migraine.",
    "a kind of person": "Our ability to balance when walking can change for a number of reasons.",
}


@pytest.mark.parametrize("what", HELPS)
def test_a_plain_statement_of_help_is_a_claim(read: Read, what: str) -> None:
    assert last_type(read, HELPS[what]) in {"EFF", "MEC", "GUA", "CAU"}


@pytest.mark.parametrize("what", SILENT)
def test_what_is_announced_advised_or_named_is_none(read: Read, what: str) -> None:
    assert last_type(read, SILENT[what]) == "none"


def test_a_page_that_promotes_no_care_may_say_what_helps(read: Read) -> None:
    assert all(line.claim is None for line in lines(read("Our wrap is shaped to warm the back, easing cramps all night.")))
