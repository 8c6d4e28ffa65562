"""How a signature is made out: by whom and in which part, under which roster, after which event of the history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from reviewer.desk.bench.bench import Bench
from reviewer.desk.pictures.beside import Gathered
from reviewer.desk.signing.known import AUTHOR, REVIEWER, Person
from reviewer.desk.signing.people import People
from reviewer.desk.values import Review
from reviewer.export import placed_refusals
from reviewer.model.trouble import Trouble
from reviewer.review.sealed import Seal
from reviewer.seal.forms.values import Head, Meaning, RosterRef, Signer
from reviewer.seal.rosters.roster import Roster, stamp
from reviewer.store.records.seals import NewSeal

UNSIGNED = "Nothing was signed."
NOT_SENT = "The author must sign this text first: send it for review."
NO_ROSTER = f"Signing is not set up yet. {UNSIGNED} Set it up first."


class Signers:
    """Knows who signs the draft on the desk and what every statement says of that, whatever it means."""

    def __init__(self, bench: Bench, people: People) -> None:
        self._bench, self.people = bench, people

    def seal(self) -> Seal | None:
        """Return the newest seal of the draft on the desk, valid or not."""
        library, sheet = self._bench.library, self._bench.sheet
        return library.sealed.seal(sheet.id) if library is not None and sheet is not None and sheet.id is not None else None

    def acts(self, person: Person, role: str) -> str:
        """Return the part a person signs in, and for whom where it is not theirs."""
        instead = self.people.instead_of(person, role)
        member = self.people.roster and self.people.roster.member(instead)
        return f"{role} on behalf of {member.name}" if member else role

    def signer(self, person: Person, role: str, meaning: Meaning) -> Signer:
        """Return who signs, as it stands in the statement; raise Trouble where no key of theirs holds."""
        if person.key is None:
            raise Trouble(f"{UNSIGNED} {self.people.why_no_key(person)}")
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
            on_behalf_of=self.people.instead_of(person, role) if role in (AUTHOR, REVIEWER) else "",
        )

    def _clock_note(self, now: datetime) -> str:
        last = self._bench.need_library().sealed.head()[2]
        back = (datetime.fromisoformat(last) - now.astimezone(UTC)).total_seconds() if last else 0
        return f"The clock was {round(back / 60)} minutes behind the event before." if back > 120 else ""

    def head(self) -> Head:
        """Return the event of the history after which is signed."""
        seq, head, _ = self._bench.need_library().sealed.head()
        return Head(seq, head)

    def roster(self) -> Roster:
        """Return the roster in force; raise Trouble where there is none."""
        roster = self.people.roster
        if roster is None:
            raise Trouble(NO_ROSTER)
        return roster

    def reference(self) -> RosterRef:
        """Return how a statement names the roster in force."""
        roster = self.roster()
        return RosterRef(roster.serial, roster.sha256)

    def next_number(self, review: Review) -> int:
        """Return the number of the revision that is signed: the newest one, or the one it makes."""
        library, draft, _ = self._bench.kept()
        newest = library.newest(draft)
        return newest.number + (newest.text_hash != review.fingerprint)


def unfit(review: Review, gathered: Gathered) -> Sequence[str]:
    """Return what keeps the draft from being a page."""
    answered = [one.place for one in review.report.findings if one.fingerprint in review.answers]
    found = (*placed_refusals(review.draft, answered=answered), *gathered.faults)
    return tuple(dict.fromkeys(one.sentence for one in found))


def allow(why: Sequence[str]) -> None:
    """Raise Trouble where there is a reason against signing, with three of them at most."""
    if why:
        raise Trouble(f"{UNSIGNED} {' '.join(why[:3])}")


def new_seal(meaning: Meaning, payload: bytes, sshsig: str, signer: Signer, at: str, made: dict[str, bytes] | None = None) -> NewSeal:
    """Return a signed statement as the library keeps it, with the files that were `made` of the draft."""
    return NewSeal(meaning.value, payload, sshsig, signer.person, signer.name, signer.key, at, made or {})
