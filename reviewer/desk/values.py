"""What the desk hands out: frozen values the window and the command line read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from reviewer.model.characters import Hidden
from reviewer.model.comment import Placed
from reviewer.model.course import Entry
from reviewer.model.draft import Draft
from reviewer.model.finding import Finding, Marks, Report
from reviewer.model.imported import LeftOut
from reviewer.model.judging import Judgement
from reviewer.model.named import NamedTuple
from reviewer.model.review import Answer, Correction, Obstacle, RuleOff, SignOff, State
from reviewer.model.summary import Summary
from reviewer.review.course import NO_COURSE, Course
from reviewer.review.shown import weight
from reviewer.rules.base import Rule

if TYPE_CHECKING:
    from reviewer.word import Reading


class Review(NamedTuple):
    """The draft on the desk, as it stands now.

    `path` is the file Save writes to (None for pasted text, imports and samples), `name` is what to call it by, `number` its revision
    (0: not in the library). `plain` says it is read as plain text, `imported` that its file is never written back: Save asks for a new .md.
    `answers` are in force, by fingerprint; `proposals` wait for a reviewer; `lapsed` spoke of words that have changed, or have run out;
    `due` are those of findings that are open again because the day to check them has come.
    `to_tick` are the open *Should fix* findings a reviewer must tick as seen at sign-off; `obstacles` are what else is in its way.
    `corrections` are the reviewers' words on kinds of sources that speak of references here, by key; `rules_off` the rules nobody is asked by.
    `course` says where it stands, by whom and since when; `sent_back` are answers a reviewer gave back, by fingerprint, until answered anew.
    `judged` is what people judged of exactly this text, by question.
    `ended` says an approval was given and does not hold any more, `ended_why` why, in a sentence; `changed_blocks` are the numbers of
    the blocks that are new or changed since that signature. `dirty` says the text is not in its file. `fingerprint` is the text's
    SHA-256, `file_hash` the one of its file's bytes (of pasted text: as UTF-8). `told` are sentences on how
    the file was read; `word` is what was read of a Word file: its comments, pictures, counts; `left` is what
    was left out around an article on its page; `hidden` are the characters that a reader cannot see for what they are;
    `comments` are the threads on its passages, in the order of the text.
    """

    path: Path | None
    name: str
    title: str
    number: int
    text: str
    draft: Draft
    report: Report
    answers: Mapping[str, Answer] = MappingProxyType({})
    proposals: Mapping[str, Answer] = MappingProxyType({})
    lapsed: tuple[Answer, ...] = ()
    due: Mapping[str, Answer] = MappingProxyType({})
    corrections: Mapping[str, Correction] = MappingProxyType({})
    rules_off: tuple[RuleOff, ...] = ()
    state: State = State.DRAFT
    course: Course = NO_COURSE
    sent_back: Mapping[str, Entry] = MappingProxyType({})
    judged: Mapping[str, Judgement] = MappingProxyType({})
    obstacles: tuple[Obstacle, ...] = ()
    to_tick: tuple[Finding, ...] = ()
    signoff: SignOff | None = None
    ended: bool = False
    ended_why: str = ""
    changed_blocks: tuple[int, ...] = ()
    dirty: bool = False
    imported: bool = False
    plain: bool = False
    words: int = 0
    fingerprint: str = ""
    file_hash: str = ""
    told: tuple[str, ...] = ()
    word: Reading | None = None
    left: tuple[LeftOut, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    comments: tuple[Placed, ...] = ()

    @property
    def only_answers_wait(self) -> bool:
        """Return whether all that stands in the way of a sign-off is answered, and only the reviewer has to agree."""
        return bool(self.obstacles) and all(obstacle.fingerprint in self.proposals for obstacle in self.obstacles)

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """Return the findings nobody has answered, in the report's order."""
        return tuple(finding for finding in self.report.findings if finding.fingerprint not in self.answers)

    @property
    def handed_back(self) -> tuple[Finding, ...]:
        """Return the open findings whose answers a reviewer gave back."""
        return tuple(finding for finding in self.open_findings if finding.fingerprint in self.sent_back)

    @property
    def marks(self) -> Marks:
        """Return where the open findings stand in the text, and what each asks of the author."""
        spans = ((self.draft.span(finding.place), weight(finding).value) for finding in self.open_findings)
        return tuple((span.start, span.end, severity) for span, severity in spans)


class RuleRecord(NamedTuple):
    """A rule and what became of its findings on this desk: how many fixed, how many answered; `off` where it is turned off for the house."""

    rule: Rule
    fixed: int = 0
    answered: int = 0
    off: RuleOff | None = None


class LibraryEntry(NamedTuple):
    """A draft the library knows: `path` is None for pasted text, `missing` says its file is gone, `touched` is when it last had work.

    `course` says how it stands in words (`course.stage`), by whom, since when, and by which day a signature that holds is to be reviewed.
    `summary` are the figures of its newest check (None: not checked since they are kept), `unsaved` is when text was kept that is in no file (empty:
    none was).
    """

    id: int
    title: str
    path: Path | None
    number: int
    state: State
    touched: str
    missing: bool = False
    course: Course = NO_COURSE
    summary: Summary | None = None
    unsaved: str = ""


class Recovery(NamedTuple):
    """Text that was typed and never saved: offered back at the next start. `at` is when it was kept, UTC in ISO 8601."""

    id: int
    draft: int
    title: str
    path: Path | None
    text: str
    at: str
