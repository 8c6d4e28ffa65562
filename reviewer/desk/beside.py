"""The local pictures of the draft on the desk, made fit to go out with a page."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from reviewer.desk.bench import Bench
from reviewer.desk.pictures import picture_bytes
from reviewer.export import Published, Refusal
from reviewer.export.printed import printed_images
from reviewer.model.draft import Draft, Image
from reviewer.model.trouble import Trouble

FOLDER = "images"


class Gathered(NamedTuple):
    """The pictures that go out: what becomes of each address, the bytes by their name in the folder, and why others stay behind."""

    pictures: dict[str, Published]
    files: dict[str, bytes]
    faults: tuple[Refusal, ...]


def gather(bench: Bench, draft: Draft) -> Gathered:
    """Return the printed pictures that are not on the web, cleaned; what is no picture, or is not there, becomes a refusal."""
    from reviewer.pictures import cleaned, published_name  # noqa: PLC0415 - brings a decoder, and few drafts have pictures of their own

    pictures: dict[str, Published] = {}
    files: dict[str, bytes] = {}
    faults: list[Refusal] = []
    for image in printed_images(draft):
        if image.src in pictures or not is_local(image.src):
            continue
        try:
            data = local_bytes(bench, image.src)
            if data is None:
                faults.append(_missing(image))
                continue
            fit = cleaned(data, _last(image.src))
        except Trouble as trouble:
            faults.append(Refusal(str(trouble), image.place.block))
            continue
        name = published_name(fit.data, fit.kind, _last(image.src))
        pictures[image.src] = Published(f"{FOLDER}/{name}", fit.width, fit.height)
        files[name] = fit.data
    return Gathered(pictures, files, tuple(faults))


def local_bytes(bench: Bench, address: str) -> bytes | None:
    """Return the bytes of a picture by its address in the draft: from the library, else from a file in the draft's folder; None for neither.

    Nothing outside that folder is read, links that lead out of it among that, and nothing that is no file or too large for a picture.
    """
    kept = picture_bytes(bench, address)
    if kept is not None:
        return kept
    sheet = bench.sheet
    origin = (sheet.path or Path(sheet.origin)) if sheet is not None and (sheet.path or sheet.origin) else None
    if origin is None or not is_local(address):
        return None
    from reviewer.pictures import LARGEST  # noqa: PLC0415 - as above

    try:
        folder = origin.parent.resolve()
        file = (folder / unquote(address)).resolve()
        if not file.is_relative_to(folder) or not file.is_file():
            return None
        if file.stat().st_size > LARGEST:
            raise Trouble(f"The picture {file.name} is larger than {LARGEST // 2**20} MB. Make it smaller, or take it out.")
        return file.read_bytes()
    except (OSError, ValueError):
        return None


def is_local(address: str) -> bool:
    """Return whether an address names a file beside the draft."""
    return bool(address.strip()) and ":" not in address and not address.startswith(("//", "/", "\\"))


def _last(address: str) -> str:
    return unquote(address).replace("\\", "/").rsplit("/", 1)[-1]


def _missing(image: Image) -> Refusal:
    sentence = f"The picture “{_last(image.src)}” is not in the draft’s folder: put its file there, or take it out of the text."
    return Refusal(sentence, image.place.block)
