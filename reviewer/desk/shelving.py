"""Between the desk's values and the library's rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.opening import HTML, PLAIN, WORD, looks_plain
from reviewer.desk.sheet import Sheet
from reviewer.desk.values import LibraryEntry, Recovery
from reviewer.model.trouble import Trouble
from reviewer.review.course import course_of, withdrawal
from reviewer.store.rows import Kept, NewRevision, Revision, Shelved

if TYPE_CHECKING:
    from reviewer.store.library import Library

NO_LIBRARY = "The library is not open, so answers and signatures cannot be read or kept. Drafts can be read, edited and saved."


def new_revision(sheet: Sheet, title: str, reason: str, by: str, at: str) -> NewRevision:
    """Return the sheet as a revision to be kept."""
    return NewRevision(sheet.text, sheet.file_hash, sheet.origin, title, reason, by, at)


def sheet_of(library: Library, revision: Revision) -> Sheet:
    """Return a draft of the library as it was last kept, for one whose file is not there."""
    text = library.text(revision.text_hash)
    path = Path(revision.path) if revision.path else None
    imported = path is not None and path.suffix.casefold() in HTML | WORD
    return Sheet(
        name=path.name if path else revision.title,
        text=text,
        path=None if imported else path,
        plain=path.suffix.casefold() in PLAIN if path else looks_plain(text),
        imported=imported,
        id=revision.draft,
        number=revision.number,
        file_hash=revision.file_hash,
        origin=revision.path,
    )


def entry_of(shelved: Shelved, ruleset: str, today: date) -> LibraryEntry:
    """Return a draft as the list of the library shows it; opening it works out anew whether it is approved."""
    revision = shelved.revision
    path = Path(revision.path) if revision.path else None
    signed = shelved.signed_text == revision.text_hash and shelved.signed_rules == ruleset
    holds = signed and not shelved.answered_since and not (shelved.holds_until and shelved.holds_until <= today.isoformat())
    text = revision.text_hash
    ended = not holds or withdrawal(shelved.trail) is not None
    course = course_of(shelved.trail, text_hash=text, signoff=shelved.signoff, ended=ended, today=today)
    return LibraryEntry(
        id=revision.draft,
        title=revision.title,
        path=path,
        number=revision.number,
        state=course.state,
        touched=shelved.touched,
        missing=path is not None and not path.exists(),
        course=course,
        summary=shelved.summary,
        unsaved=shelved.unsaved,
    )


def recovery_of(kept: Kept) -> Recovery:
    """Return a kept text as it is offered back."""
    return Recovery(kept.id, kept.draft, kept.title, Path(kept.path) if kept.path else None, kept.text, kept.at)


def require_whole(library: Library) -> None:
    """Raise Trouble where the library's history was changed from outside: nothing is signed or exported from it then."""
    if faults := library.faults():
        raise Trouble(
            "Nothing was signed or exported: the library has been changed from outside this program. "
            + " ".join(faults[:3])
            + " Your text is still here. Keep a copy of the library and ask whoever looks after this computer."
        )
