"""A published page beside the draft it was made of: its address is kept, and how the page, as it was saved from the web, stands to its seal."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from reviewer.desk.bench import Bench
from reviewer.desk.course import Steps
from reviewer.desk.people import People
from reviewer.desk.signing import Signing
from reviewer.desk.values import Review
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.seal.verdict import LARGEST, Verdict, verify
from reviewer.seal.wire import Malformed
from reviewer.store.files import read


class Held(NamedTuple):
    """A saved page and how it stands to its seal: `name` and `sha256` are those of its file."""

    name: str
    sha256: str
    verdict: Verdict

    @property
    def sentence(self) -> str:
        """Return in words for a person what was found."""
        verdict = self.verdict
        why = " ".join((*verdict.trust.reasons, *verdict.differences[:3]))
        return f"{self.name}: {verdict.content.value} + {verdict.trust.level.value}. {why}".strip()


class Publication:
    """Holds pages against their seals, and keeps where an approved text was published. Nothing is fetched."""

    def __init__(self, bench: Bench, people: People, signing: Signing, steps: Steps) -> None:
        self._bench, self._people, self._signing, self._steps = bench, people, signing, steps

    def hold(self, path: Path) -> Held:
        """Return how a saved page stands to its seal; where a draft is on the desk, its history keeps the answer. Raise Trouble where it is none."""
        held = self._held(path)
        self._note(held)
        return held

    def record(self, url: str, by: str, path: Path | None = None) -> tuple[Review, Held | None]:
        """Keep the address of the approved text's page, and in the history how the page saved at `path` stands to its seal.

        Whatever the page turns out to be, it was published, and that is kept. Raise Trouble where the file is no page or the address none, and keep
        nothing.
        """
        held = self._held(path) if path is not None else None
        review = self._steps.record_publication(url, by)
        if held is not None:
            self._note(held, by)
        return review, held

    def _held(self, path: Path) -> Held:
        data = read(path)
        if len(data) > LARGEST:
            raise Trouble(f"{path.name} was not looked at: it is larger than any article. Nothing was kept. Choose the page as it was saved.")
        try:
            verdict = verify(data.decode("utf-8-sig", "replace"), self._people.roster, None, self._signing.withdrawals())
        except Malformed as wrong:
            raise Trouble(f"{path.name} was not looked at: {wrong} Nothing was kept. Save the page from the web as HTML and try again.") from None
        return Held(path.name, sha256(data).hexdigest(), verdict)

    def _note(self, held: Held, by: str = "") -> None:
        verdict = held.verdict
        detail = {"file": held.name, "sha256": held.sha256, "content": verdict.content.value, "signatures": verdict.trust.level.value}
        self._bench.note("page verified", detail | ({"by": by} if by else {}))
