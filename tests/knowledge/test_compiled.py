"""The kept copy of the knowledge: the same as a fresh reading, and never trusted where anything differs."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from reviewer import knowledge, paths
from reviewer.knowledge.compiled import load_compiled
from reviewer.reading.cues import build
from reviewer.rules.indexes import INDEXES


def test_the_copy_gives_what_the_files_give(tmp_path: Path) -> None:
    folder, kept = paths.resources() / "knowledge", tmp_path / "copy"
    fresh = load_compiled(folder, kept)
    again, lexicon = load_compiled(folder, kept)
    assert kept.exists()
    assert fresh == (again._replace(indexes={}), lexicon) == (knowledge.load(folder), build(knowledge.load(folder)))


def test_the_indexes_of_the_copy_are_those_made_anew(tmp_path: Path) -> None:
    folder, kept = paths.resources() / "knowledge", tmp_path / "copy"
    fresh, _ = load_compiled(folder, kept)
    again, _ = load_compiled(folder, kept)
    assert again.indexes.keys() == INDEXES.keys()
    for name, build_index in INDEXES.items():
        assert _sorted(again.indexes[name]) == _sorted(build_index(fresh)), name
    assert "harbouritis" not in again.indexes["reviewer.rules.cards.numbers"]


def _sorted(made: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
    """Return an index with what stands behind each word in one order: some are made of sets."""
    return {word: sorted(found) for word, found in made.items()}


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    folder, kept = tmp_path / "knowledge", tmp_path / "copy"
    shutil.copytree(paths.resources() / "knowledge", folder)
    before, _ = load_compiled(folder, kept)
    with (folder / "words.txt").open("a", encoding="utf-8") as words:
        words.write("harbouritis\n")
    after, _ = load_compiled(folder, kept)
    assert "harbouritis" in after.words - before.words


def test_a_damaged_copy_is_made_anew(tmp_path: Path) -> None:
    folder, kept = paths.resources() / "knowledge", tmp_path / "copy"
    whole = load_compiled(folder, kept)
    data = bytearray(kept.read_bytes())
    data[len(data) // 2] ^= 1
    kept.write_bytes(bytes(data))
    assert load_compiled(folder, kept) == whole
    kept.write_bytes(b"short")
    assert load_compiled(folder, kept) == whole


def test_a_copy_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    facts, _ = load_compiled(paths.resources() / "knowledge", tmp_path / "file" / "copy")
    assert facts.treatments
