"""A small engine whose findings a test can see in the text, and a desk around it."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from reviewer import paths
from reviewer.checking.engine import NOTHING_CORRECTED
from reviewer.desk import Desk
from reviewer.desk.parts import Remembers
from reviewer.model.claims import Withdrawn
from reviewer.model.draft import Draft
from reviewer.model.elsewhere import Passed, Said
from reviewer.model.facts import Layout
from reviewer.model.finding import BalanceRow, Card, Change, Finding, Ledger, Nature, Report, RuleFailure, Severity, WaiverClass
from reviewer.model.house import House
from reviewer.model.span import Place
from reviewer.parsing import Parser, decode, import_html
from reviewer.rules.base import Rule
from reviewer.rules.duplicates.said import said
from reviewer.store.library import Library

RANKS = {
    "cures": ("CL002", Severity.BLOCKER, WaiverClass.REVIEWER),
    "nowhere": ("CI005", Severity.BLOCKER, WaiverClass.NEVER),
    "twice": ("DU001", Severity.BLOCKER, WaiverClass.ANYONE),
    "usually": ("CI003", Severity.WARNING, WaiverClass.ANYONE),
    "utilise": ("LA009", Severity.ADVICE, WaiverClass.DISMISS),
}
"""The words the small engine flags: rule, severity, waiver class."""

CLEAN = "# Ankles\n\nRest helps a sprained ankle.\n\nMove early and gently.\n"


class SmallEngine:
    """Flags the words of RANKS; the word "broken" breaks a rule."""

    def __init__(self, ruleset: str = "rules-1") -> None:
        self.ruleset = ruleset
        self.off: frozenset[str] = frozenset()

    @property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(rule_of(word) for word in RANKS)

    def heed(self, *, off: Collection[str] = (), corrected: Mapping[str, str] = NOTHING_CORRECTED) -> None:
        """Flag the words of rules that are off no more."""
        self.off = frozenset(off)
        self.ruleset = "-".join([self.ruleset.split("-without-")[0], *(["without", *sorted(off)] if off else [])])

    def said(self, draft: Draft) -> tuple[Said, ...]:
        return said(draft)

    def move(self, house: House) -> None:
        self.house = house

    def beside(self, elsewhere: tuple[Passed, ...]) -> None:
        self.elsewhere = elsewhere

    def without(self, withdrawn: tuple[Withdrawn, ...]) -> None:
        self.withdrawn = withdrawn

    def balance(self, draft: Draft) -> tuple[BalanceRow, ...]:
        return ()

    def grade(self, draft: Draft) -> float | None:
        return None

    def check(self, draft: Draft, *, today: date, cancelled: Callable[[], bool] | None = None, quick: bool = False) -> Report:
        """Return a card for every flagged word."""
        findings = tuple(finding for finding in _findings(draft) if finding.rule not in self.off)
        cards = tuple(Card(number, "Words", finding.title, finding.message, (finding,)) for number, finding in enumerate(findings, 1))
        failures = (RuleFailure("XX001", "it broke"),) if "broken" in draft.text else ()
        sentences = tuple(Ledger(finding.place, "EFF", "bare") for finding in findings)
        return Report(findings, cards, sentences, (), failures)

    def few(self, draft: Draft, *, today: date) -> Report | None:
        """Check it as ever."""
        return self.check(draft, today=today, quick=True)

    def steps(self, draft: Draft, *, today: date) -> Generator[None, None, Report | None]:
        """Check it in one step."""
        yield
        return self.check(draft, today=today)

    def forget(self) -> None:
        """Nothing is remembered."""


def rule_of(word: str) -> Rule:
    """Return the rule that flags a word."""
    name, severity, waiver = RANKS[word]
    return Rule(
        id=name,
        name=f"the-word-{word}",
        severity=severity,
        nature=Nature.QUESTION,
        waiver=waiver,
        area="Words",
        title=f"The word {word} stands here",
        message=f"“{word}” is a word to think about.",
        fix="Take another word.",
        why="Words matter.",
        standard="House style",
        bad=f"It {word}.",
        good="It does.",
    )


def _findings(draft: Draft) -> Iterator[Finding]:
    met: Counter[str] = Counter()
    for number, block in enumerate(draft.blocks):
        for word, (rule, severity, waiver) in RANKS.items():
            at = block.text.find(word)
            if at >= 0:
                place = Place(number, at, at + len(word))
                first = f"{rule}:{block.key}"
                met[first] += 1
                yield Finding(
                    rule=rule,
                    name=f"the-word-{word}",
                    severity=severity,
                    nature=Nature.QUESTION,
                    waiver=waiver,
                    place=place,
                    quote=word,
                    title=f"The word {word} stands here",
                    message=f"“{word}” is a word to think about.",
                    fix_hint="Take another word.",
                    why="Words matter.",
                    standard="House style",
                    fingerprint=first if met[first] == 1 else f"{first}:{met[first]}",
                    first="" if met[first] == 1 else first,
                    repair="Write use" if word == "utilise" else "",
                    changes=(Change(place, "use"),) if word == "utilise" else (),
                )


class Clock:
    """A clock that a test can put forward."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def desk_at(home: Path, *, clock: Clock | None = None, ruleset: str = "rules-1", samples: Path | None = None) -> Desk:
    """Return a desk over the library in a folder."""
    clock = clock or Clock()
    library = Library.open(home / "library.db", clock, wait=0)
    return bare_desk(library, clock=clock, ruleset=ruleset, samples=samples, keys=home / "keys")


def small_apart(memory: Remembers | None, day: date | None) -> Desk:
    """Return a small desk in another process. The text "end this process" ends it, "never ends" keeps it busy, "met a fault" is a fault of ours."""
    return Desk(Parser(Layout()), FragileEngine(), None, decode=decode, to_markdown=import_html, clock=Clock(), memory=memory, today=day)


class FragileEngine(SmallEngine):
    """A small engine with drafts that bring it down."""

    def check(self, draft: Draft, *, today: date, cancelled: Callable[[], bool] | None = None, quick: bool = False) -> Report:
        """Return the report, or never."""
        if "end this process" in draft.text:
            os.kill(os.getpid(), 9)
        if "never ends" in draft.text:
            time.sleep(600)
        if "met a fault" in draft.text:
            raise ZeroDivisionError("by chance")
        return super().check(draft, today=today, cancelled=cancelled, quick=quick)


def bare_desk(
    library: Library | None,
    *,
    memory: Remembers | None = None,
    clock: Clock | None = None,
    ruleset: str = "rules-1",
    samples: Path | None = None,
    keys: Path | None = None,
) -> Desk:
    """Return a desk over a library that is open already, or over none."""
    return Desk(
        Parser(Layout()),
        SmallEngine(ruleset),
        library,
        decode=decode,
        to_markdown=import_html,
        clock=clock or Clock(),
        memory=memory,
        samples=samples,
        apart=small_apart,
        keys=keys,
        verifier=lambda: (paths.resources() / "verifier" / "verify_seal.py").read_text("utf-8"),
        phone=lambda: [f"word{number}" for number in range(256)],
    )
