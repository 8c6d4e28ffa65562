"""The draft on the desk as the values that are signed: how it came in, what it shows and cites, what was asked and answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from platform import python_version

from reviewer.desk.beside import Gathered
from reviewer.desk.sheet import Sheet
from reviewer.desk.values import Review
from reviewer.export.language import language_of
from reviewer.export.printed import printed_images
from reviewer.model.draft import Image
from reviewer.seal.values import (
    Found,
    HiddenKind,
    Import,
    Judged,
    Manuscript,
    Picture,
    Reason,
    Reviewed,
    Revision,
    Rules,
    Source,
    Words,
)  # fmt: skip
from reviewer.seal.verdict import hashes

_KINDS = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif", b"RIFF": "webp"}


def manuscript_of(review: Review, sheet: Sheet, gathered: Gathered, parent: str) -> Manuscript:
    """Return what author and reviewer both sign; `parent` is the hash of the approval before this one, empty where there is none."""
    imported = Import(review.name, review.file_hash, sheet.shape.code, _steps(sheet))
    references = tuple(Source(one.label, one.text, one.doi, one.pmid, one.url) for one in review.draft.references)
    revision = Revision(str(sheet.id or ""), sheet.number, parent)
    return Manuscript(
        review.fingerprint, review.title, language_of(review.draft), imported, tuple(_pictures(review, gathered)), references, revision
    )


def reviewed_of(
    review: Review, fragment: str, ruleset: str, *, by: str, seen: Sequence[str] = (), questions: tuple[Judged, ...] = ()
) -> Reviewed:
    """Return what only the reviewer signs; `by` is who acknowledged the hidden characters, `seen` are the findings ticked as seen."""
    c14n, fold = hashes(fragment)
    words = Words(c14n, fold, review.title, language_of(review.draft), review.words)
    rules = Rules("built in", ruleset, ruleset, *map(_version, ("clinical-content-reviewer", "", "markdown-it-py", "nh3")))
    findings = tuple(
        Found(one.rule, "", one.fingerprint, one.severity.word, _outcome(one.fingerprint, review.answers, seen)) for one in review.report.findings
    )
    answers = tuple(
        Reason(key, f"{one.reason}: {one.explanation}" if one.explanation else one.reason, one.by, one.at, one.expires)
        for key, one in sorted(review.answers.items())
    )
    return Reviewed(sha256(fragment.encode()).hexdigest(), words, _hidden(review, by), rules, findings, answers, questions)


def _steps(sheet: Sheet) -> tuple[str, ...]:
    """Return the steps that were really taken from the file's bytes to the source."""
    shape, steps = sheet.shape, []
    if shape.mark:
        steps.append("bom-removed")
    if shape.code != "utf-8":
        steps.append(f"encoding-read:{shape.code}")
    ends = shape.mixed or (shape.line_end,) * sheet.text.count("\n")
    steps += [f"{name}->lf:{ends.count(end)}" for end, name in (("\r\n", "crlf"), ("\r", "cr")) if end in ends]
    return (*steps, "read-as-markdown") if sheet.imported else tuple(steps)


def _pictures(review: Review, gathered: Gathered) -> list[Picture]:
    """Return the pictures whose bytes go out with the page; those on the web are only addresses, which the fragment holds."""
    found = {}
    for image in printed_images(review.draft):
        shown = gathered.pictures.get(image.src)
        if shown is not None:
            data = gathered.files[shown.address]
            kind = next((name for sign, name in _KINDS.items() if data.startswith(sign)), "")
            found[shown.address] = _picture(image, shown.address, sha256(data).hexdigest(), kind, shown.width, shown.height)
    return list(found.values())


def _picture(image: Image, name: str, digest: str, kind: str, width: int, height: int) -> Picture:
    credit = image.credit
    told = (credit.author or credit.text, credit.licence, credit.source) if credit else ("", "", "")
    return Picture(name, digest, kind, width, height, image.alt, *told, answer="decorative" if image.decorative else "")


def _hidden(review: Review, by: str) -> tuple[HiddenKind, ...]:
    places: dict[tuple[str, str], list[int]] = {}
    for one in review.hidden:
        places.setdefault((one.code, one.name), []).append(one.start)
    return tuple(HiddenKind(code, name, tuple(starts), by) for (code, name), starts in places.items())


def _outcome(fingerprint: str, answers: Mapping[str, object], seen: Sequence[str]) -> str:
    return "answered" if fingerprint in answers else "ticked as seen" if fingerprint in seen else "open"


def _version(package: str) -> str:
    try:
        return version(package) if package else python_version()
    except PackageNotFoundError:
        return "unknown"
