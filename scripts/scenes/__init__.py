"""Every state of the window and every dialog, set up one after the other: what is drawn and what is tested for everybody's use is the same list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from time import monotonic

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reviewer.ui.acts.history import TITLE as CHANGES
from reviewer.ui.acts.showing import TITLE as PREVIEW
from reviewer.ui.dialogs.program.help import HelpDialog
from reviewer.ui.dialogs.program.settings import SettingsDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.pages.help_pages import Spot
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.window import Window
from scripts.scenes import dialogs, exports, keys, machines, signed
from scripts.stage import READY, Scene, Stage

PATIENCE = 10.0
"""Seconds after which a page that is still being laid out is drawn as it is."""


def _start(stage: Stage) -> QWidget:
    QApplication.clipboard().setText("An article that somebody has copied.")
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
    until = monotonic() + PATIENCE
    while title == PREVIEW and window.showing.page().busy and monotonic() < until:  # it is laid out beside the window
        QTest.qWait(10)
    return window


def _board(stage: Stage) -> QWidget:
    stage.lay().registry.run("library_board")
    stage.window.boards.turns.finish()
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
    *(Scene(name, show) for name, show in {**signed.STATES, **machines.STATES}.items()),
)
"""The window's own states."""
SECTIONS = ("Appearance", "You", "Checks", "House profile", "Words and names", "Sources", "Online checks", "While you write", "Keyboard", "Files")
COMMANDS = ("palette", "shortcuts", "about", "house", "checks", "chronicle", "recent", "find_library", "export", "guide")
"""Commands that put up a dialog whatever the draft is."""
SIGNING = {**keys.DIALOGS, **exports.DIALOGS, **machines.DIALOGS}
"""By name: what puts up each dialog of signing, of the export and of the exchange."""
DIALOGS = (
    Scene("answer", _answer),
    Scene("help", _help),
    *(Scene(name.replace("_", " "), partial(_command, name, 1)) for name in COMMANDS),
    *(Scene(f"settings {title.lower()}", partial(_settings, title)) for title in SECTIONS),
    *(Scene(name, partial(_dialog, build)) for name, build in dialogs.DIALOGS.items()),
    *(Scene(name, show) for name, show in SIGNING.items()),
)
"""The dialogs."""
SCENES = (*STATES, *DIALOGS)
"""All of it."""
