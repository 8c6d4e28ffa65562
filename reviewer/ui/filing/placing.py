"""Putting new pictures into the draft: from a file, dropped, pasted, or from outside the draft's folder. Each is asked about first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reviewer.desk.edits.picturing import Details, details_of, edits, inserted
from reviewer.desk.pictures.gallery import outside_path
from reviewer.model.draft import Image
from reviewer.model.finding import Edit
from reviewer.model.trouble import Trouble
from reviewer.pictures import LARGEST, Looked, look
from reviewer.pictures.outline import kind_of
from reviewer.store.disk.beneath import Linked, read_beneath
from reviewer.ui.dialogs.filing.picture import PictureDialog
from reviewer.ui.draft.picture_bytes import about, drawn
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome
from reviewer.ui.parts.words.notices import Notice

if TYPE_CHECKING:
    from reviewer.ui.window import Window

KINDS = "Pictures (*.png *.jpg *.jpeg *.webp *.gif);;All files (*)"
ENDINGS = frozenset(".png .jpg .jpeg .jpe .webp .gif .svg .tif .tiff .bmp .heic .heif .avif .ico .psd .eps".split())
"""Endings of files that are dropped as pictures; whether they are any is seen by their content."""
PREVIEW = (640, 320)
NEW = "new"
"""The name of the job that looks at a picture before it is put in."""


class Coming(NamedTuple):
    """A picture on its way into the draft: its bytes, its file's name, the image it takes the place of, and where that lies."""

    data: bytes
    name: str
    image: Image | None = None
    place: str = ""


class Placing(QObject):
    """The verbs that put a picture in. Decoding is done beside the window, by `jobs`; `apply` makes changes of the draft and says what was done."""

    def __init__(self, window: Window, jobs: Dispatcher, apply: Callable[[Sequence[Edit], str], None]) -> None:
        super().__init__(window)
        self._window, self._jobs, self._apply = window, jobs, apply
        self._coming: Coming | None = None
        jobs.finished.connect(self._finished)
        window.view.pasted.connect(self.pasted)

    def _finished(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        if outcome.name == NEW and isinstance(outcome.value, Looked):
            self._looked(outcome.value)
        elif outcome.name == NEW and outcome.trouble:
            self._window.notices.take(Notice("trouble", outcome.trouble, (), "must"))

    def ask_insert(self) -> None:
        """Ask for a picture's file and put it in at the cursor."""
        window = self._window
        here = window.review.path.parent if window.review and window.review.path else Path.home()
        chosen, _ = QFileDialog.getOpenFileName(window, "Put in a picture", str(here), KINDS)
        if chosen:
            self.insert(Path(chosen))

    def why_no_insert(self) -> str:
        """Return why no picture can be put in."""
        return self._window.why_no_draft() or self._window.desk.album.why_not()

    def insert(self, path: Path) -> None:
        """Put a picture's file in at the cursor, when its details are known."""
        data = self._window.attempt(partial(_read, path))
        if data is not None:
            self._insert(data, path.name)

    def pasted(self, data: bytes) -> None:
        """Put a picture of the clipboard in at the cursor."""
        self._insert(data, "pasted picture")

    def _insert(self, data: bytes, name: str) -> None:
        window = self._window
        if why := self.why_no_insert():
            window.notices.take(Notice("trouble", f"{name} was not put in. {why}", (), "must"))
            return
        self._take(Coming(data, name))

    def bring_in(self, image: Image) -> None:
        """Copy a picture that lies outside the draft's folder beside the draft, when a person has seen which one it is."""
        path = outside_path(image.src, self._window.desk.album.folder())
        data = self._window.attempt(partial(_read, path)) if path is not None else None
        if path is not None and data is not None:
            self._take(Coming(data, path.name, image, str(path)))

    def _take(self, coming: Coming) -> None:
        """Look at a picture beside the window; its form comes up when it is known."""
        self._coming = coming
        self._jobs.start(NEW, lambda _report, _stopped: look(coming.data, coming.name, *PREVIEW))

    def _looked(self, looked: Looked) -> None:
        """Ask for the details of the picture that was looked at, and put it in."""
        window, coming = self._window, self._coming
        licences = window.attempt(window.desk.album.licences)
        if coming is None or licences is None or window.review is None:
            return
        self._coming = None
        window.catch_up()
        now = details_of(coming.image) if coming.image else Details()
        file = coming.place or about(coming.name, looked)
        dialog = PictureDialog(window, now, licences, file=file, image=drawn(looked), kept=window.desk.album.place_for())
        if not window.ask(dialog):
            return
        src = window.attempt(lambda: window.desk.album.bring(coming.data, coming.name))
        if src is not None:
            self._apply(self._changes(coming.image, src, dialog.given()), "Picture put in")

    def _changes(self, image: Image | None, src: str, details: Details) -> Sequence[Edit]:
        """Return what puts a picture in: at the cursor, or in the place of one the draft names elsewhere."""
        view, review = self._window.view, self._window.review
        if image is None or review is None:
            return (inserted(view.source, view.offset(), src, details),)
        here = next((one for one in review.draft.images if one.src == image.src), None)
        return edits(review.draft, here._replace(src=src), details, moved=True) if here else ()


def is_picture(path: Path) -> bool:
    """Return whether a dropped file is meant as a picture: by its first bytes, or by its ending, so that one that is refused is told as such."""
    try:
        with path.open("rb") as file:
            return kind_of(file.read(16)) is not None or path.suffix.casefold() in ENDINGS
    except OSError:
        return False


def _read(path: Path) -> bytes:
    """Return the bytes of a picture's file that a person named; raise Trouble where it cannot be read."""
    try:
        return read_beneath(path.parent, (path.name,), LARGEST)
    except Linked:
        raise Trouble(f"{path.name} is a link to another place, or no file. Nothing was changed. Choose the picture itself.") from None
    except (OSError, ValueError) as error:
        raise Trouble(f"{path.name} could not be read: {(getattr(error, 'strerror', None) or str(error)).lower()}. Nothing was changed.") from None
