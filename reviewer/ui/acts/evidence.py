"""The tabs behind the checklist: filled when they are shown, and what is decided in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reviewer.desk.values import Review
from reviewer.model.finding import Finding, Standing
from reviewer.model.span import Place
from reviewer.ui.checklist.card_commands import BY_KIND
from reviewer.ui.frame.side import Tab
from reviewer.ui.parts.slow.turns import Turns
from reviewer.ui.values.choices import CardChosen
from reviewer.ui.values.scene import Scene

if TYPE_CHECKING:
    from reviewer.desk.edits.offering import Offer
    from reviewer.ui.evidence.pane import Pane
    from reviewer.ui.parts.tables.table import Table
    from reviewer.ui.review.review_tab import ReviewTab
    from reviewer.ui.window import Window


def source_of(finding: Finding, review: Review) -> Standing | None:
    """Return the source a finding speaks of: the entry it stands at, or the linked page of its sentence."""
    entries = {reference.label for reference in review.draft.references if reference.block == finding.place.block}
    listed = (standing for standing in review.report.references if standing.label in entries)
    linked = (standing for standing in review.report.links if any(_holds(use, finding.place) for use in standing.uses))
    return next(listed, None) or next(linked, None)


def _holds(use: Place, place: Place) -> bool:
    return use.block == place.block and use.start <= place.start < use.end


class Evidence(QObject):
    """Keeps claims, sources and balance in step with the draft while they are looked at, and hands their choices to the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._side = window, window.pages.side
        self._scene: Scene | None = None
        self._stale: set[Tab] = set()
        self._turns = Turns(self)
        self._then: Callable[[], object] | None = None
        self._side.turn = self._turned
        self._side.built.connect(self._connect)
        window.pages.show_covers(window.store.now.covers)

    def take(self, scene: Scene | None) -> None:
        """Go on with another state of the draft; only the tab that is shown is filled now."""
        for _ in self.taking(scene):
            pass

    def taking(self, scene: Scene | None) -> Iterator[None]:
        """Do what `take` does in steps."""
        if scene is None or scene is not self._scene:
            self._scene, self._stale = scene, set(Tab)
        yield from self._filling()  # of the same scene only where it was given up between two steps

    @property
    def turning(self) -> bool:
        """Return whether a tab that was chosen is being filled before it comes into view."""
        return self._turns.busy

    def cursor_at(self, offset: int) -> None:
        """Mark the sentence under the cursor, where the claims are shown."""
        if self._side.tab is Tab.CLAIMS and self._scene is not None:
            self._side.claims.follow(self._scene.review.draft, offset)

    # Commands

    def show(self, tab: Tab) -> None:
        """Turn to a tab at once and give it the keyboard."""
        self.bring(tab)
        self._side.keyboard().setFocus()

    def bring(self, tab: Tab) -> None:
        """Turn to a tab at once."""
        pages = self._window.pages
        pages.alone = False
        pages.fold()
        self._side.show_tab(tab)
        self._turns.finish()

    def turn_to(self, tab: Tab, then: Callable[[], object] | None = None) -> None:
        """Turn to a tab, which comes into view and takes the keyboard when it is filled; `then` is called instead to say what takes it."""
        pages = self._window.pages
        pages.alone = False
        pages.fold()
        self._side.show_tab(tab)
        then = then or self._give_keyboard
        if self._turns.busy:
            self._then = then
        else:
            then()

    def step(self, by: int) -> None:
        """Go to the next finding of the list or the one before, with its detail in view."""
        self._side.show_tab(Tab.CHECKLIST)
        (self._window.walk.next if by > 0 else self._window.walk.previous)()

    def toggle_covers(self) -> None:
        """Show beside the draft what stands behind each claim, or leave it out; the choice is kept."""
        window = self._window
        window.store.change(covers=not window.store.now.covers)
        window.pages.show_covers(window.store.now.covers)
        window.registry.refresh()

    def covers_shown(self) -> bool:
        """Return whether the draft's margin shows what stands behind each claim."""
        return self._window.store.now.covers

    def sort(self) -> None:
        """Sort the table that is shown by its next column."""
        table = self._table()
        if table is not None:
            said = f"Sorted by {table.sort_next().lower()}"
            self._window.say(said)
            self._window.announce(said)

    def why_no_sort(self) -> str:
        """Return why there is no table to sort."""
        if self._window.boards.shown:
            return ""
        return self._window.why_no_draft() or ("" if self._side.tab in (Tab.CLAIMS, Tab.SOURCES) else "Turn to the tab Claims or Sources first.")

    def _table(self) -> Table | None:
        if self._window.boards.shown:
            return self._window.boards.table
        if self._side.tab is Tab.CLAIMS:
            return self._side.claims.table
        return self._side.sources.table if self._side.tab is Tab.SOURCES else None

    def export_claims(self) -> None:
        """Ask for a file and write the ledger into it, for a spreadsheet."""
        window = self._window
        if window.review is None:
            return
        near = window.review.path.parent if window.review.path else Path.home()
        start = near / f"{Path(window.review.name).stem or 'draft'}-claims.csv"
        chosen, _ = QFileDialog.getSaveFileName(window, "Export the claims", str(start), "Table for a spreadsheet (*.csv)")
        if chosen and window.attempt(lambda: window.desk.export_claims(Path(chosen))) is not None:
            window.say(f"Exported the claims to {Path(chosen).name}")
            window.announce("Exported the claims")

    def correct(self) -> None:
        """Ask what kind of source the one in hand is, and check by that from now on."""
        from reviewer.ui.dialogs.review.source import SourceDialog  # noqa: PLC0415 - the window starts without what few open

        window, standing = self._window, self.standing()
        if standing is None:
            return
        now = window.store.now
        dialog = SourceDialog(window, standing, now.name if now.role == "reviewer" else "")
        if not window.ask(dialog):
            return
        given = dialog.given()
        review = window.attempt(lambda: window.desk.rulings.correct(standing.key, given.rung, reason=given.reason, by=given.by))
        if review is not None:
            window.show_review(review)
            window.say("Corrected the kind of this source. The article was checked again")
            window.announce("Corrected the kind of this source")

    def restore(self) -> None:
        """Take the correction of the source in hand back."""
        window, standing = self._window, self.standing()
        name = window.decisions.name("Reviewer") if standing is not None else ""
        if standing is None or not name:
            return
        review = window.attempt(lambda: window.desk.rulings.take_back(standing.key, name))
        if review is not None:
            window.show_review(review)
            window.say("Took back the correction of this source")
            window.announce("Took back the correction")

    def why_no_correction(self) -> str:
        """Return why no kind of source can be corrected now."""
        if why := self._window.why_no_draft():
            return why
        standing = self.standing()
        if standing is None:
            return "Choose a source in the tab Sources, or a finding about one."
        return "The paper is retracted, whatever kind it was." if standing.rung == "-" else ""

    def why_no_restore(self) -> str:
        """Return why there is no correction to take back."""
        if why := self.why_no_correction():
            return why
        standing, review = self.standing(), self._window.review
        corrected = standing is not None and review is not None and standing.key in review.corrections
        return "" if corrected else "The kind of this source was not corrected."

    # Inside

    def standing(self) -> Standing | None:
        """Return the source in hand: in the tab Sources the row, else the one the chosen finding speaks of."""
        if self._scene is None:
            return None
        if self._side.tab is Tab.SOURCES:
            return self._side.sources.standing()
        row = self._window.walk.row()
        if row is None or row.card is None or row.places or row.card.head.rule not in BY_KIND:
            return None
        return source_of(row.card.head, self._scene.review)

    def _turned(self) -> None:
        """Fill the pane of the tab that was chosen, and bring it into view when it stands; one that stands is there at once."""
        self._then = None
        self._turns.drop()
        tab = self._side.tab
        if self._scene is None or tab not in self._stale or tab is Tab.CHECKLIST:
            for _ in self._filling():
                pass
            self._side.bring()
        else:
            self._turns.begin(self._turning(tab))

    def _turning(self, tab: Tab) -> Iterator[None]:
        self._side.build(tab)
        yield
        yield from self._filling()
        yield from self._side.polishing(tab)
        self._side.bring()
        yield
        then, self._then = self._then, None
        if then is not None:
            then()

    def _give_keyboard(self) -> None:
        self._side.keyboard().setFocus()

    def _filling(self) -> Iterator[None]:
        tab, scene = self._side.tab, self._scene
        if scene is None or tab not in self._stale:
            return
        self._window.registry.refresh()
        yield from self._into(tab, scene)
        if scene is self._scene:  # else it is filled again with what came in between
            self._stale.discard(tab)
            self.cursor_at(self._window.view.offset())

    def _into(self, tab: Tab, scene: Scene) -> Iterator[None]:
        """Fill the pane of a tab, in steps."""
        window, side = self._window, self._side
        if tab is Tab.CLAIMS:
            offers: dict[Place, Offer] = {}
            for some in window.desk.claims.offering(scene.review):
                offers.update(some)
                yield
            pane = side.claims
            yield
            pane.take(scene, offers)
        elif tab is Tab.SOURCES:
            side.sources.take(scene.review, window.desk.today())
        elif tab is Tab.BALANCE:
            rows = window.desk.balance()
            yield
            side.balance.take(scene.review, rows)
        elif tab is Tab.REVIEW:
            yield from side.review.taking(scene)
        yield

    def _connect(self, pane: Pane | ReviewTab) -> None:
        pane.chose.connect(self._chosen)

    def _chosen(self, choice: object) -> None:
        if isinstance(choice, CardChosen):
            self._side.show_tab(Tab.CHECKLIST)
        self._window.choosing.take(choice)
