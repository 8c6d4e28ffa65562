"""The command `check`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from reviewer.cli.arguments import Options
from reviewer.cli.contract import draft_entry, failure_entries, rules_off
from reviewer.cli.printed import listed
from reviewer.desk import Desk, Review
from reviewer.model.finding import Severity
from reviewer.model.trouble import Trouble

DRAFT_ENDINGS = frozenset({".md", ".markdown", ".txt", ".text", ".html", ".htm"})
_LEVELS = {"blocker": Severity.BLOCKER, "warning": Severity.WARNING, "advice": Severity.ADVICE}


def check(options: Options, desk: Desk) -> int:
    """Print the checklist of every draft named and return the exit status."""
    drafts, failures, off = [], [], []
    wrong = failing = False
    for path in options.paths:
        for name, review in _reviews(path, desk):
            if isinstance(review, Trouble):
                print(review, file=sys.stderr)
                wrong = True
                continue
            failing = failing or _fails(review, options.fail_on)
            if options.format == "json":
                drafts.append(draft_entry(name, review, desk.balance()))
                failures += failure_entries(name, review)
                off = rules_off(review)
            else:
                print(listed(name, review))
    if options.format == "json":
        whole = {"version": 1, "ruleset": desk.ruleset, "today": desk.today().isoformat(), "drafts": drafts, "failures": failures, "rules_off": off}
        print(json.dumps(whole, ensure_ascii=False))
    return 2 if wrong else int(failing)


def _reviews(path: str, desk: Desk) -> Iterator[tuple[str, Review | Trouble]]:
    """Yield the name and the review of each draft a path stands for, or the trouble with it."""
    if path == "-":
        yield "-", _review(desk, None)
        return
    place = Path(path)
    if not place.is_dir():
        yield path, _review(desk, place)
        return
    try:
        found = sorted(entry for entry in place.iterdir() if entry.suffix.casefold() in DRAFT_ENDINGS and not entry.is_dir())
    except OSError as error:
        yield path, Trouble(f"Could not read the folder {path}: {(error.strerror or str(error)).lower()}. Nothing was changed.")
        return
    if not found:
        yield path, Trouble(f"There is no draft in the folder {path} (.md, .txt or .html). Nothing was changed. Choose another folder.")
    for entry in found:
        yield str(entry), _review(desk, entry)


def _review(desk: Desk, path: Path | None) -> Review | Trouble:
    try:
        return desk.inspect(path) if path else desk.inspect_bytes(sys.stdin.buffer.read(), "standard input")
    except Trouble as trouble:
        return trouble


def _fails(review: Review, level: str) -> bool:
    """Return whether a draft has open findings of a level or worse; a rule that failed counts as the worst."""
    if level == "never":
        return False
    return bool(review.report.failures) or any(finding.severity >= _LEVELS[level] for finding in review.open_findings)
