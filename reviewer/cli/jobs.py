"""Checks of many drafts in several processes: the same words in the same order as in one."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from datetime import date
from functools import cache
from multiprocessing import get_context
from typing import TYPE_CHECKING

from reviewer.cli.arguments import Options
from reviewer.cli.drafts import Answer, Named, answer, named
from reviewer.model.trouble import Trouble

if TYPE_CHECKING:
    from reviewer.desk import Desk

OpenDesk = Callable[[Options], "Desk"]
"""Returns a desk for a call; a function at the top of its module, for it is sent to other processes."""
AT_ONCE = 4
"""Drafts handed to a process at a time."""


def answers(options: Options, today: date, open_desk: OpenDesk) -> Iterator[Answer]:
    """Yield what a check says of each draft, in order, worked out in `options.jobs` processes."""
    drafts = list(named(options.paths))
    workers = min(options.jobs, len(drafts))
    # "spawn" is what all systems have, so that all behave alike.
    with ProcessPoolExecutor(workers, get_context("spawn"), _begin, (open_desk, replace(options, today=today))) as pool:
        try:
            yield from pool.map(_answer, drafts, chunksize=AT_ONCE)
        except BrokenProcessPool:
            raise Trouble("A process that checked drafts was ended from outside. Nothing was changed. Try again with fewer jobs.") from None


class _Place:
    """What one process works with: the desk and the call, opened at its first draft."""

    open_desk: OpenDesk
    options: Options


def _begin(open_desk: OpenDesk, options: Options) -> None:
    """Take up the work of a process; it is the first process that an interruption is for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Place.open_desk, _Place.options = open_desk, options


@cache
def _desk() -> Desk:
    return _Place.open_desk(_Place.options)


def _answer(draft: Named) -> Answer:
    return answer(draft, _desk(), _Place.options)
