"""A small study, a single case, or a vague result used as if it settled the matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewer.model.draft import Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.support import TEXT

_FARED = ("effect", "mending", "improved", "vagueresult", "faringwell", "benefitnoun", "effectnoun", "guarantee", "quit", "faring")
"""Cues one of which stands where a study's people are said to have fared well."""
_WORKS = frozenset({"EFF", "CMP", "GUA"})
SMALL = 30
_UNITS = "one two three four five six seven eight nine".split()
_WORDS = {word: number for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split())}  # fmt: skip
_WORDS |= {f"twenty-{unit}": 20 + number for number, unit in enumerate(_UNITS, 1)} | {"thirty": 30}
_COUNT = Worded(
    rf"\b(?<!one in )(?<!two in )(?<!\d in )(\d{{1,3}}|{'|'.join(sorted(list(_WORDS)[1:], key=len, reverse=True))}) (?!(?:in|of|out of) (?:\d|{'|'.join(list(_WORDS)[1:11])}))(?:(?!\d|trials?\b|studies\b|reviews?\b)\w+ ){{0,3}}?(?:{{participant}}|{{volunteer}})\b", re.IGNORECASE
)
_ONE = late(r"\bin (?:19|20)\d\d,? an? (?:patient|man|woman|boy|girl|child|case)\b|\bone patient\b|\bin one case\b|\ba single (?:patient|case)\b", re.IGNORECASE)
_ONLY_ASKS = late(r"\b(?:examin|evaluat|investigat|explor|assess|look)\w* (?:at |into )?(?:whether|if|how|the (?:use|effect|effects|effectiveness|efficacy|role))\b", re.IGNORECASE)
"""What a study looked at, which is no result."""
_PLANNED = late(r"\b(?:under ?way|planned|recruiting|will (?:test|look|compare|include))\b", re.IGNORECASE)
"""What tells that a study has found nothing yet."""
_DONE = Sifted(
    r"\b(?:study|trial|pilot|experiment|case series)\b|\b(?:researchers|scientists|investigators) (?:at [\w ]{2,30} )?(?:treated|gave|tested|found|followed|studied)\b", re.IGNORECASE
)
"""Where a study is told without the words that introduce one."""
_GROUP = late(
    r"\bgroups?\b|\b(?:those|patients|people|participants|women|men|adults|children) (?:who (?:received|had|took|got|were given)|receiving|treated with|given)\b"
    r"|\bduring the (?:study|trial)\b",
    re.IGNORECASE,
)
"""Who was treated, where the study itself is told elsewhere."""
_P_VALUE = late(r"\bp ?[<=] ?0?\.\d", re.IGNORECASE)
_FIGURE = late(
    r"\d+(?:\.\d+)?\s?(?:%|percent|points?)|\b(?:one|two|three|\d+) in (?:\w+ )?\w+\b|\bfrom \d|\bby (?:(?:about|around|some|only) )?\d"
    r"|\b\d+ (?:more|fewer|extra)\b|\b(?:for|of) every \d",
    re.IGNORECASE,
)
_LEFT_OPEN = late(r"\b(?:whether|if|how) [^.;]{3,80} (?:was|is|were|are|remains?|remained) (?:\w+ )?(?:unclear|uncertain|unknown|not known|not clear|open)\b", re.IGNORECASE)
"""What the study is said to have left open."""
_NO_BETTER = late(r"\bas (?:much|well|effective|effectively|good|often|fast|quickly|safe) as\b|\bno (?:more|better|less) (?:\w+ )?than\b", re.IGNORECASE)
"""A comparison that praises nothing: one thing did as the other."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each study whose telling is small or vague and names no limit."""
    if passage.page.official:
        return
    for number, line in enumerate(passage.lines):
        if line.question or line.instruction:
            continue
        if line.introduces is None:
            if line.episode < 0:
                yield from _in_passing(line, passage, context.facts.vocabulary)
            continue
        story = [line, *(other for other in passage.lines if other.episode == number and other is not line)]
        text = " ".join(other.text for other in story)
        if any(other.has("caveat") for other in story) or _P_VALUE.search(text) or _PLANNED.search(text) or text.rstrip().endswith(":"):
            continue
        count = _people(text, context.facts.vocabulary)
        if count and count <= SMALL:
            yield _hit(passage, story, {"people": _counted(count)}, "small")
        elif (any(other.has("vagueresult") for other in story) and not _FIGURE.search(text) and not _LEFT_OPEN.search(text)) or (not count and _praises(story)):
            yield _hit(passage, story, {}, "vague-result")


def _in_passing(line: Line, passage: Passage, known: Vocabulary) -> Iterator[Hit]:
    """Yield the hit on a study that a sentence tells in passing, of few people or with a vague result."""
    if line.find(_DONE) and not line.has("caveat", "limit", "weaklabel", "negator") and not _PLANNED.search(line.text) and line.has(*_FARED):
        count = _people(line.text, known)
        if 0 < count <= SMALL:
            yield _hit(passage, [line], {"people": _counted(count)}, "small")
            return
    if _told_of_a_group(line):
        yield _hit(passage, [line], {}, "vague-result")


def _counted(people: int) -> str:
    """Return a number of people in words that agree with it."""
    return "1 person" if people == 1 else f"{people} people"


def _told_of_a_group(line: Line) -> bool:
    """Return whether a sentence away from its study tells vaguely how those who were treated fared, and neither a limit nor by how much."""
    if not line.has("vagueresult") or line.has("caveat", "limit", "weaklabel") or not _benefit(line) or _P_VALUE.search(line.text):
        return False
    return line.claim is not None and ("STU" in (line.claim.type, *line.claim.also) or line.has("comparison") or _GROUP.search(line.text) is not None)


def _praises(story: Sequence[Line]) -> bool:
    """Return whether a study's telling claims benefit in people, with neither a limit, nor only what was looked at, nor a cited figure or comparison."""
    if any(line.has("limit", "weaklabel") for line in story) or _ONLY_ASKS.search(story[0].text):
        return False
    if any(line.cover.labels for line in story) and any(_FIGURE.search(line.text) or _NO_BETTER.search(line.text) for line in story):
        return False
    return any(map(_benefit, story))


def _benefit(line: Line) -> bool:
    """Return whether a sentence of a study's telling says that something works or works better."""
    return line.claim is not None and not _WORKS.isdisjoint((line.claim.type, *line.claim.also))


def _people(text: str, words: Vocabulary) -> int:
    """Return the smallest number of people a study's telling names, 0 where it names none."""
    if _ONE.search(text):
        return 1
    numbers = [_WORDS.get(found.group(1).lower()) or int(found.group(1)) for found in _COUNT(words).finditer(text) if not found.group(1).startswith("0")]
    return max(numbers, default=0)


def _hit(passage: Passage, story: Sequence[Line], values: dict[str, str], kind: str) -> Hit:
    return Hit(passage.place(story[0].span), values, kind, related=tuple(passage.place(line.span) for line in story[1:]))


RULE = BlockRule(
    id="CL007",
    name="study-overread",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Claims and evidence",
    title="A small study is told as proof",
    message="This study had {people}, and the telling names no limit and no comparison.",
    titles={"vague-result": "A study's result is vague"},
    messages={"vague-result": "The result is told without a number, a comparison or a limit."},
    fix="Say what changed, by how much and for how long, and that a study like this cannot settle it.",
    why="A few people, or one case, cannot show that a treatment works.",
    standard="HealthNewsReview 2 and 4; FTC 2022; DISCERN 8; CONSORT",
    bad="⟦In a study of eleven patients, ketamine produced significant changes in pain.⟧",
    good=(
        "In a small placebo-controlled study of 11 patients, pain scores fell for up to 80 minutes; it cannot show lasting benefit.¹\n\nFootnotes:\n\n"
        "¹ Pastrak M, Abd-Elsayed A, Ma F, et al. Systematic review of the use of intravenous ketamine for fibromyalgia. Ochsner J. 2021;21(4):387-394. doi:10.31486/toj.21.0038"
    ),
    kinds={"vague-result": "⟦In a 2019 study, people with back pain had positive results after a course of massage.⟧"},
    traps={
        "a search result's line, which cannot hold the details": "---\ndescription: In a study of eleven patients, ketamine produced significant changes in pain.\n---\n\nPain is common.",
        "a large survey": "In a 2012 survey of 35,000 adults, 600 people met the criteria.",
        "what a study looks at": "A new study examines whether massage is effective for back pain.",
        "a cited result with its figure": (
            "A 2019 trial found that massage eased back pain in 54% of adults.¹\n\nFootnotes:\n\n"
            "¹ Roe J, Doe A. Massage for back pain: a randomised trial. Pain Med. 2019;20(3):10-19. doi:10.1000/pm.2019.3"
        ),
        "a cited result that is no better than another": (
            "A 2019 trial found that massage eased back pain about as much as stretching.¹\n\nFootnotes:\n\n"
            "¹ Roe J, Doe A. Massage for back pain: a randomised trial. Pain Med. 2019;20(3):10-19. doi:10.1000/pm.2019.3"
        ),
        "rats": "In rats, the compound eased pain, and nobody has tried it in people.",
    },
    zones=TEXT - {Zone.META},
    needs=frozenset({"introduces", "vagueresult", "study", "evidencenoun"}),
    check=check,
)
