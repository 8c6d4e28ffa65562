"""How the window looks: which scheme, which palette, which style sheet. The scheme is worked out here, because Qt cannot tell on every platform."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reviewer.model.named import NamedTuple
from reviewer.ui import fonts
from reviewer.ui.sheet import sheet
from reviewer.ui.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:  # at runtime the first import of this name builds two hundred enumerations, before anything is painted
    from PySide6.QtCore import Qt

SIZES = (100, 140, 200)
"""The text sizes of the View menu, in per cent."""


class Scheme(StrEnum):
    """What a person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Look(NamedTuple):
    """The scheme and the text size in force."""

    tokens: Tokens
    percent: int = 100


def resolve(scheme: Scheme, system: Qt.ColorScheme | None = None) -> Tokens:
    """Return the colours for a choice; `system` stands in for what the platform says (tests)."""
    if scheme is Scheme.SYSTEM:
        said = QGuiApplication.styleHints().colorScheme() if system is None else system
        return DARK if said.name == "Dark" else LIGHT
    return DARK if scheme is Scheme.DARK else LIGHT


def guess(scheme: Scheme) -> Tokens:
    """Return the colours to paint first: like `resolve`, but the system's are told by its own palette, which is known sooner."""
    if scheme is Scheme.SYSTEM:
        return DARK if QGuiApplication.palette().window().color().lightness() < 128 else LIGHT
    return resolve(scheme)


def palette(tokens: Tokens) -> QPalette:
    """Return Qt's palette for a set of colours."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in (
        (roles.Window, tokens.window),
        (roles.WindowText, tokens.text),
        (roles.Base, tokens.surface),
        (roles.AlternateBase, tokens.window),
        (roles.Text, tokens.text),
        (roles.Button, tokens.surface),
        (roles.ButtonText, tokens.text),
        (roles.BrightText, tokens.on_accent),
        (roles.ToolTipBase, tokens.surface),
        (roles.ToolTipText, tokens.text),
        (roles.PlaceholderText, tokens.muted),
        (roles.Highlight, tokens.accent),
        (roles.HighlightedText, tokens.on_accent),
        (roles.Link, tokens.accent),
        (roles.Mid, tokens.outline),
        (roles.Light, tokens.surface),
        (roles.Dark, tokens.outline),
        (roles.Accent, tokens.accent),
    ):
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return made


def selecting(tokens: Tokens) -> QPalette:
    """Return the draft's palette: what is selected is tinted, and keeps the tint of a finding where the keyboard is elsewhere."""
    made, group, role = palette(tokens), QPalette.ColorGroup, QPalette.ColorRole
    for state, colour in ((group.Active, tokens.chosen), (group.Inactive, tokens.flash), (group.Disabled, tokens.flash)):
        made.setColor(state, role.Highlight, QColor(colour))
        made.setColor(state, role.HighlightedText, QColor(tokens.text))
    return made


def dress(app: QApplication, look: Look, *, sheeted: bool = True) -> None:
    """Give the whole program a look. The style sheet can wait until the window is built: widgets are built twice as fast without it."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    font = fonts.sans(look.percent)
    app.setFont(font)
    app.setPalette(palette(look.tokens))
    app.setStyleSheet(sheet(look.tokens, font, QFontMetrics(font)) if sheeted else "")
