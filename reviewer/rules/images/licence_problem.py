"""A picture's stated source or licence that does not allow its use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reviewer.model.draft import Credit
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.house import House, Permission
from reviewer.model.patterns.late import late
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule, Given
from reviewer.rules.images.pictures import nothing
from reviewer.rules.match import found
from reviewer.rules.permissions import SEVERITIES, picture
from reviewer.rules.places import short

NUMBER = late(r"\b(?:licen[cs]e|invoice|order|asset|image)\s?(?:no\.?|number|id|nr\.?|#)?\s?[:#]?\s?[A-Z-]{0,4}\d{3,}", re.IGNORECASE)
NON_COMMERCIAL = late(r"\bCC[ -]BY(?:[ -]SA)?[ -]NC\b|\bnon-?commercial\b", re.IGNORECASE)
NO_CHANGES = late(r"\bCC[ -]BY(?:[ -]NC)?[ -]ND\b|\bno[- ]?deriv", re.IGNORECASE)


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each credit that names an agency without a licence number, a licence that excludes this use, or no right at all."""
    phrases = context.facts.phrases
    for credit in article.draft.credits:
        agency = found(credit.text, phrases.get("agency", ()))
        kind, named = "", ""
        if found(credit.text, phrases.get("norights", ())):
            kind, named = "no-rights", found(credit.text, phrases.get("norights", ()))
        elif agency and not NUMBER.search(credit.text) and not found(credit.text, phrases.get("agencyfree", ())):
            kind, named = "agency", agency
        elif NON_COMMERCIAL.search(credit.text):
            kind, named = "terms", "a licence for non-commercial use"
        elif NO_CHANGES.search(credit.text) and found(credit.text, phrases.get("altered", ())):
            kind, named = "terms", "a licence that allows no changes"
        if kind:
            on_file, told = permitted(article, context, credit) if context.house.permissions else (None, "")
            values = {"credit": short(credit.text.strip()), "named": named, "permission": told}
            yield Hit(credit.place, values, on_file or (None if kind == "agency" else kind), key=credit.text)


def permitted(article: Article, context: Context, credit: Credit) -> tuple[str | None, str]:
    """Return whether a permission is on file for a picture with this credit, and which."""
    shown = [image for image in article.draft.images if image.credit is not None and image.credit.place == credit.place]
    return next((known for image in shown if (known := picture(context, image.src, image.alt))[0]), (None, ""))


RULE = DraftRule(
    id="IM005",
    name="image-licence-problem",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Images",
    title="The licence may not cover this use",
    message="“{credit}” names an agency and no licence number.",
    fix="Buy the licence and record its number, or choose another image.",
    fixes={
        "run-out": "Renew the permission, or choose another picture.",
        "no-rights": "Choose a picture whose maker allows this use, or ask the maker.",
    },
    why="Agencies charge for unlicensed pictures, and terms that exclude business use exclude a clinic’s page.",
    standard="CC NC/ND terms; agency licences; US copyright",
    severities=SEVERITIES,
    messages={
        "on-file": "“{credit}” does not tell why the picture may be used. A permission is on file: {permission}.",
        "run-out": "“{credit}” does not tell why the picture may be used, and the permission on file does not hold now: {permission}.",
        "no-rights": "“{credit}” names no source that could give the right to use the picture.",
        "terms": "“{credit}” names {named}, and this is a clinic’s page.",
    },
    titles={
        "on-file": "A permission is on file, not in the credit",
        "run-out": "The picture’s permission does not hold now",
        "no-rights": "A picture’s source gives no right to use it",
    },
    given=Given(
        house=House(
            permissions=(
                Permission("picture", "brace.jpg", "licence 48213", date(2026, 1, 1)),
                Permission("picture", "A stretched calf", "", date(2024, 1, 1), date(2025, 1, 1)),
            )
        ),
        words="On file are a permission for the picture brace.jpg, and one for a picture of a stretched calf that ran out in 2025.",
    ),
    bad="![A knee brace](knee.jpg)\n\n⟦Photo: Shutterstock⟧",
    good="![A knee brace](knee.jpg)\n\nPhoto: Shutterstock, licence no. 48213, used with permission",
    kinds={
        "on-file": "![A knee brace](brace.jpg)\n\n⟦Photo: Shutterstock⟧",
        "run-out": "![A stretched calf](calf.jpg)\n\n⟦Photo: Shutterstock⟧",
        "no-rights": "![A knee brace](knee.jpg)\n\n⟦Photo: Google Images⟧",
        "terms": "![A knee brace](knee.jpg)\n\n⟦Photo by Ana Ruiz, Example Commons (https://example.org/knee), CC BY-NC 4.0⟧",
    },
    traps={
        "what an agency gives away": "![A knee brace](knee.jpg)\n\nPhoto: Getty Open Content Program, public domain",
        "a free licence": "![A knee brace](knee.jpg)\n\nPhoto by Ana Ruiz, Example Commons (https://example.org/knee), CC BY 4.0",
        "the word in a sentence": "Stock agencies such as Shutterstock sell pictures one by one.",
    },
    check=check,
    reads=nothing,
)
