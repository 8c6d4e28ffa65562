"""The commands, each with the parts it needs."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer import cli, paths
from reviewer.app.assembly import desk_for, engine_for, open_library, read_library
from reviewer.model.house import House


def run(words: Sequence[str]) -> int:
    """Run the command of a call and return its exit status; a wrong call prints how to call and ends the program."""
    options = cli.parse(words)
    return _COMMANDS[options.command](options)


def _check(options: cli.Options) -> int:
    return cli.check(options, desk_for(told=options.house, today=options.today, memory=read_library()))


def _explain(options: cli.Options) -> int:
    return cli.explain(options, engine_for(House()).rules)


def _selftest(options: cli.Options) -> int:
    return cli.selftest(desk_for(told=options.house, today=options.today), paths.resources() / "samples")


def _export(options: cli.Options) -> int:
    desk = desk_for(open_library(0.0), told=options.house, today=options.today)
    try:
        return cli.export(options, desk)
    finally:
        desk.close()


_COMMANDS = {"check": _check, "explain": _explain, "export": _export, "selftest": _selftest}
