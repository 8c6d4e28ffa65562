"""What a file that came is believed of: once people have keys, what a text claims is kept only from a reviewer of the roster, or its owner."""

from __future__ import annotations

import sqlite3
from hashlib import sha256

import pytest

from reviewer.model.claims import Claim
from reviewer.seal.rosters.roster import Roster
from reviewer.store.exchange import taking
from reviewer.store.exchange.sending import gather
from reviewer.store.ground.transaction import writing
from reviewer.store.pack.review_file import ReviewFile, Sender
from reviewer.store.records import claims, decisions, seals, shelf
from tests.store.exchanged import AT, TEXT, connection
from tests.store.small import signed, state


def signed_file() -> ReviewFile:
    """Return a file of a text that was signed, with what it claims."""
    library = connection()
    with writing(library):
        revision = shelf.add(library, None, state(TEXT))
        decisions.add_signoff(library, revision, signed(sha256(TEXT.encode()).hexdigest()), at=AT)
        claims.keep(library, revision.draft, [Claim("Rest cures a sprained ankle.", "rest cures a sprained ankle", "EFF", "bare", ())], by="Ben South", at=AT)
        made = gather(library, revision.draft, sender=Sender("Ada North"), at=AT)
    library.close()
    return made


def rows(library: sqlite3.Connection) -> tuple[int, int, int]:
    """Return how many revisions, signatures and kept claims there are."""
    one, two, three = (library.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("revision", "signoff", "kept_claims"))
    return one, two, three


@pytest.mark.parametrize(
    ("people", "rules", "kept"),
    [(False, False, 1), (True, True, 1), (True, False, 0)],
    ids=["nobody has a key", "of a reviewer", "of somebody else, where people have keys"],
)
def test_what_a_text_claims_is_kept_from_whoever_may_say_so(monkeypatch: pytest.MonkeyPatch, people: bool, rules: bool, kept: int) -> None:
    monkeypatch.setattr(seals, "roster", lambda _: Roster(1, AT, (), ()) if people else None)
    library, file = connection(), signed_file()
    with writing(library):
        taken = taking.take(library, file, AT, rules=rules)
    assert (rows(library), taken.new.get("kept_claims", 0)) == ((1, 1, kept), kept)
    with writing(library):
        again = taking.take(library, file, AT, rules=True)  # what was left out comes with a file of somebody who may
    assert rows(library) == (1, 1, 1) and again.words == "same"
    library.close()
