"""The checks that reach beyond the window: started by a person, run beside it, shown as *Consider* cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reviewer.desk.values import Review
from reviewer.model.draft import Block, Draft
from reviewer.model.finding import Card, Finding
from reviewer.model.span import Place
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome, Progress
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.values.words import GRAMMAR, LINKS, count

if TYPE_CHECKING:
    from reviewer.ui.window import Window


@dataclass(frozen=True, slots=True)
class Ask:
    """What one look-up is asked: of which draft, grammar at which place (empty: not asked), links or not."""

    draft: Draft
    grammar_place: str = ""
    links: bool = False


LookUp = Callable[[Ask, Progress, Callable[[], bool]], Sequence[Finding]]
"""Does a look-up, slowly, on a worker's thread, and returns what it found."""


class Lookups:
    """Starts look-ups, keeps what they found while the words it speaks of stand, and hands it to the checklist."""

    def __init__(self, window: Window, look_up: LookUp | None) -> None:
        self._window, self._look_up = window, look_up
        self.jobs = Dispatcher(window)
        self.jobs.finished.connect(self._finished)
        self.jobs.moved.connect(lambda name, done, total: window.status.busy(name, done, total))
        self._found: dict[str, list[tuple[str, Finding]]] = {}

    # Commands

    def grammar(self) -> None:
        """Check grammar and spelling; before the first time at a place a person is asked."""
        place, store = self._window.store.now.grammar_place, self._window.store
        if store.now.grammar_agreed != place:
            from reviewer.lookup.values import is_address  # noqa: PLC0415 - asked once

            here = f"It goes to a program in {place}, which runs on this computer and is reached by nobody else."
            where = f"It goes to {place}." if is_address(place) else here
            if not self._agreed("Check grammar and spelling", GRAMMAR, where, "Check grammar"):
                return
            store.change(grammar_agreed=place)
        self._start("Checking grammar", grammar_place=place)

    def links(self) -> None:
        """Check links; before the first time a person is asked."""
        if not self._window.store.now.links_agreed:
            if not self._agreed("Check links", LINKS, "They go to the sites that this draft's links and references name.", "Ask these sites"):
                return
            self._window.store.change(links_agreed=True)
        self._start("Checking links", links=True)

    def cancel(self) -> None:
        """Stop what is running; what it has by then is kept."""
        self.jobs.cancel()

    def why_no_grammar(self) -> str:
        """Return why grammar cannot be checked now."""
        now = self._window.store.now
        return self._why("" if now.grammar and now.grammar_place else "Switch it on in Settings, Online checks.")

    def why_no_links(self) -> str:
        """Return why links cannot be checked now."""
        return self._why("" if self._window.store.now.links else "Switch it on in Settings, Online checks.")

    def why_no_cancel(self) -> str:
        """Return why there is nothing to cancel."""
        return "" if self.jobs.running else "Nothing is running."

    # Results

    def added(self, review: Review) -> Review:
        """Return the review with a card for everything found whose paragraph still says the same."""
        if not any(self._found.values()):
            return review
        blocks = {block.key: number for number, block in enumerate(review.draft.blocks)}
        cards, findings = list(review.report.cards), list(review.report.findings)
        for found in self._found.values():
            for key, finding in found:
                if key in blocks:
                    moved = finding._replace(place=Place(blocks[key], finding.place.start, finding.place.end))
                    cards.append(Card(len(cards) + 1, "Looked up", moved.title, moved.message, (moved,)))
                    findings.append(moved)
        findings.sort(key=lambda finding: finding.place)
        return review._replace(report=review.report._replace(cards=tuple(cards), findings=tuple(findings)))

    def dismiss(self, card: Card) -> bool:
        """Take a looked-up card off the list for this session; return whether it was one."""
        for name, found in self._found.items():
            kept = [(key, finding) for key, finding in found if finding.fingerprint != card.head.fingerprint]
            if len(kept) != len(found):
                self._found[name] = kept
                self._window.refresh()
                return True
        return False

    def drop_words(self, words: str) -> None:
        """Take remarks on these words off the list: a person says they are right."""
        texts = {block.key: block.text for block in self._blocks()}
        for name, found in self._found.items():
            self._found[name] = [
                (key, finding)
                for key, finding in found
                if texts.get(key, "")[finding.place.start : finding.place.end].casefold() != words.casefold()
            ]

    def forget(self) -> None:
        """Drop all results: another draft is on the desk."""
        self.jobs.cancel()
        self._found.clear()

    def grammar_words(self) -> str:
        """Return the status line's words on the grammar check."""
        now = self._window.store.now
        return "Grammar check: on" if now.grammar and now.grammar_place else "Grammar check: off"

    # Inside

    def _blocks(self) -> tuple[Block, ...]:
        return self._window.review.draft.blocks if self._window.review is not None else ()

    def _agreed(self, title: str, sent: str, where: str, main: str) -> bool:
        from reviewer.ui.dialogs.review.consent import ConsentDialog  # noqa: PLC0415 - asked once

        return self._window.ask(ConsentDialog(self._window, title, sent, where, main))

    def _why(self, switched_off: str) -> str:
        if self._look_up is None:
            return "This copy of the program has no look-ups."
        return switched_off or self._window.why_no_draft()

    def _start(self, name: str, **wishes: object) -> None:
        review, look_up = self._window.review, self._look_up
        if review is None or look_up is None:
            return
        ask = replace(Ask(review.draft), **wishes)  # type: ignore[arg-type]
        self.jobs.start(name, lambda progress, stopped: (ask.draft, tuple(look_up(ask, progress, stopped))))
        self._window.status.busy(name, 0, 0)
        self._window.registry.refresh()

    def _finished(self, outcome: Outcome) -> None:
        window = self._window
        window.status.busy("", 0, 0)
        if outcome.trouble:
            window.notices.take(Notice("look-up", outcome.trouble))
        elif isinstance(outcome.value, tuple):
            draft, findings = outcome.value
            self._found[outcome.name] = [(draft.blocks[finding.place.block].key, finding) for finding in findings]
            ended = "stopped" if outcome.stopped else "done"
            window.say(f"{outcome.name}: {ended}, {count(len(findings), 'remark')}")
        window.refresh()
