"""The tables of what people decide besides: for the house, on a draft’s way, about questions, in comments; and what became of findings."""

from __future__ import annotations

from reviewer.store.ground.tables.triggers import append_only

RULINGS = (
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
    *(trigger for table in ("correction", "rule_switch", "outcome") for trigger in append_only(table)),
)
"""Which sources a reviewer put on another rung, which rules are off, and what became of each finding."""
COURSE = (
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
    *(trigger for table in ("course", "verdict") for trigger in append_only(table)),
)
"""What people did to bring a draft to its publication, and what they judged of it."""
COMMENTS = (
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
    *append_only("comment"),
)
"""The steps of the threads of comments: each has a random id, so that two libraries can tell each other theirs."""
