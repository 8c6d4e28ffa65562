"""An article as HTML: worked out here for what reads like an article, and in a process that can be ended for a draft that may take long.

A draft that its sender made to take long is told by counting (`parsing.burden`); what is worked out of it, and looked at by the sanitiser, is worked
out elsewhere, with a deadline. A draft like any other pays for the counting alone. Whoever must not wait for it asks within `at_hand_only`, has
`work_out` do what NotYet names beside itself, and asks again: what was worked out is remembered for a while.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from reviewer.desk.writing import at_hand
from reviewer.desk.writing.at_hand import Work
from reviewer.export import AS_THEY_ARE, ReviewLine, Target, elements, fragment, json_ld, page, wordpress
from reviewer.model.trouble import Trouble
from reviewer.parsing.text.burden import burden

if TYPE_CHECKING:
    from reviewer.desk.files.crew import Hand
    from reviewer.export import Pictures
    from reviewer.export.markup.element import Element
    from reviewer.model.draft import Draft

DEADLINE = 5.0
"""Seconds a page may take, once the process has started."""
WEB = frozenset({Target.FRAGMENT, Target.WORDPRESS, Target.PAGE, Target.JSON_LD})
"""What is written of the article itself, for others to read."""


def parts(
    draft: Draft, line: ReviewLine | None, pictures: Pictures = AS_THEY_ARE, *, stopped: Callable[[], bool] = lambda: False
) -> Sequence[Element]:
    """Return the parts of an article, to be drawn; none where it was stopped. Raise Trouble where that takes too long."""
    if not burden(draft.text):
        return elements(draft, line, pictures)
    made = _heavy(Work(draft, line, dict(pictures)), stopped)
    assert made is None or isinstance(made, tuple)
    return made or ()


def need_parts(draft: Draft, line: ReviewLine | None, pictures: Pictures) -> None:
    """Raise NotYet where the parts of an article are not at hand and only what is may be asked for."""
    if burden(draft.text):
        parts(draft, line, pictures)


def written(target: Target, draft: Draft, line: ReviewLine | None, pictures: Pictures, ruleset: str) -> str:
    """Return the text of one of the targets of WEB; raise Trouble where that takes too long, or the sanitiser finds anything in it."""
    work = Work(draft, line, pictures, target, ruleset)
    if not burden(draft.text):
        return text_of_work(work)
    made = _heavy(work._replace(pictures=dict(pictures)), lambda: False)
    assert isinstance(made, str)
    return made


def work_out(works: Sequence[Work], progress: Callable[[int, int], object], stopped: Callable[[], bool]) -> None:
    """Work out what NotYet named, beside the window, so that it is at hand; what takes too long is remembered as the Trouble it is."""
    progress(0, len(works))
    for number, (work, value) in enumerate(_apart(works, stopped), 1):
        at_hand.keep(work, value)
        progress(number, len(works))


def rendering() -> Hand:
    """Return what works out an article; called in the process it works in."""
    return _render


def _heavy(work: Work, stopped: Callable[[], bool]) -> object:
    """Return what a process made of it, or None where it was stopped. Raise Trouble where it took too long, NotYet where it may not wait."""
    value = at_hand.known(work)
    if value is None:
        at_hand.need(work)
        value = next((value for _, value in _apart((work,), stopped)), None)
    if isinstance(value, Trouble):
        raise Trouble(str(value))
    if value is not None:
        at_hand.keep(work, value)
    return value


def _apart(works: Sequence[Work], stopped: Callable[[], bool]) -> Iterator[tuple[Work, object]]:
    """Yield each piece of work with what a process of its own made of it, or the Trouble that came of it; end early where it is stopped."""
    from reviewer.desk.files import crew  # noqa: PLC0415 - a window starts sooner without what starts processes

    pieces = [piece for work in works for piece in (None, work)]  # before each one the process has time to start
    for done in crew.work(rendering, pieces, stopped=stopped, deadline=DEADLINE):
        work = pieces[done.number]
        if work is None:
            continue
        if done.loss is None:
            yield work, done.value
        else:
            took = f"took longer than {DEADLINE:.0f} seconds" if done.loss is crew.Loss.SLOW else "took too much memory, or met a fault"
            yield work, Trouble(
                f"No page was made of this draft: that {took}, because {burden(work.draft.text)}. The draft is as it was. "
                "Break it into shorter paragraphs."
            )


def _render(piece: object) -> object:
    if piece is None:
        return None
    assert isinstance(piece, Work)
    try:
        return text_of_work(piece) if piece.target is not None else tuple(elements(piece.draft, piece.line, piece.pictures))
    except Trouble as trouble:
        return trouble


def text_of_work(work: Work) -> str:
    """Return the text of a target, worked out here."""
    draft, line, pictures, target = work.draft, work.line, work.pictures, work.target
    if target is Target.FRAGMENT:
        return fragment(draft, line, pictures)
    if target is Target.WORDPRESS:
        fragment(draft, line, pictures)  # the second layer looks at the same elements
        return wordpress(elements(draft, line, pictures))
    if target is Target.PAGE:
        return page(draft, line, ruleset=work.ruleset, pictures=pictures)
    return json_ld(draft, line, pictures) + "\n"
