"""One draft as `check` prints it for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from reviewer.checking.cards import asked, part, titled
from reviewer.cli.contract import liner, span_of
from reviewer.cli.sifting import Sifted, counted
from reviewer.desk import Review
from reviewer.model.finding import Card, Finding, Severity
from reviewer.review.shown import shown
from reviewer.rules.titles import titles_of

_MOST_WORDS = 12
Spot = Callable[[int], tuple[int, int]]
"""From an offset to its line and column."""


def listed(path: str, sifted: Sifted) -> str:
    """Return the checklist of a draft in the window's order, a line that counts it, and what is held back or gone."""
    review = sifted.review
    told = [f"  {sentence}" for sentence in review.told]
    told += [f"  {line}" for line in _remarked(review)]
    words = f"{review.words:,} word{'' if review.words == 1 else 's'}"
    return "\n".join([f"{path}: {review.title} ({words})", *told, *_lines(review), summary(review), *_held(sifted), ""])


def _remarked(review: Review) -> Iterator[str]:
    """Yield the comments that a Word file holds, each on a line."""
    for comment in review.word.comments if review.word is not None else ():
        stands = ", ".join(part for part in (comment.author or "Somebody", comment.at[:10], "resolved" if comment.done else "") if part)
        passage = f" on “{comment.passage}”" if comment.passage else ""
        yield f"Comment in the file ({stands}){passage}: {' '.join(comment.text.split())}"


def _held(sifted: Sifted) -> Iterator[str]:
    for each in sifted.held:
        yield f"Held back, {each.words}: {counted(each.findings)}."
    for one in sifted.gone:
        words = f"“{one.quote}”" if one.quote else "the article as a whole"
        yield f"Gone since the baseline was written: {one.severity.label}, {one.title}: {words}"


def summary(review: Review) -> str:
    """Return in one line how many findings of each level are open, and how many are answered."""
    counts = Counter(finding.severity for finding in review.open_findings)
    parts = [f"{counts[level]} {level.label.lower()}" for level in sorted(Severity, reverse=True)]
    parts += [f"{len(review.answers)} answered"] if review.answers else []
    parts += [f"{len(review.report.failures)} could not check"] if review.report.failures else []
    return f"{', '.join(parts)}."


def _lines(review: Review) -> Iterator[str]:
    spot = liner(review.draft.text)
    yield from _hidden(review)
    area = ""
    for card, answered in shown(review.report.cards, review.answers):
        if card.area != area:
            area = card.area
            yield f"\n{area}"
        yield f"  {'Answered' if answered else card.severity.label}: {titled(card)}"
        yield from (_one_rule if len(card.rules) == 1 else _several)(card, review, answered, spot)
    for off in review.rules_off:
        yield f"\n  Turned off for this house: {off.rule} ({off.reason} {off.by}, {off.at[:10]})"
    for failure in review.report.failures:
        yield f"\n  Could not check: {failure.rule} ({failure.message})"
    yield ""


def _one_rule(card: Card, review: Review, answered: bool, spot: Spot) -> Iterator[str]:
    """Return a card of one rule: its places with the question that stands at them, and how to fix it, once where that is the same for all."""
    fixes = {finding.fix_hint for finding in card.findings}
    for question in asked(card.findings):
        for finding in question.findings:
            yield _place(finding, review, spot)
            if finding.also:
                yield f"      Also here: {titles_of(finding.also)}"
        yield f"    {question.message}"
        if not answered and len(fixes) > 1:
            yield f"    How to fix it: {question.fix}"
    if not answered and len(fixes) == 1:
        yield f"    How to fix it: {card.fix}"


def _several(card: Card, review: Review, answered: bool, spot: Spot) -> Iterator[str]:
    """Return a card of several rules: what they have in common, and then each rule's places, question and fix."""
    yield f"    {card.message}"
    for rule in card.rules:
        found = part(card, (finding for finding in card.findings if finding.rule == rule))
        yield f"    {found.title if answered else f'{found.severity.label}: {found.title}'}"
        yield from (f"  {line}" for line in _one_rule(found, review, answered, spot))


def _place(finding: Finding, review: Review, spot: Spot) -> str:
    line = spot(span_of(review.draft, finding.place).start)[0]
    return f"    line {line}: {_quoted(finding)}{_answer(finding, review)}".rstrip()


def _quoted(finding: Finding) -> str:
    words = finding.quote.split()
    shown = " ".join(words[:_MOST_WORDS])
    return f"“{shown}{' …' if len(words) > _MOST_WORDS else ''}”" if words else "the article as a whole"


def _answer(finding: Finding, review: Review) -> str:
    answer = review.answers.get(finding.fingerprint)
    return f" (answered by {answer.by} on {answer.at[:10]}: {answer.reason or 'dismissed'})" if answer else ""


_MOST_HIDDEN = 10


def _hidden(review: Review) -> Iterator[str]:
    """Yield the characters a reader cannot see for what they are, the first of them by name."""
    spot = liner(review.draft.text)
    for one in review.hidden[:_MOST_HIDDEN]:
        line, column = spot(one.start)
        what = f"looks like {one.label} in “{one.word}”" if one.word else "nobody sees it"
        yield f"  {one.name} ({one.code}), line {line}, column {column}: {what}."
    if len(review.hidden) > _MOST_HIDDEN:
        yield f"  and {len(review.hidden) - _MOST_HIDDEN} more hidden characters."
