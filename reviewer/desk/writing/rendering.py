"""An article as HTML: worked out here for what reads like an article, and in a process that can be ended for a draft that may take long.

A draft that its sender made to take long is told by counting (`parsing.burden`); what is worked out of it, and looked at by the sanitiser, is worked
out elsewhere, with a deadline. A draft like any other pays for the counting alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from reviewer.export import AS_THEY_ARE, ReviewLine, Target, elements, fragment, json_ld, page, wordpress
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.parsing.burden import burden

if TYPE_CHECKING:
    from reviewer.desk.files.crew import Hand
    from reviewer.export import Pictures, Published
    from reviewer.export.element import Element
    from reviewer.model.draft import Draft

DEADLINE = 5.0
"""Seconds a page may take, once the process has started."""
WEB = frozenset({Target.FRAGMENT, Target.WORDPRESS, Target.PAGE, Target.JSON_LD})
"""What is written of the article itself, for others to read."""


class Work(NamedTuple):
    """What is to be worked out: a target's text, or the parts of the article where there is no target."""

    draft: Draft
    line: ReviewLine | None
    pictures: Mapping[str, Published]
    target: Target | None = None
    ruleset: str = ""


def parts(
    draft: Draft, line: ReviewLine | None, pictures: Pictures = AS_THEY_ARE, *, stopped: Callable[[], bool] = lambda: False
) -> Sequence[Element]:
    """Return the parts of an article, to be drawn; none where it was stopped. Raise Trouble where that takes too long."""
    why = burden(draft.text)
    if not why:
        return elements(draft, line, pictures)
    made = _apart(Work(draft, line, dict(pictures)), why, stopped)
    assert made is None or isinstance(made, tuple)
    return made or ()


def written(target: Target, draft: Draft, line: ReviewLine | None, pictures: Pictures, ruleset: str) -> str:
    """Return the text of one of the targets of WEB; raise Trouble where that takes too long, or the sanitiser finds anything in it."""
    work = Work(draft, line, pictures, target, ruleset)
    why = burden(draft.text)
    if not why:
        return _text(work)
    made = _apart(work._replace(pictures=dict(pictures)), why, lambda: False)
    assert isinstance(made, str)
    return made


def rendering() -> Hand:
    """Return what works out an article; called in the process it works in."""
    return _render


def _apart(work: Work, why: str, stopped: Callable[[], bool]) -> object:
    """Return what a process of its own made of it, or None where it was stopped; it waits."""
    from reviewer.desk.files import crew  # noqa: PLC0415 - a window starts sooner without what starts processes

    for done in crew.work(rendering, [None, work], stopped=stopped, deadline=DEADLINE):
        if done.number == 0 and done.loss is None:  # the process has started, which is not the draft's fault
            continue
        if done.loss is None and isinstance(done.value, Trouble):
            raise done.value
        if done.loss is None:
            return done.value
        took = f"took longer than {DEADLINE:.0f} seconds" if done.loss is crew.Loss.SLOW else "took too much memory, or met a fault"
        raise Trouble(f"No page was made of this draft: that {took}, because {why}. The draft is as it was. Break it into shorter paragraphs.")
    return None


def _render(piece: object) -> object:
    if piece is None:
        return None
    assert isinstance(piece, Work)
    try:
        return _text(piece) if piece.target is not None else tuple(elements(piece.draft, piece.line, piece.pictures))
    except Trouble as trouble:
        return trouble


def _text(work: Work) -> str:
    draft, line, pictures, target = work.draft, work.line, work.pictures, work.target
    if target is Target.FRAGMENT:
        return fragment(draft, line, pictures)
    if target is Target.WORDPRESS:
        fragment(draft, line, pictures)  # the second layer looks at the same elements
        return wordpress(elements(draft, line, pictures))
    if target is Target.PAGE:
        return page(draft, line, ruleset=work.ruleset, pictures=pictures)
    return json_ld(draft, line, pictures) + "\n"
