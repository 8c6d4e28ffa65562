"""What a reviewer is shown to sign, and their signature over exactly that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from reviewer.desk.bench.bench import Bench
from reviewer.desk.bench.shelving import new_revision, require_whole
from reviewer.desk.pictures.beside import Gathered, gather
from reviewer.desk.review.claims import claims_of
from reviewer.desk.review.deciding import months_after, signature
from reviewer.desk.review.questions import Questions
from reviewer.desk.signing.known import AUTHOR, REVIEWER, Person
from reviewer.desk.signing.sealing import files, findings_hash, manuscript, review_file, reviewed
from reviewer.desk.signing.sentences import as_sealed
from reviewer.desk.signing.signers import NOT_SENT, UNSIGNED, Signers, allow, new_seal, unfit
from reviewer.desk.signing.unlocking import Deed
from reviewer.desk.values import Review
from reviewer.desk.writing.record import Told
from reviewer.export import ReviewLine
from reviewer.model.draft import Draft
from reviewer.model.review import SignOff
from reviewer.model.trouble import Trouble
from reviewer.review.sealed import REVIEW, Kept, authors_since, authors_statement
from reviewer.seal.forms.values import Manuscript, Meaning, Signer, plain
from reviewer.seal.four_eyes import OTHER_WORDS, refusals
from reviewer.seal.keys.sshsig import SEAL
from reviewer.seal.statements.statement import SOURCE, Statement, approval, read_statement, self_check


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


class Approving:
    """Freezes what a reviewer is shown, and has their key sign it: as a second person, or as the only one there is."""

    def __init__(self, bench: Bench, signers: Signers, questions: Questions) -> None:
        self._bench, self._signers, self._questions = bench, signers, questions

    def freeze(self, person: Person) -> Frozen:
        """Return what this person would be shown and sign now; raise Trouble where the author has not signed this text."""
        bench = self._bench
        library, draft, sheet = bench.kept()
        require_whole(library)
        review = bench.checked()
        told = authors_statement(library.sealed.kept(draft), review.fingerprint)
        if told is None:
            raise Trouble(f"{UNSIGNED} {NOT_SENT}")
        authored, statement = told
        source = library.text(statement.subjects[SOURCE]).encode("utf-8", "surrogatepass")
        text = source.decode("utf-8", "surrogatepass")
        read = bench.wary.stand(sheet) if text == sheet.text else None  # one that may take long was read in a process that can be ended
        shown = read[0] if read is not None else bench.parser.parse(text, plain=sheet.plain)
        review = review._replace(draft=shown)
        gathered = gather(bench, shown)
        alone = self._signers.people.alone
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
            sentence=as_sealed(review, person.member.name, self._signers.acts(person, REVIEWER), meaning, number),
            findings=findings_hash(review),
        )
        return replace(frozen, why_not=tuple(self._against(frozen, statement)))

    def approve(self, frozen: Frozen, passphrase: str, *, seen: Sequence[str] = (), seconds: int = 0) -> Deed[Review]:
        """Sign what was shown, as approved by a second person, or as checked by the only one there is; `seconds` it was on the screen."""
        bench = self._bench
        library, draft, sheet = bench.kept()
        require_whole(library)
        self._same(frozen)
        allow(frozen.why_not)
        meaning = Meaning.SELF_CHECK if frozen.alone else Meaning.APPROVAL
        signer = self._signers.signer(frozen.person, REVIEWER if REVIEWER in frozen.person.roles or not frozen.alone else AUTHOR, meaning)
        signoff = self._signoff(frozen, signer, seen)
        made = {**frozen.files, **review_file(frozen.review, signoff, seen)}
        payload = self._payload(frozen, signer, seen, made)
        allow(self._four_eyes(frozen, payload))
        new = new_revision(sheet, frozen.review.title, "signoff", signoff.reviewer, bench.stamp())

        def keep(sshsig: str) -> Review:
            self._same(frozen)
            seal = new_seal(meaning, payload, sshsig, signer, bench.stamp(), made)
            sheet.number = library.sealed.approve(draft, new, signoff, claims_of(frozen.review), seal)
            library.chain.log("shown", bench.stamp(), draft, {"seconds": seconds, "seal": sha256(payload).hexdigest()}, actor=signer.name)
            bench.recorded()
            bench.annals.note_outcomes()
            return bench.decided()

        return self._signers.people.unlocking.deed(signer.key, passphrase, lambda signs: signs(payload, SEAL), keep)

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
        authored, head, reference = frozen.authored.payload, self._signers.head(), self._signers.reference()
        if frozen.alone:
            return self_check(frozen.manuscript, told, authored, signer, head, reference, also=also)
        here = frozen.author.key in self._signers.people.unlocking.ring.names()
        return approval(frozen.manuscript, told, authored, (frozen.author, signer), head, reference, same_device=here, also=also)

    def _against(self, frozen: Frozen, statement: Statement) -> list[str]:
        """Return in sentences why this person may not sign what is shown."""
        if frozen.person.key is None:
            return [self._signers.people.why_no_key(frozen.person)]
        about = (plain(frozen.manuscript.pictures), plain(frozen.manuscript.references))
        if about != (statement.predicate["images"], statement.predicate["references"]):
            return [OTHER_WORDS]
        fit = list(unfit(frozen.review, frozen.gathered))
        if frozen.alone:
            return fit if statement.signer.person == frozen.person.member.person else [NOT_SENT]
        signer = self._signers.signer(frozen.person, REVIEWER, Meaning.APPROVAL)
        return [*fit, *self._four_eyes(frozen, self._payload(frozen, signer, (), frozen.files))]

    def _four_eyes(self, frozen: Frozen, payload: bytes) -> tuple[str, ...]:
        library, draft, _ = self._bench.kept()
        if frozen.alone:
            return ()
        edited = authors_since(library.sealed.kept(draft), self._signers.seal())
        return refusals(read_statement(frozen.authored.payload), read_statement(payload), self._signers.roster(), edited)

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

    def _line(self, author: Signer, person: Person, *, alone: bool) -> ReviewLine:
        today, member = self._bench.clock().date(), person.member
        return ReviewLine(
            author.name, author.credentials, member.name, member.credentials, today, months_after(today, self._bench.review_months), alone
        )
