"""Certain repairs in the window: one, all of a kind, or one of several; each is one step of undo, and then the next place is in hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from reviewer.desk.edits.fixes import repaired, together
from reviewer.model.finding import Card, Edit, Finding
from reviewer.ui.checklist.card_commands import kin
from reviewer.ui.checklist.telling import open_in
from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.words import count

if TYPE_CHECKING:
    from reviewer.ui.window import Window

NONE = "This finding has no repair that is certain. Edit the text instead."


class Fixing:
    """The verbs of repairs. What is changed is what was shown; the text around it stays, byte for byte."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.menu: QMenu | None = None

    # One

    def fix(self) -> None:
        """Make the certain changes of the card in hand, as one step of undo."""
        card = self._card()
        if card is not None:
            self._make(self._own(card))

    def why_no_fix(self) -> str:
        """Return why there is no quick fix."""
        card = self._card()
        if card is None:
            return "Choose a finding first."
        if self._answered():
            return "This finding is answered."
        return "" if self._own(card) else NONE

    # One of several

    def quick(self) -> None:
        """Make the one certain repair at hand, or ask which where there are several."""
        choices = self.choices()
        if len(choices) == 1:
            self._make(choices[0][1])
            return
        menu = self.menu = QMenu(self._window)
        for words, findings in choices:
            menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _=False, findings=findings: self._make(findings))
        if not self.why_no_all():
            menu.addSeparator()
            menu.addAction(self._window.registry.action("fix_all"))
        view = self._window.view
        menu.popup(view.viewport().mapToGlobal(view.cursorRect().bottomLeft()))

    def why_no_quick(self) -> str:
        """Return why there is nothing to choose from."""
        return "" if self._card() is not None and not self._answered() and self.choices() else self.why_no_fix() or NONE

    def choices(self) -> list[tuple[str, tuple[Finding, ...]]]:
        """Return the certain repairs of the card in hand and of other findings at its words: what each is called, and what it puts right."""
        card, review = self._card(), self._window.review
        if card is None or review is None or self._answered():
            return []
        head = card.head.place
        here = [
            finding
            for finding in open_in(review, head.block)
            if len(card.findings) == 1 and finding.place.start < head.end and head.start < finding.place.end
        ]
        wanted = [*card.findings, *(finding for finding in here if finding not in card.findings)]
        found: dict[str, list[Finding]] = {}
        for finding in wanted:
            if repaired((finding,), review.draft):
                found.setdefault(finding.repair, []).append(finding)
        return [(f"{words}, {len(those)} places" if len(those) > 1 else words, tuple(those)) for words, those in found.items()]

    # All of a kind

    def all(self) -> None:
        """Show every certain repair of the check in hand, and make those that are left ticked as one step of undo."""
        from reviewer.ui.dialogs.review.fix_all import FixAllDialog  # noqa: PLC0415 - the window starts without what few open

        window, card, review = self._window, self._card(), self._window.review
        if card is None or review is None:
            return
        dialog = FixAllDialog(window, kin(card, review), review.draft, window.look)
        if window.ask(dialog):
            self._make(dialog.wanted)

    def why_no_all(self) -> str:
        """Return why there are not several to put right at once."""
        if why := self.why_no_fix():
            return why
        card, review = self._card(), self._window.review
        return "" if card is not None and review is not None and kin(card, review) else "There is no other place that this check can put right."

    # Inside

    def go_on(self, stops: Sequence[str], at: int) -> None:
        """Take the next open place in hand where the one at a stop is settled; the keyboard stays in the detail if it was there."""
        window = self._window
        if at < 0 or stops[at] in window.walk.waiting:
            return
        held = window.detail.has_keyboard() or window.focusWidget() is None
        window.walk.go_on(stops, at)
        if held and not window.detail.give_keyboard():
            window.checklist.list.setFocus()

    def _make(self, findings: Sequence[Finding]) -> None:
        window, review = self._window, self._window.review
        if review is None:
            return
        made = together(findings, review.draft)
        if not made.edits:
            return
        stops, at = window.walk.stops, window.walk.number()
        window.view.apply(made.edits)
        window.catch_up()
        said = _said([finding for finding, _ in made.parts], made.edits)
        window.say(f"{said}. Ctrl+Z to undo")
        window.announce(said)
        self.go_on(stops, at)

    def _own(self, card: Card) -> tuple[Finding, ...]:
        review = self._window.review
        return repaired(card.findings, review.draft) if review is not None else ()

    def _card(self) -> Card | None:
        row = self._window.walk.row()
        return row.card if row else None

    def _answered(self) -> bool:
        row = self._window.walk.row()
        return row is not None and row.sign is Sign.ANSWERED


def _said(findings: Sequence[Finding], edits: Sequence[Edit]) -> str:
    """Return what was done, in words."""
    return f"Done: {findings[0].repair}" if len(findings) == 1 and findings[0].repair else f"{count(max(len(findings), len(edits)), 'place')} changed"
