"""A copied page that is large, read in a process that can be ended."""

from __future__ import annotations

from collections.abc import Callable

from reviewer.desk.files.crew import Hand, work
from reviewer.model.imported import Imported
from reviewer.parsing import import_html

DEADLINE = 5.0
"""Seconds it may take, once the process has started."""


def page_of(html: str, stopped: Callable[[], bool]) -> Imported | None:
    """Return copied HTML as Markdown; None where that was stopped, or took too much. It waits.

    The clock begins when a first piece of nothing has shown that the process has started.
    """
    for done in work(reading, [None, html], stopped=stopped, deadline=DEADLINE):
        if done.number or done.loss is not None:
            return done.value if isinstance(done.value, Imported) else None
    return None


def reading() -> Hand:
    """Return what reads HTML; called in the process it works in."""
    return _read


def _read(piece: object) -> Imported | None:
    return import_html(piece) if isinstance(piece, str) else None
