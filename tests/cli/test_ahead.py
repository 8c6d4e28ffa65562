"""A draft nobody has checked yet is looked at by a process of its own while the window is painted; only what it marks in these very words counts."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer import paths
from reviewer.app import ahead, assembly, glimpses
from reviewer.app.ahead import Ahead
from reviewer.app.assembly import desk_for, open_library
from reviewer.model.finding import Marks, WaiverClass
from reviewer.model.review import Role

SAMPLES = sorted((paths.resources() / "samples").glob("*.md"))
FIRST = "import sys, time; sys.path.insert(0, sys.argv[1]); from reviewer.app import ahead, assembly; {}; ahead.look(sys.argv[2])"
Instead = Callable[[str], None]


@pytest.fixture(autouse=True, params=[False, pytest.param(True, marks=pytest.mark.skipif(not ahead.FORKS, reason="only Linux has copies"))], ids=["new", "copy"])
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """The folder of the person's own files; the process is a new one, or a copy of this."""
    monkeypatch.setenv(paths.HOME, str(tmp_path / "home"))
    monkeypatch.setattr(ahead, "_cores", lambda: 2)
    monkeypatch.setattr(ahead, "FORKS", request.param)
    return tmp_path / "home"


@pytest.fixture
def instead(monkeypatch: pytest.MonkeyPatch) -> Instead:
    """Have the process do something before it looks, which may be its end."""
    look = ahead.look

    def does(what: str) -> None:
        def looked(draft: str) -> None:
            exec(what, {"ahead": ahead, "assembly": assembly, "time": time})
            look(draft)

        monkeypatch.setattr(ahead, "look", looked)
        monkeypatch.setattr(ahead, "_CALL", FIRST.format(what))

    return does


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "ankles.md"
    path.write_text("# Ankles\n\nStrapping cures every sprain.\n", encoding="utf-8")
    return path


def waited(one: Ahead, seconds: float = 30) -> Marks | None:
    """Return what is marked when the process has found it, and see to its end."""
    until = time.monotonic() + seconds
    while one.marks() is None and time.monotonic() < until:
        time.sleep(0.01)
    marks = one.marks()
    one.end()
    return marks


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_it_marks_what_a_check_in_the_window_marks(sample: Path) -> None:
    text = sample.read_text("utf-8")
    found = waited(Ahead(sample, text))
    assert found == desk_for().inspect(sample).marks
    assert sample.stem != "faulty" or found
    assert glimpses.known(text) == found


def test_it_knows_what_the_library_knows(draft: Path) -> None:
    desk = desk_for(open_library(0.0))
    desk.open(draft)
    other = draft.with_name("other.md")
    other.write_text("# Wrists\n\nStrapping cures every sprain of whoever comes to us in Leeds, and it does so within a week of rest.\n", encoding="utf-8")
    desk.open(other)
    first = next(one.fingerprint for one in desk.review.open_findings if one.waiver is not WaiverClass.NEVER)
    desk.decisions.answer([first], reason="House view", explanation="It stands in our fact sheet, with its sources.", by="Kim Lee", role=Role.REVIEWER)
    answered = desk.review.marks
    desk.close()
    assert waited(Ahead(other, other.read_text("utf-8"))) == answered != desk_for().inspect(other).marks


def test_it_writes_neither_the_draft_nor_a_library(draft: Path, home: Path) -> None:
    before = draft.read_bytes(), draft.stat().st_mtime_ns
    assert waited(Ahead(draft, draft.read_text("utf-8")))
    assert (draft.read_bytes(), draft.stat().st_mtime_ns) == before
    assert sorted(path.name for path in home.iterdir()) == ["expressions.copy", "knowledge.copy", "marks.copy"]


def test_what_it_found_is_seen_before_it_has_come_to_its_end(draft: Path, instead: Instead) -> None:
    instead("from reviewer import expressions; expressions.keep = lambda kept: time.sleep(60)")
    one = Ahead(draft, draft.read_text("utf-8"))
    process, begun = one._process, time.monotonic()
    while not one.marks() and time.monotonic() - begun < 30:
        time.sleep(0.01)
    assert one.marks() and process is not None and process.poll() is None
    process.kill()
    one.end()


def test_words_that_changed_meanwhile_have_no_marks(draft: Path) -> None:
    assert waited(Ahead(draft, draft.read_text("utf-8") + "More of it.\n")) == ()


@pytest.mark.parametrize("what", ["raise SystemExit(0)", "import os; os.kill(os.getpid(), 9)", "assembly.desk_for = None"])
def test_a_process_that_fails_marks_nothing(draft: Path, what: str, instead: Instead) -> None:
    instead(what)
    assert waited(Ahead(draft, draft.read_text("utf-8"))) == ()


def test_where_no_process_can_be_started_nothing_is_marked(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses() -> int:
        raise OSError("too many processes")

    monkeypatch.setattr("os.fork", refuses)
    monkeypatch.setattr("sys.executable", str(draft.with_name("no such program")))
    assert Ahead(draft, draft.read_text("utf-8")).marks() == ()


def test_one_that_is_late_is_ended_and_marks_nothing(draft: Path, instead: Instead) -> None:
    instead("time.sleep(60)")
    one = Ahead(draft, draft.read_text("utf-8"))
    process = one._process
    assert process is not None and one.marks() is None
    before = time.monotonic()
    one.wait(0.01)
    assert one.marks() is None and time.monotonic() - before < 5
    one.leave()
    assert one.marks() == ()
    one.end()
    assert process.poll()


def test_one_whose_window_is_gone_ends_itself(draft: Path, instead: Instead) -> None:
    instead("ahead.LONGEST = 0.2; assembly.memory_of = lambda place: time.sleep(60)")
    assert waited(Ahead(draft, draft.read_text("utf-8"))) == ()


def test_a_text_made_to_take_long_is_left_to_the_window(draft: Path) -> None:
    text = "[" * 40_000 + "\n\nStrapping cures every sprain.\n"
    draft.write_text(text, encoding="utf-8")
    assert waited(Ahead(draft, text)) == ()
    assert glimpses.known(text) is None


def test_no_process_is_started_for_what_is_known_nor_without_a_core_to_spare(draft: Path, instead: Instead, monkeypatch: pytest.MonkeyPatch) -> None:
    instead("time.sleep(60)")
    text = draft.read_text("utf-8")
    with monkeypatch.context() as alone:
        alone.setattr(ahead, "_cores", lambda: 1)
        assert Ahead(draft, text).marks() == ()
    assert Ahead(None, "").marks() == ()
    glimpses.keep(text, ((10, 20, 3),))
    assert Ahead(draft, text).marks() == ((10, 20, 3),)
