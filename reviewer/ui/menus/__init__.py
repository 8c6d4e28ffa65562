"""Which commands there are, in which menu and on which keys: a module for each menu, which palette, buttons and shortcut page read, too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QMenuBar

from reviewer.ui.menus import edit, file, help, review, tools, view
from reviewer.ui.parts.commands.commands import Registry

if TYPE_CHECKING:
    from reviewer.ui.window import Window

MENUS = ("&File", "&Edit", "&Review", "&View", "&Tools", "&Help")


def furnish(window: Window) -> None:
    """Give the registry all its commands."""
    for menu in (file, edit, review, view, tools, help):
        for command in menu.commands(window):
            window.registry.add(command)


def fill(bar: QMenuBar, registry: Registry, groups: Mapping[str, QMenu]) -> None:
    """Build the menus from the registry: a submenu, one of `groups` or a plain one, stands where the first command of its group does."""
    menus: dict[tuple[str, str], QMenu] = {(title, ""): bar.addMenu(title) for title in MENUS}
    for command in registry:
        top, place = menus[command.menu, ""], (command.menu, command.group)
        menu = menus.get(place, top)
        if command.line:
            menu.addSeparator()
        if place not in menus:
            menu = menus[place] = groups.get(command.group) or QMenu(command.group, bar)
            top.addMenu(menu)
        menu.addAction(registry.action(command.id))
