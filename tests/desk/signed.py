"""A practice of two on one computer whose keys open quickly; everybody here is invented."""

from __future__ import annotations

from pathlib import Path

from reviewer.desk import Desk
from reviewer.desk.signing.known import Person
from reviewer.desk.values import Review
from tests.desk.small import Clock, desk_at

NORAS, SAMS = "four plain garden words", "other plain meadow words"
"""The passphrases of author and reviewer."""


def practice(home: Path, clock: Clock | None = None) -> Desk:
    """Return a desk with an author, who owns the roster, and a reviewer."""
    desk = desk_at(home, clock=clock)
    desk.people.rounds = 1
    desk.people.set_up("Nora Field", "PhD", ("author",), NORAS).do()
    desk.people.changes.add("Sam Okoro", "MD", ("reviewer",), SAMS, NORAS).do()
    return desk


def person(desk: Desk, name: str) -> Person:
    """Return a person by the first word of their name."""
    return next(one for one in desk.people.all() if one.member.name.startswith(name))


def approved(desk: Desk, seen: tuple[str, ...] = ()) -> Review:
    """Return the draft on the desk signed by both."""
    desk.signing.submit(person(desk, "Nora"), NORAS).do()
    return desk.signing.approve(desk.signing.freeze(person(desk, "Sam")), SAMS, seen=seen).do()
