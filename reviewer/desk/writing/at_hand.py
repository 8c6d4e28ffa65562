"""What was worked out elsewhere of a draft made to take long, remembered for a while; and the way to ask for what is at hand, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble

if TYPE_CHECKING:
    from reviewer.export import Published, ReviewLine, Target
    from reviewer.model.draft import Draft

KEPT = 12
"""Pieces of work whose outcome is remembered: a signature needs five, an export four."""
K = TypeVar("K")
V = TypeVar("V")


class Work(NamedTuple):
    """What is to be worked out: a target's text, or the parts of the article where there is no target."""

    draft: Draft
    line: ReviewLine | None
    pictures: Mapping[str, Published]
    target: Target | None = None
    ruleset: str = ""


class NotYet(Exception):
    """What was asked for takes long and is not at hand: `works` are to be worked out first, beside whoever asks."""

    def __init__(self, works: tuple[Work, ...]) -> None:
        super().__init__(f"{len(works)} to work out")
        self.works = works


_known: list[tuple[Work, object]] = []
_lock = Lock()
_only: ContextVar[bool] = ContextVar("only", default=False)


@contextmanager
def at_hand_only() -> Iterator[None]:
    """Within this, what takes long raises NotYet instead of being waited for; only for whoever asks here, not for other threads."""
    before = _only.set(True)
    try:
        yield
    finally:
        _only.reset(before)


def each(verbs: Mapping[K, Callable[[], V]]) -> dict[K, V]:
    """Return what comes of each; where some are not at hand, raise one NotYet that names the work of all of them."""
    made: dict[K, V] = {}
    missing: list[Work] = []
    for key, verb in verbs.items():
        try:
            made[key] = verb()
        except NotYet as later:
            missing += later.works
    if missing:
        raise NotYet(tuple(missing))
    return made


def known(work: Work) -> object:
    """Return what came of a piece of work: its value, or the Trouble that kept it from one; None where it is not remembered."""
    with _lock:
        return next((value for one, value in _known if one.target is work.target and one == work), None)


def need(work: Work) -> None:
    """Raise NotYet where only what is at hand may be asked for."""
    if _only.get():
        raise NotYet((work,))


def keep(work: Work, value: object) -> None:
    """Remember what came of a piece of work; what was remembered first is forgotten for it."""
    with _lock:
        _known[:] = [*(kept for kept in _known if kept[0] != work), (work, value)][-KEPT:]


def anew() -> None:
    """Forget what could not be worked out: whoever asks again wants it tried again."""
    with _lock:
        _known[:] = [kept for kept in _known if not isinstance(kept[1], Trouble)]


def forget() -> None:
    """Forget all of it."""
    with _lock:
        _known.clear()
