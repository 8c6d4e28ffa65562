"""Words that tell who a patient is: a name with an age, a name that came for care, a number on file, a birthday, a way to reach them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Group, Vocabulary, Worded
from reviewer.rules.match import DIGIT

_NAME = r"[A-Z][a-z’']{2,12}"
_FULL = rf"(?<!Dr\.\s)(?<!Dr\s){_NAME}(?:\s{_NAME}|\s[A-Z]\.?)?"
_AGE = r"(?:\d{1,2}|(?:four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?))\b"
_TELLS = r"(?:years?|yrs?|came|comes|was|is|who|from|had|has|lost|says|said|told|felt|could|went|began|woke|got|saw|found|chose|took|made|wore|an?\b|[a-z]+ed\b)"
_OPENS = r"(?:(?<=[.!?:”]\s)|^)"
_AGED = late(
    rf"\b{_FULL},\s(?:aged?|who\s(?:is|was)|now|then)\s{_AGE}(?!\s(?:to|and|or|percent|weeks|months|days|hours|minutes|years\s(?!old))\b)"
    rf"|\b{_FULL},\s{_AGE}\syears?\sold\b|\b{_NAME}\s[A-Z]\.\sof\s[A-Z][a-z]+"
    rf"|\b{_NAME}\s[A-Z]\.?,\s\d\d\b(?=[,;.)]|\s{_TELLS})|\b{_FULL},\s\d\d(?=,\s{_TELLS})"
    rf"|\b{_NAME}\s[A-Z]\.\s\((?:aged?\s)?\d\d?(?=[,)])\)?|\b{_NAME}\s{_NAME}\s\((?:aged?\s)?\d\d?\)(?=\s{_TELLS})"
    rf"|{_OPENS}{_FULL},\s(?:is\s|was\s)?an?\s\d\d?[-\s]years?[-\s]olds?\b"
    rf"|{_OPENS}{_FULL}\sis\s\d\d?\s(?:and\s(?:works|lives|came|has)|years?\sold)"
)
_CAME = late(
    rf"\b(?:[Mm]y|[Oo]ur|[Oo]ne|[Oo]ne\sof\s(?:our|my))\s(?:patient|client)s?,?\s(?!Dr\b){_FULL}\b"
    rf"(?=,|\s(?:was|had|is|came|has|told|said|says|who|felt|suffered|could|lost|went|[a-z]+ed)\b)"
    rf"|{_OPENS}(?:Mrs?\.?|Ms\.?|Miss)?\s?{_FULL}(?:,\s[a-z][^,;.]*,)?\s(?:first\s)?(?:came|turned|was\sreferred|was\sbrought)\sto\s(?:us|our|see\sus)\b(?!\sfrom\b)"
    rf"|\b(?:treated|helped|saw|seen)\s(?:Mrs?|Ms|Miss)\.?\s{_FULL}|\b(?:Mrs?|Ms|Miss)\.?\s{_FULL}(?=\s[^.;]*\b(?:with\sus|our\s(?:\w+\s)?patients?|was\streated|treated\shere|in\sour\scare)\b)"
    rf"|\breal\sname\s(?:is|was)\s{_FULL}"
)
_WORD = late(r"[A-Z][a-z’']+")
_NOBODY = Group("nobody")
_BY_AGE = late(r",\s\d\d|\((?:aged?\s)?\d|\sis\s\d|-old")
"""What stands in every sentence that gives somebody's age in digits."""
_MAY_AGE = (" old", ". of ", ", age", ", who is ", ", who was ", ", now ", ", then ")
_MAY_COME = ("atient", "lient", "to us", "to our", "to see us", "Mr", "Ms", "Miss", "real name")
"""Without these letters, or for an age a digit, the two patterns above find nothing."""
_AGING = frozenset(("old", "olds", "of", "age", "aged", "who", "now", "then"))
_COMING = frozenset(("patient", "patients", "client", "clients", "us", "our", "mr", "mrs", "ms", "miss", "real"))
"""Nor without these words, which are looked for sooner."""
_STAFF = Worded(r"\b{staffed}\b", re.IGNORECASE)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_FILED = late(
    r"\bMRN\s?[:#]?\s?\d+|\b(?:medical\s)?record\s(?:number|no\.?)\s?[:#]?\s?\w*-?\d|\b(?:patient|client|chart|case|file|insurance|policy)\s(?:ID|number|no\.?)\s?[:#]?\s?[\w-]*\d{3}"
    rf"|\bNHS\snumber\s(?:is\s)?\d|\b(?:DOB|date\sof\sbirth)(?:\sis|,)?\s?:?\s?(?:\d|{_MONTH}\s\d)"
    rf"|\bborn\son\s(?:\d\d?(?:st|nd|rd|th)?\s)?{_MONTH}\s\d[\d,]*(?:\s\d{{4}})?",
    re.IGNORECASE,
)
_OLD = late(
    r"\b(?:9\d|1[01]\d)[- ]year[- ]old\s(?:patient|woman|man|client|lady|gentleman)\b|\b(?:oldest|eldest)\s(?:patient|client)\b[^.!?]{0,40}?\b(?:9\d|1[01]\d)\b(?!\s?%)",
    re.IGNORECASE,
)
_SIGNED = late(rf"^\W*(?P<name>{_NAME})\s[A-Z]\.,\s(?:[A-Z][a-z’']+(?:\s[A-Z][a-z’']+)?,\s)?{_MONTH}\s\d{{4}}\b")
"""A story signed with name, place and month."""
_DAY = late(
    r"\b(?:patient|client|she|he)\b[^.!?]{0,60}\b(?:seen|treated|admitted|operated on|came|visited|infused)\b[^.!?]{0,20}"
    rf"\bon (?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})",
    re.IGNORECASE,
)
_REACHED = late(r"\b(?:reach|contact|call|email|write to|phone) (?:the patient|the client|this patient|her|him)\b[^.;]*?(?:\S+@\S+\.\w+|\d{3}[ -]\d{4})", re.IGNORECASE)
_HISTORIC = late(r"\b(?:1[0-8]\d\d|19[0-6]\d)\b")
_SIGNS = (
    (_FILED, ("mrn", "record n", "id ", "number", "dob", "date of birth", "born on", "no.")),
    (_OLD, ("year-old", "year old", "ldest ")),
    (_DAY, (" on ",)),
    (_REACHED, ("reach", "contact", "call", "mail", "write", "phone")),
)
"""Patterns that need a digit or an address, and letters, in lower case, without one of which they find nothing."""


def may_identify(text: str, said: frozenset[str], *, digits: bool) -> bool:
    """Return whether a text has words (`said`) and letters without which it names no patient."""
    return digits or "@" in text or _may_age(text, said) or _may_come(text, said)


def _may_age(text: str, said: frozenset[str]) -> bool:
    return not _AGING.isdisjoint(said) and any(map(text.__contains__, _MAY_AGE))


def _may_come(text: str, said: frozenset[str]) -> bool:
    return not _COMING.isdisjoint(said) and any(map(text.__contains__, _MAY_COME))


def identifying(text: str, said: frozenset[str], known: Vocabulary) -> Iterator[re.Match[str]]:
    """Yield what in a sentence tells who a patient is; a sentence on people at work, or on people long dead, names no patient."""
    digits = DIGIT.search(text) is not None
    aged = _may_age(text, said) or (digits and _BY_AGE.search(text) is not None)
    named = list(_AGED.finditer(text)) if aged else []
    if _may_come(text, said):
        named += _CAME.finditer(text)
    if digits and "., " in text:
        yield from (found for found in _SIGNED.finditer(text) if not _nobody(found["name"], known))
    if named and not _STAFF(known).search(text) and not _HISTORIC.search(text):
        yield from (found for found in named if not _nobody(found.group(), known))
    if digits or "@" in text:
        lowered = text.lower()
        for pattern, signs in _SIGNS:
            if any(map(lowered.__contains__, signs)):
                yield from pattern.finditer(text)


def _nobody(words: str, known: Vocabulary) -> bool:
    """Return whether one of the capitalised words of a finding is no name at all ("March", "Table", "Women")."""
    return any(word in _NOBODY(known) for word in _WORD.findall(words))
