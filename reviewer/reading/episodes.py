"""Study episodes: one study told over several sentences of a paragraph (S5 of the citation scope)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.model.patterns import late

_YEAR = r"(?:1[89]|20)\d\d"
_INTRO = late(
    rf"\b(?:an?|one|another|the (?:very )?first|this)\s+(?:(?!of\b|by\b)[\w’'%-]+\s+){{0,6}}?"
    r"(?:study|studies|trial|meta-analysis|systematic review|review of|case report|case series|case study|survey|pilot)\b"
    rf"|\bin {_YEAR},? (?:an?|the|one) (?:patient|man|woman|case|researchers?|team|group)"
    rf"|\b(?:study|trial|survey|review)\b[^.]{{0,40}}\b(?:conducted|published|carried out|done|reported) (?:in|by)\b"
    rf"|\b{_YEAR}s? (?:study|trial|review|survey|meta-analysis)\b"
    r"|\b(?:human|animal|rat|mouse|cell|cell-based|clinical|case|pilot|laboratory|preclinical|in vitro|randomi[sz]ed|randomi[sz]ed controlled|"
    r"placebo-controlled|double-blind|observational|prospective|cohort) (?:studies|trials|reports)\b(?: [\w’'-]+){0,5}? (?:have |has )?"
    r"(?:found|shown?|showed|reported|demonstrated?|suggest(?:ed)?|revealed?|evaluated|examined|investigated|observed|tested|compared)\b"
    r"|\bin (?:rats|mice|vitro|(?:cell|animal|rat|mouse|cell-based|human)(?: and (?:cell|animal|rat|mouse|human))? studies)\b",
    re.IGNORECASE,
)
_FOLLOW = late(
    r"^(?:the (?:patients?|participants?|results?|trial|study|researchers?|authors?|groups?|women|men|review|effect)|they|these results|"
    r"in (?:this|the|that) (?:[\w-]+ ){0,3}?(?:trial|study|review|case)|both (?:groups|treatments)|after (?:the|\w+ (?:weeks|months|sessions))|"
    r"at the end|those (?:who|receiving)|pain scores|(?:\w+|\d+) of (?:the|these)|participants|patients (?:were|had|in)|"
    r"each (?:group|patient)|this (?:study|trial|review|effect)|it (?:found|showed|also)|overall|on average)\b",
    re.IGNORECASE,
)
_NOT_INTRO = late(
    r"\bthis study\b|\bcase study\b.*\bhouse\b|\bblood test|\bsleep study\b|\bstudy (?:is|was) under ?way\b|"
    r"\bmore (?:studies|trials|research)\b|\b(?:free|home|time) trial\b|\btrial and error\b|"
    r"\breview (?:of )?(?:your|our|my|dental|medical|his|her)\b|\ba review of (?:dental|medical|your)",
    re.IGNORECASE,
)
_SIGNS = ("in rats", "in mice", "in vitro", "stud", "trial", "analysis", "review", "case", "survey", "pilot")
_YEARS = ("in 1", "in 2")
"""Letters without one of which no sentence introduces a study: its name, or the year in which people took part."""


def introduces(sentence: str) -> re.Match[str] | None:
    """Return the words with which a sentence introduces a study, trial, review or case, or None."""
    lowered = sentence.lower()
    if not any(map(lowered.__contains__, _SIGNS)) and not any(map(lowered.__contains__, _YEARS)):
        return None
    found = _INTRO.search(sentence)
    return None if found is None or _NOT_INTRO.search(sentence) else found


def follows(sentence: str) -> bool:
    """Return whether a sentence opens like one that goes on with the study told before."""
    return _FOLLOW.match(sentence.lstrip("“\"'( ")) is not None


def episodes(sentences: Sequence[str]) -> tuple[int, ...]:
    """Return for each sentence the number of the sentence that introduces its study, or -1 where it tells none."""
    heads: list[int] = []
    head = -1
    for number, sentence in enumerate(sentences):
        if introduces(sentence) and not (head >= 0 and follows(sentence)):
            head = number
        elif head >= 0 and not follows(sentence):
            head = -1
        heads.append(head)
    return tuple(heads)
