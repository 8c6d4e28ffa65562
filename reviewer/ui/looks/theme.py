"""How the window looks: which scheme, which palette, which style sheet. The scheme is worked out here, because Qt cannot tell on every platform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reviewer.model.named import NamedTuple
from reviewer.settings.preferences import SIZES, Face, Preferences, Scheme, Underlines
from reviewer.ui.looks import fonts
from reviewer.ui.looks.sheet import sheet
from reviewer.ui.looks.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens

if TYPE_CHECKING:  # at runtime the first import of this name builds two hundred enumerations, before anything is painted
    from collections.abc import Iterator

    from PySide6.QtCore import Qt

__all__ = [
    "SIZES", "STYLE", "Face", "Look", "Scheme", "Underlines", "dress", "dressing", "guess", "look_of", "palette", "resolve", "selecting", "wear_style"
]  # fmt: skip

STYLE = "Fusion"
"""Qt's style below the style sheet, on every system."""


class Look(NamedTuple):
    """How everything looks: the colours and the text size in force, the draft's face, and how findings are marked in it."""

    tokens: Tokens
    percent: int = 100
    face: Face = Face.SERIF
    underlines: Underlines = Underlines.USUAL


def look_of(now: Preferences, tokens: Tokens | None = None) -> Look:
    """Return the look that settings ask for, in the colours that are given where some are."""
    return Look(tokens or resolve(now.scheme), now.percent, now.face, now.underlines)


def resolve(scheme: Scheme, system: Qt.ColorScheme | None = None, *, contrast: bool | None = None) -> Tokens:
    """Return the colours for a choice; `system` and `contrast` stand in for what the platform says (tests)."""
    if scheme in (Scheme.LIGHT, Scheme.DARK):
        return DARK if scheme is Scheme.DARK else LIGHT
    said = QGuiApplication.styleHints().colorScheme() if system is None else system
    return _tokens(dark=said.name == "Dark", high=scheme is Scheme.CONTRAST or (wants_contrast() if contrast is None else contrast))


def guess(scheme: Scheme) -> Tokens:
    """Return the colours to paint first: like `resolve`, but the system's are told by its palette; black on white or white on black is high contrast.

    To ask Qt takes 30 ms, in which its binding builds two hundred enumerations; it is asked when the window follows.
    """
    if scheme in (Scheme.LIGHT, Scheme.DARK):
        return resolve(scheme)
    told = QGuiApplication.palette()
    ground, ink = told.window().color().lightness(), told.windowText().color().lightness()
    return _tokens(dark=ground < 128, high=scheme is Scheme.CONTRAST or abs(ground - ink) == 255)


def wants_contrast() -> bool:
    """Return whether the system asks for high contrast; Qt before 6.10 cannot tell."""
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference().name == "HighContrast")


def _tokens(*, dark: bool, high: bool) -> Tokens:
    if high:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


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


def wear_style(app: QApplication) -> None:
    """Give an application the style that the colours are made for. A new one is told of it by its arguments: to name a style takes 10 ms."""
    if not app.styleSheet() and app.style().name() != STYLE.casefold():  # a style sheet stands over the style it was given, and has no name
        app.setStyle(STYLE)


def dress(app: QApplication, look: Look, *, sheeted: bool = True) -> None:
    """Give the whole program a look. The style sheet can wait until the window is built: widgets are built twice as fast without it."""
    for _ in dressing(app, look, sheeted=sheeted):
        pass


def dressing(app: QApplication, look: Look, *, sheeted: bool = True) -> Iterator[None]:
    """Do what `dress` does in two steps.

    The sheet before is taken off first: where one is put in the place of another, Qt looks at each widget once for every widget it stands in.
    """
    font = fonts.sans(look.percent)
    app.setStyleSheet("")
    app.setFont(font)
    app.setPalette(palette(look.tokens))
    if sheeted:
        yield
        app.setStyleSheet(sheet(look.tokens, font, QFontMetrics(font)))
