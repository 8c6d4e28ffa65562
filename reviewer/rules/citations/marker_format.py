"""Markers out of order, on a number, or placed now before and now after the full stop."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.draft import Block, Marker, Zone
from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.model.named import NamedTuple
from reviewer.model.patterns.late import late
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.citations.marker_moves import moved_behind, rewritten
from reviewer.rules.examples import WALITT
from reviewer.rules.memo import given
from reviewer.rules.places import plain

SILENT = frozenset({Zone.REFERENCES, Zone.META, Zone.CREDITS, Zone.BYLINE, Zone.FURNITURE})
NUMBER = late(r"(?:\d[\d.,]*\s?[%‰]?|\d\s?(?:mg|µg|mcg|ml|mL|g|kg|cm|mm|m|km))\Z")
RAISED = frozenset({"raised", "sup", "caret"})


STOPS = (".", ",")


class Mark(NamedTuple):
    """A marker with its block; `early` says that a stop stands right behind it, `late` that one stands right before it."""

    number: int
    block: Block
    marker: Marker
    early: bool
    late: bool

    @property
    def worded(self) -> Place:
        """Return the place of the marker with the two words it hangs on and its stop."""
        text = self.block.text
        head = text[max(0, self.marker.start - 60) : self.marker.start]
        cut = head.rfind(" ", 0, max(0, head.rstrip().rfind(" "))) + 1
        start = self.marker.start - len(head) + cut
        return Place(self.number, start, self.marker.end + self.early)


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield markers on a number, the first out of order, the minority of two placements, and a second notation."""
    after = context.house.marker_style != "before"
    found = standing(article, after)
    marks = [mark for marks, _ in found for mark in marks]
    if not marks:
        return
    for _, hits in found:
        yield from hits
    for stray in out_of_order(marks):
        if not alphabetical([reference.text for reference in article.draft.references]):
            yield stray
    yield from placed(marks, after=after)
    yield from mixed(marks)


def marked(passage: Passage) -> Block | None:
    """Return a block with markers; of other blocks nothing is asked."""
    return passage.block if passage.block.markers else None


@given
def standing(number: int, passage: Passage, after: bool) -> tuple[list[Mark], list[Hit]]:
    """Return the markers of a passage, and the hits on those that stand on a number."""
    block = passage.block
    if not block.markers or passage.zone in SILENT:
        return [], []
    text = block.text
    marks = [Mark(number, block, one, text[one.end : one.end + 1] in STOPS, one.start > 0 and text[one.start - 1] in STOPS) for one in block.markers]
    return marks, list(on_numbers(marks, after=after))


def on_numbers(marks: list[Mark], *, after: bool) -> Iterator[Hit]:
    """Yield raised markers that stand directly on a number, a percent sign or a unit."""
    for mark in marks:
        before = mark.block.text[max(0, mark.marker.start - 12) : mark.marker.start]
        found = NUMBER.search(before) if mark.marker.style in RAISED else None
        if found:
            start = mark.marker.start - len(before) + found.start()
            shown = mark.block.text[start : mark.marker.end]
            values, changes = {"shown": shown, "label": mark.marker.labels[0]}, moved_behind(mark.number, mark.block, mark.marker, after=after)
            repair = "Move it behind the sentence" if changes else ""
            yield Hit(Place(mark.number, start, mark.marker.end), values, "on-number", repair=repair, changes=changes)


def out_of_order(marks: list[Mark]) -> Iterator[Hit]:
    """Yield the first marker whose number comes up later than a larger one did."""
    highest, seen = 0, set[str]()
    for mark in marks:
        for label in mark.marker.labels:
            if label in seen or not label.isdecimal():
                continue
            seen.add(label)
            if int(label) < highest:
                yield Hit(mark.worded, {"label": label, "highest": str(highest)}, "order")
                return
            highest = int(label)


def alphabetical(entries: list[str]) -> bool:
    """Return whether a list of four entries or more is sorted by author, so that its numbers cannot follow the text."""
    names = [plain(entry) for entry in entries]
    return len(names) > 3 and names == sorted(names)


def placed(marks: list[Mark], *, after: bool) -> Iterator[Hit]:
    """Yield the rarer of two placements around the full stop, and offer to move the markers where all can be moved exactly."""
    early, late = [mark for mark in marks if mark.early], [mark for mark in marks if mark.late]
    if not early or not late:
        return
    rare = early if len(early) < len(late) or (len(early) == len(late) and after) else late
    contrary = early if after else late
    changes = tuple(move(mark, after=after) for mark in contrary) if all(map(exact, contrary)) else ()
    side = "after" if after else "before"
    values = {
        "rare": "before" if rare is early else "after",
        "count": str(len(rare)),
        "others": str(len(early) + len(late) - len(rare)),
        "side": side,
    }
    repair = f"Put every marker {side} the stop" if changes else ""
    yield Hit(rare[0].worded, values, "placement", tuple(mark.worded for mark in rare[1:]), repair=repair, changes=changes)


def reach(mark: Mark) -> tuple[int, int]:
    """Return the range of the marker and the stop beside it."""
    return (mark.marker.start, mark.marker.end + 1) if mark.early else (mark.marker.start - 1, mark.marker.end)


def exact(mark: Mark) -> bool:
    """Return whether the source shows the marker and its stop letter by letter, so that they can change places."""
    start, end = reach(mark)
    span = mark.block.source_span(start, end)
    return mark.block.source[span.start : span.end] == mark.block.text[start:end]


def move(mark: Mark, *, after: bool) -> Change:
    """Return the change that swaps a marker and its stop."""
    start, end = reach(mark)
    shown, text = mark.block.text[mark.marker.start : mark.marker.end], mark.block.text[start:end]
    stop = text[-1] if after else text[0]
    return Change(Place(mark.number, start, end), stop + shown if after else shown + stop)


def mixed(marks: list[Mark]) -> Iterator[Hit]:
    """Yield the first marker of the rarer notation where raised and bracketed markers stand in one article."""
    brackets = [mark for mark in marks if mark.marker.style == "bracket"]
    raised = [mark for mark in marks if mark.marker.style in RAISED]
    if brackets and raised:
        rare = brackets if len(brackets) < len(raised) else raised
        values = {"count": str(len(rare)), "style": "in brackets" if rare is brackets else "raised"}
        changes = tuple(change for mark in rare if (change := rewritten(mark.number, mark.block, mark.marker, raised=rare is brackets)) is not None)
        sure = len(changes) == len(rare) and all(mark.marker.style in ("raised", "bracket") for mark in marks)
        repair = f"Write {'it' if len(rare) == 1 else 'them'} {'raised' if rare is brackets else 'in brackets'}" if sure else ""
        related = tuple(mark.worded for mark in rare[1:])
        yield Hit(rare[0].worded, values, "mixed-style", related, repair=repair, changes=changes if sure else ())


SECOND = "Doe J. Sleep and pain in adults. J Example Med. 2022;3(1):5-9. doi:10.1000/example.2"

RULE = DraftRule(
    id="CI007",
    name="marker-format",
    severity=Severity.ADVICE,
    nature=Nature.FACT,
    waiver=WaiverClass.DISMISS,
    area="Citations and sources",
    title="A marker is out of place",
    message="“{shown}”: a raised {label} after a number can be read as an exponent.",
    fix="Place markers after the full stop, in rising order, in one notation throughout.",
    fixes={
        "mixed-style": "Choose one notation and keep to it.",
        "order": "Number the sources in the order they first appear.",
        "on-number": "Move the marker behind the sentence, so that nobody reads it as part of the number.",
    },
    why="Readers find sources by the mark; a mark that looks like part of a figure, or moves about, misleads them.",
    standard="AMA Manual of Style 3.6",
    messages={
        "order": "Marker {label} first appears after marker {highest}.",
        "placement": "Markers stand {rare} the stop here ({count}), and on its other side elsewhere ({others}).",
        "mixed-style": "Two notations in one article: {count} of the markers stand {style}.",
    },
    titles={
        "on-number": "A marker stands on a number",
        "order": "Markers are out of order",
        "placement": "Markers change sides of the full stop",
        "mixed-style": "Markers come in two notations",
    },
    bad=f"Chronic pain affects up to ⟦44%¹⟧ of adults.\n\nFootnotes:\n\n¹ {WALITT}\n",
    good=f"Chronic pain affects 17% to 44% of adults.¹\n\nFootnotes:\n\n¹ {WALITT}\n",
    kinds={
        "order": f"Pain is common.² ⟦Sleep suffers.¹⟧\n\nFootnotes:\n\n¹ {WALITT}\n\n² {SECOND}\n",
        "placement": f"Pain is common.¹ Sleep suffers.² Work ⟦gets harder¹.⟧\n\nFootnotes:\n\n¹ {WALITT}\n\n² {SECOND}\n",
        "mixed-style": f"Pain is common.¹ Sleep suffers.¹ Work ⟦gets harder.[2]⟧\n\nFootnotes:\n\n¹ {WALITT}\n\n² {SECOND}\n",
    },
    traps={
        "an earlier number used again": f"Pain is common.¹ Sleep suffers.² Pain lasts.¹\n\nFootnotes:\n\n¹ {WALITT}\n\n² {SECOND}\n",
        "the British place before the stop": f"Pain is common¹. Sleep suffers².\n\nFootnotes:\n\n¹ {WALITT}\n\n² {SECOND}\n",
        "a marker before a colon": f"Three things help with sleep¹: quiet, dark and cool rooms. Pain is common.¹\n\nFootnotes:\n\n¹ {WALITT}\n",
        "a bracket after a year": f"The survey of 2012 [1] asked adults.\n\n## References\n\n[1] {WALITT}\n",
    },
    check=check,
    reads=marked,
)
