"""A patient's praise or story used to show that treatment works."""

from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.support import TEXT, claims, whole


def check(passage: Passage, _: Context) -> Iterator[Hit]:
    """Yield every sentence that offers a patient's experience as evidence, published cases with their citation left out."""
    for line in claims(passage, "TES"):
        if not line.cover.labels and line.episode < 0:
            yield whole(line, passage)


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
    why="A patient story counts as a claim; “results may vary” does not make it fair.",
    standard="FTC Endorsement Guides, 16 CFR 255.2; 45 CFR 164.508; 22 Tex. Admin. Code 164.3(b)(3)",
    bad="⟦“Ketamine gave me my life back,” says Anna.⟧",
    good="The questionnaire asks, “How much does pain interfere with your work?”",
    traps={"a nickname in quotation marks": "Poor memory in this illness is sometimes called “fibro fog”."},
    zones=TEXT,
    needs=frozenset({"claim:TES"}),
    check=check,
)
