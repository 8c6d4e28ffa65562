"""The command `verify`, from its words to its exit status."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reviewer import paths
from reviewer.model.trouble import Trouble
from reviewer.paths import is_file, is_there
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.rosters.roster import Roster
from reviewer.seal.rosters.roster_file import is_signed, read_roster
from reviewer.seal.statements.envelope import Envelope, read_envelope
from reviewer.seal.trust import Level
from reviewer.seal.verdict import LARGEST, Verdict, verify
from reviewer.verify.pictures import with_pictures
from reviewer.verify.printed import as_json, as_text

WRONG_INPUT = 5
"""The exit status where a file cannot be read as what it is said to be."""
HELP = """status: 0 the sealed article, signatures valid; 1 other words, or no such article; 2 signatures invalid or by unknown keys;
3 no seal; 4 expired, revoked or withdrawn; 5 a file cannot be read"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A call of `verify`; `file` is a page or "-" for standard input."""

    file: str
    roster: Path | None
    seal: Path | None
    withdrawn: Path | None
    json: bool


def main(words: Sequence[str]) -> int:
    """Verify a page, print the answer and return the exit status."""
    if list(words) == ["--standalone"]:
        return _print_standalone()
    asked = _parsed(words)
    try:
        roster, notes = _roster(asked.roster)
        verdict = _verdict(asked, roster)
        if asked.file != "-":
            verdict = with_pictures(verdict, Path(asked.file).parent)
    except (Malformed, Trouble) as wrong:
        print(wrong, file=sys.stderr)
        return WRONG_INPUT
    verdict = verdict._replace(notes=(*verdict.notes, *notes, *_beside(asked, verdict)))
    print(as_json(verdict, roster) if asked.json else as_text(verdict, roster, _words))
    return verdict.status


def _parsed(words: Sequence[str]) -> Asked:
    parser = argparse.ArgumentParser(
        prog="main.py verify",
        description="Say whether a page holds the sealed article unchanged, and whose signatures stand behind it. Nothing is fetched.",
        epilog=HELP,
    )
    parser.add_argument("file", metavar="FILE", help="the page as it was saved from the web, or - for standard input")
    parser.add_argument("--roster", type=Path, metavar="R", help="who may sign, with which keys; R.sig beside it is its owner's signature")
    parser.add_argument("--seal", type=Path, metavar="S", help="the file NAME.html.seal.json, where the page has lost its seal")
    parser.add_argument("--withdrawn", type=Path, metavar="W", help="a withdrawal: an approval that it ends is reported as WITHDRAWN")
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.add_argument("--standalone", action="store_true", help="alone: print a verifier of one page that runs with Python and nothing else")
    told = parser.parse_args(words)
    return Asked(told.file, told.roster, told.seal, told.withdrawn, told.json)


def _verdict(asked: Asked, roster: Roster | None) -> Verdict:
    page = _page(asked.file)
    seal = _read(asked.seal) if asked.seal else None
    return verify(page, roster, seal, _withdrawals(asked.withdrawn))


def _withdrawals(path: Path | None) -> tuple[Envelope, ...]:
    if path is None:
        return ()
    try:
        return (read_envelope(_read(path)),)
    except Malformed as wrong:
        raise Malformed(f"{path.name} is not a withdrawal this version can read. {wrong}") from None


def _roster(path: Path | None) -> tuple[Roster | None, tuple[str, ...]]:
    """Return the roster of a file, and what to say about it; raise Trouble where its signature is there and does not fit."""
    if path is None:
        return None, ()
    data = _read(path)
    roster = read_roster(data)
    signature = path.with_name(path.name + ".sig")
    if not is_there(signature):
        return roster, (f"{path.name} has no signature of its owner beside it: it is trusted because you named it.",)
    if not is_signed(data, _read(signature).decode("utf-8", "replace"), roster):
        raise Trouble(f"{path.name} is not what its owner signed, so it was not used. Ask its owner for a new copy.")
    return roster, ()


def _page(name: str) -> str:
    data = _read(Path(name)) if name != "-" else sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b""
    if len(data) > LARGEST:
        raise Malformed("The page is larger than 16 MB, too large for an article. Nothing was verified.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Malformed(f"{name} is not a page in UTF-8. Nothing was verified. Save the page's source as UTF-8 and try again.") from None


def _read(path: Path) -> bytes:
    """Return a file's bytes, no more than a page may have."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise Malformed(f"Could not read {path.name}: {reason}. Nothing was verified.") from None
    if len(data) > LARGEST:
        raise Malformed(f"{path.name} is larger than 16 MB. Nothing was verified.")
    return data


def _beside(asked: Asked, verdict: Verdict) -> tuple[str, ...]:
    """Return a hint at the seal's file where the page has none and the file lies beside it."""
    file = Path(asked.file + ".seal.json")
    if verdict.trust.level is not Level.NONE or asked.seal or asked.file == "-" or not is_file(file):
        return ()
    return (f"A seal lies beside the page. Name it with --seal {file}",)


def _words() -> tuple[str, ...]:
    from reviewer.knowledge.phone import phone_words  # noqa: PLC0415 - only a key that no roster names is read over the telephone

    return phone_words(paths.resources() / "phone-words.txt")


def _print_standalone() -> int:
    print((paths.resources() / "verifier" / "verify_seal.py").read_text(encoding="utf-8"), end="")
    return 0
