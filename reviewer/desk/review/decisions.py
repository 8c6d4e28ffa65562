"""What people decide about the draft on the desk: answers given, undone and accepted, and the signature."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reviewer.desk.bench.bench import Bench
from reviewer.desk.bench.shelving import new_revision, require_whole
from reviewer.desk.pictures.beside import require_pictures
from reviewer.desk.review.claims import claims_of
from reviewer.desk.review.deciding import answers_to, signature, usual_expiry
from reviewer.desk.review.questions import Questions
from reviewer.desk.values import Review
from reviewer.model.review import Role, Scope
from reviewer.model.trouble import Trouble
from reviewer.review.answers import accepted


class Decisions:
    """Keeps what people decide in the library; every verb returns the Review after it."""

    def __init__(self, bench: Bench, questions: Questions) -> None:
        self._bench, self._questions = bench, questions

    def answer(
        self,
        fingerprints: Sequence[str],
        *,
        reason: str,
        explanation: str,
        by: str,
        role: Role,
        scope: Scope = Scope.PLACE,
        expires: date | None = None,
    ) -> Review:
        """Set findings aside with a reason, as far as `scope` reaches and until a day; raise Trouble where it may not be.

        An author's answer to one of class R, and one that is to hold in every draft, wait for `accept`.
        """
        library, draft, sheet = self._bench.kept()
        given = answers_to(
            self._bench.settle(),
            fingerprints,
            reason=reason,
            explanation=explanation,
            by=by,
            role=role,
            at=self._bench.stamp(),
            today=self._bench.today(),
            scope=scope,
            expires=expires,
        )
        actor = next((answer.by for answer in given), "")
        library.decided.add_answers(draft, sheet.number, tuple(given), tuple(given.values()), actor=actor, at=self._bench.stamp())
        return self._bench.decided()

    def usual_expiry(self) -> date:
        """Return the day from which an answer given today is asked again, where nobody says another."""
        return usual_expiry(self._bench.today())

    def withdraw(self, fingerprint: str, by: str) -> Review:
        """Undo the answer that speaks of a finding; the finding is open again, and so is each the answer reached."""
        library, draft, sheet = self._bench.kept()
        review = self._bench.settle()
        answer = review.answers.get(fingerprint) or review.proposals.get(fingerprint) or sheet.given.get(fingerprint)
        if answer is None:
            raise Trouble("There is no answer to undo here. Nothing was changed.")
        library.decided.add_answers(draft, sheet.number, (answer,), ("withdrawn",), actor=" ".join(by.split()), at=self._bench.stamp())
        return self._bench.decided()

    def accept(self, fingerprint: str, by: str) -> Review:
        """Accept an author's answer as the reviewer."""
        library, draft, sheet = self._bench.kept()
        proposal = self._bench.settle().proposals.get(fingerprint)
        if proposal is None:
            raise Trouble("No answer waits for acceptance here. Nothing was changed.")
        agreed = accepted(proposal, by)
        library.decided.add_answers(draft, sheet.number, (agreed,), ("accepted",), actor=agreed.accepted_by, at=self._bench.stamp())
        return self._bench.decided()

    def to_sign(self) -> Review:
        """Return what would be signed by typed names now; raise Trouble where a picture of it is not there."""
        review = self._bench.checked()
        require_pictures(self._bench, review.draft, "The draft was not signed")
        return review

    def sign(
        self, *, author: str, author_credentials: str = "", reviewer: str, reviewer_credentials: str = "", seen: Sequence[str] = ()
    ) -> Review:
        """Record that the reviewer approves exactly this text; `seen` are the ticked warnings. Raise Trouble with all reasons against."""
        library, draft, sheet = self._bench.kept()
        require_whole(library)
        if library.sealed.roster() is not None:
            raise Trouble("The draft was not signed, and nothing was changed. There are people with keys here, and typed names count no more.")
        review = self.to_sign()
        signoff = signature(
            review,
            author=author,
            author_credentials=author_credentials,
            reviewer=reviewer,
            reviewer_credentials=reviewer_credentials,
            seen=seen,
            now=self._bench.clock(),
            today=self._bench.today(),
            ruleset=self._bench.engine.ruleset,
            review_months=self._bench.review_months,
            against=self._questions.obstacles(author),
        )
        signed = new_revision(sheet, review.title, "signoff", signoff.reviewer, self._bench.stamp())
        sheet.number = library.decided.sign(draft, signed, signoff, claims_of(review))
        self._bench.recorded()
        self._bench.annals.note_outcomes()
        return self._bench.decided()
