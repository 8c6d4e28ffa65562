"""Asking rules: what each found, and of one that broke, that it did; a broken rule takes no other with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reviewer.checking.answers import Answers
from reviewer.checking.findings import Located
from reviewer.checking.memory import Hits
from reviewer.model.finding import RuleFailure
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import BlockRule, DraftRule, Rule


def ask_passage(rules: Sequence[BlockRule], passage: Passage, context: Context) -> Hits:
    """Return the hits of rules in a passage, their places still HERE, and the failures of those that broke."""
    hits: list[Located] = []
    failures: list[RuleFailure] = []
    for rule in rules:
        try:
            for hit in rule.check(passage, context):
                hits.append(Located(rule, hit))
        except Exception as error:  # a broken rule must not take the others with it: it is shown and blocks a sign-off
            failures.append(_failure(rule, error))
    return tuple(hits), tuple(failures)


def ask_article(
    rules: Sequence[DraftRule],
    article: Article,
    context: Context,
    answers: Answers,
    found: dict[int, list[Located]],
    failures: dict[str, RuleFailure],
) -> Iterator[None]:
    """Put the hits of rules in an article into `found`, by block, and what broke into `failures`; yields after each rule.

    What `answers` knows is not asked again.
    """
    answers.begin(article, context, rules)
    for rule in rules:
        answer = answers.known(rule)
        if answer is None:
            answer = []
            try:
                for hit in rule.check(article, context):
                    answer.append(Located(rule, hit))
                answers.keep(rule, answer)
            except Exception as error:  # as above
                failures[rule.id] = _failure(rule, error)
        for one in answer:
            found.setdefault(one.hit.place.block, []).append(one)
        yield


def _failure(rule: Rule, error: Exception) -> RuleFailure:
    return RuleFailure(rule.id, f"The check “{rule.title}” could not run ({type(error).__name__}: {error}).")
