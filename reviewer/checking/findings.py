"""From hits to findings: the rule's words filled in, the words quoted, and a fingerprint that survives edits elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from reviewer.model.draft import Block, Draft
from reviewer.model.finding import Finding, Hit, Severity
from reviewer.model.hashes import blake2b
from reviewer.model.named import NamedTuple, Record
from reviewer.rules.base import Rule

_MARKS = re.compile(r"\[\^?[\w,–\- ]{1,12}\]|[⁰¹²³⁴-⁹]+")
_WORDS = re.compile(r"[^\W_]+")
_FIELD = re.compile(r"\{(\w+)\}")
LONGEST = 4_000
"""Letters of a sentence by which its findings are told as they stand."""


class Located(Record):
    """A hit and its rule; `also` are the rules it speaks for."""

    rule: Rule
    hit: Hit
    also: tuple[str, ...] = ()


class Bound(NamedTuple):
    """A finding as it is where its words occur once, and `base`, what an answer to it is bound to."""

    finding: Finding
    base: str


def bind(located: Iterable[Located], block: Block) -> list[Bound]:
    """Return the findings of one block, in the order of its text."""
    ordered = sorted(located, key=lambda one: (one.hit.place.start, one.hit.place.end, one.rule.id))
    return [_bound(found, block) for found in ordered]


def count(bound: Iterable[Bound]) -> tuple[Finding, ...]:
    """Return the findings of a draft, in order; those that repeat the same words get fingerprints of their own."""
    told = list(bound)
    findings = [finding for finding, _ in told]
    times = Counter([base for _, base in told])
    if len(times) < len(told):  # few words repeat, and this runs at every key
        seen: dict[str, int] = {}
        for at, (finding, base) in enumerate(told):
            if times[base] > 1:
                nth = seen[base] = seen.get(base, 0) + 1
                findings[at] = finding if nth == 1 else finding._replace(fingerprint=_digest(f"{base}|{nth}"), first=finding.fingerprint)
    return tuple(findings)


def finish(located: Iterable[Located], draft: Draft) -> tuple[Finding, ...]:
    """Return hits of a whole draft as findings, in the order of the text."""
    by_block: dict[int, list[Located]] = {}
    for found in located:
        by_block.setdefault(found.hit.place.block, []).append(found)
    return count(one for number in sorted(by_block) for one in bind(by_block[number], draft.blocks[number]))


class Wording(NamedTuple):
    """What a rule says of one kind of hit: its severity, and the parts of its title, message and action, the names of open places between them."""

    severity: Severity
    title: tuple[str, ...]
    message: tuple[str, ...]
    fix: tuple[str, ...]


@lru_cache(maxsize=1024)
def _wording(rule: Rule, kind: str) -> Wording:
    """Return what a rule says of one kind of hit."""
    told = rule.titles.get(kind, rule.title), rule.messages.get(kind, rule.message), rule.fixes.get(kind, rule.fix)
    return Wording(rule.severities.get(kind, rule.severity), *map(_parts, told))


def _bound(found: Located, block: Block) -> Bound:
    rule, hit = found.rule, found.hit
    kind = hit.kind or ""
    severity, title, message, fix = _wording(rule, kind)
    base = f"{rule.id}|{kind}|{hit.key or ''}|{_bound_words(block, hit.place.start, hit.place.end)}"
    finding = Finding(
        rule=rule.id,
        name=rule.name,
        severity=severity,
        nature=rule.nature,
        waiver=rule.waiver,
        place=hit.place,
        quote=block.quote(hit.place),
        title=_filled(title, hit.values),
        message=_filled(message, hit.values) + hit.values.get("assumed", ""),
        fix_hint=_filled(fix, hit.values),
        why=rule.why,
        standard=rule.standard,
        fingerprint=_digest(f"{base}|1"),
        kind=hit.kind,
        related=hit.related,
        also=found.also,
        repair=hit.repair,
        changes=hit.changes,
    )
    return Bound(finding, base)


def _digest(words: str) -> str:
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return a template with the `{names}` it has values for filled in."""
    return _filled(_parts(template), values)


def _filled(parts: tuple[str, ...], values: Mapping[str, str]) -> str:
    """Return the parts of a template as one text, with values in its open places."""
    if len(parts) == 1:
        return parts[0]
    return "".join([values.get(part, f"{{{part}}}") if number % 2 else part for number, part in enumerate(parts)])


@lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[str, ...]:
    """Return a template's words and the names of its fields in turn."""
    return tuple(_FIELD.split(template))


def normalised(text: str) -> str:
    """Return a sentence reduced to its words: no marks, no punctuation, one case."""
    if "[" in text or not text.isascii():
        text = _MARKS.sub(" ", text)
    return " ".join(_WORDS.findall(text)).casefold()


def _bound_words(block: Block, start: int, end: int) -> str:
    """Return the words an answer is bound to: those of the sentences a finding touches, or of the whole block."""
    touched = [span for span in block.sentences if span.start < end and start < span.end]
    if touched:
        start, end = min(start, touched[0].start), max(end, touched[-1].end)
    return _normalised(block.text, start, end) if start < end else _normalised(block.text, 0, len(block.text))


@lru_cache(maxsize=16384)
def _normalised(text: str, start: int, end: int) -> str:
    """Return the words of a part of a text, or what stands for them where they are more than any sentence has: each finding in it is told by them."""
    words = normalised(text[start:end])
    return words if len(words) <= LONGEST else _digest(words)
