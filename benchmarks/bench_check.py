"""How long a check takes, against parsers and checkers of the same kind.

    uv run --with proselint python -m benchmarks.bench_check
"""

from __future__ import annotations

import importlib.util
import random
import sys
from datetime import date

from markdown_it import MarkdownIt

from benchmarks.corpus import ROOT, SAMPLES, articles, long_article
from benchmarks.measure import Row, cpu, milliseconds, pairs, process_cpu, table
from reviewer import knowledge
from reviewer.checking import Engine
from reviewer.model.facts import Facts
from reviewer.model.house import House
from reviewer.parsing import Parser

TODAY = date(2026, 1, 1)
ROUNDS = 7


def main() -> None:
    """Print the table."""
    facts = knowledge.load(ROOT / "resources" / "knowledge")
    print(table([full_check(facts), whole_process(), keystroke(facts), *growth(facts)]))


def full_check(facts: Facts) -> Row:
    """Return a full check of unseen articles against the Markdown parse alone of the same."""
    engine, parser = Engine(facts, House()), Parser(facts.layout)
    plain = MarkdownIt("commonmark")
    seeds = iter(range(1, 1000))
    texts: tuple[str, ...] = ()

    def ours() -> float:
        nonlocal texts
        texts = articles(60, next(seeds))
        return cpu(lambda: [engine.check(parser.parse(text), today=TODAY) for text in texts]) / len(texts)

    def theirs() -> float:
        return cpu(lambda: [plain.parse(text) for text in texts]) / len(texts)

    check, parse, ratio = pairs(ours, theirs, ROUNDS)
    size = sum(map(len, texts)) / len(texts) / 1000
    what = f"full check of an article ({size:.1f} kB) ÷ its Markdown parse"
    return Row(what, milliseconds(check), milliseconds(parse), f"{ratio:.1f}", "8")


def whole_process() -> Row:
    """Return `main.py check` of a sample against proselint's check of it, whole processes."""
    what = "`main.py check` of a sample, whole process ÷ proselint's"
    if importlib.util.find_spec("proselint") is None:
        return Row(what, "", "not installed", "", "1.5")
    sample = str(SAMPLES[0])
    ours, theirs, ratio = pairs(
        lambda: process_cpu([sys.executable, str(ROOT / "main.py"), "check", sample]),
        lambda: process_cpu([sys.executable, "-m", "proselint", "check", sample]),
        ROUNDS,
    )
    return Row(what, milliseconds(ours), milliseconds(theirs), f"{ratio:.2f}", "1.5")


def keystroke(facts: Facts) -> Row:
    """Return the re-check after a letter at a random place against a full check, at 100 kB."""
    text = long_article(100_000)
    engine, parser = Engine(facts, House()), Parser(facts.layout)
    dice = random.Random(1)

    def press() -> float:
        nonlocal text
        at = dice.choice([number for number, letter in enumerate(text) if letter == "e"])
        text = text[:at] + "e" + text[at:]
        return cpu(lambda: engine.check(parser.parse(text), today=TODAY))

    def afresh() -> float:
        other, reader = Engine(facts, House()), Parser(facts.layout)
        other.check(reader.parse("Warm."), today=TODAY)
        return cpu(lambda: other.check(reader.parse(text), today=TODAY))

    press()
    ours, theirs, ratio = pairs(press, afresh, ROUNDS)
    return Row("re-check after a letter ÷ full check, 100 kB", milliseconds(ours), milliseconds(theirs), f"1/{1 / ratio:.0f}", "1/10")


def growth(facts: Facts) -> list[Row]:
    """Return what a full check costs per kilobyte when the text is four times as long."""
    short, long = (_cost_per_letter(facts, long_article(size)) for size in (50_000, 200_000))
    ratio = f"{long / short:.2f}"
    return [Row("full check per kB, 200 kB ÷ 50 kB", milliseconds(long * 1000), milliseconds(short * 1000), ratio, "linear: 1")]


def _cost_per_letter(facts: Facts, text: str) -> float:
    engine, parser = Engine(facts, House()), Parser(facts.layout)
    engine.check(parser.parse("Warm."), today=TODAY)
    return cpu(lambda: engine.check(parser.parse(text), today=TODAY)) / len(text)


if __name__ == "__main__":
    main()
