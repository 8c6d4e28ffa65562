"""The pictures a draft names: where each is, what may be read of it, and what it turns out to be. Nothing here goes online."""

from __future__ import annotations

import os
import re
from enum import Enum
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from reviewer.model.trouble import Trouble
from reviewer.pictures import LARGEST, Looked, look
from reviewer.store.disk.beneath import Linked, read_beneath

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_ROOT = re.compile(r"/|[A-Za-z]:[\\/]")


class Stand(Enum):
    """How a picture stands: shown, on the web, outside the draft's folder, not there, or refused."""

    SHOWN = "shown"
    REMOTE = "remote"
    OUTSIDE = "outside"
    MISSING = "missing"
    REFUSED = "refused"


class Order(NamedTuple):
    """What it takes to look at a picture: its address in the text, the draft's folder (None: it has none), its bytes where the library has them."""

    src: str
    folder: Path | None = None
    kept: bytes | None = None


class Seen(NamedTuple):
    """What came of looking at a picture: how it stands, a sentence where it is not shown, what is known of it where it is."""

    src: str
    stand: Stand
    sentence: str = ""
    looked: Looked | None = None


class NotShown(Exception):
    """A picture that is not read: how it stands, and the sentence that says why."""

    def __init__(self, stand: Stand, sentence: str) -> None:
        super().__init__(sentence)
        self.stand, self.sentence = stand, sentence


def seen(order: Order, width: int, height: int) -> Seen:
    """Return what a picture is, with a small one of at most this size; it reads a file and decodes it, so not on the window's thread."""
    try:
        data = fetched(order)
        return Seen(order.src, Stand.SHOWN, looked=look(data, named(order.src), width, height))
    except NotShown as why:
        return Seen(order.src, why.stand, why.sentence)
    except Trouble as trouble:
        return Seen(order.src, Stand.REFUSED, str(trouble))


def fetched(order: Order) -> bytes:
    """Return the bytes of a picture; raise NotShown where it is not one of the draft's own files."""
    name, parts = named(order.src), local_parts(order.src)
    if order.folder is not None and parts:
        try:
            return read_beneath(order.folder, parts, LARGEST)
        except Linked:
            sentence = f"{name} is a link to another place, or no file, so it is not opened. Put the picture itself there."
            raise NotShown(Stand.REFUSED, sentence) from None
        except (FileNotFoundError, NotADirectoryError):
            pass  # the library may have it
        except (OSError, ValueError) as error:
            reason = (getattr(error, "strerror", None) or str(error)).lower()
            raise NotShown(Stand.MISSING, f"{name} could not be read: {reason}.") from None
    if order.kept is not None:
        return order.kept
    where = "beside the draft" if order.folder is not None else "with this draft, which has no file yet"
    raise NotShown(Stand.MISSING, f"{name} is not there: no file of this name lies {where}.")


def local_parts(src: str) -> tuple[str, ...]:
    """Return the folders and the file a picture's address names below the draft's folder.

    Raise NotShown where it is on the web or elsewhere, or leaves the folder.
    """
    address = src.strip()
    if not address:
        raise NotShown(Stand.MISSING, "This picture names no file.")
    slashed = address.replace("\\", "/")
    if slashed.startswith("//") or (_SCHEME.match(address) and not address.lower().startswith("file:")):
        raise NotShown(Stand.REMOTE, "On the web, and not fetched.")
    plain = unquote(slashed)
    steps: list[str] = []
    for part in plain.split("/"):
        if part == ".." and not steps:
            raise _outside(src)
        if part == "..":
            steps.pop()
        elif part not in ("", "."):
            steps.append(part)
    if _ROOT.match(plain) or address.lower().startswith("file:") or plain.startswith("//"):
        raise _outside(src)
    return tuple(steps)


def outside_path(src: str, folder: Path | None) -> Path | None:
    """Return the file an address names outside the draft's folder, so that a person can be asked; None where it names none on this computer."""
    plain = unquote(src.strip().replace("\\", "/"))
    if plain.lower().startswith("file:"):
        plain = re.sub(r"^file:(//(localhost)?(?=/))?", "", plain, flags=re.IGNORECASE)
    if plain.startswith("//") or "\0" in plain or (folder is None and not _ROOT.match(plain)):
        return None
    return Path(os.path.normpath((folder or Path("/")) / plain))


def named(src: str) -> str:
    """Return how a sentence speaks of a picture: the name of its file."""
    name = unquote(src.strip().replace("\\", "/")).rsplit("/", 1)[-1]
    return f"{name[:60]}…" if len(name) > 60 else name or "This picture"


def _outside(src: str) -> NotShown:
    return NotShown(Stand.OUTSIDE, f"{named(src)} lies outside the draft’s folder, so it is not opened unless you bring it in.")
