"""What a single block looks like, before its neighbours are asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum

from reviewer.model.draft import Block, Kind
from reviewer.model.facts import Layout
from reviewer.model.named import Record
from reviewer.model.patterns.late import late
from reviewer.parsing.survey.bylines import CHECKED, DATE, DATED, REVIEWED, ROLE, names_both

WORD = late(r"[^\W_][\w'’./&-]*")
NUMBERED = late(r"^(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s+")
NAME = late(r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+)?[A-ZÀ-Þ][\w'’\-]*\.?,?\s+(?:[A-ZÀ-Þ][\w'’.\-]*)")
STATE = late(r"\b[A-Z]{2}\b")
SIGNED = late(r"\sby\s[A-ZÀ-Þ].*(?:https?://|www\.|\bCC[ -]|[Ll]icen[cs]e|[Pp]ermission|[Pp]ublic domain)")
"""What makes a credit of a line that opens like a picture's description: who made it, and by what right it is shown."""
LONGEST_HEADING = 110
LONGEST_BYLINE = 90
"""Words of a paragraph that opens with who wrote and who reviewed, and when; more of them are text."""
LONGEST_CREDIT = 400
LONGEST_BUTTON = 7
"""Words of a button; a line of more of them is a sentence."""


class Heading(IntEnum):
    """How much a block looks like a heading: one word that might be, a likely line, a bold line, a heading of the source."""

    NO = 0
    MAYBE = 1
    LIKELY = 2
    BOLD = 3
    MARKED = 4


class Look(Record):
    """What a block looks like by itself; `short` a line that is no sentence.

    `credited` is where in the text a credit begins, if the block should stand under a picture, or -1.
    """

    furniture: bool = False
    references: bool = False
    byline: bool = False
    credit: bool = False
    slot: bool = False
    heading: Heading = Heading.NO
    italic: bool = False
    credited: int = -1
    short: bool = False


BODY = Look()
"""The look of plain prose: nothing about it depends on its neighbours but the list of references it may stand in."""


class Looker:
    """Tells what blocks look like, by the words of a layout."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._furniture_opens = frozenset(entry.split(" ", 1)[0] for entry in layout.furniture)
        self._small = layout.button_between | layout.button_ends
        self._booked = layout.button_ends - layout.button_between - {"now", "today", "here", "online"}
        self.credit_start = Opening(layout.credit_starts)
        self._byline = Opening(layout.byline_starts)
        self._image = Opening(layout.image_starts)

    def look(self, block: Block) -> Look:
        """Return what a block looks like by itself."""
        kind = block.kind
        if kind is Kind.HEADING:
            return self._marked(block)
        if kind in (Kind.CELL, Kind.CODE, Kind.META, Kind.HIDDEN, Kind.RULE, Kind.IMAGE, Kind.NOTE):
            return BODY
        text = block.prose.strip()
        if not text:
            return BODY
        if len(text) <= LONGEST_HEADING:
            return self._line(block, " ".join(text.split()))
        return self._long(block, text)

    def _marked(self, block: Block) -> Look:
        folded = _inner(" ".join(block.prose.casefold().split()))
        references = NUMBERED.sub("", folded) in self._layout.reference_headings
        furniture = not references and (self._is_furniture(folded) or self._is_button(folded))
        return Look(heading=Heading.MARKED, references=references, furniture=furniture, short=True)

    def _is_furniture(self, folded: str) -> bool:
        if folded in self._layout.furniture:
            return True
        opening = WORD.search(folded)
        return opening is not None and opening.group() in self._furniture_opens and " ".join(WORD.findall(folded)) in self._layout.furniture

    def _is_button(self, folded: str) -> bool:
        """Return whether a line asks for a click by how it opens and ends ("Request an implant consultation")."""
        words = WORD.findall(folded)
        if not 1 < len(words) <= LONGEST_BUTTON or words[0] not in self._layout.button_opens or words[-1] not in self._layout.button_ends:
            return False
        own = [word for word in words[1:-1] if word not in self._small]
        return not own or (len(own) == 1 and words[-1] in self._booked and words[-2] == own[0])

    def _line(self, block: Block, text: str) -> Look:
        """Return the look of a line short enough to be anything."""
        short = len(text) <= 60 and text[-1] not in ".!?"
        folded = _inner(text.casefold())
        paragraph = block.kind is Kind.PARAGRAPH
        bare = NUMBERED.sub("", folded)
        if bare in self._layout.reference_headings and paragraph and not block.level and not any(run.href for run in block.runs):
            return Look(references=True, heading=Heading.BOLD, furniture=self._is_furniture(folded), short=short)
        if self._is_furniture(folded) or (text[-1] not in ".?:," and self._is_button(folded)):
            return Look(furniture=True, short=short)
        if (named := self._named(block, text)) is not None:
            return named
        words = WORD.findall(text)
        if paragraph and text[-1] not in ".!?" and self._image.match(text.lstrip("([*_")):
            return Look(slot=True, short=short)
        if paragraph and self._is_keywords(text, words):
            return Look(slot=True)
        heading = Heading.NO
        if paragraph and not block.level and not block.quoted:
            bold = _bold(block) and _rises(text) and len(words) <= 16 and text[-1] not in ".,;" and not _leads(text, words)
            heading = Heading.BOLD if bold else self._heading(text, words, block)
        italic = _italic(block)
        credited = self._credited(block)
        return Look(heading=heading, italic=italic, credited=credited, short=short) if heading or italic or short or credited >= 0 else BODY

    def _long(self, block: Block, text: str) -> Look:
        """Return the look of a text too long for a heading."""
        named = self._named(block, text)
        if named is not None:
            return named
        if block.kind is Kind.PARAGRAPH and len(text) <= 300 and text[-1] not in ".!?":
            words = WORD.findall(text)
            if (self._image.match(text) and len(words) <= 24) or self._is_keywords(text, words):
                return Look(slot=True)
        credited = self._credited(block) if len(text) <= LONGEST_CREDIT else -1
        italic = _italic(block)
        return Look(italic=italic, credited=credited) if italic or credited >= 0 else BODY

    def _credited(self, block: Block) -> int:
        """Return where a sentence begins that credits a picture, or -1."""
        return next((span.start for span in block.sentences if self.credit_start.match(block.text, span.start)), -1)

    def _named(self, block: Block, text: str) -> Look | None:
        """Return the look of a credit or a byline, if it is one."""
        bare = text.lstrip("([*_-–—•·~ ")
        signed = self.credit_start.match(bare) or (self._image.match(bare) and SIGNED.search(bare))
        if signed and len(text) <= LONGEST_CREDIT and (len(text) <= 200 or "http" in text):
            return Look(credit=True, italic=_italic(block), short=len(text) <= 60)
        people = bare[changed.end() :] if (changed := DATED.match(bare)) else bare
        if (match := self._byline.match(people)) is not None and self._is_byline(people, match):
            return Look(byline=True, italic=_italic(block), short=len(text) <= 60)
        if block.kind is Kind.PARAGRAPH and any(map(bare.__contains__, CHECKED)) and len(text.split()) <= LONGEST_BYLINE and names_both(bare):
            return Look(byline=True, italic=_italic(block))
        return None

    def _is_byline(self, text: str, match: re.Match[str]) -> bool:
        start, rest = match.group().casefold(), text[match.end() :].lstrip(" :|–—-\u00a0*")
        words = len(text.split())
        if words <= LONGEST_BYLINE and (reviewed := REVIEWED.search(text)) is not None and text[reviewed.end() :][:1].isupper() and DATE.search(text):
            return True
        rest = rest[role.end() :] if (role := ROLE.match(rest)) else rest
        if start in ("by", "reviewer", "contributed by"):
            name = NAME.match(rest)
            ended = text[-1] in ".!?" and words > 6 and (text[-1] != "." or self._letters(rest[name.end() :] if name else "") == "")
            return name is not None and words <= 16 and not ended and text[:1].isupper()
        if not rest:
            return len(start) > 6
        if start in ("author", "authors"):
            return NAME.match(rest) is not None
        return NAME.match(rest) is not None or (start.endswith("by") and REVIEWED.match(text) is not None and (rest[:1].isupper() or words <= 12))

    def _letters(self, behind: str) -> str:
        """Return the first letters of a profession behind a name, or an empty string: what has them is no sentence ("By Dr. Roe, MD, of …")."""
        words = behind.replace(",", " ").split()
        return words[0] if words and words[0].strip(".") in self._layout.credentials else ""

    def _heading(self, text: str, words: list[str], block: Block) -> Heading:
        """Return how much a paragraph without marks looks like a heading."""
        if len(block.sentences) > 1:
            return Heading.NO
        if not words or len(words) > 12 or block.markers or text[-1] in ".!;,…" or text.count(",") >= 2 or _leads(text, words):
            return Heading.NO
        if "@" in text or "http" in text or "|" in text or any(len(word) > 4 and word[0].isdigit() for word in words):
            return Heading.NO
        if "," in text and any(word in self._layout.credentials for word in words):
            return Heading.NO
        if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'‘"):
            return Heading.NO
        if len(words) == 1:
            return Heading.MAYBE if len(words[0]) > 3 and words[0].isalpha() else Heading.NO
        capital = small = 0
        for word in words:
            if word[0].isupper() or word[0].isdigit():
                capital += 1
            elif word.casefold() in self._layout.function_words:
                small += 1
        if capital >= 2 and (capital + small) / len(words) >= 0.7:
            return Heading.LIKELY
        return Heading.LIKELY if text[-1] == "?" and capital and len(words) >= 3 else Heading.NO

    def _is_keywords(self, text: str, words: list[str]) -> bool:
        """Return whether a line is search words instead of a sentence, as stands for a picture's alternative text."""
        if len(words) < 8 or text[-1] in ".!?:;" or text.count(",") > 1 or "http" in text or len(STATE.findall(text)) < 2:
            return False
        small = sum(1 for word in words if word.casefold() in self._layout.function_words)
        return small / len(words) < 0.15


class Opening:
    """The phrases a line may begin with, the longest first, each as whole words."""

    def __init__(self, starts: Iterable[str]) -> None:
        ways = sorted(starts, key=len, reverse=True)
        parts = [re.escape(start) + (r"\b" if start[-1].isalnum() else "") for start in ways]
        self._pattern = late("|".join(parts) if parts else r"(?!)", re.IGNORECASE)
        self._letters = frozenset(start[:2].casefold() for start in ways)
        self._signs = frozenset(start for start in ways if len(start) == 1)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the phrase that stands at a place of a text, or None; the pattern is tried only where its first two letters are a phrase's."""
        likely = text[start : start + 2].casefold() in self._letters or text[start : start + 1] in self._signs
        return self._pattern.match(text, start) if likely else None


def _inner(text: str) -> str:
    """Return a line without the signs it opens and ends with."""
    start, end = 0, len(text)
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return text[start:end]


def _rises(text: str) -> bool:
    """Return whether the first letter of a line is a capital."""
    return next((letter.isupper() for letter in text if letter.isalpha()), False)


def _leads(text: str, words: list[str]) -> bool:
    """Return whether a line leads into a list ("Call us if:") rather than stands above one ("Common Symptoms:")."""
    return text[-1] == ":" and bool(words) and (words[-1][0].islower() or len(words) > 6)


def _bold(block: Block) -> bool:
    """Return whether all of a block's words are bold."""
    runs = block.runs
    if not any("strong" in run.styles for run in runs):
        return False
    return all("strong" in run.styles or run.marker is not None or not any(letter.isalnum() for letter in run.text) for run in runs)


def _italic(block: Block) -> bool:
    if not any("em" in run.styles for run in block.runs):
        return False
    return all("em" in run.styles or not run.text.strip() for run in block.runs)
