"""A treatment called safe, gentle, non-addictive or free of side effects without strong support."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.reading.ladder import STRONG
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.support import TEXT, best_rung, whole


def check(passage: Passage, _: Context) -> Iterator[Hit]:
    """Yield every reassuring sentence without a guideline, review or trial in scope; absolute ones whatever is cited."""
    if passage.page.official:
        return
    for line in passage.lines:
        if not _reassures(line):
            continue
        if line.has("safeabsolute") or best_rung(line.cover.labels, passage.rungs) not in STRONG:
            yield whole(line, passage)


def _reassures(line: Line) -> bool:
    return line.claim is not None and (line.claim.type == "SAF+" or "SAF+" in line.claim.also)


RULE = BlockRule(
    id="CL009",
    name="unsupported-safety-claim",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Claims and evidence",
    title="Safety is claimed without support",
    message="“{cue}” reassures readers about the treatment; the best source in reach is {source}.",
    fix="Name the common and the serious risks and how often they happen, with a source, in place of the reassuring word.",
    why="Words about safety need the same proof as words about benefit.",
    standard="FTC Health Products Compliance Guidance, 2022; FDA alert on compounded ketamine, October 2023",
    bad="⟦Ketamine infusions are safe and have no side effects.⟧",
    good="Whether repeated ketamine infusions are safe over many years is not known.",
    traps={
        "a question": "Is acupuncture safe?",
        "a safe space": "We offer a safe space to talk about your mood.",
        "monitoring": "To keep you safe we monitor your heart rate.",
        "not shown": "The injection has not been shown to be safe in pregnancy.",
    },
    zones=TEXT,
    needs=frozenset({"claim:SAF+"}),
    check=check,
)
