"""What goes out of a sealed article: the bytes that were held when it was signed, and beside them all it takes to check them by hand."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from reviewer.desk.signing.sealing import HELD
from reviewer.export import Target
from reviewer.export.pages.certificate import certificate
from reviewer.export.pages.record_page import record_page
from reviewer.export.pages.sealed import ENDING, sealed_page
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.review.sealed import REVIEW, Seal
from reviewer.seal.forms.values import Meaning
from reviewer.seal.rosters.roster import Roster
from reviewer.seal.statements.envelope import write_envelope
from reviewer.seal.statements.statement import FRAGMENT, read_statement
from reviewer.seal.trust import Level
from reviewer.seal.verdict import Content, hashes, verify

NOT_SEALED = "Nothing was exported: what was sealed is not what it should be. Your text is still here. Bring a copy of the library back."


class SealFiles(NamedTuple):
    """The sealed bytes by target and the sealed pictures by path; `beside` are the files that prove them, by their names below the folder."""

    held: dict[Target, bytes]
    pictures: dict[str, bytes]
    beside: dict[str, bytes]


def seal_files(seal: Seal, files: Mapping[str, bytes], name: str, roster: Roster, roster_file: tuple[bytes, str], verifier: str) -> SealFiles:
    """Return them; raise Trouble where the seal is not valid, or one of the files is not the one that was sealed.

    `files` are those that were kept with the review, `name` begins their names, `verifier` is the program of one page that checks a seal.
    """
    if seal.trust.level is not Level.VALID:
        raise Trouble(f"Nothing was exported: {' '.join(seal.trust.reasons)} Your text is still here.")
    statement = read_statement(seal.told.payload)
    pictures = {file: data for file, data in files.items() if file.startswith("images/")}
    if any(statement.subjects.get(file) != sha256(data).hexdigest() for file, data in (*pictures.items(), (FRAGMENT, files.get(FRAGMENT, b"")))):
        raise Trouble(NOT_SEALED)
    signers = [read_statement(one.payload).signer for one in (seal.authored, seal.told)]
    try:
        page = sealed_page(files[HELD[Target.PAGE]].decode(), seal.envelope, signers)
        held = {target: page.encode() if target is Target.PAGE else files[file] for target, file in HELD.items()}
    except (KeyError, ValueError):
        raise Trouble(NOT_SEALED) from None
    _agree(held, seal, roster, statement.predicate["text"]["c14n"])
    folder = f"{name}-seal"
    review = "self-check" if statement.meaning is Meaning.SELF_CHECK else "approval"
    beside = {
        f"{name}.html{ENDING}": write_envelope(seal.envelope),
        f"{name}.certificate.html": record_page(certificate(seal.envelope, f"{name}.html"), "Certificate of review").encode(),
        f"{folder}/{FRAGMENT}": files[FRAGMENT],
        f"{folder}/{REVIEW}": seal.told.review,
        f"{folder}/authorship.json": seal.authored.payload,
        f"{folder}/authorship.json.sig": seal.authored.signature.encode(),
        f"{folder}/{review}.json": seal.told.payload,
        f"{folder}/{review}.json.sig": seal.told.signature.encode(),
        f"{folder}/roster": roster_file[0],
        f"{folder}/roster.sig": roster_file[1].encode(),
    }
    if verifier:
        beside[f"{folder}/verify_seal.py"] = verifier.encode()
    return SealFiles(held, pictures, beside)


def names_beside(name: str, *, alone: bool) -> tuple[str, ...]:
    """Return the files that stand beside a sealed page, by their names below the folder."""
    folder, review = f"{name}-seal", "self-check" if alone else "approval"
    signed = ("authorship.json", "authorship.json.sig", f"{review}.json", f"{review}.json.sig")
    inside = (FRAGMENT, REVIEW, *signed, "roster", "roster.sig", "verify_seal.py")
    return (f"{name}.html{ENDING}", f"{name}.certificate.html", *(f"{folder}/{one}" for one in inside))


def read_back(files: Mapping[Path, bytes]) -> None:
    """Raise Trouble where a file that was just written does not give back the bytes it was given."""
    for path, data in files.items():
        try:
            same = sha256(path.read_bytes()).digest() == sha256(data).digest()
        except OSError:
            same = False
        if not same:
            raise Trouble(f"{path.name} was written, and the disk gives back something else. Do not use these files. Export into another folder.")


def _agree(held: Mapping[Target, bytes], seal: Seal, roster: Roster, c14n: str) -> None:
    """Raise Trouble where the page does not verify, or the blocks do not say what the sealed fragment says."""
    verdict = verify(held[Target.PAGE].decode(), roster, None, ())
    blocks = hashes(held[Target.WORDPRESS].decode())[0]
    if verdict.content is not Content.EXACT or verdict.trust.level is not Level.VALID or blocks != c14n:
        raise Trouble(NOT_SEALED)
