"""Comments on a passage: what was said, by whom, about which words, and how the thread stands."""

from __future__ import annotations

from enum import StrEnum

from reviewer.model.named import NamedTuple
from reviewer.model.review import Role
from reviewer.model.span import Place


class Deed(StrEnum):
    """What a step of a thread does."""

    ADD = "add"
    REPLY = "reply"
    RESOLVE = "resolve"
    REOPEN = "reopen"


class Anchor(NamedTuple):
    """The words a thread speaks of, as they stood when it began.

    `key` is the key of their block, `number` its number, `start` and `end` count in its text; `before` and `after` are the letters around them in
    that block, `above` and `below` the keys of the blocks around it. Of a picture, `quote` is its source and `start` equals `end`.
    """

    key: str
    number: int
    start: int
    end: int
    quote: str
    before: str = ""
    after: str = ""
    above: str = ""
    below: str = ""


class Step(NamedTuple):
    """One thing a person said or did in a thread. Steps are only ever added, and mean the same in whatever order two machines come to know them.

    `id` is random and belongs to this step alone, `thread` is the id of the step that began the thread, `at` is UTC in ISO 8601. `nth` is one more
    than any step of the thread that was known when it was taken, so that no clock decides which came after which. Only a step that begins a thread
    has an `anchor`.
    """

    id: str
    thread: str
    deed: Deed
    text: str
    by: str
    role: Role
    at: str
    nth: int = 1
    anchor: Anchor | None = None


class Thread(NamedTuple):
    """A comment with all that followed it, in their order; the first step began it."""

    id: str
    anchor: Anchor
    steps: tuple[Step, ...]
    resolved: bool = False


class Found(StrEnum):
    """What became of the words of a thread."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


class Placed(NamedTuple):
    """A thread with where its words stand now; `place` is None where they are gone."""

    thread: Thread
    found: Found
    place: Place | None

    @property
    def open(self) -> bool:
        """Return whether nobody has resolved it."""
        return not self.thread.resolved
