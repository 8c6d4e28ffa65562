"""The drafts a call of `check` names, and what is said of each."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reviewer.cli.arguments import Options
from reviewer.cli.contract import draft_entry, failure_entries, rules_off
from reviewer.cli.printed import listed
from reviewer.desk import Desk, Review
from reviewer.model.finding import Severity
from reviewer.model.trouble import Trouble

DRAFT_ENDINGS = frozenset({".md", ".markdown", ".txt", ".text", ".html", ".htm"})
_LEVELS = {"blocker": Severity.BLOCKER, "warning": Severity.WARNING, "advice": Severity.ADVICE}


class Named(NamedTuple):
    """A draft by its file, by the bytes that came instead of one, or the trouble with finding it."""

    name: str
    path: Path | None = None
    data: bytes = b""
    trouble: str = ""


class Answer(NamedTuple):
    """What is printed of one draft, the failures of its rules as JSON, whether it fails the call, the trouble where there is one,
    and as JSON the rules that are off."""

    words: str = ""
    failures: tuple[str, ...] = ()
    fails: bool = False
    trouble: str = ""
    off: str = "[]"


def named(paths: Sequence[str]) -> Iterator[Named]:
    """Yield the drafts the paths stand for, in order; "-" is standard input."""
    for path in paths:
        if path == "-":
            yield Named("-", None, sys.stdin.buffer.read())
        elif not Path(path).is_dir():
            yield Named(path, Path(path))
        else:
            yield from _within(path)


def _within(folder: str) -> Iterator[Named]:
    """Yield the drafts of a folder."""
    try:
        found = sorted(entry for entry in Path(folder).iterdir() if entry.suffix.casefold() in DRAFT_ENDINGS and not entry.is_dir())
    except OSError as error:
        trouble = f"Could not read the folder {folder}: {(error.strerror or str(error)).lower()}. Nothing was changed."
        yield Named(folder, trouble=trouble)
        return
    if not found:
        trouble = f"There is no draft in the folder {folder} (.md, .txt or .html). Nothing was changed. Choose another folder."
        yield Named(folder, trouble=trouble)
    for entry in found:
        yield Named(str(entry), entry)


def answer(draft: Named, desk: Desk, options: Options) -> Answer:
    """Return what a check says of one draft, in the format of the call; the desk forgets it."""
    if draft.trouble:
        return Answer(trouble=draft.trouble)
    try:
        return _answer(draft, desk, options)
    finally:
        desk.forget()


def _answer(draft: Named, desk: Desk, options: Options) -> Answer:
    try:
        review = desk.inspect(draft.path) if draft.path else desk.inspect_bytes(draft.data, "standard input")
    except Trouble as trouble:
        return Answer(trouble=str(trouble))
    fails = _fails(review, options.fail_on)
    if options.format != "json":
        return Answer(listed(draft.name, review), (), fails)
    entry = json.dumps(draft_entry(draft.name, review, desk.balance()), ensure_ascii=False)
    failures = tuple(json.dumps(failure, ensure_ascii=False) for failure in failure_entries(draft.name, review))
    return Answer(entry, failures, fails, off=json.dumps(rules_off(review), ensure_ascii=False))


def _fails(review: Review, level: str) -> bool:
    """Return whether a draft has open findings of a level or worse; a rule that failed counts as the worst."""
    if level == "never":
        return False
    return bool(review.report.failures) or any(finding.severity >= _LEVELS[level] for finding in review.open_findings)
