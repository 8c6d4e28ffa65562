"""The questions about the draft on the desk that only a person can judge, and what was judged of them."""

from __future__ import annotations

from collections.abc import Callable

from reviewer.desk.bench.bench import Bench
from reviewer.desk.values import Review
from reviewer.model.judging import Checklist, Judged, Verdict
from reviewer.model.review import Obstacle
from reviewer.model.trouble import Trouble
from reviewer.review.judging import asked_of, judged, judgement, unjudged


class Questions:
    """Says what a draft is asked and keeps what people judge; a judgement speaks of one text and lapses, visibly, when that changes.

    `read` returns the checklists, or raises Trouble: then nobody knows what would be asked, and nobody signs.
    """

    def __init__(self, bench: Bench, read: Callable[[], tuple[Checklist, ...]]) -> None:
        self._bench, self._read = bench, read
        self._checklists: tuple[Checklist, ...] | None = None
        self._known: tuple[Review, tuple[Judged, ...]] | None = None

    def asked(self) -> tuple[Judged, ...]:
        """Return the questions of this draft, each with what was judged of it last; raise Trouble where the checklists cannot be read."""
        sheet = self._bench.need_sheet()
        review = self._bench.review or self._bench.settle()  # as it was checked last: this is asked between two keys, too
        if self._known is None or self._known[0] is not review:
            if self._checklists is None:
                self._checklists = self._read()
            found = judged(asked_of(self._checklists, review.draft, review.report), sheet.judged, review.fingerprint)
            self._known = (review, found)
        return self._known[1]

    def obstacles(self, author: str = "") -> tuple[Obstacle, ...]:
        """Return what of the questions stands in the way of a sign-off; `author` names who wrote the draft, who may not judge it."""
        try:
            return unjudged(self.asked(), author)
        except Trouble as trouble:
            return (Obstacle(str(trouble)),)

    def judge(self, question: str, verdict: Verdict, note: str = "", *, by: str) -> Review:
        """Keep how a person judges a question of this text; raise Trouble where it has no name, or is a no without a note."""
        library, draft, _ = self._bench.kept()
        review = self._bench.settle()
        if review.state.holds:
            raise Trouble("The question was not judged again: this draft is approved with what was judged. Nothing was changed.")
        one = next((one.question for one in self.asked() if one.question.id == question), None)
        if one is None:
            raise Trouble("This question is not asked of the draft any more. Nothing was changed. Look at the tab Review again.")
        library.decided.judge(draft, judgement(one, Verdict(verdict), note=note, by=by, text_hash=review.fingerprint, at=self._bench.stamp()))
        return self._bench.decided()
