"""Settings, Keyboard: every command with its key, and other keys for them."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands import keys as key_words
from reviewer.ui.parts.commands.commands import Command
from reviewer.ui.parts.forms.leading import Leading
from reviewer.ui.parts.tables.table import Table
from reviewer.ui.parts.tables.table_model import Cell, Column, Line
from reviewer.ui.parts.words.plain import clearable
from reviewer.ui.settings.key_field import KeyField
from reviewer.ui.settings.section import Section

COLUMNS = (Column("Command"), Column("Key", "Ctrl+Shift+Return, Ctrl"), Column("State", "Changed"))


class KeyboardSection(Section):
    """Lists the commands; the one chosen can be given another key, none, or its own again. A key that is taken is refused, with whose it is."""

    def __init__(self, commands: tuple[Command, ...], usual: key_words.Keys, changed: key_words.Keys, look: Look) -> None:
        super().__init__("Keyboard")
        self._commands = {command.id: command for command in commands}
        self._usual, self._unknown = dict(usual), {name: keys for name, keys in changed.items() if name not in self._commands}
        self._keys = {command.id: command.keys for command in commands}
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter by words or key")
        self.filter.setAccessibleName("Filter the commands")
        clearable(self.filter)
        self.filter.textChanged.connect(self._show)
        self.table = Table("Commands and keys", COLUMNS, look, lines=1)
        self.table.setMinimumHeight(self.fontMetrics().height() * 8)
        Leading(self.filter, self.table)
        self.table.moved.connect(self._look)
        self.column.addWidget(self.filter)
        self.column.addWidget(self.table, 1)
        self.key = KeyField()
        self.field("&New key for the command chosen", self.key)
        self.said = self.text("", "muted")
        self.none, self.reset, self.reset_all = self.button("Take its key away"), self.button("Reset this key"), self.button("Reset all keys")
        self.row(self.none, self.reset, self.reset_all)
        self.key.pressed.connect(self._give)
        self.none.clicked.connect(lambda: self._set((), "It has no key now."))
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
        self._show()
        if self.table.standing():
            self.table.choose(self.table.standing()[0], 0)
        self._look()

    def changed(self) -> dict[str, tuple[str, ...]]:
        """Return the keys that are not the usual ones, by the ids of their commands."""
        return self._unknown | {name: keys for name, keys in self._keys.items() if tuple(keys) != tuple(self._usual.get(name, ()))}

    def values(self) -> dict[str, object]:
        """Return the settings of this section, by name."""
        return {"keys": self.changed()}

    def _give(self, key: str) -> None:
        """Give the command chosen a key, or say why it cannot have it."""
        name = self.table.key()
        menus = {command.menu for command in self._commands.values()}
        taken = key_words.holder(key, self._keys, name)
        why = key_words.why_no_key(key, menus) or (
            f"{key_words.shown(key)} belongs to “{self._commands[taken].name}”. Give that one another key first." if taken else ""
        )
        if why or not name:
            self.said.setText(f"Not changed: {why or 'choose a command first.'}")
        else:
            self._set((key,), f"“{self._commands[name].name}” has {key_words.shown(key)} now.")

    def _set(self, keys: tuple[str, ...], said: str) -> None:
        name = self.table.key()
        if name:
            self._keys[name] = keys
            self._show()
            self.said.setText(said)
            self.touched.emit()

    def _reset(self) -> None:
        name = self.table.key()
        taken = next((other for key in self._usual.get(name, ()) if (other := key_words.holder(key, self._keys, name))), "")
        if taken:
            self.said.setText(f"Not changed: its key belongs to “{self._commands[taken].name}” now. Reset that one first.")
        elif name:
            self._set(self._usual.get(name, ()), "It has the key it comes with again.")

    def _reset_all(self) -> None:
        self._keys.update(self._usual)
        self._show()
        self.said.setText("All commands have the keys they come with again.")
        self.touched.emit()

    def _show(self) -> None:
        words = self.filter.text().casefold().split()
        lines = [Line(name, self._cells(command)) for name, command in self._commands.items()]
        self.table.take([line for line in lines if all(word in " ".join(cell.text for cell in line.cells).casefold() for word in words)])
        self._look()

    def _cells(self, command: Command) -> tuple[Cell, ...]:
        keys = ", ".join(map(key_words.shown, self._keys[command.id]))
        other = tuple(self._keys[command.id]) != tuple(self._usual.get(command.id, ()))
        return (
            Cell(command.name, command.name),
            Cell(keys, keys, spoken=f"Key {keys}" if keys else "No key"),
            Cell("Changed" if other else "", other, look="strong" if other else "muted"),
        )

    def _look(self, *_: object) -> None:
        name = self.table.key()
        self.key.setEnabled(bool(name))
        self.none.setEnabled(bool(name and self._keys.get(name)))
        self.reset.setEnabled(bool(name and name in self.changed()))
        self.reset_all.setEnabled(bool(self.changed().keys() - self._unknown.keys()))
        self.key.take("")
        reasons = ("This command has no key.", "This command has the key it comes with.", "No key was changed.")
        for made, why in zip((self.none, self.reset, self.reset_all), reasons, strict=True):
            made.setAccessibleDescription("" if made.isEnabled() else why)
        self.said.setText("")
