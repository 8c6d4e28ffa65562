"""Research, experts or many people invoked, and no one in particular cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Vocabulary
from reviewer.model.span import Span
from reviewer.reading.claims.illness.medical import counted, notices_an_ill
from reviewer.reading.ladder import FAIR
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.claims.appeals import appeal, turned
from reviewer.rules.support import HEADLINES, RUNG_NAMES, SAID, best_rung, cue_hit, marked_with

_ASKING = frozenset(("what", "how", "does", "is", "why"))
"""Words that open a headline which leaves the answer to the text."""
LABEL = 6
"""Up to how many words announce what follows."""
DECIDING = 3
"""Within how many words of "helps" stands what it helps to decide."""
_HEALTH = ("condition", "health", "body", "treatment", "genericcare", "effect", "effectadj")


_WITNESSES = Sifted(
    r"(?<!\bthe )(?<!\bour )\b{witness} (?:{often} ){1,2}{witnessed}\b"
    r"|\b(?:many|most|countless|numerous|plenty of|a lot of|thousands of|more and more) (?:of (?:my|our) )?(?:[\w-]+ )?{witness} (?:{often} )?{witnessed}\b",
    re.IGNORECASE,
)
_LEANS = Sifted(
    r"\bevidence[- ](?:based|backed|informed)\b(?! (?:\w+ )?(?:guide|guideline|research|publish|decision|question))"
    r"|\b(?:latest|newest|cutting[- ]edge|pioneering|ground-?breaking) (?:medical |scientific |clinical )?(?:research|studies|evidence)\b"
    r"|\b(?:growing|large|vast|increasing|expanding) body of (?:scientific |clinical |medical )?(?:literature|research|science|work)\b"
    r"|\b(?:validated|confirmed|supported|proven) by (?:modern )?science\b|\battention (?:from|of|among) (?:researchers|scientists|doctors|experts)\b"
    r"|\b(?:researchers|scientists|doctors|experts) (?:suspect|describe|speculate|theori[sz]e|argue|hail|praise)\b"
    r"|\bthe (?:most|strongest|best) (?:research|evidence) (?:for|behind)\b|\bclinical experiences? (?:confirms?|shows?|suggests?|has|have)\b",
    re.IGNORECASE,
)
"""Research, science or experts leaned on in passing, in words that claim nothing by themselves ("evidence-based care")."""
_PRAISED = frozenset({"EFF", "TES", "GUA", "CMP"})
"""Claims that people nobody names are called upon for."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield every appeal to unnamed authority that no good source in scope backs."""
    if passage.page.official:
        return
    for line in passage.lines:
        if "rejecting" in line.cues:
            continue  # "It was long thought that …"
        if "authority" not in line.cues:
            known = context.facts.vocabulary
            hits = _witnesses(line, passage, known), _leans(line, passage), _appeals(line, passage, known)
            yield from {hit.place: hit for hit in reversed(hits) if hit is not None}.values()
            continue
        if line.question or line.instruction or line.rejected or line.has("limit") or not _about_health(line):
            continue
        if line.claim is not None and line.claim.type == "FAC" and _helps_to_decide(line):
            continue
        if (line.introduces is not None and not line.has("strongauthority")) or (passage.zone in HEADLINES and _only_asks(line, passage)):
            continue
        if _is_label(line, passage) or _only_counts(line, passage) or turned(line, passage):
            continue
        hit = cue_hit(line, passage, "authority")
        if _is_named(line, hit.place.start - line.start):
            continue
        rung = best_rung(marked_with(line, passage, hit.place.end), passage.rungs)
        if rung not in FAIR:
            yield Hit(hit.place, {**hit.values, "source": RUNG_NAMES.get(rung, "no source")})


def _witnesses(line: Line, passage: Passage, known: Vocabulary) -> Hit | None:
    """Return the hit on people in general who are said to tell of a benefit ("Patients often notice less pain"), without a source."""
    if line.claim is None or line.claim.type not in _PRAISED or line.question or line.instruction or line.introduces is not None or line.has("limit"):
        return None
    found = line.find(_WITNESSES, known)
    if found is None or best_rung(line.cover.labels, passage.rungs) in FAIR:
        return None
    return Hit(passage.place(Span(line.start + found.start(), line.start + found.end())), {"cue": found.group(0), "source": "no source"})


def _leans(line: Line, passage: Passage) -> Hit | None:
    """Return the hit on evidence or science that is only named in praise of care ("evidence-based treatments"), without a source."""
    if line.question or line.rejected or line.introduces is not None or line.has("limit") or not (line.has("treatment", "genericcare", "masked", "health") or line.claim):
        return None
    found = line.find(_LEANS)
    if found is None or best_rung(line.cover.labels, passage.rungs) in FAIR:
        return None
    return Hit(passage.place(Span(line.start + found.start(), line.start + found.end())), {"cue": found.group(0), "source": "no source"})


def _appeals(line: Line, passage: Passage, known: Vocabulary) -> Hit | None:
    """Return the hit on people of standing, science or a crowd called upon in other words than those of the knowledge files, without a source."""
    found = None if passage.zone in HEADLINES and _only_asks(line, passage) else appeal(line, passage, known)
    if found is None or _is_named(line, found.start()) or best_rung(line.cover.labels, passage.rungs) in FAIR:
        return None
    return Hit(passage.place(Span(line.start + found.start(), line.start + found.end())), {"cue": found.group(0), "source": "no source"})


def _is_named(line: Line, at: int) -> bool:
    """Return whether words at a place of a sentence are part of a body's name ("The American Academy of Sleep Medicine suggests")."""
    return at > 0 and line.text[at].isupper() and any(word[0].isupper() for word in line.text[:at].split()[-2:])


def _helps_to_decide(line: Line) -> bool:
    """Return whether people only find help in making up their minds ("Many people find that a talk helps them decide"), which praises no care."""
    effects = line.cues.get("effect", ())
    return bool(effects) and all(any(last < first <= last + DECIDING for first, _ in line.cues.get("decision", ())) for _, last in effects)


def _only_counts(line: Line, passage: Passage) -> bool:
    """Return whether "many patients" only tells whom something befalls, or what they notice, and nothing is praised."""
    praised = line.claim is not None and line.claim.type in _PRAISED
    words, cue = passage.words.text, line.cues["authority"][0]
    return not praised and not line.has("strongauthority") and (counted(words, line.first, cue[0]) or notices_an_ill(words, cue, line.cues))


def _is_label(line: Line, passage: Passage) -> bool:
    """Return whether a few words only announce what follows ("What the trials show.")."""
    return passage.words.text[line.first] in ("what", "how", "why") and line.last - line.first <= LABEL


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
        "what a label rejects": "Myth 2: Experts agree that fillers last forever.",
        "results of the clinic's own": "The results of your blood test show how your treatment is going.",
        "a headline that asks what is known": "# What Research Shows About Massage and Migraine\n\nThis page looks at the trials.",
        "people of one's own count": "In the survey, the patients often reported less pain after massage.",
        "people who make up their minds": "Many people find that a talk with a massage therapist helps clarify whether it suits them.",
        "people who are only counted": "The first steps of the day are the worst of heel pain for many patients.",
        "a call for research": "More research is needed before this treatment can be advised for migraine.",
    },
    zones=SAID,
    needs=frozenset({"authority", "evidencenoun", "carer", "treatment", "genericcare", "claim:SAF+", "claim:PRE", "claim:STA", "claim:CAU", "claim:MEC", *(f"claim:{code}" for code in _PRAISED)}),
    check=check,
)
