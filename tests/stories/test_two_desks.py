"""An author and a reviewer, each at a computer of their own, with nothing between them but files and a telephone."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from reviewer import paths
from tests.stories import articles
from tests.stories.conftest import Computers
from tests.stories.habits import open_file
from tests.stories.person import Person
from tests.stories.sight import plain

WHOSE = "both"
WORDS = "four plain garden words"
"""The passphrase of both people."""


BY_THE_OWNER = "Passphrase of Imogen Farrar, who keeps the roster"


@dataclass(frozen=True)
class Post:
    """A folder both computers can reach, as by mail or on a stick."""

    folder: Path

    def file(self, name: str) -> Path:
        """Return the review file of a name."""
        return self.folder / f"{name}.reviewpack"


@pytest.fixture
def post(tmp_path: Path) -> Post:
    """The post between the two, empty."""
    (tmp_path / "post").mkdir()
    return Post(tmp_path / "post")


def unlock(person: Person, button: str, field: str = "Passphrase") -> None:
    """Type the passphrase and press the button."""
    dialog = person.here()
    person.fill(field, WORDS)
    person.press(button)
    person.waits(lambda: not dialog.isVisible(), person.read)


def make_key(person: Person, name: str, letters: str, part: str) -> None:
    """Fill in whose key it is and in which part they sign."""
    person.window.desk.people.rounds = 1  # keys that open at once
    person.fill("Name, as in a byline", name)
    person.fill("Credentials, as MD or PhD", letters)
    person.choose("Signs as", part)
    person.fill("Passphrase for the new key", WORDS)
    unlock(person, "Make my key", "Passphrase again")


def with_file(person: Person) -> None:
    """Have the review file made with the signature; it is remembered."""
    words = "Make the review file for the other computer, too"
    if words in person.boxes():
        person.tick(words)


def agree_on_keys(computers: Computers, folder: Path, post: Post) -> None:
    """Make a key on each computer and enter one of them in the roster the other keeps."""
    author = computers.at("imogen")
    key, sheet = partial(make_key, author, "Imogen Farrar", "BSc", "Author"), folder / "sheet.txt"
    author.menu("File", "Set up signing…", (key, lambda: author.name_file(sheet)))
    reviewer = computers.at("desmond")

    def to_send() -> None:
        key = partial(make_key, reviewer, "Desmond Achterberg", "MBBS, MRCGP", "Medical reviewer")
        reviewer.press("Make a key to send…", (key, lambda: reviewer.name_file(post.folder / "key.txt")))
        reviewer.sees("key.txt was written. Send it to who keeps the roster.")
        heard.append(reviewer.read().partition("read them its 8 words: ")[2].partition(".")[0])
        reviewer.press("Close")

    def enter() -> None:
        author.press("Enter a key that was sent…", (lambda: author.name_file(post.folder / "key.txt"), compared))
        author.sees("Desmond Achterberg is in the roster. It goes to them with your next review file")
        author.press("Close")

    def compared() -> None:
        author.sees(heard[0])
        unlock(author, "The words agree: enter it", BY_THE_OWNER)

    heard: list[str] = []
    reviewer.menu("File", "People and keys…", to_send)
    author = computers.at("imogen")
    author.menu("File", "People and keys…", enter)


def send(person: Person, path: Path) -> None:
    """Sign the draft as its author and put its review file into the post."""

    def signed() -> None:
        with_file(person)
        unlock(person, "Sign and send")

    person.key("Ctrl+Shift+R", (signed, lambda: person.name_file(path)))
    person.sees("sent for review")
    person.sees("was written into")


def take(person: Person, path: Path, *, first: str = "") -> None:
    """Take a review file in; `first` are the words of a key that was not known before, as its owner reads them."""

    def look() -> None:
        if first:
            person.sees(first)
            person.sees("signatures with keys count here")
            person.tick("I have compared the 8 words by telephone")
        person.press("Add to my library")

    person.menu("File", "Open a review file…", (lambda: person.name_file(path), look))
    person.sees("Added to your library")


def approve(person: Person, path: Path) -> None:
    """Judge what only a person can, look through the whole article, sign it and put its review file into the post."""

    def read_and_sign() -> None:
        person.key("PgDown", times=2)
        for box in person.boxes():
            person.tick(box)
        unlock(person, "Sign")

    person.tab("Review")
    for question in [made.accessibleName() for made in person.buttons() if plain(made.text()) == "Yes"]:
        person.press("Yes", by=question)
    person.press("Sign off…", (read_and_sign, lambda: person.name_file(path)))
    person.sees("Approved · review due")
    person.sees("was written into")


def verified(*words: str | Path) -> str:
    """Return what a verifier prints on a page, run as a program of its own; it must say that all is well."""
    done = subprocess.run([sys.executable, *map(str, words)], capture_output=True, text=True, check=False, cwd=paths.resources().parent)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_from_a_draft_to_a_withdrawn_claim_on_two_computers(computers: Computers, tmp_path: Path, post: Post) -> None:
    computers.chapter("Agree on keys between two computers")
    agree_on_keys(computers, tmp_path, post)

    computers.chapter("Fix an article and send it to the other computer")
    author = computers.at("imogen")
    open_file(author, articles.laid(tmp_path, articles.WALKS, "walks.md"))
    author.key("F8")
    author.press("Remove the second copy")
    author.key("Ctrl+S")
    send(author, post.file("walks"))

    computers.chapter("Take an article from the other computer and sign it")
    owner = author.window.desk.people.owner()
    assert owner is not None and owner.key is not None
    reviewer = computers.at("desmond")
    take(reviewer, post.file("walks"), first="  ".join(author.window.desk.people.spoken(owner.key.fingerprint).split()))
    approve(reviewer, post.file("walks-signed"))

    computers.chapter("Take the approval back and export the page")
    author = computers.at("imogen")
    take(author, post.file("walks-signed"))
    author.sees("Approved · review due")

    def write() -> None:
        author.fill("Folder", str(tmp_path / "site"))
        author.press("Export 17 files")

    author.press("Export…", write)
    author.sees("Exported 17 files")
    page, proofs = tmp_path / "site" / "walks.html", tmp_path / "site" / "walks-seal"
    for program in (("main.py", "verify"), (proofs / "verify_seal.py",)):
        assert {"EXACT", "VALID"} <= set(re.findall(r"[A-Z]+", verified(*program, page, "--roster", proofs / "roster")))

    computers.chapter("Have a second article approved on the other computer")
    open_file(author, articles.laid(tmp_path, articles.CLASSES, "classes.md"))
    send(author, post.file("classes"))
    reviewer = computers.at("desmond")
    take(reviewer, post.file("classes"))
    approve(reviewer, post.file("classes-signed"))
    author = computers.at("imogen")
    take(author, post.file("classes-signed"))
    author.sees("Approved · review due")

    computers.chapter("Withdraw a claim for both articles on both computers")
    reviewer = computers.at("desmond")

    def reason() -> None:
        reviewer.sees("2 articles use it")
        reviewer.fill("Reason", "The review was withdrawn by its authors.")
        reviewer.press("Withdraw this claim")

    def claims() -> None:
        reviewer.pick(articles.SHARED)
        reviewer.press("Withdraw this claim…", reason)
        reviewer.press("Close")

    reviewer.menu("Tools", "Claims library…", claims)
    both_open_again(reviewer)
    reviewer.press("Make the review file…", (partial(unlock, reviewer, "Make the file…"), lambda: reviewer.name_file(post.file("gone"))))
    author = computers.at("imogen")
    take(author, post.file("gone"))
    author.sees("A claim withdrawn by Desmond Achterberg. Added to your library:")
    author.sees("To look at again: ")
    both_open_again(author)


def both_open_again(person: Person) -> None:
    """See that neither article counts as approved any more, and why."""
    for title in ("Classes for a sore back. Open here.", "Walks for a sore back."):
        person.sees(f"{title} Review due: something it uses was withdrawn.")
