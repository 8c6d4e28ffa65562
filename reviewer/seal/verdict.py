"""Verifying a page: is the sealed article in it, unchanged, and who signed it. From bytes alone; nothing is fetched, nothing is kept."""

from __future__ import annotations

from enum import Enum
from hashlib import sha256
from itertools import takewhile

from reviewer.model.named import NamedTuple
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.page.c14n import BEGIN, END, Walked, canonical, walked
from reviewer.seal.page.canon import Line, digest, fold_digest, folded
from reviewer.seal.page.difference import differences
from reviewer.seal.rosters.roster import Roster
from reviewer.seal.statements.envelope import KIND, Envelope, read_envelope
from reviewer.seal.statements.statement import FRAGMENT, Statement
from reviewer.seal.trust import NO_SEAL, Level, Trust, judge

LARGEST = 16 * 1024 * 1024


class Content(Enum):
    """How the words in a page stand to those that were sealed."""

    EXACT = "EXACT"
    CONTENT = "CONTENT"
    TYPOGRAPHY = "TYPOGRAPHY"
    ALTERED = "ALTERED"
    NOT_FOUND = "NOT-FOUND"


class Verdict(NamedTuple):
    """The answer: content level, trust, what differs in lines for a person, how many words stand around the article, what else to say."""

    content: Content
    trust: Trust
    differences: tuple[str, ...] = ()
    outside: int = 0
    notes: tuple[str, ...] = ()

    @property
    def status(self) -> int:
        """Return the exit status: 0 good, 1 other words, 2 invalid or untrusted, 3 no seal, 4 expired, revoked or withdrawn."""
        by_trust = {Level.NONE: 3, Level.INVALID: 2, Level.UNTRUSTED: 2, Level.EXPIRED: 4, Level.REVOKED: 4, Level.WITHDRAWN: 4}
        if self.trust.level in by_trust:
            return by_trust[self.trust.level]
        return 0 if self.content in (Content.EXACT, Content.CONTENT) else 1


class Place(NamedTuple):
    """Where the article may be in a page: its first line and the one behind its last, the same of its labels, whether two comments enclose it."""

    start: int
    end: int
    first: int
    last: int
    marked: bool = False


def verify(page: str, roster: Roster | None = None, seal: bytes | None = None, withdrawals: tuple[Envelope, ...] = ()) -> Verdict:
    """Return the verdict on a page; raise Malformed where the page, or the file given as withdrawal, is not what it should be.

    `seal` is the file beside the page, where the page's own is not there any more.
    """
    seen = walked(page, KIND)
    if seal is None and not seen.seals:
        return Verdict(Content.NOT_FOUND, NO_SEAL, outside=_words(seen.lines))
    try:
        if seal is None and len(seen.seals) > 1:
            raise Malformed("The page has more than one seal.")
        envelope = read_envelope(seal if seal is not None else seen.seals[0].encode())
    except Malformed as wrong:
        return Verdict(Content.NOT_FOUND, Trust(Level.INVALID, (f"The seal cannot be read. {wrong}",)), outside=_words(seen.lines))
    trust = judge(envelope, roster, withdrawals)
    if trust.statement is None:
        return Verdict(Content.NOT_FOUND, trust, outside=_words(seen.lines))
    if sha256(envelope.fragment).hexdigest() != trust.statement.subjects.get(FRAGMENT):
        spoilt = trust._replace(level=Level.INVALID, reasons=("The seal’s own copy of the article is not the sealed one.",))
        return Verdict(Content.NOT_FOUND, spoilt, outside=_words(seen.lines))
    return _compared(page, seen, envelope.fragment, trust, trust.statement)


def _compared(page: str, seen: Walked, fragment: bytes, trust: Trust, statement: Statement) -> Verdict:
    text = fragment.decode("utf-8", "replace")
    approved = walked(f"<body>{text}")
    place = _place(seen, approved.lines, statement.sha256)
    if place is None:
        return Verdict(Content.NOT_FOUND, trust, outside=_words(seen.lines), notes=_notes(seen, statement))
    lines = seen.lines[place.start : place.end]
    outside = _words(seen.lines) - _words(lines)
    content = _level(lines, statement)
    told = differences([line.text for line in approved.lines], [line.text for line in lines])
    if content in (Content.EXACT, Content.CONTENT) and (moved := _moved(seen, place, approved)):
        content, told = Content.ALTERED, moved
    elif content is Content.CONTENT and place.marked and _between(page) == fragment:
        content = Content.EXACT
    return Verdict(content, trust, told, outside, _notes(seen, statement))


def _level(lines: tuple[Line, ...], statement: Statement) -> Content:
    sealed = statement.predicate["text"]
    if digest(lines) == sealed["c14n"]:
        return Content.CONTENT
    return Content.TYPOGRAPHY if fold_digest(lines) == sealed["fold"] else Content.ALTERED


def _between(page: str) -> bytes:
    """Return the bytes between the two comments, the line break behind the first left out; empty where they are not there once each."""
    begin, end = f"<!-- {BEGIN} -->\n", f"<!-- {END} -->"
    if page.count(begin) != 1 or page.count(end) != 1:
        return b""
    return page[page.index(begin) + len(begin) : page.index(end)].encode()


def _place(seen: Walked, approved: tuple[Line, ...], seal: str) -> Place | None:
    """Return where the article is; None where it is nowhere, or may be in several places, or says that it is of another seal."""
    if any(value != f"sha256:{seal}" for _, _, value in seen.sealed):
        return None
    if seen.begins or seen.ends:
        if not seen.together or len(seen.sealed) > 1:
            return None
        (start, first), (end, last) = seen.begins[0], seen.ends[0]
        return Place(start, end, first, last, True) if start <= end else None
    if seen.sealed:
        return _in_element(seen) if len(seen.sealed) == 1 else None
    return _by_words(seen, approved)


def _in_element(seen: Walked) -> Place:
    """Return the element that carries the seal's attribute, without a title at its front."""
    (start, first), (end, last), _ = seen.sealed[0]
    if start in seen.titles:
        start = next((at + 1 for at in range(start, end) if seen.lines[at].text == "-h1"), start)
    return Place(start, end, first, last)


def _by_words(seen: Walked, approved: tuple[Line, ...]) -> Place | None:
    """Return the one place where the article begins and ends as it was sealed."""
    known = [folded(line) for line in seen.lines]
    wanted = [folded(line) for line in approved]
    if not any(line.is_text for line in approved):
        return None
    ending = wanted[max(number for number, line in enumerate(approved) if line.is_text) :]
    starts = [at for at, line in enumerate(known) if line == wanted[0]]
    ends = [at + len(ending) for at in range(len(known)) if known[at : at + len(ending)] == ending]
    if len(starts) != 1 or len(ends) != 1 or starts[0] >= ends[0]:
        return None
    before, within = _letters(seen.lines[: starts[0]]), _letters(seen.lines[: ends[0]])
    inside = [number for number, label in enumerate(seen.labels) if before <= label.at <= within]
    return Place(starts[0], ends[0], inside[0] if inside else 0, inside[-1] + 1 if inside else 0)


def _moved(seen: Walked, place: Place, approved: Walked) -> tuple[str, ...]:
    """Return what labels say that was not sealed: a target that stands elsewhere, or words for those who hear the page."""
    origin, length = _letters(seen.lines[: place.start]), _letters(approved.lines)
    known: dict[tuple[str, str], set[int]] = {}
    for label in approved.labels:
        known.setdefault((label.name, label.value), set()).add(label.at)
    told = []
    for label in seen.labels[place.first : place.last]:
        there, at = known.get((label.name, label.value)), label.at - origin
        if there is None:
            if label.name != "id" and (place.marked or 0 < at < length):
                told.append(f"+ {label.name}: {label.value}")
        elif at not in there:
            told.append(f"+ {label.name} “{label.value}” stands at another place")
    return tuple(told)


def _letters(lines: tuple[Line, ...]) -> int:
    return sum(len(line.words.replace(" ", "")) for line in lines)


def _notes(seen: Walked, statement: Statement) -> tuple[str, ...]:
    titles = [_heading(seen.lines[at + 1 :]) for at in seen.titles]
    sealed = " ".join(str(statement.predicate["title"]).split())
    if titles and sealed not in titles:
        return (f"The heading of the page is not the sealed title, “{sealed}”. The heading stands outside the sealed article.",)
    return ()


def _heading(lines: tuple[Line, ...]) -> str:
    """Return the words up to the end of a first heading."""
    return " ".join(line.words for line in takewhile(lambda line: line.text != "-h1", lines))


def _words(lines: tuple[Line, ...]) -> int:
    return sum(len(line.words.split()) for line in lines)


def hashes(fragment: str) -> tuple[str, str]:
    """Return the c14n hash and the fold hash of a fragment, as they are sealed."""
    lines = canonical(fragment)
    return digest(lines), fold_digest(lines)
