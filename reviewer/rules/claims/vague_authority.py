"""Research, experts or many people invoked, and no one in particular cited."""

from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.reading.ladder import FAIR
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.support import HEADLINES, RUNG_NAMES, SAID, best_rung, cue_hit, marked_with

_ASKING = frozenset(("what", "how", "does", "is", "why"))
"""Words that open a headline which leaves the answer to the text."""
_HEALTH = ("condition", "health", "body", "treatment", "genericcare", "effect", "effectadj")


def check(passage: Passage, _: Context) -> Iterator[Hit]:
    """Yield every appeal to unnamed authority that no good source in scope backs."""
    if passage.page.official:
        return
    for line in passage.lines:
        if not line.has("authority") or line.question or line.instruction or line.has("limit") or not _about_health(line):
            continue
        if (line.introduces is not None and not line.has("strongauthority")) or (passage.zone in HEADLINES and _only_asks(line, passage)):
            continue
        hit = cue_hit(line, passage, "authority")
        rung = best_rung(marked_with(line, passage, hit.place.end), passage.rungs)
        if rung not in FAIR:
            yield Hit(hit.place, {**hit.values, "source": RUNG_NAMES.get(rung, "no source")})


def _only_asks(line: Line, passage: Passage) -> bool:
    """Return whether a headline announces what the evidence shows and leaves it open."""
    return line.has("calmheadline") or passage.words.text[line.first] in _ASKING


def _about_health(line: Line) -> bool:
    """Return whether a sentence speaks of health or care, by its own words or as a claim of what stands around it ("Backed by scientific research")."""
    return line.claim is not None or line.has(*_HEALTH)


RULE = BlockRule(
    id="CL012",
    name="vague-authority",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Claims and evidence",
    title="An unnamed authority is invoked",
    message="“{cue}” asks readers to trust someone unnamed; behind it stands {source}.",
    fix="Name the study or the body and cite it.",
    why="A reader cannot weigh “research” or “experts” without knowing which.",
    standard="DISCERN 4; PIF TICK 4; Redi et al. 2019",
    bad="⟦Research suggests⟧ that ketamine calms the brain.",
    good=(
        "Research suggests that relief lasts a few hours after one infusion.¹\n\nFootnotes:\n\n"
        "¹ Pastrak M, Abd-Elsayed A, Ma F, et al. Systematic review of the use of intravenous ketamine for fibromyalgia. "
        "Ochsner J. 2021;21(4):387-394. doi:10.31486/toj.21.0038"
    ),
    traps={
        "results of the clinic's own": "The results of your blood test show how your treatment is going.",
        "a headline that asks what is known": "# What Research Shows About Massage and Migraine\n\nThis page looks at the trials.",
        "a call for research": "More research is needed before this treatment can be advised for migraine.",
    },
    zones=SAID,
    needs=frozenset({"authority"}),
    check=check,
)
