"""Approval, clearance or designation claimed where the knowledge says there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.facts import Facts, Treatment
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns import late
from reviewer.model.vocabulary import Vocabulary, Worded
from reviewer.reading.ladder import FAIR
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.memo import by_identity
from reviewer.rules.support import SAID, best_rung

_CLAIMS = Worded(
    r"\b{regulator}[- ](?:approved|cleared|approves|has approved)\b|\b(?:approved|cleared) by the {regulator}\b", re.IGNORECASE
)
_BODY_THAT_APPROVES_NOTHING = Worded(r"\b{adviser}\b[^.]{0,30}\bapprov|\bapproved by (?:the )?{adviser}\b")
_AS_PROOF = Worded(
    r"\b{regulator}[- ]?(?:approved|cleared)\b[^.;]{0,40}\b(?:meaning|means?|so|proves?|shows?)\b[^.;]{0,40}\b(?:safe|effective|works)\b"
    r"|\b(?:approved|cleared) for (?:its |their )?(?:safety|efficacy|effectiveness)\b",
    re.IGNORECASE,
)
_SIGNS = ("approv", "cleared", "Approv", "egistered", "Cleared", "APPROV", "roven", "PROVEN")
_NOT = late(r"\b(?:not|no|never|few|without|n[’']t)\b[^.;]{0,24}$", re.IGNORECASE)
_PROVEN = late(r"\b(?:clinically|medically|scientifically)[- ]proven\b", re.IGNORECASE)
_STATUS = Worded(r"\b{regulator}[- ](?:approved|cleared|registered) (?:\w+ )?(?:devices?|treatments?|technology|technologies|medications?|lasers?|products?|formula)\b", re.IGNORECASE)
"""An approval told of care in general: no product, no use."""
_DENIED = Worded(
    r"\bnot (?:\w+ )?(?:{regulator}[- ]?approved|approved|cleared)|\bhas not approved|\bno {regulator}|\bisn[’']t approved|\bonly as\b|\bapproved (?:it )?only\b", re.IGNORECASE
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield sentences that claim approval of a treatment for a use it is not approved for."""
    words = context.facts.vocabulary
    for line in passage.lines:
        if not any(map(line.text.__contains__, _SIGNS)):
            continue
        if line.question or _DENIED(words).search(line.text):
            continue
        if _BODY_THAT_APPROVES_NOTHING(words).search(line.text):
            yield Hit(passage.place(line.span), {"treatment": "a treatment", "use": "any use"}, "no-such-approval")
        elif _AS_PROOF(words).search(line.text):
            yield Hit(passage.place(line.span), {"treatment": "a treatment", "use": "any use"}, "as-proof")
        elif _CLAIMS(words).search(line.text) and (found := _beyond(line, passage, context.facts)) is not None:
            yield Hit(passage.place(line.span), found)
        elif _of_nothing(line, passage, words):
            yield Hit(passage.place(line.span), {"treatment": "a treatment", "use": "any use"}, "in-general")
        elif _proven(line, passage):
            yield Hit(passage.place(line.span), {"treatment": "a treatment", "use": "any use"}, "proven")


def _of_nothing(line: Line, passage: Passage, words: Vocabulary) -> bool:
    """Return whether care that a page sells is called approved, and neither a product nor a use is named."""
    if passage.page.official or not passage.page.selling or line.cover.labels or line.has("limit", "offlabel", "condition"):
        return False
    found = _STATUS(words).search(line.text)
    return found is not None and not line.text[found.end() :].lstrip().startswith(("for ", "such as", "like ", "as ", "to "))


def _proven(line: Line, passage: Passage) -> bool:
    """Return whether care is called clinically proven with no study, review or guideline behind it."""
    if passage.page.official or not (line.has("treatment", "genericcare", "own") or passage.setting.about_care):
        return False
    found = _PROVEN.search(line.text)
    if found is None or _NOT.search(line.text[: found.start()]):
        return False
    return best_rung(line.cover.labels, passage.rungs) not in FAIR


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
    titles={"no-such-approval": "An approval is claimed that cannot exist", "as-proof": "An approval is told as proof", "in-general": "An approval names no product and no use", "proven": "Care is called proven, with no proof"},
    messages={
        "in-general": "An approval or clearance is for one product and one use, and registering shows nothing; the sentence names neither.",
        "proven": "“Proven” tells readers that trials settled it; no study, review or guideline stands behind the sentence.",
        "no-such-approval": "The World Health Organization publishes advice and lists; it approves no treatment for a clinic's use.",
        "as-proof": "An approval or clearance is for one product and one use; it does not say that something is safe or works for every reader.",
    },
    fixes={
        "in-general": "Name the product and the use it is approved, cleared or registered for, and cite the register.",
        "proven": "Cite the trial that shows it and say what it found, or take the words out.",
        "as-proof": "Name the product, the use and who it was approved for, and tell safety and benefit with their own sources."},
    fix="Say what it is approved for, and that this use is “off-label”, or quote the approval with its source.",
    why="A wrong approval is the claim that regulators act on first.",
    standard="FTC Health Products Compliance Guidance, 2022; FDA, October 2023; Crane et al. 2023",
    bad="⟦Ketamine is FDA-approved for depression.⟧",
    good="Ketamine is FDA-approved as an anesthetic; its use for depression is off-label.",
    kinds={
        "no-such-approval": "⟦Massage is approved by the World Health Organization for back pain.⟧",
        "in-general": "⟦We only use FDA-approved devices at our clinic.⟧",
        "proven": "⟦Massage is clinically proven to ease back pain.⟧",
        "as-proof": "⟦Our laser is FDA cleared, which means it is safe for your skin.⟧",
    },
    traps={
        "a proof that is missing": "Massage has not been clinically proven to ease back pain.",
        "a device and its use": "We use FDA-cleared devices for hair removal at our clinic.",
        "a denial": "Ketamine is not FDA-approved for fibromyalgia.",
        "a person who approved something": "The doctor who approved massage for depression has left the clinic.",
        "a cleared device and its making": "The device is FDA-cleared and was made with safety in mind.",
        "other medicines": "There are FDA-approved medicines for fibromyalgia, such as duloxetine.",
    },
    zones=SAID,
    check=check,
)
