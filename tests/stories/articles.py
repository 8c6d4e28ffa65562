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


SHARED = "Exercise probably eases long-lasting low back pain a little to a moderate amount."
"""The claim both articles below make, with the same source."""
_SOURCE = (
    "Hayden JA, Ellis J, Ogilvie R, Malmivaara A, van Tulder MW. Exercise therapy for chronic low back pain. "
    "Cochrane Database of Systematic Reviews. 2021;(9):CD009790. doi:10.1002/14651858.CD009790.pub2"
)
_END = f"""\
Exercise can make pain worse for some days and can cause muscle soreness or a strain. Ask your GP first if you have a bone disease. You can also \
choose to wait and see, or to take a painkiller for a short time.

Go to an emergency department if you cannot pass urine, or have new weakness in both legs.

Harbour Lane Clinic sells exercise classes and so has a financial interest in them. This page is general information and does not replace advice \
from your own clinician.

Written by Imogen Farrar, BSc, chartered physiotherapist

Medically reviewed by Desmond Achterberg, MBBS, MRCGP, November 9, 2026. Next review due November 9, 2027

## References

[1] {_SOURCE}
"""
WALKS = f"# Walks for a sore back\n\n{SHARED}[1] A walk is exercise, too.\n\n{SHARED}[1]\n\n{_END}"
CLASSES = f"# Classes for a sore back\n\nA class is led by a physiotherapist. {SHARED}[1]\n\n{_END}"
