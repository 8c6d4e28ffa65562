"""Threads of comments: from single steps, in whatever order they came, to what was said and how it stands. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reviewer.model.comment import Deed, Step, Thread
from reviewer.model.trouble import Trouble
from reviewer.review.people import name_key

LONGEST = 20_000
"""Characters a comment has at most."""


def threads_of(steps: Iterable[Step]) -> tuple[Thread, ...]:
    """Return the threads some steps make, by the time they began; each step counts once, and one whose thread is not known is left out."""
    known = {step.id: step for step in steps}
    ordered = sorted(known.values(), key=lambda step: (step.nth, step.at, step.id))
    held: dict[str, list[Step]] = {step.id: [step] for step in ordered if step.deed is Deed.ADD and step.anchor is not None}
    for step in ordered:
        if step.deed is not Deed.ADD and step.thread in held:
            held[step.thread].append(step)
    return tuple(sorted(map(_thread, held.values()), key=lambda thread: (thread.steps[0].at, thread.id)))


def _thread(steps: Sequence[Step]) -> Thread:
    first = steps[0]
    assert first.anchor is not None
    turns = [step.deed for step in steps if step.deed in (Deed.RESOLVE, Deed.REOPEN)]
    return Thread(first.id, first.anchor, tuple(steps), bool(turns) and turns[-1] is Deed.RESOLVE)


def check_step(deed: Deed, text: str, by: str) -> None:
    """Raise Trouble where a step says nothing, too much, or has no name."""
    if not name_key(by):
        raise Trouble("The comment was not kept: it has no name. Nothing was changed. Type the name of the person who comments.")
    if deed in (Deed.ADD, Deed.REPLY) and not text.strip():
        raise Trouble("The comment was not kept: it has no words. Nothing was changed. Type what is to be said.")
    if len(text) > LONGEST:
        raise Trouble(f"The comment was not kept: it is longer than {LONGEST:,} characters. Nothing was changed. Say it more briefly.")


def check_turn(thread: Thread, deed: Deed) -> None:
    """Raise Trouble where a thread stands already as it is to be."""
    if deed is Deed.RESOLVE and thread.resolved:
        raise Trouble("This comment is resolved already. Nothing was changed.")
    if deed is Deed.REOPEN and not thread.resolved:
        raise Trouble("This comment is open already. Nothing was changed.")
