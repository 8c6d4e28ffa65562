"""Slow or strange work in processes of its own, which can be ended: one that dies takes the piece of work in its hands with it and no other."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from time import monotonic

from reviewer.model.named import NamedTuple

MEMORY = 512 * 1024 * 1024
"""Bytes of address space a process may take, where the system can limit it."""
DEADLINE = 30.0
"""Seconds a piece of work may take by the clock."""
PATIENCE = 0.05
"""Seconds until it is asked again whether to stop."""
# "spawn" is what all systems have, so that all behave alike; nothing of the window is in the new process.
_CONTEXT = get_context("spawn")

Hand = Callable[[object], object]
"""Does one piece of work; what it takes and returns travels between processes."""
MakeHand = Callable[[], Hand]
"""Returns what does the work, in the process it is done in; a function at the top of its module, or a partial of one."""


class Loss(StrEnum):
    """Why a piece of work came to nothing."""

    ENDED = "ended"
    SLOW = "slow"
    FAULT = "fault"


class Done(NamedTuple):
    """What became of the piece of work with this number: a value, or a loss and, where it was a fault, its words."""

    number: int
    value: object = None
    loss: Loss | None = None
    words: str = ""


def hands() -> int:
    """Return how many processes to work in beside a window: one core stays with it."""
    return max(1, min(4, (os.cpu_count() or 2) - 1))


def work(
    make: MakeHand,
    pieces: Sequence[object],
    *,
    most: int = 1,
    stopped: Callable[[], bool] = lambda: False,
    begun: Callable[[int], object] = lambda number: None,
    deadline: float = DEADLINE,
) -> Iterator[Done]:
    """Yield what becomes of each piece, as they are done, in at most so many processes; end early where `stopped` says so.

    `begun` is told the number of each piece that is handed out. To be called beside the window: it waits. A piece of None only has a process start,
    for which it has time: how long that takes is not the work's fault.
    """
    crew: list[_Worker] = []
    waiting = list(range(len(pieces)))[::-1]
    try:
        while (waiting or any(worker.number is not None for worker in crew)) and not stopped():
            crew = [worker for worker in crew if worker.alive]
            while waiting and len(crew) < min(most, len(waiting) + sum(worker.number is not None for worker in crew)):
                crew.append(_Worker(make, deadline))
            for worker in crew:
                if worker.number is None and waiting:
                    number = waiting.pop()
                    begun(number)
                    worker.give(number, pieces[number])
            wait([worker.line for worker in crew if worker.number is not None], PATIENCE)
            for worker in crew:
                done = worker.look()
                if done is not None:
                    yield done
    finally:
        for worker in crew:
            worker.end()


@dataclass(slots=True, eq=False)
class _Worker:
    """One process and the line to it; `number` is of the piece it has in hand."""

    make: MakeHand
    deadline: float
    number: int | None = None
    since: float = 0.0
    limit: float = DEADLINE
    alive: bool = True
    line: Connection = field(init=False)
    process: BaseProcess = field(init=False)

    def __post_init__(self) -> None:
        self.line, far = _CONTEXT.Pipe()
        self.process = _CONTEXT.Process(target=_serve, args=(far, self.make), daemon=True)
        self.process.start()
        far.close()

    def give(self, number: int, piece: object) -> None:
        """Hand a piece of work over."""
        self.number, self.since = number, monotonic()
        self.limit = self.deadline if piece is not None else DEADLINE
        with suppress(OSError):  # it has died: the next look says so
            self.line.send(piece)

    def look(self) -> Done | None:
        """Return what became of the piece in hand, if anything has by now."""
        number = self.number
        if number is None:
            return None
        try:
            if self.line.poll():
                value, words = self.line.recv()
                self.number = None
                return Done(number, loss=Loss.FAULT, words=words) if words else Done(number, value)
        except (EOFError, OSError):
            return self._lost(number, Loss.ENDED)
        return self._lost(number, Loss.SLOW) if monotonic() - self.since > self.limit else None

    def _lost(self, number: int, loss: Loss) -> Done:
        self.end()
        self.number = None
        return Done(number, loss=loss)

    def end(self) -> None:
        """End the process, whatever it is doing; one that has ended stays so."""
        if not self.alive:
            return
        self.alive = False
        self.process.kill()
        self.process.join()
        self.process.close()
        self.line.close()


def _serve(line: Connection, make: MakeHand) -> None:
    """Do pieces of work until nobody hands any over; a fault of ours is told and the next piece is done."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is the first process that an interruption is for
    _limit()
    hand: Hand | None = None
    while True:
        try:
            piece = line.recv()
        except (EOFError, OSError):
            return
        try:
            hand = hand or make()
            answer = hand(piece), ""
        except Exception as fault:  # the edge of a process: told, not lost
            answer = None, f"{type(fault).__name__}: {fault}"
        line.send(answer)


def _limit() -> None:
    """Have the system refuse this process more memory than it may take; Windows has no such limit."""
    try:
        import resource  # noqa: PLC0415 - not every system has it
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
