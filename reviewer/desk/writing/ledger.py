"""The ledger of evidence, the sources and the balance grid in plain words, as the window's tables and the CSV show them. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reviewer.checking.cards import part
from reviewer.desk.values import Review
from reviewer.model.draft import Draft, Kind
from reviewer.model.finding import Card, Finding, Ledger, Severity, Standing
from reviewer.model.span import Place
from reviewer.reading.ladder import host_of
from reviewer.rules.support import RUNG_NAMES

TYPES: Mapping[str, str] = {
    "GUA": "Promise",
    "TES": "Patient’s story",
    "END": "Endorsement",
    "REG": "Approval",
    "CMP": "Ranking",
    "SAF+": "Called safe",
    "SAF-": "Harm",
    "STU": "Study result",
    "EFF": "Benefit",
    "PRE": "How common",
    "STA": "Figure",
    "CAU": "Cause",
    "MEC": "How it works",
    "FAC": "Clinical fact",
    "none": "No claim",
}
"""What a sentence claims, in words."""
COVERS: Mapping[str, str] = {"own": "Own source", "paragraph": "By its paragraph", "bare": "Bare", "answered": "Answered", "none": "None needed"}
"""What stands behind a sentence, in words."""
KINDS: Mapping[str, str] = {rung: words.split(" ", 1)[1].capitalize() for rung, words in RUNG_NAMES.items()}
"""What kind of source each rung is, strongest first."""
BADGES: Mapping[str, str] = {
    "R1": "guideline",
    "R2": "review",
    "R3": "trial",
    "R4": "observation",
    "R5": "paper",
    "R6": "lab study",
    "R6p": "study plan",
    "R7a": "official",
    "R7b": "info page",
    "R8": "website",
    "R9": "business",
    "R10": "unclear",
    "-": "retracted",
}
"""The same in a word, where there is room for no more."""
COLUMNS: Mapping[str, str] = {
    "benefit": "Benefit",
    "harm": "Harm",
    "who_should_not": "Who should not",
    "approval": "Approval status",
    "alternatives": "Alternatives",
    "strength": "Strength of evidence",
    "talk": "Talk to your clinician",
}
"""The columns of the balance grid, in words."""
QUESTIONS: Mapping[str, str] = {
    "benefit": "Which benefit does it have, and for whom?",
    "harm": "Which risks and side effects does it have?",
    "who_should_not": "Who should not have it?",
    "approval": "Is it approved for this use?",
    "alternatives": "What else can be done?",
    "strength": "How strong is the evidence, and where does it end?",
    "talk": "Are readers told to ask their own clinician?",
}
"""What an empty cell of the balance grid leaves open."""
ASKED_BY: Mapping[str, tuple[str, ...]] = {
    "harm": ("SA001", "CL009"),
    "who_should_not": ("SA004", "SA001"),
    "approval": ("SA002", "SA003"),
    "alternatives": ("SA008",),
    "strength": ("CL008", "SO002"),
    "talk": ("ST003",),
}
"""The rules whose cards ask what an empty cell leaves open."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of the ledger. `severity` is that of the worst open finding in it; `answered` says that one in it was answered.

    `rungs` are those of its `sources`; empty for one that only the sentence names.
    """

    place: Place
    paragraph: int
    sentence: str
    type: str
    cover: str
    sources: tuple[str, ...]
    severity: Severity | None = None
    answered: bool = False
    rungs: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """Return in words what is to be done about the sentence."""
        if self.severity is not None:
            return self.severity.label
        return "Answered" if self.answered else ""


def paragraphs(draft: Draft) -> list[int]:
    """Return each block's number as a reader counts paragraphs, from 1; headings and notes count, front matter does not."""
    numbers, last = [], 0
    for block in draft.blocks:
        last += block.kind not in (Kind.META, Kind.RULE, Kind.HIDDEN)
        numbers.append(last)
    return numbers


def claims(review: Review) -> tuple[Claim, ...]:
    """Return every sentence of the ledger in the order of the text."""
    numbers, found = paragraphs(review.draft), _by_block(review.report.findings)
    rungs = {standing.label: standing.rung for standing in (*review.report.references, *review.report.links)}
    return tuple(_claim(entry, review, numbers, found.get(entry.place.block, ()), rungs) for entry in review.report.sentences)


def as_csv(review: Review) -> str:
    """Return the ledger as CSV with a line of headings; cells that a spreadsheet would take for a formula begin with an apostrophe."""
    import csv  # noqa: PLC0415 - the checklist reads this file, too, and few ever export
    import io  # noqa: PLC0415 - as above

    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["Paragraph", "Sentence", "Claim", "Cover", "Sources", "State"])
    for claim in claims(review):
        words = (claim.sentence, TYPES.get(claim.type, claim.type), COVERS.get(claim.cover, claim.cover), ", ".join(claim.sources), claim.state)
        table.writerow([claim.paragraph, *(_cell(word) for word in words)])
    return out.getvalue()


def age(standing: Standing, today: date) -> str:
    """Return how old a source is, in words; empty where its entry names no year."""
    if standing.year is None:
        return ""
    years = today.year - standing.year
    return "this year" if years <= 0 else "1 year" if years == 1 else f"{years} years"


def card_for(column: str, cards: Sequence[Card]) -> Card | None:
    """Return what asks for the words of an empty cell, as much of its card as that is, or None where nothing does."""
    for rule in ASKED_BY.get(column, ()):
        for card in cards:
            asking = [finding for finding in card.findings if finding.rule == rule or rule in finding.also]
            if asking:
                return part(card, asking)
    return None


def _claim(entry: Ledger, review: Review, numbers: Sequence[int], here: Sequence[Finding], rungs: Mapping[str, str]) -> Claim:
    place, worst, answered = entry.place, None, False
    for finding in here:
        if finding.place.start < place.end and place.start < finding.place.end:
            if finding.fingerprint in review.answers:
                answered = True
            elif worst is None or finding.severity > worst:
                worst = finding.severity
    sentence = " ".join(review.draft.quote(place).split())
    sources = {_source(label): rungs.get(label, "") for label in entry.sources}
    return Claim(place, numbers[place.block], sentence, entry.type, entry.cover, tuple(sources), worst, answered, tuple(sources.values()))


def _by_block(findings: Sequence[Finding]) -> dict[int, list[Finding]]:
    found: dict[int, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.place.block, []).append(finding)
    return found


def _source(label: str) -> str:
    """Return a source in words: a reference's mark, a site, or that the sentence itself names it."""
    if label.startswith("link:"):
        return host_of(label[5:]) or label[5:]
    if label == "text:named":
        return "named in the text"
    return label[5:] if label.startswith("text:") else label


def _cell(words: str) -> str:
    return f"'{words}" if words.startswith(_FORMULA) else words
