"""A credit that lacks a part, or stands far from its picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reviewer.model.draft import Credit, Draft, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule
from reviewer.rules.images.pictures import nothing
from reviewer.rules.match import found

PICTURE = late(r"\W*(?:photo|image|picture|illustration|graphic|figure)", re.IGNORECASE)
"""How a credit opens that is one also where no picture is left: a line of the site's own copyright is not."""

FIRST_BLOCKS = 6
"""Blocks in which a page says whose it is."""
WORD = late(r"[\w'’-]+")
NAMING = frozenset({Zone.BODY, Zone.BYLINE, Zone.TITLE, Zone.PROMO})
SHORTEST = 2
"""Letters that are initials and no surname."""


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each credit without author, source or licence, and one that does not tell which of several pictures it is for."""
    draft, phrases = article.draft, context.facts.phrases
    used = {image.credit.place for image in draft.images if image.credit}
    for credit in draft.credits:
        if (credit.place not in used and not PICTURE.match(credit.text)) or found(credit.text, phrases.get("siteline", ())):
            continue
        lacking = gaps(credit, phrases.get("ownwork", ()), (*article.page.names, *written_by(article, credit)))
        loose = is_loose(draft, credit)
        if not lacking and not loose:
            continue
        said = []
        if lacking:
            said.append("names no " + (", ".join(lacking[:-1]) + " and no " + lacking[-1] if len(lacking) > 1 else lacking[0]))
        if loose:
            said.append("stands away from its picture, and there are several pictures")
        values = {"what": ", and ".join(said)}
        yield Hit(credit.place, values, "incomplete" if lacking else "loose", key=credit.text)


def written_by(article: Article, credit: Credit) -> tuple[str, ...]:
    """Return the surnames of authors, and what the first lines call the house, where a credit names one: the picture is their own."""
    names = {byline.author.split()[-1] for byline in article.draft.bylines if byline.author}
    opening = [passage.block.text for passage in article.passages[:FIRST_BLOCKS] if passage.zone in NAMING]
    words = WORD.findall(credit.text)
    house = next((pair for pair in map(" ".join, pairwise(words)) if pair.istitle() and any(pair in text for text in opening)), "")
    return (*(name for name in names if len(name) > SHORTEST and name in words), *((house,) if house else ()))


def gaps(credit: Credit, ownwork: tuple[str, ...], house: tuple[str, ...]) -> list[str]:
    """Return which of author, source and licence a credit does not give; the house's own work needs its maker only."""
    own = found(credit.text, ownwork) or any(name in credit.text for name in house)
    lacking = []
    if not credit.author and not own:
        lacking.append("author")
    if not credit.source and not own:
        lacking.append("source site")
    if not credit.licence and not own:
        lacking.append("licence")
    return lacking


def is_loose(draft: Draft, credit: Credit) -> bool:
    """Return whether a credit is apart from its picture on a page of several, so that a reader cannot tell whose it is."""
    shown = [image for image in draft.images if not image.decorative]
    return len(shown) > 1 and any(image.credit is not None and image.credit.place == credit.place and not image.tied for image in shown)


RULE = DraftRule(
    id="IM002",
    name="image-credit-incomplete",
    severity=Severity.WARNING,
    nature=Nature.FACT,
    waiver=WaiverClass.ANYONE,
    area="Images",
    title="A picture credit is incomplete",
    message="This credit {what}.",
    fix="Write “Title” by author, site and address, licence, and put the line with its picture.",
    fixes={"loose": "Put the line right below its picture."},
    why="A credit without a licence does not show that the clinic may use the picture.",
    standard="CC recommended practices (TASL)",
    titles={"loose": "A credit stands away from its picture"},
    bad=(
        "![Woman resting one hand on her lower back](a.jpg)\n\n"
        "⟦Photo by Dana Whitlock: https://www.pexels.com/photo/woman-stretching-on-a-bench-1230045/⟧"
    ),
    good=(
        "![Woman resting one hand on her lower back](a.jpg)\n\n"
        "Photo by Dana Whitlock via Pexels (https://www.pexels.com/photo/1230045/), Pexels License"
    ),
    kinds={
        "loose": (
            "![A knee brace](knee.jpg)\n\nWear the brace in the daytime.\n\nTake it off at night.\n\n"
            "![A walking frame](frame.jpg)\n\nPush the frame ahead of you.\n\n"
            "⟦Photo: Knee brace, Ana Ruiz, Example Commons (https://example.org/knee-brace), CC BY 4.0⟧"
        ),
    },
    traps={
        "the copyright line of a site": "Heel pain is common in runners.\n\n© Riverside Clinic | Terms and conditions",
        "own work": "![Our front door](door.jpg)\n\nPhoto: Jane Roe, own work",
        "a public-domain picture": "![The nerves of the leg](leg.png)\n\nImage by Henry Roe, Example Atlas (https://example.org/atlas), public domain",
        "a licence without a title": "![A stretched calf](calf.jpg)\n\nPhoto by Ana Ruiz, Example Commons (https://example.org/calf), CC BY 4.0",
        "used with permission": "![An infusion pump](pump.jpg)\n\nPhoto by Ana Ruiz, Riverside Clinic; used with permission, https://example.org/pump",
    },
    check=check,
    reads=nothing,
)
