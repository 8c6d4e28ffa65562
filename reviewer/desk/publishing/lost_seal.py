"""A page that carries no seal, held against all that was sealed in this library: which approved text it is, or comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reviewer.model.named import NamedTuple
from reviewer.review.sealed import Kept
from reviewer.seal.forms.values import Meaning
from reviewer.seal.page.c14n import walked
from reviewer.seal.page.canon import Line, folded
from reviewer.seal.page.difference import differences
from reviewer.seal.rosters.roster import Roster
from reviewer.seal.statements.envelope import Envelope, write_envelope
from reviewer.seal.statements.statement import read_statement
from reviewer.seal.trust import Level
from reviewer.seal.verdict import Content, Verdict, verify

if TYPE_CHECKING:
    from reviewer.store.library import Library

LIKE = 0.4
"""The share of a sealed text's letters that stand in lines of a page, from which the page is said to come from it."""
_GIVES = (Meaning.APPROVAL, Meaning.SELF_CHECK)


class Known(NamedTuple):
    """A seal of this library: whose text, by whom and when (UTC) it was signed, and the withdrawals that speak of it."""

    title: str
    by: str
    at: str
    envelope: Envelope
    withdrawals: tuple[Envelope, ...] = ()


class Looked(NamedTuple):
    """What came of looking at a page: the verdict; `own` is the seal of this library it was held against, where it carries none; `many` there are."""

    verdict: Verdict
    own: Known | None = None
    many: int = 0


def known(library: Library) -> tuple[Known, ...]:
    """Return every seal of a library, of whatever draft and text; raise Trouble where a body is not as it was kept."""
    return tuple(one for draft in library.sealed.drafts() for one in _of(library.sealed.kept(draft)))


def look(page: str, roster: Roster | None, seals: Sequence[Known]) -> Looked:
    """Return how a page stands to its seal, or to the sealed text it is most like; raise Malformed where it is no page. Asks no library."""
    ends = tuple(end for one in seals for end in one.withdrawals)
    verdict = verify(page, roster, None, ends)
    if verdict.trust.level is not Level.NONE:
        return Looked(verdict, many=len(seals))
    own = _nearest(page, seals)
    if own is None:
        return Looked(verdict, many=len(seals))
    verdict = verify(page, roster, write_envelope(own.envelope), own.withdrawals)
    if verdict.content is Content.NOT_FOUND:  # its first or last words are others: nothing marks where it begins and ends
        verdict = _where_it_may_be(verdict, walked(page).lines, _lines(own))
    return Looked(verdict, own, len(seals))


def _of(kept: Sequence[Kept]) -> Iterator[Known]:
    told = {one.sha256: (one, read_statement(one.payload)) for one in kept}
    ends = [(one, statement) for one, statement in told.values() if statement.meaning is Meaning.WITHDRAWAL]
    for name, (one, statement) in told.items():
        authored = told.get(str(statement.predicate.get("authorship", "")))
        if statement.meaning not in _GIVES or authored is None:
            continue
        withdrawn = tuple(Envelope(b"", (end.signed,)) for end, about in ends if name in about.subjects.values())
        envelope = Envelope(one.fragment, (authored[0].signed, one.signed))
        yield Known(str(statement.predicate["text"]["title"]), statement.signer.name, statement.signer.at, envelope, withdrawn)


def _nearest(page: str, seals: Iterable[Known]) -> Known | None:
    """Return the seal whose text has most of its letters in lines of the page, the newest of equals; None where none has a fair share."""
    there = {folded(line) for line in walked(page).lines}
    found = [(_share(_lines(one), there), one.at, one) for one in seals]
    best = max(found, key=lambda one: one[:2], default=None)
    return best[2] if best is not None and best[0] >= LIKE else None


def _where_it_may_be(verdict: Verdict, lines: Sequence[Line], sealed: Sequence[Line]) -> Verdict:
    """Return what differs between the sealed lines and those of the page from the first that stands in both to the last, and as far beyond."""
    known = [folded(line) for line in lines]
    both = [number for number, line in enumerate(sealed) if line.is_text and folded(line) in known]
    first, last = known.index(folded(sealed[both[0]])), len(known) - 1 - known[::-1].index(folded(sealed[both[-1]]))
    found = lines[max(first - both[0], 0) : max(last + len(sealed) - both[-1], 0)]
    told = differences([line.text for line in sealed], [line.text for line in found])
    outside = sum(len(line.words.split()) for line in lines) - sum(len(line.words.split()) for line in found)
    return verdict._replace(content=Content.ALTERED, differences=told, outside=outside)


def _lines(one: Known) -> Sequence[Line]:
    return walked(f"<body>{one.envelope.fragment.decode('utf-8', 'replace')}").lines


def _share(lines: Sequence[Line], there: set[str]) -> float:
    letters = [(len(line.words), folded(line) in there) for line in lines if line.is_text]
    return sum(many for many, same in letters if same) / max(sum(many for many, _ in letters), 1)
