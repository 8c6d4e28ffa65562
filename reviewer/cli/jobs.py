"""Checks of many drafts in several processes: the same words in the same order as in one."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
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
AT_ONCE = 2
"""Drafts handed to a process at a time."""
AHEAD = 2
"""How many such handfuls a process has before it at most."""
Handful = list[Named]


def answers(options: Options, desk: Desk, open_desk: OpenDesk) -> Iterator[Answer]:
    """Yield what a check says of each draft, in order, worked out in `options.jobs` processes, of which this one, with its desk, is the first."""
    drafts = list(named(options.paths))
    handfuls = [drafts[first : first + AT_ONCE] for first in range(0, len(drafts), AT_ONCE)]
    others = min(options.jobs, len(handfuls)) - 1
    if others < 1:
        yield from (answer(draft, desk, options) for draft in drafts)
        return
    # "spawn" is what all systems have, so that all behave alike.
    with ProcessPoolExecutor(others, get_context("spawn"), _begin, (open_desk, options._replace(today=desk.today()))) as pool:
        try:
            yield from _shared(handfuls, pool, others * AHEAD, lambda draft: answer(draft, desk, options))
        except BrokenProcessPool:
            raise Trouble("A process that checked drafts was ended from outside. Nothing was changed. Try again with fewer jobs.") from None


def _shared(handfuls: Iterable[Handful], pool: ProcessPoolExecutor, ahead: int, here: Callable[[Named], Answer]) -> Iterator[Answer]:
    """Yield the answers in order: the others are kept busy, `ahead` handfuls at a time, and this process works on the next one meanwhile."""
    left = deque(handfuls)
    told: deque[Future[list[Answer]] | list[Answer]] = deque()
    while left or told:
        busy = sum(isinstance(one, Future) and not one.done() for one in told)
        while left and busy < ahead:
            told.append(pool.submit(_answers, left.popleft()))
            busy += 1
        if left:
            told.append([here(draft) for draft in left.popleft()])
        while told and (not left or not isinstance(told[0], Future) or told[0].done()):
            first = told.popleft()
            yield from first.result() if isinstance(first, Future) else first


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


def _answers(drafts: Handful) -> list[Answer]:
    return [answer(draft, _desk(), _Place.options) for draft in drafts]
