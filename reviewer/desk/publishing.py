"""Writing out what was approved: the HTML and the record of its review."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import date
from hashlib import sha256
from pathlib import Path

from reviewer.desk.refusal import NotApproved
from reviewer.desk.values import Review
from reviewer.export import ReviewLine, fragment, page, refusals
from reviewer.model.review import SignOff, State
from reviewer.model.trouble import Trouble
from reviewer.review.signing import is_approved
from reviewer.store.files import check_target, write

_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)\d")


def publish(review: Review, folder: Path, *, ruleset: str) -> tuple[Path, ...]:
    """Write the fragment, the page and the review record of an approved draft and return them; raise NotApproved with the reasons."""
    signoff = review.signoff
    if signoff is None or review.state is not State.APPROVED or not _holds(signoff, review, ruleset):
        raise NotApproved(_reasons(review))
    answered = [finding.place for finding in review.report.findings if finding.fingerprint in review.answers]
    if faults := refusals(review.draft, answered=answered):
        raise Trouble("Nothing was exported: " + " ".join(faults) + " Put this right and have the draft signed again.")
    line = _line(signoff)
    pieces = {
        "fragment.html": fragment(review.draft, line).encode("utf-8"),
        "html": page(review.draft, line, ruleset=ruleset).encode("utf-8"),
    }
    pieces["review-record.json"] = _record(review, signoff, pieces)
    return _written(folder.expanduser().absolute(), _slug(review), pieces)


def _holds(signoff: SignOff, review: Review, ruleset: str) -> bool:
    return is_approved(signoff, review.text, ruleset, review.answers, review.corrections)


def _reasons(review: Review) -> list[str]:
    first = [review.ended_why] if review.ended_why else []
    return [*(first or ["No reviewer has signed it."]), *(obstacle.sentence for obstacle in review.obstacles)]


def _line(signoff: SignOff) -> ReviewLine:
    return ReviewLine(
        author=signoff.author,
        author_credentials=signoff.author_credentials,
        reviewer=signoff.reviewer,
        reviewer_credentials=signoff.reviewer_credentials,
        reviewed_on=date.fromisoformat(signoff.at[:10]),
        next_review=date.fromisoformat(signoff.next_review),
    )


def _record(review: Review, signoff: SignOff, pieces: dict[str, bytes]) -> bytes:
    """Return the review record: who signed what and when, the answers, the rule set and the hashes."""
    findings = {finding.fingerprint: finding for finding in review.report.findings}
    record = {
        "version": 1,
        "note": "The names were typed by the people who signed. This records the sign-off and does not authenticate it.",
        "title": review.title,
        "source": {"name": review.name, "text_sha256": signoff.draft_hash, "words": review.words, "revision": review.number},
        "files_sha256": {name: sha256(data).hexdigest() for name, data in pieces.items()},
        "ruleset": signoff.ruleset,
        "author": {"name": signoff.author, "credentials": signoff.author_credentials},
        "reviewer": {"name": signoff.reviewer, "credentials": signoff.reviewer_credentials},
        "signed_at": signoff.at,
        "next_review": signoff.next_review,
        "answers_sha256": signoff.answers_hash,
        "answers": [
            {
                "rule": answer.rule,
                "title": findings[fingerprint].title,
                "quote": answer.quote,
                "reason": answer.reason,
                "explanation": answer.explanation,
                "by": answer.by,
                "role": answer.role.value,
                "at": answer.at,
                "accepted_by": answer.accepted_by,
                "expires": answer.expires,
            }
            for fingerprint, answer in sorted(review.answers.items())
        ],
        "source_corrections": [
            {"reference": one.text, "kind_found": one.found, "kind": one.rung, "reason": one.reason, "by": one.by, "at": one.at}
            for _, one in sorted(review.corrections.items())
        ],
        "rules_turned_off": [{"rule": one.rule, "reason": one.reason, "by": one.by, "at": one.at} for one in review.rules_off],
        "ticked_as_seen": [
            {"rule": findings[fingerprint].rule, "title": findings[fingerprint].title, "quote": findings[fingerprint].quote}
            for fingerprint in signoff.seen
            if fingerprint in findings
        ],
    }
    return (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _slug(review: Review) -> str:
    """Return a name for the files: lower-case letters, digits and hyphens only, 80 at most."""
    name = Path(review.name).stem if review.path is not None else review.title
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "article"
    return f"{slug}-article" if _RESERVED.fullmatch(slug) else slug


def _written(folder: Path, slug: str, pieces: dict[str, bytes]) -> tuple[Path, ...]:
    if folder.is_symlink():
        raise Trouble(f"Nothing was exported: {folder.name} is a link to another place. Choose the folder itself.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(
            f"Nothing was exported: the folder {folder} could not be made ({(error.strerror or str(error)).lower()}). Choose another."
        ) from None
    files = {folder / f"{slug}.{ending}": data for ending, data in pieces.items()}
    for file in files:  # all of them first: an export is not left half written where it could have been known
        check_target(file)
    for file, data in files.items():
        write(file, data)
    return tuple(files)
