"""A small review file, made by two libraries in memory."""

from __future__ import annotations

import sqlite3

from reviewer.model.comment import Anchor, Deed, Step
from reviewer.model.review import Answer, Role
from reviewer.store.exchange.sending import gather
from reviewer.store.ground.migrating import migrate
from reviewer.store.ground.rows import NewRevision
from reviewer.store.ground.schema import MIGRATIONS
from reviewer.store.ground.transaction import writing
from reviewer.store.pack.review_file import ReviewFile, Sender
from reviewer.store.records import decisions, remarks, shelf

AT = "2026-11-22T12:00:00+00:00"
TEXT = "# Ankles\n\nRest cures a sprained ankle.\n"


def connection() -> sqlite3.Connection:
    """Return an empty library in memory."""
    made = sqlite3.connect(":memory:", isolation_level=None)
    made.execute("PRAGMA foreign_keys=ON")
    migrate(made, 0, MIGRATIONS)
    return made


def small_file() -> ReviewFile:
    """Return a review file with a text, an answer and a comment."""
    library = connection()
    with writing(library):
        draft = shelf.add(library, None, NewRevision(TEXT, "", "", "Ankles", "import", "Ada North", AT)).draft
        answer = Answer("CL002:key", "CL002", "House view", "The board stands by this sentence.", "Ada North", Role.AUTHOR, AT, quote="cures")
        decisions.add_answer(library, draft, 1, answer, "proposed", actor="Ada North", at=AT)
        step = Step("a" * 32, "a" * 32, Deed.ADD, "Is this so?", "Ada North", Role.AUTHOR, AT, 1, Anchor("key", 1, 0, 4, "Rest"))
        remarks.add(library, draft, 1, (step,), at=AT)
        made = gather(library, draft, sender=Sender("Ada North"), at=AT)
    library.close()
    return made
