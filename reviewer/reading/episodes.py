"""Study episodes: one study told over several sentences of a paragraph (S5 of the citation scope)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Vocabulary

_YEAR = r"(?:1[89]|20)\d\d"
_INTRO = Sifted(
    rf"\b(?:an?|one|another|the (?:very )?(?:first|largest|biggest|only|latest)|this)\s+(?:(?!of\b|by\b)[\w’'%-]+\s+){{0,6}}?"
    r"{studykind}\b"
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
    r"|\bin (?:{laboratory}(?! (?:fertili[sz]|matur)ation)|{subjectkind}(?: and {subjectkind})? studies)\b",
    re.IGNORECASE,
)
_FOLLOW = late(
    r"^(?:the (?:patients?|participants?|results?|trial|study|researchers?|authors?|groups?|women|men|review|effect)|they|these results|"
    r"in (?:this|the|that) (?:[\w-]+ ){0,3}?(?:trial|study|review|case)|both (?:groups|treatments)|after (?:the|\w+ (?:weeks|months|sessions))|"
    r"at the end|those (?:who|receiving)|pain scores|(?:\w+|\d+) of (?:the|these)|participants|patients (?:were|had|in)|"
    r"each (?:group|patient)|"
    r"among (?:the )?(?:women|men|people|patients|those|children|adults|participants)\b|"
    r"this (?:study|trial|review|effect)|it (?:found|showed|also|compared|included|involved|followed|reported)|overall|on average)\b",
    re.IGNORECASE,
)
_NOT_INTRO = Sifted(
    r"\bthis (?:[\w-]+ ){0,3}study\b|\bcase study\b.*\bhouse\b|\b{nostudy}\b|\bstudy (?:is|was) under ?way\b|\bmore (?:studies|trials|research)\b|"
    r"^(?:it|this|that) (?:is|was) (?:only |just )?(?:one|an?) (?:[\w-]+ ){0,2}{studykind}\b|"
    r"\b(?:we are|we[’']re|now|currently|is|are) (?:looking for|recruiting|seeking|inviting) (?:[\w-]+ ){1,8}(?:for|to take part in|to join) "
    r"(?:an?|our|the|this) (?:[\w-]+ ){0,3}(?:study|trial)\b|"
    r"\breview (?:of )?(?:your|our|my|dental|medical|his|her)\b|\ba review of (?:dental|medical|your)",
    re.IGNORECASE,
)
_EXPLAINED = Sifted(
    r"^(?:an? )?(?:[\w-]+ ){0,3}?{studykind} (?:is|are|means|tests?|compares?|asks?|looks? at|can be|may be) "
    r"(?:an?|the|whether|how|if|two|one|what)\b"
    r"|\b(?:such|that kind of) an? (?:[\w-]+ ){0,2}?{studykind} would\b"
    r"|^(?:if|unless|should|when) (?:an?|the|such) (?:[\w-]+ ){0,2}?{studykind}\b",
    re.IGNORECASE,
)
"""A study explained in general, or only supposed."""
_TRIED = Sifted(r"\btrial of (?!\d)", re.IGNORECASE)
"""Care that is tried ("four weeks' trial of hearing aids"), unless the sentence tells what came of it."""
_FOUND = late(
    r"\d{2}|\b(?:found|finds?|show\w*|compar\w+|report\w*|publish\w*|randomi[sz]ed|controlled|patients|participants|people|adults|women|men"
    r"|children|suggest\w*|results?)\b",
    re.IGNORECASE,
)
"""What tells of a study and its people."""


def introduces(text: str, said: frozenset[str], known: Vocabulary) -> re.Match[str] | None:
    """Return the words with which a sentence introduces a study, trial, review or case, or None; `said` are its words."""
    found = _INTRO(known).search(text, said)
    return None if found is None or no_study(text, said, known) else found


def no_study(text: str, said: frozenset[str], known: Vocabulary) -> bool:
    """Return whether what looks like a study in a sentence is none, is supposed or explained ("a trial tests whether …")."""
    if _TRIED(known).search(text, said) is not None and _FOUND.search(text) is None:
        return True
    return _NOT_INTRO(known).search(text, said) is not None or _EXPLAINED(known).search(text, said) is not None


def follows(sentence: str) -> bool:
    """Return whether a sentence opens like one that goes on with the study told before."""
    return _FOLLOW.match(sentence.lstrip("“\"'( ")) is not None


def episodes(sentences: Sequence[tuple[str, frozenset[str]]], known: Vocabulary) -> tuple[int, ...]:
    """Return for each sentence, a text and its words, the number of the sentence that introduces its study, or -1 where it tells none."""
    heads: list[int] = []
    head = -1
    for number, (text, said) in enumerate(sentences):
        if introduces(text, said, known) and not (head >= 0 and follows(text)):
            head = number
        elif head >= 0 and not follows(text):
            head = -1
        heads.append(head)
    return tuple(heads)
