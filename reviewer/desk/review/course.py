"""What brings the draft on the desk from one state to the next: sent for review, taken back, changes asked, withdrawn, published."""

from __future__ import annotations

from urllib.parse import urlsplit

from reviewer.desk.bench.bench import Bench
from reviewer.desk.bench.shelving import new_revision, require_whole
from reviewer.desk.pictures.beside import require_pictures
from reviewer.desk.values import Review
from reviewer.model.claims import SHORTEST_REASON, is_reason
from reviewer.model.course import Entry, Step
from reviewer.model.review import Answer
from reviewer.model.trouble import Trouble
from reviewer.review.course import (
    why_no_publication,
    why_no_request,
    why_no_submit,
    why_no_take_back,
    why_no_withdrawal,
)
from reviewer.review.people import name_key, plain_name, same_person
from reviewer.store.ground.rows import NewRevision

UNCHANGED = "Nothing was changed."


class Steps:
    """Takes the steps of a draft's course, each kept in the library with name and time; every verb returns the Review after it.

    A verb whose step may not be taken now, or not by this person, raises Trouble and changes nothing.
    A step is of the text as it stands. What may be done next, and why not, is worked out from the review (`reviewer.review.course`).
    """

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    # The author

    def submit(self, by: str, credentials: str = "") -> Review:
        """Send the text as it stands to a reviewer; raise Trouble while something must be fixed or answered first, or where people have keys here."""
        library, draft, sheet = self._bench.kept()
        require_whole(library)
        if library.sealed.roster() is not None:
            raise Trouble(f"The draft was not sent for review. {UNCHANGED} There are people with keys here: its author signs it with theirs.")
        review = self._bench.checked()
        self._allow("The draft was not sent for review", why_no_submit(review.course, review.obstacles, review.proposals), by)
        require_pictures(self._bench, review.draft, "The draft was not sent for review")
        newest = library.newest(draft)
        new = new_revision(sheet, review.title, "save", plain_name(by), self._bench.stamp()) if newest.text_hash != review.fingerprint else None
        return self._take(Step.SUBMITTED, by, credentials=plain_name(credentials), new=new)

    def take_back(self, by: str) -> Review:
        """Take the text back from the reviewer, as the one who sent it."""
        course = self._bench.settle().course
        self._allow("The draft was not taken back", why_no_take_back(course), by)
        if not same_person(by, course.sender):
            raise Trouble(f"The draft was not taken back: {course.sender} sent it. {UNCHANGED} Whoever sent it takes it back.")
        return self._take(Step.TAKEN_BACK, by)

    # The reviewer

    def request_changes(self, by: str, note: str = "") -> Review:
        """Give the text back to its author; a note, an open comment or an answer that was sent back says what is to be changed."""
        review = self._bench.settle()
        course = review.course
        self._allow("Changes were not asked for", why_no_request(course), by)
        if same_person(by, course.sender):
            raise Trouble(f"Changes were not asked for: {course.sender} sent the draft. {UNCHANGED} Another person must review it.")
        if not note.strip() and not review.handed_back and not any(one.open for one in review.comments):
            raise Trouble(f"Changes were not asked for: nothing says what to change. {UNCHANGED} Write a note, or comment on a passage.")
        return self._take(Step.CHANGES_REQUESTED, by, " ".join(note.split()))

    def send_back(self, fingerprint: str, by: str, why: str) -> Review:
        """Give an author's answer that waits back to them, with the reason: the finding is open again."""
        answer = self._waiting(fingerprint)
        self._allow("The answer was not sent back", "", by)
        if same_person(answer.by, by):
            raise Trouble(f"The answer was not sent back: {answer.by} gave it. {UNCHANGED} Another person decides about it.")
        if not why.strip():
            raise Trouble(f"The answer was not sent back: nothing says why. {UNCHANGED} Say in a sentence what is missing.")
        return self._take(Step.SENT_BACK, by, " ".join(why.split()), fingerprint=fingerprint, undone=answer)

    # After the signature

    def withdraw(self, by: str, reason: str) -> Review:
        """Withdraw the newest approval, of whatever text; it never holds again. Raise Trouble where the reason is shorter than 10 characters."""
        review = self._bench.settle()
        if review.signoff is not None and review.signoff.seal:
            raise Trouble(f"The approval was not withdrawn. {UNCHANGED} It was given with a key and is withdrawn with one.")
        self._allow("The approval was not withdrawn", why_no_withdrawal(review.course, review.signoff), by)
        if not is_reason(reason):
            raise Trouble(
                f"The approval was not withdrawn: the reason is shorter than {SHORTEST_REASON} characters. {UNCHANGED} Say in a sentence why."
            )
        return self._take(Step.WITHDRAWN, by, " ".join(reason.split()))

    def record_publication(self, url: str, by: str) -> Review:
        """Keep the address where the approved text was published; nothing is fetched."""
        self._allow("The address was not kept", why_no_publication(self._bench.settle().course), by)
        return self._take(Step.PUBLISHED, by, address_of(url))

    # Inside

    def _take(
        self,
        step: Step,
        by: str,
        note: str = "",
        *,
        credentials: str = "",
        fingerprint: str = "",
        undone: Answer | None = None,
        new: NewRevision | None = None,
    ) -> Review:
        library, draft, sheet = self._bench.kept()
        entry = Entry(
            step, self._bench.settle().fingerprint, sheet.number, plain_name(by), self._bench.stamp(), note, credentials, fingerprint=fingerprint
        )
        sheet.number = library.decided.add_step(draft, entry, undone, new)
        if step in (Step.SUBMITTED, Step.WITHDRAWN):
            self._bench.recorded()
        return self._bench.decided()

    def _waiting(self, fingerprint: str) -> Answer:
        proposal = self._bench.settle().proposals.get(fingerprint)
        if proposal is None:
            raise Trouble(f"No answer waits for the reviewer here. {UNCHANGED}")
        return proposal

    @staticmethod
    def _allow(failed: str, why: str, by: str) -> None:
        """Raise Trouble where a step may not be taken, or by nobody."""
        if why:
            raise Trouble(f"{failed}, and nothing was changed. {why}")
        if not name_key(by):
            raise Trouble(f"{failed}: the name is missing. {UNCHANGED} Type the name of the person who decides.")


def address_of(url: str) -> str:
    """Return the address of a page; raise Trouble where it is none."""
    address = url.strip()
    try:
        parts = urlsplit(address)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and not any(letter.isspace() for letter in address)
    except ValueError:
        fine = False
    if not fine:
        raise Trouble(f"The address was not kept: “{address}” is no web address. {UNCHANGED} Copy the whole address of the page, from https://.")
    return address
