"""Which finding is in hand: chosen in the list, found under the cursor, or reached with F8."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reviewer.desk.values import RuleRecord
from reviewer.model.review import State
from reviewer.model.span import Place
from reviewer.ui.checklist.card_commands import for_another
from reviewer.ui.checklist.checklist import Checklist
from reviewer.ui.checklist.detail import Detail
from reviewer.ui.checklist.nothing_left import nothing_left
from reviewer.ui.checklist.telling import NOTHING, Telling, telling
from reviewer.ui.draft.draft_view import DraftView
from reviewer.ui.frame.outline import Outline
from reviewer.ui.values.rows import Row
from reviewer.ui.values.scene import Scene

MOST_TINTED = 40
"""Places of a card that are tinted in the text at once."""


class Walk:
    """Keeps list, text, outline and detail on the same finding.

    `changed` is called after each step, `spoken` with what to announce; `record` returns what became of a check's findings.
    `also` adds to what is told of a row what others know of it, `me` returns the name of whoever sits here, as far as it is known, `left` how many
    questions still wait for a person.
    """

    def __init__(
        self,
        view: DraftView,
        checklist: Checklist,
        detail: Detail,
        outline: Outline,
        changed: Callable[[], object],
        spoken: Callable[[str], object],
        record: Callable[[str], RuleRecord | None],
    ) -> None:
        self._view, self._checklist, self._detail, self._outline = view, checklist, detail, outline
        self._changed, self._spoken, self._record = changed, spoken, record
        self._scene: Scene | None = None
        self.key = ""
        self.me: Callable[[], str] = str
        self.left: Callable[[], int] = int
        self.also: Callable[[Row, Telling], Telling] = lambda _, told: told

    def take(self, scene: Scene | None) -> None:
        """Go on with another state of the draft; the finding in hand stays if it is still there."""
        self._scene = scene
        if self.key and self.row() is None:
            self.key = ""
        self.tell()

    def row(self) -> Row | None:
        """Return the row in hand, that of a card or of one of its places, or None."""
        return self._checklist.row(self.key) if self.key else None

    def choose(self, key: str, *, keyboard: bool = False) -> None:
        """Take a finding in hand and show its passage."""
        self.key = key
        row = self.row()
        self._checklist.select(key)
        self.tell()
        if row is not None and row.card is not None:
            self._view.reveal(row.card.head.place, _others(row), keyboard=keyboard)
            self._outline.follow(row.card.head.place.block)
        if row is not None:
            self._spoken(row.spoken)
        self._changed()

    def let_go(self) -> None:
        """Have no finding in hand; what comes next is told in its place with the next state of the draft."""
        self.key = ""
        self._checklist.select("")

    def cursor_at(self, offset: int) -> None:
        """Take the finding under the cursor in hand, if there is one."""
        if self._scene is None:
            return
        self._outline.follow(self._scene.review.draft.block_at(offset))
        key = self._scene.key_at(offset)
        if not key or key == self.key:
            return
        self.key = key
        self._checklist.select(key)
        row = self.row()
        if row is not None and row.card is not None:
            self._view.tint([row.card.head.place, *_others(row)])
        self.tell()
        self._changed()

    def next(self) -> None:
        """Go to the next place of the filtered list, from the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the place before, from the first to the last."""
        self._step(-1)

    def tell(self) -> None:
        """Tell the finding in hand in the detail pane."""
        row = self.row()
        if row is not None and self._scene is not None:
            record = self._record(row.card.head.rule) if row.card is not None else None
            told = telling(row, self._scene.review, record, self._checklist.whole(row.key))
            others = for_another(row, self._scene.review, self.me())
            self._detail.take(self.also(row, replace(told, at=self._at(row), others=others)))
        else:
            review = self._scene.review if self._scene is not None else None
            self._detail.take(nothing_left(review, self.left, self.me()) if review is not None and (self._done() or not review.words) else NOTHING)

    def go_on(self, stops: Sequence[str], at: int) -> bool:
        """Take the next of earlier stops in hand that still waits for somebody, from one on and round; return whether there is one."""
        left = self.waiting
        key = next((key for key in (*stops[at:], *stops[:at]) if key in left), "")
        if key:
            self.choose(key)
        return bool(key)

    @property
    def stops(self) -> tuple[str, ...]:
        """Return the places F8 goes to, in its order."""
        return self._checklist.listing.stops

    @property
    def waiting(self) -> frozenset[str]:
        """Return the stops nobody has answered; an answer that waits for the reviewer leaves its finding open, and in hand to be looked at again."""
        return frozenset(key for key in self.stops if key not in self._scene.review.answers) if self._scene is not None else frozenset()

    def number(self) -> int:
        """Return which of the stops is in hand, of a card its first place; -1 for none."""
        row = self.row()
        return self._number(row) if row is not None else -1

    def why_no_rows(self) -> str:
        """Return why F8 has nowhere to go."""
        if self._scene is None:
            return "No draft is open."
        return "" if any(row.card for row in self._checklist.listing.rows) else "No finding is listed."

    def _step(self, by: int) -> None:
        keys, row = self._checklist.listing.stops, self.row()
        if not keys:
            return
        first = row.places[0].key if row is not None and row.places else self.key
        if first not in keys:
            self.choose(keys[0 if by > 0 else -1])
        elif first != self.key and by > 0:  # a card as a whole is in hand: its first place is next
            self.choose(first)
        else:
            self.choose(keys[(keys.index(first) + by) % len(keys)])

    def _number(self, row: Row) -> int:
        key = row.places[0].key if row.places else row.key
        return self.stops.index(key) if key in self.stops else -1

    def _at(self, row: Row) -> str:
        """Return which of how many stops a row is."""
        number = self._number(row)
        return f"{number + 1} of {len(self.stops)}" if number >= 0 and not row.places else ""

    def _done(self) -> bool:
        review = self._scene.review if self._scene else None
        if review is None or not review.text.strip() or review.obstacles:
            return False
        return review.course.state is State.IN_REVIEW or not self._checklist.listing.rows  # a reviewer need not fix what should be


def _others(row: Row) -> list[Place]:
    """Return the other places of a card that is in hand as a whole."""
    assert row.card is not None
    return [finding.place for finding in row.card.findings[1:]][:MOST_TINTED]
