"""After the library is gone its archive gives every approved article back to the very byte, however it came to an end while it was written."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from reviewer.model.trouble import Trouble
from reviewer.seal.rosters.roster_file import read_roster
from reviewer.seal.trust import Level
from reviewer.seal.verdict import Content, verify
from reviewer.store.keeping import archive
from reviewer.store.keeping.recovery import Way
from reviewer.store.library import Library
from tests.desk.signed import approved, practice
from tests.desk.small import desk_at
from tests.store.small import noon

WORDS = (
    "A dose of 10⁻³ g, and H₂O²⁺",
    "17–44\u00a0% of 9\u202f000 people",
    "Cafe\u0301 and café are two spellings",
    "מנוחה עוזרת, says one leaflet",
    "Ångström and \u212bngström, ﬁne and fine",
    "Naïve “quotes”, ‘others’ … and — dashes",
)
"""Letters that a program which tidies text would change."""


def articles(home: Path, folder: Path, count: int) -> dict[Path, str]:
    """Have so many articles approved by two, and return the exported fragment's page of each by its file."""
    desk, pages = practice(home), {}
    for number in range(count):
        path = folder / f"article-{number}.md"
        path.write_text(f"# Ankles {number}\n\n{WORDS[number % len(WORDS)]}.\n\nMove early and gently: rest {number} helps.\n", "utf-8")
        desk.open(path)
        approved(desk)
        desk.export(folder / f"out-{number}")
        pages[path] = (folder / f"out-{number}" / f"article-{number}.html").read_text("utf-8")
    desk.close()
    return pages


def drilled(home: Path, folder: Path, count: int) -> None:
    """Delete the library and build it from the archive; assert that every article comes back exact, with its signatures."""
    pages = articles(home, folder, count)
    library = home / "library.db"
    library.unlink()
    kept = {path: sha256(path.read_bytes()).hexdigest() for path in archive.folder_of(library).rglob("*.reviewpack")}
    for copy in (home / "backups").glob("*.db"):
        copy.unlink()
    Library.mend(library, noon, Way.REBUILD).close()
    desk = desk_at(home)
    for number, (path, page) in enumerate(pages.items()):
        desk.open(path)
        desk.export(folder / f"again-{number}")
        again = (folder / f"again-{number}" / f"article-{number}.html").read_text("utf-8")
        assert again == page
        roster = read_roster((folder / f"again-{number}" / f"article-{number}-seal" / "roster").read_bytes())
        verdict = verify(again, roster)
        assert (verdict.content, verdict.trust.level, verdict.trust.standing) == (Content.EXACT, Level.VALID, "Approved")
    desk.close()
    assert {path: sha256(path.read_bytes()).hexdigest() for path in kept} == kept


def test_the_archive_alone_gives_every_approved_article_exact_with_valid_seals(home: Path, tmp_path: Path) -> None:
    drilled(home, tmp_path, len(WORDS))


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_archive_of_a_hundred_articles_gives_them_all_exact(home: Path, tmp_path: Path) -> None:
    drilled(home, tmp_path, 100)


def test_a_letter_changed_in_the_archive_is_not_brought_back(home: Path, tmp_path: Path) -> None:
    articles(home, tmp_path, 1)
    (home / "library.db").unlink()
    for path in (home / "archive").rglob("*.reviewpack"):
        path.chmod(0o600)
        path.write_bytes(path.read_bytes()[:-200] + bytes([path.read_bytes()[-200] ^ 1]) + path.read_bytes()[-199:])
    for copy in (home / "backups").glob("*.db"):
        copy.unlink()
    library = Library.mend(home / "library.db", noon, Way.REBUILD)
    assert library.drafts() == ()
    library.close()


def torn(home: Path, tmp_path: Path, times: int, how: str) -> tuple[int, int, int]:
    """Kill what puts drafts into an archive so often; return how many files were told of and are gone, stand torn under a name, and are whole."""
    pages = articles(home, tmp_path, 2)
    assert pages
    chance, folder = random.Random(11), tmp_path / "put"
    folder.mkdir()
    gone = broken = whole = 0
    for turn in range(times):
        place = folder / str(turn)
        place.mkdir()
        told = _killed(home, place, how, chance.uniform(0, 0.15))
        there = {path.name: path for path in place.rglob("*.reviewpack") if not path.name.startswith(".")}
        gone += sum(name not in there for name in told)
        for path in there.values():
            good = _reads(path.read_bytes())
            broken, whole = broken + (not good), whole + good
    library = Library.open(home / "library.db", noon, wait=5)
    assert library.health.all_faults() == ()
    library.close()
    return gone, broken, whole


def _archiving(home: Path, folder: Path, how: str, said: int) -> None:
    """Put drafts into an archive, on and on, each told of; `careless` writes each file to its place as it comes, on a slow disk."""
    library = Library.open(home / "library.db", noon, wait=5)
    numbers = [one.revision.draft for one in library.drafts()]
    for turn in range(1, 3600):
        for number in numbers:
            library.chain.log("looked at", f"2026-11-22T12:{turn // 60:02}:{turn % 60:02}+00:00", number)
            if how == "careful":
                name = archive.keep(library.connection, folder, number, "2026-11-22T12:00:00+00:00").name
                os.write(said, f"{name}\n".encode())
                continue
            data = archive.REVIEW_FILES.pack(library.connection, number)
            with (folder / f"{turn}-{number}.reviewpack").open("wb", buffering=0) as out:
                for start in range(0, len(data), 512):
                    out.write(data[start : start + 512])
                    time.sleep(0.001)
            os.write(said, b"whole\n")


def _killed(home: Path, folder: Path, how: str, after: float) -> list[str]:
    """Return the files that a child told of before it was killed."""
    heard, said = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _archiving(home, folder, how, said)
        finally:
            os._exit(1)
    os.close(said)
    with os.fdopen(heard, encoding="ascii") as lines:
        told = [lines.readline().strip()]  # however busy the machine is, one is whole
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        told += [line.strip() for line in lines if line.endswith("\n")]
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
    return told if how == "careful" else []


def _reads(data: bytes) -> bool:
    try:
        archive.REVIEW_FILES.unpack(data)
    except Trouble:
        return False
    return True


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")
@pytest.mark.parametrize(
    ("times", "how", "fine"),
    [
        pytest.param(20, "careful", lambda gone, broken: (gone, broken) == (0, 0), id="20 kills"),
        pytest.param(12, "careless", lambda gone, broken: broken > 0, id="written in place, the control"),
        pytest.param(300, "careful", lambda gone, broken: (gone, broken) == (0, 0), id="300 kills", marks=(pytest.mark.slow, pytest.mark.timeout(1800))),
    ],
)
def test_a_kill_while_the_archive_is_written_leaves_no_half_file(
    home: Path, tmp_path: Path, times: int, how: str, fine: Callable[[int, int], bool]
) -> None:
    gone, broken, whole = torn(home, tmp_path, times, how)
    print(f"{times} kills while archiving: {gone} of what was told of gone, {broken} torn, {whole} whole")
    assert fine(gone, broken)
    assert whole > 0
