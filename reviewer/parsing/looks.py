"""What a single block looks like, before its neighbours are asked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reviewer.model.draft import Block, Kind
from reviewer.model.facts import Layout
from reviewer.parsing.bylines import REVIEWED, starts_with

WORD = re.compile(r"[^\W_][\w'’./&-]*")
EDGE = re.compile(r"^[\W_]+|[\W_]+$")
NUMBERED = re.compile(r"^(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)]\s+")
NAME = re.compile(r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+)?[A-ZÀ-Þ][\w'’\-]*\.?,?\s+(?:[A-ZÀ-Þ][\w'’.\-]*)")
STATE = re.compile(r"\b[A-Z]{2}\b")
SHORT = 12
HEADABLE = frozenset({Kind.PARAGRAPH})


@dataclass(frozen=True, slots=True)
class Look:
    """What a block looks like by itself; `heading` is 0 no, 1 one word that might be, 2 likely, 3 marked (bold only), 4 a heading of the source."""

    furniture: bool = False
    references: bool = False
    byline: bool = False
    credit: bool = False
    slot: bool = False
    keywords: bool = False
    heading: int = 0
    italic: bool = False
    short: bool = False


def look(block: Block, layout: Layout) -> Look:
    """Return what a block looks like by itself."""
    text = " ".join(block.prose.split())
    if block.kind in (Kind.CELL, Kind.CODE, Kind.META, Kind.RULE, Kind.IMAGE) or not text:
        return Look(heading=4 if block.kind is Kind.HEADING else 0)
    folded = EDGE.sub("", text.casefold())
    short = len(text) <= 60 and text[-1] not in ".!?"
    if " ".join(WORD.findall(folded)) in layout.furniture or folded in layout.furniture:
        return Look(furniture=True, references=folded in layout.reference_headings, heading=4 if block.kind is Kind.HEADING else 0, short=short)
    bare = NUMBERED.sub("", folded) if block.kind is not Kind.ITEM else folded
    references = bare in layout.reference_headings and (block.kind is Kind.HEADING or block.kind is Kind.PARAGRAPH or bool(_bold(block)))
    if block.kind is Kind.HEADING:
        return Look(references=references, heading=4, byline=False, short=short)
    if references:
        return Look(references=True, heading=3, short=short)
    if block.kind is Kind.NOTE:
        return Look()
    lowered = text.casefold()
    opening = EDGE.sub("", lowered[:1]) + lowered[1:] if lowered[:1] != "©" else lowered
    if starts_with(opening, layout.credit_starts) and len(text) <= 400 and not _tells(text):
        return Look(credit=True, italic=_italic(block), short=short)
    if _is_byline(text, opening, layout):
        return Look(byline=True, italic=_italic(block), short=short)
    words = WORD.findall(text)
    if block.kind is Kind.PARAGRAPH and starts_with(opening, layout.image_starts) and len(words) <= 24 and text[-1] not in ".!?" :
        return Look(slot=True, short=short)
    keywords = block.kind is Kind.PARAGRAPH and _is_keywords(text, words, layout)
    heading = 0
    if block.kind in HEADABLE and not block.level and not keywords:
        heading = 3 if _bold(block) and len(words) <= 16 and text[-1] not in ".,;" else _heading(text, words, block, layout)
    return Look(heading=heading, keywords=keywords, italic=_italic(block), short=short)


def _tells(text: str) -> bool:
    """Return whether a line goes on as prose ("Photos by patients show that …"), not as a credit."""
    return len(text) > 200 and "http" not in text


def _is_byline(text: str, opening: str, layout: Layout) -> bool:
    start = starts_with(opening, layout.byline_starts)
    if not start:
        return False
    at = text.casefold().find(start) + len(start)
    rest = text[at:].lstrip(" :|–—-\u00a0*")
    if start in ("by", "reviewer", "contributed by"):
        return NAME.match(rest) is not None and len(text.split()) <= 16 and (text[-1] not in ".!?" or len(text.split()) <= 6) and text[:1].isupper()
    if not rest:
        return len(start) > 6
    if start in ("author", "authors"):
        return NAME.match(rest) is not None
    return NAME.match(rest) is not None or bool(REVIEWED.match(text)) and (rest[:1].isupper() or len(text.split()) <= 12)


def _heading(text: str, words: list[str], block: Block, layout: Layout) -> int:
    """Return how much a paragraph without marks looks like a heading."""
    if not words or len(words) > SHORT or len(text) > 110 or block.markers or "\n" in text or text[-1] in ".!;,…" or text.count(",") >= 2:
        return 0
    if "@" in text or "http" in text or "|" in text or any(len(word) > 4 and word[0].isdigit() for word in words):
        return 0
    if any(word in layout.credentials for word in words) and "," in text:
        return 0
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'‘"):
        return 0
    if len(words) == 1:
        return 1 if len(words[0]) > 3 and words[0].isalpha() else 0
    capital = sum(1 for word in words if word[0].isupper() or word[0].isdigit())
    small = sum(1 for word in words if not word[0].isupper() and not word[0].isdigit() and word.casefold() in layout.function_words)
    if capital >= 2 and (capital + small) / len(words) >= 0.7:
        return 2
    return 2 if text[-1] == "?" and capital and len(words) >= 3 else 0


def _is_keywords(text: str, words: list[str], layout: Layout) -> bool:
    """Return whether a line is search words instead of a sentence, as stands for a picture's alternative text."""
    if len(words) < 8 or text[-1] in ".!?:;" or text.count(",") > 1:
        return False
    small = sum(1 for word in words if word.casefold() in layout.function_words)
    return small / len(words) < 0.15 and len(STATE.findall(text)) >= 2 and "http" not in text


def _bold(block: Block) -> bool:
    """Return whether all of a block's words are bold."""
    shown = [run for run in block.runs if run.text.strip() and run.marker is None]
    return bool(shown) and all("strong" in run.styles or not any(letter.isalnum() for letter in run.text) for run in shown) and any("strong" in run.styles for run in shown)


def _italic(block: Block) -> bool:
    shown = [run for run in block.runs if run.text.strip()]
    return bool(shown) and all("em" in run.styles for run in shown)
