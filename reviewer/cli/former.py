"""An earlier state of a draft, and which findings stand in words that have not changed since.

A whole number of up to six digits is a revision of the library; anything else is a revision of the git repository the draft lies in.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from reviewer.cli.arguments import Options
from reviewer.desk import Desk, Review
from reviewer.model.draft import Draft
from reviewer.model.finding import Finding
from reviewer.model.span import Place
from reviewer.model.trouble import Trouble

_TOKEN = re.compile(r"\w+|[^\w\s]")
_PATIENCE = 30
"""Seconds git may take to hand out one file."""

Range = tuple[int, int]


def unchanged(review: Review, path: Path | None, desk: Desk, options: Options) -> tuple[Finding, ...]:
    """Return the findings of the draft on the desk that stood there at the revision and whose words, and those they lean on, are the same.

    A draft that the revision does not have is all new. Raise Trouble where there is no such revision.
    """
    if path is None:
        raise Trouble("What changed since a revision can be told of files only, not of standard input. Nothing was checked. Name the file.")
    before = _before(path, desk, options)
    if before is None:
        return ()
    desk.intake.inspect(path)  # so that it is the draft on the desk again
    known = {finding.fingerprint for finding in before.report.findings}
    new = changed(before.text, review.text)
    return tuple(one for one in review.report.findings if one.fingerprint in known and not _touched(one, review.draft, new))


def changed(old: str, new: str) -> tuple[Range, ...]:
    """Return the ranges of `new` that are not in `old`, in order; an empty range is where words were taken out."""
    return tuple(_changed(old, new))


def _changed(old: str, new: str) -> Iterator[Range]:
    """Compare lines first, and words only within lines that differ: what grows with the square stays small."""
    before, after = old.split("\n"), new.split("\n")
    old_starts, new_starts = _starts(before), _starts(after)
    for tag, i, k, j, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "insert":
            yield new_starts[j], new_starts[m] - 1
        elif tag == "replace":
            at = new_starts[j]
            for start, end in _words(old[old_starts[i] : old_starts[k]], new[at : new_starts[m]]):
                yield at + start, at + end


def _words(old: str, new: str) -> Iterator[Range]:
    """Return the ranges of `new` whose words and marks `old` does not have."""
    tokens = list(_TOKEN.finditer(new))
    matcher = SequenceMatcher(None, _TOKEN.findall(old), [token.group() for token in tokens], autojunk=False)
    for tag, _, _, first, last in matcher.get_opcodes():
        if tag == "delete":
            at = tokens[first].start() if first < len(tokens) else len(new)
            yield at, at
        elif tag != "equal":
            yield tokens[first].start(), tokens[last - 1].end()


def _starts(lines: Sequence[str]) -> list[int]:
    """Return where each line begins, and one past the end of the text."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _touched(finding: Finding, draft: Draft, ranges: Sequence[Range]) -> bool:
    """Return whether words of the sentences a finding speaks of, or leans on, have changed."""
    spans = [_sentences(draft, place) for place in (finding.place, *finding.related) if 0 <= place.block < len(draft.blocks)]
    return any(start < last and first < end for start, end in spans for first, last in ranges if first < last) or any(
        start < first < end for start, end in spans for first, last in ranges if first == last
    )


def _sentences(draft: Draft, place: Place) -> Range:
    """Return where in the source the sentences stand that a place lies in."""
    block = draft.blocks[place.block]
    inside = [span for span in block.sentences if span.start < place.end and place.start < span.end]
    words = Place(place.block, inside[0].start, inside[-1].end) if inside else place
    span = draft.span(words)
    return span.start, span.end


def _before(path: Path, desk: Desk, options: Options) -> Review | None:
    """Return the draft as it was; None where there was none, or none that can be read."""
    if options.revision:
        return desk.intake.inspect_revision(path, options.revision)
    data = _from_git(path.expanduser().resolve(), options.diff)
    try:
        return None if data is None else desk.intake.inspect_as(path, data, options.encoding)
    except Trouble:  # it was empty, or in a code nobody can read: all of it is new
        return None


def _from_git(path: Path, revision: str) -> bytes | None:
    """Return the bytes of a file at a revision; None where the revision does not have it."""
    if revision.startswith("-") or _git(path, "rev-parse", "--quiet", "--verify", f"{revision}^{{tree}}") is None:
        raise Trouble(
            f"{path.name} is in no git repository that has a revision {revision}. Nothing was checked. Name a commit, a branch or a tag, or for "
            "the library the number of a revision."
        )
    return _git(path, "cat-file", "blob", f"{revision}:./{path.name}")


def _git(path: Path, *words: str) -> bytes | None:
    """Return what git says of the folder of a file, or None where it refuses; it may fetch nothing and run nothing."""
    environment = {**os.environ, "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        ended = subprocess.run(
            ["git", "-C", str(path.parent), *words], capture_output=True, env=environment, timeout=_PATIENCE, stdin=subprocess.DEVNULL, check=False
        )
    except FileNotFoundError:
        raise Trouble("The program git was not found, and it is needed for --diff. Nothing was checked. Install git, or leave --diff out.") from None
    except (OSError, subprocess.SubprocessError, ValueError):
        raise Trouble(f"git did not say what {path.name} was like. Nothing was checked. Try again, or leave --diff out.") from None
    return ended.stdout if ended.returncode == 0 else None
