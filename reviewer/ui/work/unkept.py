"""What is said and offered where the text cannot be kept for the case of a crash: a full disk above all."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reviewer.model.trouble import Trouble
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.work.autosave import RETRY

if TYPE_CHECKING:
    from reviewer.ui.window import Window

_SPARE = 64 * 1024
"""Bytes of room that SQLite wants beside twice the text: for its journal and whole pages."""


def notice(window: Window, trouble: Trouble) -> Notice:
    """Return the bar over a text that is only in memory; it is tried again by itself until there is room."""
    from reviewer.store.ground.connection import Full  # noqa: PLC0415 - loaded with the library

    again = f"It is tried again every {RETRY // 1000} seconds."
    if isinstance(trouble, Full):
        room = (2 * len(window.view.source.encode("utf-8", "surrogatepass")) + _SPARE) // 1024 + 1
        said = f"The disk is full. What you type is here, but would not outlive a crash. Room for about {room:,} kB is needed. {again}"
    else:
        said = f"What you type cannot be kept for the case of a crash: {trouble} {again}"
    return Notice("journal", said, (("Save a copy elsewhere…", partial(copy_elsewhere, window)),), "must")


def copy_elsewhere(window: Window) -> None:
    """Ask for a place and write a copy of the text there; the draft's own file stays what it is."""
    name = f"{Path(window.review.name).stem or 'draft'}-copy.md" if window.review is not None else "draft-copy.md"
    chosen, _ = QFileDialog.getSaveFileName(window, "Save a copy elsewhere", str(Path.home() / name), "Markdown (*.md);;Plain text (*.txt)")
    if chosen and window.attempt(partial(window.desk.upkeep.copy_text, Path(chosen), window.view.source)) is not None:
        window.say(f"A copy of the text is in {chosen}")
