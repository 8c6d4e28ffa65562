"""The certificate of a seal: who signed what and when, and how anybody checks it with tools that every computer has."""

from __future__ import annotations

from hashlib import sha256

from reviewer.export.pages.line import named
from reviewer.export.pages.record import Part, Record, Sheet
from reviewer.export.pages.sealed import ENDING, seal_id
from reviewer.seal.forms.values import Meaning, Signer
from reviewer.seal.keys.sshsig import SEAL
from reviewer.seal.rosters.roster import moment
from reviewer.seal.statements.envelope import Envelope
from reviewer.seal.statements.statement import read_statement

NOT_PROMISED = (
    "That a claim is true, or that the review was good. It says who looked, at what, and with which open questions.",
    "Absolute time: the times are those of the signers’ computers. Their order is part of what is signed.",
    "That a key was used by its owner: whoever shares a passphrase shares a signature.",
    "Anything about words, styles and scripts around the sealed article.",
)
_SAME = "Both signed on the same computer."


def certificate(envelope: Envelope, page: str) -> Record:
    """Return the certificate of a seal; `page` is the name of the page's file."""
    statements = [read_statement(one.payload) for one in envelope.statements]
    signers, told = [one.signer for one in statements], statements[-1]
    approved = told.meaning is Meaning.APPROVAL
    title = str(told.predicate["title"])
    who = named(told.signer.name, told.signer.credentials)
    standing = f"{'Approved' if approved else 'Self-checked (one person)'} by {who}, {_when(told.signer)}."
    rows = tuple(_row(one) for one in signers)
    table = Sheet(("Who", "Signed as", "When, by the signer’s clock", "Key"), rows)
    facts = (
        ("Title", title),
        ("Seal", seal_id(envelope)),
        ("Draft", str(told.predicate["revision"]["number"])),
        ("Length", f"{told.predicate['text']['words']:,} words"),
        *((f"SHA-256 of {name}", value) for name, value in told.subjects.items()),
    )
    same = (_SAME,) if told.predicate["same_device"] and approved else ()
    parts = (
        Part("Signatures", same, table=table),
        Part("What was signed", facts=facts),
        Part("To check it by hand", _by_hand(page), points=commands(envelope, page)),
        Part("What this certificate does not promise", points=NOT_PROMISED),
    )
    return Record(title, approved, standing, parts)


def commands(envelope: Envelope, page: str) -> tuple[str, ...]:
    """Return the commands that check a seal without this program, in order; the signatures first, then the words."""
    made = []
    for number, one in enumerate(envelope.statements):
        signer = read_statement(one.payload).signer
        at = f"{moment(signer.at):%Y%m%d%H%M%S}Z"
        made += [
            f"python3 -c \"import json,base64; s=json.load(open('{page}{ENDING}'))['statements'][{number}]; "
            f"open('{number + 1}.json','wb').write(base64.b64decode(s['payload'])); open('{number + 1}.sig','w').write(s['signature'])\"",
            f"ssh-keygen -Y verify -f roster -I {signer.person} -n {SEAL} -O verify-time={at} -s {number + 1}.sig < {number + 1}.json",
        ]
    digest = sha256(envelope.fragment).hexdigest()
    made.append(f"sed -n '/clinical-review:begin/,/clinical-review:end/p' {page} | sed '1d;$d' | sha256sum    # must print {digest}")
    return tuple(made)


def _by_hand(page: str) -> tuple[str, ...]:
    return (
        "Anybody can check this seal with OpenSSH 9.1 or newer and sha256sum, or with the verifier of one page that “main.py verify --standalone” "
        "prints. They need the page, its seal file and the roster, which the practice hands out.",
        f"Lay {page}, {page}{ENDING} and the roster into one folder and run these, one after the other. Each signature must be reported as good, and "
        "the file of the review must name the hash that the last command prints.",
    )


def _row(signer: Signer) -> tuple[str, ...]:
    instead = f", on behalf of {signer.on_behalf_of}" if signer.on_behalf_of else ""
    return (named(signer.name, signer.credentials), f"{signer.role}{instead}: {signer.meaning.replace('+', ' + ')}", _when(signer), signer.key)


def _when(signer: Signer) -> str:
    return f"{moment(signer.at):%Y-%m-%d %H:%M:%S} UTC"
