"""A promise that a treatment cures, works for certain, or lasts for good."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.support import claims, whole


def check(passage: Passage, _: Context) -> Iterator[Hit]:
    """Yield every sentence that promises a result."""
    for line in claims(passage, "GUA"):
        yield whole(line, passage)


RULE = BlockRule(
    id="CL001",
    name="outcome-guarantee",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Claims and evidence",
    title="A result is promised",
    message="“{cue}” reads as a promise that the treatment works.",
    fix="Say what was found, in whom and for how long, or take the promise out.",
    why="No treatment can be promised to work, and some state boards treat such wording as false advertising.",
    standard="FTC Health Products Compliance Guidance, 2022; 22 Tex. Admin. Code 164.3",
    bad="⟦Ketamine infusions cure fibromyalgia for good.⟧",
    good="There is no cure for fibromyalgia, and ketamine does not change that.",
    traps={
        "a refusal to promise": "I will never say that osteopathy can cure every headache.",
        "a negated cure": "This long-term condition has no curative treatment.",
        "a promise refused": "We cannot guarantee that this treatment will help your pain.",
        "a hope": "Our laser care will hopefully restore some of your skin.",
        "a lack of cures": "With a lack of cures for this disease, many adults feel alone.",
    },
    needs=frozenset({"claim:GUA"}),
    check=check,
)
