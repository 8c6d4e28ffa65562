"""Review files between two machines: a draft sent with all that was decided about it, and what comes back, looked at before it is taken in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from reviewer.desk.bench.bench import Bench
from reviewer.desk.library.incoming import Standing, decision_of, withdrawn_in, words_of
from reviewer.desk.library.reopening import Reopening
from reviewer.desk.pictures.album import Album
from reviewer.desk.review.claims import ClaimsLibrary
from reviewer.desk.signing.known import REVIEWER
from reviewer.desk.signing.roster_news import owner_key
from reviewer.desk.signing.unlocking import Deed
from reviewer.desk.signing.vouching import Own, Vouching
from reviewer.desk.values import Review
from reviewer.desk.writing.publishing import slug
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.paths import is_file, is_folder
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.keys.personal import fingerprint
from reviewer.seal.keys.phone_words import spoken
from reviewer.seal.keys.sshsig import SEAL, fits, read_signature
from reviewer.seal.rosters.roster_file import OWNER
from reviewer.store.disk.files import read, write_out
from reviewer.store.exchange.taking import Taken
from reviewer.store.opened import exchanging
from reviewer.store.opened.exchanging import Foreseen
from reviewer.store.pack.packing import ENDING, USUAL, GivenUp, Refused
from reviewer.store.pack.review_file import ReviewFile, Sender

HEEDED = frozenset({"withdrawal", "correction"})
"""Tables whose rows hold for every draft."""
MANY = 300
"""Events of a file from which what it would bring is worked out beside the window: each takes a tenth of a millisecond."""


class Packed(NamedTuple):
    """A review file that is ready to be put somewhere; its name holds a piece of its hash."""

    name: str
    data: bytes


class Offered(NamedTuple):
    """A review file as it is shown before it is taken in.

    `taken` is what would come of it, `words` say so in sentences, `decision` says what its sender decided, `against` which revision that speaks of
    where the draft has moved on. `phone` are the eight words of a stranger's key.
    """

    path: Path
    file: ReviewFile
    taken: Taken
    standing: Standing
    sender: str
    decision: str
    against: str
    words: tuple[str, ...]
    phone: tuple[str, ...] = ()


class Exchange:
    """Makes and takes review files. `phone_words` returns the 256 words keys are read out in."""

    def __init__(self, bench: Bench, vouching: Vouching, phone_words: Callable[[], Sequence[str]], claims: ClaimsLibrary | None = None) -> None:
        self._bench, self._vouching, self._phone_words = bench, vouching, phone_words
        self._reopening = Reopening(bench, claims or ClaimsLibrary(bench))
        self._foreseen: tuple[ReviewFile, Foreseen] | None = None

    # Out

    def people(self) -> tuple[Own, ...]:
        """Return those who can sign a file on this computer."""
        return self._vouching.here()

    def pack(self, by: str, own: Own | None = None, passphrase: str = "") -> Packed:
        """Return the draft on the desk as a review file, at once; see `packing`."""
        return self.packing(by, own, passphrase).do()

    def packing(self, by: str, own: Own | None = None, passphrase: str = "") -> Deed[Packed]:
        """Return what makes a review file of the draft on the desk, signed where a person with a key is named; raise Trouble.

        The key is opened beside the library: what is signed is put together first, and made only if it is still the same then.
        """
        library, draft, _ = self._bench.kept()
        review = self._bench.settle()
        self._bench.annals.record("save")
        name, at = " ".join(by.split()), self._bench.stamp()
        if not name:
            raise Trouble("The review file was not made: the name is missing. Nothing was changed. Type the name of the person who sends it.")
        Album(self._bench).keep_those_beside()
        sender = Sender(own.name, own.person, own.key) if own is not None else Sender(name)
        findings, roster = _findings(review), self._vouching.roster_file()

        def make(signs: exchanging.Signs | None) -> Packed:
            data = exchanging.make(library, draft, sender, at, findings=findings, roster=roster, signs=signs)
            if len(data) > USUAL.file:
                raise Trouble("The review file was not made: it would be larger than 64 MB. Nothing was changed. Make the pictures smaller.")
            return Packed(f"{slug(review)}-{sha256(data).hexdigest()[:12]}{ENDING}", data)

        if own is None:
            return Deed(lambda: None, lambda _: make(None))
        manifest = exchanging.outlook(library, draft, sender, at, findings=findings, roster=roster)

        def keep(signature: str) -> Packed:
            def signs(told: bytes) -> str:
                if told != manifest:
                    raise Trouble("The review file was not made: something was decided while the key was opened. Nothing was changed. Make it again.")
                return signature

            return make(signs)

        return self._vouching.deed(manifest, own, passphrase, keep)

    def write(self, packed: Packed, path: Path) -> Path:
        """Put a review file at a place, or into a folder, whole or not at all, and return the file; raise Trouble."""
        target = path / packed.name if is_folder(path) else path
        if is_file(target) and read(target) == packed.data:
            return target
        write_out(target, packed.data)
        return target

    # In

    def look(self, path: Path) -> Offered:
        """Return what a review file would bring, at once; see `offer`."""
        return self.offer(path, exchanging.read_path(path))

    def read(self, path: Path, stopped: Callable[[], bool]) -> ReviewFile | None:
        """Return what a review file holds, None where it was stopped; raise Trouble where it is none. For a worker’s thread: no library is asked."""
        try:
            return exchanging.read_path(path, stopped)
        except GivenUp:
            return None

    def foreseeing(self, file: ReviewFile) -> Callable[[Callable[[], bool]], Foreseen | None] | None:
        """Return what works out beside the library what a file of very many events would bring; None for any other, which takes a moment."""
        if len(file.lines) <= MANY:
            return None
        library, at, rules = self._bench.need_library(), self._bench.stamp(), self._rules(file)
        return lambda stopped: exchanging.foresee(library, file, at, rules=rules, stopped=stopped)

    def foresaw(self, file: ReviewFile, foreseen: Foreseen) -> None:
        """Remember what was worked out of a file, for when it is offered."""
        self._foreseen = file, foreseen

    def offer(self, path: Path, file: ReviewFile) -> Offered:
        """Return what a file that was read would bring; nothing is changed. Raise Trouble where its history was written anew."""
        library = self._bench.need_library()
        standing, sender = self._standing(file)
        known = self._foreseen[1] if self._foreseen is not None and self._foreseen[0] is file else None
        self._foreseen = None
        taken = exchanging.preview(library, file, self._bench.stamp(), rules=self._rules(file), foreseen=known)
        phone = spoken(file.sender.key, self._phone_words()) if standing is Standing.STRANGER else ()
        decision, text = decision_of(file)
        if taken.new.get("withdrawal") and not (taken.new.get("signoff") or taken.new.get("course")):  # that is what it was sent for
            decision, text = withdrawn_in(file), ""
        along = self._vouching.comes_along(file.roster, file.roster_signature, file.sender.key) if standing is not Standing.REFUSED else ()
        return Offered(path, file, taken, standing, sender, decision, self._against(taken, text), (*words_of(file, taken), *along), phone)

    def take(self, offered: Offered, *, confirmed: bool = False) -> int:
        """Take a review file in and return the draft's number; `confirmed` says that a person vouches for where it came from.

        For a stranger: that the eight words were compared; for a file nobody signed: that it came from who it says.
        """
        library, file = self._bench.need_library(), offered.file
        standing, _ = self._standing(file)
        if standing is Standing.REFUSED or (standing is not Standing.TRUSTED and not confirmed):
            raise Trouble("The review file was not taken in: nobody here knows its sender yet. Nothing was changed. Compare the 8 words first.")
        stranger = confirmed and standing is Standing.STRANGER
        taken = exchanging.take(library, file, self._bench.stamp(), confirmed=stranger, rules=self._rules(file))
        if taken.new.get("withdrawal") or taken.new.get("signoff"):
            self._reopening.catch_up(None if taken.new.get("withdrawal") else taken.draft)
        self._bench.heed()
        if self._bench.sheet is not None and HEEDED & {table for table, many in taken.new.items() if many}:
            self._bench.checked()  # the draft on the desk may be another one than that of the file, and what came holds for it, too
        if standing is not Standing.UNSIGNED:
            self._take_roster(file)
        if taken.new.get("seal") or taken.new.get("signoff"):
            library.archive(taken.draft, self._bench.stamp())
        return taken.draft

    def show(self, draft: int, *, anew: bool = False) -> Review:
        """Return the review of a draft after a file was taken in: the one on the desk with what came, or the draft as it was kept (`anew`)."""
        sheet = self._bench.sheet
        if sheet is not None and sheet.id == draft and not anew:
            return self._bench.decided()
        return self._bench.take_kept(draft)

    # Inside

    def _standing(self, file: ReviewFile) -> tuple[Standing, str]:
        """Return how far a file's sender may be believed, and their name as it is known here."""
        roster, key = self._vouching.roster, file.sender.key
        if not file.signature:
            return (Standing.UNSIGNED if roster is None else Standing.REFUSED), file.sender.name
        try:
            signature = read_signature(file.signature)
        except Malformed:
            raise Refused("the signature over it is not one") from None
        if fingerprint(signature.public) != key or not fits(signature, file.manifest, SEAL):
            raise Refused("the signature over it does not fit it")
        known = roster.key(key) if roster is not None else None
        if roster is not None and known is not None and known.person == file.sender.person:
            member = roster.member(known.person)
            fine = known.holds(self._bench.clock()) and roster.distrust(key) is None
            return (Standing.TRUSTED if fine else Standing.REFUSED), member.name if member else file.sender.name
        name = exchanging.acquainted(self._bench.need_library()).get(key)
        return (Standing.TRUSTED, name) if name else (Standing.STRANGER, file.sender.name)

    def _take_roster(self, file: ReviewFile) -> None:
        """Take the roster in a file where it follows the one here; the first one only from its owner, whose key somebody just compared."""
        if self._vouching.roster is not None or (file.roster and owner_key(file.roster) == file.sender.key):
            self._vouching.take_roster(file.roster, file.roster_signature)

    def _rules(self, file: ReviewFile) -> bool:
        """Return whether a file is of a reviewer of the roster, or its owner: what they withdrew for every article is withdrawn here, too."""
        roster = self._vouching.roster
        member = roster.member(file.sender.person) if roster is not None else None
        return member is not None and {REVIEWER, OWNER} & {*member.roles} != set() and self._standing(file)[0] is Standing.TRUSTED

    def _against(self, taken: Taken, text: str) -> str:
        """Return for which revision a decision is, where that is not the newest here."""
        if taken.words == "new" or not text:
            return ""
        library = self._bench.need_library()
        newest = library.newest(taken.draft)
        number = next((one.number for one in library.revisions(taken.draft) if one.text_hash == text), 0)
        if newest.text_hash == text or taken.words == "newer":
            return ""
        return f"for draft {number}; you are at {newest.number}" if number else f"for other words than yours; you are at draft {newest.number}"


def _findings(review: Review) -> tuple[Mapping[str, str], ...]:
    return tuple(
        {"rule": one.rule, "title": one.title, "quote": one.quote, "severity": one.severity.word, "fingerprint": one.fingerprint,
         "answered": "yes" if one.fingerprint in review.answers else "no"}
        for one in review.report.findings
    )  # fmt: skip
