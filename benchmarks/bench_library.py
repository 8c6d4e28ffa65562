"""Said twice across articles, in a library of 100,000 invented paragraphs: how long a new draft takes, what is found, what is found wrongly."""

from __future__ import annotations

import argparse
import json
import platform
import random
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from itertools import accumulate
from pathlib import Path
from statistics import median

from reviewer import knowledge, paths
from reviewer.checking import Engine
from reviewer.desk import Desk
from reviewer.desk.bench.sheet import Sheet
from reviewer.model.finding import Hit
from reviewer.model.house import House
from reviewer.parsing import Parser, decode, import_html
from reviewer.reading.passage import Context
from reviewer.rules.base import DraftRule
from reviewer.store.disk.clean import note_of
from reviewer.store.ground.connection import writing
from reviewer.store.ground.rows import NewRevision
from reviewer.store.library import Library
from reviewer.store.records import sayings, shelf

PARAGRAPHS, EACH, NEW = 100_000, 25, 15
"""Paragraphs in the library, paragraphs of each draft in it, and of a new draft."""
REPLACED = 0.08
SLICE, EVERY = 0.006, 20
"""Seconds of a slice of the look through everything, and milliseconds from one to the next, as in the window."""
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SMALL = "the of and a in to is for with it as that on be are this by or an from at which can may not have was you your if".split()
SYLLABLES = (
    "ba be bi bo da de di do fa fe ga go ha he ka ke ki la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se so ta te ti to va ve"
).split()


class Author:
    """Writes paragraphs of made-up words: some words are common, and words have companions, so that runs of words come back as in real prose."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        made = {"".join(self.random.choices(SYLLABLES, k=self.random.choice((2, 3, 3, 4)))) for _ in range(9_000)}
        self.words = [*SMALL, *sorted(made)]
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self.companions = {word: self.random.choices(self.words, cum_weights=self.weights, k=12) for word in self.words}

    def word(self, before: str) -> str:
        """Return the next word."""
        if before and self.random.random() < 0.5:
            return self.companions[before][min(int(self.random.expovariate(0.5)), 11)]
        return self.random.choices(self.words, cum_weights=self.weights)[0]

    def sentence(self) -> list[str]:
        """Return 9 to 26 words."""
        words: list[str] = []
        for _ in range(self.random.randint(9, 26)):
            words.append(self.word(words[-1] if words else ""))
        return words

    def paragraph(self) -> list[list[str]]:
        """Return three to five sentences."""
        return [self.sentence() for _ in range(self.random.randint(3, 5))]

    def edited(self, paragraph: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return a paragraph with 8 % of its words replaced."""
        return [
            [self.random.choices(self.words, cum_weights=self.weights)[0] if self.random.random() < REPLACED else word for word in sentence]
            for sentence in paragraph
        ]


def shown(paragraph: Sequence[Sequence[str]]) -> str:
    """Return a paragraph as it is typed."""
    return " ".join(f"{' '.join(sentence).capitalize()}." for sentence in paragraph)


def page(title: str, paragraphs: Sequence[Sequence[Sequence[str]]]) -> str:
    """Return a draft."""
    return "\n\n".join([f"# {title}", *map(shown, paragraphs)]) + "\n"


def fill(path: Path, author: Author, paragraphs: int, engine: Engine, parser: Parser) -> list[list[list[str]]]:
    """Make the library and return some of its paragraphs, to be said again."""
    library = Library.open(path, lambda: NOW, wait=0)
    kept: list[list[list[str]]] = []
    with writing(library.connection):
        for number in range(paragraphs // EACH):
            made = [author.paragraph() for _ in range(EACH)]
            kept.append(made[0])
            text = page(f"Article {number}", made)
            row = shelf.add(library.connection, None, NewRevision(text, "", f"/drafts/{number}.md", f"Article {number}", "save", "", NOW.isoformat()))
            sayings.keep(library.connection, row.draft, row.text_hash, engine.said(parser.parse(text)))
            parser.forget()
            engine.forget()
    library.close()
    return kept


def timed(verb: Callable[[], object]) -> tuple[float, float]:
    """Return how many milliseconds something took by the clock, and of the processor."""
    clock, cpu = time.perf_counter(), time.process_time()
    verb()
    return (time.perf_counter() - clock) * 1000, (time.process_time() - cpu) * 1000


def main() -> None:
    """Fill a library, ask it for copies and for new drafts, and print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--paragraphs", type=int, default=PARAGRAPHS)
    asked.add_argument("--drafts", type=int, default=20)
    asked.add_argument("--keep", type=Path, help="a folder in which the library stays, and is found at another run")
    given = asked.parse_args()
    facts, author = knowledge.load(paths.resources() / "knowledge"), Author(1)
    parser, engine = Parser(facts.layout), Engine(facts, House())
    with tempfile.TemporaryDirectory() as folder:
        path, told = (given.keep or Path(folder)) / "library.db", (given.keep or Path(folder)) / "paragraphs.json"
        build, _ = (0.0, 0.0) if path.exists() else timed(lambda: told.write_text(json.dumps(fill(path, author, given.paragraphs, engine, parser))))
        kept: list[list[list[str]]] = json.loads(told.read_text())
        size = path.stat().st_size / 1e6
        author.random.seed(2)  # what is new must not be what the library was filled with
        libraries: list[Library] = []
        note_of(path).unlink(missing_ok=True)
        unknown = timed(lambda: libraries.append(Library.open(path, lambda: NOW, wait=0)))
        looking = [timed(lambda: libraries[0].health.look(SLICE)) for _ in iter(lambda: libraries[0].health.ended, True)]
        libraries.pop().close()
        opening = timed(lambda: libraries.append(Library.open(path, lambda: NOW, wait=0)))
        walking = [timed(lambda: libraries[0].health.look(SLICE)) for _ in iter(lambda: libraries[0].health.ended, True)]
        desk = Desk(parser, engine, libraries[0], decode=decode, to_markdown=import_html, clock=lambda: NOW, today=date(2026, 11, 22))
        again = [[author.edited(one) for one in author.random.sample(kept, NEW)] for _ in range(given.drafts + 1)]
        first, *copies = [look(desk, page(f"Copy {n}", one)) for n, one in enumerate(again)]
        fresh = [look(desk, page(f"New {n}", [author.paragraph() for _ in range(NEW)])) for n in range(given.drafts)]
        desk.close()
    found, wrong = sum(one[2] for one in copies), sum(one[2] for one in fresh)
    many, memory = given.drafts * NEW, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{given.paragraphs:,} paragraphs, made in {build / 1000:.0f} s; Python {platform.python_version()}, memory at most {memory:.0f} MB")
    print(f"library {size:.0f} MB; opened in {unknown[0]:.0f} ms ({unknown[1]:.0f} ms of the processor), looked through {seen(looking)}")
    print(f"as it was closed whole: opened in {opening[0]:.0f} ms ({opening[1]:.0f} ms of the processor), looked through {seen(walking)}")
    print(f"the first draft of {NEW} paragraphs: {first[0]:.1f} ms ({first[1]:.1f} of the processor)")
    for name, those in ((f"{REPLACED:.0%} of words replaced", copies), ("new words", fresh)):
        print(f"{name}: {median(one[0] for one in those):.1f} ms per draft ({median(one[1] for one in those):.1f} of the processor, at most "
              f"{max(one[1] for one in those):.1f})")  # fmt: skip
    print(f"found {found} of {many} copied paragraphs ({found / many:.1%}), wrongly {wrong} of {many} new ones ({wrong / many:.1%})")


def seen(slices: Sequence[tuple[float, float]]) -> str:
    """Return how long a look through everything takes in slices beside the typing."""
    spent, longest = sum(cpu for _, cpu in slices), max(cpu for _, cpu in slices)
    return f"in {spent / 1000:.1f} s of the processor, {len(slices) * EVERY / 1000:.0f} s beside a window, the longest slice {longest:.0f} ms"


def look(desk: Desk, text: str) -> tuple[float, float, int]:
    """Return what DU003 takes for a new draft, in milliseconds by the clock and of the processor, and how many paragraphs it flags."""
    bench = desk._bench
    engine, sheet = bench.engine, Sheet("new.md", text)
    assert isinstance(engine, Engine)
    draft = bench.parser.parse(text)
    article = engine._reader.read(draft)
    bench.neighbours.forget()
    rule = next(rule for rule in engine.rules if rule.id == "DU003")
    assert isinstance(rule, DraftRule)
    spent = timed(lambda: bench.neighbours.look(sheet, draft))
    hits: list[Hit] = []
    context = Context(engine.house, engine.facts, date(2026, 11, 22), engine._elsewhere)
    more = timed(lambda: hits.extend(rule.check(article, context)))
    flagged = {place.block for hit in hits for place in (hit.place, *hit.related)}
    return spent[0] + more[0], spent[1] + more[1], len(flagged)


if __name__ == "__main__":
    main()
