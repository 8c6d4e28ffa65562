"""What rules on the whole article answered last, for as long as it holds: after most keys most of them have nothing new to read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, count
from operator import is_not

from reviewer.checking.findings import Located
from reviewer.model.draft import Draft
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule

FEW = 4
"""Changed passages up to which a rule is asked whether it reads anything else in them."""


class Answers:
    """The hits of rules on the whole article, each as long as what it reads stays the same."""

    def __init__(self) -> None:
        self._last: tuple[Article, Context] | None = None
        self._known: dict[str, list[Located]] = {}

    def begin(self, article: Article, context: Context, rules: Iterable[DraftRule]) -> None:
        """Take up a check: forget the answers that do not hold for this article."""
        last, self._last = self._last, (article, context)
        changed = _changed(*last, article, context) if last is not None else None
        if last is None or changed is None:
            self._known.clear()
            return
        for rule in rules:
            if rule.id in self._known and not _holds(rule, last[0], article, changed):
                del self._known[rule.id]

    def known(self, rule: DraftRule) -> list[Located] | None:
        """Return what a rule answered, or None where it is to be asked."""
        return self._known.get(rule.id)

    def keep(self, rule: DraftRule, answer: list[Located]) -> None:
        """Keep what a rule answered about the article at hand."""
        if rule.reads is not None or rule.holds is not None:
            self._known[rule.id] = answer

    def forget(self) -> None:
        """Forget all answers."""
        self._last = None
        self._known.clear()


def _holds(rule: DraftRule, before: Article, article: Article, changed: Sequence[tuple[Passage, Passage]]) -> bool:
    """Return whether what a rule answered about an article is its answer about another, in which some passages are others."""
    if rule.holds is not None:
        return rule.holds(before, article, changed)
    reads = rule.reads
    return reads is not None and not any(reads(old) != reads(new) for old, new in changed)


def _changed(last: Article, before: Context, article: Article, context: Context) -> list[tuple[Passage, Passage]] | None:
    """Return the passages that changed, as they were and as they are; None where something else than a few passages did."""
    same = last.page is article.page and last.rungs is article.rungs and len(last.passages) == len(article.passages)
    if not same or context != before or (last.standings, last.links) != (article.standings, article.links):
        return None
    if _beside(last.draft) != _beside(article.draft):
        return None
    numbers = list(compress(count(), map(is_not, last.passages, article.passages)))
    return [(last.passages[number], article.passages[number]) for number in numbers] if len(numbers) <= FEW else None


def _beside(draft: Draft) -> tuple[object, ...]:
    """Return all of a draft but its text and its blocks."""
    return draft.zones, draft.title, draft.references, draft.images, draft.credits, draft.bylines, draft.meta
