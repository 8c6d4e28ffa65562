"""The page with its seal: the fragment between two comments, a line for people outside it, and the signatures in an element no browser runs."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from reviewer.export.markup.element import element, written
from reviewer.export.pages.line import named
from reviewer.model.days import longhand
from reviewer.seal.forms.values import Meaning, Signer
from reviewer.seal.page.c14n import BEGIN, END, SEAL_ATTRIBUTE
from reviewer.seal.rosters.roster import moment
from reviewer.seal.statements.envelope import KIND, Envelope, write_envelope

ENDING = ".seal.json"
"""What the name of the seal's own file adds to the page's."""
_MEANT = {
    Meaning.AUTHORSHIP: "Written and submitted",
    Meaning.APPROVAL: "Reviewed and approved",
    Meaning.SELF_CHECK: "Self-checked (one person)",
    Meaning.WITHDRAWAL: "Withdrawn",
}


def sealed_page(page: str, envelope: Envelope, signers: Sequence[Signer]) -> str:
    """Return a page that has the sealed fragment in it, with its seal; raise ValueError where the fragment is not in it once, as sealed."""
    fragment = envelope.fragment.decode()
    before, found, after = page.partition(f"\n{fragment}</article>\n")
    if not found or before.count("\n<article>\n") != 1 or f"\n{fragment}</article>\n" in after:
        raise ValueError("the page is not the one of the sealed fragment")
    seal = seal_id(envelope)
    head = before.replace("\n<article>\n", f'\n<article {SEAL_ATTRIBUTE}="{seal}">\n')
    language = None if '<html lang="en' in page else "en"
    line = written(element("footer", element("p", told(signers, seal), lang=language), class_="seal-line"))
    carried = f'<script type="{KIND}">\n{write_envelope(envelope).decode()}</script>\n'
    middle = f"{head}\n<!-- {BEGIN} -->\n{fragment}<!-- {END} -->\n</article>\n{line}\n"
    return middle + after.replace("</body>", f"{carried}</body>")


def seal_id(envelope: Envelope) -> str:
    """Return the name of a seal: the hash of the statement of the review."""
    return f"sha256:{sha256(envelope.statements[-1].payload).hexdigest()}"


def told(signers: Sequence[Signer], seal: str) -> str:
    """Return who signed a page, as what, when, and how to look at it: one line for readers."""
    parts = [f"{signed(one)}." for one in signers]
    return " ".join((*parts, f"Seal {seal}. It can be checked without this site; the times are those of the signers’ computers."))


def signed(signer: Signer) -> str:
    """Return who signed, as what, meaning what, when."""
    at = moment(signer.at)
    instead = f" on behalf of {signer.on_behalf_of}" if signer.on_behalf_of else ""
    who = f"{named(signer.name, signer.credentials).removesuffix('.')} ({signer.role}){instead}"
    return f"{_MEANT[Meaning(signer.meaning)]} by {who} on {longhand(at.date())}, {at:%H:%M} UTC"
