"""A title or heading that asserts that the treatment works."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.draft import Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.reading.sentences import TITLED
from reviewer.rules.base import BlockRule
from reviewer.rules.claims.headlines import gives_away

_PROMISES = Worded(
    r"\b(?:how|why) .{3,60} (?:can |could )?{works}\b|\brelief\b(?! {selfhelp})|\b{bettered} \w+|\baccelerat\w+|"
    r"\b{strong} (?:\w+ )?{outcome}\b|\b{praising} (?:\w+ ){0,3}{praised}\b",
    re.IGNORECASE,
)
_PRESUPPOSES = Worded(
    r"^\W*(?:how|why) (?:is|are) \w[^?]{2,60} (?:(?:better|safer|more effective)\b|so {acclaimed}\b)"
    r"|^\W*why (?:do|does) \w[^?]{2,60} work so (?:well|fast)\b",
    re.IGNORECASE,
)
"""A question that takes the answer for granted ("How are implants better than bridges?")."""
_SNIPPET = late(r"\bhow (?:[\w’'-]+ ){1,8}?can (?:also |really )?(?:be used to |help |help to )?\w", re.IGNORECASE)
"""What a search result promises of a page that tells it as settled ("Learn how massage can help you sleep")."""
_HOW_IT_WORKS = late(r"^\W*how (?:[\w-]+ ){1,5}?(?:works?|helps?|can help)\W*(?::.*)?$", re.IGNORECASE)
"""A headline that tells of the working and of no result ("How Massage Works")."""
_THING = ("condition", "health", "body")
REACH = 6
"""Within how many words of a heading's verb stands what it is done to."""
_TOPIC = late(r"^\W*(?:how|why) [^:?]{2,50}? (?:help|work)s?\W*(?:$|:)", re.IGNORECASE)
"""A heading that only says that the working of something is told below ("How light therapy works")."""
_PRICE = late(r"[$£€]\s?\d")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield a title or heading that promises what the treatment does."""
    if passage.page.official:
        return
    for line in _headlines(passage):
        if line.question and not _PRESUPPOSES(context.facts.vocabulary).search(line.text):
            continue
        if _PRICE.search(line.text) or (_HOW_IT_WORKS.search(line.text) and not line.has("headlinesure")):
            continue
        if not line.question and passage.zone is not Zone.META and gives_away(line, passage, context.facts.vocabulary):
            yield Hit(passage.place(line.span), {"heading": " ".join(line.text.split())})
            continue
        if line.has("calmheadline") and not line.has("headlinesure"):
            continue
        if _TOPIC.search(line.text):
            continue
        if not (_promises(line, context.facts.vocabulary) and _about_care(line, passage)) and not _does(line, passage) and not _sells(line, passage):
            continue
        yield Hit(passage.place(line.span), {"heading": " ".join(line.text.split())})


def _promises(line: Line, words: Vocabulary) -> bool:
    """Return whether a heading promises, by its words or by their order."""
    if line.question:
        return True
    return line.has("headlinepromise", "headlinesure") or _PROMISES(words).search(line.text) is not None


def _sells(line: Line, passage: Passage) -> bool:
    """Return whether a heading cures an illness, gives the size of an effect, ranks or praises care, or says what care does to something."""
    if (line.claim is not None and line.claim.type == "GUA") or (line.has("quantity") and line.has("effectnoun", "benefitnoun")):
        return True
    cares = [first for name in ("treatment", "genericcare") for first, _ in line.cues.get(name, ())]
    if not cares:
        return False
    weak = line.cues.get("weakpromo", ())
    praised = line.has("rank") or any(place not in weak for place in line.cues.get("promo", ()))
    if (praised and line.has("effect", *_THING)) or (line.has("gaining") and line.has("benefitnoun", "effectnoun")):
        return True
    verbs = [place for place in line.cues.get("effect", ()) if passage.words.text[place[0]].endswith("s") and place not in line.cues.get("benefitnoun", ())]
    return any(min(cares) < place[0] and _done_to(line, place) for place in verbs)


def _done_to(line: Line, verb: tuple[int, int]) -> bool:
    """Return whether something of health stands behind a heading's verb."""
    return any(verb[1] < first <= verb[1] + REACH for name in _THING for first, _ in line.cues.get(name, ()))


def _tells_how(line: Line) -> bool:
    """Return whether a sentence takes for granted that care can help with an illness, and offers to tell how."""
    return line.has("effect") and line.has("condition") and _SNIPPET.search(line.text) is not None


def _does(line: Line, passage: Passage) -> bool:
    """Return whether a heading on a page that promotes care opens with what that does ("Reduces swelling", "Boost Your Immune System")."""
    if not passage.page.promoted or passage.zone is Zone.TITLE:
        return False
    words = passage.words.text
    opening = next((at for at in range(line.first, line.last) if words[at].isalpha()), line.last)
    weak = line.cues.get("weakeffect", ())
    for place in line.cues.get("effect", ()):
        if place[0] == opening and not words[opening].endswith(("ing", "ed")) and (place not in weak or words[opening].endswith("s")):
            return _done_to(line, place)
    return False


def _headlines(passage: Passage) -> list[Line]:
    """Return the sentences that stand as a headline: of front matter the titles, and what a search result says of how care can help."""
    if passage.zone is not Zone.META:
        return list(passage.lines)
    text = passage.block.text
    return [line for line in passage.lines if TITLED.search(text, 0, line.start) or (line.has("treatment", "genericcare") and _tells_how(line))]


def _about_care(line: Line, passage: Passage) -> bool:
    """Return whether the heading speaks of a treatment and what it does, or, on a page that promotes one, of the result alone."""
    if line.has("treatment", "genericcare"):
        return line.has("condition", "health", "body", "effectnoun", "effectadj", "effect") or (line.question and line.has("compare"))
    return bool(passage.page.promoted) and line.has("condition", "health") and line.has("improved", "effectnoun")


RULE = BlockRule(
    id="CL013",
    name="headline-overclaim",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Claims and evidence",
    title="A heading promises the result",
    message="“{heading}” asserts that the treatment works.",
    fix="Try a question or a topic, such as “what the evidence shows”.",
    why="Many readers take away the heading and nothing else.",
    standard="Google helpful-content questions on titles; FTC net impression; Sumner et al.",
    bad="⟦How Ketamine Can Help Fibromyalgia⟧\n\nThis page looks at the studies that have been done so far.",
    good="Can Ketamine Help Fibromyalgia?\n\nThis page looks at the studies that have been done so far.",
    traps={
        "a topic": "# Current Research on Fibromyalgia\n\nThis page looks at the studies that have been done so far.",
        "an item with its price": "# Migraine Relief Massage $80\n\nThis page looks at the studies that have been done so far.",
        "a list of products": "# Back Pain Relief Devices and Massage\n\nThis page looks at the studies that have been done so far.",
        "a part of the body and what it does": "# Massage for Neck Pain\n\nMassage is one option.\n\n## Reducing Swelling\n\nCold packs are used on the first day.",
        "how it works": "# How Dialysis Works\n\nDialysis cleans the blood when the kidneys cannot.",
        "no cure": "# There Is No Cure for Eczema\n\nA good ointment is one option.",
        "a question that leaves the answer open": "# Are implants better than bridges?\n\nThis page looks at the studies that have been done so far.",
        "a question about the price": "# Why Is Physiotherapy So Expensive?\n\nThis page looks at what a session costs.",
        "advice": "# Tips for Better Sleep\n\nGo to bed at the same time each day.",
        "a goal": "# Reducing Pain: Your Options\n\nThis page looks at the studies that have been done so far.",
    },
    zones=frozenset({Zone.TITLE, Zone.HEADING, Zone.META}),
    needs=frozenset({"treatment", "genericcare", "condition", "health", "effect"}),
    check=check,
)
