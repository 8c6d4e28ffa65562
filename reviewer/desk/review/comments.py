"""Comments on passages of the draft on the desk: added, replied to, resolved, reopened; each step is kept for good."""

from __future__ import annotations

import os
from collections.abc import Sequence

from reviewer.desk.bench.bench import Bench
from reviewer.desk.values import Review
from reviewer.model.comment import Anchor, Deed, Placed, Step, Thread
from reviewer.model.review import Role
from reviewer.model.span import Place
from reviewer.model.trouble import Trouble
from reviewer.review.anchoring import anchor_at, place_of
from reviewer.review.people import plain_name
from reviewer.review.threads import check_step, check_turn

NOWHERE = "The comment was not kept: there are no words here to comment on. Nothing was changed. Select the words it is about."


class Comments:
    """Lists the threads and takes what people say; every verb returns the review with the threads as they stand then."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def threads(self) -> tuple[Placed, ...]:
        """Return every thread with where its words stand now, in the order of the text; none without a library."""
        return self._bench.review.comments if self._bench.review is not None else ()

    def steps(self) -> tuple[Step, ...]:
        """Return every step of every thread, oldest first, to be told to another library."""
        library, draft, _ = self._bench.kept()
        return library.comments(draft)

    def place(self, start: int, end: int) -> Place | None:
        """Return which words a comment on a range of the source would speak of; where it is empty, the sentence there. None: there are none."""
        draft = self._bench.draft
        return place_of(draft, start, end) if draft.blocks else None

    def add(self, start: int, end: int, text: str, by: str, role: Role) -> Review:
        """Begin a thread on the words between two offsets of the source; raise Trouble where there are none, or who says what is missing."""
        check_step(Deed.ADD, text, by)
        place = self.place(start, end)
        if place is None:
            raise Trouble(NOWHERE)
        return self._keep(Deed.ADD, "", text, by, role, anchor_at(self._bench.draft, place))

    def reply(self, thread: str, text: str, by: str, role: Role) -> Review:
        """Say something in a thread."""
        self._thread(thread)
        return self._keep(Deed.REPLY, thread, text, by, role)

    def resolve(self, thread: str, by: str, role: Role) -> Review:
        """Put a thread aside as settled; it is kept, and can be reopened."""
        check_turn(self._thread(thread), Deed.RESOLVE)
        return self._keep(Deed.RESOLVE, thread, "", by, role)

    def reopen(self, thread: str, by: str, role: Role) -> Review:
        """Take a thread up again."""
        check_turn(self._thread(thread), Deed.REOPEN)
        return self._keep(Deed.REOPEN, thread, "", by, role)

    def bring(self, steps: Sequence[Step]) -> int:
        """Take over the steps another library knows and return how many were new; the order they come in, and twice the same, change nothing."""
        library, draft, sheet = self._bench.kept()
        added = library.decided.add_comments(draft, sheet.number, steps, at=self._bench.stamp())
        self._bench.recall_comments()
        self._bench.reviewed()
        return added

    # Inside

    def _thread(self, name: str) -> Thread:
        for one in self.threads():
            if one.thread.id == name:
                return one.thread
        raise Trouble("This comment is not known here. Nothing was changed. Choose it again in the tab Review.")

    def _keep(self, deed: Deed, thread: str, text: str, by: str, role: Role, anchor: Anchor | None = None) -> Review:
        check_step(deed, text, by)
        library, draft, sheet = self._bench.kept()
        name, at = os.urandom(16).hex(), self._bench.stamp()
        nth = 1 + max((step.nth for one in self.threads() if one.thread.id == thread for step in one.thread.steps), default=0)
        step = Step(name, thread or name, deed, text.strip(), plain_name(by), role, at, nth, anchor)
        library.decided.add_comments(draft, sheet.number, (step,), at=at)
        self._bench.recall_comments()
        return self._bench.reviewed()
