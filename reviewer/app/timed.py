"""A parser and an engine with a clock around them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from time import process_time
from typing import TypeVar

from reviewer.checking.engine import Engine
from reviewer.checking.times import Times
from reviewer.model.draft import Draft
from reviewer.model.facts import Facts, Layout
from reviewer.model.finding import Report
from reviewer.model.house import House
from reviewer.model.steps import Steps
from reviewer.parsing import Parser
from reviewer.reading.cues import Lexicon
from reviewer.rules import RULES

Value = TypeVar("Value")


class TimedParser(Parser):
    """A parser that counts what it reads and how long that takes."""

    def __init__(self, layout: Layout, times: Times) -> None:
        super().__init__(layout)
        self._times = times

    def parsing(self, text: str, *, plain: bool = False) -> Steps[Draft]:
        """Return the draft of a text, some stretches at a time."""
        draft, seconds = yield from _clocked(super().parsing(text, plain=plain))
        self._times.parsing += seconds
        self._times.drafts += 1
        self._times.letters += len(text)
        return draft


class TimedEngine(Engine):
    """An engine that counts how long checks take, and in them each rule."""

    def __init__(self, facts: Facts, house: House, lexicon: Lexicon | None, times: Times) -> None:
        super().__init__(facts, house, times.timed(RULES), lexicon)
        self._times = times

    def steps(self, draft: Draft, *, today: date, cancelled: Callable[[], bool] | None = None) -> Steps[Report | None]:
        """Return the report on a draft, some milliseconds at a time."""
        report, seconds = yield from _clocked(super().steps(draft, today=today, cancelled=cancelled))
        self._times.checking += seconds
        return report


def _clocked(steps: Steps[Value]) -> Steps[tuple[Value, float]]:
    """Go through steps and return what came of them, with the seconds they took; what is done between two of them is not counted."""
    seconds = 0.0
    while True:
        begun = process_time()
        try:
            next(steps)
        except StopIteration as done:
            return done.value, seconds + process_time() - begun
        seconds += process_time() - begun
        yield
