"""Signing the draft on the desk: the author's signature when it is sent for review, the reviewer's over what they were shown, and a withdrawal."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256

from reviewer.desk.bench import Bench
from reviewer.desk.beside import Gathered, gather
from reviewer.desk.claims import claims_of
from reviewer.desk.deciding import months_after, signature
from reviewer.desk.people import AUTHOR, REVIEWER, People, Person
from reviewer.desk.questions import Questions
from reviewer.desk.record import Told
from reviewer.desk.sealing import files, findings_hash, manuscript, review_file, reviewed
from reviewer.desk.sentences import as_sealed
from reviewer.desk.shelving import new_revision, require_whole
from reviewer.desk.unlocking import Deed
from reviewer.desk.values import Review
from reviewer.export import ReviewLine, placed_refusals
from reviewer.model.course import Entry, Step
from reviewer.model.draft import Draft
from reviewer.model.review import SignOff
from reviewer.model.trouble import Trouble
from reviewer.review.course import SHORTEST_REASON, why_no_submit, why_no_withdrawal
from reviewer.review.sealed import REVIEW, Kept, Seal, authors_since, authors_statement
from reviewer.seal.envelope import Envelope, write_envelope
from reviewer.seal.four_eyes import OTHER_WORDS, refusals
from reviewer.seal.roster import Roster, stamp
from reviewer.seal.roster_file import OWNER
from reviewer.seal.sshsig import SEAL
from reviewer.seal.statement import SOURCE, Statement, approval, authorship, read_statement, self_check, withdrawal
from reviewer.seal.values import Head, Manuscript, Meaning, RosterRef, Signer, plain
from reviewer.store.seals import NewSeal

UNSIGNED = "Nothing was signed."
NOT_SENT = "The author must sign this text first: send it for review."
NO_ROSTER = f"Signing is not set up yet. {UNSIGNED} Set it up first."


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a reviewer is shown, and what is signed of it.

    `source` are the bytes the author signed, as the library holds them; `draft` and `files` are made of nothing else. `sentence` says what the
    signature will mean, `why_not` why this person may not give it. `findings` is the hash of what the checks found.
    """

    source: bytes
    draft: Draft
    review: Review
    gathered: Gathered
    files: dict[str, bytes]
    line: ReviewLine
    authored: Kept
    author: Signer
    manuscript: Manuscript
    person: Person
    alone: bool
    sentence: str
    findings: str
    why_not: tuple[str, ...] = ()


class Signing:
    """Puts statements together, has a key sign them, and keeps them. Every verb that signs is a Deed and asks for the passphrase."""

    def __init__(self, bench: Bench, people: People, questions: Questions) -> None:
        self._bench, self._people, self._questions = bench, people, questions

    @property
    def is_set_up(self) -> bool:
        """Return whether there are people with keys, so that typed names count no more."""
        return self._people.roster is not None

    def seal(self) -> Seal | None:
        """Return the newest seal of the draft on the desk, valid or not."""
        library, sheet = self._bench.library, self._bench.sheet
        return library.sealed.seal(sheet.id) if library is not None and sheet is not None and sheet.id is not None else None

    def recorded(self) -> SignOff | None:
        """Return the newest sign-off by typed names where it does not count any more."""
        library, sheet = self._bench.library, self._bench.sheet
        if library is None or sheet is None or sheet.id is None or not self.is_set_up:
            return None
        found = library.sealed.recorded(sheet.id)
        seal = self.seal()
        return found if found is not None and not (found.seal or (seal and found.at == json.loads(seal.told.review)["signoff"]["at"])) else None

    # The author

    def promise(self, person: Person) -> str:
        """Return the sentence an author signs."""
        review = self._bench.settle()
        return as_sealed(review, person.member.name, self._acts(person, AUTHOR), Meaning.AUTHORSHIP, self._next_number(review))

    def submit(self, person: Person, passphrase: str) -> Deed[Review]:
        """Send the text for review with its author's signature; raise Trouble while something must be fixed or answered first."""
        bench = self._bench
        library, draft, sheet = bench.kept()
        require_whole(library)
        review = bench.checked()
        gathered = gather(bench, review.draft)
        faults = [why_no_submit(review.course, review.obstacles, review.proposals), *self._unfit(review, gathered)]
        self._allow([why for why in faults if why])
        seal, number = self.seal(), self._next_number(review)
        about = manuscript(review, sheet, gathered, draft=draft, number=number, parent=seal.told.sha256 if seal else "")
        signer = self._signer(person, AUTHOR, Meaning.AUTHORSHIP)
        payload = authorship(about, signer, self._head(), self._reference())
        fresh = library.newest(draft).text_hash != review.fingerprint
        new = new_revision(sheet, review.title, "save", signer.name, bench.stamp()) if fresh else None
        entry = Entry(Step.SUBMITTED, review.fingerprint, sheet.number, signer.name, bench.stamp(), credentials=signer.credentials)

        def keep(sshsig: str) -> Review:
            if bench.need_sheet() is not sheet or bench.settle().fingerprint != review.fingerprint:
                raise Trouble(f"The text was changed while it was being signed. {UNSIGNED} Send it again.")
            sheet.number = library.sealed.submit(draft, entry, new, _new(Meaning.AUTHORSHIP, payload, sshsig, signer, bench.stamp()))
            bench.recorded()
            return bench.decided()

        return self._people.unlocking.deed(signer.key, passphrase, lambda signs: signs(payload, SEAL), keep)

    # The reviewer

    def freeze(self, person: Person) -> Frozen:
        """Return what this person would be shown and sign now; raise Trouble where the author has not signed this text."""
        bench = self._bench
        library, draft, _ = bench.kept()
        require_whole(library)
        review = bench.checked()
        told = authors_statement(library.sealed.kept(draft), review.fingerprint)
        if told is None:
            raise Trouble(f"{UNSIGNED} {NOT_SENT}")
        authored, statement = told
        source = library.text(statement.subjects[SOURCE]).encode("utf-8", "surrogatepass")
        shown = bench.parser.parse(source.decode("utf-8", "surrogatepass"), plain=bench.need_sheet().plain)
        review = review._replace(draft=shown)
        gathered = gather(bench, shown)
        alone = self._people.alone
        line = self._line(statement.signer, person, alone=alone)
        number = int(statement.predicate["revision"]["number"])
        meaning = Meaning.SELF_CHECK if alone else Meaning.APPROVAL
        frozen = Frozen(
            source=source,
            draft=shown,
            review=review,
            gathered=gathered,
            files=files(review, line, gathered, Told(bench.engine.ruleset, {})),
            line=line,
            authored=authored,
            author=statement.signer,
            manuscript=self._again(review, gathered, statement),
            person=person,
            alone=alone,
            sentence=as_sealed(review, person.member.name, self._acts(person, REVIEWER), meaning, number),
            findings=findings_hash(review),
        )
        return replace(frozen, why_not=tuple(self._against(frozen, statement)))

    def approve(self, frozen: Frozen, passphrase: str, *, seen: Sequence[str] = (), seconds: int = 0) -> Deed[Review]:
        """Sign what was shown, as approved by a second person, or as checked by the only one there is; `seconds` it was on the screen."""
        bench = self._bench
        library, draft, sheet = bench.kept()
        require_whole(library)
        self._same(frozen)
        self._allow(frozen.why_not)
        meaning = Meaning.SELF_CHECK if frozen.alone else Meaning.APPROVAL
        signer = self._signer(frozen.person, REVIEWER if REVIEWER in frozen.person.roles or not frozen.alone else AUTHOR, meaning)
        signoff = self._signoff(frozen, signer, seen)
        made = {**frozen.files, **review_file(frozen.review, signoff, seen)}
        payload = self._payload(frozen, signer, seen, made)
        self._allow(self._four_eyes(frozen, payload))
        new = new_revision(sheet, frozen.review.title, "signoff", signoff.reviewer, bench.stamp())

        def keep(sshsig: str) -> Review:
            self._same(frozen)
            seal = _new(meaning, payload, sshsig, signer, bench.stamp(), made)
            sheet.number = library.sealed.approve(draft, new, signoff, claims_of(frozen.review), seal)
            library.chain.log("shown", bench.stamp(), draft, {"seconds": seconds, "seal": sha256(payload).hexdigest()}, actor=signer.name)
            bench.recorded()
            bench.note_outcomes()
            return bench.decided()

        return self._people.unlocking.deed(signer.key, passphrase, lambda signs: signs(payload, SEAL), keep)

    # Afterwards

    def withdraw(self, person: Person, reason: str, passphrase: str) -> Deed[Review]:
        """Withdraw the newest seal, of whatever text; who approved it may, and the owner of the roster."""
        bench = self._bench
        library, draft, sheet = bench.kept()
        seal, review = self.seal(), bench.settle()
        why = why_no_withdrawal(review.course, review.signoff)
        if seal is None or why:
            raise Trouble(f"The approval was not withdrawn, and nothing was changed. {why or 'Nothing was sealed.'}")
        if len(reason.strip()) < SHORTEST_REASON:
            raise Trouble(f"The approval was not withdrawn: the reason is shorter than {SHORTEST_REASON} characters. Say in a sentence why.")
        told = read_statement(seal.told.payload).signer
        role = told.role if person.member.person == told.person else OWNER
        if role == OWNER and OWNER not in person.member.roles:
            raise Trouble(f"The approval was not withdrawn: {told.name} gave it. They can withdraw it, or the owner of the roster.")
        signer = self._signer(person, role, Meaning.WITHDRAWAL)
        payload = withdrawal(seal.told.payload, reason, signer, self._head(), self._reference())
        entry = Entry(Step.WITHDRAWN, review.fingerprint, sheet.number, signer.name, bench.stamp(), " ".join(reason.split()))

        def keep(sshsig: str) -> Review:
            library.sealed.withdraw(draft, entry, _new(Meaning.WITHDRAWAL, payload, sshsig, signer, bench.stamp()))
            bench.recorded()
            return bench.decided()

        return self._people.unlocking.deed(signer.key, passphrase, lambda signs: signs(payload, SEAL), keep)

    def withdrawals(self) -> tuple[Envelope, ...]:
        """Return what withdraws the newest seal, as it travels."""
        seal = self.seal()
        return tuple(Envelope(b"", (one.signed,)) for one in seal.withdrawals) if seal is not None else ()

    def withdrawal_file(self) -> bytes:
        """Return what `verify --withdrawn` takes; empty where nothing was withdrawn."""
        ends = self.withdrawals()
        return write_envelope(ends[-1]) if ends else b""

    # Inside

    def _signoff(self, frozen: Frozen, signer: Signer, seen: Sequence[str]) -> SignOff:
        bench, author = self._bench, frozen.author
        found = signature(
            frozen.review,
            author=author.name,
            author_credentials=author.credentials,
            reviewer=signer.name,
            reviewer_credentials=signer.credentials,
            seen=seen,
            now=datetime.combine(frozen.line.reviewed_on, bench.clock().timetz()),
            today=frozen.line.reviewed_on,
            ruleset=bench.engine.ruleset,
            review_months=bench.review_months,
            against=self._questions.obstacles("" if frozen.alone else author.name),
            alone=frozen.alone,
        )
        return found._replace(next_review=frozen.line.next_review.isoformat())

    def _payload(self, frozen: Frozen, signer: Signer, seen: Sequence[str], made: dict[str, bytes]) -> bytes:
        fragment = made["fragment.html"].decode()
        told = reviewed(frozen.review, fragment, self._bench.engine.ruleset, seen, signer.name)
        also = {REVIEW: sha256(made[REVIEW]).hexdigest()} if REVIEW in made else {}
        authored, head, reference = frozen.authored.payload, self._head(), self._reference()
        if frozen.alone:
            return self_check(frozen.manuscript, told, authored, signer, head, reference, also=also)
        here = frozen.author.key in self._people.unlocking.ring.names()
        return approval(frozen.manuscript, told, authored, (frozen.author, signer), head, reference, same_device=here, also=also)

    def _against(self, frozen: Frozen, statement: Statement) -> list[str]:
        """Return in sentences why this person may not sign what is shown."""
        if frozen.person.key is None:
            return [f"{frozen.person.member.name} has no key that holds."]
        about = (plain(frozen.manuscript.pictures), plain(frozen.manuscript.references))
        if about != (statement.predicate["images"], statement.predicate["references"]):
            return [OTHER_WORDS]
        fit = list(self._unfit(frozen.review, frozen.gathered))
        if frozen.alone:
            return fit if statement.signer.person == frozen.person.member.person else [NOT_SENT]
        signer = self._signer(frozen.person, REVIEWER, Meaning.APPROVAL)
        return [*fit, *self._four_eyes(frozen, self._payload(frozen, signer, (), frozen.files))]

    def _four_eyes(self, frozen: Frozen, payload: bytes) -> tuple[str, ...]:
        library, draft, _ = self._bench.kept()
        if frozen.alone:
            return ()
        edited = authors_since(library.sealed.kept(draft), self.seal())
        return refusals(read_statement(frozen.authored.payload), read_statement(payload), self._roster(), edited)

    def _again(self, review: Review, gathered: Gathered, statement: Statement) -> Manuscript:
        """Return the manuscript as it is now, of the revision the author signed."""
        told = statement.predicate["revision"]
        sheet = self._bench.need_sheet()
        now = manuscript(review, sheet, gathered, draft=0, number=told["number"], parent=told["parent"])
        return now._replace(revision=now.revision._replace(draft=told["draft"]), title=statement.predicate["title"])

    def _same(self, frozen: Frozen) -> None:
        """Raise Trouble where the draft, its findings or its pictures are not what was shown."""
        bench = self._bench
        now = bench.checked()
        same = now.fingerprint == frozen.review.fingerprint and now.answers == frozen.review.answers and now.judged == frozen.review.judged
        if not same or findings_hash(now) != frozen.findings or gather(bench, frozen.draft).files != frozen.gathered.files:
            raise Trouble(f"The draft, its findings or its pictures are not what was shown any more. {UNSIGNED} Look at it again.")

    def _unfit(self, review: Review, gathered: Gathered) -> Sequence[str]:
        """Return what keeps the draft from being a page."""
        answered = [one.place for one in review.report.findings if one.fingerprint in review.answers]
        found = (*placed_refusals(review.draft, answered=answered), *gathered.faults)
        return tuple(dict.fromkeys(one.sentence for one in found))

    def _line(self, author: Signer, person: Person, *, alone: bool) -> ReviewLine:
        today, member = self._bench.clock().date(), person.member
        return ReviewLine(
            author.name, author.credentials, member.name, member.credentials, today, months_after(today, self._bench.review_months), alone
        )

    def _acts(self, person: Person, role: str) -> str:
        instead = self._people.instead_of(person, role)
        member = self._people.roster and self._people.roster.member(instead)
        return f"{role} on behalf of {member.name}" if member else role

    def _signer(self, person: Person, role: str, meaning: Meaning) -> Signer:
        if person.key is None:
            raise Trouble(f"{person.member.name} has no key that holds. {UNSIGNED} The owner of the roster can enter a new one.")
        now, member = self._bench.clock(), person.member
        shift = now.strftime("%z") or "+0000"
        return Signer(
            person=member.person,
            name=member.name,
            credentials=member.credentials,
            role=role,
            key=person.key.fingerprint,
            meaning=meaning.value,
            at=stamp(now),
            offset=f"{shift[:3]}:{shift[3:5]}",
            clock=self._clock_note(now),
            on_behalf_of=self._people.instead_of(person, role) if role in (AUTHOR, REVIEWER) else "",
        )

    def _clock_note(self, now: datetime) -> str:
        last = self._bench.need_library().sealed.head()[2]
        back = (datetime.fromisoformat(last) - now.astimezone(UTC)).total_seconds() if last else 0
        return f"The clock was {round(back / 60)} minutes behind the event before." if back > 120 else ""

    def _head(self) -> Head:
        seq, head, _ = self._bench.need_library().sealed.head()
        return Head(seq, head)

    def _roster(self) -> Roster:
        roster = self._people.roster
        if roster is None:
            raise Trouble(NO_ROSTER)
        return roster

    def _reference(self) -> RosterRef:
        roster = self._roster()
        return RosterRef(roster.serial, roster.sha256)

    def _next_number(self, review: Review) -> int:
        """Return the number of the revision that is signed: the newest one, or the one it makes."""
        library, draft, _ = self._bench.kept()
        newest = library.newest(draft)
        return newest.number + (newest.text_hash != review.fingerprint)

    @staticmethod
    def _allow(why: Sequence[str]) -> None:
        if why:
            raise Trouble(f"{UNSIGNED} {' '.join(why[:3])}")


def _new(meaning: Meaning, payload: bytes, sshsig: str, signer: Signer, at: str, made: dict[str, bytes] | None = None) -> NewSeal:
    return NewSeal(meaning.value, payload, sshsig, signer.person, signer.name, signer.key, at, made or {})
