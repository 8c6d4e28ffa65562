"""`check` reads Word files as the window does, one or many."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reviewer.app import main
from tests.ui.filing.test_word import WORD


def test_a_word_file_is_checked_and_its_comments_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sprain.docx").write_bytes(WORD)
    assert main(["check", "--fail-on", "never", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "  Read from Word: 1 heading and 1 comment.\n" in said
    assert "Comment in the file (Ines Okafor, 2026-03-04) on “ice cures every sprain”: Says who?" in said


def test_the_json_counts_what_was_read_and_places_stand_in_the_markdown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sprain.docx").write_bytes(WORD)
    main(["check", "--format", "json", "--fail-on", "never", str(tmp_path)])
    (draft,) = json.loads(capsys.readouterr().out)["drafts"]
    assert draft["word"]["counts"]["headings"] == 1
    assert draft["word"]["comments"][0]["passage"] == "ice cures every sprain"
    text = "# Sprains\n\nWe know that ice cures every sprain.\n"
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in draft["findings"] if one["quote"])


def test_many_are_checked_in_several_processes_alike(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for nth in range(3):
        (tmp_path / f"sprain{nth}.docx").write_bytes(WORD if nth else b"PK\x03\x04 broken")
    told = []
    for more in ([], ["--jobs", "2"]):
        assert main(["check", "--fail-on", "never", str(tmp_path), *more]) == 2
        told.append(capsys.readouterr())
    assert told[0] == told[1] and "sprain0.docx: the file is damaged" in told[0].err
