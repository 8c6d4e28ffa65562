"""Signing with keys: the author's statement, the reviewer's approval, the seal of what was approved. No Qt; each verb asks for a passphrase anew."""

from __future__ import annotations

import json
from datetime import datetime
from hashlib import sha256

from reviewer.desk.bench import Bench
from reviewer.desk.beside import Gathered, gather
from reviewer.desk.claims import claims_of
from reviewer.desk.deciding import signature
from reviewer.desk.manuscript import manuscript_of, reviewed_of
from reviewer.desk.publishing import review_line
from reviewer.desk.questions import Questions
from reviewer.desk.shelving import new_revision, require_whole
from reviewer.desk.values import Review
from reviewer.export import fragment
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.seal.attempts import Attempts
from reviewer.seal.envelope import Envelope, Signed
from reviewer.seal.four_eyes import may_sign, refusals
from reviewer.seal.keys import WrongPassphrase, fingerprint, public_of, sign
from reviewer.seal.roster import Roster, stamp
from reviewer.seal.sshsig import SEAL
from reviewer.seal.statement import FRAGMENT, SOURCE, Statement, approval, authorship, read_statement, withdrawal
from reviewer.seal.trust import Level, Trust, judge
from reviewer.seal.values import Head, Judged, Meaning, Revision, RosterRef, Signer
from reviewer.store.keyring import Keyring

NO_ROSTER = "There is no roster yet, so nobody can sign with a key. Nothing was changed. Make the first key and the roster first."
SHORTEST_REASON = 10
_KINDS = {Meaning.AUTHORSHIP: "signed as author", Meaning.APPROVAL: "signed as reviewer", Meaning.WITHDRAWAL: "signed as withdrawn"}


class Kept(NamedTuple):
    """A signed statement as the history keeps it, with the fragment where it seals one."""

    statement: Statement
    signed: Signed
    fragment: str = ""


class Sealed(NamedTuple):
    """The newest seal of the draft on the desk, and how far it can be trusted now; `fits` says that it is about this very text and page."""

    envelope: Envelope
    trust: Trust
    fits: bool

    @property
    def holds(self) -> bool:
        """Return whether the draft as it stands is sealed, and every signature valid."""
        return self.fits and self.trust.level is Level.VALID


class Sealing:
    """Signs what lies on the desk and finds its seals. Whether a draft is approved is worked out from signatures each time it is asked."""

    def __init__(self, bench: Bench, ring: Keyring | None, questions: Questions) -> None:
        self._bench, self._ring, self._questions = bench, ring, questions
        self._attempts: dict[str, Attempts] = {}

    # What is there

    @property
    def roster(self) -> Roster | None:
        """Return the roster of this computer; None while sign-off is by typed names."""
        return self._ring.roster() if self._ring is not None else None

    def people(self) -> tuple[str, ...]:
        """Return the ids of those whose keys lie on this computer."""
        return self._ring.people() if self._ring is not None else ()

    def seconds_left(self, person: str) -> int:
        """Return for how many seconds no passphrase of a person is taken, after five wrong ones."""
        return self._attempts.get(person, Attempts()).seconds_left(self._bench.clock())

    def sentence(self, person: str, meaning: Meaning) -> str:
        """Return what a person is about to say with a signature, to be shown beside the field of the passphrase."""
        review, member = self._bench.settle(), self._need_roster().member(person)
        name = member.name if member else person
        role, verb = ("AUTHOR", "SUBMIT") if meaning is Meaning.AUTHORSHIP else ("REVIEWER", "APPROVE" if meaning is Meaning.APPROVAL else "WITHDRAW")
        counts = (
            (review.words, "word"), (len(review.draft.images), "image"), (len(review.draft.references), "reference"),
            (len(review.answers), "answered finding"),
        )  # fmt: skip
        told = ", ".join(f"{number:,} {thing}{'s' * (number != 1)}" for number, thing in counts)
        return f"I, {name} ({role}), {verb} revision {review.number} of “{review.title}”, {told}."

    def current(self) -> Sealed | None:
        """Return the newest seal of the draft on the desk; None where there is none."""
        review = self._bench.settle()
        return self.seal_of(review, gather(self._bench, review.draft))

    def seal_of(self, review: Review, gathered: Gathered) -> Sealed | None:
        """Return the newest seal of a draft with these pictures."""
        kept = self._kept()
        told = next((one for one in reversed(kept) if one.statement.meaning is Meaning.APPROVAL), None)
        if told is None:
            return None
        first = next((one for one in kept if one.statement.sha256 == told.statement.predicate["authorship"]), None)
        statements = (first.signed, told.signed) if first else (told.signed,)
        envelope = Envelope(told.fragment.encode(), statements)
        ended = tuple(Envelope(b"", (one.signed,)) for one in kept if one.statement.meaning is Meaning.WITHDRAWAL)
        return Sealed(envelope, judge(envelope, self.roster, ended), self._fits(review, gathered, told))

    # Signing

    def submit(self, person: str, passphrase: str, *, on_behalf_of: str = "") -> Statement:
        """Sign, as its author, the draft as it stands; raise Trouble where the person may not, or the passphrase is wrong."""
        self._bench.kept()
        review = self._bench.checked()
        gathered = gather(self._bench, review.draft)
        signer = self._signer(person, Meaning.AUTHORSHIP, "author", on_behalf_of)
        self._bench.record("save")
        payload = authorship(manuscript_of(review, self._bench.need_sheet(), gathered, self._parent()), signer, self._head(), self._reference())
        return self._keep(payload, signer, passphrase)

    def approve(self, person: str, passphrase: str, *, seen: tuple[str, ...] = (), on_behalf_of: str = "") -> Review:
        """Sign, as its reviewer, exactly what the author signed; raise Trouble with every reason where four eyes are not given."""
        library, draft, sheet = self._bench.kept()
        require_whole(library)
        review, first = self._bench.checked(), self._submitted()
        author, signer = first.statement.signer, self._signer(person, Meaning.APPROVAL, "reviewer", on_behalf_of)
        gathered = gather(self._bench, review.draft)
        signoff = signature(
            review, author=author.name, author_credentials=author.credentials, reviewer=signer.name, reviewer_credentials=signer.credentials,
            seen=seen, now=self._bench.clock(), today=self._bench.today(), ruleset=self._bench.engine.ruleset,
            review_months=self._bench.review_months, against=self._questions.obstacles(author.name),
        )  # fmt: skip
        page = fragment(review.draft, review_line(signoff), gathered.pictures)
        of = manuscript_of(review, sheet, gathered, self._parent())._replace(revision=Revision(**first.statement.predicate["revision"]))
        told = reviewed_of(review, page, self._bench.engine.ruleset, by=signer.name, seen=seen, questions=self._judged())
        payload = approval(of, told, first.signed.payload, (author, signer), self._head(), self._reference(), same_device=True)
        against = refusals(first.statement, read_statement(payload), self._need_roster(), self._writers())
        if against:
            raise Trouble("The draft was not approved, and nothing was changed. " + " ".join(against))
        self._keep(payload, signer, passphrase, page)
        signed = new_revision(sheet, review.title, "signoff", signoff.reviewer, self._bench.stamp())
        sheet.number = library.sign(draft, signed, signoff, claims_of(review))
        self._bench.recorded()
        self._bench.note_outcomes()
        return self._bench.decided()

    def withdraw(self, person: str, passphrase: str, reason: str, *, role: str = "reviewer") -> Statement:
        """Sign that the newest approval holds no more; for its reviewer, or an owner of the roster (`role`)."""
        told = next((one for one in reversed(self._kept()) if one.statement.meaning is Meaning.APPROVAL), None)
        if told is None:
            raise Trouble("There is no approval to withdraw. Nothing was changed.")
        if len(" ".join(reason.split())) < SHORTEST_REASON:
            raise Trouble("The approval was not withdrawn: it takes a reason of a few words. Nothing was changed.")
        signer = self._signer(person, Meaning.WITHDRAWAL, role, "")
        if role != "owner" and person != told.statement.signer.person:
            raise Trouble(f"Only {told.statement.signer.name}, who approved it, or the roster’s owner may withdraw it. Nothing was changed.")
        return self._keep(withdrawal(told.signed.payload, reason, signer, self._head(), self._reference()), signer, passphrase)

    # Inside

    def _judged(self) -> tuple[Judged, ...]:
        """Return the questions only a person can judge, as they were judged of this text."""
        told = [one.judgement for one in self._questions.asked() if one.judgement is not None and one.holds]
        return tuple(Judged(one.question, one.asks, one.verdict.value, one.note, one.by, one.at) for one in told)

    def _keep(self, payload: bytes, signer: Signer, passphrase: str, page: str = "") -> Statement:
        """Sign a statement and put it into the history, which is a chain and only grows."""
        library, statement = self._bench.need_library(), read_statement(payload)
        armored = self._sign(payload, signer.person, passphrase)
        detail = {"payload": payload.decode(), "signature": armored, "fragment": page}
        library.log(_KINDS[statement.meaning], self._bench.stamp(), self._bench.need_sheet().id, detail, actor=signer.name)
        return statement

    def _sign(self, payload: bytes, person: str, passphrase: str) -> str:
        now, tries = self._bench.clock(), self._attempts.get(person, Attempts())
        tries.allow(now)
        try:
            armored = sign(payload, SEAL, self._need_ring().key(person), passphrase)
        except WrongPassphrase:
            self._attempts[person] = tries.failed(now)
            self._bench.need_library().log("passphrase wrong", self._bench.stamp(), None, {"person": person, "times": tries.failures + 1})
            raise
        self._attempts.pop(person, None)
        return armored

    def _signer(self, person: str, meaning: Meaning, role: str, on_behalf_of: str) -> Signer:
        roster, now = self._need_roster(), self._bench.clock()
        member = roster.member(person)
        if member is None:
            raise Trouble(f"{person} is not in the roster. Nothing was signed. Its owner can enter them.")
        key = fingerprint(public_of(self._need_ring().key(person)))
        signer = Signer(
            person, member.name, member.credentials, role, key, meaning.value, stamp(now), _offset(now), on_behalf_of=on_behalf_of
        )
        if why := may_sign(signer, roster):
            raise Trouble(f"Nothing was signed. {why}")
        if roster.distrust(key) is not None:
            raise Trouble("Nothing was signed. This key was reported stolen. Make a new one and ask the roster’s owner to enter it.")
        return signer

    def _submitted(self) -> Kept:
        """Return the newest signature of an author; raise Trouble where it is not about this text."""
        first: Kept | None = next((one for one in reversed(self._kept()) if one.statement.meaning is Meaning.AUTHORSHIP), None)
        if first is None or first.statement.subjects.get(SOURCE) != self._bench.settle().fingerprint:
            raise Trouble("The author has not signed this text. Nothing was changed. The author signs first, then the reviewer.")
        return first

    def _kept(self) -> list[Kept]:
        library, sheet = self._bench.library, self._bench.need_sheet()
        if library is None or sheet.id is None:
            return []
        kinds = set(_KINDS.values())
        events = [one for one in library.events() if one.draft == sheet.id and one.kind in kinds]
        return [_kept(json.loads(one.detail)) for one in sorted(events, key=lambda one: one.sequence)]

    def _parent(self) -> str:
        return next((one.statement.sha256 for one in reversed(self._kept()) if one.statement.meaning is Meaning.APPROVAL), "")

    def _writers(self) -> set[str]:
        """Return who signed as author since the last approval."""
        writers: set[str] = set()
        for one in self._kept():
            writers = set() if one.statement.meaning is Meaning.APPROVAL else writers | {one.statement.signer.person}
        return writers

    def _fits(self, review: Review, gathered: Gathered, told: Kept) -> bool:
        if review.signoff is None or told.statement.subjects.get(SOURCE) != review.fingerprint:
            return False
        page = fragment(review.draft, review_line(review.signoff), gathered.pictures)
        return page == told.fragment and told.statement.subjects.get(FRAGMENT) == sha256(page.encode()).hexdigest()

    def _head(self) -> Head:
        return Head(*self._bench.need_library().head())

    def _reference(self) -> RosterRef:
        roster = self._need_roster()
        return RosterRef(roster.serial, roster.sha256)

    def _need_ring(self) -> Keyring:
        if self._ring is None:
            raise Trouble(NO_ROSTER)
        return self._ring

    def _need_roster(self) -> Roster:
        roster = self.roster
        if roster is None:
            raise Trouble(NO_ROSTER)
        return roster


def _kept(detail: dict[str, str]) -> Kept:
    payload = detail["payload"].encode()
    return Kept(read_statement(payload), Signed(payload, detail["signature"]), detail["fragment"])


def _offset(now: datetime) -> str:
    text = now.strftime("%z") or "+0000"
    return f"{text[:3]}:{text[3:5]}"
