"""Hunters for what cannot be named, reached or told: names, keys, the tab ring, reasons. Each returns its faults as sentences."""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QMenu, QPushButton, QWidget

from reviewer.ui.draft.finder import Finder
from reviewer.ui.parts.commands.commands import Registry
from tests.access.geometry import called, shown

LETTER = re.compile(r"&(\w)")
MOST = 160
"""Steps after which a tab ring that has not come round is a trap."""
PARTS = 4
"""Stops a field may have inside it: day, month and year are gone through one by one."""
OWN = frozenset({"chip", "fold", "fold inner", "link", "row"})
"""The looks of buttons that show, fold or lead to something in their own pane, which no command could name."""


def nameless(root: QWidget) -> list[str]:
    """Return what takes the keyboard and has no name or no role for a screen reader."""
    faults = []
    for widget in shown(root):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is None or not spoken.text(QAccessible.Text.Name).strip():
            faults.append(f"{called(widget)}: no name")
        elif spoken.role() in (QAccessible.Role.NoRole, *(() if isinstance(widget, QAbstractScrollArea) else (QAccessible.Role.Client,))):
            faults.append(f"{called(widget)}: no role")
    return faults


def misnamed(root: QWidget) -> list[str]:
    """Return the buttons whose spoken name does not hold the words that are shown on them (WCAG 2.5.3)."""
    faults = []
    for widget in shown(root):
        if isinstance(widget, QAbstractButton) and (words := _plain(widget.text())):
            spoken = QAccessible.queryAccessibleInterface(widget)
            name = spoken.text(QAccessible.Text.Name) if spoken is not None else ""
            if missing := set(_words(words)) - set(_words(name)):
                faults.append(f"{called(widget)}: spoken as “{name}”, without {', '.join(sorted(missing))}")
    return faults


def _words(text: str) -> list[str]:
    """Return the words of a text, but for one that was cut short."""
    return re.findall(r"\w+(?!\w*…)", text.casefold())


def unreasoned(root: QWidget) -> list[str]:
    """Return the main buttons that are off and do not say why."""
    return [
        f"{called(widget)}: off, with no reason"
        for widget in shown(root)
        if isinstance(widget, QPushButton) and widget.property("look") == "primary" and not widget.isEnabled() and not widget.accessibleDescription()
    ]


def unbuddied(root: QWidget) -> list[str]:
    """Return the labels that mark a key and lead to no field."""
    return [
        f"{called(widget)}: leads to no field"
        for widget in shown(root)
        if isinstance(widget, QLabel) and LETTER.search(widget.text().replace("&&", "")) and _keyed(widget) and widget.buddy() is None
    ]


def _keyed(widget: QLabel) -> bool:
    """Return whether an ampersand was meant as a key: it stands before a letter, and a word before it does not end there."""
    return bool(re.search(r"(?:^|\s|\w)&\w", widget.text().replace("&&", "")))


def twice_keyed(root: QWidget) -> list[str]:
    """Return the letters that two labels or buttons of one window claim."""
    found: Counter[str] = Counter()
    for widget in shown(root):
        words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        if isinstance(widget, QLabel) and widget.buddy() is None:
            continue
        letter = LETTER.search(words.replace("&&", ""))
        if letter:
            found[letter[1].casefold()] += 1
    return [f"the letter {letter} {number} times" for letter, number in found.items() if number > 1]


def twice_keyed_menus(bar: QWidget) -> list[str]:
    """Return the letters that two lines of one menu claim, and the lines with none."""
    faults = []
    for menu in bar.findChildren(QMenu):
        lines = [action.text() for action in menu.actions() if action.text()]
        letters = [found[1].casefold() if (found := LETTER.search(line.replace("&&", ""))) else "" for line in lines]
        faults += [f"{menu.title()}: {line} has no letter" for line, letter in zip(lines, letters, strict=True) if not letter]
        faults += [f"{menu.title()}: {letter} {number} times" for letter, number in Counter(letters).items() if number > 1]
    return faults


def uncommanded(root: QWidget, registry: Registry) -> list[str]:
    """Return the buttons that do what no command does, so that neither a menu nor the palette offers it."""
    known = {made for _, _, made in registry._buttons}
    return [
        called(widget)
        for widget in shown(root)
        if isinstance(widget, QPushButton) and widget not in known and widget.property("look") not in OWN and not _of_another(widget)
    ]


def _of_another(widget: QWidget) -> bool:
    """Return whether a button stands in a notice, which it answers and goes with, or in the finder, which is a dialog above the draft."""
    parent = widget.parentWidget()
    while parent is not None and parent.property("look") != "bar" and not isinstance(parent, Finder):
        parent = parent.parentWidget()
    return parent is not None


def ring(root: QWidget, *, back: bool = False) -> list[QWidget]:
    """Return what the tab key goes through from where the keyboard is until it comes round, or until it is a trap."""
    first = QApplication.focusWidget() or root
    seen, stays = [first], 0
    for _ in range(MOST):
        before = QApplication.focusWidget() or root
        QTest.keyClick(before, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        after = QApplication.focusWidget() or root
        stays += after is first
        if after is first and (len(seen) > 1 or stays > PARTS):
            return seen
        if after is not seen[-1]:
            seen.append(after)
    return [*seen, first, first]


def unreached(root: QWidget) -> list[str]:
    """Return what takes the keyboard but is not reached by the tab key, and whether that is held anywhere."""
    seen = ring(root)
    if seen[-1] is seen[0] and len(seen) > 2:
        return [f"the tab key stays in {called(seen[-3])}"]
    wanted = [
        widget
        for widget in shown(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None and _open(widget)
    ]
    return [f"{called(widget)}: not reached" for widget in wanted if widget not in seen and not _inside(widget, seen)]


def _open(widget: QWidget) -> bool:
    """Return whether a widget is a stop of its own: of buttons that exclude each other only the chosen one is."""
    return not (isinstance(widget, QAbstractButton) and widget.autoExclusive() and not widget.isChecked())


def _inside(widget: QWidget, seen: list[QWidget]) -> bool:
    return any(one.isAncestorOf(widget) for one in seen if one is not widget.window())


def _plain(words: str) -> str:
    return " ".join(words.replace("&&", "\0").replace("&", "").replace("\0", "&").split())
