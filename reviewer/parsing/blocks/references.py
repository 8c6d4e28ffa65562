"""Reference entries taken apart: authors, title, container, year, identifiers, address, day of access."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from reviewer.model.draft import Block, Kind, Reference
from reviewer.model.patterns.late import late
from reviewer.parsing.blocks.dates import read_date
from reviewer.parsing.blocks.making import label_of

URL = late(r"(?:https?://|www\.)[^\s<>\"“”]+", re.IGNORECASE)
DOI = late(r"\b10\.\d{4,9}/[^\s<>\"“”]+")
PMID = late(r"\bPMID:?\s*(\d{4,9})|pubmed\.ncbi\.nlm\.nih\.gov/(\d{4,9})|/pubmed/(\d{4,9})", re.IGNORECASE)
PMCID = late(r"\bPMC ?(\d{4,9})\b|\bPMCID:?\s*(?:PMC)?(\d{4,9})", re.IGNORECASE)
DAY = (
    r"\d{4}-\d{2}-\d{2}|\d{4} \w{3,9}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? \w{3,9}\.?,? \d{4}|\w{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\w{3,9} \d{4}|\d{1,2}/\d{1,2}/\d{4}"
)
ACCESSED = late(
    rf"[\[(]?\b(?:(?:Date |Last )?(?:Retrieved|Accessed|Access(?:ed)? date|Viewed|Cited)):?(?:\s+on)?\s+(?P<date>{DAY})?[\])]?"
    r"[,.;]?(?:\s*from\b:?|\s*at\b:?)?",
    re.IGNORECASE,
)
OPENED = ("retriev", "access", "viewed", "cited")
"""Letters, in lower case, without one of which `ACCESSED` finds nothing."""
RETRIEVED = late(r"\b(?:Retrieved from|Available (?:from|at)|Source|URL|Link|doi)\s*:?\s*$", re.IGNORECASE)
YEAR = late(r"(?<![\d/.-])(?:18|19|20)\d{2}(?![\d/]|-\d{3})")
DATED = late(r"\(\s*((?:18|19|20)\d{2})[a-z]?(?:,[^()]{1,30})?\)[.,]?|\((?:n\.d\.|in press)\)\.?", re.IGNORECASE)
BRACKETED = late(r"^\(\d{1,3}\)\s+")
"""The number of an entry in round brackets."""
ISSUE = late(r"\b(?:19|20)\d\d;\s?\d+(?:\(\w[\w-]*\))?:\s?\w")
"""Year, volume and pages of a paper."""
CAPITAL = "A-ZÀ-ÞĀ-Ž"
PARTICLE = r"(?:van|von|de|der|den|del|la|le|da|di|el|al|bin)"
SURNAME = rf"(?:{PARTICLE}[ ]){{0,2}}[{CAPITAL}][\w'’\-]*(?:[ ]{PARTICLE}\b|[ ][{CAPITAL}][\w'’\-]{{2,}}){{0,3}}"
AUTHOR = late(rf"{SURNAME},?[ ](?:(?:[{CAPITAL}]\.[ -]{{0,2}}){{1,5}}|[{CAPITAL}]{{1,4}}(?![\w'’]))")
SEPARATOR = late(r"[ ]?(?:[,;.]?[ ]?(?:&|and)[ ]|[,;][ ]?(?:\.{3}|…)?[ ]?|(?=et al))")
WRITTEN_OUT = late(
    rf"[{CAPITAL}][\w'’\-]+,[ ][{CAPITAL}][\w'’\-]+(?:[ ][A-Z]\.?)?"
    rf"(?:,?[ ](?:and|&)[ ][{CAPITAL}][\w'’\-]+(?:[ ][{CAPITAL}][\w'’.\-]*){{1,2}}|,?[ ]et[ ]al)?\.[ ](?=[A-ZÀ-Þ“\"'‘0-9])"
)
"""The names of MLA: the surname first, the first name in full."""
ET_AL = late(r"[,;]?[ ]?et[ ]al\b\.?,?")
ORGANISATION = late(
    r"\b(?:Institutes?|Services?|Association|Society|Organi[sz]ation|Cent(?:er|re)s?|Department|Colleges?|Academy|Foundation|Agency|Administration|"
    r"Committee|Council|Ministry|Group|"
    r"University|Trust|Federation|Alliance|Initiative|Network|Collaborative|Board|Union|Commission|Authority|Executive|Gesellschaft|Leitlinienprogramm|Hospital|Health|NHS|NICE|CDC|FDA|WHO|NIH|EMA|MHRA|Library|Staff|Team|Collaborat(?:ion|ors))\b"
    r"|^[A-Z]{3,7}\W*$"
)
"""A word of a body's name, or its initials alone."""
PART = late(r"([.?!](?<![A-Z]\.[A-Z].)(?<!\b[A-Z].)(?<!\bvs.)(?<!\bSt.)(?<!\bDr.)(?<!\bNo.)[”\"’]?)\s+(?=[A-ZÀ-Þ0-9“\"'(\[])")
"""The stop behind a part; what stands before is asked after the stop, for a pattern that opens with a sign is searched faster."""
JOURNAL_TAIL = late(r"[,.;:]?\s*(?:\(?(?:18|19|20)\d{2}\b.*|\b\d+\s*\(.*|\bvol(?:ume)?\b.*|\d+\s*[:;,].*)$", re.IGNORECASE)
PUNCTUATION = ".,;:)]}>'\"”’*_"
CLOSED = {")": "(", "]": "[", "}": "{"}
NUMBERED = late(r"\(?(\d{1,3})[.)]?\s+(?=\S)")


def trimmed(address: str) -> str:
    """Return a web address or DOI without the punctuation of the sentence around it."""
    while address and address[-1] in PUNCTUATION:
        opening = CLOSED.get(address[-1])
        if opening and address.count(opening) >= address.count(address[-1]):
            break
        address = address[:-1]
    return address


def label_of_entry(block: Block, position: int) -> tuple[str, int]:
    """Return an entry's label and where its words begin."""
    if block.kind is Kind.NOTE:
        own, skip = label_of(block.text)
        return block.label or own, skip if own else 0
    if block.kind is Kind.ITEM:
        return str(block.number or position), 0
    match = NUMBERED.match(block.text)
    if match is not None and match.end() < len(block.text) and not re.match(r"(?:19|20)\d\d", match.group(1)):
        return match.group(1), match.end()
    return str(position), 0


def is_entry(block: Block) -> bool:
    """Return whether a block of the reference list looks like an entry at all."""
    if block.kind in (Kind.NOTE, Kind.ITEM):
        return bool(block.text.strip())
    if block.kind in (Kind.HEADING, Kind.RULE, Kind.IMAGE, Kind.CODE, Kind.META, Kind.HIDDEN) or block.level:
        return False
    text = block.text
    return bool(NUMBERED.match(text) or YEAR.search(text) or URL.search(text) or DOI.search(text) or any(run.href for run in block.runs))


@lru_cache(maxsize=1024)  # asked of what stands below each heading at every key that changes a byline or a picture
def opens_as_entry(text: str) -> bool:
    """Return whether a text opens with an author or a body, and tells a year with volume and pages, an address or a DOI."""
    authors, _ = _authors(NUMBERED.sub("", text, count=1))
    known = bool(authors) or _is_organisation(_split(text)[0])
    return known and (ISSUE.search(text) or URL.search(text) or DOI.search(text)) is not None


def are_entries(text: str) -> bool:
    """Return whether every line of a paragraph looks like an entry, and most open with an author ("Roe J. Rest and pain. J Rest. 2020;3:4.")."""
    lines = [BRACKETED.sub("", line.strip()) for line in text.split("\n")]
    if not all(line[:1].isupper() and (YEAR.search(line) or URL.search(line)) for line in lines):
        return False
    return sum(1 for line in lines if AUTHOR.match(line)) * 2 > len(lines)


def read_reference(block: Block, number: int, position: int) -> Reference:
    """Return the parts of an entry; `number` is its block's number, `position` counts from 1 in the list."""
    label, skip = label_of_entry(block, position)
    text = block.text[skip:].strip().lstrip("-–—•·*| ")
    links = [run.href for run in block.runs if run.href and not run.href.startswith("#")]
    everything = " ".join([text, *links])
    lowered = everything.lower()
    address = URL.search(everything) if "://" in lowered or "www." in lowered else None
    doi = DOI.search(everything) if "10." in lowered else None
    pmid = PMID.search(everything) if "pm" in lowered or "pubmed" in lowered else None
    pmcid = PMCID.search(everything) if "pmc" in lowered else None
    accessed, rest = _accessed(text) if any(map(lowered.__contains__, OPENED)) else (None, text)
    rest = URL.sub(" ", rest) if address else rest
    rest = DOI.sub(" ", rest) if "10." in rest else rest
    year, authors, title, container = _parts(rest)
    return Reference(
        label=label,
        block=number,
        text=text,
        authors=authors,
        title=title,
        container=container,
        year=year,
        doi=trimmed(doi.group()).lower() if doi else "",
        pmid=next((group for group in pmid.groups() if group), "") if pmid else "",
        pmcid="PMC" + next((group for group in pmcid.groups() if group), "") if pmcid else "",
        url=trimmed(address.group()) if address else "",
        accessed=accessed,
    )


def _accessed(text: str) -> tuple[date | None, str]:
    for match in ACCESSED.finditer(text):
        day = read_date(match.group("date") or "")
        if day is not None:
            return day, text[: match.start()] + " " + text[match.end() :]
    return None, text


def _parts(text: str) -> tuple[int | None, str, str, str]:
    """Return year, authors, title and container of an entry without its addresses."""
    text = " ".join(text.split())
    dated = DATED.search(text)
    if dated is not None:
        year = int(dated.group(1)) if dated.group(1) else None
        before, after = text[: dated.start()].strip(" ,;"), text[dated.end() :].strip(" .,")
        authors, left = _authors(before)
        if after and (len(left) < 3 or _is_organisation(left)) and len(_split(after)[0]) > 8:
            title, container = _title(after)
            return year, (authors + " " + left).strip(" .,;") if left else authors, title, container
        title, container = _title(left)
        return year, authors, title, container or _journal(after)
    years = [int(match.group()) for match in YEAR.finditer(text)]
    authors, left = _authors(text)
    if not authors:
        parts = _split(left)
        if len(parts) > 1 and _is_organisation(parts[0]) and len(parts[0].split()) <= 8:
            authors, left = parts[0].strip(" .,"), left[len(parts[0]) :].strip(" .")
    title, container = _title(left)
    return (years[-1] if years else None), authors, title, container


def _authors(text: str) -> tuple[str, str]:
    """Return the author names a text begins with, and the rest."""
    at = 0
    while (match := AUTHOR.match(text, at)) is not None:
        at = match.end()
        separator = SEPARATOR.match(text, at)
        if separator is None:
            break
        if AUTHOR.match(text, separator.end()) is None:
            break
        at = separator.end()
    if not at and (named := WRITTEN_OUT.match(text)) is not None:
        at = named.end()
    if at and (more := ET_AL.match(text, at)):
        at = more.end()
    return text[:at].strip(" ,;"), text[at:].lstrip(" .,;:")


def _is_organisation(text: str) -> bool:
    return bool(text) and len(text.split()) <= 14 and ORGANISATION.search(text) is not None


def _split(text: str) -> list[str]:
    parts: list[str] = []
    at = 0
    for match in PART.finditer(text):
        parts.append(text[at : match.end(1)])
        at = match.end()
    parts.append(text[at:])
    return parts


def _title(text: str) -> tuple[str, str]:
    """Return the title and the journal or site of `Title. Journal 2021;21(4):387.`"""
    parts = [part for part in _split(text) if part.strip(" .,;:")]
    if not parts:
        return "", ""
    title = parts[0].strip(" .,“”\"")
    container = next((name for part in parts[1:] if (name := _journal(part))), "")
    return title, container


def _journal(text: str) -> str:
    name = JOURNAL_TAIL.sub("", text).strip(" .,;:()")
    name = RETRIEVED.sub("", name).strip(" .,;:()")
    return name if len(name) > 1 and name[0].isalpha() and len(name) < 120 else ""
