"""The tables of what travels between libraries."""

from __future__ import annotations

from reviewer.store.ground.tables.triggers import append_only

WITNESSED = (
    """CREATE TABLE witnessed (
        id INTEGER PRIMARY KEY,
        peer TEXT NOT NULL,
        seq INTEGER NOT NULL,
        head TEXT NOT NULL CHECK (length(head) = 64),
        at TEXT NOT NULL,
        UNIQUE (peer, seq, head)
    ) STRICT""",
    *append_only("witnessed"),
)
"""What was seen of the histories of other libraries."""
EXCHANGED = (
    "CREATE TABLE origin (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL CHECK (length(name) = 32)) STRICT",
    """CREATE TABLE shared (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL UNIQUE REFERENCES draft (id),
        name TEXT NOT NULL UNIQUE CHECK (length(name) = 32),
        at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE turn (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        told TEXT NOT NULL,
        row INTEGER NOT NULL,
        turn INTEGER NOT NULL,
        at TEXT NOT NULL,
        event TEXT NOT NULL,
        UNIQUE (draft, event),
        UNIQUE (told, row)
    ) STRICT""",
    """CREATE TABLE slice (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        library TEXT NOT NULL,
        seq INTEGER NOT NULL,
        hash TEXT NOT NULL,
        line TEXT NOT NULL,
        UNIQUE (library, seq)
    ) STRICT""",
    """CREATE TABLE acquaintance (
        id INTEGER PRIMARY KEY,
        person TEXT NOT NULL,
        name TEXT NOT NULL,
        key TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL
    ) STRICT""",
    *(trigger for table in ("origin", "shared", "turn", "slice", "acquaintance") for trigger in append_only(table)),
)
"""How drafts are called in every library they are in, the order of their rows that all agree on, what came of others' histories, and whose keys
somebody here compared by telephone."""
HEARD = (
    """CREATE TABLE heard (
        id INTEGER PRIMARY KEY,
        withdrawal INTEGER NOT NULL UNIQUE REFERENCES withdrawal (id),
        turn INTEGER NOT NULL,
        at TEXT NOT NULL,
        event TEXT NOT NULL UNIQUE,
        line TEXT NOT NULL
    ) STRICT""",
    *append_only("heard"),
)
"""The place of each withdrawal in an order all libraries agree on, and the line of another history it came by (empty: it was made here)."""
