"""An author and a reviewer on two computers, each with a library, a key and a clock of their own; everybody here is invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path

from reviewer import knowledge, paths
from reviewer.checking import Engine
from reviewer.desk import Desk, Review
from reviewer.desk.library.exchange import Offered
from reviewer.desk.signing.known import Person
from reviewer.desk.signing.vouching import Own
from reviewer.model.facts import Facts
from reviewer.model.house import House
from reviewer.parsing import Parser, decode, import_html
from reviewer.store.library import Library
from tests.desk.signed import person
from tests.desk.small import Clock

ADAS, BENS = "four plain garden words", "other plain meadow words"
"""The passphrases of Ada North, who writes and keeps the roster, and of Ben South, who reviews."""


@cache
def shipped() -> Facts:
    """Return what the shipped rules know."""
    return knowledge.load(paths.resources() / "knowledge")


def real_desk(home: Path, clock: Clock) -> Desk:
    """Return a desk with the shipped rules, whose new keys open quickly."""
    made = Desk(
        Parser(shipped().layout), Engine(shipped(), House()), Library.open(home / "library.db", clock, wait=0), decode=decode,
        to_markdown=import_html, clock=clock, keys=home / "keys", phone=lambda: [f"word{number}" for number in range(256)],
        verifier=lambda: (paths.resources() / "verifier" / "verify_seal.py").read_text("utf-8"),
    )  # fmt: skip
    made.people.rounds = 1
    return made


class Apart:
    """Two desks and the post between them."""

    def __init__(self, folder: Path, at: Callable[[Path, Clock], Desk] = real_desk) -> None:
        self.folder, self.clocks = folder, (Clock(), Clock())
        self.clocks[1].now -= timedelta(minutes=3)
        self.ada, self.ben = (at(folder / name, clock) for name, clock in zip(("ada", "ben"), self.clocks, strict=True))
        for desk in (self.ada, self.ben):
            desk.people.rounds = 1

    def meet(self) -> None:
        """Have Ada begin the roster, Ben make his key and send it, Ada enter it and send the roster back."""
        self.ada.people.set_up("Ada North", "PhD", ("author",), ADAS).do()
        handed = self.ben.people.hand_over("Ben South", "MD", ("reviewer",), BENS).do()
        self.ada.people.changes.enter(handed, ("reviewer",), ADAS).do()
        self.ben.people.take_roster(*self.ada.people.roster_file())
        self.later()

    def later(self, minutes: int = 5) -> None:
        """Let time pass on both computers."""
        for clock in self.clocks:
            clock.now += timedelta(minutes=minutes)

    def send(self, desk: Desk) -> Path:
        """Return the review file of the draft on a desk, signed by whoever sits there."""
        who = desk.exchange.people()[0]
        return desk.exchange.write(desk.exchange.pack(who.name, who, self.words(who)), self.folder)

    def bring(self, path: Path, desk: Desk) -> Offered:
        """Take a file in and put its draft on the desk; return what was shown before."""
        offered = desk.exchange.look(path)
        desk.exchange.show(desk.exchange.take(offered), anew=True)
        self.later()
        return offered

    @staticmethod
    def words(who: Own) -> str:
        """Return somebody's passphrase."""
        return ADAS if who.name.startswith("Ada") else BENS

    def submit(self) -> Review:
        """Have Ada sign and send what is on her desk."""
        made = self.ada.signing.submit(self.author, ADAS).do()
        self.later()
        return made

    def approve(self) -> Review:
        """Have Ben accept what waits and sign what he is shown."""
        for one in tuple(self.ben.settle().proposals):
            self.ben.decisions.accept(one, "Ben South")
        review = self.ben.settle()
        seen = tuple(one.fingerprint for one in review.to_tick)
        made = self.ben.signing.approve(self.ben.signing.freeze(self.reviewer), BENS, seen=seen).do()
        self.later()
        return made

    @property
    def author(self) -> Person:
        """Return Ada as her computer knows her."""
        return person(self.ada, "Ada")

    @property
    def reviewer(self) -> Person:
        """Return Ben as his computer knows him."""
        return person(self.ben, "Ben")

    def close(self) -> None:
        """Let go of both libraries."""
        self.ada.close()
        self.ben.close()
