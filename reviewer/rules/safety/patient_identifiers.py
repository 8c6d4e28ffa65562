"""Details that could tell who a patient is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.house import House, Permission
from reviewer.model.patterns import late
from reviewer.model.span import Span
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule, Given
from reviewer.rules.match import DIGIT, has_digit
from reviewer.rules.permissions import SEVERITIES, consent

NAMED = late(
    r"\b[A-Z][a-z]{2,12}\s[A-Z]\.?,\s(?:aged?\s|age\s)?\d{2}\b(?=[,;.)]|\s(?:years?|yrs?|came|was|is|who|from|had|has)\b)"
    r"|\b[A-Z][a-z]{2,12}\s[A-Z]\.\s\((?:aged?\s)?\d{2}\)"
    r"|(?:(?<=[.!?:”] )|^)[A-Z][a-z]{2,12}(?: [A-Z]\.?)?,\s(?:is\s|was\s)?an?\s\d{2}[- ]years?[- ]olds?\b"
    r"|\b(?:[Mm]y|[Oo]ur|[Oo]ne)\s(?:patient|client)s?,?\s(?!Dr\b)[A-Z][a-z]{2,12}\b(?=,|\s(?:was|had|is|came|has|told|said|who|felt|suffered|could)\b)"
)
NUMBERS = late(r"\bMRN\s?[:#]?\s?\d+|\bmedical record (?:number|no\.?)\s?[:#]?\s?\w*\d|\b(?:DOB|date of birth)\s?:?\s?\d", re.IGNORECASE)
OLD = late(r"\b(?:9\d|1[01]\d)[- ]year[- ]old\s(?:patient|woman|man|client|lady|gentleman)\b", re.IGNORECASE)
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = late(
    rf"\b(?:patient|client|she|he)\b[^.!?]{{0,60}}\b(?:seen|treated|admitted|operated on|came|visited|infused)\b[^.!?]{{0,20}}\bon {MONTH} \d{{1,2}},? \d{{4}}",
    re.IGNORECASE,
)
INITIAL = late(r"[A-Z](?:\.?,|\.\s\()|[a-z],\s(?:is\s|was\s)?an?\s\d")
"""What follows a name in `NAMED`, where it speaks of no patient or client."""
RECORDS = ("mrn", "medical record", "dob", "date of birth")
"""Letters, in lower case, without which no sentence holds what `NUMBERS` finds."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield names with initial and age, record numbers, birth dates and days of care, but not of published or invented cases."""
    prose = passage.block.prose
    numbered = has_digit(passage.block)
    if not numbered and "atient" not in prose and "lient" not in prose:
        return
    for line in passage.lines:
        text = line.text
        digits = numbered and DIGIT.search(text) is not None
        people = "atient" in text or "lient" in text
        if not digits and not people:
            continue
        shown = [found for pattern in likely(text, digits=digits, people=people) for found in pattern.finditer(text)]
        if digits and " on " in text and "20" in text:
            shown += DAY.finditer(text)
        if not shown or line.has("publishedcase") or any(line.start <= marker.start <= line.end for marker in passage.block.markers):
            continue
        for found in shown:
            span = Span(line.start + found.start(), line.start + found.end())
            kind, told = consent(context, text) if context.house.permissions else (None, "")
            yield Hit(passage.place(span), {"shown": found.group(0), "permission": told}, kind)


def likely(text: str, *, digits: bool, people: bool) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that can find something in a sentence, as far as its letters tell."""
    if people or INITIAL.search(text):
        yield NAMED
    if digits:
        lowered = text.lower()
        if any(map(lowered.__contains__, RECORDS)):
            yield NUMBERS
        if "year" in lowered:
            yield OLD


RULE = BlockRule(
    id="SA009",
    name="patient-identifiers",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Safety",
    title="A patient could be recognised",
    message="“{shown}” could tell who this patient is.",
    fix="Remove whatever could identify this person, or attach a signed authorization.",
    fixes={"run-out": "Have the authorization signed again, or remove whatever could identify this person."},
    why="What a clinic knows about a patient may be published only with that person’s written consent.",
    standard="45 CFR 164.514(b) identifiers; 164.508; ICMJE patient privacy",
    severities=SEVERITIES,
    messages={
        "on-file": "“{shown}” could tell who this patient is. An authorization is on file: {permission}. See that it covers this.",
        "run-out": "“{shown}” could tell who this patient is, and the authorization on file does not hold now: {permission}.",
    },
    titles={"on-file": "A patient is named, with authorization", "run-out": "The authorization does not hold now"},
    given=Given(
        house=House(
            permissions=(
                Permission("patient", "Berta L.", "her story", date(2026, 1, 1)),
                Permission("patient", "Carl P.", "", date(2024, 1, 1), date(2025, 1, 1)),
            )
        ),
        words="On file are an authorization of Berta L., and one of Carl P. that ran out in 2025.",
    ),
    kinds={
        "on-file": "⟦Berta L., 61⟧, came to us with severe pain.",
        "run-out": "⟦Carl P., 47⟧, came to us with severe pain.",
    },
    bad="⟦Mary K., 54⟧, came to us with severe pain.",
    good=(
        "A 49-year-old woman described in one case report had ten infusions.¹\n\nFootnotes:\n\n"
        "¹ Hanna AF, Abraham B, Hanna A, et al. Intravenous ketamine alleviates pain in a rheumatoid arthritis patient with comorbid fibromyalgia. "
        "J Med Cases. 2018;9(5):142-144. doi:10.14740/jmc3017w"
    ),
    traps={
        "an author's own contact": "Dr. Jane Roe answers questions on 555-0100 or at front.desk@example.org.",
        "a member of staff": "Our patient coordinator, Ana Ruiz, will call you back.",
        "an invented person, said to be one": "Mary K., 54, is a composite of several people we have seen.",
        "patients in general": "My patients often ask how long it takes.",
        "somebody with no name": "In the trial, a 44-year-old man had less pain.",
        "a figure after a name": "Vitamin D, 20 micrograms, is the usual amount.",
    },
    check=check,
)
