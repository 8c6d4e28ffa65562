"""A patient's praise or story used to show that treatment works."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.house import House, Permission
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule, Given
from reviewer.rules.permissions import SEVERITIES, consent
from reviewer.rules.support import TEXT, claims, whole


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield every sentence that offers a patient's experience as evidence, published cases with their citation left out."""
    for line in claims(passage, "TES"):
        if not line.cover.labels and line.episode < 0:
            yield told(line, passage, context) if context.house.permissions else whole(line, passage)


def told(line: Line, passage: Passage, context: Context) -> Hit:
    """Return the hit on a story, with the consent on file where there is one; a story beside the typical result needs no more than a look."""
    kind, permission = consent(context, line.text)
    if kind == "on-file" and "typicalresult" not in passage.cues:
        kind = "not-typical"
    hit = whole(line, passage, kind)
    return hit._replace(values={**hit.values, "permission": permission})


RULE = BlockRule(
    id="CL011",
    name="testimonial",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Claims and evidence",
    title="A patient's story is used as proof",
    message="“{cue}” offers what patients felt as evidence that the treatment works.",
    fix="Attach the signed consent and say what result is typical, or take the story out.",
    fixes={
        "run-out": "Have the consent signed again, or take the story out.",
        "not-typical": "Say beside the story which result is typical, with its source.",
        "on-file": "Read the story beside the consent, and answer with what it covers.",
    },
    why="A patient story counts as a claim; “results may vary” does not make it fair.",
    standard="FTC Endorsement Guides, 16 CFR 255.2; 45 CFR 164.508; 22 Tex. Admin. Code 164.3(b)(3)",
    severities={**SEVERITIES, "not-typical": Severity.WARNING},
    messages={
        "on-file": "“{cue}” offers what a patient felt as evidence. A consent is on file: {permission}. See that it covers these words.",
        "not-typical": "A consent is on file: {permission}. Nothing beside the story tells which result is typical.",
        "run-out": "“{cue}” offers what a patient felt as evidence, and the consent on file does not hold now: {permission}.",
    },
    titles={
        "on-file": "A patient’s story is told with consent",
        "not-typical": "No typical result stands beside the story",
        "run-out": "The patient’s consent does not hold now",
    },
    given=Given(
        house=House(
            permissions=(
                Permission("patient", "Berta", "her words on the website", date(2026, 1, 1), date(2027, 1, 1)),
                Permission("patient", "Carl", "", date(2024, 1, 1), date(2025, 1, 1)),
            )
        ),
        words="On file are a consent of a patient called Berta until January 1, 2027, and one of a patient called Carl that ran out in 2025.",
    ),
    kinds={
        "not-typical": "⟦“Ketamine gave me my life back,” says Berta.⟧",
        "on-file": "⟦“Ketamine gave me my life back,” says Berta.⟧ That is not typical.",
        "run-out": "⟦“Ketamine gave me my life back,” says Carl.⟧",
    },
    bad="⟦“Ketamine gave me my life back,” says Anna.⟧",
    good="The questionnaire asks, “How much does pain interfere with your work?”",
    traps={"a nickname in quotation marks": "Poor memory in this illness is sometimes called “fibro fog”."},
    zones=TEXT,
    needs=frozenset({"claim:TES"}),
    check=check,
)
