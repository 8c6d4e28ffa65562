"""How long a check takes, against parsers and checkers of the same kind.

    uv run --with proselint python -m benchmarks.bench_check
"""

from __future__ import annotations

import importlib.util
import random
import sys
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from markdown_it import MarkdownIt

from benchmarks.corpus import ROOT, SAMPLES, articles, long_article
from benchmarks.measure import Row, cpu, milliseconds, pairs, process_cpu, room, table, wall
from reviewer import knowledge
from reviewer.app.collector import seldom
from reviewer.checking import Engine
from reviewer.model.facts import Facts
from reviewer.model.finding import Report
from reviewer.model.house import House
from reviewer.parsing import Parser

TODAY = date(2026, 1, 1)
ROUNDS = 7
MANY, FEW = 200, 40
LETTERS = 20


def main() -> None:
    """Print the table."""
    seldom()
    facts = knowledge.load(ROOT / "resources" / "knowledge")
    print(table([full_check(facts), whole_process(), *many(), keystroke(facts), *growth(facts)]))


def full_check(facts: Facts) -> Row:
    """Return a full check of unseen articles against the Markdown parse alone of the same."""
    engine, parser = Engine(facts, House()), Parser(facts.layout)
    plain = MarkdownIt("commonmark")
    seeds = iter(range(1, 1000))
    texts: tuple[str, ...] = ()

    def once(text: str) -> Report:
        engine.forget()
        parser.forget()
        return engine.check(parser.parse(text), today=TODAY)

    def ours() -> float:
        nonlocal texts
        texts = articles(60, next(seeds))
        return cpu(lambda: [once(text) for text in texts]) / len(texts)

    def theirs() -> float:
        return cpu(lambda: [plain.parse(text) for text in texts]) / len(texts)

    check, parse, ratio = pairs(ours, theirs, ROUNDS)
    size = sum(map(len, texts)) / len(texts) / 1000
    what = f"full check of an article ({size:.1f} kB) ÷ its Markdown parse"
    return Row(what, milliseconds(check), milliseconds(parse), f"{ratio:.1f}", "6")


def whole_process() -> Row:
    """Return `main.py check` of a sample against proselint's check of it, whole processes."""
    what = "`main.py check` of a sample, whole process ÷ proselint's"
    if importlib.util.find_spec("proselint") is None:
        return Row(what, "", "not installed", "", "1")
    sample = str(SAMPLES[0])
    ours, theirs, ratio = pairs(
        lambda: process_cpu([sys.executable, str(ROOT / "main.py"), "check", sample]),
        lambda: process_cpu([sys.executable, "-m", "proselint", "check", sample]),
        ROUNDS,
    )
    return Row(what, milliseconds(ours), milliseconds(theirs), f"{ratio:.2f}", "1")


def many() -> list[Row]:
    """Return what a further article costs in one call against proselint, and what a second process and many articles do to time and room."""
    with TemporaryDirectory() as folder:
        files = [Path(folder, f"article{number}.md") for number in range(MANY)]
        for file, text in zip(files, articles(MANY), strict=True):
            file.write_text(text, encoding="utf-8")
        check = [sys.executable, str(ROOT / "main.py"), "check", "--fail-on", "never"]
        return [_further(check, files), _two_jobs(check, folder), _room(check, files)]


def _further(check: Sequence[str], files: Sequence[Path]) -> Row:
    what = "a further article in one call ÷ proselint's"
    if importlib.util.find_spec("proselint") is None:
        return Row(what, "", "not installed", "", "0.5")

    def cost(words: Sequence[str]) -> float:
        few = files[:FEW]
        return (process_cpu([*words, *map(str, few)]) - process_cpu([*words, str(few[0])])) / (FEW - 1)

    ours, theirs, ratio = pairs(lambda: cost(check), lambda: cost([sys.executable, "-m", "proselint", "check"]), ROUNDS)
    return Row(what, milliseconds(ours), milliseconds(theirs), f"{ratio:.2f}", "0.5")


def _two_jobs(check: Sequence[str], folder: str) -> Row:
    two, one, ratio = pairs(lambda: wall([*check, "--jobs", "2", folder]), lambda: wall([*check, folder]), 3)
    return Row(f"`check --jobs 2` of {MANY} articles ÷ one process, wall clock", f"{two:.2f} s", f"{one:.2f} s", f"{ratio:.2f}", "0.63")


def _room(check: Sequence[str], files: Sequence[Path]) -> Row:
    all_of_them, alone = room([*check, *map(str, files)]), room([*check, str(files[0])])
    return Row(f"memory at most, {MANY} articles ÷ one", f"{all_of_them} MB", f"{alone} MB", f"{all_of_them / alone:.2f}", "flat: 1")


def keystroke(facts: Facts) -> Row:
    """Return the re-check after a letter at a random place against a full check, at 100 kB: the median of some letters in a draft just opened."""
    dice = random.Random(1)

    def opened() -> tuple[Engine, Parser, str]:
        text, engine, parser = long_article(100_000), Engine(facts, House()), Parser(facts.layout)
        engine.check(parser.parse("Warm."), today=TODAY)
        engine.forget()
        return engine, parser, text

    def press() -> float:
        engine, parser, text = opened()
        engine.check(parser.parse(text), today=TODAY)
        taken = []

        def checked(text: str) -> Report:
            return engine.check(parser.parse(text), today=TODAY)

        for _ in range(LETTERS):
            at = dice.choice([number for number, letter in enumerate(text) if letter == "e"])
            text = text[:at] + "e" + text[at:]
            taken.append(cpu(partial(checked, text)))
        return median(taken)

    def afresh() -> float:
        engine, parser, text = opened()
        return cpu(lambda: engine.check(parser.parse(text), today=TODAY))

    ours, theirs, ratio = pairs(press, afresh, ROUNDS)
    return Row("re-check after a letter ÷ full check, 100 kB", milliseconds(ours), milliseconds(theirs), f"1/{1 / ratio:.0f}", "1/20")


def growth(facts: Facts) -> list[Row]:
    """Return what a full check costs per kilobyte when the text is four times as long."""
    text, quarter = long_article(200_000), long_article(50_000)
    long, short, ratio = pairs(lambda: _cost_per_letter(facts, text), lambda: _cost_per_letter(facts, quarter), 3)
    return [Row("full check per kB, 200 kB ÷ 50 kB", milliseconds(long * 1000), milliseconds(short * 1000), f"{ratio:.2f}", "linear: 1")]


def _cost_per_letter(facts: Facts, text: str) -> float:
    engine, parser = Engine(facts, House()), Parser(facts.layout)
    engine.check(parser.parse("Warm."), today=TODAY)
    engine.forget()
    return cpu(lambda: engine.check(parser.parse(text), today=TODAY)) / len(text)


if __name__ == "__main__":
    main()
