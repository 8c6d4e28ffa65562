"""What a full reference entry has, and what one lacks: the tests behind the rule on reference lists."""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Iterator
from functools import lru_cache
from itertools import repeat

from reviewer.model.draft import Reference
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.reading.ladder import host_of
from reviewer.rules.places import plain

LOCATOR = late(
    r"\d\s?(?:\([\w .–-]{1,20}\))?\s?[:;,]\s?(?:pp?\.?\s?)?[a-zA-Z]{0,2}\d|\d+\.\d+\s\(\d{4}\)|\bvol(?:ume)?\.?\s\d|\bpp?\.\s?\d|\barticle\s\w?\d|\bCD\d{6}\b",
    re.IGNORECASE,
)
YEAR = late(r"\b(?:1[89]|20)\d\d\b")
NAMED_JOURNAL = Worded(r"\b{journal}\b")
OTHER_SHAPE = Worded(r"\b{unpaged}\b", re.IGNORECASE)
SHORTENED = Worded(r"(?<![\w.@/-]){shortener}/\w", re.IGNORECASE)
"""A shortened address without what usually opens one."""
TORN = late(r"\bhttps?(?:\s:\s?//|:\s//|:/\s/|://\s)", re.IGNORECASE)
TAIL = late(r"\s[–—|-]\s([^–—|.?!]{2,40})(?=[.?!]|$)")
RUN = 8
DAY = late(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}\b", re.IGNORECASE)
PERSON = late(r"\W*(?:Dr\.? )?[A-ZÀ-Þ][\w’'-]+(?:,\s*[A-ZÀ-Þ]|\s[A-Z]{1,3}\b|(?:\s[A-ZÀ-Þ][\w’'.-]*){1,3},)")
"""How an entry opens that names a person first: "Doe, Jane", "Doe J", "Jane Doe,"."""
INITIALS = late(r"\b[A-Z]{1,3}\b|\b[A-Z]\.")
SITES_AS_AUTHOR = Worded(r"\b{organisation}\b", re.IGNORECASE)


def defects(reference: Reference, journals: Collection[str], known: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with one entry by itself, as (kind, words)."""
    broken = broken_address(reference.url, reference.text, known)
    if broken:
        yield "malformed-url", broken
    junk = junk_in_title(reference, known)
    if junk:
        yield "junk-in-title", f"has “{junk}” of the website in its title"
    gaps = missing(reference, journals, known)
    if gaps:
        yield "incomplete", "lacks " + joined(gaps)


def missing(reference: Reference, journals: Collection[str], known: Vocabulary) -> list[str]:
    """Return the parts a reader needs to find the source and the entry does not give."""
    text, host = reference.text, host_of(reference.url)
    dated = bool(reference.year or reference.accessed or YEAR.search(text))
    if OTHER_SHAPE(known).search(text):
        return [] if dated else ["a date"]
    authored = has_author(reference, known)
    gaps = [] if authored else ["an author"]
    if is_paper(reference, host, journals, known):
        shown = without_address(text)
        if not LOCATOR.search(shown) and not (reference.doi and reference.doi in shown.lower()) and not reference.pmid:
            gaps.append("volume, pages or DOI")
    elif not host and not (authored and dated and len(parts(text)) > 2):
        gaps.append("an address or a journal")
    return gaps if dated else [*gaps, "a date"]


def is_paper(reference: Reference, host: str, journals: Collection[str], known: Vocabulary) -> bool:
    """Return whether an entry is of a paper in a journal, as far as its identifiers, its site and its shape tell."""
    text = reference.text
    if reference.doi or reference.pmid or reference.pmcid or _under(host, journals) or NAMED_JOURNAL(known).search(text):
        return True
    return not host and bool(LOCATOR.search(without_address(text)) or (INITIALS.search(reference.authors) and len(parts(text)) > 1))


def has_author(reference: Reference, known: Vocabulary) -> bool:
    """Return whether an entry names a person or an organisation before its title."""
    if reference.authors or PERSON.match(reference.text) or SITES_AS_AUTHOR(known).search(reference.text):
        return True
    opening = parts(reference.text)[0].split("(")[0].split()
    return 0 < len(opening) <= 6 and all(
        word[:1].isupper() or word in ("of", "and", "for", "the", "&") for word in map(bare, opening) if word
    )


def parts(text: str) -> list[str]:
    """Return the parts of an entry between full stops."""
    return [part for part in re.split(r"[.?!]\s+|[.?!]$", text) if part.strip()] or [""]


def bare(word: str) -> str:
    """Return a word without the marks around it."""
    return word.strip("-–—|*“”\"',;:()")


@lru_cache(maxsize=2048)
def without_address(text: str) -> str:
    """Return an entry's text with days and web addresses other than DOI links taken out, so that their digits count for nothing."""
    return DAY.sub(" ", re.sub(r"https?://(?!(?:dx\.)?doi\.org/)\S+", " ", text))


def broken_address(url: str, text: str, known: Vocabulary) -> str:
    """Return what is wrong with the address of an entry, or an empty string."""
    if TORN.search(text):
        return "has a space in its address"
    host = host_of(url if not url or "//" in url else "//" + url)
    if host in known.get("shortener", ()) or SHORTENED(known).search(text):
        return "hides its address behind a link shortener"
    if url and ("." not in host or host.endswith(".local")):
        return "has an address without a site"
    return ""


def junk_in_title(reference: Reference, known: Vocabulary) -> str:
    """Return the name of a website that a copied page title drags along, such as " - PubMed", or an empty string."""
    host = host_of(reference.url)
    for found in TAIL.finditer(without_address(reference.text)):
        tail = found.group(1).strip()
        words = plain(tail).split()
        squeezed = host.replace("-", "").replace(".", "")
        if plain(tail) in known.get("sitename", ()) or (words and host and all(len(word) > 2 for word in words) and "".join(words) in squeezed):
            return found.group(0).strip()
    return ""


def keys(reference: Reference) -> Iterator[Hashable]:
    """Yield what tells a source from every other: its DOI, its PubMed numbers, its address without tracking, its title, and its first
    author with any long run of words behind the authors, so that one paper in two styles is known again."""
    if reference.doi:
        yield "doi:" + reference.doi.casefold().rstrip(".")
    if reference.pmid:
        yield "pmid:" + reference.pmid
    if reference.pmcid:
        yield "pmcid:" + reference.pmcid.casefold()
    if reference.url:
        address = re.sub(r"^(?:https?:)?//(?:www\.)?", "", reference.url.casefold())
        yield "url:" + re.sub(r"[?&]utm_[^&#]*|#.*$", "", address).rstrip("/")
    title = plain(reference.title)
    if len(title.split()) >= 5:
        yield "title:" + title
    words = plain(without_address(reference.text)).split()[:60]
    people = len(plain(reference.authors).split())  # a group that wrote two papers is named alike in both
    yield from zip(repeat(words[0] if words else ""), *(words[at:] for at in range(max(people, 1), max(people, 1) + RUN)), strict=False)


def _under(host: str, endings: Collection[str]) -> bool:
    """Return whether a host is one of the endings or below one."""
    parts = host.split(".")
    return any(".".join(parts[index:]) in endings for index in range(len(parts)))


def joined(parts: list[str]) -> str:
    """Return parts as a list in words."""
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
