"""Opens a long draft, or one with very many findings, in a process of its own: python -m benchmarks.long_draft long_draft | many_findings.

Prints rows for the table as JSON: what, how long, against, ratio, the bar.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.corpus import ROOT, long_article
from benchmarks.measure import milliseconds
from reviewer import expressions, paths
from reviewer.model.finding import Card
from reviewer.ui.entry import application
from reviewer.ui.looks.theme import Look, Scheme, resolve
from reviewer.ui.parts.slow.collecting import keep
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from scripts.screenshot import lone_desk

SIZE = 100_000
FINDINGS = 5_000
TIMES = 5
_Row = tuple[str, str, str, str, str]


def long_draft() -> list[_Row]:
    """Return how long a 100 kB draft takes from its file to its painted findings, and what memory the window then holds."""
    app, window = _shown()
    with tempfile.TemporaryDirectory() as folder:
        times = [_opened(app, window, Path(folder), number) for number in range(TIMES)]
    found = len(window.review.report.findings) if window.review is not None else 0
    held = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    spread = f"{milliseconds(median(times))} (first {milliseconds(times[0])})"
    return [
        (f"opening a draft of 100 kB, {found} findings, to painted", spread, "", "", "500 ms"),
        ("memory of the window at most, five such drafts opened", f"{held:.0f} MB", "", "", "150 MB"),
    ]


def many_findings() -> list[_Row]:
    """Return how long a list of 5,000 findings takes until it is painted, a row chosen and it is filtered."""
    app, window = _shown()
    with tempfile.TemporaryDirectory() as folder:
        _opened(app, window, Path(folder), 0)
    review = window.review
    assert review is not None
    found = review.report.findings
    many = sorted((found[number % len(found)]._replace(fingerprint=f"{number}") for number in range(FINDINGS)), key=lambda one: one.place)
    cards = [Card(number, "Claims and evidence", one.title, one.message, (one,)) for number, one in enumerate(many, 1)]
    report = review.report._replace(findings=tuple(many), cards=tuple(cards))
    crowded = review._replace(report=report)
    shown = _timed(app, partial(window.show_review, crowded))
    chosen = _timed(app, partial(QTest.keyClick, window.checklist.list, Qt.Key.Key_End))
    filtered = _timed(app, partial(window.checklist.words.setText, "pain"))
    took = f"{milliseconds(shown)}, last row {milliseconds(chosen)}, filtered {milliseconds(filtered)}"
    return [(f"list of {FINDINGS:,} findings to painted", took, "", "", "300 ms")]


def _shown() -> tuple[QApplication, Window]:
    app = application([], ROOT / "resources" / "fonts", Look(resolve(Scheme.LIGHT), 100))
    keep()  # as a start of the program does before it builds its window
    window = Window(lone_desk(), Store(None), look=Look(resolve(Scheme.LIGHT), 100))
    window.resize(1440, 900)
    window.show()
    app.processEvents()
    return app, window


def _opened(app: QApplication, window: Window, folder: Path, number: int) -> float:
    draft = folder / f"draft{number}.md"
    draft.write_text(long_article(SIZE, seed=number)[: SIZE + 2000], encoding="utf-8")
    window.desk.forget()
    return _timed(app, lambda: window.show_draft(window.desk.open(draft)))


def _timed(app: QApplication, do: Callable[[], object]) -> float:
    """Return the seconds of processor time until what is done has been painted."""
    begun = time.process_time()
    do()
    app.processEvents()
    return time.process_time() - begun


if __name__ == "__main__":
    expressions.restore(paths.expressions_copy())  # as the program does, once it has been used
    print(json.dumps({"long_draft": long_draft, "many_findings": many_findings}[sys.argv[1]]()))
    expressions.keep(paths.expressions_copy())
