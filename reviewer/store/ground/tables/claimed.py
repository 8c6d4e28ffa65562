"""The tables of what drafts say and claim, and of what was withdrawn."""

from __future__ import annotations

from reviewer.store.ground.tables.triggers import append_only

SAID = (
    "CREATE TABLE said (id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES draft (id), sentences TEXT NOT NULL) STRICT",
    "CREATE INDEX said_draft ON said (draft)",
    "CREATE TABLE run (said INTEGER NOT NULL REFERENCES said (id), hash INTEGER NOT NULL, PRIMARY KEY (said, hash)) STRICT, WITHOUT ROWID",
    "CREATE INDEX run_hash ON run (hash)",
    "CREATE TABLE told (draft INTEGER PRIMARY KEY REFERENCES draft (id), text_hash TEXT NOT NULL, runs BLOB NOT NULL) STRICT",
)
"""What each draft says at its newest, to find the same words in others: it follows from the texts, so its rows come and go with them."""
CLAIMS = (
    """CREATE TABLE kept_claims (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        signature INTEGER NOT NULL REFERENCES signoff (id),
        claims TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE withdrawal (
        id INTEGER PRIMARY KEY,
        state TEXT NOT NULL CHECK (state IN ('withdrawn', 'taken back')),
        what TEXT NOT NULL CHECK (what IN ('claim', 'source')),
        key TEXT NOT NULL,
        text TEXT NOT NULL,
        reason TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX withdrawal_key ON withdrawal (what, key, id)",
    """CREATE TABLE reopening (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        withdrawal INTEGER NOT NULL REFERENCES withdrawal (id),
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX reopening_draft ON reopening (draft, id)",
    *(trigger for table in ("kept_claims", "withdrawal", "reopening") for trigger in append_only(table)),
    """CREATE TABLE approved (
        id INTEGER PRIMARY KEY,
        kept INTEGER NOT NULL REFERENCES kept_claims (id),
        nth INTEGER NOT NULL,
        draft INTEGER NOT NULL REFERENCES draft (id),
        words TEXT NOT NULL,
        sources TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX approved_words ON approved (words)",
    "CREATE INDEX approved_kept ON approved (kept)",
    "CREATE TABLE approved_run (hash INTEGER NOT NULL, approved INTEGER NOT NULL, PRIMARY KEY (hash, approved)) STRICT, WITHOUT ROWID",
    "CREATE TABLE held (hash INTEGER NOT NULL, draft INTEGER NOT NULL REFERENCES draft (id), PRIMARY KEY (hash, draft)) STRICT, WITHOUT ROWID",
    "CREATE INDEX held_draft ON held (draft)",
    "CREATE TABLE holding (draft INTEGER PRIMARY KEY REFERENCES draft (id), text_hash TEXT NOT NULL) STRICT",
)
"""The claims of each signed text, what was withdrawn and which drafts that reopened; and, to be made anew at any time, where to find them."""
