"""What the desk needs of the rooms below, so that a test can hand it something small."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from reviewer.desk.values import Review
from reviewer.model.claims import Withdrawn
from reviewer.model.course import Trail
from reviewer.model.draft import Draft
from reviewer.model.elsewhere import Passed, Said
from reviewer.model.finding import BalanceRow, Report
from reviewer.model.house import House
from reviewer.model.judging import Judgement
from reviewer.model.review import Answer, Correction, RuleOff, SignOff
from reviewer.model.steps import Steps
from reviewer.rules.base import Rule
from reviewer.store.ground.rows import Revision, Saying

Clock = Callable[[], datetime]
"""Returns now, with its offset from UTC."""


class Remembers(Protocol):
    """Knows drafts and what people decided about them: the library, or what was read of it."""

    def find(self, path: str, file_hash: str) -> int | None:
        """Return the draft at a path, else one whose file had the hash."""

    def newest(self, draft: int) -> Revision:
        """Return a draft's newest revision."""

    def kept_text(self, draft: int, number: int) -> str | None:
        """Return the text of a draft's revision, or None where it is not at hand."""

    def answers(self, draft: int) -> Mapping[str, Answer]:
        """Return the answers that may speak of a draft (0: of one that is not here), by what they are kept by."""

    def signoff(self, draft: int) -> SignOff | None:
        """Return a draft's newest signature."""

    def judgements(self, draft: int) -> Mapping[str, Judgement]:
        """Return what was judged last of each question about a draft."""

    def trail(self, draft: int) -> Trail:
        """Return the steps that were taken with a draft, oldest first."""

    def corrections(self) -> Mapping[str, Correction]:
        """Return the corrections of kinds of sources in force, by the references' keys."""

    def rules_off(self) -> Mapping[str, RuleOff]:
        """Return the rules that are turned off for the house, by their ids."""

    def withdrawn(self) -> tuple[Withdrawn, ...]:
        """Return the claims and sources that were withdrawn and not taken back, oldest first."""

    def alike(self, blocks: Sequence[Said], fewest: int, draft: int) -> tuple[tuple[Saying, ...], ...]:
        """Return for each block the blocks of other drafts than one (0: than none) that share at least `fewest` runs of words."""


class KeepsHouse(Protocol):
    """Reads and writes what the clinic has decided, its house profile."""

    @property
    def place(self) -> str:
        """Return where it is kept, for a person to read."""

    def read(self) -> House:
        """Return it as it stands; raise Trouble where it cannot be read or understood."""

    @property
    def words_place(self) -> str:
        """Return where its words and names are kept, for a person to read."""

    def write(self, house: House) -> House:
        """Keep it, whole or not at all, and return it as it reads back; raise Trouble with the old one as it was."""

    def lines(self) -> str:
        """Return its list of words as it stands; raise Trouble where it cannot be read."""

    def write_lines(self, text: str) -> House:
        """Keep another list of words and return the house with it; raise Trouble with the old one as it was."""


class Parses(Protocol):
    """Turns a source into a Draft; remembers parts it has seen."""

    def parse(self, text: str, *, plain: bool = False) -> Draft:
        """Return the draft."""

    def parsing(self, text: str, *, plain: bool = False) -> Steps[Draft]:
        """Do what `parse` does some milliseconds at a time; between two of them other texts may be read."""

    def forget(self) -> None:
        """Forget what was read."""


class Checks(Protocol):
    """Runs all rules; remembers blocks it has seen."""

    @property
    def ruleset(self) -> str:
        """Return the hash of the rules and what they know."""

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return all rules, those that are turned off too."""

    def heed(self, *, off: Collection[str] = (), corrected: Mapping[str, str] = {}) -> None:
        """Leave out rules from now on, and put references (by key) on the rungs a reviewer says they are on."""

    def move(self, house: House) -> None:
        """Check for another house from now on; the rules that are off and the corrected references stay so."""

    def said(self, draft: Draft) -> tuple[Said, ...]:
        """Return what a draft says, in the form in which other drafts are held against it."""

    def beside(self, elsewhere: tuple[Passed, ...]) -> None:
        """Hold drafts from now on against these blocks of other drafts."""

    def without(self, withdrawn: tuple[Withdrawn, ...]) -> None:
        """Ask drafts from now on for these claims and sources, which were withdrawn."""

    def balance(self, draft: Draft) -> tuple[BalanceRow, ...]:
        """Return the balance grid of a draft."""

    def grade(self, draft: Draft) -> float | None:
        """Return for which school year the draft that was checked last reads, or None where that is not known."""

    def check(self, draft: Draft, *, today: date, cancelled: Callable[[], bool] | None = None, quick: bool = False) -> Report:
        """Return the report; a quick one may carry over what was found about the article as a whole."""

    def few(self, draft: Draft, *, today: date) -> Report | None:
        """Return a quick report, or None, with nothing asked, where too much has changed for one."""

    def steps(self, draft: Draft, *, today: date) -> Steps[Report | None]:
        """Do a whole check some milliseconds at a time and return the report; None where another check came in between."""

    def forget(self) -> None:
        """Forget what was found."""


class Afar(Protocol):
    """A desk in another process, in which texts can be read whatever they cost."""

    def inspect(self, path: Path) -> Review:
        """Return a draft as it stands in its file; raise Trouble where it cannot be read."""

    def read(self, text: str, *, plain: bool) -> tuple[Draft, Report]:
        """Return a text as it was read and checked."""

    def forget(self) -> None:
        """Forget what was read and found."""


Apart = Callable[[Remembers | None, date | None], Afar]
"""Returns a desk in another process, for what the library remembers and a day; a function at the top of its module."""
