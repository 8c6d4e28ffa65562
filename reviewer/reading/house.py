"""What kind of page this is: who publishes it, what it promotes, and whether it sells at all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from reviewer.model.draft import Block, Draft, Kind, Zone
from reviewer.model.house import House
from reviewer.model.named import NamedTuple, Record
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Drawn, Vocabulary, Worded
from reviewer.reading.cues import Lexicon
from reviewer.reading.words import Words

_NAME = Worded(r"\b((?:[A-Z][\w’'&.\-]+\s+){1,4}{business})\b")
_AT = late(
    r"\b(?:[Aa]t|[Hh]ere at|[Ww]elcome to)\s+((?:[A-Z][\w’'&.\-]+)(?:\s+(?:(?:and|&|of|the)\s+)?[A-Z][\w’'&.\-]+){0,4}),? (?:we|our|you)\b"
)
_NAME_WORDS = Drawn(lambda known: {name.split()[-1].lower(): name.split()[-1] for name in known.get("business", ())})
"""The last words of such names, in lower case and in their own."""
_BRACKET = late(r"\s?\(([A-Z][A-Z0-9]{1,6})s?\)")
_BEFORE_BRACKET = late(r"\b([A-Z][A-Z0-9]{1,6})s?\s?\($")
LONG_NAME = 10
"""Letters of a single word that is shortened by its first letter and others of it (palmitoylethanolamide, PEA)."""
_SHORTENED = ("treatment", "condition")
_OF_CARE = ("treatment", "genericcare", "condition", "health", "body")
"""Cues of words that name care and what it is for, as the name of a business also may, but not with all of its words."""
_WHO = (" we", " our", " you")
SHEET = 2
"""What a heading that asks one of an information sheet's questions weighs."""
LEAFLET = 5
"""How often a page must send its readers to their own carers before it counts as a leaflet of a body that sells nothing."""
TAKEN = 14
"""Words up to which a paragraph only says where a sheet was taken from."""
_TAKEN_FROM = late(
    r"\W*(?:(?:information )?source|adapted from|taken from|reprinted (?:with permission )?from|reproduced from|courtesy of|by permission of)\b",
    re.IGNORECASE,
)
"""How a paragraph begins by which a page says that all of it is a public body's ("SOURCE: Ministry of Health")."""
_PUBLISHER = frozenset({"publisher", "site", "site_name", "organization", "organisation", "clinic", "practice", "brand"})
_ADDRESS = frozenset({"canonical", "canonical_url", "url", "permalink", "link"})
FEWEST_INITIALS = 3
"""From how many words on a treatment's initials are taken for its name."""
MANY = 3
"""How often a treatment must be named before the page counts as being about it."""


class Short(NamedTuple):
    """An abbreviation that a text itself explains, as a word in lower case: "Red light therapy (RLT)" gives rlt, treatment, red light therapy."""

    word: str
    cue: str
    name: str


class Page(Record):
    """The publisher and the subject of a page, told by the house profile or inferred from the text."""

    names: tuple[str, ...] = ()
    promoted: tuple[str, ...] = ()
    selling: bool = False
    official: bool = False
    inferred: bool = True
    domains: tuple[str, ...] = ()
    short: tuple[Short, ...] = ()

    @property
    def offers(self) -> bool:
        """Return whether care is promoted or sold here, even where no treatment is named often enough to be told which."""
        return self.selling or bool(self.promoted)


class Gist(NamedTuple):
    """What one block says of publisher and subject: treatments it names, and how often it sells, speaks officially, or says "we"."""

    treatments: tuple[str, ...] = ()
    selling: int = 0
    official: int = 0
    hints: int = 0
    leaflet: int = 0
    personal: int = 0
    names: tuple[tuple[str, int], ...] = ()
    short: tuple[Short, ...] = ()


SILENT_GIST = Gist()
"""The gist of a block that says nothing of publisher and subject; most blocks have it."""
_TELLING = frozenset({"treatment", "selling", "official", "publicbody", "officialhint", "leaflet", "leafletheading", "own"})


def gist(block: Block, words: Words, cues: Mapping[str, Sequence[tuple[int, int]]], lexicon: Lexicon, known: Vocabulary) -> Gist:
    """Return the gist of a block, to be kept with its words."""
    names = _named(block.prose, words, cues, known)
    if not names and _TELLING.isdisjoint(cues):
        return SILENT_GIST
    treatments = tuple(lexicon.treatment(words.text[first : last + 1]) for first, last in cues.get("treatment", ()))
    count = {name: len(cues.get(name, ())) for name in ("selling", "official", "officialhint", "leaflet", "own")}
    official = count["official"] + ("publicbody" in cues)
    if block.kind is Kind.HEADING and "leafletheading" in cues:
        count["leaflet"] += SHEET
    if "publicbody" in cues and len(words.text) <= TAKEN and _TAKEN_FROM.match(block.prose) is not None:
        count["leaflet"] += LEAFLET
    short = _shortened(block.prose, words, cues, lexicon) if "(" in block.prose else ()
    return Gist(treatments, count["selling"], official, count["officialhint"], count["leaflet"], count["own"], names, short)


def _shortened(prose: str, words: Words, cues: Mapping[str, Sequence[tuple[int, int]]], lexicon: Lexicon) -> tuple[Short, ...]:
    """Return the abbreviations of treatments and conditions that a text explains: in brackets behind the name, or before it in brackets."""
    found: list[Short] = []
    for cue in _SHORTENED:
        for first, last in cues.get(cue, ()):
            named = words.text[first : last + 1]
            bracket = _BRACKET.match(prose, words.ends[last]) or _BEFORE_BRACKET.search(prose, 0, words.starts[first])
            if bracket is not None and (last > first or (named[0][0] == bracket.group(1)[0].lower() and len(named[0]) >= LONG_NAME)):
                found.append(Short(bracket.group(1).lower(), cue, lexicon.treatment(named) if cue == "treatment" else " ".join(named)))
    return tuple(found)


def read_page(draft: Draft, house: House, gists: Sequence[Gist], institutions: frozenset[str]) -> Page:
    """Return what a draft says of its publisher and its subject; `gists` are its blocks' in order."""
    counts: Counter[str] = Counter()
    named: Counter[str] = Counter()
    titled: list[str] = []
    headed: list[str] = []
    short: dict[str, Short] = {}
    selling = official = hints = leaflet = personal = 0
    for block, zone, seen in zip(draft.blocks, draft.zones, gists, strict=True):
        if zone in _SILENT or block.kind is Kind.CODE:
            continue
        if seen is SILENT_GIST:
            continue
        if seen.treatments:
            counts.update(seen.treatments)
            if zone in (Zone.TITLE, Zone.HEADING):
                titled.extend(seen.treatments)
            if zone is Zone.TITLE:
                headed.extend(seen.treatments)
        for name, weight in seen.names:
            named[name] += weight * (MANY - 1 if zone is Zone.BYLINE else 1)  # who writes says whose page it is
        selling += seen.selling
        official += seen.official
        hints += seen.hints
        leaflet += seen.leaflet
        personal += seen.personal
        short.update((one.word, one) for one in seen.short)
    told = tuple(value for key, value in draft.meta.items() if key.replace("-", "_") in _PUBLISHER and value) if draft.meta else ()
    heard = (name for name, count in named.most_common()[:3] if count >= MANY - 1 and name not in institutions)
    names = house.names or tuple(dict.fromkeys((*told, *heard)))
    promoted = [name for name in house.treatments if counts[name]]
    heading = [name for name in dict.fromkeys(titled) if (name in headed or counts[name] > 1) and name not in promoted]
    promoted.extend(sorted(heading, key=lambda name: (name not in headed, -counts[name])))
    promoted.extend(name for name, count in counts.most_common()[:4] if count >= MANY and name not in promoted)
    public = official >= MANY or (hints >= MANY - 1 and not personal)
    informs = leaflet >= max(LEAFLET, personal) and not selling and not names
    is_official = (informs or (public and official + hints > selling)) and not house.names
    is_selling = bool(house.names or house.treatments) or selling > 0
    short.update((one.word, one) for one in map(_initials, promoted) if one is not None and one.word not in short)
    inferred = not house.names
    return Page(names, tuple(promoted), is_selling, is_official, inferred, house.domains or _domains(draft), tuple(sorted(short.values())))


def _initials(name: str) -> Short | None:
    """Return the initials by which a text may call a treatment of three or more words ("RLT" for red light therapy)."""
    parts = name.split()
    word = "".join(part[0] for part in parts).lower()
    return Short(word, "treatment", name) if len(parts) >= FEWEST_INITIALS and word.isalpha() else None


def _domains(draft: Draft) -> tuple[str, ...]:
    """Return the site that front matter says the page stands on."""
    if not draft.meta:
        return ()
    addresses = (value for key, value in draft.meta.items() if key.replace("-", "_") in _ADDRESS and "//" in value)
    hosts = (value.split("//", 1)[1].split("/", 1)[0].lower().removeprefix("www.") for value in addresses)
    return tuple(host for host in dict.fromkeys(hosts) if "." in host)


_SILENT = frozenset({Zone.REFERENCES, Zone.META, Zone.CREDITS})


def _named(prose: str, words: Words, cues: Mapping[str, Sequence[tuple[int, int]]], known: Vocabulary) -> tuple[tuple[str, int], ...]:
    """Return the names of care businesses in a text, with their weights; what only names care ("IV Therapy", "Chinese Medicine") is none."""
    found: list[tuple[re.Match[str], int]] = []
    last = _NAME_WORDS(known)
    if not last.keys().isdisjoint(words.text) and any(last[word] in prose for word in last.keys() & words.text):
        found.extend((match, 1) for match in _NAME(known).finditer(prose))
    if ("at" in words.text or "welcome" in words.text) and any(map(prose.__contains__, _WHO)):
        found.extend((match, 2) for match in _AT.finditer(prose))
    return tuple([(match.group(1).strip(), weight) for match, weight in found if not _names_care(match, words, cues, last)])


def _names_care(match: re.Match[str], words: Words, cues: Mapping[str, Sequence[tuple[int, int]]], last: Mapping[str, str]) -> bool:
    """Return whether each word of a name is part of what care is called, or one of those that names of businesses end in."""
    start, end = bisect_left(words.starts, match.start(1)), bisect_left(words.starts, match.end(1))
    told = {number for name in _OF_CARE for first, final in cues.get(name, ()) for number in range(first, final + 1)}
    return all(number in told or words.text[number] in last for number in range(start, end))
