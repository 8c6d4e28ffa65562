"""What the checks found, and how it is gathered for a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from reviewer.model.named import NamedTuple, Record
from reviewer.model.severity import Severity as Severity
from reviewer.model.span import Place
from reviewer.model.theme import Theme

Marks = tuple[tuple[int, int, int], ...]
"""Where each open finding of a draft stands, in characters of its text, and how severe it is, in the order of the text."""


class Nature(StrEnum):
    """Whether a finding states a fact about the file or asks a question."""

    FACT = "fact"
    QUESTION = "question"


class WaiverClass(StrEnum):
    """Who may set a finding aside instead of fixing it (`rules.md` section 1 of the design)."""

    NEVER = "N"
    REVIEWER = "R"
    ANYONE = "A"
    DISMISS = "D"


class Edit(NamedTuple):
    """Replace a range of the source by other text; offsets are absolute."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """A certain repair: the words on its button and its edits, in rising order and without overlap."""

    title: str
    edits: tuple[Edit, ...]


class Change(NamedTuple):
    """One part of a rule's repair: put `text` where the place stands.

    `whole` takes the block with its line end, too; `below` leaves the block and puts `text` behind it as a paragraph of its own;
    `source` says that the place counts in the block's source, where the marks of Markdown stand, not in its words.
    """

    place: Place
    text: str
    whole: bool = False
    below: bool = False
    source: bool = False


class Hit(Record):
    """What a rule yields: the words it speaks of, the values for its message, and the places that belong to it.

    The value `assumed`, where there is one, says what was taken for granted for want of a house profile; it is added to the message.
    `key` holds the words that bind an answer to it besides the sentence (a reference entry, the claims that make a document rule apply).
    """

    place: Place
    values: Mapping[str, str] = MappingProxyType({})
    kind: str | None = None
    related: tuple[Place, ...] = ()
    key: str = ""
    repair: str = ""
    changes: tuple[Change, ...] = ()


class Finding(NamedTuple):
    """A hit with its rule's words, after precedence. `also` names the rules it absorbed; `fingerprint` survives edits elsewhere.

    `first` is the fingerprint of the first finding with the same words, where those stand in the draft before.
    """

    rule: str
    name: str
    severity: Severity
    nature: Nature
    waiver: WaiverClass
    place: Place
    quote: str
    title: str
    message: str
    fix_hint: str
    why: str
    standard: str
    fingerprint: str
    kind: str | None = None
    related: tuple[Place, ...] = ()
    also: tuple[str, ...] = ()
    repair: str = ""
    changes: tuple[Change, ...] = ()
    first: str = ""

    @property
    def words(self) -> str:
        """Return what it has in common with every finding of its rule about the same words, in any draft."""
        return self.first or self.fingerprint


LANGUAGE = "language"
"""What stands in the place of a rule that failed where none could read the text, for it is not in English."""


class RuleFailure(NamedTuple):
    """A rule that crashed: shown, and in the way of a sign-off, for unknown is not clean."""

    rule: str
    message: str


class Card(NamedTuple):
    """Findings a person meets as one, the weightiest first. `number` counts from 1 in the window's order.

    `title`, `message`, `fix` and `why` are the words of the finding where there is one, or where all are of one rule; else those of the `theme`.
    Where a card is divided, `portion` counts its parts from 1, and `where` names the sections of the part, in quotation marks.
    """

    number: int
    area: str
    title: str
    message: str
    findings: tuple[Finding, ...]
    fix: str = ""
    why: str = ""
    theme: Theme | None = None
    portion: int = 0
    where: str = ""

    @property
    def head(self) -> Finding:
        """Return the finding that speaks for the card."""
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        """Return the worst severity of the card's findings."""
        return max(finding.severity for finding in self.findings)

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the rules the card holds findings of, in their order."""
        return tuple(dict.fromkeys(finding.rule for finding in self.findings))

    @property
    def key(self) -> str:
        """Return what names the card in every report: its theme, where it has one."""
        if self.theme is not None:
            return f"{self.theme.id} {self.portion}" if self.portion else self.theme.id
        return self.head.fingerprint if len(self.findings) == 1 else f"{self.head.rule} {self.head.severity.word}"


class Ledger(NamedTuple):
    """One sentence in the ledger of evidence: its claim type (a code, or "none") and its cover (own, paragraph, bare, answered, none).

    `sources` are what covers it: labels of references, "link:ADDRESS", or "text:NAME" where the sentence itself names its source.
    """

    place: Place
    type: str
    cover: str
    sources: tuple[str, ...] = ()


class Standing(NamedTuple):
    """How a reference stands on the source ladder: its rung, the words that decided it, and the sentences that lean on it.

    `key` tells it from other references in any draft; `found` is the rung its entry was read as, where a reviewer has put it on another;
    `year` is the one its entry names.
    """

    label: str
    rung: str
    why: str
    uses: tuple[Place, ...]
    text: str
    key: str = ""
    found: str = ""
    year: int | None = None


class Report(NamedTuple):
    """Everything one check of one draft came to. `links` are the pages the text itself links to, as `references` the entries of its list."""

    findings: tuple[Finding, ...] = ()
    cards: Sequence[Card] = ()
    sentences: Sequence[Ledger] = ()
    references: tuple[Standing, ...] = ()
    failures: tuple[RuleFailure, ...] = ()
    links: tuple[Standing, ...] = ()

    @property
    def foreign(self) -> bool:
        """Return whether no check could read the text, for it is not in English: that one found nothing says nothing."""
        return any(failure.rule == LANGUAGE for failure in self.failures)

    @property
    def sources(self) -> tuple[Standing, ...]:
        """Return everything the draft cites: the entries of its list, then the pages it links to."""
        return (*self.references, *self.links)


class BalanceRow(NamedTuple):
    """What an article tells of one treatment: for each column of the balance grid the sentences that fill it; an empty one is a question."""

    treatment: str
    benefit: tuple[Place, ...] = ()
    harm: tuple[Place, ...] = ()
    who_should_not: tuple[Place, ...] = ()
    approval: tuple[Place, ...] = ()
    alternatives: tuple[Place, ...] = ()
    strength: tuple[Place, ...] = ()
    talk: tuple[Place, ...] = ()
