"""Who wrote a page and who checked it, where its running text says so and no line of its own: a letter, a first sentence, a signature."""

from __future__ import annotations

from reviewer.model.draft import Zone
from reviewer.model.span import Place, Span
from reviewer.parsing.survey.bylines import READ_BY, SIGNED
from reviewer.reading.passage import Article, Passage
from reviewer.rules.memo import along

_TOLD = frozenset({Zone.BODY, Zone.PROMO, Zone.HEADING})
_SIGNING = ("By ", "I am ", "I'm ", "I’m ", "y name is ", "Yours", "incerely", "egards", "ishes")
"""Letters without one of which nobody signs a paragraph."""
_CHECKING = (" reviewed th", " checked th", " read th", " verified th")
"""Letters without one of which nobody is said to have checked the text."""


def signature(article: Article) -> tuple[Place, str] | None:
    """Return the sentence in which the writer of a text gives a name ("I am Ada North, a physiotherapist"), and the name; or None."""
    for number, signed in enumerate(_signed(article)):
        if signed is not None:
            return Place(number, signed[0].start, signed[0].end), signed[1]
    return None


def reader(article: Article) -> tuple[str, str]:
    """Return who read a text before it went out, and the day, as a sentence of the text tells it; or two empty strings."""
    return next(filter(any, _checked(article)), ("", ""))


@along
def _signed(passage: Passage) -> tuple[Span, str] | None:
    """Return the sentence of a paragraph that its writer signs, and the name."""
    text = passage.block.text
    if passage.zone not in _TOLD or not any(map(text.__contains__, _SIGNING)) or (signed := SIGNED.search(text)) is None:
        return None
    part = signed.lastgroup or 0
    span = next((line.span for line in passage.lines if line.start <= signed.start(part) < line.end), Span(signed.start(), len(text)))
    return span, signed.group(part)


@along
def _checked(passage: Passage) -> tuple[str, str]:
    """Return who is said to have read the text, and when."""
    text = passage.block.text
    if passage.zone not in _TOLD or not any(map(text.__contains__, _CHECKING)) or (read := READ_BY.search(text)) is None:
        return "", ""
    return read.group("reviewer"), read.group("on")
