"""Whether there are people with keys is asked at every turn of the window, and read only when a roster came."""

from __future__ import annotations

import pytest

from reviewer.store.library import Library
from reviewer.store.records import seals


def test_whether_people_have_keys_is_read_once_until_another_roster_is_kept(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    found: list[object] = [None]

    def roster(_: object) -> object:
        read.append(None)
        return found[0]

    monkeypatch.setattr(seals, "roster", roster)
    sealed = library.sealed
    assert not sealed.has_people()
    assert not sealed.has_people()
    assert len(read) <= 1
    before = len(read)
    digest = seals.put(library.connection, b"a roster")
    library.connection.execute("INSERT INTO roster_version (serial, sha256, signature, at) VALUES (1, ?, 's', '2026-11-22T10:00:00+00:00')", (digest,))
    found[0] = object()
    assert sealed.has_people() and library.sealed.has_people()
    assert len(read) == before + 1
