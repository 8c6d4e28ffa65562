"""Every state of the window and every dialog, set up one after the other: what is drawn and what is tested for everybody's use is the same list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reviewer import knowledge, paths
from reviewer.app.housekeeper import Housekeeper
from reviewer.app.parts import parts
from reviewer.app.window import help_texts
from reviewer.checking.engine import Engine
from reviewer.desk import Desk
from reviewer.model.house import Agreed, Boilerplate, House, Permission
from reviewer.model.named import NamedTuple
from reviewer.parsing import Parser, decode, import_html
from reviewer.store.library import Library
from reviewer.ui.dialogs.help import HelpDialog
from reviewer.ui.dialogs.settings import SettingsDialog
from reviewer.ui.help_pages import Spot
from reviewer.ui.history import TITLE as CHANGES
from reviewer.ui.notices import Notice
from reviewer.ui.places import Places
from reviewer.ui.preferences import Store
from reviewer.ui.showing import TITLE as PREVIEW
from reviewer.ui.side import Tab
from reviewer.ui.theme import Look, Scheme, dress, resolve
from reviewer.ui.window import Window
from scripts import scene_dialogs as made

FAULTY, READY = paths.resources() / "samples" / "faulty.md", paths.resources() / "samples" / "clean.md"
PROFILE = House(
    names=("Harbour Physiotherapy", "Harbour Physio"),
    treatments=("dry needling",),
    review_months=24,
    boilerplate=(Boilerplate("Needling notice", "A needle can leave a bruise. Tell us if you take blood thinners."),),
    figures=(Agreed(("tennis elbow", "adults"), "1 to 3%"),),
    permissions=(Permission("institution", "Quayside Hospital"),),
)
WIDE, SMALL = (1440, 900), (1024, 640)


class Scene(NamedTuple):
    """One state: `show` sets it up on a stage and returns the widget that is to be looked at."""

    name: str
    show: Callable[[Stage], QWidget]


def new_desk(home: Path) -> Desk:
    """Return a desk with the shipped rules, a house profile of its own and an empty library in the folder `home`."""

    def now() -> datetime:
        return datetime.now().astimezone()

    engine = Engine(knowledge.load(paths.resources() / "knowledge"), House())
    return Desk(
        Parser(engine.facts.layout),
        engine,
        Library.open(home / "library.db", now),
        decode=decode,
        to_markdown=import_html,
        clock=now,
        housekeeper=Housekeeper(home / "house.toml"),
        samples=paths.resources() / "samples",
    )


class Stage:
    """A window in a look and a size, on which scenes are set up; `asked` holds the dialogs its commands put up, shown but not waited for."""

    def __init__(self, desk: Desk, home: Path, look: Look | None = None, size: tuple[int, int] = WIDE) -> None:
        self.desk, self.home, self.asked = desk, home, list[QDialog]()
        look = look or Look(resolve(Scheme.LIGHT))
        dress(_app(), look)
        files = (("Drafts, answers and signatures", home / "library.db"),)
        self.window = Window(desk, Store(None), look=look, look_up=lambda *_: (), places=Places(files, parts, help_texts))
        self.window.ask = self._ask  # type: ignore[method-assign]
        self.window.resize(*size)
        self.window.show()
        self.settle()

    def _ask(self, dialog: QDialog) -> bool:
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
        for dialog in {*self.asked, shown} - {self.window}:
            if isinstance(dialog, QDialog):
                dialog.reject()
                _forget(dialog)
        self.asked.clear()
        self.window.notices.keep(())
        self.settle()

    def close(self) -> None:
        """Close the window without questions."""
        self.window.edited = False
        self.window.hide()
        self.window.close()
        _forget(self.window)
        self.settle()


def _forget(widget: QWidget) -> None:
    """Have Qt forget a window now: those that wait for it are dressed anew with every look."""
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _start(stage: Stage) -> QWidget:
    stage.window.edited = False
    stage.window.show_start()
    stage.settle()
    return stage.window


def _main(stage: Stage) -> QWidget:
    window = stage.lay(steps=3)
    window.checklist.list.setFocus()
    return window


def _ready(stage: Stage) -> QWidget:
    return stage.lay(READY, 1)


def _tab(tab: Tab, stage: Stage) -> QWidget:
    window = stage.lay(steps=1)
    window.evidence.show(tab)
    stage.settle()
    return window


def _page(title: str, stage: Stage) -> QWidget:
    window = stage.lay()
    if title == CHANGES:
        window.view.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
        window.view.insertPlainText(", as Some Say")
        window.follow()
        window.catch_up()
    window.pages.centre.turn(title)
    stage.settle()
    return window


def _board(stage: Stage) -> QWidget:
    stage.lay().registry.run("library_board")
    stage.settle()
    return stage.window


def _finder(stage: Stage) -> QWidget:
    window = stage.lay()
    window.registry.run("replace")
    stage.settle()
    return window


def _notices(stage: Stage) -> QWidget:
    window = stage.lay()
    said = "Another program changed faulty.md. Your text is kept here, and nothing has been written over."
    choices = tuple((words, stage.settle) for words in ("Compare…", "Load the file", "Keep mine"))
    window.notices.take(Notice("scene", said, choices))
    window.notices.take(Notice("scene trouble", "Could not read notes.docx. It is open in another program. Nothing was changed.", (), "must"))
    stage.settle()
    return window


def _filtered(stage: Stage) -> QWidget:
    window = stage.lay()
    window.checklist.words.setText("nothing is called this")
    stage.settle()
    return window


def _command(name: str, steps: int, stage: Stage) -> QWidget:
    stage.lay(steps=steps)
    return stage.command(name)


def _answer(stage: Stage) -> QWidget:
    window = stage.lay()
    for _ in range(30):
        window.walk.next()
        if not window.registry.why("answer"):
            break
    return stage.command("answer")


def _dialog(build: Callable[[Window], QDialog], stage: Stage) -> QWidget:
    return stage.up(build(stage.lay(steps=1)))


def _settings(title: str, stage: Stage) -> QWidget:
    stage.asked.clear()
    stage.lay().settings.show(title)
    return stage.up(stage.asked[-1])


def _help(stage: Stage) -> QWidget:
    window = stage.lay()
    dialog = HelpDialog(window, window.help.pages, window.look)
    dialog.turn(Spot("checklist", "Checklist"))
    return stage.up(dialog)


def sections(stage: Stage) -> Iterator[str]:
    """Yield the titles of the sections of the settings."""
    for section in SettingsDialog(stage.window, stage.window.settings.situation(), stage.window.look).sections:
        yield section.title


STATES = (
    Scene("start", _start),
    Scene("main", _main),
    Scene("main ready", _ready),
    *(Scene(tab.name.lower(), partial(_tab, tab)) for tab in Tab if tab is not Tab.CHECKLIST),
    Scene("preview", partial(_page, PREVIEW)),
    Scene("changes", partial(_page, CHANGES)),
    Scene("dashboard", _board),
    Scene("find and replace", _finder),
    Scene("notices", _notices),
)
"""The window's own states."""
SECTIONS = ("Appearance", "You", "Checks", "House profile", "Words and names", "Sources", "Online checks", "While you write", "Keyboard", "Files")
COMMANDS = ("palette", "shortcuts", "about", "house", "checks", "chronicle", "recent", "find_library", "export", "guide")
"""Commands that put up a dialog whatever the draft is."""
DIALOGS = (
    Scene("answer", _answer),
    Scene("help", _help),
    *(Scene(name.replace("_", " "), partial(_command, name, 1)) for name in COMMANDS),
    *(Scene(f"settings {title.lower()}", partial(_settings, title)) for title in SECTIONS),
    *(Scene(name, partial(_dialog, build)) for name, build in made.DIALOGS.items()),
)
"""The dialogs."""
SCENES = (*STATES, *DIALOGS)
"""All of it."""
