"""A check's own example, folded away below a finding: what it flags, and what is fine. Pure."""

from __future__ import annotations

import re

from reviewer.rules.base import Rule

LONGEST = 420
_MARKS = re.compile(r"[⟦⟧]")
_GAPS = re.compile(r"\n{2,}")


def examples(rule: Rule, kind: str | None) -> tuple[str, str]:
    """Return a wrong and a right example for the kind of finding, short enough to be read at a glance."""
    return _cut(unmarked(rule.kinds.get(kind or "", rule.bad))), _cut(rule.good)


def unmarked(example: str) -> str:
    """Return an example without the brackets that tell the tests which of its words are flagged."""
    return _MARKS.sub("", example)


def _cut(text: str) -> str:
    plain = _GAPS.sub("\n", text.strip())
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rsplit(" ", 1)[0] + " …"
