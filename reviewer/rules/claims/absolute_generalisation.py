"""All, every, anyone, always or never, said of patients, conditions or countries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Drawn, Vocabulary, Worded
from reviewer.model.span import Span
from reviewer.reading.headings import speaks_against
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.support import SAID

HEALTH = frozenset({"condition", "health", "treatment", "genericcare"})
_ALL = Sifted(
    r"\b(?<!not )(?<!nearly )(?<!almost )(?<!at )(?<!above )(?:all|every|anyone|everyone|always|never)(?! (?:aspects|parts|stages|phases) "
    r"of\b)(?: \w+){0,2}? {generalised}\b"
    r"|\b(?<!not )(?<!nearly )(?<!almost )(?:(?:anyone|everyone)(?: \w+){0,2}?|(?:all those|every person|every patient)(?: \w+)?) (?:experiencing"
    r"|with|who|suffering)\b"
    r"|\b(?<!not )for (?:anyone|everyone) (?:looking|wanting|hoping|trying|seeking) (?:to|for)\b|\bno two {generalised}\b"
    r"|\balmost any (?:person|one|body|{generalised}|patient)\b"
    r"|\b(?<!not )(?<!n't )(?<!n’t )(?:safe|suitable|right|good) for (?:everyone|anyone|all)\b"
    r"|\b(?:no one|nobody|no patient) (?:needs? (?:to )?|has to |must )(?:be|live|suffer|put up)\b",
    re.IGNORECASE,
)
_BODY = Sifted(
    r"\b(?:all|every) (?:single )?{bodypart}(?: and every {bodypart})? (?:in|of) (?:the |your |our )?(?:human )?body\b"
    r"|\b(?:all|every) (?:of )?(?:the |your |our )?bod(?:y|ily|y[’']s) {bodypart}\b",
    re.IGNORECASE,
)
_EACH = Sifted(r"\b(?<!almost )(?<!nearly )(?:every|each and every) (?:single )?{onecase}\b", re.IGNORECASE)
"""One case that stands for all, in a sentence that claims something of care ("every patient gets better")."""
_EVER = Sifted(r"\b(?<!there )(?<!not )(?:is|are|will) (?:always|never|invariably)\b(?! (?:a (?:possibility|chance|risk)|possible|safe to|the same))", re.IGNORECASE)
"""A claim said to hold without exception."""
_NONE = late(r"\b(?:no (?:single |one |other )?\w+|none|nothing|neither|nobody) (?:\w+ ){0,3}(?:can|could|will|would|is|are|has|have|explains?|fits?|suits?|works?)\b", re.IGNORECASE)
"""Before "all patients" it denies: "no single theory explains endometriosis in all patients"."""
_EVERYBODY = Sifted(
    r"\b(?<!not )(?<!nearly )(?<!almost )(?<!hardly )(?:(?:absolutely )?(?:all|every|each and every|every single)(?: one)?(?: of our)?"
    r"|none of our) (?:\w+ )?{everyperson}\b|\bno (?:\w+ )?patients?\b"
    r"|\b(?<!not )(?<!nearly )(?<!almost )(?<!hardly )(?<!for )(?:everyone|everybody|anyone|anybody|whoever|any {everyperson})\b"
    r"|\b(?:nobody|no one) (?:with|who|is|has|needs|can)\b(?! (?:yet )?{looked}\b)"
    r"|\b(?:is|are) for (?:everyone|everybody|anyone|anybody|all)\b|\bnot a single {everything}\b"
    r"|\b(?<!not )(?<!nearly )(?<!almost )(?:all|every) {everything}\b"
    r"|\bwithout exception\b|\bnever without\b|\b(?<!not )(?<!n[’']t )(?<!most )(?<!many )(?<!some )(?:always|invariably|never) {happens}\b",
    re.IGNORECASE,
)
"""People, ills and times that leave no exception; what is told of them has to be a claim about health."""
_HANDLED = Worded(
    r"\b(?:must|have to|has to|(?:may|might) (?:come|join|bring|stay)|signs?|receives?|brings?|waits?|wears?|gets? an?|has an? (?:\w+ )?(?:test|check|scan|visit|talk)|(?:starts?|begins?) with)\b|\bshould {helped}\b"
    r"|\b(?:is|are|will be|was|were) (?:always |also )?{handled}\b"
    r"|\b(?:all|each|every) (?:of the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b"
    r"|\bin the (?:trial|study|pilot|room|survey)\b|\b(?:not|nothing|none|no \w+) (?:\w+ ){0,3}?(?:for|in) (?:everyone|everybody|all|every)\b"
    r"|\b(?:nobody|no one) (?:can|could) (?:yet )?(?:say|tell|know|predict|promise|be sure)\b|\b(?:nobody|no one) has (?:yet |ever |so far )?{investigated}\b"
    r"|\b(?:in (?:their|its|his|her) own way|differently)\b|\bpatient (?:records|notes|files|data)\b|\bno one knows\b|\bmost,? but\b",
    re.IGNORECASE,
)
"""What a house does with everybody, what a reader is told to do, and what a study did."""
_OFTEN = frozenset(("always", "never", "invariably", "exception"))
OPENING = 12
"""Letters within which a sentence that claims nothing else opens with whom it leaves no exception of."""
_APART = ("logistics", "steps", "booking", "study", "limit", "unknown", "rejecting", "hedge2", "telling", "money")
"""Cues of sentences about visits, studies and what is not known, where an absolute harms nobody."""
_WITHOUT_EXCEPTION = frozenset({"EFF", "GUA", "CMP", "SAF+", "CAU"})
"""Claims that an "always" makes hold for everybody."""
_EXEMPT = late(
    r"\bnot (?:all|every|everyone|always)\b|\bhardly (?:any|every)|\bevery (?:second|third|fourth|other|few)\b"
    r"|\ball (?:\d+|participants|of our|of us|of the|our|staff|calls|rights|ages)\b|\bat all\b"
    r"|\b(?:always|never) "
    r"(?:tell|talk|stop|ask|disclose|consult|share|take|use|mix|give)\b|\beveryone (?:is|has a) (?:different|unique)\b"
    r"|\bas far as (?:anyone|anybody)\b|\banyone[’']s guess\b|\bopen to (?:anyone|everyone|everybody|all)\b|\bdeserves?\b|\bas we would\b"
    r"|\bmost [\w ,]{2,50}? never\b|\bwe (?:see|treat|welcome|accept) all\b",
    re.IGNORECASE,
)


_NOT_TO = late(
    r"\b(?:not|never|n[’']t) (?:\w+ )?(?:give|given|prescribe[d]?|offer(?:ed)?|use[d]?|recommend(?:ed)?|advise[d]?|suitable|for|treat|do|place)\b[^;]*$", re.IGNORECASE
)
"""What is not done to whoever is named behind it."""
_TELLING = Drawn(lambda known: frozenset[str]().union(*(pattern(known).telling for pattern in (_ALL, _BODY, _EACH, _EVER, _EVERYBODY))))
"""One of these words stands in every sentence in which one of these patterns finds something."""


def _everybody(line: Line, known: Vocabulary) -> re.Match[str] | None:
    """Return the words that leave no exception in a sentence which tells what care does or what an illness is, not what a house does with people."""
    found = None if line.has(*_APART) else line.find(_EVERYBODY, known)
    if found is None or (line.claim is None and found.start() > OPENING and _OFTEN.isdisjoint(found.group().lower().split())):
        return None
    return found


def _excepted(line: Line, start: int, known: Vocabulary) -> bool:
    """Return whether what leaves no exceptions is denied, told of a visit or a study, or told to a reader to do."""
    return bool(_NONE.search(line.text[:start]) or _EXEMPT.search(line.text) or _HANDLED(known).search(line.text))


def _shut_out(line: Line, passage: Passage, start: int) -> bool:
    """Return whether a sentence or what stands above it says who should not have some care ("We do not give it to anyone with …")."""
    above = passage.setting.lead or passage.setting.heading
    return speaks_against(above) or _NOT_TO.search(line.text[:start]) is not None


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield absolutes in sentences that say something of health."""
    if passage.page.official:
        return
    known = context.facts.vocabulary
    telling = _TELLING(known)
    for line in passage.lines:
        if line.question or line.instruction or telling.isdisjoint(line.said):
            continue
        claimed = line.claim.type if line.claim is not None else ""
        found = line.find(_BODY, known) if line.has("treatment", "genericcare") or claimed == "EFF" else None
        if found is None and claimed in _WITHOUT_EXCEPTION:
            found = line.find(_EACH, known) or line.find(_EVER)
        if found is None and not HEALTH.isdisjoint(line.cues):
            found = line.find(_ALL, known) or _everybody(line, known)
        if found is None or line.rejected or line.has("logistics") or _excepted(line, found.start(), known):
            continue
        if not _shut_out(line, passage, found.start()):
            yield Hit(passage.place(Span(line.start + found.start(), line.start + found.end())), {"cue": found.group(0)})


RULE = BlockRule(
    id="CL005",
    name="absolute-generalisation",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Claims and evidence",
    title="A statement leaves no exceptions",
    message="“{cue}” leaves no exceptions.",
    fix="Say whom the source studied, such as “adults in two US surveys”.",
    why="A claim has to match the people who were studied.",
    standard="FTC Health Products Compliance Guidance, 2022; CDC CCI 11",
    bad="Ketamine suits ⟦all patients⟧ with chronic pain.",
    good="All 24 participants in the trial received an infusion.",
    traps={
        "what may always happen": "After treatment of an ulcer there is always a chance of infection.",
        "how a clinic works": "We take a full history with every patient before any treatment of back pain.",
        "never with": "Some people have never achieved remission with tablets.",
        "what nothing explains": "No single theory can explain back pain in all patients.",
        "not all": "Not all patients with back pain need a scan.",
        "an instruction": "Always tell your doctor about pain that wakes you.",
        "all of one person's care": "We look at all aspects of pain with you.",
        "what works together": "The muscles all work together with the hips to ease back pain.",
        "how the body is made": "Every cell in the body needs this hormone.",
        "the whole body named": "Rest your body after every visit to a clinic for back pain.",
        "what a label rejects": "Myth 3: Everyone with back pain needs a scan.",
        "a clinic's welcome": "We welcome all people with pain at our front desk.",
    },
    zones=SAID,
    needs=HEALTH,
    check=check,
)
