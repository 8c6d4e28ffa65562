"""Memories that keep a rule fast while an author types: what was worked out for a block stays until its words change."""

from __future__ import annotations

from collections.abc import Callable
from itertools import compress, count
from operator import is_not
from typing import Any, TypeVar

from reviewer.model.draft import Block
from reviewer.reading.passage import Article, Passage

Value = TypeVar("Value")
Thing = TypeVar("Thing")

ARGUMENTS = 64
CAPACITY = 16_384
"""Blocks one memory holds before it starts afresh."""
_KNOWN: list[dict[str, Any]] = []
"""All memories by block, to be emptied together."""


def forget() -> None:
    """Empty all memories by block: another article is next, and what was worked out for this one would only take room."""
    for known in _KNOWN:
        known.clear()


def _kept(known: dict[str, Value], key: str, value: Value) -> Value:
    """Return a value after it was put into a memory, which starts afresh where it is full.

    Whether the key is there is asked before: a new article's blocks are in no memory yet, and to raise and catch for each took longer than most
    answers.
    """
    if len(known) >= CAPACITY:
        known.clear()
    known[key] = value
    return value


def per_block(build: Callable[[Block], Value]) -> Callable[[Block], Value]:
    """Return `build` with a bounded memory by `Block.key`: only for what follows from a block's kind and words."""
    known: dict[str, Value] = {}
    _KNOWN.append(known)

    def remembered(block: Block) -> Value:
        key = block.key
        return known[key] if key in known else _kept(known, key, build(block))

    return remembered


def per_source(build: Callable[[Block], Value]) -> Callable[[Block], Value]:
    """Return `build` with a bounded memory by `Block.source`: for what follows from links and marks, which a block's key leaves out."""
    known: dict[str, Value] = {}
    _KNOWN.append(known)

    def remembered(block: Block) -> Value:
        key = block.source
        return known[key] if key in known else _kept(known, key, build(block))

    return remembered


def per_passage(build: Callable[[Passage], Value]) -> Callable[[Passage], Value]:
    """Return `build` with a bounded memory by `Block.key`: only for what follows from a block's kind, words,
    sentences and cues. A passage without sentences (one outside the text) is read afresh: its block may stand in the text elsewhere."""
    known: dict[str, Value] = {}
    _KNOWN.append(known)

    def remembered(passage: Passage) -> Value:
        if not passage.lines:
            return build(passage)
        key = passage.block.key
        return known[key] if key in known else _kept(known, key, build(passage))

    return remembered


Row = tuple[Passage, ...]
"""The passages of an article."""
_STEP: dict[str, tuple[Row, Row, list[int]]] = {}
"""The two rows of passages that were compared last, and where they differ."""
_KNOWN.append(_STEP)


def differing(before: Row, passages: Row) -> list[int] | None:
    """Return the numbers at which two rows hold other passages, or None where passages came or went; worked out once for all who ask in turn."""
    one, two, numbers = _STEP.get("", ((), (), []))
    if before is one and passages is two:
        return numbers
    if len(before) != len(passages):
        return None
    numbers = list(compress(count(), map(is_not, before, passages)))
    _STEP[""] = before, passages, numbers
    return numbers


def along(build: Callable[[Passage], Value]) -> Callable[[Article], list[Value]]:
    """Return `build` asked of all passages of an article, in order; the answers about passages that stand where they stood in the last article
    are kept without Python's own loop over them, for a key changes one."""
    known: dict[str, tuple[Row, list[Value]]] = {}
    _KNOWN.append(known)

    def told(article: Article) -> list[Value]:
        passages = article.passages
        before, values = known.get("", ((), []))
        if passages is before:
            return values
        changed = differing(before, passages)
        if changed is None:
            values = list(map(build, passages))
        else:
            values = [*values]
            for number in changed:
                values[number] = build(passages[number])
        known[""] = passages, values
        return values

    return told


def given(build: Callable[[int, Passage, Thing], Value]) -> Callable[[Article, Thing], list[Value]]:
    """Return `build` asked of all passages of an article with their numbers and something that is told of the whole, in order; as with `along`
    the answers are kept, as long as what is told of the whole stays the same."""
    known: dict[str, tuple[Row, Thing, list[Value]]] = {}
    _KNOWN.append(known)

    def told(article: Article, whole: Thing) -> list[Value]:
        passages, kept = article.passages, known.get("")
        changed = differing(kept[0], passages) if kept is not None and kept[1] == whole else None
        if kept is None or changed is None:
            values = [build(number, passage, whole) for number, passage in enumerate(passages)]
        else:
            values = [*kept[2]]
            for number in changed:
                values[number] = build(number, passages[number], whole)
        known[""] = passages, whole, values
        return values

    return told


def by_value(build: Callable[[Thing], Value]) -> Callable[[Thing], Value]:
    """Return `build` that remembers its last argument: what follows from answers kept `along` an article, most keys change none of which."""
    known: dict[str, tuple[Thing, Value]] = {}
    _KNOWN.append(known)

    def remembered(thing: Thing) -> Value:
        kept = known.get("")
        if kept is not None and kept[0] == thing:
            return kept[1]
        value = build(thing)
        known[""] = thing, value
        return value

    return remembered


def by_identity(build: Callable[[Thing], Value], *, most: int = ARGUMENTS) -> Callable[[Thing], Value]:
    """Return `build` that remembers its last arguments by identity: indexes over the knowledge, and with `most` 1 over the article at hand."""
    known: dict[int, tuple[Thing, Value]] = {}

    def remembered(thing: Thing) -> Value:
        kept = known.get(id(thing))
        if kept is not None and kept[0] is thing:
            return kept[1]
        if len(known) >= most:
            known.clear()
        value = build(thing)
        known[id(thing)] = (thing, value)
        return value

    return remembered
