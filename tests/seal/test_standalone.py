"""The verifier of one page: Python alone, and the same answer as the program."""

from __future__ import annotations

import random
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reviewer import paths
from reviewer.app import main
from reviewer.seal.keys.sshsig import SEAL, fits, message, read_signature
from reviewer.seal.rosters.roster_file import write_roster
from reviewer.seal.statements.envelope import write_envelope
from tests.seal.forged import FORGERIES, of, verdict_of
from tests.seal.made import page, practice, seal

FILE = paths.resources() / "verifier" / "verify_seal.py"


def ran(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Return what the verifier said, run by this Python without any package."""
    return subprocess.run([sys.executable, "-I", "-S", str(FILE), *map(str, words)], capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A sealed page and its roster."""
    html, roster = tmp_path / "knee.html", tmp_path / "roster"
    html.write_bytes(page().encode())
    roster.write_bytes(write_roster(practice().roster))
    return html, roster


def test_it_fits_on_a_printed_page_or_two_and_is_printed_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--standalone"]) == 0
    said = capsys.readouterr().out
    assert said == FILE.read_text(encoding="utf-8")
    assert len(said.splitlines()) <= 130


def test_it_takes_a_sealed_page_with_its_roster(files: tuple[Path, Path]) -> None:
    done = ran(*files)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "EXACT" in done.stdout and "the roster knows the keys" in done.stdout and "Sam Okoro MD (reviewer)" in done.stdout


def test_it_refuses_a_page_with_one_other_letter_and_keys_nobody_names(files: tuple[Path, Path]) -> None:
    html, roster = files
    assert ran(html).returncode == 1
    html.write_bytes(page().replace("isn’t a cure", "is a cure").encode())
    done = ran(html, roster)
    assert (done.returncode, "NOT the sealed one" in done.stdout) == (1, True)
    html.write_text("no page")
    assert ran(html, roster).returncode == 1


@pytest.mark.parametrize("name", FORGERIES)
def test_it_takes_no_forgery_that_the_program_refuses(name: str, files: tuple[Path, Path], tmp_path: Path) -> None:
    """But for shapes, roles and delegates, which it says that it does not look at, it refuses what the program refuses."""
    forged = FORGERIES[name]()
    file = tmp_path / "seal.json"
    file.write_bytes(forged if isinstance(forged, bytes) else write_envelope(forged))
    assert verdict_of(forged).status == 2
    run = runpy.run_path(str(FILE))
    try:
        status = run["main"](str(files[0]), str(files[1]), str(file))
    except Exception:
        status = 1
    assert (status == 1) is (name not in BEYOND)


BEYOND = frozenset({
    "an owner approves", "on behalf of somebody who gave no leave", "a review older than the text", "a review of another source",
    "an unknown key, signed", "an unknown key within, signed", "a missing key, signed", "another predicate, signed",
    "a meaning and a signer that differ, signed", "a key twice, signed", "a subject twice, signed", "a fraction, signed",
    "a number past 2^53, signed", "no number, signed", "half a character, signed", "a day that is none, signed", "another article's fragment",
    "no fragment", "an envelope with an unknown key", "an envelope of another format", "an envelope that is no text",
})  # fmt: skip
"""What takes the whole program: who may do what, the strict shape of what is signed, and the copy in the envelope, which it does not use."""


def test_its_mathematics_are_those_of_the_library() -> None:
    run: dict[str, Any] = runpy.run_path(str(FILE))
    chance = random.Random(5)
    one = seal().statements[0]
    read = read_signature(one.signature)
    said = message(one.payload, SEAL)
    assert run["genuine"](read.public, said, read.raw)
    for _ in range(25):
        raw = bytearray(read.raw)
        raw[chance.randrange(64)] ^= 1 << chance.randrange(8)
        try:
            mine = run["genuine"](read.public, said, bytes(raw))
        except ValueError:
            mine = False
        assert mine is fits(read._replace(raw=bytes(raw)), one.payload, SEAL) is False


def test_the_first_vector_of_rfc_8032_is_genuine() -> None:
    run: dict[str, Any] = runpy.run_path(str(FILE))
    public = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    raw = bytes.fromhex(
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
    assert run["genuine"](public, b"", raw) and not run["genuine"](public, b"x", raw)


def test_an_envelope_of_the_good_statements_is_the_control(files: tuple[Path, Path], tmp_path: Path) -> None:
    file = tmp_path / "seal.json"
    file.write_bytes(write_envelope(of(*seal().statements)))
    assert ran(*files, file).returncode == 0
