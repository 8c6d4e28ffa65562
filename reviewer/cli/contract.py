"""One draft in the shape of `check --format json`, which others read: keys are added, never changed."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reviewer.cli.sifting import Sifted
from reviewer.desk import Review
from reviewer.desk.edits.fixes import fix_of
from reviewer.model.characters import Hidden
from reviewer.model.draft import Draft, Image
from reviewer.model.finding import BalanceRow, Finding, Ledger, Severity, Standing
from reviewer.model.review import Answer
from reviewer.model.span import Place, Span

if TYPE_CHECKING:
    from reviewer.word import Reading

Entry = dict[str, Any]


def draft_entry(path: str, review: Review, grid: Sequence[BalanceRow]) -> Entry:
    """Return everything a check found in one draft; `grid` is its balance grid."""
    draft, report = review.draft, review.report
    answered = {_sentence(finding, draft) for finding in report.findings if finding.fingerprint in review.answers}
    spot = liner(draft.text)
    cards = {finding.fingerprint: card.number for card in report.cards for finding in card.findings}
    return {
        "path": path,
        "title": review.title,
        "sha256": review.file_hash,
        "words": review.words,
        "findings": [_finding(finding, review, spot, cards.get(finding.fingerprint, 0)) for finding in report.findings],
        "sentences": [
            {**_words(draft, entry.place), "type": entry.type, "cover": _cover(entry, answered), "sources": list(entry.sources)}
            for entry in report.sentences
        ],
        "references": [_reference(standing, review) for standing in report.references],
        "links": [{key: value for key, value in _reference(standing, review).items() if key != "label"} for standing in report.links],
        "images": [_image(image) for image in draft.images],
        "balance": [_balance(row, draft) for row in grid],
        "told": list(review.told),
        "hidden": [_hidden(one, spot) for one in review.hidden],
        **({"word": _word(review.word)} if review.word is not None else {}),
    }


def _word(reading: Reading) -> Entry:
    """Return what a Word file held: counts, and the comments and tracked changes in it."""
    comments, tracked = ([one._asdict() for one in found] for found in (reading.comments, reading.tracked))
    return {"counts": reading.counts._asdict(), "comments": comments, "tracked": tracked}


def _hidden(one: Hidden, spot: Callable[[int], tuple[int, int]]) -> Entry:
    """Return a character that a reader cannot see for what it is."""
    line, column = spot(one.start)
    return {"code": one.code, "name": one.name, "kind": one.kind, "word": one.word or None, "start": one.start, "line": line, "column": column}


def _reference(standing: Standing, review: Review) -> Entry:
    """Return how a reference stands; `corrected` tells what a reviewer made of it."""
    ruled = review.corrections.get(standing.key)
    return {
        "label": standing.label,
        "rung": standing.rung,
        "why": standing.why,
        "uses": len(standing.uses),
        "text": standing.text,
        "year": standing.year,
        "corrected": ruled and {"from": standing.found, "reason": ruled.reason, "by": ruled.by, "on": ruled.at[:10]},
    }


def rules_off(review: Review) -> list[Entry]:
    """Return the rules that are turned off for the house."""
    return [{"rule": off.rule, "reason": off.reason, "by": off.by, "on": off.at[:10]} for off in review.rules_off]


def held_entry(sifted: Sifted) -> Entry:
    """Return the keys a call with a baseline or an earlier revision adds: how many findings are held back, and what is gone."""
    held: Entry = {}
    for each in sifted.held:
        counts = Counter(finding.severity for finding in each.findings)
        held[each.by] = {severity.word: counts[severity] for severity in sorted(Severity, reverse=True)}
    gone = [{"rule": one.rule, "severity": one.severity.word, "quote": one.quote, "fingerprint": one.fingerprint} for one in sifted.gone]
    return ({"held_back": held} if sifted.asked else {}) | ({"gone": gone} if sifted.baseline else {})


def _balance(row: BalanceRow, draft: Draft) -> Entry:
    """Return a row of the grid: by column the sentences that fill it."""
    columns = [name for name in row._fields if name != "treatment"]
    return {"treatment": row.treatment, **{column: [_words(draft, place) for place in getattr(row, column)] for column in columns}}


def _cover(entry: Ledger, answered: set[tuple[int, int]]) -> str:
    """Return what covers a sentence: where a question about it was answered, the answer does."""
    return "answered" if entry.type != "none" and (entry.place.block, entry.place.start) in answered else entry.cover


def _sentence(finding: Finding, draft: Draft) -> tuple[int, int]:
    """Return block and start of the sentence a finding speaks of."""
    place = finding.place
    spans = draft.blocks[place.block].sentences if 0 <= place.block < len(draft.blocks) else ()
    return place.block, next((span.start for span in spans if span.start <= place.start < span.end), place.start)


def failure_entries(path: str, review: Review) -> list[Entry]:
    """Return the rules that could not run on one draft."""
    return [{"path": path, "rule": failure.rule, "message": failure.message} for failure in review.report.failures]


def liner(text: str) -> Callable[[int], tuple[int, int]]:
    """Return a function from an offset to its line and column, both counted from 1."""
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def spot(offset: int) -> tuple[int, int]:
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    return spot


def near_path(path: str) -> str:
    """Return a draft's path from the present folder where it lies below it, as code hosts know it, else from the root; with forward strokes."""
    whole = Path(os.path.normpath(Path(path).expanduser().absolute()))
    try:
        return whole.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return whole.as_posix()


def span_of(draft: Draft, place: Place) -> Span:
    """Return where a place stands in the source; a finding about the whole article stands at its start."""
    return draft.span(place) if 0 <= place.block < len(draft.blocks) else Span(0, 0)


def _finding(finding: Finding, review: Review, spot: Callable[[int], tuple[int, int]], card: int) -> Entry:
    span = span_of(review.draft, finding.place)
    line, column = spot(span.start)
    fix = fix_of(finding, review.draft)
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.word,
        "nature": finding.nature.value,
        "kind": finding.kind,
        "quote": finding.quote,
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "message": finding.message,
        "related": [{**words, "line": spot(words["start"])[0]} for words in (_words(review.draft, place) for place in finding.related)],
        "card": card,
        "also": list(finding.also),
        "answer": _answer(review.answers.get(finding.fingerprint)),
        "fix": None
        if fix is None
        else {"title": fix.title, "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits]},
    }


def _words(draft: Draft, place: Place) -> Entry:
    span = span_of(draft, place)
    known = 0 <= place.block < len(draft.blocks)
    return {"quote": draft.quote(place) if known else "", "start": span.start, "end": span.end}


def _answer(answer: Answer | None) -> Entry | None:
    return None if answer is None else {"reason": answer.reason, "by": answer.by, "on": answer.at[:10]}


def _image(image: Image) -> Entry:
    credit = image.credit
    return {
        "alt": image.alt,
        "src": image.src,
        "credit": credit.text if credit else None,
        "licence": (credit.licence or None) if credit else None,
    }
