"""The page "Preview": the article as its readers will see it, drawn from the draft's own tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from time import perf_counter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont, QImage, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from reviewer.desk.pictures.gallery import Order, Seen, seen
from reviewer.desk.writing.rendering import parts
from reviewer.export import ReviewLine
from reviewer.export.markup.element import Element, element
from reviewer.model.draft import Draft
from reviewer.model.trouble import Trouble
from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look
from reviewer.ui.pages.centre import Page
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.documents.laying import PICTURE, Layer, Wear, fitted
from reviewer.ui.parts.documents.reading_view import ReadingView
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome, Progress
from reviewer.ui.parts.words.plain import label
from reviewer.ui.values.scene import Scene

SLICE = 0.012
"""Seconds that drawing holds up the window at a time."""
UNSHOWN = "There is no preview of this draft: it is not read yet, or takes too long. The draft is as it was. Break it into shorter paragraphs."
ARTICLE = "article"
"""The name of the job that works out what is to be drawn."""
JOB = "picture "
"""How the names of the jobs begin that look at a picture."""
LARGEST = (1000, 800)
"""Pixels a picture is drawn with at most."""


class Preview(Page):
    """Takes a scene and draws its article. `followed` lets out the address of a link to elsewhere that was chosen, `pointed` the one pointed at."""

    followed = Signal(str)
    pointed = Signal(str)
    drawn = Signal()

    def __init__(
        self, look: Look, registry: Registry, line: Callable[[], ReviewLine | None], order: Callable[[str], Order | None]
    ) -> None:
        super().__init__()
        self._look, self._line, self._order = look, line, order
        self._scene: Scene | None = None
        self._work: Iterator[None] | None = None
        self._pictures: dict[str, QImage | None] = {}
        self._gone: set[str] = set()
        self._names: list[str] = []
        self._places: list[int] = []
        self._keep = 0
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(self._looked)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self.view = ReadingView()
        self.view.followed.connect(self.followed)
        self.view.pointed.connect(self.pointed)
        self.said = label(look="muted")
        self._assemble(registry)
        self.wear(look)

    def take(self, scene: Scene) -> None:
        """Draw a state of the draft; where it is the same article, what was read stays in place."""
        same = self._scene is not None and self._scene.review.name == scene.review.name
        if not same:
            self._pictures.clear()
            self._gone.clear()
        self._scene = scene
        self._draw(keep=same)

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self._look = look
        self.view.wear(look)
        self._draw(keep=True)

    def keyboard(self) -> ReadingView:
        """Return what takes the keyboard."""
        return self.view

    @property
    def busy(self) -> bool:
        """Return whether drawing goes on."""
        return self._work is not None or ARTICLE in self.jobs.running

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give pictures the room there is."""
        super().resizeEvent(event)
        self._hang()

    # Inside

    def _draw(self, *, keep: bool) -> None:
        self._timer.stop()
        if self._scene is None:
            return
        self._keep = self.view.verticalScrollBar().value() if keep else 0
        self._work = None
        self.jobs.start(ARTICLE, partial(_article, self._scene.review.draft, self._line()))

    def _go_on(self) -> None:
        """Draw for a moment, then let the window breathe."""
        work, until = self._work, perf_counter() + SLICE
        while work is not None and perf_counter() < until:
            if next(work, self) is self:
                self._work = work = None
        if work is not None:
            self._timer.start(0)
        else:
            if self._keep:
                self.view.verticalScrollBar().setValue(self._keep)
            self.drawn.emit()

    def _steps(self, parts: tuple[Element, ...]) -> Iterator[None]:
        page = self.view.begin()
        names = [name for name in dict.fromkeys(_sources(parts)) if self._want(name)]
        text = fonts.serif(self._look.percent)
        heading = QFont(fonts.sans(self._look.percent))
        cursor = QTextCursor(page)
        layer = Layer(cursor, Wear(self._look, text, heading), names)
        self._names, self._places = names, layer.places
        self._hang()
        yield from layer.lay(parts)
        self._hang()

    def _want(self, name: str) -> bool:
        """Return whether a picture is one of the draft's own; one not seen yet is looked at beside the window."""
        if name not in self._pictures:
            order = self._order(name)
            if order is None or ":" in name.split("/", 1)[0]:
                return False
            self._pictures[name] = None
            self.jobs.start(f"{JOB}{name}", lambda _report, _stopped: seen(order, *LARGEST))
        return name not in self._gone

    def _looked(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        found = outcome.value
        if outcome.name == ARTICLE:
            if isinstance(found, tuple):
                self._work = self._steps(found)
                self._timer.start(0)
            return
        if isinstance(found, Seen) and found.looked is not None and found.src in self._pictures:
            thumb = found.looked.thumb
            image = QImage(thumb.rgba, thumb.width, thumb.height, thumb.width * 4, QImage.Format.Format_RGBA8888).copy()
            self._pictures[found.src] = image
            self._hang()
        else:  # it is no picture that can be shown: its words stand in its place
            self._gone.add(outcome.name.removeprefix(JOB))
            self._draw(keep=True)

    def _hang(self) -> None:
        """Put the pictures that are there into the document, as wide as there is room."""
        room = self.view.room()
        for number, name in enumerate(self._names):
            image = self._pictures.get(name)
            if image is not None:
                self.view.hang(f"{PICTURE}:{number}", fitted(image, room))
        self.view.renew(self._places)

    def _assemble(self, registry: Registry) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(16, 8, 12, 6)
        line.addWidget(self.said, 1)
        line.addWidget(registry.button("open_in_browser"))
        self.said.setText("As readers will see it. Links are not followed without asking; footnotes lead both ways.")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(line)
        box.addWidget(self.view, 1)


def _article(draft: Draft, line: ReviewLine | None, _: Progress, stopped: Callable[[], bool]) -> tuple[Element, ...]:
    """Return the article as it is to be drawn, beneath its title; on a worker's thread, for that of a long one takes a while.

    A draft that may take long is worked out in a process that is ended where it does.
    """
    if not draft.blocks and draft.text.strip():  # it has not been read
        return (element("p", UNSHOWN),)
    try:
        return (element("h1", " ".join(draft.title.split()) or "Untitled"), *parts(draft, line, stopped=stopped))
    except Trouble as trouble:
        return (element("p", str(trouble)),)


def _sources(parts: tuple[Element, ...]) -> Iterator[str]:
    waiting = list(reversed(parts))
    while waiting:
        part = waiting.pop()
        if part.tag == "img":
            yield dict(part.attributes).get("src", "")
        waiting.extend(child for child in reversed(part.children) if isinstance(child, Element))
