"""Answers and signatures of a review file on the command line, where there is no library."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.app.assembly import desk_for, open_library
from reviewer.model.judging import Verdict
from tests.cli.drafts import CLEAN

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def approved(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """A draft and the review file of its approval, made on another machine; this one has no library."""
    draft = tmp_path / "visit.md"
    draft.write_text(CLEAN, encoding="utf-8")
    monkeypatch.setenv("CLINICAL_REVIEW_HOME", str(tmp_path / "elsewhere"))
    desk = desk_for(open_library(0.0))
    review = desk.open(draft)
    for one in desk.questions.asked():
        desk.questions.judge(one.question.id, Verdict.YES, "", by="Ben South")
    desk.decisions.sign(
        author="Ada North", author_credentials="", reviewer="Ben South", reviewer_credentials="MD", seen=[one.fingerprint for one in review.to_tick]
    )
    file = desk.exchange.write(desk.exchange.pack("Ben South"), tmp_path)
    desk.close()
    monkeypatch.setenv("CLINICAL_REVIEW_HOME", str(home))
    return draft, file


def test_an_approved_draft_is_exported_by_its_review_file_without_a_library(call: Call, approved: tuple[Path, Path], tmp_path: Path, home: Path) -> None:
    draft, file = approved
    status, _, err = call("export", draft, "-o", tmp_path / "out", "--record", file)
    assert status == 0, err
    assert (tmp_path / "out" / "visit.html").is_file() and "Ben South" in (tmp_path / "out" / "visit.html").read_text(encoding="utf-8")
    assert f"those of {file.name}, sent by Ben South" in err and not (home / "library.db").exists()


def test_an_edit_after_that_is_not_exported(call: Call, approved: tuple[Path, Path], tmp_path: Path) -> None:
    draft, file = approved
    draft.write_text(CLEAN + "\nMore.\n", encoding="utf-8")
    assert call("export", draft, "-o", tmp_path / "out", "--record", file)[0] == 4
    assert not (tmp_path / "out").exists()


def test_a_check_tells_of_the_answers_of_a_review_file(call: Call, approved: tuple[Path, Path], home: Path) -> None:
    draft, file = approved
    status, out, err = call("check", draft, "--record", file, "--format", "json")
    assert status == 0 and json.loads(out)["drafts"][0]["title"] and "sent by Ben South" in err
    assert not (home / "library.db").exists()


def test_what_is_no_review_file_is_a_sentence(call: Call, approved: tuple[Path, Path]) -> None:
    draft, _ = approved
    status, _, err = call("check", draft, "--record", draft)
    assert status == 2 and err.startswith("The review file was not opened: it is no review file, whatever its name says.")
