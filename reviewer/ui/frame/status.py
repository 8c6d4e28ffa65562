"""The status line: what was checked, what is running, and whether the text is safe."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QStatusBar

from reviewer.ui.frame.header import Elided
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.words.plain import label


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
        self._told = self._before = ""
        self.busy("", 0, 0)
        self.keeping("")

    def say(self, sentence: str) -> None:
        """Show a done fact."""
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
            self.say(self._told)
        elif self.said.text() == self._told:
            self.say(self._before)
