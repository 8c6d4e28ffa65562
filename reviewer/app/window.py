"""The window, started: what it needs is looked at first, so that what is wrong is one sentence."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer import cli, knowledge, paths
from reviewer.app.assembly import desk_for, open_library, readable
from reviewer.model.trouble import Trouble

if TYPE_CHECKING:
    from reviewer.lookup.lookups import Asked
    from reviewer.lookup.values import Cancelled, Progress
    from reviewer.model.finding import Finding
    from reviewer.store.library import Library

LOCK_WAIT = 2.0
"""Seconds a window tries again for while a command reads the library."""


def window(options: cli.Options) -> int:
    """Show the window until it is closed and return the exit status; raise Trouble where the draft or the display is not there."""
    draft = Path(options.paths[0]) if options.paths else None
    if draft is not None:
        readable(draft)
    require_display()
    try:
        from reviewer import ui  # noqa: PLC0415 - a command must start without Qt
    except ImportError as error:
        raise Trouble(
            f"The window cannot start: {error}. Install what is missing (the README lists it), or use the command check."
        ) from error
    library: Library | None = None
    said: tuple[str, ...] = ()
    try:
        library = open_library(LOCK_WAIT)
    except Trouble as trouble:
        said = (str(trouble),)
    desk = desk_for(options, library, notices=said)
    faces, settings = paths.resources() / "fonts", paths.window_file()
    try:
        return ui.run(desk, draft, sys.argv, faces=faces, settings=settings, look_up=_look_up)
    finally:
        desk.close()


def require_display() -> None:
    """Raise Trouble where this Linux session has no display: Qt would end the program without a word."""
    told = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform == "linux" and not told:
        raise Trouble("There is no display to open the window on. Nothing was changed. Print the checklist instead: main.py check DRAFT.")


def _look_up(asked: Asked, progress: Progress, stopped: Cancelled) -> tuple[Finding, ...]:
    """Return what a look-up found; called on the window's worker."""
    from reviewer.lookup.lookups import answer  # noqa: PLC0415 - whoever looks nothing up does not wait for it
    from reviewer.lookup.names import known_words  # noqa: PLC0415 - as above

    return answer(asked, known_words(knowledge.load(paths.resources() / "knowledge")), progress, stopped)
