"""From hits to findings: the rule's words filled in, the words quoted, and a fingerprint that survives edits elsewhere."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reviewer.model.draft import Block, Draft
from reviewer.model.finding import Finding, Hit
from reviewer.rules.base import Rule

_MARKS = re.compile(r"\[\^?[\w,–\- ]{1,12}\]|[⁰¹²³⁴-⁹]+")
_SPACE = re.compile(r"[\W_]+")
_FIELD = re.compile(r"\{(\w+)\}")
TITLE = 50


@dataclass(frozen=True, slots=True)
class Located:
    """A hit and its rule; `also` are the rules it speaks for."""

    rule: Rule
    hit: Hit
    also: tuple[str, ...] = ()


def finish(located: Iterable[Located], draft: Draft) -> tuple[Finding, ...]:
    """Return the findings in the order of the text."""
    seen: Counter[str] = Counter()
    findings: list[Finding] = []
    for found in sorted(located, key=lambda one: (one.hit.place, one.rule.id)):
        findings.append(_finding(found, draft, seen))
    return tuple(findings)


def _finding(found: Located, draft: Draft, seen: Counter[str]) -> Finding:
    rule, hit = found.rule, found.hit
    block = draft.blocks[hit.place.block]
    words = _bound_words(block, hit.place.start, hit.place.end)
    base = f"{rule.id}|{hit.kind or ''}|{hit.key or ''}|{words}"
    seen[base] += 1
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=rule.severities.get(hit.kind or "", rule.severity),
        nature=rule.nature,
        waiver=rule.waiver,
        place=hit.place,
        quote=draft.quote(hit.place),
        title=fill(rule.titles.get(hit.kind or "", rule.title), hit.values),
        message=fill(rule.messages.get(hit.kind or "", rule.message), hit.values),
        fix_hint=fill(rule.fix, hit.values),
        why=rule.why,
        standard=rule.standard,
        fingerprint=_digest(f"{base}|{seen[base]}"),
        kind=hit.kind,
        related=hit.related,
        also=found.also,
        repair=hit.repair,
        changes=hit.changes,
    )


@lru_cache(maxsize=16384)
def _digest(words: str) -> str:
    return hashlib.blake2b(words.encode(), digest_size=12).hexdigest()


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return a template with the `{names}` it has values for filled in."""
    if "{" not in template:
        return template
    return _FIELD.sub(lambda found: values.get(found.group(1), found.group(0)), template)


def normalised(text: str) -> str:
    """Return a sentence reduced to its words: no marks, no punctuation, one case."""
    return _SPACE.sub(" ", _MARKS.sub(" ", text)).strip().casefold()


def _bound_words(block: Block, start: int, end: int) -> str:
    """Return the words an answer is bound to: those of the sentences a finding touches, or of the whole block."""
    return _normal_range(block.text, tuple((span.start, span.end) for span in block.sentences), start, end)


@lru_cache(maxsize=16384)
def _normal_range(text: str, sentences: tuple[tuple[int, int], ...], start: int, end: int) -> str:
    touched = [(first, last) for first, last in sentences if first < end and start < last]
    if touched:
        start, end = min(start, touched[0][0]), max(end, touched[-1][1])
    return normalised(text[start:end] if start < end else text)
