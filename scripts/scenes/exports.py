"""The dialogs of what leaves the program: the export, the published page, and the claims library behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reviewer.export import Target
from reviewer.model.claims import What
from reviewer.ui.dialogs.filing.export import ExportDialog
from reviewer.ui.dialogs.library.claims_library import ClaimsDialog
from reviewer.ui.dialogs.signing.check_page import CheckPageDialog
from scripts.scenes.practice import REVIEWER, article, practice, sealed, with_people
from scripts.stage import FAULTY, Stage

REASON = "The review it leans on was retracted in October."


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
        with_people(here, roles=("author",), reviewer=True)
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


DIALOGS: Mapping[str, Callable[[Stage], QWidget]] = {
    "export what is signed": _export,
    "export over files": _export_again,
    "export, unsigned, to its end": _export_down,
    "record the publication": _published,
    "check a published page": _checked_page,
    "claims library": _claims,
    "claims library, empty": _no_claims,
    "claims library, withdrawn": _withdrawn_claim,
    "withdraw a claim": _withdraw_claim,
}
"""By name: what puts up each dialog."""
