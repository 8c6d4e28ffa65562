"""What authors and reviewers alike come to do."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.stories import articles
from tests.stories.conftest import Start
from tests.stories.habits import open_file
from tests.stories.person import Person, Then
from tests.stories.sight import plain

WORDS = "four plain garden words"
"""The passphrase of both people."""


def test_find_a_draft_in_the_library_by_a_word(start: Start, tmp_path: Path) -> None:
    person = start()
    for name, text in (("one.md", articles.fair()), ("two.md", "# Ankles\n\nA zebra crossing is where ankles turn.\n")):
        open_file(person, articles.laid(tmp_path, text, name))
        person.key("Ctrl+S")
        person.key("Ctrl+W")
    person.steps.clear()

    def find() -> None:
        person.write("zebra")
        person.sees("Ankles")
        person.key("Return")

    person.menu("Edit", "Find in library…", find)
    assert "zebra" in person.draft()
    assert person.selected() == "zebra"


def test_check_a_folder_and_export_the_table(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    articles.laid(folder, articles.fair(), "one.md")
    articles.laid(folder, articles.with_claim(), "two.md")
    person = start()
    person.press("Check a folder…", lambda: person.name_file(folder))
    person.sees("Checked 2 drafts")  # a folder still being checked says so last, in the place where the table is told
    person.press("Export as CSV…", lambda: person.name_file(tmp_path / "table.csv"))
    person.sees("table.csv")
    assert "two.md" in (tmp_path / "table.csv").read_text("utf-8-sig")


def test_change_text_size_and_colours_by_keyboard_alone(start: Start) -> None:
    person = start()

    def find() -> None:
        person.write("dark colours")
        person.key("Return")

    person.key("Ctrl+K", find)
    person.key("Ctrl+=")
    assert person.window.store.now.scheme == "dark"
    assert person.window.store.now.percent > 100
    assert person.window.palette().window().color().lightness() < 100


def test_set_up_signing_send_sign_and_export_by_keyboard_alone(start: Start, tmp_path: Path) -> None:
    person = start()
    person.window.desk.people.rounds = 1  # keys that open at once
    person.key("Ctrl+O", lambda: person.name_file(articles.laid(tmp_path, articles.fair())))
    person.sees("Long-lasting back pain")
    person.steps.clear()
    by_palette(person, "set up signing", partial(make_key, person, "Imogen Farrar", "BSc"), lambda: person.name_file(tmp_path / "sheet.txt"))
    assert "BEGIN OPENSSH PRIVATE KEY" in (tmp_path / "sheet.txt").read_text()

    def people() -> None:
        person.reach("Add a person")
        person.key("Space", partial(make_key, person, "Desmond Achterberg", "MBBS, MRCGP", owner=WORDS))
        person.sees("Desmond Achterberg, MBBS, MRCGP")
        person.key("Escape")

    by_palette(person, "people and keys", people)
    person.key("Ctrl+Shift+R", partial(unlock, person))
    person.sees("sent for review")
    judge_by_keyboard(person)

    def read_and_sign() -> None:
        person.key("PgDown", times=16)
        person.reach("I read the whole draft")
        person.key("Space")
        person.reach("Passphrase")
        unlock(person)

    person.key("Ctrl+Shift+Return", read_and_sign)
    person.sees("Approved · review due")

    def write() -> None:
        person.key("Alt+F")
        person.write(str(tmp_path / "out"))
        person.key("Return")

    person.key("Ctrl+E", write)
    assert list(tmp_path.rglob("*.certificate.html"))


def by_palette(person: Person, words: str, *then: Then) -> None:
    """Run a command by its name, with what is done in the dialogs it puts up."""

    def find() -> None:
        person.write(words)
        person.key("Return", then)

    person.key("Ctrl+K", find)


def make_key(person: Person, name: str, letters: str, owner: str = "") -> None:
    """Fill in who a key is for and its passphrase; `owner` is the passphrase of who keeps the roster."""
    dialog = person.here()
    person.write(name)
    for field, words in (("Credentials", letters), ("Passphrase for the new key", WORDS), ("Passphrase again", WORDS)):
        person.reach(field)
        person.write(words)
        if field == "Credentials":
            person.reach("Signs as")
            person.key("Down", times=2 if owner else 1)
    if owner:
        person.reach("Passphrase of")
        person.write(owner)
    person.key("Return")
    person.waits(lambda: not dialog.isVisible(), person.read)


def unlock(person: Person) -> None:
    """Type the passphrase and sign."""
    dialog = person.here()
    person.write(WORDS)
    person.key("Return")
    person.waits(lambda: not dialog.isVisible(), person.read)


def judge_by_keyboard(person: Person) -> None:
    """Answer every question with yes: whose key is here is known, so nobody is asked who that is."""
    person.key("Ctrl+9")
    for question in [made.accessibleName() for made in person.buttons() if plain(made.text()) == "Yes"]:
        person.reach("Yes", by=question)
        person.key("Space")
