"""What the attributes of an element do to what readers get to see: hide it, turn it, run something, or nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping

Attributes = Mapping[str, str | None]
OWN_PICTURE = re.compile(r"(?P<name>[a-z0-9-]{1,80}-[0-9a-f]{8})(-\d{2,5}x\d{2,5}|-scaled)?(?P<ending>\.[a-z]{3,4})")
"""A picture of an export: its name holds a piece of its hash, so it may lie on any host. Sites add a size to it."""
_FOLDER = "images/"
_WEB = re.compile(r"(?:https?:)?//[^/?#]+/", re.IGNORECASE)
_URL_SPACE = re.compile(r"[\t\n\r]")
_HARMLESS = re.compile(
    r"(text-align|font-weight|font-style|font-family|border(-[a-z-]+)?|box-sizing|float|clear|object-fit|list-style-type|vertical-align)\s*:\s*"
    r"[a-z0-9 .,%#\"'-]+"
    r"|(padding|margin)(-(top|right|bottom|left))?\s*:\s*(auto|\d{1,3}(\.\d+)?(px|em|rem|%)?)(\s+(auto|\d{1,3}(\.\d+)?(px|em|rem|%)?)){0,3}"
    r"|(max-)?width\s*:\s*(auto|100%|\d{2,4}px)|height\s*:\s*auto|aspect-ratio\s*:\s*(auto\s+)?\d+\s*/\s*\d+|line-height\s*:\s*[12](\.\d+)?(em)?",
    re.IGNORECASE,
)
_RAISED = re.compile(r"vertical-align\s*:\s*(super|sub)|list-style-type\s*:\s*none", re.IGNORECASE)
_HIDING = frozenset({"hidden", "inert", "popover", "color", "bgcolor", "background"})
_SMALLEST = 16


def oddities(attributes: Attributes) -> tuple[str, ...]:
    """Return what an element's attributes do besides decoration, in words that differ where the deed does; empty for nearly every element."""
    if not attributes:
        return ()
    found = [f"{name}={attributes[name] or ''}" for name in sorted(attributes) if name in _HIDING or name.startswith("on")]
    if (attributes.get("aria-hidden") or "").strip().casefold() == "true":
        found.append("aria-hidden")
    if attributes.get("dir"):
        found.append(f"dir={(attributes['dir'] or '').strip().casefold()}")
    found += [f"{name}={attributes[name]}" for name in ("width", "height") if _is_tiny(attributes.get(name))]
    style = attributes.get("style") or ""
    return (*found, *(f"style={one}" for one in _declarations(style) if not _HARMLESS.fullmatch(one) or _RAISED.fullmatch(one)))


def address(value: str | None) -> str:
    """Return a link's address as a browser takes it: without line breaks and tabs, and without the spaces around it."""
    return _URL_SPACE.sub("", value or "").strip(" \f\v")


def picture(value: str | None) -> str:
    """Return a picture's address; of a picture of an export, its name alone where it lies in `images/` or on a host."""
    whole = address(value)
    web = _WEB.match(whole)
    rest = re.split(r"[?#]", whole, maxsplit=1)[0].rsplit("/", 1)[-1] if web else whole.removeprefix(_FOLDER)
    own = OWN_PICTURE.fullmatch(rest)
    if own is None or not (web or whole.startswith(_FOLDER)) or (not web and own.group(2)):
        return whole
    return own.group("name") + own.group("ending")


def candidates(srcset: str | None) -> tuple[str, ...]:
    """Return the pictures a `srcset` offers instead of the one in `src`."""
    parts = (part.split() for part in re.split(r",\s+|,(?=\S+:)", srcset or ""))
    return tuple(picture(part[0].rstrip(",")) for part in parts if part)


def _declarations(style: str) -> list[str]:
    return [" ".join(one.split()) for one in style.split(";") if one.strip()]


def _is_tiny(value: str | None) -> bool:
    match = re.match(r"\s*(\d+)(\.\d*)?(%?)", value or "")
    return match is not None and not match.group(3) and int(match.group(1)[:9]) < _SMALLEST
