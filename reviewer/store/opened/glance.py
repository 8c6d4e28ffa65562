"""A library read for a moment, its lock let go at once: without what writes one, which takes longer to load than all of it to read."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from reviewer.model.trouble import Trouble
from reviewer.store.ground.connection import Damaged, connect, told
from reviewer.store.opened.remembering import remembered
from reviewer.store.opened.snapshot import Snapshot


def glance(path: Path, number: int = 0) -> Snapshot:
    """Return what a library knows, with the text each draft had at its revision `number` (0: none).

    Raise Trouble where the library is held, damaged or not readable.
    """
    try:
        connection = connect(path, thorough=False)
    except Damaged as error:
        raise Trouble(
            f"The library at {path} is damaged ({error}). It was left as it is. Start the window: it is set aside there."
        ) from None
    with closing(connection), told(path):
        return remembered(connection, number)
