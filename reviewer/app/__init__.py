"""Where the program is put together: house, knowledge, library, engine and desk, then the window or a command."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from reviewer import cli, paths
from reviewer.app.assembly import desk_for, engine_for, open_desk, read_library
from reviewer.app.bugs import report_bug
from reviewer.app.window import window
from reviewer.model.house import House
from reviewer.model.trouble import Trouble

__all__ = ["main", "open_desk", "report_bug"]

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


def _check(options: cli.Options) -> int:
    return cli.check(options, desk_for(options, memory=read_library()))


def _explain(options: cli.Options) -> int:
    return cli.explain(options, engine_for(House()).rules)


def _selftest(options: cli.Options) -> int:
    return cli.selftest(desk_for(options), paths.resources() / "samples")


def _export(options: cli.Options) -> int:
    desk = open_desk(options)
    try:
        return cli.export(options, desk)
    finally:
        desk.close()


_COMMANDS = {"window": window, "check": _check, "explain": _explain, "export": _export, "selftest": _selftest}


def _speak_utf8() -> None:
    """Let every letter through, whatever code the terminal claims."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
