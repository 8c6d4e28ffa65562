"""Selling inside the information: pressure, and early or repeated calls to book."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.draft import Kind, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.named import NamedTuple
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Group, Vocabulary
from reviewer.model.span import Place
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Context, Passage
from reviewer.reading.words import phrase
from reviewer.rules.assumed import of_names
from reviewer.rules.base import DraftRule
from reviewer.rules.overview import HASTE, OURS, numbers
from reviewer.rules.places import TEXT, quoted, short

READ = frozenset({Zone.TITLE, Zone.HEADING, Zone.BODY, Zone.PROMO, Zone.FURNITURE})
URGES = ("today!", "now!")
_CALLS, _PLAIN, _OWN_HELP = Group("callsto"), Group("plainlydoes"), Group("ownhelp")
_TO_US = frozenset("us our your a an in out online today now with".split())
_AT_ONCE = late(r"\b(?:at once|straight ?away|right away|immediately|the same day|(?:stop|day or night)(?: \w+)? and call)\b", re.IGNORECASE)
"""How soon a reader is asked to call for whose good it is."""
_IF = frozenset(("if", "when", "for"))
FEWEST = 3
"""Words of the shortest call to come at once."""
SPOKEN = TEXT | {Zone.HEADING}
LAST_SHARE = 0.75
"""From here on, counted in blocks, a call to book stands at the end."""


class Said(NamedTuple):
    """A sentence that sells: where it is, how (pressure, booking or house), and how far into the article."""

    place: Place
    kind: str
    at: float


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield pressure wherever it stands, calls to book before the end, and the house praising itself before the last section."""
    if article.page.official:
        return
    sold = list(selling(article, context))
    last = last_section(article)
    bookings = [said for said in sold if said.kind == "booking"]
    early = [said for said in bookings if said.at < LAST_SHARE and said.place.block < last]
    for said in sold:
        if said.kind == "pressure" or (said.kind == "house" and said.place.block < last and said.at < LAST_SHARE) or said in early:
            assumed = of_names(article.page, context.house) if said.kind == "house" else ""
            values = {"quote": short(article.draft.quote(said.place)), "assumed": assumed}
            yield Hit(said.place, values, None if said.kind == "pressure" else said.kind)


def selling(article: Article, context: Context) -> Iterator[Said]:
    """Yield each sentence that sells, in order."""
    promoted = tuple(" ".join(phrase(name)) for name in article.page.promoted)
    spoken = (" ".join(phrase(name)) for name in (*article.page.names, *context.house.names))
    names = tuple(f" {name} " for name in spoken if name and not any(name.endswith(treatment) for treatment in promoted))
    whole = len(article.passages)
    for number in numbers(article, ("pressure", "booking", "!", "today", "aside", *(("us",) if names else ()))):
        passage = article.passages[number]
        if passage.zone not in READ or passage.block.kind is Kind.CODE or passage.block.quoted:
            continue
        if passage.zone is Zone.FURNITURE and passage.block.prose.lower().rstrip().endswith(URGES):
            text = passage.block.text
            yield Said(Place(number, len(text) - len(text.lstrip()), len(text.rstrip())), "pressure", number / whole)
        for line in passage.lines:
            kind = way(passage, line, names, context.facts.vocabulary)
            if kind:
                start = line.start + len(line.text) - len(line.text.lstrip())
                yield Said(Place(number, start, line.start + len(line.text.rstrip())), kind, number / whole)


def way(passage: Passage, line: Line, names: tuple[str, ...], known: Vocabulary) -> str:
    """Return how a sentence sells, or an empty string: urgency that protects the reader never does."""
    kind = ""
    if line.has("pressure") or ("!" in line.text and line.text.lower().rstrip().endswith(URGES)) or _hurries(passage, line, known):
        kind = "pressure"
    elif passage.zone in TEXT and line.has("booking") and not line.question and passage.block.kind is not Kind.CELL and not _sends(passage, line):
        kind = "booking"
    elif names and passage.zone in TEXT and "“" not in line.text and '"' not in line.text:
        words = passage.words.text[line.first : line.last]
        if not OURS.isdisjoint(words) and any(name in f" {' '.join(words)} " for name in names) and not _informs(words, known):
            kind = "house"
    return "" if not kind or line.has("urgentcare") or quoted(passage.block.text, line.start, line.end) else kind


def _sends(passage: Passage, line: Line) -> bool:
    """Return whether a sentence asks whoever has an ill to call ("Call us at once if you have severe pain")."""
    words = passage.words.text[line.first : line.last]
    if "if" in words and (_AT_ONCE.search(line.text) is not None or words[words.index("if") + 1 : words.index("if") + 3] == ("you", "feel")):
        return True  # "Call us at once if the fluid is cloudy"
    return not _IF.isdisjoint(words) and line.has("harm", "ill", "condition")


def _hurries(passage: Passage, line: Line, known: Vocabulary) -> bool:
    """Return whether a sentence asks readers to come at once; to call their own doctor, or to call if something happens, is no haste of the house."""
    words = passage.words.text[line.first : line.last]
    if HASTE.isdisjoint(words) or "if" in words or line.question or passage.zone not in SPOKEN:
        return False
    if words[0] not in _CALLS(known) or len(words) < FEWEST or not (words[1] in _TO_US or passage.block.prose[passage.words.starts[line.first + 1]].isupper()):
        return False
    return words[1] != "your" or not (line.has("professional", "profession") or words[2] in _OWN_HELP(known))


def _informs(words: tuple[str, ...], known: Vocabulary) -> bool:
    """Return whether a sentence tells plainly what the house does or offers ("At Riverside Foot Clinic, we treat several kinds of warts")."""
    done = _PLAIN(known)
    return any(word == "we" and not done.isdisjoint(words[at + 1 : at + 3]) for at, word in enumerate(words))


def last_section(article: Article) -> int:
    """Return the number of the last heading that has text below it, or of the last block where there is none."""
    zones = article.draft.zones
    text = next((number for number in range(len(zones) - 1, -1, -1) if zones[number] in TEXT), 0)
    return next((number for number in range(text - 1, -1, -1) if zones[number] is Zone.HEADING), text)


REST = "\n\n## What helps\n\nShoes with a firm sole help.\n\n## When it lasts\n\nMost people feel better within a year.\n"

RULE = DraftRule(
    id="ST006",
    name="promotion-in-education",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Page and record",
    title="The text presses readers to book",
    message="“{quote}” presses readers to act.",
    fix="Keep booking prompts to one plain line at the end, under the clinic’s name.",
    why="Readers trust information less when it sells, and pressure has no place in a decision about health.",
    standard="HONcode 8 (separate advertising from editorial); PIF; FTC",
    messages={
        "booking": "“{quote}” asks readers to book in the middle of the information.",
        "house": "“{quote}” speaks for the clinic in the middle of the information.",
    },
    titles={"booking": "A call to book stands inside the text", "house": "The clinic praises itself inside the text"},
    bad="⟦Request An Appointment Today!⟧\n\nKetamine is an anesthetic drug used in hospitals.",
    good="To ask about this treatment, you can contact the clinic.",
    kinds={
        "booking": "# Heel pain\n\nHeel pain is common in runners. ⟦Call us to book an appointment.⟧" + REST,
        "house": "# Heel pain\n\nHeel pain is common in runners. ⟦At Riverside Foot Clinic, we take the time to listen.⟧" + REST,
    },
    traps={
        "one plain invitation at the end": (
            "## Heel pain\n\nHeel pain is common in runners. Rest helps in the first days.\n\n## What helps\n\nShoes with a firm sole help.\n\n"
            "## About us\n\nTo find out more, schedule a consultation with us."
        ),
        "urgency that protects": "If the pain spreads to your jaw or arm, call 911 now!",
        "help in a crisis": "If you think of suicide, call or text 988 today!",
        "what the house does": "# Heel pain\n\nHeel pain is common in runners. At Riverside Foot Clinic, we treat several kinds of it." + REST,
        "a call to one's own doctor": "Call your doctor today about a rash that spreads.",
        "contact details": "The front desk is open from nine to five. Its number is 555-0100.",
    },
    check=check,
)
