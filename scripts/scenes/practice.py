"""What scenes of signing stand on: a practice whose people have keys, and its article as it is sent and signed. Everybody in it is invented."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from reviewer.desk.signing.known import Person
from reviewer.model.judging import Verdict
from reviewer.ui.window import Window
from scripts.stage import READY, Stage

AUTHOR, REVIEWER = "Imogen Farrar", "Desmond Achterberg"
WORDS = {AUTHOR: "four plain garden words", REVIEWER: "other plain meadow words"}
"""The passphrases, which open nothing but what a scene makes."""


def practice(stage: Stage, name: str = "practice") -> Stage:
    """Return a stage where an author and a reviewer sign with keys; one in which no draft was sent has a `name` of its own."""
    return stage.beside(name, partial(with_people, roles=("author",), reviewer=True))


def alone(stage: Stage, name: str = "alone") -> Stage:
    """Return a stage where one person signs."""
    return stage.beside(name, partial(with_people, roles=("author", "reviewer"), reviewer=False))


def with_people(stage: Stage, *, roles: tuple[str, ...], reviewer: bool) -> None:
    """Give the first person a key and these roles, and the reviewer one where one is wanted."""
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
