"""The local pictures of the draft on the desk, made fit to go out with a page."""

from __future__ import annotations

from collections.abc import Mapping

from reviewer.desk.bench.bench import Bench
from reviewer.desk.pictures.album import Album
from reviewer.export import Published, Refusal
from reviewer.export.article.printed import printed_images
from reviewer.model.draft import Draft
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble


class Gathered(NamedTuple):
    """The pictures that go out: what becomes of each address, the bytes by their path below the folder, and why others stay behind."""

    pictures: Mapping[str, Published]
    files: Mapping[str, bytes]
    faults: tuple[Refusal, ...]


def require_pictures(bench: Bench, draft: Draft, refused: str) -> None:
    """Raise Trouble that begins with what was `refused` where a printed picture is not there, or is none: nobody can have seen it."""
    if faults := gather(bench, draft).faults:
        raise Trouble(f"{refused}, and nothing was changed. {' '.join(fault.sentence for fault in faults)}")


def gather(bench: Bench, draft: Draft) -> Gathered:
    """Return the printed pictures that are not on the web, cleaned; what is no picture, or is not there, becomes a refusal."""
    images = tuple(printed_images(draft))
    found = Album(bench).published(draft._replace(images=images))
    blocks = {image.src: image.place.block for image in reversed(images)}
    faults = tuple(Refusal(f"{sentence} Put the picture there, or take it out of the text.", blocks.get(src)) for src, sentence in found.faults)
    return Gathered(found.shown, found.files, faults)
