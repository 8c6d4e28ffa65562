"""The library's tables, as numbered steps from one version to the next."""

from __future__ import annotations

APPLICATION = 0x43525631
"""Marks the file as a library of this program ("CRV1")."""


def _append_only(table: str) -> tuple[str, str]:
    """Return the triggers that keep our own code from changing or deleting rows of a table."""
    return (
        f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
        f"CREATE TRIGGER {table}_remains BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
    )


_FIRST = (
    """CREATE TABLE blob (
        sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
        body BLOB NOT NULL,
        size INTEGER NOT NULL CHECK (size = length(body))
    ) STRICT""",
    "CREATE TABLE draft (id INTEGER PRIMARY KEY, created TEXT NOT NULL) STRICT",
    """CREATE TABLE revision (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        number INTEGER NOT NULL,
        parent INTEGER REFERENCES revision (id),
        text_hash TEXT NOT NULL REFERENCES blob (sha256),
        file_hash TEXT NOT NULL,
        path TEXT NOT NULL,
        title TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason IN ('import', 'save', 'signoff')),
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        UNIQUE (draft, number)
    ) STRICT""",
    "CREATE INDEX revision_path ON revision (path)",
    "CREATE INDEX revision_file ON revision (file_hash)",
    """CREATE TABLE working (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        session TEXT NOT NULL,
        text BLOB NOT NULL,
        base INTEGER NOT NULL,
        at TEXT NOT NULL,
        UNIQUE (draft, session)
    ) STRICT""",
    """CREATE TABLE answer (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        revision INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('given', 'proposed', 'accepted', 'withdrawn')),
        fingerprint TEXT NOT NULL,
        rule TEXT NOT NULL,
        reason TEXT NOT NULL,
        explanation TEXT NOT NULL,
        by TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('author', 'reviewer')),
        at TEXT NOT NULL,
        expires TEXT NOT NULL,
        accepted_by TEXT NOT NULL,
        quote TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX answer_draft ON answer (draft, fingerprint, id)",
    """CREATE TABLE signoff (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        revision INTEGER NOT NULL REFERENCES revision (id),
        draft_hash TEXT NOT NULL REFERENCES blob (sha256),
        ruleset TEXT NOT NULL,
        answers_hash TEXT NOT NULL,
        author TEXT NOT NULL,
        author_credentials TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        reviewer_credentials TEXT NOT NULL,
        at TEXT NOT NULL,
        next_review TEXT NOT NULL,
        block_keys TEXT NOT NULL,
        seen TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE event (
        seq INTEGER PRIMARY KEY,
        prev TEXT NOT NULL,
        hash TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        kind TEXT NOT NULL,
        draft INTEGER,
        detail TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX event_draft ON event (draft, kind, seq)",
    *(trigger for table in ("blob", "revision", "answer", "signoff", "event") for trigger in _append_only(table)),
)

_SECOND = (
    """CREATE TABLE correction (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        state TEXT NOT NULL CHECK (state IN ('given', 'withdrawn')),
        reference TEXT NOT NULL,
        text TEXT NOT NULL,
        found TEXT NOT NULL,
        rung TEXT NOT NULL,
        reason TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX correction_reference ON correction (reference, id)",
    """CREATE TABLE rule_switch (
        id INTEGER PRIMARY KEY,
        state TEXT NOT NULL CHECK (state IN ('off', 'on')),
        rule TEXT NOT NULL,
        reason TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE outcome (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        revision INTEGER NOT NULL,
        rule TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('found', 'fixed', 'reworded', 'lapsed')),
        ruleset TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX outcome_finding ON outcome (draft, fingerprint, id)",
    *(trigger for table in ("correction", "rule_switch", "outcome") for trigger in _append_only(table)),
)
"""Which sources a reviewer put on another rung, which rules are off, and what became of each finding."""

_THIRD = (
    "CREATE TABLE said (id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES draft (id), sentences TEXT NOT NULL) STRICT",
    "CREATE INDEX said_draft ON said (draft)",
    "CREATE TABLE run (said INTEGER NOT NULL REFERENCES said (id), hash INTEGER NOT NULL, PRIMARY KEY (said, hash)) STRICT, WITHOUT ROWID",
    "CREATE INDEX run_hash ON run (hash)",
    "CREATE TABLE told (draft INTEGER PRIMARY KEY REFERENCES draft (id), text_hash TEXT NOT NULL, runs BLOB NOT NULL) STRICT",
)
"""What each draft says at its newest, to find the same words in others: it follows from the texts, so its rows come and go with them."""

_FOURTH = (
    """CREATE TABLE asset (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES blob (sha256),
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX asset_draft ON asset (draft, name, id)",
    *_append_only("asset"),
)
"""The pictures that came with a draft, each by the address its text gives it."""

_COURSE = (
    """CREATE TABLE course (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        step TEXT NOT NULL CHECK (step IN ('submitted', 'taken back', 'changes requested', 'withdrawn', 'published', 'sent back')),
        text_hash TEXT NOT NULL,
        revision INTEGER NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        note TEXT NOT NULL,
        credentials TEXT NOT NULL,
        signature INTEGER NOT NULL,
        fingerprint TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX course_draft ON course (draft, id)",
    """CREATE TABLE verdict (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        question TEXT NOT NULL,
        asks TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('yes', 'no', 'does not apply')),
        note TEXT NOT NULL,
        text_hash TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX verdict_draft ON verdict (draft, question, id)",
    *(trigger for table in ("course", "verdict") for trigger in _append_only(table)),
)
"""What people did to bring a draft to its publication, and what they judged of it."""

_LISTED = (
    """CREATE TABLE summary (
        draft INTEGER PRIMARY KEY REFERENCES draft (id),
        must INTEGER NOT NULL,
        should INTEGER NOT NULL,
        consider INTEGER NOT NULL,
        answered INTEGER NOT NULL,
        unknown INTEGER NOT NULL,
        ready INTEGER NOT NULL,
        claims INTEGER NOT NULL,
        bare INTEGER NOT NULL,
        sources INTEGER NOT NULL,
        weak INTEGER NOT NULL,
        rungs TEXT NOT NULL,
        words INTEGER NOT NULL,
        text_hash TEXT NOT NULL,
        ruleset TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE listed (draft INTEGER PRIMARY KEY REFERENCES draft (id), shape TEXT NOT NULL, facts TEXT NOT NULL) STRICT",
    "CREATE TRIGGER listed_anew AFTER INSERT ON event WHEN NEW.draft IS NOT NULL BEGIN DELETE FROM listed WHERE draft = NEW.draft; END",
)
"""What each draft came to at its newest check, and how it stands in the list of all: both follow from other rows."""

_COMMENTS = (
    """CREATE TABLE comment (
        id INTEGER PRIMARY KEY,
        draft INTEGER NOT NULL REFERENCES draft (id),
        revision INTEGER NOT NULL,
        step TEXT NOT NULL,
        thread TEXT NOT NULL,
        deed TEXT NOT NULL CHECK (deed IN ('add', 'reply', 'resolve', 'reopen')),
        text TEXT NOT NULL,
        by TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('author', 'reviewer')),
        at TEXT NOT NULL,
        nth INTEGER NOT NULL,
        anchor TEXT NOT NULL,
        UNIQUE (draft, step)
    ) STRICT""",
    *_append_only("comment"),
)
"""The steps of the threads of comments: each has a random id, so that two libraries can tell each other theirs."""

_WITNESSED = (
    """CREATE TABLE witnessed (
        id INTEGER PRIMARY KEY,
        peer TEXT NOT NULL,
        seq INTEGER NOT NULL,
        head TEXT NOT NULL CHECK (length(head) = 64),
        at TEXT NOT NULL,
        UNIQUE (peer, seq, head)
    ) STRICT""",
    *_append_only("witnessed"),
)
"""What was seen of the histories of other libraries."""

_EXCHANGED = (
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
    *(trigger for table in ("origin", "shared", "turn", "slice", "acquaintance") for trigger in _append_only(table)),
)
"""How drafts are called in every library they are in, the order of their rows that all agree on, what came of others' histories, and whose keys
somebody here compared by telephone."""

_CLAIMS = (
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
    *(trigger for table in ("kept_claims", "withdrawal", "reopening") for trigger in _append_only(table)),
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

_SEALED = (
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
    *(trigger for table in ("person", "roster_version", "snapshot", "sealed_file", "signature") for trigger in _append_only(table)),
)
"""People with their keys, the rosters that name them, and what they signed: each statement byte by byte, with the files that went with it."""

_HEARD = (
    """CREATE TABLE heard (
        id INTEGER PRIMARY KEY,
        withdrawal INTEGER NOT NULL UNIQUE REFERENCES withdrawal (id),
        turn INTEGER NOT NULL,
        at TEXT NOT NULL,
        event TEXT NOT NULL UNIQUE,
        line TEXT NOT NULL
    ) STRICT""",
    *_append_only("heard"),
)
"""The place of each withdrawal in an order all libraries agree on, and the line of another history it came by (empty: it was made here)."""

MIGRATIONS = (_FIRST, _SECOND, _THIRD, _FOURTH, _COURSE, _LISTED, _COMMENTS, _WITNESSED, _EXCHANGED, _CLAIMS, _SEALED, _HEARD)
"""Step N (counted from 1) brings a library of version N - 1 to version N."""
