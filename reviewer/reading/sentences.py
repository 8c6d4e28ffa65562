"""A block read sentence by sentence: what each claims, how it is covered, and what it tells of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from reviewer.model.draft import Block, Draft, Kind
from reviewer.model.facts import Facts
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary
from reviewer.model.span import Span
from reviewer.reading.claims import Around, Verdict, classify
from reviewer.reading.claims.forms.objects import spoken_of
from reviewer.reading.claims.forms.stories import tells_of_one
from reviewer.reading.claims.forms.voices import tells_own_story
from reviewer.reading.cues import Lexicon
from reviewer.reading.episodes import episodes, introduces
from reviewer.reading.house import Page, Short
from reviewer.reading.lexed import Lexed
from reviewer.reading.lines import Claim, Cover, Line
from reviewer.reading.passage import Passage, Setting
from reviewer.reading.scope import Mark, Scope, marks, names_source
from reviewer.reading.sense import Pair, Sense
from reviewer.reading.speech import is_instruction, is_question
from reviewer.reading.standings import Standings
from reviewer.reading.subject import subject as subject_of
from reviewer.reading.surroundings import CLAIM_ZONES
from reviewer.reading.unshown import tells_unshown
from reviewer.reading.words import Words

TITLED = late(r"(?:^|\n)[ \t]*(?:sub|(?:page|seo|meta|og|search)[_-]?)?title[ \t]*:[ \t]*(?:[>|][+-]?[ \t]*\n\s*)?[\"']?\Z", re.IGNORECASE)
"""What stands before a title in front matter: it is read as a headline, not as a sentence of the text."""
_UNSEEN = frozenset({Kind.CODE, Kind.HIDDEN})
"""Blocks that tell readers nothing: code, and remarks that the page does not show."""
_NO_COVER = Cover()
_OF_STUDIES = ("study", "people", "evidencenoun", "studyverb")
"""Cue classes without which a block tells no study."""
_BENEFIT = frozenset({"EFF", "GUA", "CMP", "TES"})
_FIGURES = frozenset({"PRE", "STA"})
"""Types of claims that give a figure: what it is good for is asked about where it stands, and makes no page one that sells."""


class Sentences:
    """Reads one block in its setting; what it returns depends on nothing that was read before."""

    def __init__(self, facts: Facts, lexicon: Lexicon, standings: Standings) -> None:
        self._facts, self._lexicon, self._standings = facts, lexicon, standings

    def read(self, block: Block, lexed: Lexed, setting: Setting, page: Page, draft: Draft, rungs: dict[str, str]) -> Passage:
        """Return what a block says where it stands; `rungs` are those of the references, by label."""
        words, cues = lexed.words, lexed.cues
        if page.short:
            cues = _with_short(block.prose, words, cues, page.short)
        if setting.zone not in CLAIM_ZONES or block.kind in _UNSEEN:
            return Passage(block, setting, words, page=page)
        found = marks(block, draft.references, page.domains)
        links = {label: self._standings.link_rung(label, page, _around(block, mark)) for mark in found for label in mark.labels if label not in rungs}
        all_rungs = {**rungs, **links} if links else rungs
        texts = [block.prose[span.start : span.end] for span in block.sentences]
        known = self._facts.vocabulary
        senses = _senses(block, words, cues, texts, known)
        of_studies = not cues.keys().isdisjoint(_OF_STUDIES)
        heads = episodes([(sense.text, sense.said) for sense in senses], known) if of_studies else (-1,) * len(texts)
        scope = Scope(block.sentences, found, heads, setting.lead_labels)
        lines: list[Line] = []
        at = setting
        story, of_one = tells_own_story(block, words.text), tells_of_one(block, words.text, setting.heading, known)
        asserts = at.lead_asserts or (at.gains and page.selling)
        around = Around(
            page, at.zone, block.kind, at.heading, at.lead, asserts, at.about_care, known, at.lists, at.leads_benefits, story, of_one
        )  # fmt: skip
        other: Around | None = None
        for number, (text, sense) in enumerate(zip(texts, senses, strict=True)):
            asked = senses[number - 1] if lines and lines[-1].question else None
            here = around if asked is None else around._replace(asked=asked)
            line, about = self._line(number, block.sentences[number], text, sense, words, block, here, scope, heads)
            lines.append(line)
            if about is not around.about_care:
                around, other = other or around._replace(about_care=about), around
        names = _signs(lines)
        benefits = () if page.official else tuple(line for line in lines if _benefits(line))
        return Passage(block, setting, words, tuple(lines), found, all_rungs, page, names, benefits)

    def _line(
        self, number: int, span: Span, text: str, sense: Sense, words: Words, block: Block, around: Around, scope: Scope, heads: Sequence[int]
    ) -> tuple[Line, bool]:
        first, last, mine, about = sense.first, sense.last, sense.cues, around.about_care
        instruction = is_instruction(sense)
        unshown = tells_unshown(sense, self._facts.vocabulary)
        verdict = None if unshown else classify(sense, around, instruction)
        headline = block.kind is Kind.META and TITLED.search(block.text, 0, span.start) is not None
        claim = self._claim(verdict, sense, words, around.page, block, text) if verdict and (not headline or _compares(verdict, sense)) else None
        cover = scope.cover(number, claim.at) if claim else _NO_COVER
        if claim and cover.state == "bare" and names_source(text, self._facts.vocabulary) and claim.type != "CMP":
            cover = Cover("own", ("text:named",))
        opening = introduces(text, sense.said, self._facts.vocabulary) if heads[number] == number else None
        line = Line(
            span.start, span.end, first, last, text, mine, claim, cover, heads[number],
            Span(span.start + opening.start(), span.start + opening.end()) if opening else None, is_question(text), instruction, unshown, sense.said,
        )  # fmt: skip
        return line, about or "treatment" in mine or "genericcare" in mine

    def _claim(self, verdict: Verdict, sense: Sense, words: Words, page: Page, block: Block, text: str) -> Claim:
        cue = Span(words.starts[verdict.cue[0]], words.ends[verdict.cue[1]])
        cues = sense.cues
        treatments = cues.get("treatment", ())
        short = {one.word: one.name for one in page.short} if treatments else {}
        said = [words.text[first : last + 1] for first, last in treatments]
        named = [short.get(one[0]) or self._lexicon.treatment(one) for one in said]
        about = subject_of(block.prose, words, sense.first, treatments, named, page.promoted, self._facts.vocabulary) if named else -1
        subject = named[about] if about >= 0 else ""
        called = self._lexicon.called(said[about]) if subject and said[about][0] not in short else subject
        thing = spoken_of(sense, words, block.prose, verdict.cue)
        hedge = 2 if sense.before(verdict.cue, 6, "hedge2") else 1 if sense.before(verdict.cue, 6, "hedge1") else 0
        own = subject in page.promoted or "own" in cues or "house" in cues or (not subject and page.selling)
        lead = text.rstrip().endswith(":")
        fragment = block.kind in (Kind.ITEM, Kind.CELL) and not text.rstrip().endswith((".", "!"))
        return Claim(verdict.type, cue.start, cue, verdict.also, subject, called, thing, hedge, own, lead, fragment)


def _around(block: Block, mark: Mark) -> str:
    """Return the sentence in which a mark stands, or whose full stop it follows."""
    span = next((span for span in reversed(block.sentences) if span.start <= mark.start), None)
    return block.prose[span.start : span.end] if span is not None else ""


def _with_short(prose: str, words: Words, cues: dict[str, list[Pair]], short: Sequence[Short]) -> dict[str, list[Pair]]:
    """Return the cues of a block with the abbreviations that the text explains elsewhere."""
    known = {one.word: one.cue for one in short}
    if known.keys().isdisjoint(words.text):
        return cues
    more: dict[str, list[Pair]] = {}
    for at, word in enumerate(words.text):
        written = word in known and prose[words.starts[at] : words.ends[at]].rstrip("s").isupper()
        if written and not any(first <= at <= last for first, last in cues.get(known[word], ())):
            more.setdefault(known[word], []).append((at, at))
    if not more:
        return cues
    return {**cues, **{cue: sorted((*cues.get(cue, ()), *places)) for cue, places in more.items()}}


def _senses(block: Block, words: Words, cues: Mapping[str, Sequence[Pair]], texts: Sequence[str], known: Vocabulary) -> list[Sense]:
    """Return the words and cues of each sentence of a block, its cues shared out in one pass."""
    starts = words.starts
    firsts = [bisect_left(starts, span.start) for span in block.sentences]
    lasts = [bisect_left(starts, span.end) for span in block.sentences]
    if len(texts) == 1 and firsts[0] == 0 and lasts[0] == len(starts):
        return [Sense(words.text, 0, lasts[0], texts[0], {name: tuple(places) for name, places in cues.items()}, known, said=words.said)]
    shares: list[dict[str, tuple[Pair, ...]]] = [{} for _ in texts]
    nowhere: dict[str, tuple[Pair, ...]] = {}
    owners = [nowhere] * len(starts)
    for first, last, share in zip(firsts, lasts, shares, strict=True):
        owners[first:last] = [share] * (last - first)
    for name, places in cues.items():
        for place in places:
            share = owners[place[0]]
            if owners[place[1]] is share:
                share[name] = (*share[name], place) if name in share else (place,)
    return [Sense(words.text, *told, known) for told in zip(firsts, lasts, texts, shares, strict=True)]


def _signs(lines: Sequence[Line]) -> frozenset[str]:
    """Return what rules look a passage up by: its cue classes, "claim:TYPE" of its claims, "introduces" where a study is told."""
    signs: set[str] = set().union(*[line.cues for line in lines])
    for line in lines:
        if line.claim is not None:
            signs.update([f"claim:{code}" for code in (line.claim.type, *line.claim.also)])
        if line.introduces is not None:
            signs.add("introduces")
    return frozenset(signs)


def _compares(verdict: Verdict, sense: Sense) -> bool:
    """Return whether a title sets a treatment beside another, which says more than a topic does."""
    return verdict.type == "CMP" and verdict.cue in sense.get("compare")


def _benefits(line: Line) -> bool:
    """Return whether a sentence claims a benefit."""
    return line.claim is not None and line.claim.type not in _FIGURES and (line.claim.type in _BENEFIT or "EFF" in line.claim.also)
