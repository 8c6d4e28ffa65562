"""The article as it is signed, with its pictures: both drawn from the frozen bytes, and from nothing that lies in a folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QImage, QResizeEvent, QTextCursor

from reviewer.desk.signing.approving import Frozen
from reviewer.desk.writing.rendering import parts
from reviewer.export.markup.element import element
from reviewer.pictures import Looked, look
from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.documents.laying import PICTURE, Layer, Wear, fitted
from reviewer.ui.parts.documents.reading_view import ReadingView
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome

LARGEST = (1000, 800)
"""Pixels a picture is drawn with at most."""


class SignedView(ReadingView):
    """Takes what is frozen by `take`; `hung` says that all pictures were looked at, `undrawn` is why one cannot be drawn.

    A picture is decoded beside the window, from the bytes whose hash is signed.
    """

    hung = Signal()
    undrawn = ""
    _files: Mapping[str, bytes] = MappingProxyType({})
    _places: Sequence[int] = ()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._images: dict[str, QImage] = {}
        self._wide = 0
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(self._looked)
        self.setAccessibleName("The article, as it is signed")
        self.wear(look)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse)  # Tab goes on

    @property
    def whole(self) -> bool:
        """Return whether every picture is drawn."""
        return not self.undrawn and self._files.keys() <= self._images.keys()

    def take(self, frozen: Frozen) -> None:
        """Draw the article from the frozen bytes, and nothing else."""
        page = self.begin()
        text, heading = fonts.serif(self._look.percent), QFont(fonts.sans(self._look.percent))
        self._picture(dict(frozen.gathered.files))
        cursor = QTextCursor(page)
        layer = Layer(cursor, Wear(self._look, text, heading), tuple(self._files))
        title = element("h1", " ".join(frozen.draft.title.split()) or "Untitled")
        cursor.beginEditBlock()  # all of it is laid out once, not paragraph by paragraph: of 100 kB that is a fifth of the time
        for _ in layer.lay((title, *parts(frozen.draft, frozen.line, frozen.gathered.pictures))):
            pass
        cursor.endEditBlock()
        self._places = layer.places
        self._hang()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give pictures the room there is, whether or not a bar to scroll takes some of it: else one would call up the other for ever."""
        super().resizeEvent(event)
        if self._places and self._wide != self.room():
            self._hang()

    def room(self) -> int:
        """Return how wide a picture can be beside a bar to scroll."""
        sides = 2 * self.viewportMargins().left() + 2 * self.document().documentMargin()
        return max(int(self.width() - self.verticalScrollBar().sizeHint().width() - sides), 40)

    # Inside

    def _picture(self, files: Mapping[str, bytes]) -> None:
        """Have what is not decoded yet looked at, one picture after the other."""
        if files == self._files:
            return
        self.undrawn, self._files = "", files
        self._images.clear()
        for name, data in files.items():
            self.jobs.start(name, lambda *_, name=name, data=data: look(data, name.rsplit("/", 1)[-1], *LARGEST))

    def _looked(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        found = outcome.value
        if isinstance(found, Looked):
            thumb = found.thumb
            image = QImage(thumb.rgba, thumb.width, thumb.height, thumb.width * 4, QImage.Format.Format_RGBA8888)
            self._images[outcome.name] = image.copy()  # Qt does not own the bytes
            self._hang()
        else:
            self.undrawn = outcome.trouble
        if not self.jobs.running:
            self.hung.emit()

    def _hang(self) -> None:
        """Put the pictures that are there into the document, as wide as there is room."""
        self._wide = room = self.room()
        for number, name in enumerate(self._files):
            image = self._images.get(name)
            if image is not None:
                self.hang(f"{PICTURE}:{number}", fitted(image, room))
        self.renew(self._places)
