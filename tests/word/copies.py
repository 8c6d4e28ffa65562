"""What a copy with comments must still be: the author's file, byte for byte, but for the comments."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

SPACES = ("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}", "{http://purl.oclc.org/ooxml/wordprocessingml/main}")
OURS = frozenset({"commentRangeStart", "commentRangeEnd"})


def members(data: bytes) -> dict[str, bytes]:
    """Return the members of a file by name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def differing(before: bytes, after: bytes) -> set[str]:
    """Return the names of members that only one file has, or that differ."""
    old, new = members(before), members(after)
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}


def outline(document: bytes) -> list[tuple[str, ...]]:
    """Return a document's elements with their attributes and text, those for comments left out, and runs that were cut in two put together."""
    out: list[tuple[str, ...]] = []
    _told(fromstring(document), out)
    return out


def _told(element: Element, out: list[tuple[str, ...]]) -> None:
    own = element.tag.rpartition("}")[2]
    runs: list[tuple[str, str]] = []
    for child in element:
        name = child.tag.rpartition("}")[2]
        if name in OURS or (name == "r" and child.find(child.tag.removesuffix("r") + "commentReference") is not None):
            continue
        if name == "r" and child.tag.removesuffix("r") in SPACES:
            looks = child.find(child.tag + "Pr")
            told = _bare(looks) if looks is not None else ""
            words = "".join(_bare(one) for one in child if one is not looks)
            if runs and runs[-1][0] == told:
                runs[-1] = (told, runs[-1][1] + words)
            else:
                runs.append((told, words))
            continue
        out += [("run", *one) for one in runs]
        runs = []
        out.append((name, *sorted(f"{key}={value}" for key, value in child.attrib.items())))
        _told(child, out)
    out += [("run", *one) for one in runs]
    out.append((f"/{own}", (element.text or "") if own != "t" else ""))


def _bare(element: Element) -> str:
    """Return an element in one string, text elements as their text."""
    own = element.tag.rpartition("}")[2]
    if own == "t":
        return element.text or ""
    inner = "".join(_bare(child) for child in element)
    return f"<{own} {sorted(element.attrib.items())}>{inner}</>"


def commented(document: bytes) -> dict[str, str]:
    """Return the words between the marks of each comment, by its number."""
    open_: dict[str, list[str]] = {}
    said: dict[str, str] = {}
    for element in fromstring(document).iter():
        own = element.tag.rpartition("}")[2]
        number = next((value for key, value in element.attrib.items() if key.endswith("}id")), "")
        if own == "commentRangeStart":
            open_[number] = []
        elif own == "commentRangeEnd":
            said[number] = "".join(open_.pop(number, []))
        elif own == "t":
            for words in open_.values():
                words.append(element.text or "")
    return said
