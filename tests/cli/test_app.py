"""The world's faults are sentences; our own are a sentence and a log."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from platformdirs import user_data_path

from reviewer import paths
from reviewer.app import report_bug
from reviewer.app.window import glimpse
from tests.cli.conftest import Call


def test_a_bug_is_one_sentence_and_its_details_are_in_the_log(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        raise ZeroDivisionError("by nought")
    except ZeroDivisionError as error:
        report_bug(type(error), error, error.__traceback__)
    said = capsys.readouterr().err
    assert "this program's fault" in said and "Traceback" not in said
    assert "ZeroDivisionError: by nought" in (home / "errors.log").read_text(encoding="utf-8")


def test_a_stop_by_the_person_is_no_bug(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report_bug(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert (capsys.readouterr().err, home.exists()) == ("", False)


def test_the_program_reports_its_bugs_so(call: Call) -> None:
    call("explain", "DU001")
    assert sys.excepthook is report_bug


def test_the_resources_and_the_home_are_found(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (paths.resources() / "knowledge").is_dir()
    assert paths.library() == home / "library.db"
    monkeypatch.delenv(paths.HOME)
    for shared in ("", str(home)):
        monkeypatch.setenv("XDG_DATA_HOME", shared)
        assert paths.home() == user_data_path("Clinical Content Reviewer", appauthor=False)


@pytest.mark.parametrize("name", ["missing.md", "folder", "picture.txt", "empty.md"])
def test_a_draft_that_cannot_be_opened_is_said_on_the_terminal_and_in_the_window(
    call: Call, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder").mkdir()
    for made, data in {"picture.txt": b"\x89PNG\x00\x00", "empty.md": b""}.items():
        (tmp_path / made).write_bytes(data)
    opened: list[tuple[object, str]] = []

    def run(make: object, path: Path | None, argv: object, *, refused: str, **_: object) -> int:
        opened.append((path, refused))
        return 0

    monkeypatch.setattr("reviewer.ui.run", run)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    status, out, err = call(tmp_path / name)
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert name in err
    assert opened == [(None, err.strip())], "who clicked on the file sees a window, and no terminal"


def test_without_a_display_a_draft_that_cannot_be_opened_is_what_is_told(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    status, _, err = call(tmp_path / "missing.md")
    assert (status, "missing.md" in err) == (2, True)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_a_draft_whose_encoding_must_be_asked_is_left_to_the_window(tmp_path: Path) -> None:
    (tmp_path / "latin.md").write_bytes("Schön".encode("latin-1"))
    assert glimpse(tmp_path / "latin.md") == ""


def test_without_a_display_the_way_to_the_checklist_is_said(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    status, _, err = call()
    assert (status, "main.py check" in err) == (2, True)
