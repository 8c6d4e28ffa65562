"""Approved wording in the window: offered for the claim in hand, taken over as one step of undo; and what was approved, withdrawn or taken back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reviewer.desk.edits.offering import Offer
from reviewer.desk.values import Review
from reviewer.model.claims import SHORTEST_REASON, What
from reviewer.model.span import Place
from reviewer.store.ground.rows import Use
from reviewer.ui.checklist.telling import Telling
from reviewer.ui.dialogs.review.step import Asked, StepDialog
from reviewer.ui.evidence.offered import caption, lines_on, where
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.rows import Row, short
from reviewer.ui.values.words import count, day

if TYPE_CHECKING:
    from reviewer.ui.window import Window

MOST_NAMED = 8
"""Articles that are named before a claim is withdrawn; of more, the number."""
AFTER = "Their checklists open again. No signature ends; nothing is exported as approved until a reviewer has decided."
NO_OFFER = "Nothing like this sentence was approved in another article."


class Approved:
    """Offers what the claims library holds, and asks before anything is withdrawn."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._told: tuple[Review | None, Place | None, Offer | None] = (None, None, None)

    # Offering

    def also(self, row: Row, told: Telling) -> Telling:
        """Return what is told of a finding, with the approved wording of its sentence where there is one."""
        offer, review = self._at_row(row), self._window.review
        if offer is None or review is None:
            return told
        at = next((number for number, line in enumerate(told.lines) if line.look == "strong"), len(told.lines))
        lines = (*told.lines[:at], *lines_on(offer, review), *told.lines[at:])
        words = caption(offer)
        if not words:
            return replace(told, lines=lines)
        return replace(told, lines=lines, commands=(*told.commands, "use_approved"), captions=(*told.captions, ("use_approved", words)))

    def use(self) -> None:
        """Put the approved wording and its source in the place of the claim in hand, as one step of undo."""
        window, offer = self._window, self.offer()
        if offer is None or not offer.edits:
            return
        window.view.apply(offer.edits)
        window.catch_up()
        said = "Added the approved source" if offer.exact else "Took over the approved wording"
        window.say(f"{said}. Ctrl+Z to undo")
        window.announce(said)

    def why_not(self) -> str:
        """Return why there is no approved wording to take over."""
        if why := self._window.why_no_draft():
            return why
        offer = self.offer()
        if offer is None:
            return NO_OFFER
        return "" if offer.edits else "This sentence stands as it was approved, with its source."

    def offer(self) -> Offer | None:
        """Return the approved wording of the claim in hand: in the tab Claims that of the row, else that of the chosen finding's sentence."""
        side = self._window.pages.side
        if side.tab is Tab.CLAIMS:
            return side.claims.offer()
        row = self._window.walk.row() if side.tab is Tab.CHECKLIST else None
        return self._at_row(row) if row is not None else None

    def _at_row(self, row: Row) -> Offer | None:
        review = self._window.review
        if review is None or row.card is None or row.places or row.sign is Sign.ANSWERED or len(row.card.findings) != 1:
            return None
        place = row.card.head.place
        if self._told[0] is not review or self._told[1] != place:
            self._told = review, place, self._window.desk.claims.offer_at(review, place)
        return self._told[2]

    # The library

    def show(self) -> None:
        """Show the claims library."""
        from reviewer.ui.dialogs.library.claims_library import ClaimsDialog  # noqa: PLC0415 - the window starts without what few open

        window = self._window
        dialog = ClaimsDialog(window, window.desk.claims, self.withdraw, self.take_back, window.look)
        window.ask(dialog)
        if dialog.picked:
            window.files.reopen(dialog.picked)

    def why_no_library(self) -> str:
        """Return why there is no claims library to show."""
        return "" if self._window.desk.shelf.keeps else "The library is not open."

    def withdraw_source(self) -> None:
        """Withdraw the source in hand for all articles."""
        standing = self._window.evidence.standing()
        if standing is not None:
            self.withdraw(What.SOURCE, standing.key, standing.text)

    def why_no_source(self) -> str:
        """Return why there is no source to withdraw."""
        window = self._window
        if why := window.why_no_draft() or self.why_no_library():
            return why
        standing = window.evidence.standing()
        if standing is None:
            return "Choose a source in the tab Sources, or a finding about one."
        return "This source was withdrawn already." if window.desk.claims.in_force(What.SOURCE, standing.key) else ""

    def withdraw(self, what: What, key: str, text: str) -> bool:
        """Ask for the reason and withdraw a claim or a source for all articles; return whether it was done."""
        window, claims = self._window, self._window.desk.claims
        used = window.attempt(partial(claims.uses, what, key))
        if used is None:
            return False
        now = window.store.now
        dialog = StepDialog(
            window,
            f"Withdraw a {what.value}",
            f"Withdraw this {what.value}",
            lambda by, _, why: claims.withdraw(what, key, text, reason=why, by=by),
            told=(f"“{short(text, 30)}”", used_by(used), AFTER),
            who="Your &name, as the reviewer",
            name=window.signing.reviewer() or (now.name if now.role == "reviewer" else ""),
            asked=Asked("&Reason", SHORTEST_REASON),
        )
        said = f"Withdrew this {what.value}. {count(len(used), 'article')} to look at again"
        return self._done(dialog, said, f"This {what.value} is withdrawn here")

    def take_back(self, what: What, key: str) -> bool:
        """Take a withdrawal back; return whether it was done."""
        window, claims = self._window, self._window.desk.claims
        one = claims.in_force(what, key)
        if one is None:
            return False
        now = window.store.now
        why = f"{one.by} withdrew it on {day(one.at)}: {one.reason}"
        told = (f"“{short(one.text, 30)}”", why, "Articles may use it again, and what it reopened is closed.")
        dialog = StepDialog(
            window,
            "Take the withdrawal back",
            "Take it back",
            lambda by, *_: claims.take_back(what, key, by),
            told=told,
            who="Your &name, as the reviewer",
            name=window.signing.reviewer() or (now.name if now.role == "reviewer" else ""),
        )
        return self._done(dialog, "Took the withdrawal back", "The withdrawal is taken back here")

    def _done(self, dialog: StepDialog, said: str, done: str) -> bool:
        window = self._window
        if not window.ask(dialog):
            return False
        window.shelves.refresh()
        if window.review is not None:
            window.show_review(window.desk.review)
            window.review_files.remind(f"{done}. A review file of any article tells the other computer", asks=False)
        else:
            window.files.recents.fill()
        window.say(said)
        window.announce(said)
        return True


def used_by(used: tuple[Use, ...]) -> str:
    """Return in words which articles use something."""
    if not used:
        return "No article of the library uses it word for word."
    named = "; ".join(f"“{one.title}”{where(one)}" for one in used[:MOST_NAMED])
    more = f"; and {len(used) - MOST_NAMED} more" if len(used) > MOST_NAMED else ""
    return f"{count(len(used), 'article uses', 'articles use')} it: {named}{more}."
