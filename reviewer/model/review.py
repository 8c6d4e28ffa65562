"""What people decide about a draft."""

from __future__ import annotations

from enum import StrEnum

from reviewer.model.named import NamedTuple


class State(StrEnum):
    """Where a draft stands. It is computed from the steps people took, the signature and the text; "approved" is never set."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    CHANGES_REQUESTED = "changes_requested"
    APPROVED = "approved"
    SELF_CHECKED = "self_checked"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"

    @property
    def holds(self) -> bool:
        """Return whether a signature holds for the text as it stands."""
        return self in (State.APPROVED, State.SELF_CHECKED, State.PUBLISHED)


class Role(StrEnum):
    """In which part a person acts."""

    AUTHOR = "author"
    REVIEWER = "reviewer"


class Scope(StrEnum):
    """How far an answer reaches: never further than the words it was given for."""

    PLACE = "place"
    DRAFT = "draft"
    HOUSE = "house"

    def key(self, mark: str) -> str:
        """Return what an answer of this reach is kept by: of one place the finding's mark, else that of its words, with the reach before it."""
        return mark if self is Scope.PLACE else f"{self.value}:{mark}"


class Answer(NamedTuple):
    """A finding set aside with a reason, by a named person, or each with the same words, as far as its scope reaches.

    `fingerprint` is what it is kept by (`Scope.key`). `at` is UTC in ISO 8601, `expires` the day from which the question is
    asked again (empty: none); `accepted_by` is set where a reviewer had to accept it.
    """

    fingerprint: str
    rule: str
    reason: str
    explanation: str
    by: str
    role: Role
    at: str
    expires: str = ""
    accepted_by: str = ""
    quote: str = ""

    @property
    def scope(self) -> Scope:
        """Return how far it reaches."""
        return next((wide for wide in (Scope.DRAFT, Scope.HOUSE) if self.fingerprint.startswith(wide.key(""))), Scope.PLACE)

    @property
    def rules_all(self) -> bool:
        """Return whether it is a reviewer's word on every draft; an author's own is a proposal in the draft it was made in."""
        return self.scope is Scope.HOUSE and (self.role == Role.REVIEWER or bool(self.accepted_by))


class SignOff(NamedTuple):
    """A reviewer's approval of exact words. The hashes are SHA-256 in hex of the draft's text, the rule set and the answers in force.

    `block_keys` are the keys of the blocks that were signed, in order, so that a later edit can be shown block by block. `seal` is the SHA-256 of the
    signed statement (empty: names that were typed), `alone` says that one person wrote and checked it, `void` why the seal is not valid.
    """

    draft_hash: str
    ruleset: str
    answers_hash: str
    author: str
    author_credentials: str
    reviewer: str
    reviewer_credentials: str
    at: str
    next_review: str
    block_keys: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    seal: str = ""
    alone: bool = False
    void: str = ""


class Correction(NamedTuple):
    """A reviewer's word on what kind of source a reference is. It holds wherever the reference is cited, until it is taken back.

    `reference` is the key that tells the reference from others, `text` its entry as it stood, `found` the rung its entry was read as, `rung` what
    it is.
    """

    reference: str
    text: str
    found: str
    rung: str
    reason: str
    by: str
    at: str


class RuleOff(NamedTuple):
    """A rule that is turned off for the house, with the reason."""

    rule: str
    reason: str
    by: str
    at: str


class AuditEntry(NamedTuple):
    """An event of the library's history: who did what to which draft, in the order it happened."""

    sequence: int
    at: str
    actor: str
    kind: str
    draft: int | None
    detail: str


class Obstacle(NamedTuple):
    """One reason why a draft cannot be signed or exported, as a sentence; `fingerprint` leads to the finding, if there is one."""

    sentence: str
    fingerprint: str = ""
