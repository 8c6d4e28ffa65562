"""Study episodes: one study told over several sentences of a paragraph (S5 of the citation scope)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from reviewer.model.patterns import late
from reviewer.model.vocabulary import Drawn, Vocabulary, Worded

_YEAR = r"(?:1[89]|20)\d\d"
_INTRO = Worded(
    rf"\b(?:an?|one|another|the (?:very )?(?:first|largest|biggest|only|latest)|this)\s+(?:(?!of\b|by\b)[\w’'%-]+\s+){{0,6}}?"
    r"{study}\b"
    rf"|\bin {_YEAR},? (?:an?|the|one) {{studied}}"
    r"|\b{studyname}\b[^.]{0,40}\b(?:conducted|published|carried out|done|reported) (?:in|by)\b"
    rf"|\b{_YEAR}s? {{studyname}}\b"
    r"|\b{studydesign} (?:studies|trials|reports)\b(?: [\w’'-]+){0,5}? (?:have |has )?"
    r"(?:found|shown?|showed|reported|demonstrated?|suggest(?:ed)?|revealed?|evaluated|examined|investigated|observed|tested|compared)\b"
    r"|\b(?<!our )(?:{investigator}|an? (?:\w+ )?team)(?: (?!(?:have|has|are|will|also)\b)[\w’'-]+){0,6}? {investigated}\b"
    r"|\b(?:{investigator}|{clinician}|an? (?:\w+ )?team) (?:in|at|from) (?!our\b|this\b|the clinic\b)[\w’' -]{2,40}? "
    r"(?:{investigated}|found|reported|showed|saw|discovered|observed|treated|gave)\b"
    r"|\b(?:an?|one|another) (?:[\w’'-]+ ){0,3}?(?:analysis|audit) of (?:\w+ )?\d(?!.*\bour\b)"
    r"|\b(?:an?|one|another) (?:[\w’'-]+ ){0,2}?{paper} (?:[\w’'-]+ ){0,3}?in (?:an?|the) (?:[\w’'-]+ ){0,4}?journal\b"
    r"|\b{clinician} (?:\w+ )?(?:reported|described) (?:the|a) cases? of\b"
    r"|\b(?-i:[A-Z][A-Z0-9]{3,}(?:-[A-Z\d]+)?) (?:trial |study )?"
    r"(?:{trialverb} (?:[\w’,-]+ ){0,4}?(?:{participant}|{volunteer})|compared (?!with|to))\b"
    r"|\bin (?:{laboratory}|{subjectkind}(?: and {subjectkind})? studies)\b",
    re.IGNORECASE,
)
_FOLLOW = late(
    r"^(?:the (?:patients?|participants?|results?|trial|study|researchers?|authors?|groups?|women|men|review|effect)|they|these results|"
    r"in (?:this|the|that) (?:[\w-]+ ){0,3}?(?:trial|study|review|case)|both (?:groups|treatments)|after (?:the|\w+ (?:weeks|months|sessions))|"
    r"at the end|those (?:who|receiving)|pain scores|(?:\w+|\d+) of (?:the|these)|participants|patients (?:were|had|in)|"
    r"each (?:group|patient)|this (?:study|trial|review|effect)|it (?:found|showed|also)|overall|on average)\b",
    re.IGNORECASE,
)
_NOT_INTRO = Worded(
    r"\bthis (?:[\w-]+ ){0,3}study\b|\bcase study\b.*\bhouse\b|\b{nostudy}\b|\bstudy (?:is|was) under ?way\b|\bmore (?:studies|trials|research)\b|"
    r"\breview (?:of )?(?:your|our|my|dental|medical|his|her)\b|\ba review of (?:dental|medical|your)",
    re.IGNORECASE,
)
_EXPLAINED = Worded(
    r"^(?:an? )?(?:[\w-]+ ){0,3}?{study} (?:is|are|means|tests?|compares?|asks?|looks? at|can be|may be) (?:an?|the|whether|how|if|two|one|what)\b"
    r"|^(?:if|unless|should|when) (?:an?|the|such) (?:[\w-]+ ){0,2}?{study}\b",
    re.IGNORECASE,
)
"""A study explained in general, or only supposed."""
_YEARS = ("in 1", "in 2")


def _signs(known: Vocabulary) -> tuple[str, ...]:
    """Return letters, the shortest, without one of which no sentence introduces a study by its name."""
    groups = (known.get(name, ()) for name in ("study", "studyname", "trialverb", "investigator", "clinician"))
    places = (f"in {one}" for one in known.get("laboratory", ()))
    names = (*chain.from_iterable(groups), "compared ", " journal", "analysis of", "audit of", "studies", "trials", " team", *places)
    lowered = sorted({name.rstrip("*").lower() for name in names}, key=len)
    return tuple(name for at, name in enumerate(lowered) if not any(shorter in name for shorter in lowered[:at]))


_SIGNS = Drawn(_signs)


def introduces(sentence: str, known: Vocabulary) -> re.Match[str] | None:
    """Return the words with which a sentence introduces a study, trial, review or case, or None."""
    if not _may_introduce(sentence, known):
        return None
    found = _INTRO(known).search(sentence)
    return None if found is None or no_study(sentence, known) else found


def _may_introduce(text: str, known: Vocabulary) -> bool:
    """Return whether a text has letters without which it introduces no study."""
    lowered = text.lower()
    return any(map(lowered.__contains__, _SIGNS(known))) or any(map(lowered.__contains__, _YEARS))


def no_study(sentence: str, known: Vocabulary) -> bool:
    """Return whether what looks like a study in a sentence is none, is supposed or explained ("a trial tests whether …")."""
    return _NOT_INTRO(known).search(sentence) is not None or _EXPLAINED(known).search(sentence) is not None


def follows(sentence: str) -> bool:
    """Return whether a sentence opens like one that goes on with the study told before."""
    return _FOLLOW.match(sentence.lstrip("“\"'( ")) is not None


def episodes(sentences: Sequence[str], known: Vocabulary) -> tuple[int, ...]:
    """Return for each sentence the number of the sentence that introduces its study, or -1 where it tells none."""
    if len(sentences) > 1 and not _may_introduce("\n".join(sentences), known):
        return (-1,) * len(sentences)
    heads: list[int] = []
    head = -1
    for number, sentence in enumerate(sentences):
        if introduces(sentence, known) and not (head >= 0 and follows(sentence)):
            head = number
        elif head >= 0 and not follows(sentence):
            head = -1
        heads.append(head)
    return tuple(heads)
