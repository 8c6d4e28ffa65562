"""What the detail pane tells of a card, worked out as plain values. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.checking.cards import asked, part
from reviewer.desk.ledger import paragraphs
from reviewer.desk.picturing import picture_of
from reviewer.desk.values import Review, RuleRecord
from reviewer.model.draft import Draft
from reviewer.model.finding import Card, Change, Finding, WaiverClass
from reviewer.model.review import Answer
from reviewer.model.span import Place
from reviewer.rules.titles import titles_of
from reviewer.ui import words
from reviewer.ui.choices import CardChosen, CommandChosen
from reviewer.ui.rows import Row, short
from reviewer.ui.signs import Sign

MOST_PLACES = 12
BY_KIND = frozenset({"SO001", "SO003", "SO004"})
"""Rules that find something because of the kind a source is read as: a reviewer may know better."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: `look` is a label's look, or "place" for a link to `place`; with `choice` it is a link to that.

    `spoken` replaces the text for a screen reader.
    """

    text: str
    look: str = ""
    place: Place | None = None
    spoken: str = ""
    choice: object | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """A card in full: the small line above, the paragraphs, the ids of the commands at its foot, and what the fix will do."""

    over: str
    lines: tuple[Line, ...]
    sign: Sign | None = None
    commands: tuple[str, ...] = ()
    fix: str = ""


NOTHING = Telling(
    "No finding chosen",
    (Line("Click a card, or put the cursor into a marked passage.", "muted"), Line("F8 goes to the next finding.", "muted")),
)
DONE = Telling(
    "Nothing left to fix",
    (Line("Ask a reviewer to sign off", "heading"), Line("Nothing is open that must or should be fixed.")),
    Sign.PASSED,
    ("sign",),
)


def telling(row: Row, review: Review, record: RuleRecord | None = None, whole: Row | None = None) -> Telling:
    """Return what is to be told of a row; `record` is that of its check, `whole` the card it is a place of."""
    if row.card is None:
        return _failure(row)
    if row.places:
        return _several(row, review, record)
    card, head = row.card, row.card.head
    lines = [Line(card.title, "heading"), Line(card.message or head.message), *_answer(review, head)]
    if row.sign is not Sign.ANSWERED:
        lines += dict.fromkeys(line for change in changes_of(card) for line in _change(change, review.draft))
        lines += _part("How to fix it", head.fix_hint)
        lines += _part("Also here", f"{titles_of(head.also)} The fix above covers it." if head.also else "")
    lines += [*_part("Why it matters", head.why), *_part("Standard", head.standard), *_related(head, review.draft), *_record(record)]
    if whole is not None:
        lines += [Line("This card", "strong"), Line(whole.title, choice=CardChosen(whole.key))]
    return Telling(_over(row, head), tuple(lines), row.sign, _commands(row, review), _repair(card))


def _over(row: Row, head: Finding) -> str:
    """Return the small line above a finding: how much it weighs, its check, and which place of its card it is."""
    which = f", {row.nth} of {row.of}" if row.of else ""
    return f"{row.sign.label}{which} · {head.rule}"


def _several(row: Row, review: Review, record: RuleRecord | None) -> Telling:
    """Return a card of several findings: what they have in common, then each rule's question and fix with its places."""
    assert row.card is not None
    card, one = row.card, len(row.card.rules) == 1
    lines = [Line(card.title, "heading")]
    lines += [Line(f"{card.where[:1].upper()}{card.where[1:]}", "muted")] if card.where else []
    lines += [] if one else [Line(card.message)]
    if row.sign is not Sign.ANSWERED:
        lines += dict.fromkeys(line for change in changes_of(card) for line in _change(change, review.draft))
        lines += _part("How to fix it", card.fix)
    lines += [line for rule in card.rules for line in _of_rule(row, rule, review)]
    lines += _part("Why it matters", card.why)
    lines += [*_part("Standard", card.head.standard), *_record(record)] if one else []
    over = f"{row.sign.label} · {card.head.rule if one else card.area}"
    return Telling(over, tuple(lines), row.sign, _commands(row, review), _repair(card))


def _of_rule(row: Row, rule: str, review: Review) -> list[Line]:
    """Return the places of one rule on a card, each below the question that is asked there and its fix."""
    assert row.card is not None
    places = [place for place in row.places if place.card is not None and place.card.head.rule == rule]
    card = part(row.card, (place.card.head for place in places if place.card is not None))
    one = len(row.card.rules) == 1
    lines = [Line("Where" if one else f"{places[0].sign.label}: {card.title}", "strong")]
    by_mark = {place.key: place for place in places}
    fixes = {finding.fix_hint for finding in card.findings}
    for question in asked(card.findings):
        lines += [Line(question.message)]
        lines += [_link(by_mark[finding.fingerprint], review) for finding in question.findings]
        lines += [Line(f"How to fix it: {question.fix}", "muted")] if len(fixes) > 1 else []
    return [*lines, Line(f"How to fix it: {card.fix}", "muted")] if len(fixes) == 1 and not one else lines


def _link(place: Row, review: Review) -> Line:
    waits = " · an answer waits" if place.key in review.proposals else ""
    where = f"¶ {place.paragraph}  " if place.paragraph else ""
    return Line(f"{where}{place.quote or 'the article as a whole'}{waits}", "place", choice=CardChosen(place.key))


def repaired(card: Card) -> tuple[Finding, ...]:
    """Return the findings the card's button puts right: the first with a certain change, and all others with the same one."""
    certain = [finding for finding in card.findings if finding.changes]
    return tuple(finding for finding in certain if finding.repair == certain[0].repair)


def changes_of(card: Card) -> tuple[Change, ...]:
    """Return the certain changes the card's button makes."""
    return tuple(dict.fromkeys(change for finding in repaired(card) for change in finding.changes))


def _repair(card: Card) -> str:
    found = repaired(card)
    if not found or not found[0].repair:
        return ""
    return found[0].repair if len(found) == 1 else f"{found[0].repair}, {len(found)} places"


def _commands(row: Row, review: Review) -> tuple[str, ...]:
    assert row.card is not None
    head = row.card.head
    fix = ("fix",) if changes_of(row.card) and row.sign is not Sign.ANSWERED else ()
    picture = ("picture",) if row.sign is not Sign.ANSWERED and picture_of(review.draft, head.place) else ()
    if len(row.card.rules) > 1:
        return (*fix, *picture)  # each place is answered on its own
    if row.sign is Sign.ANSWERED:
        return ("withdraw",)
    waiting = sum(finding.fingerprint in review.proposals for finding in row.card.findings)
    if waiting == len(row.card.findings):
        return ("accept", "withdraw")
    correct = ("correct_source",) if head.rule in BY_KIND and not row.places else ()
    accept = ("accept",) if waiting else ()
    return (*fix, *picture, *correct) if head.waiver is WaiverClass.NEVER else (*fix, *picture, *accept, "answer", *correct)


def _failure(row: Row) -> Telling:
    told = row.failure.message if row.failure else ""
    why = "This check stopped with a fault of the program, so nothing is known here. It does not count as passed."
    return Telling("Could not check", (Line(row.title, "heading"), Line(told), Line(why)), Sign.UNKNOWN)


def _answer(review: Review, head: Finding) -> list[Line]:
    waiting = review.proposals.get(head.fingerprint)
    answer = waiting or review.answers.get(head.fingerprint)
    if answer is None:
        return [Line("This can only be fixed, not answered.", "muted")] if head.waiver is WaiverClass.NEVER else []
    parts = [answer.reason, answer.explanation, f"{answer.by}, {words.day(answer.at)}. {_standing(answer, waiting is not None)}"]
    return [Line("\n".join(part for part in parts if part), "note")]


def _standing(answer: Answer, waiting: bool) -> str:
    if waiting:
        return "This answer waits for the reviewer."
    return f"Accepted by {answer.accepted_by}." if answer.accepted_by else "It stands in the review record."


def _change(change: Change, draft: Draft) -> list[Line]:
    if not 0 <= change.place.block < len(draft.blocks):
        return []
    old = " ".join((draft.blocks[change.place.block].text if change.whole else draft.quote(change.place)).split())
    new = " ".join(change.text.split())
    lines = [Line(f"−  {old}", "removed", spoken=f"Removed: {old}")] if old else []
    return [*lines, Line(f"+  {new}", "added", spoken=f"Added: {new}")] if new else lines


def _part(lead: str, text: str) -> list[Line]:
    return [Line(lead, "strong"), Line(text)] if text else []


def _record(record: RuleRecord | None) -> list[Line]:
    """Return what became of this check's findings before, and the way to its page."""
    if record is None:
        return []
    told = words.record(record.fixed, record.answered)
    return [Line("On this desk", "strong"), Line(told), Line("Read about this check…", choice=CommandChosen("guide"))]


def _related(head: Finding, draft: Draft) -> list[Line]:
    """Return the other places a finding speaks of."""
    places = [place for place in dict.fromkeys(head.related) if 0 <= place.block < len(draft.blocks) and place != head.place]
    if not places:
        return []
    numbers, lines = paragraphs(draft), [Line("Where else", "strong")]
    for place in places[:MOST_PLACES]:
        quote = short(draft.quote(place), 8) or short(draft.blocks[place.block].text, 8)
        lines.append(Line(f"¶ {numbers[place.block]}  “{quote}”", "place", place))
    if len(places) > MOST_PLACES:
        lines.append(Line(f"and {len(places) - MOST_PLACES} more", "muted"))
    return lines
