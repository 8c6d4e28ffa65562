"""The tab Review: what a reviewer and an author tell each other about the draft, in sections one below the other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.words.sections import Section
from reviewer.ui.parts.words.told import Body
from reviewer.ui.values.scene import Scene


class ReviewTab(QScrollArea):
    """Holds foldable sections (`add`). It takes a Scene by `take` and lets out what is chosen in any of them (`chose`)."""

    chose = Signal(object)

    def __init__(self, look: Look, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.registry = look, registry
        self.sections: list[Section] = []
        self._scene: Scene | None = None
        self._wanted: QWidget | None = None
        self._placed = QTimer(self, singleShot=True, interval=0)
        self._placed.timeout.connect(self._bring)
        self.body = Body()
        self.body.setProperty("room", "page")
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 6, 0, 12)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.setWidget(self.body)
        self.setWidgetResizable(True)
        self.setProperty("room", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Review")

    def add(self, section: Section) -> None:
        """Put a section below those that are there; it is filled at once where a draft is shown."""
        self.sections.append(section)
        self._column.insertWidget(len(self.sections) - 1, section)
        section.chose.connect(self.chose)
        section.grew.connect(self._grew)
        if self._scene is not None:
            section.take(self._scene)

    def take(self, scene: Scene) -> None:
        """Show a state of the draft in every section."""
        for _ in self.taking(scene):
            pass

    def taking(self, scene: Scene) -> Iterator[None]:
        """Do what `take` does in steps, section by section."""
        self._scene = scene
        for section in self.sections:
            yield from section.taking(scene)
            if self.isVisible():
                self.body.lay(section)
            yield

    def lay(self) -> None:
        """Lay out all of it at once, as it comes into view."""
        self.body.lay(self.body)

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self.look = look
        for section in self.sections:
            section.wear(look)

    def bring(self, part: QWidget) -> None:
        """Bring a part of a section into view, its top first, once it has its place."""
        self._wanted = part
        self._placed.start()

    def _grew(self, part: QWidget) -> None:
        self.body.lay(part)
        self.bring(part)

    def _bring(self) -> None:
        part, self._wanted = self._wanted, None
        if part is None or not self.body.isAncestorOf(part):
            return
        top = part.mapTo(self.body, part.rect().topLeft()).y()
        self.ensureVisible(0, top + part.height(), 0, 8)
        self.ensureVisible(0, top, 0, 8)

    def keyboard(self) -> QWidget:
        """Return what takes the keyboard: the first heading."""
        return self.sections[0].heading if self.sections else self
