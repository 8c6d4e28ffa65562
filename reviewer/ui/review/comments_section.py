"""The section Comments of the tab Review: open threads first, resolved ones folded, those of a Word file to read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reviewer.model.comment import Placed
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.words.plain import button, label
from reviewer.ui.parts.words.sections import Fold, Section
from reviewer.ui.review.thread_card import MOST_SAID, ThreadCard, Told, folded, told, told_in_word
from reviewer.ui.values.scene import Scene

EMPTY = "Nobody has commented yet. Select words in the draft and choose Comment…, or stand in a sentence and press Ctrl+Shift+M."

MOST = 12
"""Cards that are built at once: Qt takes its time to lay out words that wrap."""


class Cards(QWidget):
    """Cards one below the other, the first of them built at once; those that tell the same as before stay."""

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._section = section
        self.cards: list[ThreadCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._all: Sequence[Placed | Told] = ()
        self._most = MOST
        self._replies: dict[str, int] = {}
        self.more = button("", look="link")
        self.more.clicked.connect(lambda: self.extend(self._most + MOST))
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def take(self, shown: Sequence[Placed | Told]) -> None:
        """Show these threads in their order, so many of them at once; what the others tell is not worked out."""
        self._all = shown
        self.extend(self._most)

    def reach(self, key: str) -> None:
        """Show as many threads as it takes to show one of them."""
        at = next((nth for nth, one in enumerate(self._all) if _name(one) == key), 0)
        self.extend(max(self._most, at + 1))

    def extend(self, most: int) -> None:
        """Show so many threads, and how many more there are."""
        self._most = most
        left = len(self._all) - most
        self.more.setText(f"Show {min(left, MOST)} more of {left}")
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(left > 0)
        self._show([self._told(one) for one in self._all[:most]])

    def _told(self, one: Placed | Told) -> Told:
        most = self._replies.get(_name(one), MOST_SAID)
        return told(one, most) if isinstance(one, Placed) else folded(one, most)

    def _unfold(self, shown: Told) -> None:
        """Show more replies of a thread, and take the keyboard to its card, which is another one then."""
        name = shown.id or shown.quote
        self._replies[name] = self._replies.get(name, MOST_SAID) + MOST_SAID
        self.extend(self._most)
        card = next(card for card in self.cards if (card.told.id or card.told.quote) == name)
        self._section.grew.emit(card)
        part = card.more or card.keyboard()
        if part is not None:
            part.setFocus()

    def _show(self, shown: Sequence[Told]) -> None:
        if [card.told for card in self.cards] == list(shown):
            return
        kept = {card.told: card for card in self.cards}
        made = [kept.pop(one) if one in kept else self._made(one) for one in shown]
        for old in kept.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        for nth, card in enumerate(made):
            self._column.insertWidget(nth, card)
        self.cards = made

    def _made(self, shown: Told) -> ThreadCard:
        card = ThreadCard(shown)
        card.chose.connect(self._section.chose)
        card.unfolded.connect(partial(self._unfold, shown), Qt.ConnectionType.QueuedConnection)  # the card that asks for it goes
        return card


def _name(one: Placed | Told) -> str:
    """Return what a thread is known by: its id, or in a Word file the words it is about."""
    return one.thread.id if isinstance(one, Placed) else one.quote


class CommentsSection(Section):
    """Takes a Scene; lets out what is chosen on a card."""

    def __init__(self, look: Look, registry: Registry) -> None:
        super().__init__("Comments", look)
        self.key = ""
        self.empty = label(EMPTY, look="muted")
        self.add = registry.button("comment", text="Comment…")
        self.open, self.resolved, self.word = Cards(self), Cards(self), Cards(self)
        self.folds = {
            self.resolved: Fold("Resolved", opened=False, look="fold inner"),
            self.word: Fold("In the Word file", opened=False, look="fold inner"),
        }
        for part in (self.empty, self.open):
            self.inside.addWidget(part)
        self.inside.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        for cards, fold in self.folds.items():
            self.inside.addWidget(fold)
            self.inside.addWidget(cards)
            cards.hide()
            fold.turned.connect(cards.setVisible)
            fold.turned.connect(self._fill)
        self._rest: dict[Cards, Sequence[Placed | Told]] = {}

    def take(self, scene: Scene) -> None:
        """Show the threads of a draft; what is folded away is built when it is shown."""
        review = scene.review
        shown = [one for one in review.comments if one.open]
        read = told_in_word(review.word.comments) if review.word is not None else ()
        self._rest = {self.resolved: [one for one in review.comments if not one.open], self.word: read}
        self.open.take(shown)
        self.empty.setVisible(not shown)
        for cards, fold in self.folds.items():
            fold.say(fold.title, str(len(self._rest[cards])))
            fold.setVisible(bool(self._rest[cards]))
            cards.setVisible(fold.opened and bool(self._rest[cards]))
        self.tell(f"{len(shown)} open" if shown else "")
        self._fill()
        self.hold(self.key)

    def show_thread(self, key: str) -> ThreadCard | None:
        """Take a thread in hand, unfolded, and return its card."""
        self.unfold()
        if any(_name(one) == key for one in self._rest.get(self.resolved, ())):
            self.folds[self.resolved].turn(True)
        for cards in (self.open, self.resolved):
            cards.reach(key)
        self.hold(key)
        return next((card for card in self._cards() if card.told.id == key), None)

    def hold(self, key: str) -> None:
        """Mark the card of the thread in hand."""
        self.key = key
        for card in self._cards():
            card.hold(bool(key) and card.told.id == key)

    def _cards(self) -> list[ThreadCard]:
        return [*self.open.cards, *self.resolved.cards]

    def _fill(self) -> None:
        for cards, fold in self.folds.items():
            if fold.opened:
                cards.take(self._rest.get(cards, ()))
