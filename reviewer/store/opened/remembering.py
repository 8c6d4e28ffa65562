"""All that is needed of a library to show what people decided, read at one moment so that its lock can be let go."""

from __future__ import annotations

import sqlite3

from reviewer.model.course import Trail
from reviewer.store.opened.snapshot import Snapshot
from reviewer.store.records import course, decisions, house, sayings, seals, shelf, withdrawals
from reviewer.store.records.recall import Recall


def remembered(connection: sqlite3.Connection, number: int = 0) -> Snapshot:
    """Return what the library knows; with the texts of the drafts' revisions of a number, where one is named."""
    paths, hashes = shelf.places(connection)
    revisions = {draft: shelf.newest(connection, draft) for draft in {*paths.values(), *hashes.values()}}
    counting = seals.signoff_reader(connection)
    return Snapshot(
        paths=paths,
        hashes=hashes,
        revisions=revisions,
        given={draft: decisions.answers(connection, draft) for draft in revisions},
        signed={draft: signoff for draft in revisions if (signoff := counting(draft))},
        corrected=house.corrections(connection),
        off=house.rules_off(connection),
        recall=Recall(sayings.whole(connection)),
        texts={(draft, number): text for draft, text in shelf.texts(connection, number).items()} if number else {},
        trails={draft: trail for draft in revisions if (trail := course.trail(connection, draft)) != Trail()},
        judged={draft: found for draft in revisions if (found := course.judgements(connection, draft))},
        gone=withdrawals.withdrawn(connection),
    )
