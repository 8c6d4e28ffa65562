"""A patient's praise or story used to show that treatment works."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.house import House, Permission
from reviewer.model.patterns.late import late
from reviewer.model.span import Span
from reviewer.reading.claims.forms.voices import AT_WORK, ME, ONE_OTHER, QUOTES
from reviewer.reading.claims.kinds import CARE
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule, Given
from reviewer.rules.permissions import SEVERITIES, consent
from reviewer.rules.places import short
from reviewer.rules.support import TEXT, values, whole

_QUOTATION = late(r"[“\"][^“”\"]+[”\"]")
_TURN = ("effectnoun", "improved", "promo", "faringwell", "benefitnoun")
"""Cues of the turn for the better that a story of care tells."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield every sentence that offers a patient's experience as evidence, or the whole story it is part of; published cases are left out."""
    if passage.page.official:
        return
    stories = list(_stories(passage)) if any(mark in passage.block.prose for mark in QUOTES) else []
    told_to = 0
    for line in passage.lines:
        if line.start < told_to or line.cover.labels or line.episode >= 0:
            continue
        story = next((span for span in stories if span.start < line.end and line.start < span.end), None)
        if story is not None:
            told_to = max(other.end for other in passage.lines if other.start < story.end)
            yield _told(Hit(passage.place(story), {"cue": line.text}), passage.block.prose[line.start : told_to], passage, context)
        elif _testifies(line):
            last = _last_of(line, passage)
            told_to = last.end
            hit = whole(line, passage) if last is line else Hit(passage.place(Span(line.start, last.end)), values(line, passage) | {"cue": line.text.rstrip(".")})
            yield _told(hit, passage.block.prose[line.start : last.end], passage, context)


def _testifies(line: Line) -> bool:
    return line.claim is not None and line.claim.type == "TES"


def _last_of(line: Line, passage: Passage) -> Line:
    """Return the last sentence of the story that a sentence opens: those behind it that go on about the same one, with at most one between that does not."""
    last = line
    rest = [other for other in passage.lines if other.start > line.start]
    for at, other in enumerate(rest):
        if _testifies(other) and not ONE_OTHER.isdisjoint(other.said) and last in (line, *rest[max(0, at - 2) : at]):
            last = other
    return last


def _stories(passage: Passage) -> Iterator[Span]:
    """Yield the quotations of several sentences in which a patient tells how care went."""
    for found in _QUOTATION.finditer(passage.block.prose):
        inside = [line for line in passage.lines if line.start < found.end() and found.start() < line.end]
        if len(inside) > 1 and (any(map(_testifies, inside)) or _of_care(inside, passage)):
            yield Span(*found.span())


def _of_care(lines: Sequence[Line], passage: Passage) -> bool:
    """Return whether somebody tells of themselves, names care and a turn for the better, and does not speak as one who works in it."""
    said = passage.words.text[lines[0].first : lines[-1].last]
    asks = lines[-1].question  # who asks in the end tells of a turn only in plain words of one
    told = any(line.has(*CARE) for line in lines) and any(line.has(*_TURN, *(() if asks else ("effect",))) for line in lines)
    return told and not ME.isdisjoint(said) and AT_WORK.isdisjoint(said)


def _told(hit: Hit, text: str, passage: Passage, context: Context) -> Hit:
    """Return the hit on a story, with the consent on file where there is one; a story beside the typical result needs no more than a look."""
    told = {**hit.values, "cue": short(hit.values["cue"].strip(' "“”'))}
    if not context.house.permissions:
        return hit._replace(values=told)
    kind, permission = consent(context, text)
    if kind == "on-file" and "typicalresult" not in passage.cues:
        kind = "not-typical"
    return Hit(hit.place, {**told, "permission": permission}, kind)


RULE = BlockRule(
    id="CL011",
    name="testimonial",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Claims and evidence",
    title="A patient's story is used as proof",
    message="“{cue}” offers what patients felt as evidence that the treatment works.",
    fix="Attach the signed consent and say what result is typical, or take the story out.",
    fixes={
        "run-out": "Have the consent signed again, or take the story out.",
        "not-typical": "Say beside the story which result is typical, with its source.",
        "on-file": "Read the story beside the consent, and answer with what it covers.",
    },
    why="A patient story counts as a claim; “results may vary” does not make it fair.",
    standard="FTC Endorsement Guides, 16 CFR 255.2; 45 CFR 164.508; 22 Tex. Admin. Code 164.3(b)(3)",
    severities={**SEVERITIES, "not-typical": Severity.WARNING},
    messages={
        "on-file": "“{cue}” offers what a patient felt as evidence. A consent is on file: {permission}. See that it covers these words.",
        "not-typical": "A consent is on file: {permission}. Nothing beside the story tells which result is typical.",
        "run-out": "“{cue}” offers what a patient felt as evidence, and the consent on file does not hold now: {permission}.",
    },
    titles={
        "on-file": "A patient’s story is told with consent",
        "not-typical": "No typical result stands beside the story",
        "run-out": "The patient’s consent does not hold now",
    },
    given=Given(
        house=House(
            permissions=(
                Permission("patient", "Berta", "her words on the website", date(2026, 1, 1), date(2027, 1, 1)),
                Permission("patient", "Carl", "", date(2024, 1, 1), date(2025, 1, 1)),
            )
        ),
        words="On file are a consent of a patient called Berta until January 1, 2027, and one of a patient called Carl that ran out in 2025.",
    ),
    kinds={
        "not-typical": "⟦“Ketamine gave me my life back,” says Berta.⟧",
        "on-file": "⟦“Ketamine gave me my life back,” says Berta.⟧ That is not typical.",
        "run-out": "⟦“Ketamine gave me my life back,” says Carl.⟧",
    },
    bad="⟦“Ketamine gave me my life back,” says Anna.⟧",
    good="The questionnaire asks, “How much does pain interfere with your work?”",
    traps={"a nickname in quotation marks": "Poor memory in this illness is sometimes called “fibro fog”."},
    zones=TEXT,
    needs=frozenset({"claim:TES", *CARE}),
    check=check,
)
