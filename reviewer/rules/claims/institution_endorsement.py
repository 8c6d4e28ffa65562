"""A named outside institution said to refer to, partner with, prefer or endorse the clinic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.house import House, Permission
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.assumed import of_names
from reviewer.rules.base import BlockRule, Given
from reviewer.rules.permissions import SEVERITIES, on_file
from reviewer.rules.support import TEXT

_NAMED = Worded(
    r"\b(?:[A-Z][\w’'.\-]+ (?:(?:of|and|the) )?){1,4}{institutionkind}\b"
    r"|\bUniversity of [A-Z]\w+"
    r"|\b(?:American|British|Royal|National|International|European|Canadian|Australian|Irish) (?:[A-Z]\w+ ){0,2}{bodyofstanding}(?: (?:of|for) "
    r"[A-Z]\w+(?: [A-Z]\w+)?)?"
)
_SENDS = late(r"\b(?:we|our \w+)(?: (?:may|will|can|also|often|usually|sometimes))* (?:refer|send)s?\b(?! (?:more|most))", re.IGNORECASE)
"""Who sends patients away is endorsed by nobody; a "referral source for" a hospital sends them, too, and is asked about all the same."""
_PROUD = frozenset(("proud", "proudly", "official"))
"""Words with which a line of praise opens that does not say of whom it speaks."""
DENIED = 4
"""Within how many words before a relation it is denied."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield every sentence that ties the publisher to an institution without a permission on file."""
    if passage.page.official:
        return
    for line in passage.lines:
        if not line.has("relation") or line.has("relationtrap") or line.question or line.instruction or _denies(line):
            continue
        name = _institution(line, passage, context.facts.vocabulary)
        if name and _speaks_of_house(line, passage):
            kind, told = on_file(context, "institution", name)
            yield Hit(passage.place(line.span), {"institution": name, "permission": told, "assumed": of_names(passage.page, context.house)}, kind)


def _denies(line: Line) -> bool:
    """Return whether a sentence denies a relation, or says only that the house sends people elsewhere."""
    if _SENDS.search(line.text) is not None:
        return True
    first = line.cues["relation"][0][0]
    return any(first - DENIED <= last < first for _, last in line.cues.get("negator", ()))


def _institution(line: Line, passage: Passage, known: Vocabulary) -> str:
    for first, last in line.cues.get("institution", ()):
        return passage.block.text[passage.words.starts[first] : passage.words.ends[last]]
    found = _NAMED(known).search(line.text)
    return found.group(0) if found and not any(name in found.group(0) for name in passage.page.names) else ""


def _speaks_of_house(line: Line, passage: Passage) -> bool:
    if line.has("own", "house") or line.cues["relation"][0][0] == line.first or passage.words.text[line.first] in _PROUD:
        return True
    return any(name in line.text or name.split()[0] in line.text for name in passage.page.names) or re.search(r"\bclinic of choice\b|\breferral source\b", line.text) is not None


RULE = BlockRule(
    id="CL010",
    name="institution-endorsement",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Claims and evidence",
    title="An institution seems to endorse the clinic",
    message="This says that {institution} sends patients to the clinic, prefers it or works with it; no permission is on file.",
    fix="Attach the written permission with its date, or take the sentence out. Check the direction too: a “referral source for” sends patients there.",
    fixes={
        "run-out": "Renew the permission, or take the sentence out.",
        "on-file": "Read the sentence beside the permission, and answer with what it allows.",
    },
    why="Readers take such a sentence as a recommendation, and institutions have rules for the use of their names.",
    standard="FTC Endorsement Guides, 16 CFR 255; Johns Hopkins use-of-name rules",
    severities=SEVERITIES,
    messages={
        "on-file": "This ties {institution} to the clinic. On file is {permission}: see that the sentence stays within what it allows.",
        "run-out": "This ties {institution} to the clinic, and the permission on file does not hold now: {permission}.",
    },
    titles={"on-file": "An institution is named, with permission", "run-out": "The institution’s permission does not hold"},
    given=Given(
        house=House(
            permissions=(
                Permission("institution", "Example Valley Hospital", "“we work with”", date(2026, 1, 1), date(2027, 1, 1)),
                Permission("institution", "Stanford University", "", date(2024, 1, 1), date(2025, 1, 1)),
            )
        ),
        words="On file are a permission of Example Valley Hospital until January 1, 2027, and one of Stanford University that ran out in 2025.",
    ),
    kinds={
        "on-file": "⟦We are a proud partner of Example Valley Hospital in the care of pain.⟧",
        "run-out": "⟦We are a proud partner of Stanford University in the care of pain.⟧",
    },
    bad="⟦Johns Hopkins pain specialists refer more patients to our clinic than to any other.⟧",
    good="Dr. Lee trained at Johns Hopkins Hospital before she joined our clinic.",
    traps={
        "advice to ask for a referral": "Your doctor can refer you to our clinic.",
        "a study's home": "A study at Stanford University compared two kinds of exercise.",
    },
    zones=TEXT,
    needs=frozenset({"relation"}),
    check=check,
)
