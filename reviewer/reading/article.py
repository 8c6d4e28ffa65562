"""Reading a draft: every block once, kept while its words and its setting stay the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reviewer.model.draft import Block, Draft, Kind, Zone
from reviewer.model.facts import Facts
from reviewer.model.house import House
from reviewer.model.named import NamedTuple
from reviewer.model.steps import Steps, at_once
from reviewer.reading.again import changed_alone
from reviewer.reading.cues import Lexicon, build, extended
from reviewer.reading.house import Page, read_page
from reviewer.reading.lexed import Lexed, Lexer
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Context, Passage, Setting
from reviewer.reading.sentences import Sentences
from reviewer.reading.standings import Standings, links_in
from reviewer.reading.surroundings import settings_of
from reviewer.reading.words import phrase

KEPT = 6000
"""How many passages are remembered before the oldest half is forgotten."""
AT_A_TIME = 16
"""Blocks that are read in a row, where that is done in steps."""
Key = tuple[str, Setting, int]
"""A block's key, its setting, and the number of the page and references it was read with."""
_UNTOLD = frozenset({Zone.REFERENCES, Zone.CREDITS})
"""Where nothing is claimed, and nothing said of the publisher."""


class Before(NamedTuple):
    """The last article with the words of its blocks, the number of its page and references, and why each reference is on its rung."""

    article: Article
    lexed: list[Lexed]
    around: int
    why: dict[str, str]


class Reader:
    """Reads drafts into articles and remembers what it read. One reader serves one house; it is not for several threads at once."""

    def __init__(self, facts: Facts, house: House, lexicon: Lexicon | None = None) -> None:
        """Take the knowledge and the house; `lexicon` spares building the one that belongs to `facts`."""
        self.facts = facts
        self.house = house
        self.lexicon: Lexicon = extended(lexicon or build(facts), {"house": house.names, "treatment": house.treatments})
        sold = (self.lexicon.treatment(phrase(name)) for name in house.treatments)
        self._told = house._replace(treatments=tuple(dict.fromkeys(sold)))
        self._lexer, self._standings = Lexer(facts, self.lexicon), Standings(facts)
        self._sentences = Sentences(facts, self.lexicon, self._standings)
        self._institutions = frozenset(facts.institutions)
        self._passages: dict[Key, Passage] = {}
        self._around: dict[tuple[Page, tuple[tuple[str, str], ...]], int] = {}
        self._before: Before | None = None

    def heed(self, corrected: Mapping[str, str]) -> None:
        """Put references and linked pages on the rungs a reviewer says they are on, by `ladder.key_of`; what was read otherwise is forgotten."""
        if corrected != self._standings.corrected:
            self._standings.corrected = dict(corrected)
            self._passages.clear()
            self._before = None

    def read(self, draft: Draft) -> Article:
        """Return the draft with its passages and the standing of its references."""
        return at_once(self.reading(draft))

    def reading(self, draft: Draft) -> Steps[Article]:
        """Do what `read` does some blocks at a time; what is remembered of the last article changes at the end."""
        if self._before is not None and (article := self._again(self._before, draft)) is not None:
            return article
        lex, listed = self._lexer.lex, self._lexer.listed
        lexed: list[Lexed] = []
        for block, zone in zip(draft.blocks, draft.zones, strict=True):
            lexed.append(listed(block) if zone in _UNTOLD and block.kind is not Kind.HEADING else lex(block))
            if not len(lexed) % AT_A_TIME:
                yield
        page = read_page(draft, self._told, [one.gist for one in lexed], self._institutions)
        rungs, why = self._standings.rungs(draft, page)
        known = tuple(sorted(rungs.items()))
        around = self._around.setdefault((page, known), len(self._around))
        passages: list[Passage] = []
        benefits: list[tuple[int, Line]] = []
        for number, (block, setting) in enumerate(zip(draft.blocks, settings_of(draft, lexed), strict=True)):
            passage = self._kept(block, lexed[number], setting, page, draft, rungs, around)
            passages.append(passage)
            if passage.benefits:
                benefits.extend((number, line) for line in passage.benefits)
            if not len(passages) % AT_A_TIME:
                yield
        standings = self._standings.standings(draft, passages, rungs, why, page.domains)
        article = Article(draft, tuple(passages), standings, page, rungs, tuple(benefits), self._standings.links(passages, page))
        self._before = Before(article, lexed, around, why)
        return article

    def _again(self, before: Before, draft: Draft) -> Article | None:
        """Return the last article with the few blocks read anew that changed, or None where others may have to be read otherwise, too."""
        last = before.article
        changed = changed_alone(last.draft, draft)
        if changed is None:
            return None
        lexed, passages = [*before.lexed], [*last.passages]
        for number in changed:
            block, old = draft.blocks[number], lexed[number]
            lexed[number] = new = self._lexer.lex(block)
            if (new.gist, new.cares, new.lead, new.praises) != (old.gist, old.cares, old.lead, old.praises):
                return None
            passages[number] = self._kept(block, new, passages[number].setting, last.page, draft, dict(last.rungs), before.around)
        article = last._replace(draft=draft, passages=tuple(passages))
        if any(passages[number].benefits or last.passages[number].benefits for number in changed):
            article = article._replace(benefits=tuple((number, line) for number, one in enumerate(passages) for line in one.benefits))
        if any(passages[number].marks or last.passages[number].marks for number in changed):
            standings = self._standings.standings(draft, passages, dict(last.rungs), before.why, last.page.domains)
            article = article._replace(standings=standings)
        if any(links_in(passages[number]) or links_in(last.passages[number]) for number in changed):
            article = article._replace(links=self._standings.links(passages, last.page))
        self._before = before._replace(article=article, lexed=lexed)
        return article

    def _kept(self, block: Block, lexed: Lexed, setting: Setting, page: Page, draft: Draft, rungs: dict[str, str], around: int) -> Passage:
        """Return the passage of a block; the one that was read before where its words and all around it are the same."""
        key = (block.key, setting, around)
        passage = self._passages.get(key)
        if passage is None or passage.block.source != block.source:
            passage = self._sentences.read(block, lexed, setting, page, draft, rungs)
            self._remember(key, passage)
        return passage

    def reread(self, article: Article, draft: Draft, changed: Sequence[int]) -> Article:
        """Return an article whose numbered blocks have other words than before, all that surrounds them taken as it was.

        It is what a keystroke needs at once: page, settings and references are read anew by the next `read`.
        """
        passages = list(article.passages)
        for number in changed:
            block = draft.blocks[number]
            setting = passages[number].setting
            if setting.zone is not draft.zones[number]:
                setting = setting._replace(zone=draft.zones[number])
            passages[number] = self._sentences.read(block, self._lexer.lex(block), setting, article.page, draft, dict(article.rungs))
        return article._replace(draft=draft, passages=tuple(passages))

    def forget(self) -> None:
        """Forget what was read of drafts."""
        self._before = None
        self._passages.clear()
        self._around.clear()
        self._lexer.forget()

    def _remember(self, key: Key, passage: Passage) -> None:
        if len(self._passages) >= KEPT:
            for old in list(self._passages)[: KEPT // 2]:
                del self._passages[old]
        self._passages[key] = passage


def read(draft: Draft, context: Context) -> Article:
    """Return a draft read once, without a memory: for tests and single calls."""
    return Reader(context.facts, context.house).read(draft)
