"""A window on an empty library, on which scenes are set up: for the pictures, and for the tests that walk over every scene."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reviewer import knowledge, paths
from reviewer.app.assembly import desk_apart
from reviewer.app.housekeeper import Housekeeper
from reviewer.app.parts import parts
from reviewer.app.window import help_texts
from reviewer.checking.engine import Engine
from reviewer.desk import Desk
from reviewer.knowledge.characters import load_characters
from reviewer.knowledge.checklists import load_checklists
from reviewer.knowledge.licences import read_licences
from reviewer.knowledge.phone import phone_words
from reviewer.model.facts import Facts
from reviewer.model.house import Agreed, Boilerplate, House, Permission
from reviewer.model.named import NamedTuple
from reviewer.parsing import Parser, decode, import_html
from reviewer.store.library import Library
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.theme import Look, Scheme, dress, resolve
from reviewer.ui.values.places import Places
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window

FAULTY, READY = paths.resources() / "samples" / "faulty.md", paths.resources() / "samples" / "clean.md"
PROFILE = House(
    names=("Harbour Physiotherapy", "Harbour Physio"),
    treatments=("dry needling",),
    review_months=24,
    boilerplate=(Boilerplate("Needling notice", "A needle can leave a bruise. Tell us if you take blood thinners."),),
    figures=(Agreed(("tennis elbow", "adults"), "1 to 3%"),),
    permissions=(Permission("institution", "Quayside Hospital"),),
)
MOMENT, SAME, ROUNDS = 150, 3, 60
"""Milliseconds between two looks at what is drawn, how often it must be the same, and how often it is looked at most."""
WIDE, SMALL = (1440, 900), (1024, 640)


class Scene(NamedTuple):
    """One state: `show` sets it up on a stage and returns the widget that is to be looked at."""

    name: str
    show: Callable[[Stage], QWidget]


def new_desk(home: Path) -> Desk:
    """Return a desk with the shipped rules, a house profile of its own, an empty library and a place for keys in the folder `home`."""

    def now() -> datetime:
        return datetime.now().astimezone()

    own = paths.resources()
    desk = Desk(
        Parser(_facts().layout),
        Engine(_facts(), House()),
        Library.open(home / "library.db", now),
        decode=decode,
        to_markdown=import_html,
        clock=now,
        housekeeper=Housekeeper(home / "house.toml"),
        samples=own / "samples",
        licences=lambda: read_licences(own / "licences.toml"),
        checklists=lambda: load_checklists(own / "checklists"),
        characters=lambda: load_characters(own / "characters.toml"),
        apart=desk_apart,
        keys=home / "keys",
        phone=lambda: phone_words(own / "phone-words.txt"),
        verifier=lambda: (own / "verifier" / "verify_seal.py").read_text("utf-8"),
    )
    desk.people.rounds = 1  # a key that guards nothing opens at once
    return desk


@cache
def _facts() -> Facts:
    return knowledge.load(paths.resources() / "knowledge")


class Stage:
    """A window in a look and a size, on which scenes are set up.

    `asked` holds the dialogs its commands put up, shown but not waited for; `reply`, where there is one, fills them in and says whether to go on.

    Scenes that need another library, one of people with keys say, are set up on a stage `beside` this one, which leaves and closes with it.
    """

    def __init__(self, desk: Desk, home: Path, look: Look | None = None, size: tuple[int, int] = WIDE, *, dressed: bool = False) -> None:
        self.desk, self.home, self.asked = desk, home, list[QDialog]()
        self.look, self.size = look or Look(resolve(Scheme.LIGHT)), size
        self._beside: dict[str, Stage] = {}
        self.reply: Callable[[QDialog], bool] | None = None
        look = self.look
        if not dressed:
            dress(_app(), look)
        files = (("Drafts, answers and signatures", home / "library.db"),)
        self.window = Window(desk, Store(home / "window.json"), look=look, look_up=lambda *_: (), places=Places(files, parts, help_texts))
        self.window.ask = self._ask  # type: ignore[method-assign]
        self.window.resize(*size)
        self.window.show()
        self.settle()

    def beside(self, name: str, prepare: Callable[[Stage], object]) -> Stage:
        """Return the stage of this name with a library of its own, which `prepare` fills when it is first asked for."""
        if name not in self._beside:
            home = self.home / name
            home.mkdir()
            made = self._beside[name] = Stage(new_desk(home), home, self.look, self.size, dressed=True)
            prepare(made)
            made.settle()
        return self._beside[name]

    def _ask(self, dialog: QDialog) -> bool:
        if self.reply is not None:
            return self.reply(dialog)
        self.asked.append(dialog)
        dialog.show()
        return False

    def settle(self) -> None:
        """Let the window do what waits."""
        _app().processEvents()

    def lay(self, draft: Path = FAULTY, steps: int = 0) -> Window:
        """Show a draft, first page and first tab, going through `steps` findings."""
        window = self.window
        if window.review is None or window.review.path != draft or window.edited:
            window.edited = False
            window.show_draft(self.desk.open(draft))
        if window.boards.shown:
            window.boards.back()
        window.finder.shut()
        window.evidence.show(Tab.CHECKLIST)
        window.pages.centre.turn("Draft")
        self.settle()
        for _ in range(steps):
            window.walk.next()
        self.settle()
        return window

    def command(self, name: str) -> QWidget:
        """Return the dialog a command puts up."""
        self.asked.clear()
        assert self.window.registry.run(name), (name, self.window.registry.why(name))
        return self.up(self.asked[-1])

    def up(self, dialog: QDialog) -> QDialog:
        """Return a dialog, shown."""
        dialog.show()
        self.settle()
        return dialog

    def leave(self, shown: QWidget) -> None:
        """Put away what a scene put up."""
        stages = (self, *self._beside.values())
        for dialog in {shown, *(one for stage in stages for one in stage.asked)}:
            if isinstance(dialog, QDialog):
                dialog.reject()
                _forget(dialog)
        for stage in stages:
            stage.asked.clear()
            stage.window.notices.keep(())
        self.settle()

    def close(self) -> None:
        """Close the window without questions; the desk stays open, as it was given."""
        for other in self._beside.values():
            other.close()
            other.desk.close()
        self.window.edited = False
        self.window.hide()
        self.window.close()
        _forget(self.window)
        self.settle()


def still(widget: QWidget) -> QImage:
    """Return a picture of a widget once it does not change any more, however long the panes beside the draft take to be filled and laid out."""
    QApplication.setCursorFlashTime(0)  # a cursor that blinks would change it for ever
    before, same = widget.grab().toImage(), 0
    for _ in range(ROUNDS):
        QTest.qWait(MOMENT)
        now = widget.grab().toImage()
        same = same + 1 if now == before else 0
        before = now
        if same == SAME:
            break
    return before


def _forget(widget: QWidget) -> None:
    """Have Qt forget a window now: those that wait for it are dressed anew with every look."""
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
