"""Bylines and credit lines taken apart."""

from __future__ import annotations

import re
from functools import lru_cache

from reviewer.model.draft import Block, Byline, Credit
from reviewer.model.patterns.late import late
from reviewer.model.span import Place
from reviewer.parsing.blocks.references import URL, trimmed

_DAY = (
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
    r"|[A-Z][a-z]{2,8}\.?\s+(?:19|20)\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}/20\d{2})"
)
REVIEWED = late(
    r"\b(?i:(?:(?:medical|clinical|scientifical)(?:ly)?|expert|fact|last|peer)[ -]+)*"
    r"(?i:reviewed|checked|verified|approved(?=\s+by\s+(?:dr|prof)\b))(?i:\s+and\s+\w+)?"
    rf"(?i:\s+for\s+(?:\w+\s+)?accuracy)?:?(?:\s+(?i:on\s+|in\s+)?(?P<on>{_DAY}),?)?\s+(?i:by)\b:?\s*"
    r"|\b(?i:medical|clinical|expert)\s+(?i:reviewer\s*:?|(?:review|check|checker|editor)\s*:)\s*|\b(?i:(?:reviewer|who\s+(?:reviewed|checked)(?:\s+\w+)?)\s*:)\s*"
    r"|\b(?i:(?:medically|clinically)\s+reviewed\s*:)\s*(?=(?:Dr\b\.?\s*)?[A-Z])"
)
BY_NAME = late(
    r"(?P<author>[A-ZÀ-Þ][^.;:]{3,90}?),? wrote (?:this \w+|it),? "
    r"and (?P<reviewer>[A-ZÀ-Þ][^.;:]{3,90}?),? (?:reviewed|checked|read|verified) (?:this \w+|it|the \w+) "
    rf"(?:on|in) (?P<on>{_DAY})"
)
"""Who wrote a page and who reviewed it, in a sentence that has them for its subjects."""
CHECKED = ("eview", "heck", "erif", "pproved by", "ditor:", " wrote ")
"""Letters without one of which neither `REVIEWED` nor `BY_NAME` finds anything in a line."""
DATE = late(rf"\b{_DAY}")
CHANGED = late(r"\b(?:updated|modified|published|posted)\b(?!.*\breviewed\b)|\b(?:next|due|until|again|will)\b[^.;|·]{0,24}$", re.IGNORECASE)
"""What stands before the day of a change, or of the next review: it is no day of a review."""
DATED = late(rf"(?i:published|posted|(?:last\s+)?updated)(?i:\s+on)?:?\s+{_DAY}\W+")
"""The day of a change, before the people are named."""
ROLE = late(r"(?:our|the|an?)\s+(?:[a-z-]+,?\s+){1,4}(?=[A-Z])")
"""What somebody is, before the name ("by our physiotherapist Lena Hartwig")."""
_TITLED = r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx)\.?\s+(?:med\.\s+)?)*[A-ZÀ-Þ][\w'’\-]*\.?"
_FURTHER = r"(?:\s+(?:van|von|de|der|den|del|la|da|di|bin|[A-ZÀ-Þ][\w'’\-]*\.?))"
NAME = late(rf"{_TITLED}{_FURTHER}{{0,4}}")
SIGNED = late(
    rf"^\W*By (?P<opening>{_TITLED}{_FURTHER}{{1,3}}), [^.]{{2,60}}\."
    rf"|\b(?:I am|I['’]m|[Mm]y name is) (?P<own>{_TITLED}{_FURTHER}{{1,3}})"
    r"|(?:^|[.!?]\s+)(?:Yours(?: \w+){0,2}|Sincerely(?: yours)?|(?:With )?(?:\w+ ){0,2}(?:regards|wishes)),?\s+"
    rf"(?P<closing>{_TITLED}{_FURTHER}{{1,3}})"
)
"""Who wrote a text, where it says so in its running words: a first sentence, a letter's "I am …", or its signature."""
READ_BY = late(
    rf"(?P<reviewer>{_TITLED}{_FURTHER}{{1,3}})(?:, [^.,;:]{{2,40}}){{0,2}},? (?:has )?(?:reviewed|checked|read|verified) "
    rf"(?:this|(?:this|the) (?:page|text|letter|article|leaflet|post|column|draft|sheet)) (?:on|in) (?P<on>{_DAY})"
)
"""Who read a text before it went out, and when, in a sentence of the text."""
NAMED = late(
    r"^(?P<role>authors?|by|(?:medical(?:ly)?|clinical(?:ly)?)?[ _-]?review(?:er|ed[ _-]?by))[ \t]*:[ \t]+(?P<value>\S[^\n]*)$"
    r"|^(?P<on>(?:last[ _-])?reviewed(?:[ _-]on)?)[ \t]*:[ \t]+(?P<day>\S[^\n]*?)[ \t]+by[ \t]+(?P<name>\S[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)
_WROTE = (
    r"(?:(?:this )?(?:page|article|post|guide|leaflet|sheet|column|text|content) (?:was\s+)?(?=written|authored|prepared|by))?"
    r"(?:(?:written|authored|prepared|posted|published|article|story|words|text|(?:questions )?answered|answers|guest post)\s+by"
    r"|(?:(?:story|as) )?told to|about the author|authors?"
    r"|who wrote (?:\w+\s*)?(?=:)|by|text\s*(?=:))"
    r"\b\s*[:|–—-]?\s*"
)
AUTHORED = late(rf"^\W*{_WROTE}", re.IGNORECASE)
WITHIN = late(rf"(?:(?<=[.|·•\n])|(?<=\d{{4}}\s))\W*(?!by\b|about\b){_WROTE}(?=\S)", re.IGNORECASE)
"""Who wrote it, behind the name of the house or a title."""
OPENS = late(
    r"^\W*(?P<name>(?:(?:Dr|Prof)\.?\s+(?:med\.\s+)?)*[A-ZÀ-Þ][\w'’\-]+\.?(?:\s+[A-ZÀ-Þ][\w'’\-]*\.?){1,3})"
    r"(?:,\s+(?!(?:19|20)\d\d|et\b)|\s+\(|\s+is an?\s)",
)
"""A person's name that a line begins with, and what follows it where the line says who somebody is."""
LICENCE = late(
    r"\b(?:CC(?:[ -]?(?:BY|0)(?:[ -](?:NC|SA|ND)){0,2})(?:[ -]?\d\.\d)?|Creative Commons[^,.;()]{0,40}|public domain"
    r"|(?:Pexels|Unsplash\+?|Pixabay|Getty|Adobe Stock|Shutterstock|iStock)\s+licen[cs]e"
    r"|used (?:with|by) permission|with (?:(?:her|his|their|kind|written|[\w’']+[’']s) ){0,2}permission|by permission of|all rights reserved"
    r"|(?:standard|editorial|extended) licen[cs]e|royalty[- ]free|own work|licen[cs]ed under [^,.;()]{1,40})",
    re.IGNORECASE,
)
CREDITED = late(
    r"^\W*(?:(?:featured|header|cover|banner)\s+)?(?:photo(?:graph(?:y)?)?s?|images?|pictures?|illustrations?|video|graphic|figure)?\s*"
    r"(?:credits?|courtesy|source|copyright)?\s*(?:(?:to|of|by|from|©|\(c\))\s+|[:©]\s*){0,3}[:–—-]?\s*",
    re.IGNORECASE,
)
SITE = late(r"\s+(?:on|via|from|at|through|/)\s+(.+)$|\s*[|/,(]\s*(.+)$", re.IGNORECASE)


# Every key reads all lines again; a line that stands where it stood is remembered.
@lru_cache(maxsize=512)
def read_byline(text: str, place: Place, credentials: frozenset[str]) -> Byline:
    """Return who wrote or reviewed an article, as its line says."""
    if " wrote " in text and (both := BY_NAME.search(text)) is not None:
        author, letters = _named_at(text, both.start("author"), credentials)
        return Byline(text, place, author, letters, _named_at(text, both.start("reviewer"), credentials)[0], both.group("on"))
    reviewer = reviewed_on = ""
    match = REVIEWED.search(text)
    own = text[: match.start()] if match else text
    own = own[changed.end() :] if (changed := DATED.match(own)) else own
    if match is not None:
        name = NAME.match(text, _behind_role(text, match.end()))
        if name is not None:
            reviewer = _person(text, name, credentials)[0]
        days = (day.group() for day in DATE.finditer(text, match.end()) if not CHANGED.search(text, match.end(), day.start()))
        reviewed_on = match.group("on") or next(days, "")
    author = letters = ""
    found = _author(own)
    if found is None and match is not None and reviewer and (behind := WITHIN.search(text, match.end())) is not None:
        own, found = text, NAME.match(text, _behind_role(text, behind.end()))
    if found is not None:
        author, letters = _person(own, found, credentials)
    elif match is not None and reviewer:
        letters = _letters(text[match.end() :], credentials)
    return Byline(text, place, author, letters, reviewer, reviewed_on)


def _named_at(text: str, at: int, credentials: frozenset[str]) -> tuple[str, str]:
    """Return the name that begins at a place, and the letters behind it."""
    name = NAME.match(text, at)
    return _person(text, name, credentials) if name is not None else ("", "")


def _author(own: str) -> re.Match[str] | None:
    """Return the author's name in the part of a line that stands before its reviewer."""
    start = _start(own)
    if start is not None:
        return NAME.match(own, _behind_role(own, start.end()))
    opening = OPENS.match(own)
    return NAME.match(own, opening.start("name")) if opening else None


def _start(own: str) -> re.Match[str] | None:
    """Return the words behind which the author's name stands; who posted a page is its author where nobody else is."""
    start = AUTHORED.match(own)
    if start is None or "osted" in start.group():
        return WITHIN.search(own) or start
    return start


def names_both(text: str) -> bool:
    """Return whether a line that opens with a name or a house says somewhere who wrote the page, and who reviewed it on which day."""
    if " wrote " in text and BY_NAME.search(text) is not None:
        return True
    reviewed = REVIEWED.search(text)
    if reviewed is None or URL.search(text) or NAME.match(text, _behind_role(text, reviewed.end())) is None:
        return False
    before = text[: reviewed.start()]
    if reviewed.group("on") or DATE.search(text, reviewed.end()):
        return _author(before) is not None
    return DATE.search(text) is not None and _start(before) is not None


def _behind_role(text: str, at: int) -> int:
    """Return where a name begins at a place, behind what its bearer is."""
    role = ROLE.match(text, at)
    return role.end() if role else at


def meta_bylines(block: Block, number: int, credentials: frozenset[str]) -> list[Byline]:
    """Return who wrote and who reviewed an article, as its front matter says."""
    found: list[Byline] = []
    for match in NAMED.finditer(block.text):
        part = "name" if match.group("on") else "value"
        value = match.group(part).strip(" \"'")
        name = NAME.match(value)
        if name is None:
            continue
        at = match.start(part) + match.group(part).index(value)
        person, letters = _person(value, name, credentials)
        place = Place(number, at, at + len(value))
        if match.group("on"):
            found.append(Byline(value, place, "", letters, person, match.group("day").strip(" ,\"'")))
        elif match.group("role").lower().startswith("author") or match.group("role").lower() == "by":
            found.append(Byline(value, place, person, letters))
        else:
            found.append(Byline(value, place, "", letters, person))
    return found


def _person(text: str, name: re.Match[str], credentials: frozenset[str]) -> tuple[str, str]:
    """Return a name without its letters, and the letters behind it."""
    words = name.group().split()
    while len(words) > 1 and words[-1].strip(".,") in credentials:
        words.pop()
    shown = " ".join(words).strip(" ,")
    tail = text[name.start() + len(shown) :]
    return shown, _letters(tail, credentials)


def _letters(text: str, credentials: frozenset[str]) -> str:
    """Return the post-nominal letters at the head of a text ("PhD, CRNA")."""
    found: list[str] = []
    for word in text.replace("(", " ").split():
        bare = word.strip(".,;)|")
        if bare in credentials or word.strip(",;)|") in credentials:
            found.append(bare)
        elif found or len(found) > 8 or not (bare[:1].isupper() or not bare):
            break
    return ", ".join(found)


@lru_cache(maxsize=512)
def read_credit(text: str, place: Place) -> Credit:
    """Return the author, source and licence a credit line names, each empty where it names none; more than eight words are no author."""
    url = URL.search(text)
    licence = LICENCE.search(text)
    words = URL.sub(" ", text)
    named = words[: licence.start()] if licence and licence.start() < len(words) else words
    start = CREDITED.match(named)
    rest = " ".join(named[start.end() if start else 0 :].split()).strip(" .,:;()|–—-")
    site = SITE.search(rest)
    author, source = rest, ""
    if site is not None:
        author, source = rest[: site.start()], (site.group(1) or site.group(2) or "")
    return Credit(
        text=text,
        place=place,
        author=author.strip(" .,:;()|–—-") if len(author.split()) <= 8 else "",
        source=trimmed(url.group()) if url else source.strip(" .,:;()|"),
        licence=licence.group() if licence else "",
    )
