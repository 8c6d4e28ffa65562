"""The parts of the program, put together for one call."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer import expressions, paths
from reviewer.app.collector import seldom
from reviewer.app.housekeeper import Housekeeper
from reviewer.checking.engine import Engine
from reviewer.desk import Desk
from reviewer.desk.files.opening import read_source
from reviewer.desk.parts import Remembers
from reviewer.knowledge.compiled import load_compiled
from reviewer.model.characters import Characters
from reviewer.model.house import REVIEW_MONTHS, House
from reviewer.model.trouble import Trouble
from reviewer.parsing import Parser, decode, import_html
from reviewer.paths import is_there

if TYPE_CHECKING:
    from reviewer.checking.times import Times
    from reviewer.knowledge.licences import Licence
    from reviewer.model.judging import Checklist
    from reviewer.store.library import Library


def desk_for(
    library: Library | None = None,
    *,
    told: Path | None = None,
    today: date | None = None,
    memory: Remembers | None = None,
    notices: tuple[str, ...] = (),
    times: Times | None = None,
    house: House | None = None,
) -> Desk:
    """Return a desk with the knowledge, the rules and the house, which a call may have named the file (`told`) and the day of.

    `times` is told how long its checks take; `house` spares reading it.
    """
    house = house_for(told) if house is None else house
    engine = engine_for(house, times)
    return Desk(
        parser_for(engine, times),
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
        housekeeper=Housekeeper(told or paths.house_file()),
        licences=_licences,
        checklists=_checklists,
        characters=_characters,
        apart=desk_apart,
        keys=paths.keys(),
        verifier=_verifier,
        phone=_phone,
    )


def desk_apart(memory: Remembers | None, day: date | None) -> Desk:
    """Return the desk of a process that works beside the window; what it knows of the library is what the window read."""
    seldom()
    expressions.restore(paths.expressions_copy())
    return desk_for(memory=memory, today=day)


def _licences() -> tuple[Licence, ...]:
    from reviewer.knowledge.licences import read_licences  # noqa: PLC0415 - only a form for a picture's details asks

    return read_licences(paths.resources() / "licences.toml")


def _checklists() -> tuple[Checklist, ...]:
    from reviewer.knowledge.checklists import load_checklists  # noqa: PLC0415 - only who reviews or signs asks

    return load_checklists(paths.resources() / "checklists")


def _verifier() -> str:
    return (paths.resources() / "verifier" / "verify_seal.py").read_text(encoding="utf-8")


def _phone() -> Sequence[str]:
    from reviewer.knowledge.phone import phone_words  # noqa: PLC0415 - only who compares keys asks

    return phone_words(paths.resources() / "phone-words.txt")


@cache
def _characters() -> Characters:
    """Return the list of hidden characters; most drafts have nothing that is looked up in it."""
    from reviewer.knowledge.characters import load_characters  # noqa: PLC0415 - as the docstring says

    return load_characters(paths.resources() / "characters.toml")


def engine_for(house: House, times: Times | None = None) -> Engine:
    """Return the engine with all rules and the program's own knowledge."""
    facts, lexicon = load_compiled(paths.resources() / "knowledge", paths.knowledge_copy())
    if times is None:
        return Engine(facts, house, lexicon=lexicon)
    from reviewer.app.timed import TimedEngine  # noqa: PLC0415 - few calls ask how long anything took

    return TimedEngine(facts, house, lexicon, times)


def parser_for(engine: Engine, times: Times | None = None) -> Parser:
    """Return the parser of the knowledge an engine has."""
    if times is None:
        return Parser(engine.facts.layout)
    from reviewer.app.timed import TimedParser  # noqa: PLC0415 - as above

    return TimedParser(engine.facts.layout, times)


def house_for(told: Path | None) -> House:
    """Return the house of a file named in the call, else of the clinic's own place, else one nobody has told anything of."""
    if told is not None and not is_there(told):
        from reviewer.settings.reading import read_house  # noqa: PLC0415 - its words for a file that is not there

        return read_house(told)
    return Housekeeper(told or paths.house_file()).read()


def open_library(wait: float) -> Library:
    """Return the person's library, open; raise Trouble where that cannot be."""
    from reviewer.store.library import Library  # noqa: PLC0415 - a check without a library starts without a database

    return Library.open(paths.library(), now, wait=wait)


def read_library(revision: int = 0) -> Remembers | None:
    """Return what the library knows, its lock let go; where there is one that cannot be read, say so and return None.

    `revision` asks for the drafts' texts at the revision of this number, too.
    """
    if not paths.surely_there(paths.library()):
        return None
    from reviewer.store.ground.connection import Locked  # noqa: PLC0415 - a check without a library starts without a database

    try:
        try:
            return memory_of(paths.library(), revision)
        except Locked as held:
            library = _copy_beside(held)
    except Trouble as trouble:
        print(f"Answers are left out, because the library could not be read. {trouble}", file=sys.stderr)
        return None
    try:
        return library.snapshot(revision)
    finally:
        library.close()


def memory_of(place: Path, revision: int = 0) -> Remembers | None:
    """Return what the library at a place knows, its lock let go, and None where there is none; raise Trouble where it cannot be read."""
    if not place.exists():
        return None
    from reviewer.store.opened.glance import glance  # noqa: PLC0415 - as above

    return glance(place, revision)


def record_library(path: Path) -> Library:
    """Return a library in memory that knows only what a review file tells; raise Trouble where that is none. Who sent it is said."""
    from reviewer.store.opened.exchanging import read_path, record_of  # noqa: PLC0415 - as above

    file = read_path(path)
    library = record_of(file, path, now().isoformat(timespec="seconds"))
    print(f"Answers and signatures are those of {path.name}, sent by {file.sender.name or 'nobody named'} on {file.at[:10]}.", file=sys.stderr)
    print(_whose(file.roster), file=sys.stderr)
    return library


def _whose(roster: bytes) -> str:
    """Return in sentences whose word the signatures of a review file rest on."""
    if not roster:
        return "The names in it are typed: nobody has a key there."
    from reviewer.desk.signing.roster_news import owner_key  # noqa: PLC0415 - as above
    from reviewer.seal.keys.phone_words import spoken  # noqa: PLC0415 - as above
    from reviewer.seal.rosters.roster_file import OWNER, read_roster  # noqa: PLC0415 - as above

    told = read_roster(roster)
    owner = next((one.name for one in told.members if OWNER in one.roles), "nobody named")
    words = " ".join(spoken(owner_key(roster), _phone()))
    return f"They count as the roster in it says, number {told.serial}, which {owner} signed. The key of {owner} in words: {words}"


def read_record(path: Path) -> Remembers:
    """Return what a review file tells of its draft; raise Trouble where it is none."""
    library = record_library(path)
    try:
        return library.snapshot()
    finally:
        library.close()


def _copy_beside(held: Trouble) -> Library:
    """Return the newest copy of a library that a window holds, its time said; raise what held it where there is none."""
    from reviewer.store.keeping import backups  # noqa: PLC0415 - as above
    from reviewer.store.library import Library  # noqa: PLC0415 - as above

    found = backups.backups(backups.folder_of(paths.library()))
    if not found:
        raise Trouble(f"{held} There is no copy of it yet.")
    when = found[0].at.astimezone(now().tzinfo)
    library = Library.view(found[0].path, "", copied=True)
    print(f"A window holds the library; its answers are read from the copy of {when:%Y-%m-%d %H:%M}.", file=sys.stderr)
    return library


def readable(path: Path) -> None:
    """Raise Trouble where a path is no draft that can be opened."""
    read_source(path, decode, import_html)


def now() -> datetime:
    """Return this moment with its offset from UTC."""
    return datetime.now().astimezone()
