"""The edges between the panes: put where they were left, and remembered when a person has moved one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reviewer.ui.frame.folding import edges

if TYPE_CHECKING:
    from reviewer.ui.evidence.pane import Parted
    from reviewer.ui.window import Window

REST = 300
"""Milliseconds an edge rests before it is written down: while it is dragged it moves at every pixel."""


class PaneEdges(QObject):
    """Writes the edges into the settings. It goes with its window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.keep)
        window.pages.edges = edges(window.store.now.panes)
        window.pages.moved.connect(self._rest.start)
        window.pages.side.built.connect(self._part)

    def _part(self, pane: object) -> None:
        """Put the edge inside a pane that has just been built where it was left."""
        parted: Parted | None = pane if hasattr(pane, "edge") else None  # type: ignore[assignment]
        if parted is not None:
            parted.part(getattr(self._window.pages.edges, parted.edge))
            parted.parted.connect(partial(self._parted, parted.edge))

    def _parted(self, edge: str, share: int) -> None:
        self._window.pages.edges = self._window.pages.edges._replace(**{edge: share})
        self._rest.start()

    def keep(self) -> None:
        """Write down where the edges are now."""
        self._rest.stop()
        self._window.store.change(panes=self._window.pages.edges.kept)
