"""The claims library: what was approved before, offered where a draft says it again or nearly, and withdrawn everywhere where it holds no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reviewer.desk.bench.bench import Bench
from reviewer.desk.bench.holding import holdings, words_of
from reviewer.desk.edits.offering import Offer, offer_of
from reviewer.desk.files.opening import PLAIN, looks_plain
from reviewer.desk.values import Review
from reviewer.model.claims import SHORTEST_REASON, Backing, Claim, What, Withdrawn, is_reason
from reviewer.model.finding import Ledger
from reviewer.model.named import NamedTuple
from reviewer.model.span import Place
from reviewer.model.trouble import Trouble
from reviewer.review.people import name_key
from reviewer.rules.duplicates.nearly import ALIKE, alike
from reviewer.rules.duplicates.said import FEWEST_SHARED, of_words
from reviewer.store.ground.rows import Saying, Use

FEWEST_RUNS = 2
"""So many runs of three words are shared at least by a claim and an approved one that is offered for it."""
FEWEST_WORDS = 5
AT_A_TIME = 10
"""Claims for which approved wording is looked for in a row, where that is done in steps."""
_AT_ONCE = 50


class Known(NamedTuple):
    """A claim as the library lists it: its newest approval, the other articles it was approved in, and the withdrawal in force, if there is one."""

    claim: Claim
    articles: tuple[str, ...]
    withdrawn: Withdrawn | None = None


class ClaimsLibrary:
    """Finds approved wording for claims, and withdraws claims and sources; without a library nothing is approved or withdrawn."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._near: dict[tuple[str, int], tuple[Claim, ...]] = {}

    # Offering

    def offers(self, review: Review) -> dict[Place, Offer]:
        """Return the approved wording of each claim of a draft that has one, by the claim's place: exact or near, never taken over by itself."""
        offers: dict[Place, Offer] = {}
        for some in self.offering(review):
            offers.update(some)
        return offers

    def offering(self, review: Review) -> Iterator[dict[Place, Offer]]:
        """Yield what `offers` returns, a few claims at a time."""
        library = self._bench.view or self._bench.library
        asked = [entry for entry in review.report.sentences if entry.type != "none"] if library is not None and library.claims.any() else []
        for first in range(0, len(asked), AT_A_TIME):
            found = ((entry.place, self.offer(review, entry)) for entry in asked[first : first + AT_A_TIME])
            yield {place: offer for place, offer in found if offer is not None}

    def offer_at(self, review: Review, place: Place) -> Offer | None:
        """Return the approved wording of the claim in which a place stands; None where there is none."""
        for entry in review.report.sentences:
            if entry.place.block == place.block and entry.place.start <= place.start < entry.place.end and entry.type != "none":
                return self.offer(review, entry)
        return None

    def offer(self, review: Review, entry: Ledger) -> Offer | None:
        """Return the approved wording of one sentence of the ledger; None where there is none, or where a clinic's library is not open."""
        words = words_of(review.draft.blocks[entry.place.block], entry.place.start, entry.place.end)
        if words.count(" ") < FEWEST_WORDS - 1:
            return None
        mine = tuple(words.split())
        rated = ((alike(mine, tuple(claim.words.split())), bool(claim.sources), claim) for claim in self._approved(words))
        best = max((one for one in rated if one[0] >= ALIKE), key=lambda one: one[:2], default=None)  # the newest of several alike
        return offer_of(review, entry, best[2], exact=best[2].words == words) if best is not None else None

    def forget(self) -> None:
        """Look everything up anew: something was approved or withdrawn."""
        self._near.clear()

    # The list

    def known(self) -> tuple[Known, ...]:
        """Return every approved claim once, the newest approval first, then the withdrawn ones that no signed text has any more."""
        library = self._bench.view or self._bench.library
        if library is None:
            return ()
        gone = {(one.what, one.key): one for one in library.withdrawn()}
        claims: dict[str, list[Claim]] = {}
        for claim in library.claims.approved():
            if claim.type != "none":
                claims.setdefault(claim.words, []).append(claim)
        listed = [
            Known(max(those, key=lambda one: bool(one.sources)), tuple(dict.fromkeys(one.title for one in those)), gone.get((What.CLAIM, words)))
            for words, those in claims.items()
        ]
        lost = [
            Known(Claim(one.text, one.key, "", "", by=one.by, at=one.at), (), one)
            for one in gone.values()
            if one.what is What.CLAIM and one.key not in claims
        ]
        return (*listed, *lost)

    def sources_withdrawn(self) -> tuple[Withdrawn, ...]:
        """Return the sources that were withdrawn and not taken back, oldest first."""
        return tuple(one for one in self.withdrawn() if one.what is What.SOURCE)

    def withdrawn(self) -> tuple[Withdrawn, ...]:
        """Return the claims and sources that were withdrawn and not taken back, oldest first."""
        return self._bench.memory.withdrawn() if self._bench.memory is not None else ()

    def in_force(self, what: What, key: str) -> Withdrawn | None:
        """Return the withdrawal of a claim or a source that is in force; None where there is none."""
        return next((one for one in self.withdrawn() if (one.what, one.key) == (what, key)), None)

    def uses(self, what: What, key: str) -> tuple[Use, ...]:
        """Return every draft of the library, and every signed text, that uses a claim or a source, by title; a claim word for word."""
        library = self._bench.view or self._bench.need_library()
        self._catch_up()
        return library.claims.uses(what, key)

    def nearly(self, key: str) -> tuple[Saying, ...]:
        """Return the blocks of drafts with a sentence that nearly says a claim, given by its words; at most one of each draft."""
        library, words = self._bench.view or self._bench.need_library(), tuple(key.split())
        said = of_words(words)
        if not said.runs:
            return ()
        (found,) = library.alike((said,), min(FEWEST_SHARED, max(len(said.runs) // 2, 2)), 0)
        near = {one.draft: one for one in reversed(found) if any(ALIKE <= alike(tuple(each.split()), words) < 1 for each in one.sentences)}
        return tuple(near.values())

    # Withdrawing

    def withdraw(self, what: What, key: str, text: str, *, reason: str, by: str) -> tuple[Use, ...]:
        """Withdraw a claim or a source for all articles; return those that use it: their checklists open again. Raise Trouble if it may not be."""
        library = self._bench.need_library()
        thing = "claim" if what is What.CLAIM else "source"
        self._allow(f"The {thing} was not withdrawn", by, reason)
        if self.in_force(what, key) is not None:
            raise Trouble(f"This {thing} was withdrawn already. Nothing was changed.")
        used = self.uses(what, key)
        drafts = {one.draft for one in used} | ({one.draft for one in self.nearly(key)} if what is What.CLAIM else set())
        one = Withdrawn(what, key, " ".join(text.split()), " ".join(reason.split()), " ".join(by.split()), self._bench.stamp())
        library.claims.withdraw(one, drafts)
        self._anew()
        return used

    def take_back(self, what: What, key: str, by: str) -> None:
        """Undo a withdrawal: articles may say the claim or lean on the source again; raise Trouble where there is none."""
        library, one = self._bench.need_library(), self.in_force(what, key)
        if one is None:
            raise Trouble("This was not withdrawn. Nothing was changed.")
        self._allow("The withdrawal was not taken back", by)
        library.claims.take_back(one._replace(by=" ".join(by.split()), at=self._bench.stamp()))
        self._anew()

    # Inside

    def _approved(self, words: str) -> tuple[Claim, ...]:
        library, sheet = self._bench.view or self._bench.library, self._bench.sheet
        if library is None:
            return ()
        asked = words, (sheet.id if sheet else None) or 0
        if asked not in self._near:
            if len(self._near) > 5000:
                self._near.clear()
            self._near[asked] = library.claims.near(words, FEWEST_RUNS, asked[1])
        return self._near[asked]

    def _anew(self) -> None:
        """Have the draft on the desk, if there is one, checked by what is withdrawn now."""
        self.forget()
        self._bench.heed()
        if self._bench.sheet is not None:
            self._bench.checked()

    def _catch_up(self) -> None:
        """Read the drafts of which it is not kept what they hold."""
        library = self._bench.library
        while library is not None and (left := library.claims.unheld(_AT_ONCE)):
            for number in left:
                revision = library.newest(number)
                library.claims.hold(number, revision.text_hash, self._held(revision.path, revision.text_hash))

    def _held(self, path: str, text_hash: str) -> Iterable[int]:
        try:
            text = self._bench.need_library().text(text_hash)
        except Trouble:  # a text that is not as it was kept is told of where its draft is opened
            return ()
        plain = any(path.casefold().endswith(ending) for ending in PLAIN) if path else looks_plain(text)
        return holdings(self._bench.parser.parse(text, plain=plain))

    @staticmethod
    def _allow(failed: str, by: str, reason: str | None = None) -> None:
        """Raise Trouble where nobody is named, or where a reason is asked for and too short."""
        if not name_key(by):
            raise Trouble(f"{failed}: the name is missing. Nothing was changed. Type the name of the person who decides.")
        if reason is not None and not is_reason(reason):
            raise Trouble(f"{failed}: the reason is shorter than {SHORTEST_REASON} characters. Nothing was changed. Say in a sentence why.")


def claims_of(review: Review) -> tuple[Claim, ...]:
    """Return the claims of a draft as they are kept at its signature, with their sources as its list has them."""
    standing = {one.label: Backing(one.key, one.text) for one in review.report.sources}
    found = []
    for entry in review.report.sentences:
        if entry.type == "none":
            continue
        block = review.draft.blocks[entry.place.block]
        sources = tuple(dict.fromkeys(standing[label] for label in entry.sources if label in standing))
        sentence = " ".join(block.prose[entry.place.start : entry.place.end].split())
        words = words_of(block, entry.place.start, entry.place.end)
        if words:
            found.append(Claim(sentence, words, entry.type, entry.cover, sources))
    return tuple(found)
