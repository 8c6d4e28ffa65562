"""Questions about a draft that only a person can judge, and what somebody judged."""

from __future__ import annotations

from enum import StrEnum

from reviewer.model.named import NamedTuple


class Verdict(StrEnum):
    """How a person judged; the value is the word it is shown and kept by."""

    YES = "yes"
    NO = "no"
    NOT_HERE = "does not apply"


class Question(NamedTuple):
    """A question whose good answer is yes. `why` says what is at stake, `standard` which published standard asks it."""

    id: str
    asks: str
    why: str
    standard: str


class Checklist(NamedTuple):
    """Questions under a title.

    It is asked where the draft makes a claim of one of `claims` (codes of claim types), has one of `words` (in any case), or shows `pictures`;
    of every draft where it names none of these.
    """

    title: str
    questions: tuple[Question, ...]
    claims: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    pictures: bool = False


class Judgement(NamedTuple):
    """What somebody judged: the question by id and as it was asked, of the text with this SHA-256. `at` is UTC in ISO 8601."""

    question: str
    asks: str
    verdict: Verdict
    note: str
    text_hash: str
    by: str
    at: str


class Judged(NamedTuple):
    """A question with its judgement, if it has one; `holds` says that it speaks of this text and of the question as it is asked now."""

    question: Question
    checklist: str
    judgement: Judgement | None = None
    holds: bool = False
