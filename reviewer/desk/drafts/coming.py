"""A draft that takes long to open: read in a process that can be ended, checked once beside the window, and only then laid on the desk."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.bench.holding import holdings
from reviewer.desk.files.crew import Hand, Loss, work
from reviewer.desk.files.opening import HTML, Decode, Source, ToMarkdown, heavy, read_source
from reviewer.desk.pictures.pictures import keep_pictures
from reviewer.model.imported import Imported
from reviewer.model.named import NamedTuple
from reviewer.model.steps import Cancelled, Steps
from reviewer.model.trouble import Trouble, Unclear
from reviewer.parsing.text.burden import burden

if TYPE_CHECKING:
    from reviewer.desk.bench.bench import Bench
    from reviewer.desk.values import Review

DEADLINE = 5.0
"""Seconds a file may take to be read."""
Stopped = Callable[[], bool]


class Read(NamedTuple):
    """What came of reading a file: a source, or why there is none. `unclear` are the parts of an `Unclear`."""

    source: Source | None = None
    trouble: str = ""
    unclear: tuple[str, bytes, str, tuple[str, ...]] | None = None


class Coming:
    """Brings such a draft to the desk in three steps. The first two are for a worker's thread; the desk must not be used while the second goes on."""

    def __init__(self, bench: Bench, decode: Decode, to_markdown: ToMarkdown) -> None:
        self._bench, self._make = bench, partial(reading, decode, to_markdown)
        self._decode, self._to_markdown = decode, to_markdown

    def read(self, path: Path, encoding: str, stopped: Stopped) -> Source | None:
        """Return what the file holds, or None where it was stopped; raise Trouble, or Unclear, where it cannot be read."""
        if not heavy(path):  # it is read in no time, and a process costs more than that
            return read_source(path, self._decode, self._to_markdown, encoding)
        for done in work(self._make, [None, (path, encoding)], stopped=stopped, deadline=DEADLINE):
            if done.number == 0 and done.loss is None:  # the process has started, which is not the file's fault
                continue
            if done.loss in (Loss.SLOW, Loss.ENDED) and path.suffix.casefold() in HTML:
                return self._as_it_stands(path, encoding)
            if done.loss is not None or not isinstance(done.value, Read):
                raise Trouble(_lost(path, done.loss, done.words))
            if done.value.unclear is not None:
                raise Unclear(*done.value.unclear)
            if done.value.source is None:
                raise Trouble(done.value.trouble)
            return done.value.source
        return None

    def _as_it_stands(self, path: Path, encoding: str) -> Source:
        """Return the text of a page that could not be read as one, with its tags: nothing that was written is out of reach."""
        source = read_source(path, self._decode, Imported, encoding)
        told = (
            f"{path.name} could not be read as a web page: it took too long or too much memory. "
            "Its text is shown as it stands, tags and all; the file will not be written."
        )
        return source._replace(plain=True, told=(*source.told, told))

    def prepare(self, source: Source, stopped: Stopped) -> None:
        """Have the parser and the engine see the text, so that laying it on the desk finds most of it done; a whole check of a draft must follow."""
        # What the window asks of any draft it shows is loaded here, while it waits: in its own thread it would stand still for that.
        from reviewer.desk.drafts import sending  # noqa: F401, PLC0415
        from reviewer.desk.pictures import album  # noqa: F401, PLC0415

        bench = self._bench
        if burden(source.text):  # read in a process of its own once it lies on the desk
            return
        with suppress(Cancelled):
            draft = bench.parser.parse(source.text, plain=source.plain)
            if not stopped():
                bench.engine.check(draft, today=bench.today(), cancelled=stopped)
            if not stopped() and bench.library is not None:  # remembered by block, for the steps that look other drafts up and keep this one
                bench.engine.said(draft)
                _ = [*holdings(draft)]

    def laying(self, source: Source, encoding: str = "") -> Steps[Review]:
        """Lay the draft on the desk in steps and return it, as opening it does; until the last step the former draft lies there."""
        review = yield from self._bench.laying(source)
        if encoding and source.path is not None:
            self._bench.annals.note("encoding chosen", {"encoding": encoding, "file": source.path.name})
        keep_pictures(self._bench)
        return review


def reading(decode: Decode, to_markdown: ToMarkdown) -> Hand:
    """Return what reads a file; called in the process it works in."""
    return partial(_read, decode, to_markdown)


def _read(decode: Decode, to_markdown: ToMarkdown, piece: object) -> Read:
    if piece is None:
        return Read()
    assert isinstance(piece, tuple)
    path, encoding = piece
    try:
        return Read(read_source(path, decode, to_markdown, encoding))
    except Unclear as unclear:
        return Read(unclear=(unclear.name, unclear.data, unclear.why, unclear.first))
    except Trouble as trouble:
        return Read(trouble=str(trouble))
    except MemoryError:
        return Read(trouble=_lost(path, Loss.SLOW, ""))


def _lost(path: Path, loss: Loss | None, words: str) -> str:
    if loss is Loss.ENDED:
        return f"Could not open {path.name}: the process that read it was ended. Nothing was changed. Try again."
    if loss is Loss.FAULT:
        return f"Could not open {path.name}: the program met a fault ({words}). Nothing was changed. Please report it."
    return f"Could not open {path.name}: reading it took too long or too much memory. Nothing was changed. Open it in parts."
