"""The pictures of a page as Markdown, and where its addresses lead."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urljoin, urlsplit

from selectolax.lexbor import LexborNode

from reviewer.model.patterns.late import late
from reviewer.parsing.html.inline import collapsed, escaped

LAZY = ("data-src", "data-lazy-src", "data-original", "data-image")
"""Where pages that load their pictures late keep the address."""
PICTURE = late(r"(?:!\[(?:[^\]\\]|\\.)*\]\([^\n]*?\)\s*)+")


def bare(address: str) -> str:
    """Return an address in lower case without what browsers pass over in it: white space and control characters."""
    return "".join(letter for letter in address if letter > " ").lower()


def joined(base: str, address: str) -> str:
    """Return an address as it is read from a base; as it stands where it cannot be."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def address_of(base: str, address: str) -> str:
    """Return where a link leads: from the page's own base, and past Google's redirects."""
    plain = _past_google("".join(address.split()))
    return joined(base, plain) if base and not plain.startswith("#") else plain


def _past_google(address: str) -> str:
    """Return where a redirect of Google's leads; any other address as it stands."""
    if "google.com/url?" not in address:
        return address
    try:
        query = parse_qs(urlsplit(address).query)
    except ValueError:
        return address
    return (query.get("q") or query.get("url") or [address])[0]


def picture(node: LexborNode, base: str) -> str:
    """Return a picture with its words; empty where it is one dot that counts readers. Bytes within the page are left out."""
    attributes = node.attributes
    if attributes.get("width") in ("0", "1") and attributes.get("height") in ("0", "1"):
        return ""
    source = (attributes.get("src") or "").strip()
    if not source or source.lower().startswith("data:"):
        source = next((lazy for name in LAZY if (lazy := (attributes.get(name) or "").strip())), source)
    if source.lower().startswith("file:"):
        source = source.replace("\\", "/").rsplit("/", 1)[-1]  # a place on the computer it was copied from
    if bare(source).startswith(("data:", "javascript:", "vbscript:")):
        source = "embedded-image"
    elif source:
        source = re.sub(r"\s", "%20", joined(base, source) if base else source).replace("<", "%3C").replace(">", "%3E")
    source = f"<{source}>" if "(" in source or ")" in source else source
    alt = collapsed(attributes.get("alt") or "").strip()
    title = collapsed(attributes.get("title") or "").strip()
    decorative = ("alt" in attributes and not alt) or attributes.get("role") in ("presentation", "none")
    shown = ' "decorative"' if decorative else f' "{title}"'.replace("\\", "") if title and '"' not in title else ""
    return f"![{escaped(alt)}]({source}{shown})"


def split_pictures(words: str) -> tuple[list[str], str]:
    """Return pictures that stand alone at the head of a line, and the rest."""
    match = PICTURE.match(words)
    if match is None or "](" not in words:
        return [], words
    return [match.group().strip()], words[match.end() :].strip()
