"""The statements people sign: in-toto Statement v1 with the predicate clinical-review/v1.

A statement is bytes, written once and kept as they are. Who verifies one looks at the signature over the bytes first and reads them then.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from reviewer.model.named import NamedTuple
from reviewer.seal.forms import shape
from reviewer.seal.forms.strict_json import read_json, written
from reviewer.seal.forms.values import Head, Manuscript, Meaning, Reviewed, RosterRef, Signer, plain
from reviewer.seal.forms.wire import Malformed

TYPE = "https://in-toto.io/Statement/v1"
PREDICATE = "clinical-review/v1"
FRAGMENT, SOURCE = "fragment.html", "source.md"
NOTHING_MORE: Mapping[str, str] = MappingProxyType({})


class Statement(NamedTuple):
    """A statement that was read: its meaning, its subjects' hashes by name, its predicate, and the hash of its bytes."""

    meaning: Meaning
    subjects: dict[str, str]
    predicate: dict[str, Any]
    sha256: str

    @property
    def signer(self) -> Signer:
        """Return who signed it: the last of those it names."""
        return Signer(**self.predicate["signers"][-1])


def authorship(manuscript: Manuscript, signer: Signer, log: Head, roster: RosterRef) -> bytes:
    """Return what an author signs when a draft is submitted."""
    return _statement(_subjects(manuscript), _about(manuscript) | _by((signer,), Meaning.AUTHORSHIP, log, roster))


def approval(
    manuscript: Manuscript,
    reviewed: Reviewed,
    authored: bytes,
    signers: tuple[Signer, Signer],
    log: Head,
    roster: RosterRef,
    *,
    same_device: bool,
    also: Mapping[str, str] = NOTHING_MORE,
) -> bytes:
    """Return what a reviewer signs: everything, and the author's statement (`authored`) by its hash. `signers` are author and reviewer, in order.

    `also` are the hashes of further files that are signed along, by name.
    """
    own = {"authorship": sha256(authored).hexdigest(), "same_device": same_device}
    return _statement(
        _subjects(manuscript, reviewed, also), _about(manuscript) | _review(reviewed) | own | _by(signers, Meaning.APPROVAL, log, roster)
    )


def self_check(
    manuscript: Manuscript,
    reviewed: Reviewed,
    authored: bytes,
    signer: Signer,
    log: Head,
    roster: RosterRef,
    *,
    also: Mapping[str, str] = NOTHING_MORE,
) -> bytes:
    """Return what a practice of one person signs instead: never an approval."""
    own = {"authorship": sha256(authored).hexdigest(), "same_device": True}
    return _statement(
        _subjects(manuscript, reviewed, also), _about(manuscript) | _review(reviewed) | own | _by((signer,), Meaning.SELF_CHECK, log, roster)
    )


def withdrawal(sealed: bytes, reason: str, signer: Signer, log: Head, roster: RosterRef) -> bytes:
    """Return what ends a seal before its time: its approval by hash, the reason, who withdraws."""
    subject = {"name": "approval", "digest": {"sha256": sha256(sealed).hexdigest()}}
    return _statement([subject], {"reason": " ".join(reason.split())} | _by((signer,), Meaning.WITHDRAWAL, log, roster))


def read_statement(data: bytes) -> Statement:
    """Return what a statement says; raise Malformed where it is none, or has keys this version does not know."""
    value = read_json(data)
    _ENVELOPE(value, "statement")
    meaning = value["predicate"].get("meaning") if isinstance(value["predicate"], dict) else None
    if not isinstance(meaning, str) or meaning not in _PREDICATES:
        raise Malformed("statement.predicate.meaning is none this version knows.")
    _PREDICATES[meaning](value["predicate"], "statement.predicate")
    subjects = {one["name"]: one["digest"]["sha256"] for one in value["subject"]}
    if len(subjects) != len(value["subject"]):
        raise Malformed("statement.subject names a thing twice.")
    if value["predicate"]["signers"][-1]["meaning"] != meaning:
        raise Malformed("statement.predicate.signers does not end with whom it speaks for.")
    return Statement(Meaning(meaning), subjects, value["predicate"], sha256(data).hexdigest())


def _statement(subjects: list[dict[str, Any]], predicate: dict[str, Any]) -> bytes:
    data = written({"_type": TYPE, "subject": subjects, "predicateType": PREDICATE, "predicate": predicate})
    read_statement(data)
    return data


def _subjects(manuscript: Manuscript, reviewed: Reviewed | None = None, also: Mapping[str, str] = NOTHING_MORE) -> list[dict[str, Any]]:
    named = {FRAGMENT: reviewed.fragment} if reviewed else {}
    named |= {SOURCE: manuscript.source, **{picture.name: picture.sha256 for picture in manuscript.pictures}, **also}
    return [{"name": name, "digest": {"sha256": value}} for name, value in named.items()]


def _about(manuscript: Manuscript) -> dict[str, Any]:
    return {
        "title": manuscript.title,
        "language": manuscript.language,
        "import": plain(manuscript.imported),
        "images": plain(manuscript.pictures),
        "references": plain(manuscript.references),
        "revision": plain(manuscript.revision),
    }


def _review(reviewed: Reviewed) -> dict[str, Any]:
    return {
        "text": plain(reviewed.words),
        "hidden": [{**one._asdict(), "count": len(one.offsets), "offsets": list(one.offsets)} for one in reviewed.hidden],
        "rules": plain(reviewed.rules),
        "findings": plain(reviewed.findings),
        "answers": plain(reviewed.answers),
        "questions": plain(reviewed.questions),
    }


def _by(signers: tuple[Signer, ...], meaning: Meaning, log: Head, roster: RosterRef) -> dict[str, Any]:
    return {"meaning": meaning.value, "signers": plain(signers), "log": plain(log), "roster": plain(roster)}


def _or_none(look: shape.Shape) -> shape.Shape:
    """Return a shape that may be the empty text."""

    def looked(value: Any, place: str) -> None:
        if value != "":
            look(value, place)

    return looked


def _texts(*names: str) -> dict[str, shape.Shape]:
    return dict.fromkeys(names, shape.text)


_SIGNER = shape.record(
    _texts("name", "credentials", "clock")
    | {
        "person": shape.person,
        "role": shape.one_of("author", "reviewer", "owner"),
        "key": shape.key,
        "meaning": shape.one_of(*Meaning),
        "at": shape.moment,
        "offset": shape.offset,
        "on_behalf_of": _or_none(shape.person),
    }
)
_REPLY = shape.record(_texts("status", "final") | {"at": shape.moment, "title_sha256": _or_none(shape.digest)})
_BY: dict[str, shape.Shape] = {
    "meaning": shape.one_of(*Meaning),
    "log": shape.record({"seq": shape.whole, "head": _or_none(shape.digest)}),
    "roster": shape.record({"serial": shape.whole, "sha256": _or_none(shape.digest)}),
}
_ABOUT = _texts("title", "language") | {
    "import": shape.record(_texts("name", "encoding") | {"sha256": shape.digest, "steps": shape.listed(shape.text, most=100)}),
    "images": shape.listed(
        shape.record(
            _texts("name", "kind", "alt", "creator", "licence", "source", "answer")
            | {"sha256": shape.digest, "width": shape.whole, "height": shape.whole}
        )
    ),
    "references": shape.listed(shape.record(_texts("number", "text", "doi", "pmid", "url") | {"checked": shape.maybe(_REPLY)})),
    "revision": shape.record({"draft": shape.text, "number": shape.whole, "parent": _or_none(shape.digest)}),
}
_REVIEWED: dict[str, shape.Shape] = {
    "text": shape.record(_texts("title", "language") | {"c14n": shape.digest, "fold": shape.digest, "words": shape.whole}),
    "hidden": shape.listed(
        shape.record(_texts("code", "name", "acknowledged_by") | {"count": shape.whole, "offsets": shape.listed(shape.whole, most=1_000_000)})
    ),
    "rules": shape.record(_texts("id", "version", "sha256", "app", "python", "markdown_it", "nh3")),
    "findings": shape.listed(shape.record(_texts("rule", "version", "fingerprint", "severity", "outcome"))),
    "answers": shape.listed(shape.record(_texts("fingerprint", "reason", "by", "at", "expires"))),
    "questions": shape.listed(shape.record(_texts("id", "question", "verdict", "note", "by", "at"))),
    "authorship": shape.digest,
    "same_device": shape.flag,
}


def _signed_by(count: int) -> dict[str, shape.Shape]:
    return _BY | {"signers": shape.listed(_SIGNER, least=count, most=count)}


_PREDICATES: dict[str, shape.Shape] = {
    Meaning.AUTHORSHIP.value: shape.record(_ABOUT | _signed_by(1)),
    Meaning.APPROVAL.value: shape.record(_ABOUT | _REVIEWED | _signed_by(2)),
    Meaning.SELF_CHECK.value: shape.record(_ABOUT | _REVIEWED | _signed_by(1)),
    Meaning.WITHDRAWAL.value: shape.record(_texts("reason") | _signed_by(1)),
}


def _anything(value: Any, place: str) -> None:
    """Look at nothing: the predicate is looked at when its meaning is known."""


_ENVELOPE = shape.record(
    {
        "_type": shape.one_of(TYPE),
        "predicateType": shape.one_of(PREDICATE),
        "subject": shape.listed(shape.record({"name": shape.text, "digest": shape.record({"sha256": shape.digest})}), least=1, most=1_000),
        "predicate": _anything,
    }
)
