"""A page to read, not to write: it loads nothing and follows nothing by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look, selecting

MEASURE = 76
"""Letters a line has at most."""


class ReadingView(QTextBrowser):
    """Shows a document that others lay out. `followed` lets out an address elsewhere; links of the article itself are gone to here.

    Pictures come from `hang` only: whatever else Qt asks for, by whatever address, it gets nothing.
    """

    followed = Signal(str)
    pointed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hung: dict[str, QImage] = {}
        self._nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._nothing.fill(0)
        self.refused: list[str] = []
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setSearchPaths([])
        self.setTabChangesFocus(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("look", "draft")
        self.setAccessibleName("Preview of the article")
        self.anchorClicked.connect(self._clicked)
        self.highlighted.connect(self._pointed)

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self.setPalette(selecting(look.tokens))
        self.setFont(fonts.serif(look.percent))
        self._margins()

    def begin(self) -> QTextDocument:
        """Return an empty document that is shown from now on."""
        self._hung.clear()
        page = QTextDocument(self)
        page.setUndoRedoEnabled(False)
        page.setDefaultFont(self.font())
        page.setDocumentMargin(self.fontMetrics().height() * 0.8)
        page.setBaseUrl(QUrl())
        self.setDocument(page)  # which ends the one before
        return page

    def hang(self, name: str, image: QImage) -> None:
        """Have a picture ready under a name."""
        self._hung[name] = image
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)

    def renew(self, places: Sequence[int]) -> None:
        """Lay out anew what stands at these positions of the document: a picture came in, or has another size.

        All of the document is laid out before. Qt does that little by little, and forgets what is left of it where a part is changed meanwhile: what
        stood further down was never drawn.
        """
        if places:
            self.document().size()  # which Qt only knows when all is laid out
        for place in places:
            self.document().markContentsDirty(place, 1)

    def room(self) -> int:
        """Return how wide a picture can be."""
        return max(int(self.viewport().width() - 2 * self.document().documentMargin()), 40)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return a picture that hangs here, and nothing else."""
        wanted = name.toString() if isinstance(name, QUrl) else name
        if wanted in self._hung:
            return self._hung[wanted]
        self.refused.append(wanted)
        return self._nothing if kind == QTextDocument.ResourceType.ImageResource.value else None

    def setSource(self, *_: Any) -> None:
        """Stay: no address is ever shown in place of the article."""

    def doSetSource(self, *_: Any) -> None:
        """Stay, as above: Qt calls this."""

    def go(self, name: str) -> bool:
        """Go to a place of the article by its id; return whether it has one."""
        block = self.document().begin()
        while block.isValid():
            for form in block.textFormats():
                if name in form.format.anchorNames():
                    cursor = QTextCursor(block)
                    cursor.setPosition(block.position() + form.start)
                    self.setTextCursor(cursor)
                    self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect(cursor).top() - 16)
                    return True
            block = block.next()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the beginning or the end with the keys for it, which Qt leaves to texts with a cursor."""
        bar = self.verticalScrollBar()
        if event.matches(QKeySequence.StandardKey.MoveToEndOfDocument):
            bar.setValue(bar.maximum())
        elif event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
            bar.setValue(0)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:
        """Keep the lines as long as they read well."""
        super().resizeEvent(event)
        self._margins()

    def _margins(self) -> None:
        free = self.width() - self.verticalScrollBar().sizeHint().width() - round(fonts.average(self.font()) * MEASURE)
        side = max(free // 2, 0)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def _clicked(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith("#"):
            self.go(address[1:])
        elif address:
            self.followed.emit(_told(url))

    def _pointed(self, url: QUrl) -> None:
        self.pointed.emit("" if url.toString().startswith("#") else _told(url))


def _told(url: QUrl) -> str:
    """Return an address as it is asked for: letters that turn the line round, or look like those of another site, stand there as their codes."""
    return bytes(url.toEncoded().data()).decode("ascii", "replace")
