"""One marker at the end of a paragraph that has to carry several claims."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.house import House
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule, Given
from reviewer.rules.support import TEXT

FEWEST_SENTENCES = 3
FEWEST_CLAIMS = 2
_COUNTED = frozenset({"EFF", "STU", "PRE", "STA", "FAC", "CAU", "MEC", "CMP", "SAF+"})


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the last sentence of a paragraph whose only marker has earlier claims behind it."""
    lines = passage.lines
    if passage.page.official or len(lines) < FEWEST_SENTENCES or len(passage.marks) != 1 or passage.marks[0].start < lines[-1].start:
        return
    earlier = [line for line in lines[:-1] if _claims(line)]
    told_as_one = {line.episode for line in lines} - {-1}
    if len(earlier) >= FEWEST_CLAIMS and not (told_as_one and all(line.episode >= 0 for line in lines)):
        last = lines[-1]
        kind = "house-style" if context.house.closing_marker else None
        yield Hit(passage.place(last.span), {"n": str(len(earlier) + 1)}, kind, tuple(passage.place(line.span) for line in earlier))


def _claims(line: Line) -> bool:
    return line.claim is not None and bool({line.claim.type, *line.claim.also} & _COUNTED)


RULE = BlockRule(
    id="CI004",
    name="stretched-citation",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="One reference carries a whole paragraph",
    message="One marker closes this paragraph, and the paragraph makes {n} separate points.",
    fix="Put the marker on each point it supports, and add sources for the rest.",
    why="Readers cannot tell which of the points the reference is for.",
    standard="AMA Manual of Style 3.6; Wikipedia text–source integrity",
    severities={"house-style": Severity.ADVICE},
    messages={"house-style": "By house style the marker at the end stands for the whole paragraph, which makes {n} separate points."},
    given=Given(houses={"house-style": House(closing_marker=True)}),
    kinds={
        "house-style": (
            "Fibromyalgia often disrupts sleep and leads to daytime fatigue in many adults. Symptoms are commonly triggered by infection, injury or long periods "
            "of stress. ⟦Many people wait years before anyone explains what they have.¹⟧\n\nFootnotes:\n\n"
            "¹ Walitt B, Nahin RL, Katz RS, et al. The prevalence and characteristics of fibromyalgia in the 2012 National Health Interview Survey. "
            "PLoS One. 2015;10(9):e0138024. doi:10.1371/journal.pone.0138024"
        ),
    },
    bad=(
        "Fibromyalgia often disrupts sleep and leads to daytime fatigue in many adults. Symptoms are commonly triggered by infection, injury or long periods of stress. "
        "⟦Many people wait years before anyone explains what they have.¹⟧\n\nFootnotes:\n\n"
        "¹ Walitt B, Nahin RL, Katz RS, et al. The prevalence and characteristics of fibromyalgia in the 2012 National Health Interview Survey. "
        "PLoS One. 2015;10(9):e0138024. doi:10.1371/journal.pone.0138024"
    ),
    good=(
        "A 2011 trial compared ketamine with midazolam in 24 people.¹ Pain scores were taken weekly for eight weeks. In the trial, the two groups did not differ.\n\nFootnotes:\n\n"
        "¹ Noppers I, Niesters M, Swartjes M, et al. Absence of long-term analgesic effect from a short-term S-ketamine infusion on fibromyalgia pain: "
        "a randomized, double blind, active placebo-controlled trial. Eur J Pain. 2011;15(9):942-949."
    ),
    zones=TEXT,
    needs=frozenset(f"claim:{code}" for code in _COUNTED),
    check=check,
)
