"""A parser and an engine with a clock around them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from time import perf_counter

from reviewer.checking.engine import Engine
from reviewer.checking.times import Times
from reviewer.model.draft import Draft
from reviewer.model.facts import Facts, Layout
from reviewer.model.finding import Report
from reviewer.model.house import House
from reviewer.parsing import Parser
from reviewer.reading.cues import Lexicon
from reviewer.rules import RULES


class TimedParser(Parser):
    """A parser that counts what it reads and how long that takes."""

    def __init__(self, layout: Layout, times: Times) -> None:
        super().__init__(layout)
        self._times = times

    def parse(self, text: str, *, plain: bool = False) -> Draft:
        """Return the draft of a text."""
        begun = perf_counter()
        try:
            return super().parse(text, plain=plain)
        finally:
            self._times.parsing += perf_counter() - begun
            self._times.drafts += 1
            self._times.letters += len(text)


class TimedEngine(Engine):
    """An engine that counts how long checks take, and in them each rule."""

    def __init__(self, facts: Facts, house: House, lexicon: Lexicon | None, times: Times) -> None:
        super().__init__(facts, house, times.timed(RULES), lexicon)
        self._times = times

    def check(self, draft: Draft, *, today: date, cancelled: Callable[[], bool] | None = None, quick: bool = False) -> Report:
        """Return the report on a draft."""
        begun = perf_counter()
        try:
            return super().check(draft, today=today, cancelled=cancelled, quick=quick)
        finally:
            self._times.checking += perf_counter() - begun
