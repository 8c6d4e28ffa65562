"""What a seal says, as values. Times are UTC to the second (2026-11-22T10:00:00Z), hashes SHA-256 in hex, persons ids such as ben@clinic."""

from __future__ import annotations

from enum import StrEnum

from reviewer.model.named import NamedTuple


class Meaning(StrEnum):
    """What a signature says about what it signs."""

    AUTHORSHIP = "authorship"
    APPROVAL = "review+approval"
    SELF_CHECK = "self-check"
    WITHDRAWAL = "withdrawal"


class Signer(NamedTuple):
    """Who signs, as what, with which key, when; `clock` notes that the clock looked wrong, `on_behalf_of` names whom a delegate stands for."""

    person: str
    name: str
    credentials: str
    role: str
    key: str
    meaning: str
    at: str
    offset: str
    clock: str = ""
    on_behalf_of: str = ""


class Words(NamedTuple):
    """The article's words: the hash of its canonical form (c14n v1) and of its typographic fold, title, language and how many words."""

    c14n: str
    fold: str
    title: str
    language: str
    words: int


class Import(NamedTuple):
    """The file it came from, its hash, the encoding it was read in, and the steps that were really taken to make it the source."""

    name: str
    sha256: str
    encoding: str
    steps: tuple[str, ...] = ()


class HiddenKind(NamedTuple):
    """A hiding code point (U+200B) that stands in the source: its name, its offsets, and who acknowledged it."""

    code: str
    name: str
    offsets: tuple[int, ...]
    acknowledged_by: str


class Picture(NamedTuple):
    """A picture: the name of its exported file, its hash, kind and size in pixels, its alt text, who made it under which licence."""

    name: str
    sha256: str
    kind: str
    width: int
    height: int
    alt: str
    creator: str
    licence: str
    source: str
    answer: str = ""


class Reply(NamedTuple):
    """What a server replied when a reference was checked last."""

    at: str
    status: str
    final: str
    title_sha256: str


class Source(NamedTuple):
    """A reference: its number, its entry as it stands, what names it, and the last check where there was one."""

    number: str
    text: str
    doi: str
    pmid: str
    url: str
    checked: Reply | None = None


class Rules(NamedTuple):
    """What checked it: the rule set with the hash of its files, and the versions of what ran it."""

    id: str
    version: str
    sha256: str
    app: str
    python: str
    markdown_it: str
    nh3: str


class Found(NamedTuple):
    """A finding and what became of it."""

    rule: str
    version: str
    fingerprint: str
    severity: str
    outcome: str


class Reason(NamedTuple):
    """An answer to a finding: the reason, by whom, when, until when."""

    fingerprint: str
    reason: str
    by: str
    at: str
    expires: str


class Judged(NamedTuple):
    """A question only a person can judge, and how the reviewer judged it."""

    id: str
    question: str
    verdict: str
    note: str
    by: str
    at: str


class Revision(NamedTuple):
    """Which draft, which revision of it, and the seal of the one before (the hash of its approval), empty where there is none."""

    draft: str
    number: int
    parent: str = ""


class Head(NamedTuple):
    """The newest event of the signer's history at signing: its number and its hash."""

    seq: int
    head: str


class RosterRef(NamedTuple):
    """The roster the signer had: its number and its hash; 0 and empty where there was none."""

    serial: int = 0
    sha256: str = ""


class Manuscript(NamedTuple):
    """What both signatures are about: the source's hash, how it came in, its pictures and references, which revision, title and language."""

    source: str
    title: str
    language: str
    imported: Import
    pictures: tuple[Picture, ...]
    references: tuple[Source, ...]
    revision: Revision


class Reviewed(NamedTuple):
    """What only the reviewer signs: the fragment's hash and words, hidden characters, rules, findings, answers, questions."""

    fragment: str
    words: Words
    hidden: tuple[HiddenKind, ...]
    rules: Rules
    findings: tuple[Found, ...]
    answers: tuple[Reason, ...]
    questions: tuple[Judged, ...] = ()


def plain(value: object) -> object:
    """Return a value as JSON has it: named tuples as objects, tuples as lists."""
    if isinstance(value, tuple):
        fields = getattr(value, "_fields", None)
        if fields is None:
            return [plain(one) for one in value]
        return {field: plain(one) for field, one in zip(fields, value, strict=True)}
    return value
