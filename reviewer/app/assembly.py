"""The parts of the program, put together for one call."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer import paths
from reviewer.checking.engine import Engine
from reviewer.desk import Desk
from reviewer.desk.opening import read_source
from reviewer.desk.parts import Remembers
from reviewer.knowledge.compiled import load_compiled
from reviewer.model.house import REVIEW_MONTHS, House
from reviewer.model.trouble import Trouble
from reviewer.parsing import Parser, decode, import_html

if TYPE_CHECKING:
    from reviewer.store.library import Library


def desk_for(
    library: Library | None = None,
    *,
    told: Path | None = None,
    today: date | None = None,
    memory: Remembers | None = None,
    notices: tuple[str, ...] = (),
) -> Desk:
    """Return a desk with the knowledge, the rules and the house, which a call may have named the file (`told`) and the day of."""
    house = house_for(told)
    engine = engine_for(house)
    return Desk(
        Parser(engine.facts.layout),
        engine,
        library,
        decode=decode,
        to_markdown=import_html,
        clock=now,
        memory=memory,
        today=today,
        samples=paths.resources() / "samples",
        review_months=house.review_months or REVIEW_MONTHS,
        notices=notices,
    )


def engine_for(house: House) -> Engine:
    """Return the engine with all rules and the program's own knowledge."""
    facts, lexicon = load_compiled(paths.resources() / "knowledge", paths.knowledge_copy())
    return Engine(facts, house, lexicon=lexicon)


def house_for(told: Path | None) -> House:
    """Return the house of a file named in the call, else of the clinic's own place, else one nobody has told anything of."""
    own = paths.house_file()
    if told is None and not own.exists():
        return House()
    from reviewer.settings import read_house  # noqa: PLC0415 - without a house file no reader of it is loaded

    return read_house(told or own)


def open_library(wait: float) -> Library:
    """Return the person's library, open; raise Trouble where that cannot be."""
    from reviewer.store.library import Library  # noqa: PLC0415 - a check without a library starts without a database

    return Library.open(paths.library(), now, wait=wait)


def read_library() -> Remembers | None:
    """Return what the library knows, its lock let go; where there is one that cannot be read, say so and return None."""
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


def readable(path: Path) -> None:
    """Raise Trouble where a path is no draft that can be opened."""
    read_source(path, decode, import_html)


def now() -> datetime:
    """Return this moment with its offset from UTC."""
    return datetime.now().astimezone()
