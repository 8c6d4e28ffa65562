"""Articles of the stories: the program's fair sample, with what a story needs put into it."""

from __future__ import annotations

import shutil
from pathlib import Path

from reviewer import paths

TWICE = "In short: exercise probably eases long-lasting low back pain a little to a moderate amount.[1]"
CLAIM = "Our clinic is the number one clinic for back pain in the valley."


def fair() -> str:
    """Return the sample without faults."""
    return (paths.resources() / "samples" / "clean.md").read_text("utf-8")


def with_claim() -> str:
    """Return it with a claim nobody can prove."""
    return fair().replace("## How common", f"{CLAIM}\n\n## How common", 1)


def said_twice() -> str:
    """Return it with its first sentence said again further down."""
    return fair().replace("## Other treatments", f"{TWICE}\n\n## Other treatments", 1)


def uncredited() -> str:
    """Return it without the line of credit below its picture."""
    return "\n\n".join(part for part in fair().split("\n\n") if not part.startswith("Illustration by"))


def laid(folder: Path, text: str, name: str = "back-pain.md") -> Path:
    """Return the file of an article, with its picture beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(paths.resources() / "samples" / "harbour-walk.png", folder)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
