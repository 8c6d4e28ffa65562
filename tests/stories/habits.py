"""Ways several stories share, each made of visible steps."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox

from tests.stories.person import Person
from tests.stories.sight import plain

WHY = "The county's register of clinics for 2025 is on file with us."


def open_file(person: Person, path: Path) -> None:
    """Open a file from the first page, or over the menu where a draft is open."""
    if person.window.start.isVisible():
        person.press("Open a file…", lambda: person.name_file(path))
    else:
        person.menu("File", "Open…", lambda: person.name_file(path))
    person.waits(person.window.view.isVisible, person.read)


def answer(person: Person, who: str = "Imogen Farrar") -> None:
    """Fill an answer in and give it, as the author."""
    person.choose("Reason", "Our own service fact")
    person.fill("Explanation for the reviewer", WHY)
    person.fill("Your name", who)
    person.press("Give this answer")


def send(person: Person) -> None:
    """Send the draft for review as the author of its byline."""
    person.menu("Review", "Send for review…", lambda: person.press("Send for review"))
    person.sees("sent for review")


def judge_all(person: Person, who: str = "Desmond Achterberg") -> None:
    """Answer every question that only a person can judge with yes; who does so is asked at the first."""

    def named() -> None:
        person.fill("Reviewer", who)
        person.press("Continue")

    asked = [made.accessibleName() for made in person.buttons() if plain(made.text()) == "Yes" and not made.isChecked()]
    for number, question in enumerate(asked):
        person.press("Yes", named if number == 0 else None, by=question)
    person.sees("Questions to judge")


def sign(person: Person) -> None:
    """Sign, whatever the dialog asks for."""
    fields = {"Author": "Imogen Farrar", "Medical reviewer, who signs": "Desmond Achterberg", "Reviewer’s credentials": "MBBS, MRCGP"}
    for label, words in fields.items():
        if person.empty(label):
            person.fill(label, words)
    for box in person.here().findChildren(QCheckBox):
        if box.isVisible() and not box.isChecked():
            person.tick(plain(box.text()))
    person.press("Sign off")


def approve(person: Person) -> None:
    """Bring the open draft to its approval."""
    send(person)
    person.tab("Review")
    judge_all(person)
    person.press("Sign off…", lambda: sign(person))
    person.sees("Approved · review due")
