"""Which keys commands have, and why a key cannot be given to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from reviewer.ui.parts.commands.commands import Command

Keys = Mapping[str, tuple[str, ...]]
"""The keys of commands by their ids, in Qt's portable words."""
EDITING = frozenset(
    f"{shift}{key}"
    for shift in ("", "Shift+")
    for key in ("Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down", "Ctrl+Home", "Ctrl+End", "Ctrl+Backspace", "Ctrl+Del", "Ctrl+Tab", "Ctrl+Backtab")
) | {"Ctrl+Shift+Home", "Ctrl+Shift+End", "Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Shift+Up", "Ctrl+Shift+Down", "Shift+F10", "Alt+F4"}
"""Keys that fields of text and the system have of their own."""


def spelt(key: str) -> str:
    """Return a key as files have it, or nothing where it is none."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def shown(key: str) -> str:
    """Return a key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def why_no_key(key: str, menus: Iterable[str] = ()) -> str:
    """Return why no command can have a key, or nothing; `menus` are the titles of the menus, whose letters Alt opens."""
    made = QKeySequence(key)
    one = made[0] if made.count() == 1 else None  # type: ignore[index]  # the stubs leave it out
    if one is None or one.key() in (Qt.Key.Key_unknown, Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta):
        return f"“{key}” is no single key."
    letter, modifiers = one.key(), one.keyboardModifiers()
    control = bool(modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    if control and alt:
        return "Ctrl and Alt together are AltGr on many keyboards, which writes letters."
    function = Qt.Key.Key_F1 <= letter <= Qt.Key.Key_F35
    if not (control or alt or function):
        return f"{shown(key)} alone is needed for writing and moving. Add Ctrl or Alt."
    if spelt(key) in EDITING:
        return f"{shown(key)} is needed for writing and moving."
    menu = next((title for title in menus if f"Alt+{title.partition('&')[2][:1].upper()}" == spelt(key)), "")
    return f"{shown(key)} opens the menu {menu.replace('&', '')}." if menu else ""


def holder(key: str, keys: Keys, but: str = "") -> str:
    """Return the id of the command that has a key, another than `but`, or nothing."""
    return next((name for name, its in keys.items() if name != but and spelt(key) in map(spelt, its)), "")


def in_force(commands: Iterable[Command], changed: Keys) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Return the keys of all commands with a person's changes, and a sentence for each change that cannot be.

    Where two want one key, the command that has it by itself keeps it, and between two changes the first.
    """
    known = {command.id: command for command in commands}
    menus = {command.menu for command in known.values()}
    keys = {name: () if name in changed else command.keys for name, command in known.items()}
    told: list[str] = []
    for name, wanted in changed.items():
        if name in known:
            faults = list(_faults(wanted, keys, known, menus))
            told += [f"{fault} “{known[name].name}” keeps the key it comes with, where that is free." for fault in faults]
            fallback = tuple(key for key in known[name].keys if not holder(key, keys))
            keys[name] = fallback if faults else tuple(map(spelt, wanted))
    return keys, tuple(told)


def _faults(wanted: Iterable[str], keys: Keys, known: Mapping[str, Command], menus: Iterable[str]) -> Iterator[str]:
    for key in wanted:
        if fault := why_no_key(key, menus):
            yield fault
        elif taken := holder(key, keys):
            yield f"{shown(key)} belongs to “{known[taken].name}”."
