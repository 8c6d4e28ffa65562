"""A person in a picture whom readers may take for a patient."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reviewer.model.draft import Image
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.house import House, Permission
from reviewer.reading.passage import Article, Context, Passage
from reviewer.reading.words import split
from reviewer.rules.base import DraftRule, Given
from reviewer.rules.images.pictures import pictured, pictures
from reviewer.rules.match import found
from reviewer.rules.overview import ASIDE, tells
from reviewer.rules.permissions import SEVERITIES
from reviewer.rules.permissions import picture as on_file
from reviewer.rules.places import short


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each picture of a person on a page without a note on models; a before-and-after picture weighs more."""
    shown = [(image, kind) for image in pictures(article.draft) if (kind := subject(image, context))]
    if not shown or noted(article, context):
        return
    for image, kind in shown:
        known, told = on_file(context, image.src, image.alt) if context.house.permissions else (None, "")
        values = {"alt": short(image.alt.strip()), "permission": told}
        yield Hit(image.place, values, known or (kind if kind == "real" else None), key=image.alt)


def subject(image: Image, context: Context) -> str:
    """Return "real" for a picture that claims to show a patient, "person" for one that may be taken so, or an empty string."""
    phrases = context.facts.phrases
    alt = image.alt
    if not alt.strip() or image.decorative:
        return ""
    if found(alt, phrases.get("beforeafter", ())):
        return "real"
    if found(alt, phrases.get("drawn", ())):
        return ""
    person = found(alt, phrases.get("person", ()))
    if person:
        before = " ".join(split(alt).text).split(person)[0]
        return "" if found(before, phrases.get("nopatient", ())) else "person"
    return "person" if found(alt, phrases.get("carer", ())) and found(alt, phrases.get("treating", ())) else ""


def noted(article: Article, context: Context) -> bool:
    """Return whether a credit, a caption or the page says that people in pictures are models or have agreed."""
    phrases = (*context.facts.phrases.get("posed", ()), *context.facts.phrases.get("posedcredit", ()))
    return any(found(credit.text, phrases) for credit in article.draft.credits) or tells(article, context, "posed")


def showing(passage: Passage) -> tuple[object, ...]:
    """Return what of a passage shows pictures, or tells who is in them."""
    return pictured(passage), "posed" in passage.cues, passage.block if passage.zone in ASIDE else None


RULE = DraftRule(
    id="IM006",
    name="person-in-image-undisclosed",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Images",
    title="A person may be taken for a patient",
    message="“{alt}”: readers may take this person for a patient.",
    fix="Add “Posed by a model”, or attach the consent form.",
    fixes={
        "real": "Attach the signed consent, or choose a picture of a model.",
        "run-out": "Have the consent signed again, or choose another picture.",
    },
    why="A face beside an illness speaks of a real person, and a patient’s picture needs written consent.",
    standard="Texas 164.3(b)(4) (identify models); Unsplash+ sensitive-use rule (“posed by model”); Pexels licence (no bad light, no implied endorsement); 45 CFR 164.508",
    severities={**SEVERITIES, "real": Severity.BLOCKER, "run-out": Severity.BLOCKER},
    messages={
        "real": "“{alt}” says that it shows a patient, and no consent is named.",
        "on-file": "“{alt}”: readers may take this person for a patient. A consent is on file: {permission}.",
        "run-out": "“{alt}”: readers may take this person for a patient, and the consent on file does not hold now: {permission}.",
    },
    titles={
        "real": "A patient’s picture without consent",
        "on-file": "A person is shown with consent",
        "run-out": "The consent for this picture does not hold",
    },
    given=Given(
        house=House(
            permissions=(
                Permission("picture", "waiting.jpg", "signed by both", date(2026, 1, 1)),
                Permission("picture", "ramp.jpg", "", date(2024, 1, 1), date(2025, 1, 1)),
            )
        ),
        words="On file are the consent of the people in the picture waiting.jpg, and one for ramp.jpg that ran out in 2025.",
    ),
    bad="⟦![Woman resting one hand on her lower back](a.jpg)⟧",
    good="![Woman resting one hand on her lower back](a.jpg)\n\nPosed by model. Photo by Ana Ruiz via Pexels (https://www.pexels.com/photo/1/), Pexels License",
    kinds={
        "real": "⟦![A patient’s skin before and after six visits](skin.jpg)⟧",
        "on-file": "⟦![Woman and man in our waiting room](waiting.jpg)⟧",
        "run-out": "⟦![Woman pushing a chair up the ramp](ramp.jpg)⟧",
    },
    traps={
        "hands only": "![Hands of a man on a walking frame](frame.jpg)",
        "an illustration": "![Illustration of a person sitting at a desk](desk.svg)",
        "a portrait of staff": "![Our team in front of the clinic](team.jpg)",
        "a thing": "![A firm pillow on a bed](pillow.jpg)",
    },
    check=check,
    reads=showing,
)
