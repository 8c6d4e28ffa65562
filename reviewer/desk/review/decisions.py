"""What people decide about the draft on the desk: answers given, undone and accepted, and the signature."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reviewer.desk.bench.bench import Bench
from reviewer.desk.bench.shelving import new_revision, require_whole
from reviewer.desk.review.claims import claims_of
from reviewer.desk.review.deciding import answers_to, finding_of, signature
from reviewer.desk.review.questions import Questions
from reviewer.desk.values import Review
from reviewer.model.review import Role
from reviewer.model.trouble import Trouble
from reviewer.review.answers import accepted, needs_acceptance


class Decisions:
    """Keeps what people decide in the library; every verb returns the Review after it."""

    def __init__(self, bench: Bench, questions: Questions) -> None:
        self._bench, self._questions = bench, questions

    def answer(
        self, fingerprints: Sequence[str], *, reason: str, explanation: str, by: str, role: Role, expires: date | None = None
    ) -> Review:
        """Set findings aside with a reason; an author's answer to one of class R waits for `accept`. Raise Trouble where it may not be."""
        library, draft, sheet = self._bench.kept()
        review = self._bench.settle()
        given = answers_to(
            review,
            fingerprints,
            reason=reason,
            explanation=explanation,
            by=by,
            role=role,
            at=self._bench.stamp(),
            today=self._bench.today(),
            expires=expires,
        )
        states = ["proposed" if needs_acceptance(finding_of(review, answer.fingerprint), answer) else "given" for answer in given]
        library.decided.add_answers(draft, sheet.number, given, states, actor=given[0].by if given else "", at=self._bench.stamp())
        return self._bench.decided()

    def withdraw(self, fingerprint: str, by: str) -> Review:
        """Undo an answer; the finding is open again."""
        library, draft, sheet = self._bench.kept()
        answer = sheet.given.get(fingerprint)
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

    def sign(
        self, *, author: str, author_credentials: str = "", reviewer: str, reviewer_credentials: str = "", seen: Sequence[str] = ()
    ) -> Review:
        """Record that the reviewer approves exactly this text; `seen` are the ticked warnings. Raise Trouble with all reasons against."""
        library, draft, sheet = self._bench.kept()
        require_whole(library)
        if library.sealed.roster() is not None:
            raise Trouble("The draft was not signed, and nothing was changed. There are people with keys here, and typed names count no more.")
        review = self._bench.checked()
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
