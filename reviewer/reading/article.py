"""Reading a draft: every block once, kept while its words and its setting stay the same."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from reviewer.model.draft import Block, Draft, Kind, Reference, Zone
from reviewer.model.facts import Facts
from reviewer.model.finding import Standing
from reviewer.model.house import House
from reviewer.model.named import NamedTuple
from reviewer.model.patterns import late
from reviewer.model.span import Place, Span
from reviewer.reading import ladder
from reviewer.reading.again import changed_alone
from reviewer.reading.claims import Around, Verdict, asserts_list, classify
from reviewer.reading.cues import Lexicon, build, extended
from reviewer.reading.episodes import episodes, introduces
from reviewer.reading.headings import names_causes
from reviewer.reading.house import SILENT_GIST, Gist, Page, Short, gist, read_page
from reviewer.reading.lines import Claim, Cover, Line
from reviewer.reading.passage import Article, Context, Passage, Setting
from reviewer.reading.retracted import notice
from reviewer.reading.scope import Mark, Scope, marks, names_source
from reviewer.reading.sense import PRONOUNS, Pair, Sense, is_instruction, is_question
from reviewer.reading.words import Words, phrase, split

TITLED = late(r"(?:^|\n)(?:sub)?title[ \t]*:[ \t]*[\"']?\Z", re.IGNORECASE)
"""What stands before a title in front matter: it is read as a headline, not as a sentence of the text."""
KEPT = 6000
"""How many passages are remembered before the oldest half is forgotten."""
Key = tuple[str, Setting, int]
"""A block's key, its setting, and the number of the page and references it was read with."""
_TOLD = frozenset({Zone.BODY, Zone.PROMO, Zone.CAPTION})
_CLAIM_ZONES = frozenset({Zone.TITLE, Zone.HEADING, Zone.BODY, Zone.PROMO, Zone.CAPTION, Zone.META})
_UNTOLD = frozenset({Zone.REFERENCES, Zone.CREDITS})
"""Where nothing is claimed, and nothing said of the publisher."""
_NO_COVER = Cover()


class Lead(NamedTuple):
    """The line above a list: its words, whether it claims something of the items, and the citations it ends in."""

    text: str = ""
    asserts: bool = False
    labels: tuple[str, ...] = ()


NO_LEAD = Lead()


class Lexed(NamedTuple):
    """What follows from a block's words alone, wherever it stands."""

    words: Words
    cues: dict[str, list[tuple[int, int]]]
    gist: Gist
    cares: bool
    lead: Lead


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
        self._corrected: Mapping[str, str] = {}
        self._institutions = frozenset(facts.institutions)
        self._passages: dict[Key, Passage] = {}
        self._around: dict[tuple[Page, tuple[tuple[str, str], ...]], int] = {}
        self._lexed: dict[str, Lexed] = {}
        self._listings: dict[str, Lexed] = {}
        self._before: Before | None = None

    def heed(self, corrected: Mapping[str, str]) -> None:
        """Put references and linked pages on the rungs a reviewer says they are on, by `ladder.key_of`; what was read otherwise is forgotten."""
        if corrected != self._corrected:
            self._corrected = dict(corrected)
            self._passages.clear()
            self._before = None

    def read(self, draft: Draft) -> Article:
        """Return the draft with its passages and the standing of its references."""
        if self._before is not None and (article := self._again(self._before, draft)) is not None:
            return article
        lexed = [
            self._listed(block) if zone in _UNTOLD and block.kind is not Kind.HEADING else self._lex(block)
            for block, zone in zip(draft.blocks, draft.zones, strict=True)
        ]
        page = read_page(draft, self._told, [one.gist for one in lexed], self._institutions)
        rungs, why = self._rungs(draft, page)
        known = tuple(sorted(rungs.items()))
        around = self._around.setdefault((page, known), len(self._around))
        passages: list[Passage] = []
        benefits: list[tuple[int, Line]] = []
        for number, (block, setting) in enumerate(zip(draft.blocks, _settings(draft, lexed), strict=True)):
            passage = self._kept(block, lexed[number], setting, page, draft, rungs, around)
            passages.append(passage)
            if passage.benefits:
                benefits.extend((number, line) for line in passage.benefits)
        standings = self._standings(draft, passages, rungs, why, page.domains)
        article = Article(draft, tuple(passages), standings, page, rungs, tuple(benefits), self._links(passages, page))
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
            lexed[number] = new = self._lex(block)
            if (new.gist, new.cares, new.lead) != (old.gist, old.cares, old.lead):
                return None
            passages[number] = self._kept(block, new, passages[number].setting, last.page, draft, dict(last.rungs), before.around)
        article = last._replace(draft=draft, passages=tuple(passages))
        if any(passages[number].benefits or last.passages[number].benefits for number in changed):
            article = article._replace(benefits=tuple((number, line) for number, one in enumerate(passages) for line in one.benefits))
        if any(passages[number].marks or last.passages[number].marks for number in changed):
            standings = self._standings(draft, passages, dict(last.rungs), before.why, last.page.domains)
            article = article._replace(standings=standings, links=self._links(passages, last.page))
        self._before = before._replace(article=article, lexed=lexed)
        return article

    def _kept(self, block: Block, lexed: Lexed, setting: Setting, page: Page, draft: Draft, rungs: dict[str, str], around: int) -> Passage:
        """Return the passage of a block; the one that was read before where its words and all around it are the same."""
        key = (block.key, setting, around)
        passage = self._passages.get(key)
        if passage is None or passage.block.source != block.source:
            passage = self._passage(block, lexed, setting, page, draft, rungs)
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
            passages[number] = self._passage(block, self._lex(block), setting, article.page, draft, dict(article.rungs))
        return article._replace(draft=draft, passages=tuple(passages))

    def forget(self) -> None:
        """Forget what was read of drafts."""
        self._before = None
        self._passages.clear()
        self._around.clear()
        self._lexed.clear()
        self._listings.clear()

    def _remember(self, key: Key, passage: Passage) -> None:
        if len(self._passages) >= KEPT:
            for old in list(self._passages)[: KEPT // 2]:
                del self._passages[old]
        self._passages[key] = passage

    def _lex(self, block: Block) -> Lexed:
        """Return a block's words, cues and gist."""
        found = self._lexed.get(block.key)
        if found is None:
            if len(self._lexed) >= KEPT:
                self._lexed.clear()
            words = split(block.prose)
            cues = self.lexicon.find(words)
            seen = gist(block, words, cues, self.lexicon, self.facts.vocabulary)
            found = self._lexed[block.key] = Lexed(words, cues, seen, bool(_CARE & cues.keys()), _lead(block, words, cues))
        return found

    def _listed(self, block: Block) -> Lexed:
        """Return the words alone of a block whose cues nobody asks for."""
        found = self._lexed.get(block.key) or self._listings.get(block.key)
        if found is None:
            if len(self._listings) >= KEPT:
                self._listings.clear()
            found = self._listings[block.key] = Lexed(split(block.prose), {}, SILENT_GIST, False, NO_LEAD)
        return found

    def _rungs(self, draft: Draft, page: Page) -> tuple[dict[str, str], dict[str, str]]:
        """Return rung and reason of every reference, by label."""
        rungs: dict[str, str] = {}
        why: dict[str, str] = {}
        for reference in draft.references:
            found = ladder.rung(reference, self.facts, page.domains)
            told = self._corrected.get(ladder.key_of(reference)) if self._corrected else None
            if notice(reference, self.facts.retractions) is not None:
                found = ("-", "on the list of retracted papers")
            rungs[reference.label], why[reference.label] = (told, ladder.CORRECTED) if told and found[0] != "-" else found
        return rungs, why

    def _links(self, passages: Sequence[Passage], page: Page) -> tuple[Standing, ...]:
        """Return every page the text itself links to, with its rung and the sentences that link to it."""
        uses: dict[str, list[Place]] = {}
        for number, passage in enumerate(passages):
            for mark in passage.marks:
                line = _holder(passage.lines, mark) if mark.labels and mark.labels[0].startswith("link:") else None
                if line is not None:
                    uses.setdefault(mark.labels[0], []).append(Place(number, line.start, line.end))
        return tuple(self._link(label, tuple(dict.fromkeys(places)), page) for label, places in uses.items())

    def _link(self, label: str, uses: tuple[Place, ...], page: Page) -> Standing:
        found, why = ladder.link_rung(label[5:], self.facts, page.domains)
        key = ladder.key_of_link(label[5:])
        told = self._corrected.get(key)
        return Standing(label, told or found, ladder.CORRECTED if told else why, uses, label[5:], key, found if told else "")

    def _standings(
        self, draft: Draft, passages: Sequence[Passage], rungs: dict[str, str], why: dict[str, str], own: tuple[str, ...]
    ) -> tuple[Standing, ...]:
        """Return every reference with its rung and the sentences that carry its mark."""
        uses: dict[str, list[Place]] = {reference.label: [] for reference in draft.references}
        for number, passage in enumerate(passages):
            for mark in passage.marks:
                line = _holder(passage.lines, mark)
                for label in mark.labels:
                    if label in uses and line is not None:
                        uses[label].append(Place(number, line.start, line.end))
        return tuple(self._standing(one, rungs[one.label], why[one.label], uses[one.label], own) for one in draft.references)

    def _standing(self, reference: Reference, rung: str, why: str, uses: Sequence[Place], own: tuple[str, ...]) -> Standing:
        found = ladder.rung(reference, self.facts, own)[0] if why == ladder.CORRECTED else ""
        return Standing(reference.label, rung, why, tuple(dict.fromkeys(uses)), reference.text, ladder.key_of(reference), found, reference.year)

    def _passage(self, block: Block, lexed: Lexed, setting: Setting, page: Page, draft: Draft, rungs: dict[str, str]) -> Passage:
        words, cues = lexed.words, lexed.cues
        if page.short:
            cues = _with_short(block.prose, words, cues, page.short)
        if setting.zone not in _CLAIM_ZONES or block.kind is Kind.CODE:
            return Passage(block, setting, words, page=page)
        found = marks(block, draft.references, page.domains)
        links = {label: self._link_rung(label, page) for mark in found for label in mark.labels if label not in rungs}
        all_rungs = {**rungs, **links} if links else rungs
        texts = [block.prose[span.start : span.end] for span in block.sentences]
        heads = episodes(texts, self.facts.vocabulary) if "study" in cues or "people" in cues else (-1,) * len(texts)
        scope = Scope(block.sentences, found, heads, setting.lead_labels)
        lines: list[Line] = []
        known = self.facts.vocabulary
        at = setting
        around = Around(page, at.zone, block.kind, at.heading, at.lead, at.lead_asserts, at.about_care, known, at.names_causes)
        other: Around | None = None
        for number, (text, sense) in enumerate(zip(texts, _senses(block, words, cues, texts), strict=True)):
            line, about = self._line(number, block.sentences[number], text, sense, words, block, around, scope, heads)
            lines.append(line)
            if about is not around.about_care:
                around, other = other or around._replace(about_care=about), around
        names = _signs(lines)
        benefits = () if page.official else tuple(line for line in lines if _benefits(line))
        return Passage(block, setting, words, tuple(lines), found, all_rungs, page, names, benefits)

    def _link_rung(self, label: str, page: Page) -> str:
        """Return the rung of an inline link, or R5 for an author and year without an entry."""
        if label.startswith("link:"):
            told = self._corrected.get(ladder.key_of_link(label[5:])) if self._corrected else None
            return told or ladder.link_rung(label[5:], self.facts, page.domains)[0]
        return "R5" if label.startswith("text:") else "R10"

    def _line(
        self, number: int, span: Span, text: str, sense: Sense, words: Words, block: Block, around: Around, scope: Scope, heads: Sequence[int]
    ) -> tuple[Line, bool]:
        first, last, mine, about = sense.first, sense.last, sense.cues, around.about_care
        instruction = is_instruction(sense)
        verdict = classify(sense, around, instruction=instruction)
        headline = block.kind is Kind.META and TITLED.search(block.text, 0, span.start) is not None
        claim = self._claim(verdict, sense, words, around.page, block, text) if verdict and (not headline or _compares(verdict, sense)) else None
        cover = scope.cover(number, claim.at) if claim else _NO_COVER
        if claim and cover.state == "bare" and names_source(text, self.facts.vocabulary) and claim.type != "CMP":
            cover = Cover("own", ("text:named",))
        opening = introduces(text, self.facts.vocabulary) if heads[number] == number else None
        line = Line(
            span.start, span.end, first, last, text, mine, claim, cover, heads[number],
            Span(span.start + opening.start(), span.start + opening.end()) if opening else None, is_question(text), instruction,
        )  # fmt: skip
        if "treatment" in mine or "genericcare" in mine:
            return line, True
        return line, about and (block.kind is Kind.ITEM or (first < last and words.text[first] in PRONOUNS))

    def _claim(self, verdict: Verdict, sense: Sense, words: Words, page: Page, block: Block, text: str) -> Claim:
        cue = Span(words.starts[verdict.cue[0]], words.ends[verdict.cue[1]])
        treatments = sense.get("treatment")
        short = {one.word: one.name for one in page.short}
        named = [short.get(words.text[first]) or self.lexicon.treatment(words.text[first : last + 1]) for first, last in treatments]
        subject = next((name for name in named if name in page.promoted), named[0] if named else "")
        persons = set(sense.get("person", "people"))
        things = [place for place in sense.get("condition") or sense.get("health") if place not in persons]
        thing = " ".join(words.text[things[0][0] : things[0][1] + 1]) if things else ""
        hedge = 2 if sense.before(verdict.cue, 6, "hedge2") else 1 if sense.before(verdict.cue, 6, "hedge1") else 0
        own = subject in page.promoted or bool(sense.get("own", "house")) or (not subject and page.selling)
        lead = text.rstrip().endswith(":")
        fragment = block.kind in (Kind.ITEM, Kind.CELL) and not text.rstrip().endswith((".", "!"))
        return Claim(verdict.type, cue.start, cue, verdict.also, subject, thing, hedge, own, lead, fragment)


def read(draft: Draft, context: Context) -> Article:
    """Return a draft read once, without a memory: for tests and single calls."""
    return Reader(context.facts, context.house).read(draft)


_BENEFIT = frozenset({"EFF", "GUA", "CMP", "TES"})
_CARE = frozenset({"treatment", "genericcare"})
_HEADING_CARE = frozenset({"treatment", "genericcare", "effectnoun", "effectadj"})


def _with_short(prose: str, words: Words, cues: Mapping[str, list[Pair]], short: Sequence[Short]) -> dict[str, list[Pair]]:
    """Return the cues of a block with the abbreviations that the text explains elsewhere."""
    known = {one.word: one.cue for one in short}
    more: dict[str, list[Pair]] = {}
    for at, word in enumerate(words.text):
        written = word in known and prose[words.starts[at] : words.ends[at]].rstrip("s").isupper()
        if written and not any(first <= at <= last for first, last in cues.get(known[word], ())):
            more.setdefault(known[word], []).append((at, at))
    if not more:
        return dict(cues)
    return {**cues, **{cue: sorted((*cues.get(cue, ()), *places)) for cue, places in more.items()}}


def _senses(block: Block, words: Words, cues: Mapping[str, Sequence[Pair]], texts: Sequence[str]) -> list[Sense]:
    """Return the words and cues of each sentence of a block, its cues shared out in one pass."""
    starts = words.starts
    firsts = [bisect_left(starts, span.start) for span in block.sentences]
    lasts = [bisect_left(starts, span.end) for span in block.sentences]
    if len(texts) == 1 and firsts[0] == 0 and lasts[0] == len(starts):
        return [Sense(words.text, 0, lasts[0], texts[0], {name: tuple(places) for name, places in cues.items()})]
    shares: list[dict[str, tuple[Pair, ...]]] = [{} for _ in texts]
    ends = [*lasts, 0]
    for name, places in cues.items():
        for place in places:
            number = bisect_right(firsts, place[0]) - 1
            if place[0] < ends[number]:
                share = shares[number]
                share[name] = (*share[name], place) if name in share else (place,)
    return [Sense(words.text, *known) for known in zip(firsts, lasts, texts, shares, strict=True)]


def _signs(lines: Sequence[Line]) -> frozenset[str]:
    """Return what rules look a passage up by: its cue classes, "claim:TYPE" of its claims, "introduces" where a study is told."""
    signs: set[str] = set()
    for line in lines:
        signs.update(line.cues)
        if line.claim is not None:
            signs.update(f"claim:{code}" for code in (line.claim.type, *line.claim.also))
        if line.introduces is not None:
            signs.add("introduces")
    return frozenset(signs)


def _compares(verdict: Verdict, sense: Sense) -> bool:
    """Return whether a title sets a treatment beside another, which says more than a topic does."""
    return verdict.type == "CMP" and verdict.cue in sense.get("compare")


def _benefits(line: Line) -> bool:
    """Return whether a sentence claims a benefit."""
    return line.claim is not None and (line.claim.type in _BENEFIT or "EFF" in line.claim.also)


def _settings(draft: Draft, lexed: Sequence[Lexed]) -> list[Setting]:
    """Return the setting of every block: the heading above it, and for list items the line that leads into the list."""
    settings: list[Setting] = []
    heading = ""
    lead = NO_LEAD
    about = heading_cares = causes = False
    above = Kind.HEADING
    for block, zone, words in zip(draft.blocks, draft.zones, lexed, strict=True):
        before, above = above, block.kind
        if block.kind is Kind.HEADING:
            heading, lead, causes = block.text, NO_LEAD, names_causes(block.text)
            about = heading_cares = bool(_HEADING_CARE & words.cues.keys())
            settings.append(Setting(zone, heading))
            continue
        if block.kind is Kind.ITEM:
            settings.append(Setting(zone, heading, lead.text, lead.asserts, lead.labels, about, causes and before is not Kind.ITEM))
            continue
        settings.append(Setting(zone, heading, about_care=about))
        if zone in _CLAIM_ZONES and block.kind is Kind.PARAGRAPH:
            causes = causes and (zone is Zone.HEADING or block.prose.rstrip().endswith(":"))
            lead = words.lead if zone in _TOLD else Lead("", words.lead.asserts, words.lead.labels)
            about = words.cares or (about and heading_cares)
    return settings


def _lead(block: Block, words: Words, cues: dict[str, list[tuple[int, int]]]) -> Lead:
    """Return the line that leads into the list below a paragraph, whether it asserts, and the citations it ends in (S6)."""
    body = block.prose.rstrip()
    if not body.endswith(":") or not block.sentences:
        return NO_LEAD
    last = block.sentences[-1]
    first = bisect_left(words.starts, last.start)
    here = {name: tuple(place for place in places if place[0] >= first) for name, places in cues.items()}
    kept = {name: places for name, places in here.items() if places}
    sense = Sense(words.text, first, len(words.text), block.prose[last.start : last.end], kept)
    asserts = not is_instruction(sense) and not is_question(sense.text) and asserts_list(sense)
    end = len(block.text.rstrip())
    return Lead(body[last.start :], asserts, tuple(label for marker in block.markers if end - marker.end <= 2 for label in marker.labels))


def _holder(lines: Sequence[Line], mark: Mark) -> Line | None:
    """Return the sentence a mark belongs to: the one it stands in, or the one whose full stop it follows."""
    return next((line for line in reversed(lines) if line.start <= mark.start), None)
