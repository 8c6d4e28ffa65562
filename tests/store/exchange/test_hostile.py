"""Whoever sends a harmful archive under the name of a review file gets a sentence, soon, and nothing is written anywhere."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from reviewer.model.trouble import Trouble
from reviewer.store.pack.packing import USUAL, GivenUp, Refused
from reviewer.store.pack.review_file import ReviewFile, read_file, write_file
from tests.store.exchanged import small_file
from tests.store.hostile import hostile

ROOT = Path(__file__).parents[3]
MEMORY = 128 * 1024 * 1024


def test_every_harmful_archive_is_refused_in_under_a_second_with_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = write_file(small_file())
    assert read_file(good).title == "Ankles"
    monkeypatch.chdir(tmp_path)
    named = dict(hostile(good))
    assert len(named) >= 40
    for name, data in named.items():
        started = time.perf_counter()
        with pytest.raises(Refused) as refused:
            read_file(data)
        assert time.perf_counter() - started < 1, name
        assert str(refused.value).startswith("The review file was not opened: ") and "Nothing was taken" in str(refused.value), name
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="how much memory a process took at most is read as Linux tells it")
def test_they_take_little_memory(tmp_path: Path) -> None:
    for number, data in enumerate(dict(hostile(write_file(small_file()))).values()):
        (tmp_path / f"{number:02}").write_bytes(data)
    probe = """
import sys
from pathlib import Path
from reviewer.store.pack.packing import Refused
from reviewer.store.pack.review_file import read_file
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        read_file(path.read_bytes())
    except Refused:
        continue
    sys.exit(f"{path} was taken")
print(next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")))
"""
    done = subprocess.run([sys.executable, "-c", probe, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) * 1024 < MEMORY


def test_a_file_that_claims_what_its_events_do_not_tell_is_refused() -> None:
    good = small_file()
    rows = [number for number, line in enumerate(good.lines) if line.row]
    for number in rows:
        line = good.lines[number]
        forged = line._replace(row=tuple("another" if isinstance(value, str) and value else value for value in line.row))
        with pytest.raises(Trouble, match="not as its event tells"):
            read_file(write_file(_with(good, number, forged)))
        with pytest.raises(Trouble, match="not as it was written"):
            read_file(write_file(_with(good, number, line._replace(actor="Eve"))))


def test_numbers_behind_which_the_library_could_count_no_further_are_refused() -> None:
    good = small_file()
    number = next(number for number, line in enumerate(good.lines) if line.row)
    for file in (_with(good, number, good.lines[number]._replace(turn=2**62)), good._replace(number=2**62), good._replace(head=(2**62, good.head[1]))):
        with pytest.raises(Refused, match="a number that is too large"):
            read_file(write_file(file))


def test_a_file_of_more_events_than_any_draft_has_is_refused_and_one_that_is_given_up_is_read_no_further() -> None:
    data = write_file(small_file())
    with pytest.raises(Refused, match="more than 1 events"):
        read_file(data, USUAL._replace(events=1))
    asked = iter([False, False, True])
    with pytest.raises(GivenUp):
        read_file(data, stopped=lambda: next(asked))


def test_the_guard_is_what_refuses_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewer.store.pack.packing._RATIO", 10**9)
    data = dict(hostile(write_file(small_file())))["bomb"]
    with pytest.raises(Refused, match="not as it was written"):  # without the guard it is unpacked, and only then found to be none
        read_file(data)


def _with(file: ReviewFile, number: int, line: object) -> ReviewFile:
    lines = list(file.lines)
    lines[number] = line  # type: ignore[call-overload]
    return file._replace(lines=tuple(lines))
