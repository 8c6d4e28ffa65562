"""A practice of two with their keys, an article and its seal; everybody and everything here is invented."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from hashlib import sha256

from reviewer.export.pages.sealed import sealed_page
from reviewer.model.named import NamedTuple
from reviewer.seal.forms.values import (
    Found,
    Head,
    Import,
    Judged,
    Manuscript,
    Meaning,
    Picture,
    Reason,
    Reply,
    Reviewed,
    Revision,
    RosterRef,
    Rules,
    Signer,
    Source,
    Words,
)  # fmt: skip
from reviewer.seal.keys.personal import NewKey, fingerprint, new_key, sign
from reviewer.seal.keys.sshsig import ROSTER, SEAL
from reviewer.seal.rosters.roster import Key, Member, Roster
from reviewer.seal.statements.envelope import Envelope, Signed
from reviewer.seal.statements.statement import approval, authorship, read_statement
from reviewer.seal.verdict import hashes

PASSPHRASE = "four plain garden words"
AUTHOR, REVIEWER, OWNER = "nora@clinic", "sam@clinic", "ines@clinic"
FRAGMENT = """<p class="review-line">Written by Nora Field, PhD. Clinically reviewed by Sam Okoro, MD, on 5 March 2026. Next review due by 5 March 2027.</p>
<section aria-labelledby="walking">
<h2 id="walking">Walking after a sprain</h2>
<figure>
<img src="images/path-0a1b2c3d.jpg" alt="Two people on a forest path" width="640" height="480">
<figcaption>Photo by Ines Duarte, <a href="https://pictures.example.org/1/">Example</a>.</figcaption>
</figure>
<p>A sprained knee often feels <em>better</em> when it moves: 17–44% walked within a week.<sup><a id="fnref-1-1" href="#fn-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup> It isn’t a cure, and doses of 5&nbsp;mg are not for children.<sup><a id="fnref-2-1" href="#fn-2" role="doc-noteref" aria-label="Footnote 2">2</a></sup></p>
<ul>
<li>Rest for a day.</li>
<li>Then walk five minutes.</li>
</ul>
<p>Energy is mc<sup>2</sup>, water H<sub>2</sub>O; a cafe\u0301 near שלום, and x ± 2.</p>
<table>
<thead>
<tr><th scope="col">Day</th><th scope="col">Minutes</th></tr>
</thead>
<tbody>
<tr><td>1</td><td>5</td></tr>
</tbody>
</table>
</section>
<section role="doc-endnotes" aria-labelledby="footnotes">
<h2 id="footnotes">Footnotes</h2>
<ol>
<li id="fn-1">Arden P. Early walking. <cite>J Knee Exerc</cite>. 2019. <a href="https://doi.org/10.1234/jke.2019.0042">doi.org/10.1234/jke.2019.0042</a>. <a href="#fnref-1-1" role="doc-backlink" aria-label="Back to mention 1 of footnote 1">↩ 1</a></li>
<li id="fn-2">Example Health. Knee sprains. <a href="https://www.health.example.org/knee/">health.example.org: Knee sprains</a>. <a href="#fnref-2-1" role="doc-backlink" aria-label="Back to mention 1 of footnote 2">↩ 1</a></li>
</ol>
</section>
"""
TITLE = "Short walks after a knee sprain"


class Practice(NamedTuple):
    """Keys by person, and the roster that names them."""

    keys: dict[str, NewKey]
    roster: Roster


@cache
def key(number: int = 0) -> NewKey:
    """Return a key, quick to open; the same number gives the same key."""
    return new_key(PASSPHRASE, rounds=1)


@cache
def practice() -> Practice:
    """Return author, reviewer and owner with their keys."""
    keys = {AUTHOR: key(1), REVIEWER: key(2), OWNER: key(3)}
    members = (
        Member(AUTHOR, "Nora Field", "PhD", ("author",)),
        Member(REVIEWER, "Sam Okoro", "MD", ("reviewer",)),
        Member(OWNER, "Ines Duarte", "", ("owner",)),
    )
    since = datetime(2026, 1, 1, tzinfo=UTC)
    listed = tuple(Key(person, made.public, (SEAL, ROSTER) if person == OWNER else (SEAL,), since) for person, made in keys.items())
    return Practice(keys, Roster(1, "2026-01-02T10:00:00Z", members, listed))


def signer(person: str, meaning: Meaning, role: str, at: str, made: NewKey | None = None, **more: str) -> Signer:
    """Return a signer of the practice."""
    member = practice().roster.member(person)
    named = member or Member(person, person.title(), "", (role,))
    public = (made or practice().keys[person]).public
    return Signer(person, named.name, named.credentials, role, fingerprint(public), meaning.value, at, "+01:00", **more)


def manuscript(source: str = "source") -> Manuscript:
    """Return what both sign."""
    digest = sha256(source.encode()).hexdigest()
    picture = Picture("images/path-0a1b2c3d.jpg", "ab" * 32, "jpeg", 640, 480, "Two people on a forest path", "Ines Duarte", "Example", "https://pictures.example.org/1/")
    references = (
        Source("1", "Arden P. Early walking.", "10.1234/jke.2019.0042", "", "", Reply("2026-03-01T08:00:00Z", "200", "https://doi.org/10.1234/jke.2019.0042", "cd" * 32)),
        Source("2", "Example Health. Knee sprains.", "", "", "https://www.health.example.org/knee/"),
    )
    return Manuscript(digest, TITLE, "en", Import("knee.md", digest, "utf-8", ("crlf->lf:12",)), (picture,), references, Revision("7", 3))


def reviewed(fragment: str = FRAGMENT) -> Reviewed:
    """Return what the reviewer signs besides."""
    c14n, fold = hashes(fragment)
    return Reviewed(
        sha256(fragment.encode()).hexdigest(),
        Words(c14n, fold, TITLE, "en", 100),
        (),
        Rules("rules", "1", "ef" * 32, "0.1.0", "3.11", "4.3.0", "0.3.8"),
        (Found("CL002", "1", "12ab", "warning", "answered"),),
        (Reason("12ab", "house decision", "Sam Okoro", "2026-03-05T09:00:00Z", ""),),
        (Judged("q1", "Is the advice safe for children?", "yes", "", "Sam Okoro", "2026-03-05T09:00:00Z"),),
    )


def signed(payload: bytes, person: str, made: NewKey | None = None, namespace: str = SEAL) -> Signed:
    """Return a statement signed by a person of the practice."""
    return Signed(payload, sign(payload, namespace, (made or practice().keys[person]).file, PASSPHRASE))


@cache
def seal(fragment: str = FRAGMENT) -> Envelope:
    """Return the seal of a fragment, by author and reviewer."""
    reference = RosterRef(1, "")
    author = signer(AUTHOR, Meaning.AUTHORSHIP, "author", "2026-03-05T08:00:00Z")
    reviewer = signer(REVIEWER, Meaning.APPROVAL, "reviewer", "2026-03-05T10:00:00Z")
    first = authorship(manuscript(), author, Head(4, "aa" * 32), reference)
    second = approval(manuscript(), reviewed(fragment), first, (author, reviewer), Head(9, "bb" * 32), reference, same_device=False)
    return Envelope(fragment.encode(), (signed(first, AUTHOR), signed(second, REVIEWER)))


def bare_page(fragment: str = FRAGMENT) -> str:
    """Return a page as the export writes it without a seal."""
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{TITLE}</title>\n</head>\n<body>\n<main id="content">\n<article>\n'
        f"<h1>{TITLE}</h1>\n{fragment}</article>\n</main>\n</body>\n</html>\n"
    )


@cache
def page(fragment: str = FRAGMENT) -> str:
    """Return the sealed page."""
    made = seal(fragment)
    return sealed_page(bare_page(fragment), made, [read_statement(one.payload).signer for one in made.statements])
