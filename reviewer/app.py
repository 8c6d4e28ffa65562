"""Where the program is put together: house, knowledge, library, engine and desk, then the window or a command."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from reviewer import cli, knowledge, paths
from reviewer.checking.engine import Engine
from reviewer.desk import Desk
from reviewer.desk.parts import Remembers
from reviewer.model.house import House
from reviewer.model.trouble import Trouble
from reviewer.parsing import Parser, decode, import_html
from reviewer.settings import read_house

if TYPE_CHECKING:
    from reviewer.lookup.lookups import Asked
    from reviewer.lookup.values import Cancelled, Progress
    from reviewer.model.finding import Finding
    from reviewer.store.library import Library

WRONG = 2
"""The exit status where the call or a file is wrong."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    sys.excepthook = report_bug
    _speak_utf8()
    options = cli.parse(sys.argv[1:] if argv is None else argv)
    try:
        status = _COMMANDS[options.command](options)
        sys.stdout.flush()
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return WRONG
    except BrokenPipeError:  # whoever read our words has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say in one sentence that the program is at fault, and put the details into the log."""
    import traceback  # noqa: PLC0415 - only a bug needs it

    if issubclass(kind, KeyboardInterrupt):
        return
    log = paths.log_file()
    details = "".join(traceback.format_exception(kind, error, trace))
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{_now().isoformat(timespec='seconds')}\n{details}\n")
        where = f"The details are in {log}."
    except OSError:
        where = details
    print(f"Something went wrong that is this program's fault; your files are as they were. {where} Please report it.", file=sys.stderr)


def open_desk(options: cli.Options, *, wait: float = 0.0) -> Desk:
    """Return a desk over the person's own library; raise Trouble where that cannot be opened."""
    return _desk(options, _open_library(wait))


def _check(options: cli.Options) -> int:
    return cli.check(options, _desk(options, memory=_read_library()))


def _explain(options: cli.Options) -> int:
    return cli.explain(options, _engine(House()).rules)


def _export(options: cli.Options) -> int:
    desk = open_desk(options)
    try:
        return cli.export(options, desk)
    finally:
        desk.close()


def _window(options: cli.Options) -> int:
    from reviewer import ui  # noqa: PLC0415 - a command must start without Qt

    library: Library | None = None
    said: tuple[str, ...] = ()
    try:
        library = _open_library(wait=2.0)
    except Trouble as trouble:
        said = (str(trouble),)
    desk = _desk(options, library, notices=said)
    try:
        return ui.run(
            desk,
            Path(options.paths[0]) if options.paths else None,
            sys.argv,
            faces=paths.resources() / "fonts",
            settings=paths.window_file(),
            look_up=_look_up,
        )
    finally:
        desk.close()


def _look_up(asked: Asked, progress: Progress, stopped: Cancelled) -> tuple[Finding, ...]:
    """Return what a look-up found; called on the window's worker."""
    from reviewer.lookup.lookups import answer  # noqa: PLC0415 - whoever looks nothing up does not wait for it
    from reviewer.lookup.names import known_words  # noqa: PLC0415 - as above

    return answer(asked, known_words(knowledge.load(paths.resources() / "knowledge")), progress, stopped)


_COMMANDS = {"window": _window, "check": _check, "explain": _explain, "export": _export}


def _desk(options: cli.Options, library: Library | None = None, memory: Remembers | None = None, notices: tuple[str, ...] = ()) -> Desk:
    """Return a desk with the house, the knowledge and the rules of this call."""
    house = _house(options.house)
    engine = _engine(house)
    return Desk(
        Parser(engine.facts.layout),
        engine,
        library,
        decode=decode,
        to_markdown=import_html,
        clock=_now,
        memory=memory,
        today=options.today,
        samples=paths.resources() / "samples",
        review_months=house.review_months,
        notices=notices,
    )


def _engine(house: House) -> Engine:
    return Engine(knowledge.load(paths.resources() / "knowledge"), house)


def _house(told: Path | None) -> House:
    """Return the house of a file named in the call, else of the clinic's own place, else one nobody has told anything of."""
    if told is not None:
        return read_house(told)
    own = paths.house_file()
    return read_house(own) if own.exists() else House()


def _open_library(wait: float) -> Library:
    from reviewer.store.library import Library  # noqa: PLC0415 - a check without a library starts without a database

    return Library.open(paths.library(), _now, wait=wait)


def _read_library() -> Remembers | None:
    """Return what the library knows, where there is one that can be read; say so where there is none to be had."""
    if not paths.library().exists():
        return None
    from reviewer.store.library import Library  # noqa: PLC0415 - a check without a library starts without a database

    try:
        library = Library.read(paths.library())
    except Trouble as trouble:
        print(f"Answers are left out, because the library could not be read. {trouble}", file=sys.stderr)
        return None
    try:
        return library.snapshot()
    finally:
        library.close()


def _speak_utf8() -> None:
    """Let every letter through, whatever code the terminal claims."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _now() -> datetime:
    return datetime.now().astimezone()
