"""A byline from which readers cannot tell who writes, and with what licence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reviewer.model.draft import Byline, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Worded
from reviewer.model.span import Place
from reviewer.parsing.survey.bylines import AUTHORED, REVIEWED
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule
from reviewer.rules.match import found
from reviewer.rules.places import TEXT, plain, short, top
from reviewer.rules.structure.signatures import signature

DOCTOR = late(r"\b(?:Dr|Doctor)\b\.?")
NAME = late(r"\s*(?:Dr\.?\s)?[A-Z][a-zé’'-]+\s(?:[A-Z]\.?\s)?[A-Z][a-zé’'-]+(?:,|\s+is an?\s|\s+has\s|\s+[A-Z])")
TOLD = frozenset({Zone.BODY, Zone.PROMO, Zone.HEADING})
FIRST_BLOCKS = 6
LAST_BLOCKS = 16
LAST_LINES = 24
DEGREE = late(r"\bDr\.? med\.|\bMS \((?:ENT|Ortho|Surgery|Ophth|Gyn|OBG)")
"""A doctor's degree in letters that mean something else elsewhere, or stand before the name."""
DEGREE_IN = Worded(
    r"\b(?:B\.? ?Sc|M\.? ?Sc|BHSc|MHSc|BA|MA|B\.|M\.|Bachelor|Master|Diploma|Dip|degree)\.?(?: \(?Hons\.?\)?)?,?(?: (?:of|in))?(?: (?:applied )?science)? \(?{calling}\b",
    re.IGNORECASE,
)
"""A degree that names the profession it leads to ("BSc Physiotherapy")."""
ALONE = late(r"\s*(?:Dr\.?\s)?[A-Z][a-zé’'-]+\s(?:[A-Z]\.?\s)?[A-Z][a-zé’'-]+\s*")
FRONT_AUTHOR = late(r"^(?:author|by|written_by|writer)s?[ \t]*:[ \t]*[\"']?(?P<value>[^\"'\n]+?)[\"']?[ \t]*$", re.IGNORECASE | re.MULTILINE)


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit on the author's line, or on the title where no author is named; pages of public bodies have none."""
    draft = article.draft
    if article.page.official or not any(zone in TEXT for zone in draft.zones):
        return
    written = [byline for byline in draft.bylines if byline.author or not byline.reviewer or AUTHORED.match(byline.text)]
    front = FRONT_AUTHOR.search(draft.blocks[0].text) if draft.zones[0] is Zone.META else None
    if written:
        byline = written[0]
        kind = fault(article, context, own_part(byline), byline.author, letters(byline))
        place = byline.place
    elif front:
        value = front.group("value")
        kind = fault(article, context, value, re.split(r",\s", value)[0], tuple(part.strip() for part in value.split(",")[1:]))
        place = Place(0, front.start("value"), front.end("value"))
    elif biography(article):
        return
    elif (signed := signature(article)) is not None:
        place, name = signed
        sentence = draft.quote(place)
        kind = fault(article, context, sentence, name, tuple(part.strip(" .") for part in sentence.partition(name)[2].split(",")))
    else:
        kind, place = "nobody", top(draft)
    if kind:
        yield Hit(place, {"line": short(draft.quote(place).strip(), 10)}, kind if kind != "short" else None)


def biography(article: Article) -> bool:
    """Return whether the last lines of the article open with a person's name and tell the profession."""
    ending = [passage for passage in article.passages[-LAST_BLOCKS:] if passage.zone in TOLD]
    last = [line for passage in ending for line in passage.lines][-LAST_LINES:]
    alone = any(ALONE.fullmatch(before.text) and line.has("profession") for before, line in pairwise(last))
    return alone or any(line.has("profession") and NAME.match(line.text) for line in last)


def fault(article: Article, context: Context, line: str, author: str, post: tuple[str, ...]) -> str:
    """Return what keeps readers from knowing the author's licence: nobody, team, title, short or bare; or an empty string."""
    phrases, known = context.facts.phrases, context.facts.vocabulary
    told = line + " " + said_of(article, author)
    if found(author or line, phrases.get("teamauthor", ())) and not found(line, phrases.get("profession", ())):
        return "team"
    doctor = DOCTOR.search(line) is not None
    bare = tuple(one.replace(".", "") for one in post)
    physician = DEGREE.search(line) is not None or not frozenset(known.get("physicianletters", ())).isdisjoint(bare)
    if doctor and not physician and not frozenset(known.get("doctorletters", ())).isdisjoint(bare):
        return "short"
    if doctor and not physician and not found(told, phrases.get("doctorate", ())):
        return "title"
    if physician or found(told, phrases.get("profession", ())) or any(word in told.lower() for word in known.get("licensed", ())):
        return ""
    if DEGREE_IN(known).search(told) is not None:
        return ""
    return "short" if any(bare) else "bare"


def own_part(byline: Byline) -> str:
    """Return what a line says of the author: what stands before the reviewer, where an author is named."""
    reviewed = REVIEWED.search(byline.text) if byline.author or AUTHORED.match(byline.text) else None
    return byline.text[: reviewed.start()] if reviewed else byline.text


def letters(byline: Byline) -> tuple[str, ...]:
    """Return the post-nominal letters of a byline."""
    return tuple(part.strip() for part in byline.credentials.split(",") if part.strip())


def said_of(article: Article, author: str) -> str:
    """Return the sentences of the article that name the author: they may tell the profession."""
    names = plain(author).split()
    if len(names) < 2:
        return ""
    last = names[-1]
    near = (*article.passages[:FIRST_BLOCKS], *article.passages[FIRST_BLOCKS:][-LAST_BLOCKS:])
    texts = [passage.block.prose for passage in near if passage.zone in (*TEXT, Zone.BYLINE) and last in passage.words.text]
    return " ".join(texts)[:2000]



RULE = DraftRule(
    id="ST002",
    name="author-credentials-unclear",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Page and record",
    title="The author’s licence is not clear",
    message="“{line}”: letters or a title stand for a profession that is not spelled out.",
    fix="Spell out the profession, such as “certified registered nurse anesthetist”.",
    fixes={
        "nobody": "Name who wrote the page, with profession and licence.",
        "team": "Name the person who answers for the text, with profession and licence.",
    },
    why="Readers judge advice by who gives it, and some states require non-physicians who use “Dr.” to say so.",
    standard="State truth-in-advertising laws (e.g. Cal. B&P 2054; AMA campaign); AMA 2.2.4; HONcode 1; E-E-A-T",
    messages={
        "nobody": "No line names who wrote this page.",
        "team": "“{line}” names no person.",
        "title": "“{line}” uses “Dr.” and gives no degree that it rests on.",
        "bare": "“{line}” gives no profession and no licence.",
    },
    titles={"nobody": "No author is named", "team": "The author is a team, not a person", "title": "“Dr.” stands without a degree"},
    bad="# Heel pain\n\nHeel pain is common in runners.\n\n⟦Author Dr. Jane Roe, PhD, CRNA⟧\n",
    good="# Heel pain\n\nHeel pain is common in runners.\n\nAuthor Jane Roe, PhD, CRNA, certified registered nurse anesthetist\n",
    kinds={
        "bare": "# Heel pain\n\nHeel pain is common in runners.\n\n⟦Written by Jane Roe⟧\n",
        "nobody": "# ⟦Heel pain⟧\n\nHeel pain is common in runners.\n",
        "team": "# Heel pain\n\nHeel pain is common in runners.\n\n⟦Written by Riverside Editorial Team⟧\n",
        "title": "# Heel pain\n\nHeel pain is common in runners.\n\n⟦Written by Dr. Jane Roe⟧\n",
    },
    traps={
        "a dentist": "# Gum care\n\nGums bleed when they are sore.\n\nBy Dr. Ana Ruiz, DDS\n",
        "a physician": "# Gum care\n\nGums bleed when they are sore.\n\nWritten by Lee Tran, MD\n",
        "a spelled-out chiropractor": '---\nauthor: "Dr. Ana Ruiz, Chiropractor"\n---\n\n# Back care\n\nBacks ache after long drives.',
        "a degree that names the calling": "# Heel pain\n\nHeel pain is common in runners.\n\nBy Ada North, BSc Physiotherapy\n",
        "a byline that opens a paragraph": "# Heel pain\n\nBy Ada North, BSc Physiotherapy. Harbour Physio has seen sore heels since 2009, and we wrote down what people ask us most often.\n",
        "a letter's writer": "# Heel pain\n\nI am Ada North, a physiotherapist at Beacon Physio, and on Mondays I see sore heels.\n",
        "a letter's signature": "# Heel pain\n\nOn Mondays I see sore heels.\n\nYours, Ada North, podiatrist\n",
        "a cited researcher": "# Back care\n\nDr. Sam Poe led the trial.\n\nWritten by Jane Roe, physical therapist\n",
    },
    check=check,
)
