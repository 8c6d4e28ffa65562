"""Comments in the window: written on a passage, shown beside it, replied to, resolved, gone through one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reviewer.desk.values import Review
from reviewer.model.comment import Placed
from reviewer.model.review import Role
from reviewer.model.span import Place, Span
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.values.choices import ThreadChosen, WordsChosen
from reviewer.ui.values.rows import short
from reviewer.ui.values.scene import Scene

if TYPE_CHECKING:
    from reviewer.ui.review.comments_section import CommentsSection
    from reviewer.ui.window import Window

MOST_WORDS = 12


class Commenting(QObject):
    """Holds which thread is in hand; what people say goes to the desk, and what comes of it is shown and spoken."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._side = window, window.pages.side
        self._section: CommentsSection | None = None
        self._scene: Scene | None = None
        self.key = ""
        self._side.offer(self._build)
        window.view.remarked.connect(self.show)
        window.view.offered = lambda: (window.registry.action("comment"),)

    def take(self, scene: Scene | None) -> None:
        """Go on with another state of the draft: the tab says how many comments are open."""
        self._scene = scene
        self._side.mark(Tab.REVIEW, "comments", sum(one.open for one in self._all()))

    def cursor_at(self, offset: int) -> None:
        """Take the thread under the cursor in hand where the threads are shown."""
        if self._scene is None or self._section is None or self._side.tab is not Tab.REVIEW:
            return
        draft = self._scene.review.draft
        under = next((one for one in self._all() if one.open and one.place is not None and draft.span(one.place).holds(offset)), None)
        if under is not None and under.thread.id != self.key:
            self._hold(under.thread.id)

    # Commands

    def add(self) -> None:
        """Ask what is to be said about the passage, and keep it."""
        window = self._window
        place, span = self._passage()
        review = window.review
        if place is None or review is None:
            window.say("There are no words here to comment on. Select the words it is about.")
            return
        before = {one.thread.id for one in self._all()}
        quote = review.draft.quote(place)
        done = f"Commented on “{short(quote, MOST_WORDS)}”"
        self._ask(quote, lambda text, by, role: window.desk.comments.add(span.start, span.end, text, by, role), done)
        fresh = next((one.thread.id for one in self._all() if one.thread.id not in before), "")
        if fresh:
            self.show(fresh, go=False)

    def reply(self) -> None:
        """Ask what is to be said in the thread in hand, and keep it."""
        one, comments = self._held(), self._window.desk.comments
        if one is None:
            return
        last = [step for step in one.thread.steps if step.text][-1]
        self._ask(
            one.thread.anchor.quote,
            lambda text, by, role: comments.reply(one.thread.id, text, by, role),
            "Reply kept",
            answered=f"{last.by}: {short(last.text, 60)}",
        )

    def turn(self) -> None:
        """Resolve the thread in hand, or reopen it."""
        one, comments = self._held(), self._window.desk.comments
        name = self._window.decisions.name() if one is not None else ""
        if one is None or not name:
            return
        verb = comments.resolve if one.open else comments.reopen
        done = "Comment resolved. It is kept under Resolved" if one.open else "Comment reopened"
        self._do(lambda: verb(one.thread.id, name, self._role()), done)

    def step(self, by: int) -> None:
        """Go to the next open comment in the text or the one before, from the last to the first."""
        draft = self._scene.review.draft if self._scene is not None else None
        there = [one for one in self._all() if one.open and one.place is not None]
        if not there or draft is None:
            return
        starts = [draft.span(one.place).start for one in there if one.place is not None]
        at = self._window.view.offset()
        held = next((nth for nth, one in enumerate(there) if one.thread.id == self.key and starts[nth] == at), None)
        if held is not None:
            nth = held + by
        else:
            nth = next((n for n, start in enumerate(starts) if start > at), len(there)) if by > 0 else sum(start < at for start in starts) - 1
        self.show(there[nth % len(there)].thread.id)

    def chosen(self, choice: ThreadChosen | WordsChosen) -> None:
        """Do what was chosen on a card."""
        if isinstance(choice, WordsChosen):
            self._find(choice.words)
            return
        self._hold(choice.id)
        if choice.deed == "reply":
            self.reply()
        elif choice.deed:
            self.turn()
        else:
            self.show(choice.id)

    def show(self, key: str, *, go: bool = True) -> None:
        """Show a thread in the tab Review, and with `go` its passage in the draft; it is spoken."""
        self._window.catch_up()
        one = next((one for one in self._all() if one.thread.id == key), None)
        if one is None:
            return
        self._window.evidence.bring(Tab.REVIEW)
        if go and one.place is not None:
            self._window.view.reveal(one.place)
        self._hold(key)
        card = self._section.show_thread(key) if self._section is not None else None
        if card is not None:
            self._side.review.bring(card)
            self._window.announce(card.told.spoken)

    # Reasons

    def why_no_comment(self) -> str:
        """Return why nothing can be commented on."""
        if why := self._window.why_no_draft():
            return why
        return "" if self._window.review and self._window.review.text.strip() else "The draft is empty."

    def why_no_reply(self) -> str:
        """Return why there is no thread to reply to."""
        one = self._held()
        if one is None:
            return self._window.why_no_draft() or "Choose a comment in the tab Review first."
        return "" if one.open else "This comment is resolved. Reopen it to reply."

    def why_no_turn(self) -> str:
        """Return why there is no thread to resolve or reopen."""
        return self._window.why_no_draft() or ("" if self._held() is not None else "Choose a comment in the tab Review first.")

    def why_no_step(self) -> str:
        """Return why there is no comment to go to."""
        open_ones = any(one.open and one.place is not None for one in self._all())
        return self._window.why_no_draft() or ("" if open_ones else "No comment is open.")

    # Inside

    def _build(self, look: Look, registry: Registry) -> CommentsSection:
        from reviewer.ui.review.comments_section import CommentsSection  # noqa: PLC0415 - built when the tab is first turned to

        self._section = CommentsSection(look, registry)
        return self._section

    def _all(self) -> tuple[Placed, ...]:
        return self._scene.review.comments if self._scene is not None else ()

    def _held(self) -> Placed | None:
        return next((one for one in self._all() if one.thread.id == self.key), None)

    def _hold(self, key: str) -> None:
        self.key = key
        if self._section is not None:
            self._section.hold(key)
        self._window.registry.refresh()

    def _role(self) -> Role:
        return Role.REVIEWER if self._window.store.now.role == Role.REVIEWER else Role.AUTHOR

    def _passage(self) -> tuple[Place | None, Span]:
        """Return what a comment would speak of: what is selected, else the finding in hand where it is told or the cursor is, else the sentence."""
        window = self._window
        span = window.view.selected()
        row, draft = window.walk.row(), window.review.draft if window.review is not None else None
        if not span.length and draft is not None and row is not None and row.card is not None:
            found = draft.span(row.card.head.place)
            if window.detail.has_keyboard() or window.checklist.list.hasFocus() or found.holds(span.start):
                span = found
        return window.desk.comments.place(span.start, span.end), span

    def _ask(self, quote: str, verb: Callable[[str, str, Role], Review], done: str, *, answered: str = "") -> None:
        from reviewer.ui.dialogs.review.comment import CommentDialog  # noqa: PLC0415 - the window starts without what few open

        window = self._window
        dialog = CommentDialog(window, quote, window.store.now.name, self._role(), answered=answered)
        if window.ask(dialog):
            said = dialog.said()
            window.store.change(name=said.by, role=str(said.role))
            self._do(lambda: verb(said.text, said.by, said.role), done)

    def _do(self, verb: Callable[[], Review], done: str) -> None:
        review = self._window.attempt(verb)
        if review is not None:
            self._window.show_review(review)
            self._window.say(done)
            self._window.announce(done)

    def _find(self, words: str) -> None:
        """Show where words of a Word file's comment stand now."""
        draft = self._scene.review.draft if self._scene is not None else None
        wanted = " ".join(words.split())
        for number, block in enumerate(draft.blocks if draft is not None else ()):
            at = block.text.find(wanted)
            if at >= 0:
                self._window.view.reveal(Place(number, at, at + len(wanted)))
                return
        self._window.say("These words are not in the draft any more")
