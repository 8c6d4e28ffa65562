"""The window: it alone connects the panes, and only the desk changes anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from reviewer.desk import Desk, Review
from reviewer.desk.values import RuleRecord
from reviewer.model.trouble import Trouble
from reviewer.ui.acts.appearance import Appearance
from reviewer.ui.acts.approved import Approved
from reviewer.ui.acts.asides import Asides
from reviewer.ui.acts.checks import Checks
from reviewer.ui.acts.choosing import Choosing
from reviewer.ui.acts.commenting import Commenting
from reviewer.ui.acts.course import Course
from reviewer.ui.acts.decisions import Decisions
from reviewer.ui.acts.edges import PaneEdges
from reviewer.ui.acts.evidence import Evidence
from reviewer.ui.acts.fixing import Fixing
from reviewer.ui.acts.helping import Helping
from reviewer.ui.acts.hidden import HiddenCharacters
from reviewer.ui.acts.hinting import Hinting
from reviewer.ui.acts.history import History
from reviewer.ui.acts.insertions import Insertions
from reviewer.ui.acts.listing import Lister
from reviewer.ui.acts.lookups import LookUp, Lookups
from reviewer.ui.acts.own_words import OwnWords
from reviewer.ui.acts.questions import Questions
from reviewer.ui.acts.seeking import Seeker
from reviewer.ui.acts.setting import Settings
from reviewer.ui.acts.shelves import Shelves
from reviewer.ui.acts.showing import Showing
from reviewer.ui.acts.walk import Walk
from reviewer.ui.dialogs.frames.message import MessageDialog
from reviewer.ui.filing.behind import Behind
from reviewer.ui.filing.drops import Drops
from reviewer.ui.filing.files import Files
from reviewer.ui.filing.pasting import Pasting
from reviewer.ui.filing.pictures import Pictures
from reviewer.ui.filing.recovery import Recovery
from reviewer.ui.filing.review_files import ReviewFiles
from reviewer.ui.filing.strange import Strange
from reviewer.ui.filing.watching import Watching
from reviewer.ui.filing.word_files import WordFiles
from reviewer.ui.frame.desktop import Desktop
from reviewer.ui.frame.front import NAME
from reviewer.ui.frame.header import Header
from reviewer.ui.frame.start import Start
from reviewer.ui.frame.status import StatusLine
from reviewer.ui.looks.theme import Look, look_of
from reviewer.ui.menus import fill, furnish
from reviewer.ui.menus.recent import RECENT, RecentMenu
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.words import speech
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.signing.people import People
from reviewer.ui.signing.signing import Signing
from reviewer.ui.values import words
from reviewer.ui.values.places import NOWHERE, Places
from reviewer.ui.values.preferences import Store
from reviewer.ui.work.autosave import Autosave
from reviewer.ui.work.beside import Beside
from reviewer.ui.work.boards import Boards
from reviewer.ui.work.elsewhere import Elsewhere
from reviewer.ui.work.pace import Pace
from reviewer.ui.work.refusing import Refusing
from reviewer.ui.work.running import Running
from reviewer.ui.work.stage import Stage
from reviewer.ui.work.state import State
from reviewer.ui.work.upkeep import Upkeep
from reviewer.ui.work.waiting import Waiting
from reviewer.ui.work.warming import Warming

LONG = 10.0
"""Seconds of work after which a person who went elsewhere meanwhile is called back."""


class Window(QMainWindow):
    """One draft beside its checklist."""

    def __init__(self, desk: Desk, store: Store, *, look: Look | None = None, look_up: LookUp | None = None, places: Places | None = None) -> None:
        super().__init__()
        self.desk, self.store = desk, store
        self.look = look or look_of(store.now)
        self.edited = False
        self.setWindowTitle(NAME)
        self.setAccessibleName(NAME)
        self.registry = Registry(self)
        self.pages = Desktop(self.look, self.registry)
        self.view, self.checklist, self.detail = self.pages.view, self.pages.checklist, self.pages.detail
        self.outline, self.notices, self.finder = self.pages.outline, self.pages.notices, self.pages.finder
        self.header, self.start, self.status = Header(self.registry), Start(self.registry), StatusLine(self.registry)
        self.header.wear(self.look)
        self.walk = Walk(self.view, self.checklist, self.detail, self.outline, self._walked, self.announce, self._record)
        self.hidden, self.pasting = HiddenCharacters(self), Pasting(self)
        self.lookups, self.elsewhere = Lookups(self, look_up), Elsewhere(self)
        self.files, self.decisions, self.word = Files(self), Decisions(self), WordFiles(self)
        self.recovery, self.fixing, self.upkeep, self.behind = Recovery(self), Fixing(self), Upkeep(self), Behind(self)
        self.course, self.questions, self.approved = Course(self), Questions(self), Approved(self)
        self.people, self.signing = People(self), Signing(self)
        self.walk.also, self.walk.me, self.walk.left = self.approved.also, lambda: self.store.now.name, self.questions.left
        self.review_files = ReviewFiles(self)
        self.appearance, self.asides, self.evidence, self.checks = Appearance(self), Asides(self), Evidence(self), Checks(self)
        self.pictures, self.commenting, self.boards = Pictures(self), Commenting(self), Boards(self)
        self.autosave = Autosave(self.files.keep, self)
        self.beside, self.choosing, self.running = Beside(self), Choosing(self), Running(self)
        self.pace, self.state = Pace(self, self.beside.showing, self.beside.cursor_at), State(self)
        self.showing = Showing(self, self.store.folder / "shown" if self.store.folder else None)
        self.own_words, self.strange = OwnWords(self), Strange(self)
        self.settings, self.places = Settings(self), places or NOWHERE
        self.shelves, self.lister, self.seeker, self.edges = Shelves(self), Lister(self), Seeker(self), PaneEdges(self)
        self.history, self.watching, self.insertions = History(self), Watching(self), Insertions(self)
        self.warming, self.help, self.hints = Warming(self), Helping(self), Hinting(self)
        furnish(self)
        self.registry.before = self._before
        self.notices.before = partial(self.pace.before, "notice")
        self.waiting, self.refusing = Waiting(self), Refusing(self)
        fill(self.menuBar(), self.registry, {RECENT: RecentMenu(self)})
        self.stage = Stage(self)
        self.stack = self.stage.stack
        self._connect()
        self.settings.begin()
        self.show_start()

    # Showing

    def show_start(self) -> None:
        """Show the first page."""
        self.stage.show_start()

    def show_draft(self, review: Review, *, edited: bool = False, seconds: float = 0.0) -> None:
        """Show another draft."""
        for _ in self.stage.showing_draft(review, edited=edited, seconds=seconds):
            pass

    def show_review(self, review: Review) -> None:
        """Show another state of the draft on the desk."""
        self.pace.show(review)
        self.catch_up()

    def catch_up(self) -> None:
        """Check what is not checked yet, and show in the panes beside the text what has not been shown there yet."""
        self.pace.catch_up()

    @property
    def review(self) -> Review | None:
        """Return the draft as it was checked last; None where none is open."""
        return self.pace.review

    def refresh(self) -> None:
        """Show the draft's present state again."""
        if self.review is not None and not self.files.arrival.busy:
            self.show_review(self.review)
        self.status.grammar.setText(self.lookups.grammar_words())

    def say(self, sentence: str) -> None:
        """Show a done fact in the status line."""
        self.status.say(sentence)

    def announce(self, sentence: str) -> None:
        """Have a screen reader say something."""
        speech.announce(self, sentence)

    def ask(self, dialog: QDialog) -> bool:
        """Show a dialog and return whether it was confirmed."""
        self.help.attend(dialog)
        return dialog.exec() == QDialog.DialogCode.Accepted

    def alert_after(self, seconds: float) -> None:
        """Have the desktop call a person back who waits elsewhere for work that took long."""
        if seconds > LONG and not self.isActiveWindow():
            QApplication.alert(self.window())

    def attempt(self, verb: Callable[[], Any], *, drop: bool = True) -> Any:
        """Do something with the desk; a fault of the world becomes a notice and None is returned. What succeeds may `drop` the notice before."""
        try:
            done = verb()
        except Trouble as trouble:
            self.tell_trouble(str(trouble))
            return None
        if drop:
            self.notices.drop("trouble")
        return done

    def tell_fault(self, sentence: str) -> None:
        """Say that the program itself is at fault, wherever a person looks now."""
        self.notices.take(Notice("fault", sentence, (), "must"))
        if self.boards.shown:
            self.boards.tell(sentence)

    def tell_trouble(self, sentence: str, choices: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        """Say what the world would not let be done, with what may be done about it."""
        over = QApplication.activeModalWidget()
        if self.boards.shown and over is None:
            self.boards.tell(sentence)
            return
        if self.review is None or over is not None:  # under a dialog a bar of the window is not seen
            self.ask(MessageDialog(over or self, "This could not be done", sentence))
        else:
            self.notices.take(Notice("trouble", sentence, choices, "must"))

    # Commands

    def check_now(self) -> None:
        """Check the draft again."""
        self.pictures.refresh()
        self.pace.check_now()
        self.announce(self.checklist.title.text())

    def check_soon(self) -> None:
        """Check the draft again, with keys and commands in between, and announce what came of it."""
        self.pictures.refresh()
        self.pace.check_soon(asked=True)

    # Reasons

    def why_no_draft(self) -> str:
        """Return why a command that needs a draft is off."""
        if self.boards.shown:
            return "A dashboard is shown. Go back to the draft first."
        return "" if self.review is not None else "No draft is open."

    # Following

    def typed(self) -> None:
        """Take the text of the widget to the desk and show what comes of it."""
        if self.review is None:
            return
        self.edited = True
        self.autosave.touched()
        self.pace.typed()

    def follow(self) -> None:
        """Take to the desk at once what was typed and waits for its turn."""
        self.pace.follow()

    def saved(self, review: Review) -> None:
        """Show that the draft is in its file."""
        self.edited = False
        self.autosave.forget()
        self.pace.show(review)
        self.state.take(review)
        self.pace.hurry()  # the panes beside the text follow, with keys in between
        where = review.path.name if review.path else review.name
        self.status.keeping(f"Draft saved {words.now()}")
        self.say(f"Saved {where}")
        self.watching.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask what becomes of unsaved text, stop what is running, and go."""
        if not self.files.settle():
            event.ignore()
            return
        QObject.disconnect(self._copied)  # the clipboard outlives the window
        self.running.end()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the text when another window comes to the front, and look at its file when this one does."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.watching.look()
            self.pictures.refresh(shown=False)  # one that was missing may be there now
        elif event.type() == QEvent.Type.ActivationChange:
            self.autosave.now()

    # Inside

    def _before(self, command: str) -> None:
        self.appearance.turns.finish()
        self.hints.used(command)
        self.pace.before(command)

    def _walked(self) -> None:
        self.registry.refresh()
        self.hints.look()

    def _record(self, rule: str) -> RuleRecord | None:
        return self.desk.rulings.rule(rule)

    def _connect(self) -> None:
        self.view.edited.connect(self.typed)
        self.view.moved.connect(self.pace.cursor_moved)
        for pane in (self.checklist, self.outline, self.detail, self.start):
            pane.chose.connect(self.choosing.take)
        self.drops = Drops(self)
        self.drops.watch(self, self.view.viewport())
        self._copied = QApplication.clipboard().dataChanged.connect(self.registry.refresh)
