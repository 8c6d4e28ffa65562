"""A clinical fact – cause, symptom, course, mechanism, diagnosis – with no citation in scope."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.citations.told_aside import told_aside
from reviewer.rules.citations.told_harm import of_illness, of_risks
from reviewer.rules.citations.told_of_days import told_of_days
from reviewer.rules.citations.told_plainly import told_plainly
from reviewer.rules.support import TEXT, claims, figured, led, reason_in_brackets, whole

_DEFINITION_WORDS = 14
_BESIDE = ("EFF", "CMP", "SAF+", "GUA", "TES")
"""Claims that can tell a working as well, which owes a source of its own ("It blocks histamine and so eases hay fever")."""
_WARNING = ("SAF-", "CAU")
_OF_HARM = ("SAF-", "CAU", "PRE", "STA", "FAC", "MEC")
_WORKING = ("molecule", "mechanism", "strongmechanism")
_NAMES = Worded(
    r"^(?:an?|the)?\s?[\w\s()’'+/,–-]{2,80}? (?:(?:is|are) (?:an?|the|one of the) (?:[\w-]+,? ){0,4}?{naming}\b(?! (?:and|or) )|refers? to\b)"
    r"|\b(?:is|are) (?:\w+ly )?defined as\b|^(?:an?|the|it|this|that|these)?\s?(?:[\w-]+ ){0,3}means \w+ing\b"
    r"|^(?!.{0,80}\b(?:causes?|reasons?|often|usually) )(?:[\w\s()’'+/,–-]{2,80}? )?(?:involves?|means(?: that there is)?|(?:is|are)) (?:an? |the )?(?:[\w-]+,? ){0,2}?{naming} (?:of|on|in|over|around|along|that)\b",
    re.IGNORECASE,
)
"""What something is, or what a word means."""
_TELLS_MORE = Worded(
    r"\d|\b{goingon}\b|\bcan (?!be\b)|\b{works}\b",
    re.IGNORECASE,
)
"""Words by which a definition goes on to a cause, a figure or an effect, which is asked about like any other."""
_TERM = late(r"^(?:the|its|this) (?:term|name|word)\b|\bis not an? (?:disease|illness|condition) (?:\w+,? )?but an? (?:symptom|sign)\b", re.IGNORECASE)
"""Where a word comes from, or what kind of thing an ill is."""
_OF_ILLNESS = "how an illness shows, how it runs or what is done for it"
_TELLS = {
    "CAU": "what causes something or goes with it",
    "MEC": "how something acts in the body",
    "PRE": "how common something is",
    "STA": "how much or how long",
    "SAF-": "what can do harm",
    **dict.fromkeys(_BESIDE, "how something acts in the body"),
}
"""What a sentence tells, by the type of its claim, as the card says it."""
_NEEDS_NONE = (told_plainly, told_aside, told_of_days)
"""What is asked of a sentence whose fact may need no source."""
_IS = late(r"\b(?:is|are|refers?|means)\b")
_NAMING = frozenset({"CAU", "MEC", "FAC"})
_OF_ONE = frozenset(("he", "she", "his", "her"))
"""Words of a sentence that tells of one person; "his or her" tells of anybody."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield every cause, mechanism or clinical fact that no marker covers, not even the last one of its paragraph."""
    for line in claims(passage, "CAU", "MEC", "FAC", "REG", "PRE", "STA", "SAF-", *_BESIDE):
        if line.claim and line.claim.type in _BESIDE and not _works(line):
            continue
        if line.claim and line.claim.type in _WARNING and not of_illness(line, passage):
            continue
        if line.claim and line.claim.type in ("PRE", "STA") and figured(line):
            continue
        if line.claim and line.claim.type in _OF_HARM and of_risks(line, passage):
            continue
        if led(line, passage) or (line.claim and line.claim.item and passage.setting.lead and line.claim.type != "MEC"):
            continue
        if any(told(line, passage, context.facts.vocabulary) for told in _NEEDS_NONE):
            continue
        if line.cover.state != "bare" or line.has("society", "signalling") or _unsure(line, passage) or _is_aside(line, passage) or _defines(line, context.facts.vocabulary):
            continue
        hit = whole(line, passage, "status" if line.claim and line.claim.type == "REG" else None)
        yield hit._replace(values={**hit.values, "tells": _TELLS.get(line.claim.type if line.claim else "", _OF_ILLNESS)})


def _unsure(line: Line, passage: Passage) -> bool:
    """Return whether a sentence says that what it claims is not known; what stands behind a comma from that is claimed all the same."""
    if line.claim is None or "unknown" not in line.cues:
        return False
    cue = line.claim.cue
    at = passage.words.starts[line.cues["unknown"][0][0]]
    if line.claim.hedge and cue.start < at:
        return True  # "can cause pain, but the cause isn't always known"
    return "," not in passage.block.prose[min(at, cue.start) : max(at, cue.end)]


def _works(line: Line) -> bool:
    """Return whether a sentence that claims something else also tells how something acts in the body."""
    return line.claim is not None and "MEC" in line.claim.also and line.has(*_WORKING) and not line.has("limit")


def _is_aside(line: Line, passage: Passage) -> bool:
    """Return whether a sentence tells of one person or of what people will do at a visit, gives a reason in brackets, or speaks of who pays."""
    assert line.claim is not None
    words = passage.words.text
    if any(last < line.last - 1 and words[last + 1] == "will" for _, last in line.cues.get("people", ())):
        return True
    if reason_in_brackets(line, passage):
        return True
    said = words[line.first : line.last]
    return (not _OF_ONE.isdisjoint(said) and "or" not in said) or (line.claim.type == "REG" and line.has("logistics", "money"))


def _defines(line: Line, known: Vocabulary) -> bool:
    """Return whether a sentence only names or defines."""
    claim = line.claim
    if claim is None or claim.type not in _NAMING:
        return False
    if claim.type == "FAC" and line.last - line.first <= _DEFINITION_WORDS and " is a" in line.text:
        return True
    if _TERM.search(line.text) is not None:
        return True
    named = _NAMES(known).search(line.text)
    if named is None:
        return False
    return _TELLS_MORE(known).search(line.text, _predicate(line.text)) is None


def _predicate(text: str) -> int:
    """Return where a definition's subject, whose name may hold figures, ends."""
    found = _IS.search(text)
    return found.start() if found else 0


RULE = BlockRule(
    id="CI003",
    name="uncited-medical-fact",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="A medical statement has no source",
    message="This says {tells} (“{cue}”), and no marker covers it.",
    titles={"status": "An approval is told without a source"},
    messages={"status": "This says what a treatment is approved, cleared or licensed for (“{cue}”), and no marker covers it."},
    fix="Add a reference; a textbook or an official page will do. Or mark it as the clinic's own experience.",
    fixes={"status": "Cite the label or the agency’s page, with the day you looked."},
    why="Readers and reviewers will ask how this is known.",
    standard="HONcode 4; DISCERN 4",
    bad="⟦Fibromyalgia commonly disrupts sleep and is often triggered by infection or stress.⟧",
    good="Fibromyalgia is a chronic pain condition.",
    kinds={"status": "⟦Orlistat is an FDA-approved medicine for losing weight.⟧"},
    traps={
        "an item's reason in brackets": "For your back we advise:\n\n- Short walks (muscles shrink without use)\n- A firm bed",
        "not knowing": "In some cases the cause of the pain is not known.",
        "the clinic's own process": "At the first visit we check your blood pressure and your weight.",
        "what something is": "Cortisol is a hormone that the adrenal glands make when the body is under strain.",
        "what a word means": "Vertigo refers to a feeling that the room spins round the body.",
        "what a sign may mean": "Numbness between the legs and a weak bladder can be a sign of a trapped nerve.",
        "what a part of the body does": "The heart pumps blood through the body.",
        "that people differ": "Hormone imbalances affect men and women differently.",
        "what a tradition holds": "Acupuncture is based on the idea that energy moves along the channels of the body.",
        "causes of which none is named": "Back pain can be caused by many different things.",
        "what an ill does to a day": "Tinnitus can affect your work and your social life.",
        "what is commonest of things in use": "The most common style of hearing aid sits behind the ear.",
        "what an ill makes hard": "Many people with heel pain find it hard to get going in the morning.",
        "a stigma": "Hair loss is often surrounded by stigma, leading many women to hide their pain.",
        "one person's illness": "She woke with neck pain, which caused a headache at her desk.",
        "an approval beside who pays": "Insurance: as an FDA-approved medicine, esketamine is more likely to be covered by insurance.",
        "an instruction": "Talk to your doctor if your symptoms often come back.",
    },
    zones=TEXT,
    needs=frozenset({"claim:CAU", "claim:MEC", "claim:FAC", "claim:REG", "claim:PRE", "claim:STA", "claim:SAF-", *(f"claim:{code}" for code in _BESIDE)}),
    check=check,
)
