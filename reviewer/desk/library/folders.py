"""Every draft of a folder, checked beside the desk in processes of their own, as `check FOLDER` checks them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from reviewer.desk.bench.bench import Bench
from reviewer.desk.files.crew import DEADLINE, Done, Hand, Loss, hands, work
from reviewer.desk.files.within import drafts_in
from reviewer.desk.library.board import Row, row_of
from reviewer.desk.parts import Afar, Apart, Remembers
from reviewer.model.named import NamedTuple
from reviewer.model.steps import Steps, at_once
from reviewer.model.trouble import Trouble, Unclear


class Survey(NamedTuple):
    """The drafts of a folder, and what it takes to check them anywhere: plain values, for whatever thread has the time."""

    folder: Path
    paths: tuple[Path, ...]
    make: Callable[[], Hand]
    deadline: float = DEADLINE

    def rows(self, *, stopped: Callable[[], bool], begun: Callable[[int], object]) -> Iterator[Row]:
        """Yield a row for each draft as it is done, until `stopped` says so; `begun` is told the number of each that is begun. It waits."""
        for done in work(self.make, self.paths, most=hands(), stopped=stopped, begun=begun, deadline=self.deadline):
            yield done.value if isinstance(done.value, Row) else _lost(self.paths[done.number], done)


class Folders:
    """Says what is to be checked of a folder; the checking itself is done beside the window."""

    def __init__(self, bench: Bench, apart: Apart | None) -> None:
        self._bench, self._apart = bench, apart

    @property
    def ready(self) -> bool:
        """Return whether this desk can have anything done in other processes."""
        return self._apart is not None

    def survey(self, folder: Path) -> Survey:
        """Return what is to be checked of a folder; raise Trouble where it cannot be read or holds no draft."""
        return at_once(self.surveying(folder))

    def surveying(self, folder: Path) -> Steps[Survey]:
        """Do what `survey` does in steps, the first of which reads the folder; what people decided about all drafts is copied in the others."""
        if self._apart is None:
            raise Trouble("Could not check the folder: this copy of the program has no way to work beside its window. Nothing was changed.")
        paths = drafts_in(folder.expanduser().absolute())
        memory = yield from self._bench.copied()
        return Survey(folder, paths, partial(looking, self._apart, memory, self._bench.day))


def looking(apart: Apart, memory: Remembers | None, day: date | None) -> Hand:
    """Return what makes a row of a path, with a desk of its own; called in the process it works in."""
    return partial(_look, apart(memory, day))


def _look(desk: Afar, piece: object) -> Row:
    assert isinstance(piece, Path)
    try:
        return row_of(desk.inspect(piece), piece, _touched(piece))
    except Unclear as unclear:
        return _unread(piece, f"{piece.name} was not checked: {unclear.why} Open it, and you are shown how each encoding would read it.")
    except Trouble as trouble:
        return _unread(piece, str(trouble))
    except MemoryError:
        return _unread(piece, f"{piece.name} was not checked: it takes too much memory. The file is unchanged. Split it, and check the parts.")
    finally:
        desk.forget()


def _unread(path: Path, why: str) -> Row:
    return Row(str(path), path.stem, path, touched=_touched(path), why=why)


def _touched(path: Path) -> str:
    """Return when a file was last changed, or nothing."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat(timespec="seconds")
    except (OSError, OverflowError, ValueError):
        return ""


def _lost(path: Path, done: Done) -> Row:
    """Return the row of a draft whose check came to nothing."""
    why = {
        Loss.ENDED: f"{path.name} was not checked: the process that checked it was ended. The file is unchanged. The others were checked.",
        Loss.SLOW: f"{path.name} was not checked: it took too long. The file is unchanged. Open it, and split it where you can.",
        Loss.FAULT: f"{path.name} was not checked: the program met a fault ({done.words}). The file is unchanged. Please report it.",
    }
    return _unread(path, why[done.loss or Loss.FAULT])
