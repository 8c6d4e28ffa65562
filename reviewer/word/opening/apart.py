"""Word files read where they can do no harm: a short one at once, a long one in a process that is ended when it takes too long or too much."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from reviewer.model.trouble import Trouble
from reviewer.word.gate.guard import Parts, extent, unpacked
from reviewer.word.gate.refusing import refused
from reviewer.word.opening.reading import SHORT_LETTERS, SHORT_MARKUP, guarded
from reviewer.word.values import Comment, Counts, Picture, Reading, Tracked

DEADLINE = 8.0
"""Seconds a long file may take by the clock; the process ends itself sooner where the system lets it count its own."""
_CALL = "import sys; sys.path.insert(0, sys.argv[1]); from reviewer.word.opening.child import main; main(sys.argv[2])"


def read_word(data: bytes, name: str) -> Reading:
    """Return a Word file as Markdown with its pictures and comments; raise Trouble, in one sentence, where it cannot or must not be read."""
    parts = unpacked(data, name)
    letters, markup = extent(parts)
    if letters <= SHORT_LETTERS and markup <= SHORT_MARKUP:  # its time is bounded by its size, and a process costs more than reading it
        return guarded(parts, name)
    return _apart(parts, name)


def _apart(parts: Parts, name: str) -> Reading:
    """Return what another process read."""
    root = str(Path(__file__).resolve().parents[3])
    call = [sys.executable, "-I", "-c", _CALL, root, name]
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            call,
            input=packed(parts),
            capture_output=True,
            timeout=DEADLINE,
            check=False,
            creationflags=flags,
            env={key: value for key, value in os.environ.items() if not key.startswith("PYTHON")},
        )
    except subprocess.TimeoutExpired:
        raise _too_much(name) from None
    except OSError as error:
        raise refused(name, f"the process to read it in could not be started ({error.strerror})", "Close other programs and try again.") from None
    if done.returncode or not done.stdout:
        raise _too_much(name)
    return _told(done.stdout)


def _too_much(name: str) -> Trouble:
    return refused(name, "reading it took too long or too much memory", "Put the article into a file of its own and open that.")


def packed(parts: Parts) -> bytes:
    """Return the members of a file, past the guard, as bytes for another process: a line of JSON, then each member."""
    return b"".join([json.dumps([(one, len(body)) for one, body in parts.items()]).encode(), b"\n", *parts.values()])


def unpacked_again(data: bytes) -> Parts:
    """Return the members that another process packed."""
    end = data.index(b"\n")
    at, parts = end + 1, {}
    for one, size in json.loads(data[:end]):
        parts[one] = data[at : at + size]
        at += size
    return parts


def told(reading: Reading) -> bytes:
    """Return a reading as bytes for another process: a line of JSON, then the pictures."""
    pictures = [(one.name, one.sha256, len(one.data)) for one in reading.pictures]
    words = (reading.text, reading.counts, pictures, reading.comments, reading.remarks, reading.tracked)
    return b"".join([json.dumps(words).encode(), b"\n", *(one.data for one in reading.pictures)])


def _told(data: bytes) -> Reading:
    """Return the reading that another process told, or raise the Trouble it met."""
    line, _, rest = data.partition(b"\n")
    words = json.loads(line)
    if isinstance(words, str):
        raise Trouble(words)
    text, counts, named, comments, remarks, tracked = words
    pictures, at = [], 0
    for address, digest, size in named:
        pictures.append(Picture(address, digest, rest[at : at + size]))
        at += size
    said, changes = tuple(Comment(*one) for one in comments), tuple(Tracked(*one) for one in tracked)
    return Reading(text, Counts(*counts), tuple(pictures), said, tuple(remarks), changes)
