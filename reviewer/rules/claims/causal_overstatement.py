"""A cause or mechanism stated as settled, or used as if it proved benefit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.draft import Kind
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Vocabulary
from reviewer.reading.ladder import STRONG
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.claims.bodily_effects import acts_on_body, of_care, passed_on
from reviewer.rules.claims.one_cause import HEDGED, WHY, named, one_cause
from reviewer.rules.places import short
from reviewer.rules.support import TEXT, best_rung, cue_text, whole

_SETTLED = late(
    r"\b(?:is|are) caused by\b|(?<!\bthe )(?<!\bits )(?<!\btheir )(?<!\bof )(?<!\b(?:root|many) )(?<!exact )(?<!possible )(?<!other )\bcauses\b"
    r"(?! (?:of|are|is|remain|for|can|may|vary|include)\b)|\bproves?\b",
    re.IGNORECASE,
)
"""Words that state a cause; "the exact causes are not known" has the noun."""
_REFUTED = Sifted(r"\bno (?:good )?(?:study|trial|evidence|proof|research)\b|\bnobody has\b|\bhas no (?:support|basis)\b", re.IGNORECASE)
"""What denies that a working was ever shown."""
_FAMILY = late(r"\bruns? in (?:the )?famil(?:y|ies)\b.*\bgenetic\b", re.IGNORECASE)
_SPEAKING = frozenset({"MEC", "EFF"})
NEAR = 4
"""Within how many words a negator denies a working ("a tooth cannot heal itself")."""
FEWEST = 3
"""Words from which a sentence or an item tells a working and does not only name a topic."""
_WORKING = ("effect", "mechanism", "cause")
OPENING = 2
"""Within how many words of "By" a sentence opens with the working it leans on ("By calming the nerves, it eases pain")."""
_RELEASING = ("releasing", "stimulating", "activating", "inhibiting")
"""What the names of hormones and factors end in, behind a hyphen."""
_SPOKEN = {"unproven": "unproven", "strong": "strongmechanism"}
"""The cue whose words a kind of hit quotes."""
_JOINING = frozenset(("by", "thereby", "thus", "hence", "through"))
"""Words that hang how something works on what comes of it."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield sentences that state a mechanism as settled or pass from it to benefit."""
    if passage.page.official:
        return
    for number, line in enumerate(passage.lines):
        if line.question or line.instruction or line.rejected or line.find(_REFUTED) or (kind := _kind(number, passage, context.facts.vocabulary)) is None:
            continue
        place = whole(line, passage).place if line.claim else passage.place(line.span)
        yield Hit(place, {"cue": _said(line, passage, kind, context.facts.vocabulary)}, kind)


def _said(line: Line, passage: Passage, kind: str, known: Vocabulary) -> str:
    """Return the words of a sentence that a hit of a kind speaks of."""
    if kind in _SPOKEN:
        return cue_text(line, passage, _SPOKEN[kind])
    told = acts_on_body(line, passage, known) if kind == "acting" else None
    if kind == "one-cause":
        told = named(line, known) or line.find(WHY)
    return short(told.group().strip() if told else line.text)


def _kind(number: int, passage: Passage, known: Vocabulary) -> str | None:
    line = passage.lines[number]
    cues = line.cues
    if "cause" in cues and _FAMILY.search(line.text):
        return "family-to-gene"
    if "explored" in cues and line.has("cause", "strongauthority") and _SETTLED.search(line.text):
        return "hedge-then-assert"
    if "unproven" in cues and _unproven(line, passage):
        return "unproven"
    if "limit" in cues:
        return None
    if passed_on(line, passage) and best_rung(line.cover.labels, passage.rungs) not in STRONG:
        return "mechanism-to-benefit"
    if acts_on_body(line, passage, known) and best_rung(line.cover.labels, passage.rungs) not in STRONG:
        return "acting"
    if line.claim is None:
        return None
    types = {line.claim.type, *line.claim.also}
    if one_cause(line, passage, known) or (line.find(WHY) and best_rung(line.cover.labels, passage.rungs) not in STRONG):
        return "one-cause"
    if not types & _SPEAKING or best_rung(line.cover.labels, passage.rungs) in STRONG:
        return None
    if "EFF" in types and (_bridges(line, passage) or _carried(number, passage)):
        return "mechanism-to-benefit"
    if not line.has("body"):
        return None
    if _joined(line, passage) and ("EFF" in types or of_care(line, passage)):
        return "mechanism-to-benefit"
    if passage.setting.lists == "EFF" and passage.block.kind is Kind.ITEM and not line.has("effect"):
        return None  # an ill named below "Conditions we treat" works on nothing
    if line.claim.hedge < HEDGED and _acts_strongly(line, passage) and of_care(line, passage):
        return "strong"
    return None


def _acts_strongly(line: Line, passage: Passage) -> bool:
    """Return whether a strong verb of working stands in a sentence, not as part of a name ("gonadotropin-releasing hormone")."""
    prose, starts = passage.block.prose, passage.words.starts
    return any(first == 0 or prose[starts[first] - 1] != "-" or not prose[starts[first] :].startswith(_RELEASING) for first, _ in line.cues.get("strongmechanism", ()))


def _bridges(line: Line, passage: Passage) -> bool:
    """Return whether a sentence passes from one thing to what comes of it; "as a result of care" names what it comes from."""
    words = passage.words.text
    return any(words[last] != "result" or words[last + 1 : last + 2] != ("of",) for _, last in line.cues.get("bridge", ()))


def _carried(number: int, passage: Passage) -> bool:
    """Return whether a sentence draws a benefit from a working that the sentence before it tells ("As a result, …", "This is why …")."""
    line = passage.lines[number]
    if number == 0 or not any(first == line.first for first, _ in line.cues.get("therefore", ())):
        return False
    before = passage.lines[number - 1]
    return before.has("body", "molecule", "mechanism") and before.has(*_WORKING, "acts")


def _unproven(line: Line, passage: Passage) -> bool:
    """Return whether a sentence tells a working that nobody has measured, as a claim or of care, with no strong source."""
    if line.has("limit", "unknown") or line.last - line.first < FEWEST:
        return False
    start = line.cues["unproven"][0][0]
    if any(start - NEAR <= last < start for _, last in line.cues.get("negator", ())):
        return False
    if line.claim is None and not (passage.setting.about_care or line.has("treatment", "genericcare", "own")):
        return False
    return best_rung(line.cover.labels, passage.rungs) not in STRONG


def _joined(line: Line, passage: Passage) -> bool:
    """Return whether one working is hung on another by a participle ("calms the nerves, easing pain", "eases pain by calming the nerves")."""
    words, prose = passage.words, passage.block.prose
    named = {first for name in ("genericcare", "treatment") for first, _ in line.cues.get(name, ())}
    for name in _WORKING:
        for first, last in line.cues.get(name, ()):
            if first == last and first > line.first and first not in named and words.text[first].endswith("ing"):
                if first - line.first <= OPENING and words.text[line.first] in _JOINING and line.claim is not None:
                    return True
                if first - 1 == line.first:
                    continue
                before = words.text[first - 2 : first]
                near = first - 1 if before[1].endswith("ly") else first
                if not _JOINING.isdisjoint(before) or "," in prose[words.ends[near - 1] : words.starts[near]]:
                    return True
    return False


RULE = BlockRule(
    id="CL006",
    name="causal-overstatement",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Claims and evidence",
    title="A mechanism is stated as settled",
    message="This states how the treatment acts in the body as a fact (“{cue}”).",
    titles={
        "one-cause": "One cause is stated as settled",
        "unproven": "An unproven working is told as fact",
        "mechanism-to-benefit": "A mechanism is used as proof of benefit", "family-to-gene": "A family pattern is read as a gene",
    },
    messages={
        "one-cause": "This names one cause of an illness as settled (“{cue}”).",
        "unproven": "“{cue}” is told as something that goes on in the body; no measurement is named for it.",
        "hedge-then-assert": "The sentence says that this is still being explored, and then states it as a fact.",
        "mechanism-to-benefit": "The sentence passes from how the treatment acts to the benefit, as if the one proved the other.",
        "family-to-gene": "That something runs in families does not show that it is genetic.",
    },
    fix="Say what is proposed and by whom, and keep the claim of benefit for the results of trials.",
    fixes={"one-cause": "Say how strong the link is and cite it, and name the other causes."},
    why="A mechanism is not evidence of benefit.",
    standard="Sumner et al., BMJ 2014 and PLoS One 2016; FTC 2022; OCEBM level 5",
    bad="⟦Ketamine resets the nervous system and the signals in it.⟧",
    good="Ketamine blocks NMDA receptors; whether this explains pain relief in fibromyalgia is not known.",
    kinds={
        "hedge-then-assert": "⟦The cause of fibromyalgia is still being explored, but it is caused by an overactive nervous system.⟧",
        "mechanism-to-benefit": "⟦Ketamine blocks a receptor in the brain, making it an effective treatment for chronic pain.⟧",
        "one-cause": "⟦Stress is the root cause of bruxism.⟧",
        "acting": "⟦Our laser wakes the immune system.⟧",
        "unproven": "⟦Our massage flushes toxins out of tired muscles.⟧",
        "family-to-gene": "⟦Migraine often runs in families, which shows that the cause is genetic.⟧",
    },
    traps={
        "a question": "What causes fibromyalgia?",
        "causes that are not known": "Migraine is linked to stress and sleep, but its exact causes are not well understood.",
        "a list of what is done": "Your therapist may use massage, stretching and cooling for the neck muscles.",
        "a topic of a list": "Our courses on massage cover:\n\n- Spinal alignment\n- Posture at a desk",
        "a working that is doubted": "There is no evidence that this massage removes toxins.",
        "a hormone's name": "Our massage course for patients also tells what a thyroid-stimulating hormone is.",
        "a denied working": "Without treatment a decayed tooth cannot heal itself.",
        "an infection": "Shingles is caused by the virus of chickenpox.",
        "what care brought": "Many people sleep better as a result of massage for the neck muscles.",
        "a hedged cause": "The pain may be caused by changes in the nervous system.",
    },
    zones=TEXT,
    needs=frozenset({"cause", "mechanism", "body", "molecule", "unproven"}),
    check=check,
)
