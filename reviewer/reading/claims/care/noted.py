"""Good results that a line of a list or a cell of a table notes down without a verb."""

from __future__ import annotations

from reviewer.model.draft import Kind
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.harm.harm import of_risks
from reviewer.reading.claims.kinds import THING, Around, Verdict, whole
from reviewer.reading.claims.questions import need, question
from reviewer.reading.headings import names_symptoms
from reviewer.reading.sense import Pair, Sense

_NOTHING = ("steps", "limit", "harm", "decision", "unknown", "directive", "logistics")
"""Cues of lines that tell steps, limits, harm or orders, not results."""
OPENING = 3
"""Up to which word after its first a line says what it notes down."""
BESIDE = 2
"""Within how many words what got better follows the word that says so."""
NEAR = 3
"""Within how many words behind the change that opens a line stands what has changed."""
_LESS = Group("madeless")
_BETTER = Group("madebetter")
_MORE = Group("madelarger")
_ARROWS = ("↑", "↓")
_ENDINGS = (".", ":")
_WHATS = Group("alsodescribes")
"""Words for getting better that also only describe."""


@question(need("improved", "mending", words=(_LESS, _BETTER, _MORE), signs=_ARROWS), never=_NOTHING)
def noted(sense: Sense, around: Around) -> Verdict | None:
    """Return a good result noted down without a verb ("Noticeable improvement in sleep", "Fewer headaches", "Pulse ↓ 10 %")."""
    page = around.page
    if around.kind not in (Kind.ITEM, Kind.CELL) or not page.offers or sense.text.rstrip().endswith(_ENDINGS):
        return None
    place = _better(sense)
    if place is None and not page.official and not _of_ills(around):
        place = _changed(sense, around) or _gone(sense) or _pointed(sense)
    return Verdict("EFF", place) if place is not None and not sense.aimed(place) else None


def _of_ills(around: Around) -> bool:
    """Return whether the line or the heading above says that signs, causes or risks are listed."""
    return around.lists == "CAU" or of_risks(around) or names_symptoms(around.lead or around.heading)


def _better(sense: Sense) -> Pair | None:
    """Return an improvement with the word before it that says what it is like."""
    for place in sense.speaking("improved"):
        if place[0] > sense.first + OPENING:
            return None
        good = sense.after(place, BESIDE, "effectnoun")
        if good is not None and not sense.named(good):
            return place[0], good[1]
    return None


def _changed(sense: Sense, around: Around) -> Pair | None:
    """Return a change for the better that opens a line: less of an ill, more of what is good, or a part of the body or of life made better."""
    word, opening = sense.words[sense.first], (sense.first, sense.first)
    if any(first == sense.first for first, _ in sense.get("condition", "body")):
        return None  # "Lower back pain"
    known = around.known
    what: tuple[str, ...] = THING if word in _BETTER(known) else ("ill",) if word in _LESS(known) else ("good",) if word in _MORE(known) else ()
    changed = sense.after(opening, NEAR, *what) if what else None
    if changed is None or (word in _LESS(known) and sense.after(opening, NEAR, "good")):
        return None
    return sense.first, changed[1]


def _gone(sense: Sense) -> Pair | None:
    """Return an ill or a part of the body that is said to get better in a few words ("Veins gradually fade", "Symptoms improve")."""
    for place in sense.speaking("mending"):
        who = sense.before(place, BESIDE, *THING)
        if who is not None and who[0] <= sense.first + 1 and sense.words[place[0]] not in _WHATS(sense.known) and "if" not in sense.own:
            return who[0], place[1]
    return None


def _pointed(sense: Sense) -> Pair | None:
    """Return a line in which an arrow tells the change ("Triglycerides ↓ 15 %")."""
    return whole(sense) if any(map(sense.text.__contains__, _ARROWS)) else None
