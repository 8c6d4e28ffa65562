"""Files that are dropped on the window: a draft is opened, a picture put in where it fell; for a folder or several files a way is offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from reviewer.paths import is_folder
from reviewer.ui.filing.placing import is_picture
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.values.words import count

if TYPE_CHECKING:
    from reviewer.ui.window import Window

TOPIC = "drop"
BESIDE = QPointF(-1, -1)
"""Where something falls that does not fall on the draft."""
FOLDER = "A folder cannot be opened here. Drop one article: .md, .txt, .html or .docx. All drafts of a folder can be checked together."


class Drops(QObject):
    """Watches widgets for files that are dropped on them; leaves every other drag alone."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def watch(self, window: QWidget, draft: QWidget) -> None:
        """Take drops on a window and on the draft in it."""
        self._draft = draft
        for widget in (window, draft):
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a drag that carries files; leave everything else alone."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop) and isinstance(event, QDropEvent):
            paths = files_of(event.mimeData())
            if paths:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.take(paths, event.position() if watched is self._draft else BESIDE)
                return True
        return super().eventFilter(watched, event)

    def take(self, paths: Sequence[Path], point: QPointF = BESIDE) -> None:
        """Put in a picture that was dropped on the draft, at that place; open any other file; say why a folder and several files are not opened."""
        window = self._window
        window.notices.drop(TOPIC)  # what was said of the one before
        if len(paths) > 1 or is_folder(paths[0]):
            self._decline(paths)
        elif point.x() < 0 or window.review is None or not is_picture(paths[0]):
            window.files.open(paths[0])
        else:
            window.view.setTextCursor(window.view.cursorForPosition(point.toPoint()))
            window.pictures.placing.insert(paths[0])

    def _decline(self, paths: Sequence[Path]) -> None:
        """Say that only one file is taken at a time, with what can be done instead."""
        window, first = self._window, paths[0]
        said, folder, words, choices = FOLDER, first, "Check this folder", list[tuple[str, Callable[[], object]]]()
        if len(paths) > 1:
            said = f"{count(len(paths), 'file')} were dropped, and one is taken at a time: nothing was opened. Drop one of them."
            folder, words = first.parent, "Check their folder"
            if not is_folder(first) and not is_picture(first):
                choices = [(f"Open {first.name}", partial(self._choose, window.files.open, first))]
        if not window.boards.why_no_folder() and all(path.parent == first.parent for path in paths):
            choices.append((words, partial(self._choose, window.boards.folder, folder)))
        if window.boards.shown:
            window.boards.tell(said)
        else:
            window.notices.take(Notice(TOPIC, said, choices, "answered"))
        window.announce(said)

    def _choose(self, verb: Callable[[Path], object], path: Path) -> None:
        self._window.notices.drop(TOPIC)
        verb(path)


def files_of(carried: QMimeData) -> tuple[Path, ...]:
    """Return the files of this computer that are dragged or were copied; a link of a web page is none."""
    return tuple(Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile())
