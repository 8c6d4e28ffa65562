"""Signing the draft on the desk: the author's signature when it is sent for review, the reviewer's over what they were shown, and a withdrawal."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.desk.bench.bench import Bench
from reviewer.desk.bench.shelving import new_revision, require_whole
from reviewer.desk.pictures.beside import Gathered, gather
from reviewer.desk.review.questions import Questions
from reviewer.desk.signing.approving import Approving, Frozen
from reviewer.desk.signing.known import AUTHOR, Person
from reviewer.desk.signing.people import People
from reviewer.desk.signing.sealing import manuscript
from reviewer.desk.signing.sentences import as_sealed
from reviewer.desk.signing.signers import UNSIGNED, Signers, allow, new_seal, unfit
from reviewer.desk.signing.unlocking import Deed
from reviewer.desk.values import Review
from reviewer.model.claims import SHORTEST_REASON, is_reason
from reviewer.model.course import Entry, Step
from reviewer.model.review import SignOff
from reviewer.model.trouble import Trouble
from reviewer.review.course import why_no_submit, why_no_withdrawal
from reviewer.review.sealed import Seal
from reviewer.seal.forms.values import Meaning
from reviewer.seal.keys.sshsig import SEAL
from reviewer.seal.rosters.roster_file import OWNER
from reviewer.seal.statements.envelope import Envelope, write_envelope
from reviewer.seal.statements.statement import authorship, read_statement, withdrawal


class Signing:
    """Puts statements together, has a key sign them, and keeps them. Every verb that signs is a Deed and asks for the passphrase."""

    def __init__(self, bench: Bench, people: People, questions: Questions) -> None:
        self._bench, self._signers = bench, Signers(bench, people)
        self._approving = Approving(bench, self._signers, questions)

    @property
    def is_set_up(self) -> bool:
        """Return whether there are people with keys, so that typed names count no more."""
        return self._signers.people.roster is not None

    def seal(self) -> Seal | None:
        """Return the newest seal of the draft on the desk, valid or not."""
        return self._signers.seal()

    def recorded(self) -> SignOff | None:
        """Return the newest sign-off by typed names where it does not count any more."""
        library, sheet = self._bench.library, self._bench.sheet
        if library is None or sheet is None or sheet.id is None or not self.is_set_up:
            return None
        found = library.sealed.recorded(sheet.id)
        seal = self.seal()
        return found if found is not None and not (found.seal or (seal and found.at == seal.signoff.at)) else None

    # The author

    def promise(self, person: Person) -> str:
        """Return the sentence an author signs."""
        review = self._bench.settle()
        return as_sealed(review, person.member.name, self._signers.acts(person, AUTHOR), Meaning.AUTHORSHIP, self._signers.next_number(review))

    def ready(self) -> tuple[Review, Gathered]:
        """Return what an author would sign now, with its pictures; raise Trouble while something must be fixed or answered first."""
        require_whole(self._bench.need_library())
        review = self._bench.checked()
        gathered = gather(self._bench, review.draft)
        faults = [why_no_submit(review.course, review.obstacles, review.proposals), *unfit(review, gathered)]
        allow([why for why in faults if why])
        return review, gathered

    def submit(self, person: Person, passphrase: str) -> Deed[Review]:
        """Send the text for review with its author's signature; raise Trouble while something must be fixed or answered first."""
        bench = self._bench
        library, draft, sheet = bench.kept()
        review, gathered = self.ready()
        seal, number = self.seal(), self._signers.next_number(review)
        about = manuscript(review, sheet, gathered, draft=draft, number=number, parent=seal.told.sha256 if seal else "")
        signer = self._signers.signer(person, AUTHOR, Meaning.AUTHORSHIP)
        payload = authorship(about, signer, self._signers.head(), self._signers.reference())
        fresh = library.newest(draft).text_hash != review.fingerprint
        new = new_revision(sheet, review.title, "save", signer.name, bench.stamp()) if fresh else None
        entry = Entry(Step.SUBMITTED, review.fingerprint, sheet.number, signer.name, bench.stamp(), credentials=signer.credentials)

        def keep(sshsig: str) -> Review:
            if bench.need_sheet() is not sheet or bench.settle().fingerprint != review.fingerprint:
                raise Trouble(f"The text was changed while it was being signed. {UNSIGNED} Send it again.")
            sheet.number = library.sealed.submit(draft, entry, new, new_seal(Meaning.AUTHORSHIP, payload, sshsig, signer, bench.stamp()))
            bench.recorded()
            return bench.decided()

        return self._signers.people.unlocking.deed(signer.key, passphrase, lambda signs: signs(payload, SEAL), keep)

    # The reviewer

    def freeze(self, person: Person) -> Frozen:
        """Return what this person would be shown and sign now; raise Trouble where the author has not signed this text."""
        return self._approving.freeze(person)

    def approve(self, frozen: Frozen, passphrase: str, *, seen: Sequence[str] = (), seconds: int = 0) -> Deed[Review]:
        """Sign what was shown, as approved by a second person, or as checked by the only one there is; `seconds` it was on the screen."""
        return self._approving.approve(frozen, passphrase, seen=seen, seconds=seconds)

    # Afterwards

    def may_withdraw(self) -> tuple[Person, ...]:
        """Return who on this computer may withdraw the newest seal, its signer first: raise Trouble where nobody here may, and say who may."""
        seal, people = self.seal(), self._signers.people
        if seal is None:
            raise Trouble("The approval was not withdrawn, and nothing was changed. Nothing was sealed.")
        told = read_statement(seal.told.payload).signer
        able = [one for one in people.all() if one.member.person == told.person or OWNER in one.member.roles]
        here = [one for one in able if one.here and one.key is not None]
        if not here:
            owner = next((one.member.name for one in able if OWNER in one.member.roles and one.member.person != told.person), "")
            others = f", and so can {owner}, who keeps the roster" if owner else ""
            raise Trouble(
                f"The approval was not withdrawn, and nothing was changed. {told.name} gave it and can withdraw it{others}. "
                "No key of theirs is on this computer."
            )
        return tuple(sorted(here, key=lambda one: one.member.person != told.person))

    def withdraw(self, person: Person, reason: str, passphrase: str) -> Deed[Review]:
        """Withdraw the newest seal, of whatever text; who approved it may, and the owner of the roster.

        Raise Trouble where there is none, or where the reason is shorter than 10 characters.
        """
        bench = self._bench
        library, draft, sheet = bench.kept()
        seal, review = self.seal(), bench.settle()
        why = why_no_withdrawal(review.course, review.signoff)
        if seal is None or why:
            raise Trouble(f"The approval was not withdrawn, and nothing was changed. {why or 'Nothing was sealed.'}")
        if not is_reason(reason):
            raise Trouble(f"The approval was not withdrawn: the reason is shorter than {SHORTEST_REASON} characters. Say in a sentence why.")
        told = read_statement(seal.told.payload).signer
        role = told.role if person.member.person == told.person else OWNER
        if role == OWNER and OWNER not in person.member.roles:
            raise Trouble(f"The approval was not withdrawn: {told.name} gave it. They can withdraw it, or the owner of the roster.")
        signer = self._signers.signer(person, role, Meaning.WITHDRAWAL)
        payload = withdrawal(seal.told.payload, reason, signer, self._signers.head(), self._signers.reference())
        entry = Entry(Step.WITHDRAWN, review.fingerprint, sheet.number, signer.name, bench.stamp(), " ".join(reason.split()))

        def keep(sshsig: str) -> Review:
            library.sealed.withdraw(draft, entry, new_seal(Meaning.WITHDRAWAL, payload, sshsig, signer, bench.stamp()))
            bench.recorded()
            return bench.decided()

        return self._signers.people.unlocking.deed(signer.key, passphrase, lambda signs: signs(payload, SEAL), keep)

    def withdrawals(self) -> tuple[Envelope, ...]:
        """Return what withdraws the newest seal, as it travels."""
        seal = self.seal()
        return tuple(Envelope(b"", (one.signed,)) for one in seal.withdrawals) if seal is not None else ()

    def withdrawal_file(self) -> bytes:
        """Return what `verify --withdrawn` takes; empty where nothing was withdrawn."""
        ends = self.withdrawals()
        return write_envelope(ends[-1]) if ends else b""
