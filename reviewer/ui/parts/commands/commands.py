"""Everything a person can do, in one list: menus, buttons, palette, shortcut page and tests all read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton

from reviewer.ui.parts.words.plain import button, tip


def _always() -> str:
    return ""


def _nothing_before(_: str) -> None:
    """Do nothing before a command."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `text` has its menu mnemonic as &; `reason` returns why it cannot be done now, or nothing; `keys` are in Qt's words.

    `line` says that a line stands above it in its menu; `group` is the title of the submenu it is in, with its mnemonic, or empty.
    """

    id: str
    text: str
    menu: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    reason: Callable[[], str] = _always
    checked: Callable[[], bool] | None = None
    line: bool = False
    group: str = ""

    @property
    def name(self) -> str:
        """Return the text without its mnemonic."""
        return self.text.replace("&&", "\0").replace("&", "").replace("\0", "&")


class Registry(QObject):
    """Holds the commands in their order, with a QAction for each. What a person chooses goes through `ask`, which may let it wait for its turn."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._buttons: list[tuple[str, str, QPushButton]] = []
        self._usual: dict[str, tuple[str, ...]] = {}
        self.before: Callable[[str], object] = _nothing_before
        self.ask: Callable[[str], object] = self.run
        self._held, self._free = "", frozenset[str]()

    def __iter__(self) -> Iterator[Command]:
        return iter(tuple(self._commands.values()))

    def __getitem__(self, name: str) -> Command:
        return self._commands[name]

    def add(self, command: Command) -> None:
        """Take a command in; its id and keys are its own."""
        if command.id in self._commands:
            raise ValueError(f"two commands are called {command.id}")
        self._usual[command.id] = command.keys
        action = QAction(command.text, self)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setCheckable(command.checked is not None)
        action.triggered.connect(lambda _=False, name=command.id: self.ask(name))
        self._commands[command.id], self._actions[command.id] = command, action

    @property
    def usual(self) -> dict[str, tuple[str, ...]]:
        """Return the keys commands come with, by their ids."""
        return dict(self._usual)

    def as_they_come(self) -> list[Command]:
        """Return the commands with the keys they come with."""
        return [replace(command, keys=self._usual[command.id]) for command in self]

    def rekey(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Give commands other keys; buttons and everything that lists commands tell them from the next refresh on."""
        changed = {name for name, command in self._commands.items() if name in keys and command.keys != keys[name]}
        for name in changed:
            self._commands[name] = replace(self._commands[name], keys=tuple(keys[name]))
            self._actions[name].setShortcuts([QKeySequence(key) for key in keys[name]])
        for name, _, made in self._buttons:
            if name in changed:
                made.setAccessibleName("")  # told anew by refresh

    def action(self, name: str) -> QAction:
        """Return the action of a command."""
        return self._actions[name]

    def hold(self, reason: str, free: frozenset[str]) -> None:
        """Switch all commands but the `free` ones off for a reason; an empty reason lets them go again."""
        self._held, self._free = reason, free
        self.refresh()

    @property
    def held(self) -> bool:
        """Return whether commands are switched off for now."""
        return bool(self._held)

    def why(self, name: str) -> str:
        """Return why a command cannot be done now, or nothing."""
        return self._held if self._held and name not in self._free else self._commands[name].reason()

    def key(self, name: str) -> str:
        """Return the first key of a command as the system writes it; empty where it has none, or is not there yet."""
        known = self._commands.get(name)
        return QKeySequence(known.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if known is not None and known.keys else ""

    def run(self, name: str) -> bool:
        """Do a command if it can be done now; return whether it was."""
        command = self._commands[name]
        if not self._held:
            self.before(name)
        if self.why(name):
            self.refresh()
            return False
        command.run()
        return True

    def button(self, name: str, *, look: str = "", text: str = "") -> QPushButton:
        """Return a button for a command (which may be added later); `text` stands in for a name that changes."""
        made = button(text, look=look)
        made.clicked.connect(lambda _=False: self.ask(name))
        self._buttons.append((name, text, made))
        return made

    def caption(self, name: str, text: str, made: QPushButton | None = None) -> None:
        """Give the buttons of a command, or one of them, other words, such as the result a fix will have."""
        self._buttons = [
            (known, text if known == name and made in (None, button) else words, button) for known, words, button in self._buttons
        ]

    def refresh(self) -> None:
        """Switch every action and button on or off, and say why it is off."""
        for name, command in self._commands.items():
            action, why = self._actions[name], self.why(name)
            if action.statusTip() != why or action.isEnabled() == bool(why):
                action.setEnabled(not why)
                action.setToolTip(tip(why or command.name))
                action.setStatusTip(why)
            if command.checked is not None:
                action.setChecked(command.checked())
        for name, words, made in self._buttons:
            known = self._commands.get(name)
            if known is None:
                continue
            why = self.why(name)
            said = words or known.name
            if (made.accessibleName(), made.accessibleDescription(), made.isEnabled()) == (said, why, not why):
                continue
            made.setText(said.replace("&", "&&"))
            made.setAccessibleName(said)
            made.setAccessibleDescription(why)
            key = self.key(name)
            made.setToolTip(tip(why or (f"{known.name} ({key})" if key else "")))
            made.setEnabled(not why)
