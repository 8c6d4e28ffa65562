"""The files of the knowledge that hold a table for each entry: retracted papers, crisis lines; plain words for technical ones; words of patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from reviewer.knowledge.cards import cards
from reviewer.knowledge.source import Source
from reviewer.model.facts import CrisisLine, Retraction

STATUS = ("retracted", "questioned")
NOTICE = re.compile(r"\d{4}(?:-\d\d){0,2}")
PAPER = frozenset({"title", "author", "year", "journal", "doi", "pmid", "status", "date", "statement"})
LINE = frozenset({"country", "names", "say", "words"})


def retractions(source: Source) -> tuple[tuple[Retraction, ...], str]:
    """Return the retracted papers of their file and the day of the snapshot."""
    source.know(source.tables, frozenset({"retraction", "as_of"}))
    day = source.tables.get("as_of")
    if not isinstance(day, date):
        source.fail(source.line_of_key("as_of") or 1, "the file needs as_of, the day of the snapshot, such as as_of = 2026-11-22")
    found: dict[str, Retraction] = {}
    for table in source.each("retraction"):
        source.know(table, PAPER)
        told = {key: source.needed(table, key) for key in ("title", "author", "doi", "status", "date", "statement")}
        year = table.get("year")
        if not isinstance(year, int) or isinstance(year, bool):
            source.wrong("year", "a year in digits")
        if told["status"] not in STATUS:
            source.fail(source.line_of_key("status"), f"'{told['status']}' is no status; it is {' or '.join(STATUS)}")
        if not NOTICE.fullmatch(told["date"]):
            source.fail(source.line_of_key("date"), f"'{told['date']}' is no day of a notice; write 2010, 2010-02 or 2010-02-06")
        doi = told["doi"].casefold()
        if doi in found:
            source.fail(source.line_of_key("doi"), f"{told['doi']} stands here a second time")
        pmid = source.needed(table, "pmid") if "pmid" in table else ""
        found[doi] = Retraction(told["title"], told["author"], year, doi, pmid, told["status"], told["date"], told["statement"])
    return tuple(found.values()), day.isoformat()


def crisis_lines(source: Source) -> tuple[tuple[CrisisLine, ...], tuple[str, ...]]:
    """Return the crisis lines of their file, and the words by which a page that gives one is known."""
    source.know(source.tables, frozenset({"line"}))
    found: list[CrisisLine] = []
    words: list[str] = []
    for table in source.each("line"):
        source.know(table, LINE)
        for key in ("source", "date"):
            if key not in table:
                source.fail(source.here(), f"every [[line]] needs a {key}")
        country = source.needed(table, "country")
        if any(line.country == country for line in found):
            source.fail(source.line_of_key("country"), f"{country} stands here a second time")
        found.append(CrisisLine(country, source.items(table, "names"), source.needed(table, "say")))
        words += (word.lower() for word in source.items(table, "words"))
    return tuple(found), tuple(dict.fromkeys(words))


def jargon(source: Source) -> Mapping[str, str]:
    """Return the plain words for each technical word, in lower case."""
    found: dict[str, str] = {}
    for group in source.groups(frozenset({"cards"})):
        for card in cards(source, group, frozenset({"also"}), frozenset()):
            if not card.names:
                source.fail(card.line, f"'{card.name}' has no plain words after the colon")
            for term in _spoken(card.name, card.fields.get("also", ())):
                if term in found:
                    source.fail(card.line, f"'{term}' stands here a second time")
                found[term] = ", ".join(card.names)
    return found


def vocabulary(source: Source) -> dict[str, tuple[str, ...]]:
    """Return the words of each group by its name, plurals written out."""
    found: dict[str, tuple[str, ...]] = {}
    for group in source.groups(frozenset({"name", "words"})):
        name = source.needed(group, "name")
        if not (name.isalpha() and name.islower()):
            source.fail(source.line_of_key("name"), f"'{name}' must be one word in small letters")
        if name in found:
            source.fail(source.line_of_key("name"), f"the group '{name}' stands here a second time")
        words = source.items(group, "words")
        if not words or "" in words:
            source.fail(source.line_of_key("words") or source.here(), f"the group '{name}' needs words")
        forms = (form for word in words for form in ((word[:-3], word[:-3] + "s") if word.endswith("(s)") else (word,)))
        found[name] = tuple(dict.fromkeys(forms))
    return found


def _spoken(name: str, also: tuple[str, ...]) -> Iterator[str]:
    return (term.lower() for term in (name, *also))
