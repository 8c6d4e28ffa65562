"""Running the rules over a draft, at the price of what changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import chain
from operator import itemgetter

from reviewer.checking.answers import Answers
from reviewer.checking.asking import ask_article, ask_passage
from reviewer.checking.balance import balance
from reviewer.checking.cards import gather
from reviewer.checking.findings import Bound, Located, count
from reviewer.checking.foreign import foreign
from reviewer.checking.groups import themes_of
from reviewer.checking.later import Later
from reviewer.checking.ledger import entries
from reviewer.checking.memory import Memory
from reviewer.checking.moving import Part, entries_of
from reviewer.checking.roster import Roster
from reviewer.checking.ruleset import name_of
from reviewer.checking.settling import settled
from reviewer.checking.step import Look, step_from, untold
from reviewer.model.claims import Withdrawn
from reviewer.model.draft import Draft, Zone
from reviewer.model.elsewhere import Passed, Said
from reviewer.model.facts import Facts
from reviewer.model.finding import BalanceRow, Card, Report, RuleFailure
from reviewer.model.house import House
from reviewer.model.steps import Cancelled, Steps, at_once, never
from reviewer.reading import Reader
from reviewer.reading.cues import Lexicon
from reviewer.reading.passage import Article, Context, Passage
from reviewer.reading.told import known_to
from reviewer.rules import RULES
from reviewer.rules.base import BlockRule, DraftRule, Rule
from reviewer.rules.duplicates.said import said
from reviewer.rules.language.reading_load import grade
from reviewer.rules.memo import forget as forget_blocks

AT_A_TIME = 16
"""Blocks that are asked in a row, where that is done in steps."""
NOTHING_CORRECTED: Mapping[str, str] = {}
"""No reviewer has put a reference on another rung."""


class Engine:
    """Checks drafts for one house. It remembers what it found in each passage, and is not for several threads at once."""

    def __init__(self, facts: Facts, house: House, rules: Sequence[Rule] | None = None, lexicon: Lexicon | None = None) -> None:
        """Take the knowledge, the house, all rules where none are named, and the lexicon of the knowledge where it is built already."""
        self._all = facts
        self.facts = known_to(facts, house)
        self.house = house
        self.rules: tuple[Rule, ...] = tuple(RULES if rules is None else rules)
        self.ruleset = ""
        self._by_zone: dict[Zone, Roster] = {}
        self._draft_rules: tuple[DraftRule, ...] = ()
        self._themes = themes_of(facts.themes)
        self._lexicon = lexicon
        self._reader = Reader(self.facts, house, lexicon)
        self._memory, self._answers = Memory(), Answers()
        self._last: Look | None = None
        self._article: Article | None = None
        self._parts: list[Part] = []
        self._cards: tuple[Card, ...] = ()
        self._turn = 0
        self._elsewhere: tuple[Passed, ...] = ()
        self._withdrawn: tuple[Withdrawn, ...] = ()
        self.heed()

    def heed(self, *, off: Collection[str] = (), corrected: Mapping[str, str] = NOTHING_CORRECTED) -> None:
        """Leave out from now on the rules that are turned off, and put references (by key) on the rungs a reviewer says they are on."""
        self._heeded = tuple(off), dict(corrected)
        asked = [rule for rule in self.rules if rule.id not in off]
        self.ruleset = name_of(asked, self.facts, self.house)
        block_rules = [rule for rule in asked if isinstance(rule, BlockRule)]
        self._by_zone = {zone: Roster([rule for rule in block_rules if zone in rule.zones]) for zone in Zone}
        self._draft_rules = tuple(rule for rule in asked if isinstance(rule, DraftRule))
        self._reader.heed(corrected)
        self._memory.forget()
        self._answers.forget()
        self._last = self._article = None
        self._turn += 1

    def move(self, house: House) -> None:
        """Check for another house from now on; the rules that are off and the corrected references stay so."""
        off, corrected = self._heeded
        self.house, self.facts = house, known_to(self._all, house)
        self._reader = Reader(self.facts, house, self._lexicon)
        self.heed(off=off, corrected=corrected)

    def beside(self, elsewhere: tuple[Passed, ...]) -> None:
        """Hold drafts from now on against these blocks of other drafts."""
        self._elsewhere = elsewhere

    def without(self, withdrawn: tuple[Withdrawn, ...]) -> None:
        """Ask drafts from now on for these claims and sources, which were withdrawn."""
        self._withdrawn = withdrawn

    def said(self, draft: Draft) -> tuple[Said, ...]:
        """Return what a draft says, in the form in which other drafts are held against it."""
        return said(draft)

    def check(self, draft: Draft, *, today: date, cancelled: Callable[[], bool] | None = None, quick: bool = False) -> Report:
        """Return the report on a draft; raises Cancelled where `cancelled` answers true between two steps.

        With `quick` only the blocks that changed since the last check are asked again, by the rules that need one block, and what was found about
        the article as a whole is carried over: what a keystroke can wait for. The next check without it tells everything anew.
        """
        stop = cancelled or never
        if quick and (report := self.few(draft, today=today, cancelled=stop)) is not None:
            return report
        report = at_once(self.steps(draft, today=today, cancelled=stop), stop)
        assert report is not None  # nothing else was asked in between
        return report

    def few(self, draft: Draft, *, today: date, cancelled: Callable[[], bool] | None = None) -> Report | None:
        """Return what `check` does with `quick`, or None, with nothing asked, where too much has changed for that."""
        step = step_from(self._last, self._parts, draft)
        if step is None:
            return None
        context = self._context(today)
        if self._last is None:  # the day has changed: all that was found was forgotten
            return None
        article = self._reader.reread(step.last.article, draft, step.changed)
        told = self._reporting(step.last._replace(article=article), [*step.parts], context, step.changed, quick=True)
        return at_once(told, cancelled or never)

    def steps(self, draft: Draft, *, today: date, cancelled: Callable[[], bool] | None = None) -> Steps[Report | None]:
        """Check a draft as `check` does without `quick`, some milliseconds at a time: yields after each step, and returns the report.

        Between two steps anything may be asked of the engine; where that was another check, this one ends with None.
        """
        context, turn = self._context(today), self._turn
        work, stop = self._asking(draft, context), cancelled or never
        while True:
            try:
                next(work)
            except StopIteration as done:
                report: Report = done.value
                return report
            yield
            if turn != self._turn:
                return None
            if stop():
                raise Cancelled

    def _asking(self, draft: Draft, context: Context) -> Steps[Report]:
        """Read a draft and ask all rules, in steps; what is remembered of the last check changes at the end."""
        failures: dict[str, RuleFailure] = {}
        whole: dict[int, list[Located]] = {}
        article = yield from self._reader.reading(draft)
        yield
        yield from ask_article(self._draft_rules, article, context, self._answers, whole, failures)
        asked, parts = untold(self._last, article, whole), [*self._parts]
        if asked is None:
            asked, parts = [*range(len(article.passages))], [([], [])] * len(article.passages)
        report = yield from self._reporting(Look(article, whole, failures), parts, context, asked)
        self._article = article
        return report

    def _context(self, today: date) -> Context:
        """Return what the rules may know of the day and the world, at the beginning of a check."""
        self._turn += 1
        if self._memory.on(today):
            self._last = None
        return Context(self.house, self.facts, today, self._elsewhere, self._withdrawn)

    def forget(self) -> None:
        """Forget all drafts: another one is next, and what was found in these would only take room."""
        self._reader.forget()
        self._memory.forget()
        self._answers.forget()
        forget_blocks()
        self._last, self._article, self._parts, self._cards, self._turn = None, None, [], (), self._turn + 1

    def balance(self, draft: Draft) -> tuple[BalanceRow, ...]:
        """Return the balance grid of a draft: worked out when somebody asks for it, not at each check."""
        read = self._article
        article = read if read is not None and read.draft is draft else self._reader.read(draft)
        return balance(article, self._reader.lexicon.treatments, self.facts.vocabulary)

    def grade(self, draft: Draft) -> float | None:
        """Return for which school year the draft that was checked last reads; None for another one, and where it has too few words to say."""
        read = self._last.article if self._last is not None else None
        return grade(read) if read is not None and read.draft is draft else None

    def _reporting(
        self, seen: Look, parts: list[Part], context: Context, numbers: Sequence[int], *, quick: bool = False
    ) -> Steps[Report]:
        """Return the report of an article whose numbered blocks are to be asked, in steps; of the others the last answers still hold (`parts`).

        With `quick` cards are gathered when somebody looks at one.
        """
        failures = dict(seen.failures)
        for nth, number in enumerate(numbers, 1):
            passage = seen.article.passages[number]
            here, broken = self._block_hits(passage, context)
            if broken:
                failures.update((failure.rule, failure) for failure in broken)
            more = seen.hits(number)
            bound = self._bound(number, passage, here, more) if here or more else []
            parts[number] = bound, self._memory.ledger(number, passage, entries)
            if not nth % AT_A_TIME:
                yield
        if len(numbers) > AT_A_TIME:
            yield
        findings = count(chain.from_iterable(map(itemgetter(0), parts)))
        sentences = entries_of(parts) if seen.moves else tuple(chain.from_iterable(map(itemgetter(1), parts)))
        self._last, self._parts = seen._replace(failures=failures), parts
        gathered = partial(gather, findings, self._themes, self._cards, seen.article.draft.blocks)
        cards: Sequence[Card] = Later(gathered)
        if not quick:
            cards = self._cards = gathered()
        unread = foreign(seen.article)
        broken_off = (*failures.values(), unread) if unread is not None else tuple(failures.values())
        return Report(findings, cards, sentences, seen.article.standings, broken_off, seen.article.links)

    def _bound(self, number: int, passage: Passage, here: Sequence[Located], more: list[Located] | None) -> list[Bound]:
        """Return the findings of one block; from memory where only its own rules spoke and it stands where it stood."""
        block = passage.block
        if more:
            return self._memory.together(number, passage, more, lambda: settled(number, block, here, more))
        return self._memory.bound(number, passage, lambda: settled(number, block, here))

    def _block_hits(self, passage: Passage, context: Context) -> tuple[tuple[Located, ...], tuple[RuleFailure, ...]]:
        """Return the hits of all block rules in a passage, their places still HERE."""
        rules = self._by_zone[passage.setting.zone]
        return self._memory.hits(passage, lambda: ask_passage(rules.asking(passage.cues), passage, context))
