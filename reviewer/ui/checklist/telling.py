"""What the detail pane tells of a card, worked out as plain values. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reviewer.checking.cards import asked, part
from reviewer.desk.values import Review, RuleRecord
from reviewer.desk.writing.ledger import paragraphs
from reviewer.model.draft import Draft
from reviewer.model.finding import LANGUAGE, Card, Finding, WaiverClass
from reviewer.model.review import Answer
from reviewer.rules.titles import titles_of
from reviewer.ui.checklist.card_commands import commands_of, edits_of, kin, repair_of
from reviewer.ui.checklist.exemplary import examples
from reviewer.ui.checklist.naming import named
from reviewer.ui.looks.signs import Sign
from reviewer.ui.values import words
from reviewer.ui.values.choices import CardChosen, CommandChosen
from reviewer.ui.values.lines import Line, lines_of
from reviewer.ui.values.remedies import remedy
from reviewer.ui.values.rows import Row, sign_of

MOST_PLACES = 12
MOST_CHANGES = 6
"""Changes that are shown before the button; the list before "Fix all of this kind" shows every one."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A card in full: the small line above, the paragraphs, the ids of the commands at its foot, and what the fix will do.

    `captions` are the words of its buttons that are not their commands' names; `at` says which of how many places F8 goes to it is.
    `others` are commands that somebody else should give than whoever sits here; `walks` says that the next finding and the one before can be gone to.
    """

    over: str
    lines: tuple[Line, ...]
    sign: Sign | None = None
    commands: tuple[str, ...] = ()
    fix: str = ""
    captions: tuple[tuple[str, str], ...] = ()
    at: str = ""
    others: tuple[str, ...] = ()
    walks: bool = True


NOTHING = Telling(
    "No finding chosen",
    (Line("Click a card, or put the cursor into a marked passage.", "muted"), Line("F8 goes to the next finding.", "muted")),
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
        lines += _changes(card, review)
        lines += _part("How to fix it", head.fix_hint)
        lines += _part("Also here", f"{titles_of(head.also)} The fix above covers it." if head.also else "")
    lines += [*_part("Why it matters", head.why), *_standard(head, record), *_related(head, review.draft), *_beside(head, review)]
    lines += _record(record, head)
    if whole is not None:
        lines += [Line(f"Place {row.nth} of {row.of} on the card", "strong"), Line(whole.title, choice=CardChosen(whole.key))]
    return _told(row, review, _over(row, head), lines)


def _told(row: Row, review: Review, over: str, lines: list[Line]) -> Telling:
    assert row.card is not None
    commands, fix = commands_of(row, review), repair_of(row.card, review.draft)
    captions = [("fix", fix)]
    own = remedy(row.card.head)
    captions += [(own.command, own.caption)] if own.caption and len(row.card.findings) == 1 else []
    return Telling(over, tuple(lines), row.sign, commands, fix, tuple(pair for pair in captions if pair[0] in commands))


def _over(row: Row, head: Finding) -> str:
    """Return the small line above a finding: how much it weighs, and its check."""
    return f"{row.sign.label} · {head.rule}"


def _several(row: Row, review: Review, record: RuleRecord | None) -> Telling:
    """Return a card of several findings: what they have in common, then each rule's question and fix with its places."""
    assert row.card is not None
    card, one = row.card, len(row.card.rules) == 1
    lines = [Line(card.title, "heading")]
    lines += [Line(f"{card.where[:1].upper()}{card.where[1:]}", "muted")] if card.where else []
    lines += [] if one else [Line(card.message)]
    if row.sign is not Sign.ANSWERED:
        lines += _changes(card, review)
        lines += _part("How to fix it", card.fix)
    lines += [line for rule in card.rules for line in _of_rule(row, rule, review)]
    lines += _part("Why it matters", card.why)
    lines += [*_standard(card.head, record), *_record(record, card.head)] if one else []
    return _told(row, review, f"{row.sign.label} · {card.head.rule if one else card.area}", lines)


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
    states = (("an answer waits", review.proposals), ("sent back", review.sent_back), ("answered before, to be checked again", review.due))
    waits = next((f" · {words}" for words, marks in states if place.key in marks), "")
    where = f"¶ {place.paragraph}  " if place.paragraph else ""
    return Line(f"{where}{place.quote or 'the article as a whole'}{waits}", "place", choice=CardChosen(place.key))


def _failure(row: Row) -> Telling:
    """Return what is to be told of a check without findings: that it found nothing, or that it could not run."""
    if row.sign is Sign.PASSED:
        said = "This check ran on the text as it stands and found nothing to ask about. F1 opens its page."
        return Telling(str(row.sign.label), (Line(row.title, "heading"), Line(row.quote), Line(said, "muted")), Sign.PASSED)
    told = row.failure.message if row.failure else ""
    if row.failure is not None and row.failure.rule == LANGUAGE:
        return Telling("Could not check", (Line(row.title, "heading"), Line(told)), Sign.UNKNOWN)
    why = "This check stopped with a fault of the program, so nothing is known here. It does not count as passed."
    return Telling("Could not check", (Line(row.title, "heading"), Line(told), Line(why)), Sign.UNKNOWN)


def _answer(review: Review, head: Finding) -> list[Line]:
    waiting = review.proposals.get(head.fingerprint)
    answer = waiting or review.answers.get(head.fingerprint)
    back = review.sent_back.get(head.fingerprint)
    if answer is None and back is not None:
        return [Line(f"The answer was sent back by {back.by}, {words.day(back.at)}:\n{back.note}", "note")]
    if answer is None and (over := review.due.get(head.fingerprint)) is not None:
        said = f"{over.by} answered this on {words.day(over.at)}, to be checked again on {words.day(over.expires)}. It is open again."
        return [Line("\n".join((said, over.reason, over.explanation)), "note")]
    if answer is None:
        return [Line("This can only be fixed, not answered.", "muted")] if head.waiver is WaiverClass.NEVER else []
    parts = [answer.reason, answer.explanation, f"{answer.by}, {words.day(answer.at)}. {_standing(answer, waiting is not None)}"]
    return [Line("\n".join(part for part in parts if part), "note")]


def _standing(answer: Answer, waiting: bool) -> str:
    if waiting:
        return f"This answer waits for the reviewer.{words.holds(answer)}"
    told = words.holds(answer) or " It stands in the review record."
    return f"Accepted by {answer.accepted_by}.{told}" if answer.accepted_by else told.strip()


def _changes(card: Card, review: Review) -> list[Line]:
    """Return what the card's button does to the text: for each change the line as it stands and as it will; and the way to all of its kind."""
    told = lines_of(edits_of(card, review.draft), review.draft.text)
    lines, more = [line for pair in told[:MOST_CHANGES] for line in pair], len(told) - MOST_CHANGES
    lines += [Line(f"and {words.count(more, 'more change')}", "muted")] if more > 0 else []
    others = kin(card, review) if lines else ()
    return [*lines, Line(f"Fix all {len(others)} of this kind…", choice=CommandChosen("fix_all"))] if others else lines


def _part(lead: str, text: str) -> list[Line]:
    return [Line(lead, "strong"), Line(text)] if text else []


def _standard(head: Finding, record: RuleRecord | None) -> list[Line]:
    """Return the standard a check comes from, and the way to the check's page where it has one."""
    if not head.standard:
        return []
    page = [Line("Read about this check", choice=CommandChosen("guide"))] if record is not None else []
    return [Line("Standard", "strong"), Line(head.standard), *page]


def _record(record: RuleRecord | None, head: Finding) -> list[Line]:
    """Return the check's own example, folded away, and what became of its findings before."""
    if record is None:
        return []
    wrong, right = examples(record.rule, head.kind)
    inside = (
        Line("Flagged", "muted"),
        Line(wrong, "removed_text", spoken=f"Flagged: {wrong}"),
        Line("Fine", "muted"),
        Line(right, "added", spoken=f"Fine: {right}"),
    )
    return [Line("an example", inside=inside), Line(f"On this desk. {words.record(record.fixed, record.answered)}", "small")]


def _related(head: Finding, draft: Draft) -> list[Line]:
    """Return the other places a finding speaks of."""
    places = [place for place in dict.fromkeys(head.related) if 0 <= place.block < len(draft.blocks) and place != head.place]
    if not places:
        return []
    numbers = paragraphs(draft)
    lines = [Line("Where else", "strong"), *(Line(named(draft, place, numbers), "place", place) for place in places[:MOST_PLACES])]
    if len(places) > MOST_PLACES:
        lines.append(Line(f"and {len(places) - MOST_PLACES} more", "muted"))
    return lines


def open_in(review: Review, block: int) -> list[Finding]:
    """Return the open findings whose words stand in a block; a report's findings stand in the order of the text."""
    found = review.report.findings
    low, high = bisect_left(found, block, key=_block), bisect_right(found, block, key=_block)
    return [finding for finding in found[low:high] if finding.fingerprint not in review.answers]


def _block(finding: Finding) -> int:
    return finding.place.block


def _beside(head: Finding, review: Review) -> list[Line]:
    """Return the other open findings whose words meet this one's, the weightiest first."""
    here = head.place
    met = [
        finding
        for finding in open_in(review, here.block)
        if finding.fingerprint != head.fingerprint
        and finding.place.start <= here.end
        and here.start <= finding.place.end
        and (finding.place == here or min(finding.place.end, here.end) > max(finding.place.start, here.start))
    ]
    met.sort(key=lambda finding: (-finding.severity, finding.place, finding.rule))
    links = [Line(f"{sign_of(one).label}: {one.title}", "place", choice=CardChosen(one.fingerprint)) for one in met[:MOST_PLACES]]
    return [Line("Also at these words", "strong"), *links] if links else []
