"""What of a picture is published: its pixels and its colours, and nothing else a camera or a program put into the file.

The file's parts are sorted, not drawn anew, so nothing is lost; only a picture that its maker's camera marked as lying on its side is turned and
written again.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from io import BytesIO
from typing import Any

from reviewer.pictures.looking import FAULTS, opened, upright
from reviewer.pictures.outline import broken, outline
from reviewer.pictures.stripping import orientation, stripped
from reviewer.pictures.values import Cleaned, Kind

_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)\d")
_BEST: dict[Kind, dict[str, Any]] = {Kind.JPEG: {"quality": 95, "subsampling": 0}, Kind.WEBP: {"lossless": True}}


def cleaned(data: bytes, name: str) -> Cleaned:
    """Return a picture without Exif (place and time among it), XMP, comments and whatever was hung on, turned upright, its colour profile kept.

    Raise Trouble, in a sentence about `name`, where it is no picture that can be shown.
    """
    found = outline(data, name)
    held = orientation(data, found.kind)
    try:
        body = stripped(data, found.kind)
        if held > 1 and found.frames == 1:
            body = stripped(_turned(body, found.kind, held, name), found.kind)
    except FAULTS:
        raise broken(name) from None
    after = outline(body, name)
    opened(body, found.kind, name).close()
    return Cleaned(body, found.kind, after.width, after.height)


def published_name(data: bytes, kind: Kind, name: str) -> str:
    """Return the name a picture is published by: from its file's name, the first of its hash, and the ending of its kind."""
    stem = re.split(r"[\\/]", name)[-1].rsplit(".", 1)[0]
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "picture"
    mark = sha256(data).hexdigest()[:8]
    if slug.endswith(f"-{mark}"):
        return slug + kind.ending
    return f"{'picture-' if _RESERVED.fullmatch(slug) else ''}{slug}-{mark}{kind.ending}"


def _turned(data: bytes, kind: Kind, held: int, name: str) -> bytes:
    image, body = opened(data, kind, name), BytesIO()
    profile = image.info.get("icc_profile")
    upright(image, held).save(body, kind.codec, **({"icc_profile": profile} if profile else {}), **_BEST.get(kind, {}))
    return body.getvalue()
