"""Whether a rule shows every kind of hit it has words for: a kind that no draft yields could be lost without a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.rules.base import BlockRule, DraftRule
from tests.rules.reading import run

MARK = re.compile(r"[⟦⟧]")


def expected(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without its ⟦ ⟧ and the ranges they held."""
    ranges: list[tuple[int, int]] = []
    starts: list[int] = []
    for nth, found in enumerate(MARK.finditer(marked)):
        if found.group() == "⟦":
            starts.append(found.start() - nth)
        else:
            ranges.append((starts.pop(), found.start() - nth))
    assert not starts, "a ⟦ without ⟧"
    return MARK.sub("", marked), ranges


def told(rule: BlockRule | DraftRule) -> frozenset[str]:
    """Return the kinds of hit that a rule has words or a rank of their own for."""
    return frozenset({*rule.titles, *rule.messages, *rule.fixes, *rule.severities})


def faults(rule: BlockRule | DraftRule) -> Iterator[str]:
    """Yield what is wrong with the drafts of a rule's kinds, in words; nothing where each kind is shown at its exact words."""
    own = {hit.kind for _, hit in run(rule, expected(rule.bad)[0])[1]}
    for kind in sorted(told(rule) - own - rule.kinds.keys()):
        yield f"{kind}: no draft shows it"
    for kind, marked in rule.kinds.items():
        text, ranges = expected(marked)
        draft, found = run(rule, text, kind=kind)
        got = [(hit.kind, draft.span(place).start, draft.span(place).end) for place, hit in found]
        if kind in own:
            yield f"{kind}: the bad example shows it already"
        if not ranges and "⟦" in rule.bad:
            yield f"{kind}: its draft marks no words"
        if {one for one, _, _ in got} != {kind}:
            yield f"{kind}: its draft yields {[one for one, _, _ in got]}"
        elif ranges and [(start, end) for _, start, end in got] != ranges:
            yield f"{kind}: flagged is {[text[start:end] for _, start, end in got]}"
