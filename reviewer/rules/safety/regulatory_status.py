"""Approval, clearance or designation claimed where the knowledge says there is none."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.safety.approvals import as_proof, beyond, cannot_be, denied, of_nothing, proven
from reviewer.rules.support import SAID

_SIGNS = ("pprov", "APPROV", "leared", "icensed", "uthoris", "uthoriz", "egistered", "roven", "PROVEN", "reakthrough", "learance", "CE mark")
_ANY = {"treatment": "a treatment", "use": "any use"}


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield sentences that claim approval of a treatment for a use it is not approved for, or that tell an approval as more than it is."""
    words = context.facts.vocabulary
    for line in passage.lines:
        if not any(map(line.text.__contains__, _SIGNS)) or line.rejected or denied(line, words):
            continue
        if cannot_be(line, words):
            yield Hit(passage.place(line.span), _ANY, "no-such-approval")
        elif as_proof(line, words):
            yield Hit(passage.place(line.span), _ANY, "as-proof")
        elif (found := beyond(line, passage, context.facts)) is not None:
            yield Hit(passage.place(line.span), found)
        elif of_nothing(line, passage, words):
            yield Hit(passage.place(line.span), _ANY, "in-general")
        elif proven(line, passage):
            yield Hit(passage.place(line.span), _ANY, "proven")


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
        "no-such-approval": "The body that the sentence names publishes advice and lists; it approves no treatment for a clinic's use.",
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
