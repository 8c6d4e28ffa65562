"""Pictures in the window: looking at those the draft names, their details, and putting new ones in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from reviewer.desk.gallery import Seen, Stand, named, outside_path, seen
from reviewer.desk.picturing import Details, details_of, edits, inserted, picture_at, picture_of
from reviewer.model.draft import Image
from reviewer.model.finding import Edit
from reviewer.model.trouble import Trouble
from reviewer.pictures import LARGEST, Looked, look
from reviewer.pictures.outline import kind_of
from reviewer.store.beneath import Linked, read_beneath
from reviewer.ui.dialogs.picture import PictureDialog
from reviewer.ui.jobs import Dispatcher, Outcome
from reviewer.ui.notices import Notice

if TYPE_CHECKING:
    from reviewer.ui.window import Window

KINDS = "Pictures (*.png *.jpg *.jpeg *.webp *.gif);;All files (*)"
ENDINGS = frozenset(".png .jpg .jpeg .jpe .webp .gif .svg .tif .tiff .bmp .heic .heif .avif .ico .psd .eps".split())
"""Endings of files that are dropped as pictures; whether they are any is seen by their content."""
PREVIEW = (640, 320)
NEW = "a new picture"
"""The name of the job that looks at a picture before it is put in."""


class Coming(NamedTuple):
    """A picture on its way into the draft: its bytes, its file's name, the image it takes the place of, and where that lies."""

    data: bytes
    name: str
    image: Image | None = None
    place: str = ""


class Pictures(QObject):
    """The verbs of pictures. Decoding is done beside the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(self._finished)
        self._coming: Coming | None = None
        self._strips = window.view.strips
        self._strips.wanted.connect(self._look_at)
        self._strips.clicked.connect(self._clicked)
        window.view.pasted.connect(self.pasted)

    # Looking

    def refresh(self, *, shown: bool = True) -> None:
        """Look at the pictures anew: all, or those that could not be shown."""
        self._strips.forget(shown=shown)

    def _look_at(self, src: str) -> None:
        if self._window.review is None:
            return
        order, size = self._window.attempt(lambda: self._window.desk.album.order(src)), self._strips.small()
        if order is not None:
            self.jobs.start(f"picture {src}", lambda _report, _stopped: seen(order, *size))

    def _finished(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        if outcome.name == NEW:
            if isinstance(outcome.value, Looked):
                self._looked(outcome.value)
            elif outcome.trouble:
                self._window.notices.take(Notice("trouble", outcome.trouble, (), "must"))
        elif isinstance(outcome.value, Seen):
            self._strips.show(outcome.value)
        elif outcome.trouble:
            self._strips.show(Seen(outcome.name.removeprefix("picture "), Stand.REFUSED, outcome.trouble))

    # Details

    def details(self) -> None:
        """Ask for the details of the picture of the card in hand, else of the one at the cursor, and write them into the draft."""
        image = self._image()
        if image is not None:
            self._ask_details(image)

    def why_no_details(self) -> str:
        """Return why there is no picture to speak of."""
        return self._window.why_no_draft() or ("" if self._image() else "Put the cursor on the line of a picture first.")

    def _ask_details(self, image: Image) -> None:
        window, review = self._window, self._window.review
        licences = window.attempt(window.desk.album.licences)
        if review is None or licences is None:
            return
        known = self._strips.seen(image.src)
        looked, trouble = (known.looked, known.sentence) if known else (None, "")
        small = _drawn(looked) if looked else None
        dialog = PictureDialog(window, details_of(image), licences, file=_about(image.src, looked), image=small, trouble=trouble)
        if window.ask(dialog):
            self._apply(edits(review.draft, image, dialog.given()), "Details of the picture set")

    def _image(self) -> Image | None:
        review = self._window.review
        if review is None:
            return None
        row = self._window.walk.row()
        if row is not None and row.card is not None and row.card.head.rule.startswith("IM"):
            return picture_of(review.draft, row.card.head.place)
        return picture_at(review.draft, self._window.view.offset())

    def _clicked(self, number: int) -> None:
        draft = self._strips.draft
        if number >= len(draft.images):
            return
        image = draft.images[number]
        known = self._strips.seen(image.src)
        if known is not None and known.stand is Stand.OUTSIDE:
            self._bring_in(image)
        else:
            self._ask_details(image)

    # Putting in

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

    def dropped(self, paths: Sequence[Path], point: QPointF) -> None:
        """Put in a picture that was dropped on the draft, at that place; any other file is opened."""
        window = self._window
        beside = point.x() < 0 or window.review is None
        if beside or not paths or any(path.is_dir() for path in paths) or not is_picture(paths[0]):
            window.files.dropped(tuple(paths))
            return
        window.view.setTextCursor(window.view.cursorForPosition(point.toPoint()))
        self.insert(paths[0])

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

    def _bring_in(self, image: Image) -> None:
        """Copy a picture that lies outside the draft's folder beside the draft, when a person has seen which one it is."""
        path = outside_path(image.src, self._window.desk.album.folder())
        data = self._window.attempt(partial(_read, path)) if path is not None else None
        if path is not None and data is not None:
            self._take(Coming(data, path.name, image, str(path)))

    def _take(self, coming: Coming) -> None:
        """Look at a picture beside the window; its form comes up when it is known."""
        self._coming = coming
        self.jobs.start(NEW, lambda _report, _stopped: look(coming.data, coming.name, *PREVIEW))

    def _looked(self, looked: Looked) -> None:
        """Ask for the details of the picture that was looked at, and put it in."""
        window, coming = self._window, self._coming
        licences = window.attempt(window.desk.album.licences)
        if coming is None or licences is None or window.review is None:
            return
        self._coming = None
        window.catch_up()
        now = details_of(coming.image) if coming.image else Details()
        about = coming.place or _about(coming.name, looked)
        dialog = PictureDialog(window, now, licences, file=about, image=_drawn(looked), kept=window.desk.album.place_for())
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

    def _apply(self, changes: Sequence[Edit], said: str) -> None:
        window = self._window
        if changes:
            window.view.apply(changes)
            window.say(f"{said}. Ctrl+Z to undo")
            window.announce(said)
        self.refresh(shown=False)


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


def _about(name: str, looked: Looked | None) -> str:
    return f"{named(name)}, {looked.width:,} × {looked.height:,} pixels" if looked else named(name)


def _drawn(looked: Looked) -> QImage:
    thumb = looked.thumb
    return QImage(thumb.rgba, thumb.width, thumb.height, thumb.width * 4, QImage.Format.Format_RGBA8888).copy()

