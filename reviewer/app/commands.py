"""The commands, each with the parts it needs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial

from reviewer import expressions, paths
from reviewer.app.assembly import desk_for, engine_for, open_library, read_library, read_record, record_library
from reviewer.app.collector import seldom
from reviewer.cli import Options, parse
from reviewer.cli.check import check
from reviewer.desk import Desk
from reviewer.desk.parts import Remembers
from reviewer.model.house import House
from reviewer.rules import RULES


def run(words: Sequence[str]) -> int:
    """Run the command of a call and return its exit status; a wrong call prints how to call and ends the program."""
    options = parse(words)
    return _COMMANDS[options.command](options)


def _check(options: Options) -> int:
    memory = read_library(options.revision) if options.record is None else read_record(options.record)
    if options.profile:
        return _profile(options, memory)
    desk = desk_for(told=options.house, today=options.today, memory=memory)
    return check(options, desk, partial(_desk_apart, memory=memory))


def _desk_apart(options: Options, memory: Remembers | None) -> Desk:
    """Return the desk of a process that checks beside others; all know of the library what the first one read."""
    seldom()
    expressions.restore(paths.expressions_copy())
    return desk_for(told=options.house, today=options.today, memory=memory)


def _profile(options: Options, memory: Remembers | None) -> int:
    """Check, and tell how long each rule took."""
    from reviewer.checking.times import Times, table  # noqa: PLC0415 - few calls ask how long anything took

    times = Times()
    status = check(options, desk_for(told=options.house, today=options.today, memory=memory, times=times))
    print(table(times, RULES), file=sys.stderr)
    return status


def _explain(options: Options) -> int:
    from reviewer.cli.explain import explain  # noqa: PLC0415 - a check needs none of it

    return explain(options, engine_for(House()).rules)


def _selftest(options: Options) -> int:
    from reviewer.cli.selftest import selftest  # noqa: PLC0415 - as above

    return selftest(desk_for(told=options.house, today=options.today), paths.resources() / "samples")


def _export(options: Options) -> int:
    from reviewer.cli.export import export  # noqa: PLC0415 - as above

    library = open_library(0.0) if options.record is None else record_library(options.record)
    desk = desk_for(library, told=options.house, today=options.today)
    try:
        return export(options, desk)
    finally:
        desk.close()


def _comments(options: Options) -> int:
    from reviewer.cli.comments import comments  # noqa: PLC0415 - as above

    return comments(options, desk_for(told=options.house, today=options.today, memory=read_library()))


_COMMANDS = {"check": _check, "comments": _comments, "explain": _explain, "export": _export, "selftest": _selftest}
