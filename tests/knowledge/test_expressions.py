"""Patterns kept from one start to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer import expressions
from reviewer.model.patterns import required, sifted
from reviewer.model.patterns.sifted import Sieve, said_in

TEXT, FLAGS = r"(?P<many>\d+)\s+(?:of|from)\s+(?P<all>\d+)|[à-ž]{2,}(?<!s)", re.IGNORECASE | re.MULTILINE
SAID = "Twelve, or 12 of\n90, and élèves"


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    re.purge()
    monkeypatch.setattr(expressions, "_known", {})
    monkeypatch.setattr(expressions, "FEW", 0)
    monkeypatch.setattr(sifted, "RESTORED", {})
    monkeypatch.setattr(sifted, "MADE", {})
    yield
    re.purge()


def started_again(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    re.purge()
    monkeypatch.setattr(expressions, "_known", {})
    monkeypatch.setattr(sifted, "RESTORED", {})
    expressions.restore(kept)


def forbid_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("a pattern was compiled")

    monkeypatch.setattr("re._compiler.compile", never)


def test_a_kept_pattern_is_not_compiled_again_and_finds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "expressions.copy"
    fresh = re.compile(TEXT, FLAGS)
    expressions.keep(kept)
    started_again(kept, monkeypatch)
    forbid_compiling(monkeypatch)
    again = re.compile(TEXT, FLAGS)
    assert again is not fresh
    assert (again.pattern, again.flags, again.groups, dict(again.groupindex)) == (fresh.pattern, fresh.flags, fresh.groups, dict(fresh.groupindex))
    assert [found.groupdict() for found in again.finditer(SAID)] == [found.groupdict() for found in fresh.finditer(SAID)]


def test_a_second_start_keeps_what_the_first_kept_and_adds_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "expressions.copy"
    re.compile(TEXT, FLAGS)
    expressions.keep(kept)
    started_again(kept, monkeypatch)
    re.compile("more than (these|those)")
    expressions.keep(kept)
    started_again(kept, monkeypatch)
    forbid_compiling(monkeypatch)
    assert re.compile(TEXT, FLAGS).search(SAID)
    assert re.compile("more than (these|those)").search("more than those")


def test_a_start_that_ended_before_it_read_the_copy_writes_over_none_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "expressions.copy"
    re.compile(TEXT, FLAGS)
    expressions.keep(kept)
    re.purge()
    monkeypatch.setattr(expressions, "_known", {})
    re.compile("sprained knees")
    expressions.keep(kept)
    started_again(kept, monkeypatch)
    assert {text for text, _ in expressions._known} >= {TEXT, "sprained knees"}


def test_a_copy_that_is_full_begins_afresh_with_what_was_used_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "expressions.copy"
    re.compile(TEXT, FLAGS)
    expressions.keep(kept)
    monkeypatch.setattr(expressions, "MOST", 2)
    for word in ("knees", "ankles"):
        re.compile(f"sprained {word}")
    expressions.keep(kept)
    started_again(kept, monkeypatch)
    assert {text for text, _ in expressions._known} == {"sprained knees", "sprained ankles"}


def test_a_pattern_that_is_another_at_each_start_has_no_copy_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "FEW", 3)
    kept = tmp_path / "expressions.copy"
    for word in ("knees", "ankles", "wrists", "hips"):
        re.compile(f"sprained {word}")
    expressions.keep(kept)
    before = kept.read_bytes()
    started_again(kept, monkeypatch)
    re.compile("[:_$%=]")
    expressions.keep(kept)
    assert kept.read_bytes() == before


@pytest.mark.parametrize("damage", [b"", b"nothing", b"x" * 400])
def test_a_damaged_copy_counts_for_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes) -> None:
    kept = tmp_path / "expressions.copy"
    re.compile(TEXT, FLAGS)
    expressions.keep(kept)
    kept.write_bytes(damage if len(damage) < 100 else kept.read_bytes()[:-9] + damage)
    started_again(kept, monkeypatch)
    assert re.compile(TEXT, FLAGS).search(SAID)


def test_a_copy_of_another_python_counts_for_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "expressions.copy"
    re.compile(TEXT, FLAGS)
    expressions.keep(kept)
    monkeypatch.setattr("sys.version", "4.0")
    started_again(kept, monkeypatch)
    assert not expressions._known
    assert re.compile(TEXT, FLAGS).search(SAID)


def test_where_the_copy_cannot_be_written_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    re.compile(TEXT, FLAGS)
    expressions.keep(tmp_path / "file" / "expressions.copy")
    assert [path.name for path in tmp_path.iterdir()] == ["file"] and not (tmp_path / "file").read_bytes()


def test_a_pattern_is_taken_apart_once_for_the_words_of_its_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "expressions.copy"
    text, known = r"\bno {ill}\b|\bpainless\b", {"ill": ("side effects",)}
    Sieve(text, 0, known)
    expressions.keep(kept)
    started_again(kept, monkeypatch)
    taken: list[str] = []

    def noted(part: str) -> required.Required:
        taken.append(part)
        return required.required(part)

    monkeypatch.setattr(sifted, "required", noted)
    found = Sieve(text, 0, known).search("It has no side effects", said_in("it has no side effects".split()))
    assert found is not None and found.group() == "no side effects" and not taken
    Sieve(text, 0, {"ill": ("harm",)})
    assert taken == [r"\bno {ill}\b", r"\bpainless\b"]
