"""The tables of people, keys and signed statements."""

from __future__ import annotations

from reviewer.store.ground.tables.triggers import append_only

SEALED = (
    """CREATE TABLE person (
        id INTEGER PRIMARY KEY,
        person TEXT NOT NULL,
        name TEXT NOT NULL,
        credentials TEXT NOT NULL,
        key TEXT NOT NULL,
        at TEXT NOT NULL,
        UNIQUE (person, key)
    ) STRICT""",
    """CREATE TABLE roster_version (
        id INTEGER PRIMARY KEY,
        serial INTEGER NOT NULL,
        sha256 TEXT NOT NULL REFERENCES blob (sha256),
        signature TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE snapshot (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        revision INTEGER NOT NULL,
        meaning TEXT NOT NULL,
        payload TEXT NOT NULL REFERENCES blob (sha256),
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX snapshot_draft ON snapshot (draft, id)",
    """CREATE TABLE sealed_file (
        id INTEGER PRIMARY KEY,
        snapshot INTEGER NOT NULL REFERENCES snapshot (id),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES blob (sha256),
        UNIQUE (snapshot, name)
    ) STRICT""",
    """CREATE TABLE signature (
        id INTEGER PRIMARY KEY,
        snapshot INTEGER NOT NULL REFERENCES snapshot (id),
        payload TEXT NOT NULL,
        person TEXT NOT NULL,
        key TEXT NOT NULL,
        meaning TEXT NOT NULL,
        sshsig TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX signature_snapshot ON signature (snapshot)",
    *(trigger for table in ("person", "roster_version", "snapshot", "sealed_file", "signature") for trigger in append_only(table)),
)
"""People with their keys, the rosters that name them, and what they signed: each statement byte by byte, with the files that went with it."""
