"""The dialogs of people and their keys, and of signing with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reviewer.ui.dialogs.signing.seal import SubmitDialog
from reviewer.ui.window import Window
from scripts.scenes.practice import REVIEWER, alone, article, person, practice, sealed, sent
from scripts.stage import Stage


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
}
"""By name: what puts up each dialog."""
