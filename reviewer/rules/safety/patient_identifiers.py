"""Details that could tell who a patient is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.house import House, Permission
from reviewer.model.span import Span
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule, Given
from reviewer.rules.match import has_digit
from reviewer.rules.permissions import SEVERITIES, consent
from reviewer.rules.safety.named_people import identifying, may_identify


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield names with age or care, record numbers, birth dates and days of care, but not of published or invented cases."""
    if not may_identify(passage.block.prose, passage.words.said, digits=has_digit(passage.block)):
        return
    for line in passage.lines:
        if line.has("publishedcase") or any(line.start <= marker.start <= line.end for marker in passage.block.markers):
            continue
        end = 0
        for found in sorted(identifying(line.text, line.said, context.facts.vocabulary), key=re.Match[str].start):
            if found.start() < end:
                continue
            end = found.end()
            span = Span(line.start + found.start(), line.start + end)
            kind, told = consent(context, line.text) if context.house.permissions else (None, "")
            yield Hit(passage.place(span), {"shown": found.group(0), "permission": told}, kind)


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
