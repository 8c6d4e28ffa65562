"""The status line: what was checked, what is running, and whether the text is safe."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QStatusBar

from reviewer.ui.frame.header import Elided
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.words.plain import label

READ = 6_000
"""Milliseconds for which a done fact stands."""


class StatusLine(QStatusBar):
    """Three places for words, and a bar with Cancel while something runs."""

    def __init__(self, registry: Registry) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.said = Elided("No article open")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.grammar, self.saved = label("Grammar check: off", wrap=False), label("", wrap=False)
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(180)
        self.progress.setAccessibleName("Progress")
        self.cancel = registry.button("cancel")
        self.addWidget(self.said, 1)
        for part in (self.progress, self.cancel, self.grammar, self.saved):
            self.addPermanentWidget(part)
        self._told = self._before = self._next = ""
        self._read = QTimer(self, singleShot=True, interval=READ)
        self._read.timeout.connect(self._was_read)
        self.busy("", 0, 0)
        self.keeping("")

    def say(self, sentence: str) -> None:
        """Show a done fact; it stays long enough to be read."""
        self._next = sentence
        self._read.start()
        self._show(sentence)

    def tell(self, sentence: str, *, at_once: bool = True) -> None:
        """Show how things stand; where it is not `at_once`, when the done fact before it could be read."""
        self._next = sentence
        if at_once:
            self._read.stop()
        if not self._read.isActive():
            self._show(sentence)

    def _was_read(self) -> None:
        if self.progress.isHidden():
            self._show(self._next)
        else:
            self._before = self._next

    def _show(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setAccessibleName(sentence)

    def keeping(self, sentence: str) -> None:
        """Show whether the text is safe."""
        self.saved.setText(sentence)
        self.saved.setVisible(bool(sentence))

    def busy(self, what: str, done: int, total: int, *, said: bool = False) -> None:
        """Show how far a long job is; an empty name takes the bar away. A total of 0 means it cannot be told; `said`: the name tells the numbers.

        A job that ends and says nothing of it leaves the words from before it.
        """
        running = bool(what)
        self.progress.setVisible(running)
        self.cancel.setVisible(running)
        if self.said.text() != self._told:
            self._before = self.said.text()
        if running:
            self.progress.setRange(0, total)
            self.progress.setValue(done)
            self._told = f"{what}: {done} of {total}" if total and not said else what
            self._show(self._told)
        elif self.said.text() == self._told:
            self._show(self._before)
