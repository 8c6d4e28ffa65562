"""A file that holds less than was signed or sent: asked about before either, and told when the draft is opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewer.desk.review.editions import Edition
from reviewer.desk.values import Review
from reviewer.model.course import Step
from reviewer.ui.dialogs.frames.message import MessageDialog
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.values.words import day

if TYPE_CHECKING:
    from reviewer.ui.window import Window

TOPIC = "behind"
AS_IT_IS = "it is kept in the library, and the file stays as it is."
IN_LIBRARY = "it is kept in the library alone."


class Behind:
    """Keeps what was signed and what the draft's file holds together, by asking."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def settle(self, deed: str = "sign") -> bool:
        """Ask whether text that is not in its file is saved before it is signed, or sent, if there is any; return whether to go on."""
        review = self._window.review
        if review is None or review.path is None or not review.dirty:
            return True
        return self._asked(deed, f"What you {deed} is the text in the window. {review.path.name} does not hold all of it yet.", AS_IT_IS)

    def settle_sending(self) -> bool:
        """Ask the same before the text is sent for review, and whether it gets a file where it was written or pasted here and has none."""
        review = self._window.review
        if review is None or review.path is not None or (review.imported and not self._window.edited):
            return self.settle("send")
        return self._asked("send", f"What you send is the text in the window. “{review.title}” is in no file yet.", IN_LIBRARY)

    def _asked(self, deed: str, told: str, calm: str) -> bool:
        window, done = self._window, {"sign": "Signed", "send": "Sent"}[deed]
        choices = {"Save and go on": "save", f"{deed.capitalize()} without saving": "go on"}
        dialog = MessageDialog(window, f"Save before you {deed}?", told, f"{done} without being saved, {calm}", choices, leave="Cancel")
        window.ask(dialog)
        return dialog.chosen == "go on" or (dialog.chosen == "save" and window.files.save())

    def tell(self, review: Review) -> None:
        """Offer the text that was signed, or sent for review, where the draft's file holds the one from before."""
        window, signed, moved = self._window, review.signoff, review.course.moved_on
        done: dict[str, tuple[str, str]] = {}
        if signed is not None and not review.course.withdrawn:
            done[signed.draft_hash] = ("signed", f"{signed.reviewer} signed")
        if moved is not None and moved.step is Step.SUBMITTED:
            done[moved.text_hash] = ("sent", f"{moved.by} sent it for review")
        later = window.desk.editions.later(done)
        if later is None:
            window.notices.drop(TOPIC)
            return
        which, deed = done[later.text_hash]
        sentence = f"{review.name} holds the text from before {deed} on {day(later.at)}. The {which} text is in the library."
        choices = ((f"Open the {which} text", partial(self._open, later, which)), ("Show what differs", partial(window.registry.run, "pane_changes")))
        window.notices.take(Notice(TOPIC, sentence, choices))

    def _open(self, later: Edition, which: str) -> None:
        """Put the later text in place of the file's, as one step of undo."""
        window = self._window
        text = window.attempt(partial(window.desk.editions.text, later))
        if text is not None:
            window.view.exchange(text)
            window.catch_up()
            window.say(f"This is the {which} text. Ctrl+S puts it into the file, Ctrl+Z brings the other one back")
