"""Approval, clearance or designation claimed where the knowledge says there is none."""

import re
from collections.abc import Iterator

from reviewer.model.facts import Facts, Treatment
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.vocabulary import Worded
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.memo import by_identity
from reviewer.rules.support import TEXT

_CLAIMS = Worded(
    r"\b{regulator}[- ](?:approved|cleared|approves|has approved)\b|\b(?:approved|cleared) by the {regulator}\b", re.IGNORECASE
)
_BODY_THAT_APPROVES_NOTHING = Worded(r"\b{adviser}\b[^.]{0,30}\bapprov|\bapproved by (?:the )?{adviser}\b")
_AS_PROOF = Worded(
    r"\b{regulator}[- ]?(?:approved|cleared)\b[^.;]{0,40}\b(?:meaning|means?|so|proves?|shows?)\b[^.;]{0,40}\b(?:safe|effective|works)\b"
    r"|\b(?:approved|cleared) for (?:its |their )?(?:safety|efficacy|effectiveness)\b",
    re.IGNORECASE,
)
_DENIED = Worded(
    r"\bnot (?:\w+ )?(?:{regulator}[- ]?approved|approved|cleared)|\bhas not approved|\bno {regulator}|\bisn[’']t approved|\bonly as\b|\bapproved (?:it )?only\b", re.IGNORECASE
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield sentences that claim approval of a treatment for a use it is not approved for."""
    words = context.facts.vocabulary
    for line in passage.lines:
        if "approv" not in line.text and "cleared" not in line.text and "Approv" not in line.text:
            continue
        if line.question or _DENIED(words).search(line.text):
            continue
        if _BODY_THAT_APPROVES_NOTHING(words).search(line.text):
            yield Hit(passage.place(line.span), {"treatment": "a treatment", "use": "any use"}, "no-such-approval")
        elif _AS_PROOF(words).search(line.text):
            yield Hit(passage.place(line.span), {"treatment": "a treatment", "use": "any use"}, "as-proof")
        elif _CLAIMS(words).search(line.text) and (found := _beyond(line, passage, context.facts)) is not None:
            yield Hit(passage.place(line.span), found)


def _beyond(line: Line, passage: Passage, facts: Facts) -> dict[str, str] | None:
    """Return treatment and use where the sentence claims approval for a use outside the approved ones."""
    words = passage.words.text
    known = _by_name(facts.treatments)
    named = [" ".join(words[first : last + 1]) for first, last in line.cues.get("treatment", ())]
    treatment = next((known[name] for name in named if name in known), None)
    uses = [" ".join(words[first : last + 1]) for first, last in line.cues.get("condition", ())]
    if treatment is None or not treatment.offlabel or not uses:
        return None
    text = line.text.lower()
    if any(use.lower() in text for use in treatment.approved):
        return None
    return {"treatment": treatment.name, "use": uses[0]}


@by_identity
def _by_name(treatments: tuple[Treatment, ...]) -> dict[str, Treatment]:
    return {name.lower(): treatment for treatment in treatments for name in (treatment.name, *treatment.names)}


RULE = BlockRule(
    id="SA003",
    name="regulatory-status-misstated",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Safety",
    title="An approval is claimed that is not on record",
    message="The sentence says that {treatment} is approved for {use}; the knowledge file does not list that use.",
    titles={"no-such-approval": "An approval is claimed that cannot exist", "as-proof": "An approval is told as proof"},
    messages={
        "no-such-approval": "The World Health Organization publishes advice and lists; it approves no treatment for a clinic's use.",
        "as-proof": "An approval or clearance is for one product and one use; it does not say that something is safe or works for every reader.",
    },
    fixes={"as-proof": "Name the product, the use and who it was approved for, and tell safety and benefit with their own sources."},
    fix="Say what it is approved for, and that this use is “off-label”, or quote the approval with its source.",
    why="A wrong approval is the claim that regulators act on first.",
    standard="FTC Health Products Compliance Guidance, 2022; FDA, October 2023; Crane et al. 2023",
    bad="⟦Ketamine is FDA-approved for depression.⟧",
    good="Ketamine is FDA-approved as an anesthetic; its use for depression is off-label.",
    kinds={
        "no-such-approval": "⟦Massage is approved by the World Health Organization for back pain.⟧",
        "as-proof": "⟦Our laser is FDA cleared, which means it is safe for your skin.⟧",
    },
    traps={
        "a denial": "Ketamine is not FDA-approved for fibromyalgia.",
        "a person who approved something": "The doctor who approved massage for depression has left the clinic.",
        "a cleared device and its making": "The device is FDA-cleared and was made with safety in mind.",
        "other medicines": "There are FDA-approved medicines for fibromyalgia, such as duloxetine.",
    },
    zones=TEXT,
    check=check,
)
