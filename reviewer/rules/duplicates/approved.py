"""The clinic's approved wording: which sentences may stand anywhere, and which stand here in other words than were approved."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from reviewer.model.draft import Kind
from reviewer.model.facts import Layout
from reviewer.model.house import Boilerplate
from reviewer.model.named import NamedTuple
from reviewer.model.span import Place, Span
from reviewer.parsing import Parser
from reviewer.reading.passage import Article, Context, Passage
from reviewer.reading.words import split
from reviewer.rules.duplicates.measure import rows

ALIKE = 0.75
"""From this share of common words on, a sentence is an approved one that was changed."""
FEWEST = 6
"""Shorter sentences are too near to others to be told from them."""
MOST_APART = 1.6


class Sentence(NamedTuple):
    """An approved sentence: its text's number, its own in that text, its words, and how it is written."""

    text: int
    nth: int
    words: tuple[str, ...]
    written: str


class Wording(NamedTuple):
    """All approved sentences: by their words, and by the runs of three words they have."""

    names: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    known: frozenset[str]
    runs: dict[tuple[str, ...], list[int]]


class Match(NamedTuple):
    """A sentence of the draft that is an approved one, or nearly (`exact` tells), with its order among all sentences of the text."""

    place: Place
    order: int
    sentence: Sentence
    exact: bool


def approved(context: Context) -> frozenset[str]:
    """Return the words of every approved sentence and of every approved text as a whole."""
    return wording(context).known if context.house.boilerplate else frozenset()


def wording(context: Context) -> Wording:
    """Return the approved sentences of the house."""
    return _wording(context.house.boilerplate, context.facts.layout)


@lru_cache(maxsize=8)
def _wording(texts: tuple[Boilerplate, ...], layout: Layout) -> Wording:
    parser = Parser(layout)
    sentences: list[Sentence] = []
    known: set[str] = set()
    runs: dict[tuple[str, ...], list[int]] = {}
    for number, text in enumerate(texts):
        nth = 0
        for block in parser.parse(text.text).blocks:
            known.add(" ".join(split(block.prose).text))
            for span in block.sentences if block.kind is not Kind.CODE else ():
                words = split(block.prose[span.start : span.end]).text
                known.add(" ".join(words))
                if len(words) < FEWEST:
                    continue
                inside = block.source_span(span.start, span.end)
                for run in zip(words, words[1:], words[2:], strict=False):
                    runs.setdefault(run, []).append(len(sentences))
                sentences.append(Sentence(number, nth, words, block.source[inside.start : inside.end].strip()))
                nth += 1
    return Wording(tuple(text.name for text in texts), tuple(sentences), frozenset(known), runs)


def matches(article: Article, context: Context) -> Iterator[Match]:
    """Yield the sentences of a draft that are approved ones, unchanged or changed."""
    told = wording(context)
    order = 0
    for number in rows(article):
        passage = article.passages[number]
        for line in passage.lines:
            order += 1
            words = passage.words.text[line.first : line.last]
            if len(words) < FEWEST:
                continue
            found = nearest(words, told)
            if found is not None:
                yield Match(Place(number, *_bare(passage, line.span)), order, *found)


def nearest(words: tuple[str, ...], told: Wording) -> tuple[Sentence, bool] | None:
    """Return the approved sentence that some words are, and whether they are exactly it; None where they are none."""
    shared: dict[int, int] = {}
    for run in zip(words, words[1:], words[2:], strict=False):
        for number in told.runs.get(run, ()):
            shared[number] = shared.get(number, 0) + 1
    if not shared:
        return None
    from difflib import SequenceMatcher  # noqa: PLC0415 - a start need not wait for it: few drafts hold approved text

    best: tuple[float, Sentence] | None = None
    for number in sorted(shared, key=lambda one: -shared[one])[:8]:
        sentence = told.sentences[number]
        if sentence.words == words:
            return sentence, True
        longer, shorter = max(len(words), len(sentence.words)), min(len(words), len(sentence.words))
        if longer > MOST_APART * shorter:
            continue
        alike = SequenceMatcher(None, words, sentence.words, autojunk=False).ratio()
        if alike >= ALIKE and (best is None or alike > best[0]):
            best = alike, sentence
    return (best[1], False) if best else None


def left_out(found: list[Match], told: Wording) -> Iterator[tuple[list[Match], str, list[Sentence]]]:
    """Yield the approved texts most of which stands in a row here, with those of their sentences and the missing ones."""
    for number, name in enumerate(told.names):
        whole = [sentence for sentence in told.sentences if sentence.text == number]
        here = [match for match in found if match.sentence.text == number]
        held = {match.sentence.nth for match in here}
        missing = [sentence for sentence in whole if sentence.nth not in held]
        if missing and len(held) >= max(2, len(whole) / 2) and here[-1].order - here[0].order <= len(whole) + 1:
            yield here, name, missing


def _bare(passage: Passage, span: Span) -> tuple[int, int]:
    """Return a sentence's range without the space around it."""
    text = passage.block.text[span.start : span.end]
    return span.start + len(text) - len(text.lstrip()), span.start + len(text.rstrip())
