"""The tracked changes of a Word file: each is counted, and told with who made it and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from reviewer.word.content.pieces import Piece, words
from reviewer.word.content.shared import File
from reviewer.word.parts.tree import W, value
from reviewer.word.values import Tracked

LONGEST, BEFORE, NEAR = 300, 60, 12
"""Letters of a change that are kept, letters of what stands before it, and pieces in which those are looked for."""


def inserted(file: File, mark: Element, pieces: Sequence[Piece], come: int) -> None:
    """Take note of an insertion: the last `come` pieces of its paragraph so far."""
    first = len(pieces) - come
    _note(file, mark, True, words(pieces[first:]), pieces[max(0, first - NEAR) : first])


def deleted(file: File, mark: Element, pieces: Sequence[Piece]) -> None:
    """Take note of a deletion behind these pieces of its paragraph; its words are in the mark itself."""
    _note(file, mark, False, _said(mark), pieces[-NEAR:])


def row(file: File, mark: Element, whole: Element, *, come: bool) -> None:
    """Take note of a row of a table that came or went as a whole."""
    _note(file, mark, come, _said(whole), ())


def _note(file: File, mark: Element, come: bool, text: str, before: Sequence[Piece]) -> None:
    file.tally["insertions" if come else "deletions"] += 1
    near = words(before)
    near = near if len(near) <= BEFORE else near[-BEFORE:].partition(" ")[2]
    file.tracked.append(Tracked(value(mark, "author").strip(), value(mark, "date").strip(), come, text[:LONGEST], near))


def _said(element: Element) -> str:
    """Return the words in an element, taken out or not, a blank between paragraphs."""
    told = (one.text or "" if one.tag in (W + "t", W + "delText") else " " for one in element.iter() if one.tag in (W + "t", W + "delText", W + "p"))
    return " ".join("".join(told).split())
