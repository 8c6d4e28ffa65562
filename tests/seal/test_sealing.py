"""Sign, seal, verify: the plain way, from keys to EXACT + VALID."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.app import main
from reviewer.seal.keys.personal import sign
from reviewer.seal.keys.sshsig import ROSTER
from reviewer.seal.rosters.roster_file import read_roster, write_roster
from reviewer.seal.statements.envelope import write_envelope
from reviewer.seal.trust import Level
from reviewer.seal.verdict import Content, verify
from tests.seal.made import OWNER, PASSPHRASE, page, practice, seal


def test_a_sealed_page_is_exact_and_its_signatures_are_valid() -> None:
    verdict = verify(page(), practice().roster)
    assert (verdict.content, verdict.trust.level, verdict.trust.standing, verdict.status) == (Content.EXACT, Level.VALID, "Approved", 0)
    assert verdict.differences == ()


def test_the_command_says_so_and_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, roster = tmp_path / "knee.html", tmp_path / "roster"
    file.write_text(page(), encoding="utf-8")
    data = write_roster(practice().roster)
    roster.write_bytes(data)
    (tmp_path / "roster.sig").write_text(sign(data, ROSTER, practice().keys[OWNER].file, PASSPHRASE))
    assert main(["verify", str(file), "--roster", str(roster)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("EXACT + VALID (2 of 2): Approved\n")
    assert "Sam Okoro, MD (reviewer): review+approval, 2026-03-05T10:00:00Z" in said


def test_without_a_roster_the_keys_are_unknown_and_told_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "knee.html"
    file.write_text(page(), encoding="utf-8")
    assert main(["verify", str(file)]) == 2
    said = capsys.readouterr().out
    assert said.startswith("EXACT + UNTRUSTED KEY\n") and said.count("in words: ") == 2


def test_a_page_whose_seal_was_cut_out_is_verified_with_the_file_beside_it() -> None:
    bare = page()[: page().index("<script")] + "</body></html>"
    assert verify(bare, practice().roster).status == 3
    assert verify(bare, practice().roster, write_envelope(seal())).content is Content.EXACT


def test_one_changed_letter_is_told_in_the_difference() -> None:
    verdict = verify(page().replace("17–44% walked", "17–45% walked"), practice().roster)
    assert (verdict.content, verdict.trust.level, verdict.status) == (Content.ALTERED, Level.VALID, 1)
    assert any("17–45%" in line for line in verdict.differences)


def test_a_roster_reads_back_as_it_was_written() -> None:
    written = write_roster(practice().roster)
    assert read_roster(written)._replace(sha256="") == practice().roster
