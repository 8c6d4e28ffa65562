"""Pictures in the window: looking at those the draft names, and completing their details."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reviewer.desk.edits.picturing import details_of, edits, picture_at, picture_of
from reviewer.desk.pictures.gallery import Seen, Stand, seen
from reviewer.model.draft import Image
from reviewer.model.finding import Edit
from reviewer.model.trouble import Trouble
from reviewer.ui.dialogs.filing.picture import PictureDialog
from reviewer.ui.draft.picture_bytes import about, drawn
from reviewer.ui.filing.placing import Placing
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class Pictures(QObject):
    """The verbs of pictures. Decoding is done beside the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(self._finished)
        self.placing = Placing(window, self.jobs, self.apply)
        self._turn, self._here = 0, -1
        self._strips = window.view.strips
        self._strips.wanted.connect(self._look_at)
        self._strips.clicked.connect(self._clicked)

    # Looking

    def refresh(self, *, shown: bool = True) -> None:
        """Look at the pictures anew: all, or those that could not be shown."""
        if shown:
            self._turn += 1  # what is being looked at belongs to what was there before
        self._strips.forget(shown=shown)

    def _look_at(self, src: str) -> None:
        try:
            order = self._window.desk.album.order(src)
        except Trouble as trouble:
            self._strips.show(Seen(src, Stand.REFUSED, str(trouble)))
            return
        size = self._strips.small()
        self.jobs.start(f"picture {self._turn} {src}", lambda _report, _stopped: seen(order, *size))

    def _finished(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        kind, _, rest = outcome.name.partition(" ")
        turn, _, src = rest.partition(" ")
        if kind == "picture" and turn == str(self._turn):
            self._strips.show(outcome.value if isinstance(outcome.value, Seen) else Seen(src, Stand.REFUSED, outcome.trouble))

    def cursor_at(self, offset: int) -> None:
        """Have a screen reader say what the strip under the cursor's line shows, once for each it comes to."""
        review = self._window.review
        number = review.draft.block_at(offset) if review is not None else -1
        here = number if review is not None and number >= 0 and review.draft.blocks[number].pictures else -1
        if here != self._here:
            self._here = here
            for nth in self._strips.numbers_in(here) if here >= 0 else ():
                self._window.announce("Picture. " + ". ".join(part for part in self._strips.words(nth) if part))

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
        small = drawn(looked) if looked else None
        dialog = PictureDialog(window, details_of(image), licences, file=about(image.src, looked), image=small, trouble=trouble)
        if window.ask(dialog):
            self.apply(edits(review.draft, image, dialog.given()), "Details of the picture set")

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
            self.placing.bring_in(image)
        else:
            self._ask_details(image)

    def apply(self, changes: Sequence[Edit], said: str) -> None:
        """Change the draft in one step of undo, and say what was done."""
        window = self._window
        if changes:
            window.view.apply(changes)
            window.say(f"{said}. Ctrl+Z to undo")
            window.announce(said)
        self.refresh(shown=False)
