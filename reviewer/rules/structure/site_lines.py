"""Lines of the website around an article: buttons, ways back, teasers, bare links below it, comments, and headings with nothing below."""

from __future__ import annotations

import re

from reviewer.model.draft import Block, Draft, Kind, Zone
from reviewer.model.facts import Facts
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Drawn, Vocabulary, Worded
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.memo import along
from reviewer.rules.places import plain

NAVIGATION = Worded(
    r"\W*(?:[Bb]ack|[Rr]eturn) to (?:{sitepage}|[A-Z]\w+(?: [A-Z&]\w*){0,3})\W*|Home(?: ?[>»›/|] ?[\w&’' -]{1,30}){1,5}"
)
NUMBERED = late(r"\W*(?:\d+\b|faq|step\b|phase\b|week\b|stage\b|day\b)", re.IGNORECASE)
CONTENTS = Drawn(lambda known: frozenset(known.get("contents", ())))
SHORT_LINE = 12
LABEL = 6
"""Up to how many words a comment can label a part of the page."""
SMALL_WORD = 4
"""From how many letters on a word of a label begins with a capital."""
LONGEST_LEFTOVER = 25
"""A leftover sentence of a website is short; longer ones are the article's own."""


def is_directive(block: Block, facts: Facts) -> bool:
    """Return whether a comment speaks to a publishing program, such as the mark where a teaser ends, or only labels a part of the page."""
    said = plain(block.text.strip("<>!- "))
    return said in facts.phrases.get("directive", ()) or (said not in facts.phrases.get("placeholder", ()) and is_label(block.text.strip("<>!- \n")))


def is_label(comment: str) -> bool:
    """Return whether a comment is a few words with capitals, as builders of pages put above a part ("Comparison Table", "FAQ Section")."""
    words = comment.split()
    if not 0 < len(words) <= LABEL or "\n" in comment or comment.endswith((".", "!")):
        return False
    return any(word[:1].isupper() for word in words) and all(not word[:1].isalpha() or word[:1].isupper() or len(word) < SMALL_WORD for word in words)


def is_leftover(article: Article, number: int, context: Context) -> bool:
    """Return whether a whole block is a site button, a placeholder or a line of the website around the article."""
    draft, passage = article.draft, article.passages[number]
    block, words = passage.block, " ".join(passage.words.text)
    if not words:
        return False
    if words in CONTENTS(context.facts.vocabulary):
        return not is_list(draft, number + 1)
    if block.kind is Kind.HEADING and number + 1 < len(draft.blocks) and draft.zones[number + 1] is Zone.BODY:
        return False
    if block.kind is Kind.ITEM and len(passage.words.text) == 1:
        return False
    if passage.zone is Zone.FURNITURE or words in context.facts.layout.furniture or words in context.facts.phrases.get("placeholder", ()):
        return True
    return block.kind in (Kind.PARAGRAPH, Kind.ITEM) and ("leftover" in passage.cues or is_way_back(block, context.facts.vocabulary))


def is_way_back(block: Block, known: Vocabulary) -> bool:
    """Return whether a line leads back to another page of the site, or tells the way to this one."""
    text = block.text
    return len(text) < 60 and ("ack to " in text or "eturn to " in text or text.startswith("Home")) and NAVIGATION(known).fullmatch(text.strip()) is not None


def foot(article: Article) -> int:
    """Return the number of the rule below which only short lines stand, as under a press release, or of the text below which only links do.

    It is the number of blocks where there is neither: below a heading or a line that ends in a colon, links are what was announced.
    """
    linked = True
    for number in range(len(article.passages) - 1, -1, -1):
        passage = article.passages[number]
        block = passage.block
        if block.kind is Kind.RULE:
            return number
        bare = is_pointer(block) or not block.text.strip()
        if linked and not bare and block.kind is Kind.PARAGRAPH and len(passage.words.text) > SHORT_LINE and not block.text.rstrip().endswith(":"):
            return number
        if block.kind not in (Kind.PARAGRAPH, Kind.IMAGE) or len(passage.words.text) > SHORT_LINE:
            break
        linked = linked and bare
    return len(article.passages)


def is_pointer(block: Block) -> bool:
    """Return whether a line is nothing but a link of a few words to another site."""
    words = block.text.split()
    linked = "".join(run.text for run in block.runs if run.href and "://" in run.href)
    return 0 < len(words) <= 5 and linked.strip() == block.text.strip()


@along
def unseen(passage: Passage) -> bool:
    """Return whether a passage shows readers nothing."""
    return passage.block.kind is Kind.HIDDEN


@along
def broken_off(passage: Passage) -> bool:
    """Return whether a line breaks off; below a heading that is a link, it is what a website shows of its other pages."""
    block = passage.block
    return block.kind is Kind.PARAGRAPH and block.text.rstrip().endswith(("...", "…")) and len(block.text.split()) <= LONGEST_LEFTOVER


def is_link(block: Block) -> bool:
    """Return whether a block is a heading all of which leads to another page."""
    if block.kind is not Kind.HEADING:
        return False
    return any(run.href for run in block.runs) and all(run.href or not run.text.strip() for run in block.runs)


def is_list(draft: Draft, number: int) -> bool:
    """Return whether a list stands at a block's number."""
    return number < len(draft.blocks) and draft.blocks[number].kind is Kind.ITEM


def is_empty(draft: Draft, number: int) -> bool:
    """Return whether nothing stands between a heading and the next one of its rank or the end of the article."""
    if draft.zones[number] is Zone.TITLE:
        return False
    level = draft.blocks[number].level
    for following in range(number + 1, len(draft.blocks)):
        block, zone = draft.blocks[following], draft.zones[following]
        if block.kind is Kind.HEADING:
            return block.level <= level and not NUMBERED.match(block.text) and not block.text.rstrip().endswith("?")
        if zone is Zone.FURNITURE or block.kind is Kind.RULE or not (block.text.strip() or block.pictures):
            continue
        return False
    return True
