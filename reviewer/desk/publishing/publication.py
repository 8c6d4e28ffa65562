"""A published page beside the draft it was made of: its address is kept, and how the page, as it was saved from the web, stands to its seal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from reviewer.desk.bench.bench import Bench
from reviewer.desk.publishing.lost_seal import Known, Looked, known, look
from reviewer.desk.publishing.page_words import SAYS, codes, headline, plain
from reviewer.desk.review.course import Steps
from reviewer.desk.signing.people import People
from reviewer.desk.signing.unlocking import Deed
from reviewer.desk.values import Review
from reviewer.export.pages.line import named
from reviewer.model.days import longhand
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.seal.forms.values import Signer
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.trust import Level
from reviewer.seal.verdict import LARGEST, Verdict
from reviewer.store.disk.files import read

PASTED = "The pasted page"
SHOWN = 8
"""Differences that are told."""
_PROVES = (
    "This shows it to whoever trusts this library. A reader sees it only where the page carries its seal, or with the file that ends in .seal.json."
)


class Held(NamedTuple):
    """A page and how it stands to its seal: `name` and `sha256` are those of its file; `own` is the seal of this library it was held against."""

    name: str
    sha256: str
    verdict: Verdict
    own: Known | None = None
    many: int = 0

    @property
    def headline(self) -> str:
        """Return the one sentence that decides, without a full stop."""
        return headline(self.verdict)

    @property
    def sentence(self) -> str:
        """Return in words for a person what was found."""
        return " ".join((f"{self.headline}.", *self.details))

    @property
    def details(self) -> tuple[str, ...]:
        """Return what stands behind the headline, a line for each thing: which page, what it means, what differs, and what it proves to whom."""
        verdict, own = self.verdict, self.own
        if verdict.trust.level is Level.NONE:
            seals = ("No text was sealed in this library.", "The text sealed in this library is not like it.")
            told = seals[self.many] if self.many < len(seals) else f"None of the {self.many} texts sealed in this library is like it."
            return (f"{told} Nothing can be said of {self.name}.",)
        lines = [f"{self.name} carries its seal."]
        if own is not None:
            on = datetime.fromisoformat(own.at)
            lines = [f"{self.name} carries no seal. It was held against “{own.title}”, signed by {own.by} on {longhand(on)}."]
        if own is None and verdict.trust.standing:
            lines.append(f"The sealed text was {verdict.trust.standing[:1].lower()}{verdict.trust.standing[1:]} by {_who(verdict.trust.signers)}.")
        lines.append(SAYS[verdict.content])
        lines += verdict.trust.reasons
        lines += plain(verdict.differences[:SHOWN])
        left = len(verdict.differences) - SHOWN
        lines += [f"and {left} more differences"] if left > 0 else []
        lines += verdict.notes
        if verdict.outside:
            lines.append(f"{verdict.outside:,} words stand around it, and nobody signed them.")
        return (*lines, _PROVES) if own is not None else tuple(lines)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the details, and behind them the words by which the command verify and the history call it."""
        return (*self.details, f"Called {codes(self.verdict)} in the history and by verify.")


class Publication:
    """Holds pages against their seals, and keeps where an approved text was published. Nothing is fetched."""

    def __init__(self, bench: Bench, people: People, steps: Steps) -> None:
        self._bench, self._people, self._steps = bench, people, steps

    def hold(self, path: Path) -> Held:
        """Return how a saved page stands to its seal, at once; see `checking`."""
        return self.checking(read(path), path.name).do()

    def checking(self, data: bytes, name: str = PASTED, by: str = "") -> Deed[Held]:
        """Return what looks at a page beside the desk; where a draft is on the desk, its history keeps the answer. Raise Trouble where it is none.

        A page without a seal is held against all that was sealed in this library.
        """
        if len(data) > LARGEST:
            raise Trouble(f"{name} was not looked at: it is larger than any article. Nothing was kept. Choose the page as it was saved.")
        roster, seals = self._people.roster, known(self._bench.need_library())
        page = data.decode("utf-8-sig", "replace")

        def work() -> object:
            try:
                return look(page, roster, seals)
            except Malformed as wrong:
                return wrong

        def keep(found: Any) -> Held:
            if isinstance(found, Malformed):
                raise Trouble(f"{name} was not looked at: {found} Nothing was kept. Save the page from the web as HTML and try again.") from None
            assert isinstance(found, Looked)
            held = Held(name, sha256(data).hexdigest(), *found)
            self._note(held, by)
            return held

        return Deed(work, keep)

    def record(self, url: str, by: str, path: Path | None = None) -> tuple[Review, Held | None]:
        """Keep the address of the approved text's page, and in the history how the page saved at `path` stands to its seal.

        Whatever the page turns out to be, it was published, and that is kept. Raise Trouble where the file is no page or the address none, and keep
        nothing.
        """
        if path is None:
            return self._steps.record_publication(url, by), None
        deed = self.checking(read(path), path.name, by)
        found = deed.work()
        if isinstance(found, Malformed):
            deed.keep(found)
        review = self._steps.record_publication(url, by)
        return review, deed.keep(found)

    def _note(self, held: Held, by: str) -> None:
        verdict = held.verdict
        detail = {"file": held.name, "sha256": held.sha256, "content": verdict.content.value, "signatures": verdict.trust.level.value}
        detail |= {"by": by} if by else {}
        self._bench.annals.note("page verified", detail | ({"seal": "of this library"} if held.own is not None else {}))


def _who(signers: Sequence[Signer]) -> str:
    """Return who reviewed, and on which day; or who checked their own text."""
    last = signers[-1]
    on = datetime.fromisoformat(last.at)
    return f"{named(last.name, last.credentials)} on {longhand(on)}"
