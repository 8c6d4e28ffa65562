"""The source ladder: which kind of source a reference is, and the words that decided it (section 3 of the rule catalogue)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import ClassVar

from reviewer.model.draft import Reference
from reviewer.model.facts import Facts, Hosts
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary, Worded

STRONG = frozenset({"R1", "R2", "R3"})
FAIR = frozenset({"R1", "R2", "R3", "R4", "R5"})
OPENING = 120
"""Letters of an entry in which its author stands."""
DEEPEST = 3
"""Folders of an address that a known part of a site may have."""
COMMERCIAL = 3
"""The score from which a page counts as a care business's."""

_TITLES = (
    ("-", Worded(r"\bretracted\b:|\b{retraction}\b", re.IGNORECASE), "retraction notice"),
    ("R6p", Worded(r"\b{protocol}\b|: protocol\b", re.IGNORECASE), "study protocol"),
    ("R6", Worded(r"\b{animal}\b", re.IGNORECASE), "animal or laboratory study"),
    ("R1", Worded(r"\b{guideline}\b", re.IGNORECASE), "guideline"),
    ("R2", Worded(r"\b{pooled}\b", re.IGNORECASE), "systematic review"),
)
_PAPERS = (
    ("R3", Worded(r"\b{randomised}\b", re.IGNORECASE), "randomised trial"),
    ("R4", Worded(r"\b{observational}\b", re.IGNORECASE), "observational study"),
)
_TRUSTED = ("R7a", "R7b")
_OF_A_SOCIETY = Worded(r"\b{learned}\b")
"""Who writes guidelines and keeps them on a site of its own."""
_MAGAZINE = Worded(r"\b{magazine}\b")
_ISSUE = late(r"\b(?:19|20)\d\d[a-z]?(?: \w{3,9}(?: \d{1,2})?)?;\s?\d+(?:\(\w[\w-]*\))?:\s?\w?\d+|\b\d+\s?\(\d+\)[,:]\s?e?\d+")
_QUESTION = late(r"^(?:can|how|why|what|is|does|treating|benefits)\b", re.IGNORECASE)
_DOCTOR = late(r"(?:.*\.)?(?:dr-?[bcdfghjklmnpqrstvwxz]|doctor-?[a-z])[a-z-]{2,}$")
"""A host that is called after one doctor; no English word begins with "dr" and such a letter."""
_CARE_PATH = Worded(r"/{carepath}(?=[/?#.]|$)")
_PATH = late(r"/blog|/post|/articles?/|can-|how-|what-|treating-|benefits")

_BEFORE_HOST = re.compile(r"^(?:https?:)?//(?:www\.)?", re.IGNORECASE)
_NO_WORD = re.compile(r"[\W_]+")
CORRECTED = "set by a reviewer"
"""The words that decided a rung that was corrected."""


def host_of(url: str) -> str:
    """Return the host of an address in lower case, without www, or an empty string."""
    found = re.match(r"(?:https?:)?//(?:www\.)?([^/\s:?#]+)", url.strip(), re.IGNORECASE)
    return found.group(1).lower() if found else ""


def is_of(host: str, sites: Sequence[str]) -> bool:
    """Return whether a host is one of these sites or a part of one."""
    return any(host == site or host.endswith(f".{site}") for site in sites)


def key_of(reference: Reference) -> str:
    """Return what tells a reference from others in any draft: its identifier, else its address, else its words."""
    if reference.doi:
        return f"doi:{reference.doi.casefold()}"
    if reference.pmid or reference.pmcid:
        return f"pmid:{reference.pmid}" if reference.pmid else f"pmcid:{reference.pmcid.casefold()}"
    if reference.url:
        return key_of_link(reference.url)
    return "text:" + " ".join(_NO_WORD.sub(" ", reference.text).casefold().split())


def key_of_link(url: str) -> str:
    """Return what tells an address from others, however it is written."""
    return "url:" + _BEFORE_HOST.sub("", url.strip()).split("#", 1)[0].rstrip("/").casefold()


def rung(reference: Reference, facts: Facts, own_domains: tuple[str, ...] = ()) -> tuple[str, str]:
    """Return the rung (R1 to R10, with R6p, R7a, R7b; "-" for retracted) and the words that decided it."""
    indexed = bool(reference.pmid or reference.pmcid)
    return _rung(reference.text, reference.title, reference.url, reference.doi, indexed, _Kept(facts), own_domains)


def link_rung(url: str, facts: Facts, own_domains: tuple[str, ...] = (), sentence: str = "") -> tuple[str, str]:
    """Return the rung of an inline link and why; an unknown site that is no care business counts as R8.

    An address tells a paper and not its kind: that is what the sentence calls it that links to it ("A review of 77 trials found …").
    """
    found = _rung("", "", url, "", False, _Kept(facts), own_domains)
    if found[0] != "R5" or not sentence:
        return found
    kinds = ((code, f"{why}, as the text calls it") for code, pattern, why in (*_TITLES[2:], *_PAPERS) if pattern(facts.vocabulary).search(sentence))
    return next(kinds, found)


class _Kept:
    """The knowledge, hashable by identity so that answers can be kept."""

    __slots__ = ("value",)
    value: Facts
    _kept: ClassVar[dict[int, _Kept]] = {}

    def __new__(cls, value: Facts) -> _Kept:
        kept = cls._kept.get(id(value))
        if kept is None or kept.value is not value:
            kept = super().__new__(cls)
            kept.value = value
            cls._kept[id(value)] = kept
        return kept


@lru_cache(maxsize=4096)
def _rung(text: str, title: str, url: str, doi: str, indexed: bool, kept: _Kept, own_domains: tuple[str, ...]) -> tuple[str, str]:
    hosts, known = kept.value.hosts, kept.value.vocabulary
    host = host_of(url)
    named = _by_address(url, host, hosts.rungs)
    lowered = text.lower()
    registry = next((name for name in hosts.registries if host.endswith(name) or name in lowered), "")
    for code, pattern, why in _TITLES[:2]:
        if pattern(known).search(text):
            return code, why
    if named in ("R1", "R2"):
        return named, f"{'guideline or label' if named == 'R1' else 'systematic review'} ({host})"
    if registry:
        return "R6p", f"trial registration ({registry})"
    if named == "R6" or any(doi.startswith(prefix) for prefix in hosts.preprint_dois):
        return "R6", "preprint"
    journal = bool(doi or indexed or _ISSUE.search(text)) or f".{host}".endswith(_dotted(hosts.journals))
    if is_of(host, own_domains):
        return "R9", "the clinic's own site"
    if journal or not host or named in _TRUSTED:  # a public body or a society may publish its guideline as a page
        for code, pattern, why in _TITLES[2:]:
            if pattern(known).search(text):
                return code, why
    if journal:
        for code, pattern, why in _PAPERS:
            if pattern(known).search(text):
                return code, why
        return "R5", "journal paper"
    if named:
        return named, f"site ({host})"
    if host:
        score, reason = commercial_score(text, title, url, host, hosts, known)
        if score >= COMMERCIAL:
            return "R9", reason
        if body := _OF_A_SOCIETY(known).search(text[:OPENING]):
            found = _TITLES[3][1](known).search(text)
            return ("R1", f"{_TITLES[3][2]} of a body of its field ({body.group()})") if found else ("R7b", f"body of its field ({body.group()})")
        return "R8", f"website ({host})"
    paper = _MAGAZINE(known).search(text)
    return ("R8", f"magazine ({paper.group()})") if paper else ("R10", "no journal or known site")


@lru_cache(maxsize=16)
def _dotted(names: frozenset[str]) -> tuple[str, ...]:
    """Return hosts with a dot before each: what a host or a part of one ends in."""
    return tuple(f".{name}" for name in names)


def _by_address(url: str, host: str, rungs: Mapping[str, str]) -> str:
    """Return the rung of a known part of a site ("nice.org.uk/guidance"), else that of the site."""
    path = url.lower().partition(host)[2] if host else ""
    folders = path.split("?", 1)[0].strip("/").split("/")
    for depth in range(min(len(folders), DEEPEST), 0, -1):
        if found := _by_ending(host, rungs, "/" + "/".join(folders[:depth])):
            return found
    return _by_ending(host, rungs)


def _by_ending(host: str, rungs: Mapping[str, str], folders: str = "") -> str:
    """Return the rung of the longest known ending of a host, with some folders below it."""
    parts = host.split(".")
    for index in range(len(parts)):
        found = rungs.get(".".join(parts[index:]) + folders)
        if found:
            return found
    return ""


def commercial_score(text: str, title: str, url: str, host: str, hosts: Hosts, known: Vocabulary) -> tuple[int, str]:
    """Return how strongly an entry looks like a care business's page, and the words that say so."""
    score = 0
    reasons: list[str] = []
    name = host.rsplit(".", 1)[0]
    if word := next((word for word in hosts.care_words if word in name), ""):
        score += 2
        reasons.append(f"“{word}” in the address")
    if _DOCTOR.match(name):
        score += COMMERCIAL
        reasons.append("a doctor's own name in the address")
    if word := next((word for word in hosts.business_words if re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)), ""):
        score += 2
        reasons.append(f"“{word}” in the entry")
    path = url.lower().split(host, 1)[-1]
    if offer := _CARE_PATH(known).search(path):
        score += COMMERCIAL
        reasons.append(f"“{offer[0][1:]}” in the address")
    if _PATH.search(path):
        score += 1
        reasons.append("a blog address")
    if title.rstrip().endswith("?") or _QUESTION.match(title):
        score += 1
        reasons.append("a title that asks or advises")
    return score, "care business: " + ", ".join(reasons)
