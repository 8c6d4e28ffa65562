"""The scenes that need people with keys, a second machine, or a library that went through something. Everybody in them is invented."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from reviewer.desk.signing.people import Person
from reviewer.export import Target
from reviewer.model.claims import What
from reviewer.model.judging import Verdict
from reviewer.model.review import Role
from reviewer.ui.dialogs.check_page import CheckPageDialog
from reviewer.ui.dialogs.claims_library import ClaimsDialog
from reviewer.ui.dialogs.export import ExportDialog
from reviewer.ui.dialogs.review_file import ReviewFileDialog
from reviewer.ui.dialogs.seal import SubmitDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.window import Window
from scripts.stage import FAULTY, READY, Stage

AUTHOR, REVIEWER = "Imogen Farrar", "Desmond Achterberg"
WORDS = {AUTHOR: "four plain garden words", REVIEWER: "other plain meadow words"}
"""The passphrases, which open nothing but what a scene makes."""
REASON = "The review it leans on was retracted in October."
CLAIM = "exercise probably eases long-lasting low back pain a little to a moderate amount"
# Libraries


def practice(stage: Stage, name: str = "practice") -> Stage:
    """Return a stage where an author and a reviewer sign with keys; one in which no draft was sent has a `name` of its own."""
    return stage.beside(name, partial(_people, roles=("author",), reviewer=True))


def alone(stage: Stage, name: str = "alone") -> Stage:
    """Return a stage where one person signs."""
    return stage.beside(name, partial(_people, roles=("author", "reviewer"), reviewer=False))


def _people(stage: Stage, *, roles: tuple[str, ...], reviewer: bool) -> None:
    people = stage.desk.people
    people.set_up(AUTHOR, "BSc", roles, WORDS[AUTHOR]).do()
    if reviewer:
        people.changes.add(REVIEWER, "MBBS, MRCGP", ("reviewer",), WORDS[REVIEWER], WORDS[AUTHOR]).do()
    stage.window.registry.refresh()


def person(stage: Stage, name: str) -> Person:
    """Return somebody of the roster."""
    return next(one for one in stage.desk.people.all() if one.member.name == name)


def article(stage: Stage) -> Path:
    """Return the fair sample in the stage's own folder, with its picture."""
    path = stage.home / READY.name
    if not path.exists():
        for found in (READY, *READY.parent.glob("*.png")):
            shutil.copy(found, stage.home)
    return path


def sent(stage: Stage) -> Window:
    """Show the article, signed and sent by its author, its questions judged."""
    window, desk = stage.lay(article(stage)), stage.desk
    if desk.review.course.sender:
        return window
    for one in desk.questions.asked():
        desk.questions.judge(one.question.id, Verdict.YES, "", by=AUTHOR if desk.people.alone else REVIEWER)
    window.show_review(desk.signing.submit(person(stage, AUTHOR), WORDS[AUTHOR]).do())
    return window


def sealed(stage: Stage) -> Window:
    """Show the article, signed by its reviewer, or by the only person there is."""
    window, desk = sent(stage), stage.desk
    if desk.review.signoff is None:
        who = AUTHOR if desk.people.alone else REVIEWER
        window.show_review(desk.signing.approve(desk.signing.freeze(person(stage, who)), WORDS[who]).do())
        window.shelves.refresh()
    stage.settle()
    return window


# States of the window


def _sealed(stage: Stage) -> QWidget:
    return sealed(practice(stage))


def _self_checked(stage: Stage) -> QWidget:
    return sealed(alone(stage))


def _ended(stage: Stage) -> QWidget:
    here = practice(stage, "ended")
    window = sealed(here)
    if not window.desk.review.ended:
        window.view.moveCursor(window.view.textCursor().MoveOperation.EndOfBlock)
        window.view.insertPlainText(", for adults")
        window.follow()
        window.catch_up()
    window.signing.follow(window.desk.review)
    here.settle()
    return window


def _offered(stage: Stage) -> QWidget:
    here = practice(stage)
    sealed(here)
    path = here.home / "again.md"
    path.write_text(f"# Bad backs at work\n\nBy {AUTHOR}, BSc\n\nFor most people, {CLAIM}. Rest does not.\n", encoding="utf-8")
    window = here.lay(path)
    window.evidence.show(Tab.CLAIMS)
    here.settle()
    claims = window.pages.side.claims
    claims.table.choose(claims.table.standing()[0])
    here.settle()
    return window


def _hint(stage: Stage) -> QWidget:
    window = stage.beside("hints", lambda here: here.window.hints.begin()).lay(FAULTY)
    window.hints.again()
    stage.settle()
    return window


def _kept(stage: Stage) -> QWidget:
    def prepare(here: Stage) -> None:
        for draft in (article(here), FAULTY):
            here.lay(draft)
            here.desk.edit(here.desk.review.text + "\nA line that is in no file.\n")
            here.desk.journal.keep(here.desk.review.text)

    here = stage.beside("kept", prepare)
    here.window.edited = False
    here.window.show_start()
    here.window.recovery.offer()
    here.settle()
    return here.window


# Two machines


def _answer_to(author: Stage) -> Path:
    """Return the review file in which the reviewer, on another machine, asks the author of a draft for changes."""
    folder = author.home / "files"
    if not folder.exists():
        folder.mkdir()
        author.lay(article(author))
        author.window.show_review(author.desk.course.submit(AUTHOR, "BSc"))
        out = author.desk.exchange.write(author.desk.exchange.pack(AUTHOR), folder)
        other = author.beside("reviewer", lambda _: None).desk
        other.exchange.show(other.exchange.take(other.exchange.look(out), confirmed=True))
        other.comments.add(4, 12, "Say how much, and for how long.", REVIEWER, Role.REVIEWER)
        other.course.request_changes(REVIEWER, "Say in the first paragraph how large the effect is.")
        other.exchange.write(other.exchange.pack(REVIEWER), folder / "back.reviewpack")
    return folder / "back.reviewpack"


def _machines(stage: Stage) -> Stage:
    return stage.beside("author", lambda _: None)


def _open(here: Stage, path: Path) -> None:
    """Open a review file and wait until it was read."""
    here.window.review_files.open(path)
    while here.window.review_files.reading.busy:
        here.settle()


def _came(stage: Stage) -> QWidget:
    here = _machines(stage)
    _answer_to(here)
    return here.up(_looked_at(here))


def _looked_at(here: Stage) -> QDialog:
    path = _answer_to(here)
    here.lay(article(here))
    _open(here, path)
    return here.asked[-1]


def _taken_in(stage: Stage) -> QWidget:
    def agree(dialog: QDialog) -> bool:
        assert isinstance(dialog, ReviewFileDialog)
        dialog.sure.setChecked(True)
        return True

    def prepare(here: Stage) -> None:
        path = _answer_to(here)
        here.lay(article(here))
        here.reply = agree
        _open(here, path)
        here.reply = None

    here = stage.beside("author who took it", prepare)
    here.settle()
    return here.window


def _shared(stage: Stage) -> QWidget:
    here = stage.beside("author with a folder", lambda _: None)
    path = _answer_to(here)
    shared = here.home / "shared"
    shared.mkdir(exist_ok=True)
    shutil.copy(path, shared / f"{here.desk.review.title[:20]}.reviewpack")
    here.lay(article(here))
    here.window.store.change(shared=str(shared))
    here.window.review_files.begin()
    while here.window.review_files.reading.busy:
        here.settle()
    return here.window


# Dialogs


def _set_up(stage: Stage) -> QWidget:
    stage.lay()
    return stage.command("set_up_signing")


def _by_verb(verb: Callable[[Window], object], stage: Stage) -> QWidget:
    """Return the dialog that something done with people puts up."""
    here = practice(stage)
    here.asked.clear()
    verb(here.window)
    return here.up(here.asked[-1])


def _with(name: str, verb: str) -> Callable[[Stage], QWidget]:
    return lambda stage: _by_verb(lambda window: getattr(window.people, verb)(person(practice(stage), name)), stage)


def _submit(stage: Stage) -> QWidget:
    here = practice(stage, "not sent")
    here.lay(article(here))
    return here.command("submit")


def _seal(stage: Stage) -> QWidget:
    here = practice(stage, "sent")
    sent(here)
    return here.command("sign")


def _self_check(stage: Stage) -> QWidget:
    here = alone(stage, "sent alone")
    sent(here)
    return here.command("sign")


def _wrong(stage: Stage) -> QWidget:
    """Return the author's dialog after a wrong passphrase."""
    dialog = _submit(stage)
    assert isinstance(dialog, SubmitDialog)
    dialog.passphrase.setText("not these words")
    dialog.accept()
    while dialog.busy:
        QTest.qWait(10)
    return dialog


def _withdrawal(stage: Stage) -> QWidget:
    here = practice(stage)
    sealed(here)
    return here.command("withdraw_approval")


def _checked_page(stage: Stage) -> QWidget:
    """Return the dialog after it has looked at a page whose website dropped the seal and changed a word."""
    here = practice(stage)
    sealed(here)
    page = here.desk.exporting.text(Target.FRAGMENT, approved=True).replace("a little to a moderate amount", "a great deal", 1)
    dialog = here.command("hold_against")
    assert isinstance(dialog, CheckPageDialog)
    dialog.paste.setPlainText(f"<article>{page}</article>")
    dialog.accept()
    while dialog.held is None:
        QTest.qWait(10)
    return dialog


def _export(stage: Stage) -> QWidget:
    here = practice(stage)
    sealed(here)
    return here.command("export")


def _export_again(stage: Stage) -> QWidget:
    """Return the dialog that was told to write where files are already, after it has refused."""
    dialog = _export(stage)
    assert isinstance(dialog, ExportDialog)
    folder = practice(stage).home / "website"
    folder.mkdir(exist_ok=True)
    for name in dialog.outlook.files(dialog.chosen):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Another page.", encoding="utf-8")
    dialog.folder.line.setText(str(folder))
    dialog.accept()
    return dialog


def _export_down(stage: Stage) -> QWidget:
    """Return the dialog for a draft that nobody has signed, rolled to its end."""
    stage.lay(FAULTY)
    dialog = stage.command("export")
    assert isinstance(dialog, ExportDialog)
    stage.settle()
    dialog.paper.verticalScrollBar().setValue(dialog.paper.verticalScrollBar().maximum())
    return dialog


def _published(stage: Stage) -> QWidget:
    here = practice(stage)
    sealed(here)
    return here.command("record_publication")


def _claims(stage: Stage) -> QWidget:
    here = practice(stage)
    sealed(here)
    return here.command("claims_library")


def _no_claims(stage: Stage) -> QWidget:
    stage.lay()
    return stage.command("claims_library")


def _withdrawn_claim(stage: Stage) -> QWidget:
    def prepare(here: Stage) -> None:
        _people(here, roles=("author",), reviewer=True)
        sealed(here)
        claim = here.desk.claims.known()[0].claim
        here.desk.claims.withdraw(What.CLAIM, claim.words, claim.sentence, reason=REASON, by=REVIEWER)

    here = stage.beside("withdrawn", prepare)
    here.lay(article(here))
    dialog = here.command("claims_library")
    assert isinstance(dialog, ClaimsDialog)
    dialog.kind.setCurrentIndex(1)
    here.settle()
    return dialog


def _withdraw_claim(stage: Stage) -> QWidget:
    here = practice(stage)
    sealed(here)
    claim = here.desk.claims.known()[0].claim
    here.asked.clear()
    here.window.approved.withdraw(What.CLAIM, claim.words, claim.sentence)
    return here.up(here.asked[-1])


STATES: Mapping[str, Callable[[Stage], QWidget]] = {
    "signed": _sealed,
    "signed by one": _self_checked,
    "signature ended": _ended,
    "approved wording": _offered,
    "hint": _hint,
    "kept text": _kept,
    "review file taken in": _taken_in,
    "shared folder": _shared,
}
"""By name: what sets up each state of the window."""
DIALOGS: Mapping[str, Callable[[Stage], QWidget]] = {
    "set up signing": _set_up,
    "add a person": partial(_by_verb, lambda window: window.people.add()),
    "people and keys": partial(_by_verb, lambda window: window.registry.run("people")),
    "a new key": _with(REVIEWER, "renew"),
    "a stolen key": _with(REVIEWER, "distrust"),
    "somebody stands in": _with(REVIEWER, "delegate"),
    "end a key": _with(REVIEWER, "end"),
    "sign and send": _submit,
    "wrong passphrase": _wrong,
    "sign with a key": _seal,
    "self-check": _self_check,
    "withdraw a signature": _withdrawal,
    "export what is signed": _export,
    "export over files": _export_again,
    "export, unsigned, to its end": _export_down,
    "record the publication": _published,
    "check a published page": _checked_page,
    "review file with changes asked": _came,
    "claims library": _claims,
    "claims library, empty": _no_claims,
    "claims library, withdrawn": _withdrawn_claim,
    "withdraw a claim": _withdraw_claim,
}
"""By name: what puts up each dialog."""
