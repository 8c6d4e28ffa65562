"""Running the rules over a draft, at the price of what changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import date

from reviewer.checking.cards import gather
from reviewer.checking.findings import Located, finish
from reviewer.checking.ledger import ledger
from reviewer.checking.precedence import absorb
from reviewer.model.draft import Draft
from reviewer.model.facts import Facts
from reviewer.model.finding import Hit, Report, RuleFailure
from reviewer.model.house import House
from reviewer.model.span import HERE, Place
from reviewer.reading import Reader
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules import RULES
from reviewer.rules.base import BlockRule, DraftRule, Rule

KEPT = 8000
"""How many passages' hits are remembered before all are forgotten."""


class Cancelled(Exception):
    """The check was called off; no report came of it."""


class Engine:
    """Checks drafts for one house. It remembers passages and their hits between checks and is not for several threads at once."""

    def __init__(self, facts: Facts, house: House, rules: Sequence[Rule] | None = None) -> None:
        self.facts = facts
        self.house = house
        self.rules: tuple[Rule, ...] = tuple(RULES if rules is None else rules)
        self.ruleset = _hash(self.rules, facts)
        self._block_rules = tuple(rule for rule in self.rules if isinstance(rule, BlockRule))
        self._draft_rules = tuple(rule for rule in self.rules if isinstance(rule, DraftRule))
        self._reader = Reader(facts, house)
        self._kept: dict[int, tuple[Passage, date, tuple[tuple[Rule, Hit], ...], tuple[RuleFailure, ...]]] = {}

    def check(self, draft: Draft, *, today: date, cancelled: Callable[[], bool] | None = None) -> Report:
        """Return the report on a draft; raises Cancelled where `cancelled` answers true between two steps."""
        stop = cancelled or _never
        article = self._reader.read(draft)
        context = Context(self.house, self.facts, today)
        located: list[Located] = []
        failures: dict[str, RuleFailure] = {}
        for number, passage in enumerate(article.passages):
            if stop():
                raise Cancelled
            hits, broken = self._block_hits(passage, context)
            located.extend(Located(rule, _settled(hit, number)) for rule, hit in hits)
            failures.update((failure.rule, failure) for failure in broken)
        for rule in self._draft_rules:
            if stop():
                raise Cancelled
            located.extend(self._draft_hits(rule, article, context, failures))
        findings = finish(absorb(located, article), draft)
        return Report(findings, gather(findings, draft), ledger(article), article.standings, tuple(failures.values()))

    def _block_hits(self, passage: Passage, context: Context) -> tuple[tuple[tuple[Rule, Hit], ...], tuple[RuleFailure, ...]]:
        """Return the hits of all block rules in a passage, from memory while the passage is the same object."""
        kept = self._kept.get(id(passage))
        if kept is not None and kept[0] is passage and kept[1] == context.today:
            return kept[2], kept[3]
        hits: list[tuple[Rule, Hit]] = []
        failures: list[RuleFailure] = []
        for rule in self._block_rules:
            if passage.zone not in rule.zones:
                continue
            try:
                hits.extend((rule, hit) for hit in rule.check(passage, context))
            except Exception as error:  # a broken rule must not take the others with it: it is shown and blocks a sign-off
                failures.append(_failure(rule, error))
        if len(self._kept) >= KEPT:
            self._kept.clear()
        self._kept[id(passage)] = (passage, context.today, tuple(hits), tuple(failures))
        return tuple(hits), tuple(failures)

    @staticmethod
    def _draft_hits(rule: DraftRule, article: Article, context: Context, failures: dict[str, RuleFailure]) -> list[Located]:
        try:
            return [Located(rule, hit) for hit in rule.check(article, context)]
        except Exception as error:  # as above
            failures[rule.id] = _failure(rule, error)
            return []


def _never() -> bool:
    return False


def _failure(rule: Rule, error: Exception) -> RuleFailure:
    return RuleFailure(rule.id, f"The check “{rule.title}” could not run ({type(error).__name__}: {error}).")


def _settled(hit: Hit, number: int) -> Hit:
    """Return a block rule's hit with its block's number in place of HERE."""
    if hit.place.block != HERE:
        return hit
    from_here = [Place(number, place.start, place.end) if place.block == HERE else place for place in hit.related]
    changes = tuple(
        type(change)(Place(number, change.place.start, change.place.end) if change.place.block == HERE else change.place, change.text, change.whole)
        for change in hit.changes
    )
    return Hit(Place(number, hit.place.start, hit.place.end), hit.values, hit.kind, tuple(from_here), hit.key, hit.repair, changes)


def _hash(rules: Sequence[Rule], facts: Facts) -> str:
    """Return the hash that names a rule set: ids, words and ranks of its rules, and the knowledge they use."""
    digest = hashlib.sha256(facts.version.encode())
    for rule in rules:
        digest.update(f"{rule.id}|{rule.name}|{rule.severity}|{rule.waiver}|{rule.message}|{rule.fix}\n".encode())
    return digest.hexdigest()[:16]
