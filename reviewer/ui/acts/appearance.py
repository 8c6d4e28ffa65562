"""Colours and text size of the window: what was chosen, and putting it on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from reviewer.ui.looks.theme import SIZES, Look, Scheme, dressing, look_of
from reviewer.ui.parts.slow.turns import Turns

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class Appearance(QObject):
    """The verbs of the View menu that change how everything looks. What is chosen is kept. It goes with its window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._by_hand = window, False
        self.turns = Turns(self, 0.0)
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_scheme)
        if hasattr(hints, "accessibility"):  # Qt before 6.10 cannot tell
            hints.accessibility().contrastPreferenceChanged.connect(self._system_scheme)

    def recolour(self, scheme: Scheme) -> None:
        """Change the colours."""
        self.wear(look_of(self._window.store.change(scheme=scheme)))

    def resize_text(self, percent: int) -> None:
        """Change the text size."""
        self._window.store.change(percent=percent)
        self.wear(self._window.look._replace(percent=percent))

    def step_size(self, by: int) -> None:
        """Go to the next text size up or down."""
        at = SIZES.index(self._window.look.percent) + by
        self.resize_text(SIZES[min(max(at, 0), len(SIZES) - 1)])

    def has_size(self, percent: int) -> bool:
        """Return whether the text has this size."""
        return self._window.look.percent == percent

    def has_scheme(self, scheme: Scheme) -> bool:
        """Return whether this scheme was chosen."""
        return self._window.store.now.scheme is scheme

    def wear(self, look: Look) -> None:
        """Take colours and text size, and how the draft looks; nothing is touched where it is worn already.

        Where a person chose it by a command, it is done in turns: nothing is painted until the last one, and keys come in between.
        """
        self.turns.finish()
        window = self._window
        former, window.look = window.look, look
        if look == former:
            return
        self.turns.begin(self._wearing(former, look))
        if not self._by_hand:
            self.turns.finish()

    @contextmanager
    def by_hand(self) -> Iterator[None]:
        """Within this, a person has chosen what is done."""
        before, self._by_hand = self._by_hand, True
        try:
            yield
        finally:
            self._by_hand = before

    def _wearing(self, former: Look, look: Look) -> Iterator[None]:
        window, app = self._window, QApplication.instance()
        top = window.view.firstVisibleBlock()
        window.setUpdatesEnabled(False)
        try:
            if isinstance(app, QApplication) and (look.tokens, look.percent) != (former.tokens, former.percent):
                yield from dressing(app, look)
                yield
            window.pages.wear(look)
            window.view.begin_at(top)
            window.boards.wear()
            window.header.wear(look)
            window.registry.refresh()
        finally:
            window.setUpdatesEnabled(True)

    def _system_scheme(self) -> None:
        window = self._window
        if window.store.now.scheme in (Scheme.SYSTEM, Scheme.CONTRAST):
            QTimer.singleShot(0, window, lambda: self.wear(look_of(window.store.now)))
