"""The command `check`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from reviewer.cli.arguments import Options
from reviewer.cli.drafts import Answer, answer, named
from reviewer.desk import Desk

if TYPE_CHECKING:
    from reviewer.cli.jobs import OpenDesk


def check(options: Options, desk: Desk, open_desk: OpenDesk | None = None) -> int:
    """Print the checklist of every draft named and return the exit status.

    `open_desk` returns such a desk in another process, for a call with several jobs. Each draft is printed when it is checked and forgotten.
    """
    wrong = fails = False
    told = _answers(options, desk, open_desk)
    for one in _as_json(told, desk) if options.format == "json" else _as_text(told):
        wrong = wrong or bool(one.trouble)
        fails = fails or one.fails
    return 2 if wrong else int(fails)


def _answers(options: Options, desk: Desk, open_desk: OpenDesk | None) -> Iterator[Answer]:
    """Return what is said of each draft, from this process or from several."""
    if open_desk is None or options.jobs == 1:
        return (answer(draft, desk, options) for draft in named(options.paths))
    from reviewer.cli.jobs import answers  # noqa: PLC0415 - most checks are of one draft and need no other process

    return answers(options, desk.today(), open_desk)


def _as_text(told: Iterable[Answer]) -> Iterator[Answer]:
    """Print and yield the answers."""
    for one in told:
        _complain(one)
        if not one.trouble:
            print(one.words)
        yield one


def _as_json(told: Iterable[Answer], desk: Desk) -> Iterator[Answer]:
    """Print one object with all answers, bit by bit, and yield them."""
    opening = json.dumps({"version": 1, "ruleset": desk.ruleset, "today": desk.today().isoformat()}, ensure_ascii=False)
    print(f'{opening[:-1]}, "drafts": [', end="")
    failures: list[tuple[str, ...]] = []
    comma, off = "", "[]"
    for one in told:
        _complain(one)
        if not one.trouble:
            print(f"{comma}{one.words}", end="")
            comma, off = ", ", one.off
            failures.append(one.failures)
        yield one
    print(f'], "failures": [{", ".join(chain.from_iterable(failures))}], "rules_off": {off}}}')


def _complain(one: Answer) -> None:
    if one.trouble:
        print(one.trouble, file=sys.stderr)
