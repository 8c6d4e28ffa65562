"""From a review to what is signed of it: the manuscript, what the reviewer adds, and the files that go with the statement."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Iterator
from functools import partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath
from typing import Any

from reviewer.desk.bench.sheet import Sheet
from reviewer.desk.pictures.beside import Gathered
from reviewer.desk.values import Review
from reviewer.desk.writing.at_hand import each
from reviewer.desk.writing.publishing import text_of
from reviewer.desk.writing.record import Told
from reviewer.export import ReviewLine, Target
from reviewer.export.article.printed import printed_images
from reviewer.export.markup.language import language_of
from reviewer.model.review import SignOff
from reviewer.review.sealed import REVIEW
from reviewer.seal.forms.values import Found, HiddenKind, Import, Judged, Manuscript, Picture, Reason, Reviewed, Revision, Rules, Source, Words, plain
from reviewer.seal.statements.statement import FRAGMENT
from reviewer.seal.verdict import hashes

HELD = {Target.WORDPRESS: "wordpress.html", Target.FRAGMENT: FRAGMENT, Target.PAGE: "page.html", Target.JSON_LD: "page.jsonld"}
"""What readers get to see, by the name its bytes are kept under with the statement."""
_LINE_ENDS = {"\r\n": "crlf->lf", "\r": "cr->lf"}


def manuscript(review: Review, sheet: Sheet, gathered: Gathered, *, draft: int, number: int, parent: str) -> Manuscript:
    """Return what author and reviewer both sign: the source, how it came in, its pictures and references. `parent` names the seal before."""
    references = tuple(
        Source(one.label, " ".join(one.text.split()), one.doi, one.pmid, one.url) for one in review.draft.references
    )
    return Manuscript(
        source=review.fingerprint,
        title=review.title,
        language=language_of(review.draft),
        imported=Import(review.name, review.file_hash or review.fingerprint, sheet.shape.code, tuple(_steps(sheet))),
        pictures=tuple(_pictures(review, gathered)),
        references=references,
        revision=Revision(str(draft), number, parent),
    )


def reviewed(review: Review, fragment: str, ruleset: str, seen: Collection[str], acknowledged_by: str) -> Reviewed:
    """Return what the reviewer signs besides; `seen` are the fingerprints that were ticked."""
    c14n, fold = hashes(fragment)
    app = _version("clinical-content-reviewer")
    made = f"{sys.version_info[0]}.{sys.version_info[1]}.{sys.version_info[2]}"
    return Reviewed(
        fragment=sha256(fragment.encode()).hexdigest(),
        words=Words(c14n, fold, review.title, language_of(review.draft), review.words),
        hidden=_hidden(review, acknowledged_by),
        rules=Rules("clinical-review", app, ruleset, app, made, _version("markdown-it-py"), _version("nh3")),
        findings=found(review, seen),
        answers=_reasons(review),
        questions=tuple(
            Judged(one.question, one.asks, one.verdict.value, one.note, one.by, one.at) for _, one in sorted(review.judged.items())
        ),
    )


def found(review: Review, seen: Collection[str] = ()) -> tuple[Found, ...]:
    """Return every finding with what became of it, in the order of the text."""

    def outcome(mark: str) -> str:
        return "answered" if mark in review.answers else "seen" if mark in seen else "open"

    return tuple(Found(one.rule, "", one.fingerprint, one.severity.word, outcome(one.fingerprint)) for one in review.report.findings)


def findings_hash(review: Review) -> str:
    """Return the SHA-256 of what the checks find in a draft, whatever was decided about it."""
    return sha256(json.dumps(plain(found(review)), ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def files(review: Review, line: ReviewLine, gathered: Gathered, told: Told) -> dict[str, bytes]:
    """Return what readers get to see of an article, by the names it is kept under; raise Trouble where it cannot be written."""
    made = each({name: partial(text_of, review, line, target, gathered, told) for target, name in HELD.items()})
    return {**{name: text.encode() for name, text in made.items()}, **gathered.files}


def review_file(review: Review, signoff: SignOff, seen: Collection[str]) -> dict[str, bytes]:
    """Return what the reviewer was shown and decided, as a file that is signed along."""
    values = signoff._asdict()
    told: dict[str, Any] = {
        "version": 1,
        "signoff": {key: value for key, value in values.items() if key not in ("seal", "alone", "void")},
        "findings": [
            {"fingerprint": one.fingerprint, "rule": one.rule, "title": one.title, "quote": one.quote, "seen": one.fingerprint in seen}
            for one in review.report.findings
        ],
        "answers": [one._asdict() for _, one in sorted(review.answers.items())],
        "source_corrections": [one._asdict() for _, one in sorted(review.corrections.items())],
        "rules_turned_off": [one._asdict() for one in review.rules_off],
        "judged": [one._asdict() for _, one in sorted(review.judged.items())],
    }
    return {REVIEW: json.dumps(told, sort_keys=True, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace")}


def _steps(sheet: Sheet) -> Iterator[str]:
    shape = sheet.shape
    if shape.mark:
        yield "bom-removed"
    if shape.line_end in _LINE_ENDS:
        yield f"{_LINE_ENDS[shape.line_end]}:{sheet.text.count(chr(10))}"
    if shape.code != "utf-8":
        yield f"encoding-chosen:{shape.code}"
    if sheet.imported:
        yield f"imported-from:{PurePath(sheet.name).suffix.lstrip('.').casefold() or 'text'}"


def _pictures(review: Review, gathered: Gathered) -> Iterator[Picture]:
    seen: set[str] = set()
    for image in printed_images(review.draft):
        shown = gathered.pictures.get(image.src)
        if shown is None or shown.address not in gathered.files or shown.address in seen:
            continue
        seen.add(shown.address)
        data, credit = gathered.files[shown.address], image.credit
        who = (credit.author, credit.licence, credit.source) if credit else ("", "", "")
        kind = shown.address.rsplit(".", 1)[-1]
        yield Picture(shown.address, sha256(data).hexdigest(), kind, shown.width, shown.height, image.alt, *who)


def _hidden(review: Review, acknowledged_by: str) -> tuple[HiddenKind, ...]:
    kinds: dict[tuple[str, str], list[int]] = {}
    for one in review.hidden:
        kinds.setdefault((one.code, one.name), []).append(one.start)
    return tuple(HiddenKind(code, name, tuple(offsets), acknowledged_by) for (code, name), offsets in sorted(kinds.items()))


def _reasons(review: Review) -> tuple[Reason, ...]:
    found = []
    for key, one in sorted(review.answers.items()):
        by = f"{one.by} ({one.role.value}{f'; accepted by {one.accepted_by}' if one.accepted_by else ''})"
        found.append(Reason(key, f"{one.reason}: {one.explanation}" if one.explanation else one.reason, by, one.at, one.expires))
    return tuple(found)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
