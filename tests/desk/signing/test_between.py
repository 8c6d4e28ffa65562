"""Between approval and export, and during the export, something is exchanged: what is written is what was signed, or nothing is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from reviewer import paths
from reviewer.app.assembly import desk_for, open_library
from reviewer.desk import Desk
from reviewer.desk.bench.bench import Bench
from reviewer.desk.publishing import exporting
from reviewer.desk.publishing.exporting import Exporting
from reviewer.export import ReviewLine
from reviewer.knowledge.characters import load_characters
from reviewer.model.judging import Verdict
from reviewer.model.trouble import Trouble
from reviewer.reading.hidden import Finder
from reviewer.review.changes import compare
from reviewer.review.signing import text_hash
from reviewer.review.wording import Fate
from reviewer.seal.page.difference import name_of
from tests.cli.drafts import CLEAN
from tests.desk.signed import NORAS, SAMS, person
from tests.desk.small import Clock
from tests.pictures.made import saved

SHOWN = CLEAN + '\n![](foot.png "decorative")\n\nRest a while.[^1]\n\n[^1]: Roe J. Resting. 2020. <https://example.org/a>\n'
MOMENTS: tuple[tuple[Any, str], ...] = (
    (Bench, "checked"), (exporting, "gather"), (exporting, "line_of"), (Exporting, "_refusals"), (Exporting, "_sealed"),
    (exporting, "seal_files"), (exporting, "lot"), (Exporting, "_foreign"), (exporting, "prepare"), (exporting, "write_all"),
)  # fmt: skip
"""What an export does, in turn; before each something is exchanged."""
Swap = Callable[[Desk, Path], Callable[[], object]]
"""Exchanges something, and returns what puts it back."""


def picture(desk: Desk, folder: Path) -> Callable[[], object]:
    old = (folder / "foot.png").read_bytes()
    (folder / "foot.png").write_bytes(saved("PNG", 31, 17))
    return lambda: (folder / "foot.png").write_bytes(old)


def file(desk: Desk, folder: Path) -> Callable[[], object]:
    (folder / "visit.md").write_text(SHOWN.replace("Monday", "Sunday"), encoding="utf-8")
    return lambda: (folder / "visit.md").write_text(SHOWN, encoding="utf-8")


def text(desk: Desk, folder: Path) -> Callable[[], object]:
    desk.put(SHOWN.replace("Monday", "Sunday"))
    return lambda: desk.edit(SHOWN)


def rules(desk: Desk, folder: Path) -> Callable[[], object]:
    desk._bench.engine.heed(off=("CL002",))
    return lambda: desk._bench.engine.heed(off=())


def row(desk: Desk, folder: Path) -> Callable[[], object]:
    base = desk._bench.need_library().connection
    for (name,) in base.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'blob'").fetchall():
        base.execute(f"DROP TRIGGER {name}")
    kept = [tuple(one) for one in base.execute("SELECT sha256, body FROM blob").fetchall()]
    base.execute("UPDATE blob SET body = zeroblob(size)")
    return lambda: [base.execute("UPDATE blob SET body = ? WHERE sha256 = ?", (data, key)) for key, data in kept]


SWAPS: tuple[Swap, ...] = (picture, file, text, rules, row)


@pytest.fixture
def ready(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The real desk with an article with a picture, signed by two people."""
    monkeypatch.setenv("CLINICAL_REVIEW_HOME", str(tmp_path / "home"))
    (tmp_path / "foot.png").write_bytes(saved("PNG"))
    (tmp_path / "visit.md").write_text(SHOWN, encoding="utf-8")
    desk = desk_for(open_library(0.0))
    desk._bench.clock, desk.people.rounds = clock, 1
    desk.people.set_up("Nora Field", "PhD", ("author",), NORAS).do()
    desk.people.changes.add("Sam Okoro", "MD", ("reviewer",), SAMS, NORAS).do()
    desk.open(tmp_path / "visit.md")
    desk.signing.submit(person(desk, "Nora"), NORAS).do()
    for one in desk.questions.asked():
        desk.questions.judge(one.question.id, Verdict.YES, by="Sam Okoro")
    seen = tuple(finding.fingerprint for finding in desk.settle().to_tick)
    desk.signing.approve(desk.signing.freeze(person(desk, "Sam")), SAMS, seen=seen).do()
    yield desk
    desk.close()


def written(folder: Path) -> dict[str, bytes]:
    """Return the article and its pictures as an export left them."""
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.name.endswith((".fragment.html", ".png"))}


@contextmanager
def before(moment: tuple[Any, str], happen: Callable[[], object]) -> Iterator[None]:
    """Have something happen once, before a step of the export."""
    owner, name = moment
    real = getattr(owner, name)
    done: list[object] = []

    def step(*words: Any, **more: Any) -> Any:
        if not done:
            done.append(happen())
        return real(*words, **more)

    setattr(owner, name, step)
    try:
        yield
    finally:
        setattr(owner, name, real)


def differing(ready: Desk, folder: Path) -> tuple[int, int]:
    """Try every exchange at every moment; return how many exports wrote anything, and how many wrote other bytes than those signed."""
    ready.exporting.write(folder / "first")
    expected = written(folder / "first")
    assert len(expected) == 2
    wrote = wrong = number = 0
    for swap in SWAPS:
        for moment in MOMENTS:
            number += 1
            out = folder / f"out{number}"
            back: list[Callable[[], object]] = []
            with before(moment, lambda swap=swap, back=back: back.append(swap(ready, folder))):  # type: ignore[misc]
                try:
                    ready.exporting.write(out)
                except Trouble:
                    assert not out.exists() or not written(out)
            for one in back:
                one()
            found = written(out) if out.exists() else {}
            wrote += bool(found)
            wrong += bool(found) and found != expected
    assert number == 50
    return wrote, wrong


def test_fifty_exchanges_around_an_export_never_write_what_nobody_signed(ready: Desk, tmp_path: Path) -> None:
    wrote, wrong = differing(ready, tmp_path)
    print(f"{wrote} of 50 exports were written, {wrong} with other bytes than those signed")
    assert wrong == 0
    assert wrote


def test_without_the_comparison_of_what_was_signed_other_bytes_would_go_out(ready: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = _line(ready)
    monkeypatch.setattr(exporting, "line_of", lambda *_: line)
    monkeypatch.setattr(Exporting, "_sealed", lambda *_: None)
    wrote, wrong = differing(ready, tmp_path)
    print(f"without the comparison {wrong} of {wrote} exports have other bytes")
    assert wrong


def _line(desk: Desk) -> ReviewLine:
    return ReviewLine("Ada North", "", "Ben South", "", desk._bench.today(), desk._bench.today())


def test_a_picture_exchanged_after_the_approval_does_not_go_out(ready: Desk, tmp_path: Path) -> None:
    ready.exporting.write(tmp_path / "first")
    picture(ready, tmp_path)
    ready.exporting.write(tmp_path / "out")
    assert written(tmp_path / "out") == written(tmp_path / "first")


PLACES = {"word": "pract", "number": "20", "link": "example.org/", "reference": "Roe J. Rest"}


def test_each_of_496_hiding_characters_in_four_places_ends_an_approval_and_is_named() -> None:
    table = load_characters(paths.resources() / "characters.toml")
    finder, signed_hash = Finder(lambda: table), text_hash(SHOWN)
    tried = 0
    for letter in sorted(table.hiding):
        code = f"U+{ord(letter):04X}"
        for place, lead in PLACES.items():
            assert lead in SHOWN, place
            changed = SHOWN.replace(lead, lead + letter, 1)
            tried += 1
            assert text_hash(changed) != signed_hash, (code, place)
            assert [one.code for one in finder.find(changed)] == [code], (code, place)
            passages = [passage for passage in compare(SHOWN, changed) if passage.fate is not Fate.SAME]
            added = "".join(piece.text for passage in passages for piece in passage.pieces if piece.fate is Fate.ADDED)
            assert letter in added, (code, place)
            assert code in name_of(letter)
    assert tried == 1984
