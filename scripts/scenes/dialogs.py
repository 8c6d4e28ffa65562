"""The dialogs that come up only in certain states, built on invented values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

from PySide6.QtWidgets import QDialog, QLineEdit

from reviewer.desk.drafts.sending import SentFile
from reviewer.desk.edits.picturing import Details
from reviewer.desk.library.exchange import Offered
from reviewer.desk.library.incoming import Standing
from reviewer.desk.signing.roster_news import RosterOffer
from reviewer.desk.signing.unlocking import Deed
from reviewer.desk.signing.vouching import Own
from reviewer.model.characters import Hidden
from reviewer.model.finding import Severity
from reviewer.model.house import Agreed, Boilerplate, Permission
from reviewer.model.imported import LeftOut
from reviewer.model.review import Role
from reviewer.parsing.text.encodings import candidates
from reviewer.store.exchange.taking import Taken
from reviewer.store.keeping.recovery import Choice, Way
from reviewer.store.pack.review_file import ReviewFile, Sender
from reviewer.ui.acts.showing import question
from reviewer.ui.dialogs.filing.compare import CompareDialog
from reviewer.ui.dialogs.filing.encoding import EncodingDialog
from reviewer.ui.dialogs.filing.left_out import LeftOutDialog
from reviewer.ui.dialogs.filing.picture import PictureDialog
from reviewer.ui.dialogs.filing.review_file import ReviewFileDialog, SendFileDialog
from reviewer.ui.dialogs.filing.send_word import SendWordDialog
from reviewer.ui.dialogs.filing.word_remarks import WordRemarksDialog
from reviewer.ui.dialogs.frames.message import MessageDialog
from reviewer.ui.dialogs.frames.name import NameDialog
from reviewer.ui.dialogs.house.checks import OffDialog
from reviewer.ui.dialogs.house.entry import FigureDialog, PermissionDialog, TextDialog
from reviewer.ui.dialogs.library.mend import MendDialog
from reviewer.ui.dialogs.review.comment import CommentDialog
from reviewer.ui.dialogs.review.consent import ConsentDialog
from reviewer.ui.dialogs.review.fix_all import FixAllDialog
from reviewer.ui.dialogs.review.hidden import HiddenDialog
from reviewer.ui.dialogs.review.source import SourceDialog
from reviewer.ui.dialogs.review.step import Asked, StepDialog
from reviewer.ui.dialogs.signing.change import ChangeDialog
from reviewer.ui.dialogs.signing.roster import RosterDialog
from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.frame.palette import Palette, entries
from reviewer.ui.values.words import GRAMMAR
from reviewer.ui.window import Window
from reviewer.word import Comment, Tracked

BEFORE = "# Ankles\n\nRest helps a sprained ankle. Ice may help in the first days.\n\nMove early and gently.\n"
AFTER = "# Ankles\n\nRest helps a sprained ankle for a day or two.\n\nMove early and gently. Ask for help where it still hurts.\n"
DETAILS = Details(
    alt="A woman by a window",
    maker="A. Painter",
    source="https://example.org/window",
    licence="CC BY 4.0",
    credit="By A. Painter, https://example.org/window, CC BY 4.0",
)
LEFT = (LeftOut("a cookie notice", "We use cookies. " * 20), LeftOut("a menu", "Home, Treatments, Team, Contact"))
REMARKS = (
    Comment("Ada North", "2026-11-20T09:00:00Z", "within two weeks", "Which study says two weeks?"),
    Comment("Ben South", "2026-11-21T10:00:00Z", "", "The second one in the list."),
)
TRACKED = (
    Tracked("Ada North", "2026-11-20T09:00:00Z", False, "always", "Early walking"),
    Tracked("Ada North", "2026-11-20T09:00:00Z", True, "often", "Early walking"),
)
WAYS = (
    Choice(Way.RESTORE, "Take the copy of 22 November, 11:30", "All 14 drafts with their answers and signatures.", "what was done after 11:30."),
    Choice(Way.REBUILD, "Build it again from the archive", "The texts that were approved, with their records.", "drafts that were never approved."),
    Choice(Way.ANEW, "Begin a new library", "An empty library.", "nothing that is in your own files."),
)


def _fix_all(window: Window) -> QDialog:
    review = window.review
    assert review is not None
    kind = next(finding.rule for finding in review.report.findings if finding.changes)
    found = [finding for finding in review.report.findings if finding.rule == kind and finding.changes]
    return FixAllDialog(window, found, review.draft, window.look)


def _sign(window: Window) -> QDialog:
    assert window.review is not None
    return SignDialog(window, window.review, lambda *_: None, judged=window.desk.questions.asked())


def _source(window: Window) -> QDialog:
    assert window.review is not None
    return SourceDialog(window, window.review.report.sources[0], "Ben South")


def _hidden(window: Window) -> QDialog:
    text = "Rest\u200b helps a sprained аnkle."
    found = (Hidden(4, "\u200b", "ZWSP", "ZERO WIDTH SPACE"), Hidden(20, "а", "а", "CYRILLIC SMALL LETTER A", "alike", "аnkle"))
    return HiddenDialog(window, found, text)


def _send_word(window: Window) -> QDialog:
    def send(path: Path, advice: bool, replace: bool) -> SentFile:
        return SentFile(path, 3, ())

    return SendWordDialog(window, Path("Documents/ankle comments.docx"), [Severity.BLOCKER, Severity.WARNING, Severity.ADVICE], send)


def _picture(window: Window) -> QDialog:
    return PictureDialog(window, DETAILS, window.desk.album.licences(), file="window.jpg, 1280 by 853 pixels")


def _encoding(window: Window) -> QDialog:
    guesses = candidates("Crème brûlée isn’t a treatment – ½ a portion costs 3 €.".encode("cp1252"))
    return EncodingDialog(window, "notes.txt", "it is not UTF-8, and nothing in it says what it is.", guesses)


def _send(window: Window) -> QDialog:
    told = ("“Ankles”, 812 words. The text is kept as it is now; any later edit makes it a draft again.",)
    return StepDialog(
        window, "Send for review", "Send for review", lambda *_: None, told=told, who="A&uthor, who sends it", name="Ada North", credentials="BSc"
    )


def _changes(window: Window) -> QDialog:
    told = ("2 open comments will stand beside it; a note is up to you.",)
    asked = Asked("What should &change?", missing="Say what should change.")
    return StepDialog(window, "Ask for changes", "Ask for changes", lambda *_: None, told=told, who="&Reviewer", asked=asked)


def _change(window: Window) -> QDialog:
    def change(_: tuple[str, ...]) -> Deed[None]:
        return Deed(lambda: None, lambda _: None)

    told = ("What the key of Ben South signed from this day on is revoked. What this library holds from before stays valid.",)
    fields = (("What &happened", QLineEdit()),)
    secrets = ("Passphrase of Ada North, &who keeps the roster",)
    return ChangeDialog(window, "Report a stolen key", "Revoke what it signed since", change, told=told, fields=fields, secrets=secrets)


def _review_file(window: Window) -> QDialog:
    text = BEFORE.encode()
    name = sha256(text).hexdigest()
    file = ReviewFile(
        "0" * 32, "1" * 32, "Ankles", "2026-11-22T12:00:00+00:00", Sender("Ben South", "ben@clinic", "SHA256:"), 7, name, name, "",
        (name,), (3, name), (), {}, (), {name: text}, {},
    )  # fmt: skip
    words = ("The words are those of an earlier draft; yours stay as they are.", "1 sign-off.", "3 comments and replies.")
    phone = tuple("amber basket candle drum eagle forest garden harbour".split())
    taken = Taken(1, {"signoff": 1, "comment": 3}, "older", 7, 9)
    offered = Offered(
        Path("ankles.reviewpack"), file, taken, Standing.STRANGER, "Ben South", "Approved by Ben South", "for draft 7; you are at 9", words, phone
    )
    return ReviewFileDialog(window, offered)


def _roster(window: Window) -> QDialog:
    news = ("Ada North, BSc comes in as author and keeper of the roster.", "Ben South, MD comes in as reviewer.")
    return RosterDialog(window, RosterOffer(b"", "", "Ada North", 2, news, tuple("amber basket candle drum eagle forest garden harbour".split())))


def _send_file(window: Window) -> QDialog:
    def pack(*_: object) -> Deed[None]:
        return Deed(lambda: None, lambda _: None)

    return SendFileDialog(window, "Ankles", (Own("ada@clinic", "Ada North", "SHA256:"),), "", pack)


def closing(window: Window) -> MessageDialog:
    """Return the question before unsaved text is left."""
    assert window.review is not None
    return window.files.closing(window.review)


DIALOGS: Mapping[str, Callable[[Window], QDialog]] = {
    "palette without a hit": lambda window: _typed(Palette(window, window.look, entries(window.registry)), "zzz"),
    "sign off": _sign,
    "send for review": _send,
    "ask for changes": _changes,
    "change of the roster": _change,
    "take a roster": _roster,
    "review file": _review_file,
    "send as a review file": _send_file,
    "comment": lambda window: CommentDialog(window, "Ice may help in the first days", "Ada North"),
    "reply": lambda window: CommentDialog(window, "Ice may help", "Ben South", Role.REVIEWER, answered="Ada North: Which study is this?"),
    "house text": lambda window: TextDialog(window, Boilerplate("Needling notice", "A needle can leave a bruise.")),
    "house figure": lambda window: FigureDialog(window, Agreed(("tennis elbow", "adults"), "1 to 3%")),
    "house permission": lambda window: PermissionDialog(window, Permission("institution", "Quayside Hospital")),
    "turn a check off": lambda window: OffDialog(window, window.desk.rulings.rules()[1], "Ada North"),
    "source": _source,
    "picture": _picture,
    "encoding": _encoding,
    "hidden characters": _hidden,
    "left out": lambda window: LeftOutDialog(window, LEFT),
    "word comments": lambda window: WordRemarksDialog(window, TRACKED, REMARKS),
    "send to word": _send_word,
    "compare": lambda window: CompareDialog(window, window.look, "What we kept", BEFORE, AFTER, ("the file", "the kept text"), "Use the kept text"),
    "fix all": _fix_all,
    "bring the library back": lambda window: MendDialog(window, "The library is damaged.", WAYS, lambda _: ""),
    "name": lambda window: NameDialog(window, "Your name"),
    "consent": lambda window: ConsentDialog(window, "Check grammar and spelling", GRAMMAR, "It goes to localhost:8081.", "Check grammar"),
    "close": closing,
    "told": lambda window: MessageDialog(window, "This could not be done", "Could not read notes. It is a folder. Nothing was changed."),
    "open a link": lambda window: question(window, "https://clinic.example/articles/long-lasting-back-pain?from=reader"),
}
"""By name: what builds each."""


def _typed(palette: Palette, words: str) -> Palette:
    palette.field.setText(words)
    return palette
