"""A picture without a credit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.house import House, Permission
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule, Given
from reviewer.rules.images.pictures import caption_after, named, own_mark, pictured, pictures
from reviewer.rules.permissions import SEVERITIES, picture


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each picture that no credit belongs to; the same file is asked for once."""
    draft = article.draft
    asked: set[str] = set()
    for image in pictures(draft):
        if image.credit is not None or image.decorative or (image.src and image.src in asked) or own_mark(context.house, image.alt):
            continue
        asked.add(image.src)
        caption = caption_after(draft, image.place.block)
        on_file, told = picture(context, image.src, image.alt) if context.house.permissions else (None, "")
        kind = on_file or ("slot" if image.slot else None)
        yield Hit(image.place, {"image": named(image), "permission": told}, kind, (caption,) if caption else (), key=image.src or image.alt)


RULE = DraftRule(
    id="IM001",
    name="image-credit-missing",
    severity=Severity.BLOCKER,
    nature=Nature.FACT,
    waiver=WaiverClass.REVIEWER,
    area="Images",
    title="A picture has no credit or source",
    message="No credit or source was found for {image}.",
    fix="Add who made it, where it is from and the licence, or mark it as your own.",
    fixes={"run-out": "Renew the permission, or choose another picture."},
    why="Using a picture without the right to it can cost the clinic, and readers should know whose it is.",
    standard="Creative Commons TASL; Pexels/Unsplash licences; AMA 5.6 permissions",
    severities=SEVERITIES,
    messages={
        "slot": "The line {image} stands where a picture was, and no credit belongs to it.",
        "on-file": "No credit was found for {image}. A permission is on file: {permission}. Readers see nothing of it.",
        "run-out": "No credit was found for {image}, and the permission on file does not hold now: {permission}.",
    },
    titles={"on-file": "A permitted picture shows no credit", "run-out": "The picture’s permission does not hold now"},
    given=Given(
        house=House(
            permissions=(
                Permission("picture", "front-door.jpg", "our website", date(2026, 1, 1), date(2027, 1, 1)),
                Permission("picture", "garden.jpg", "", date(2024, 1, 1), date(2025, 1, 1)),
            )
        ),
        words="On file are a permission for the picture front-door.jpg until January 1, 2027, and one for garden.jpg that ran out in 2025.",
    ),
    bad="⟦![A nurse prepares an infusion pump](pump.jpg)⟧\n\nThe pump gives the medicine slowly over forty minutes.",
    good="![A nurse prepares an infusion pump](pump.jpg)\n\nPhoto by Ana Ruiz, Riverside Ketamine Clinic; used with permission, https://example.org/pump",
    kinds={
        "slot": "# Back care\n\nBacks ache after long drives.\n\n⟦Image of a woman stretching her lower back⟧\n\nA short walk helps.",
        "on-file": "⟦![The front door of a house with a ramp](pictures/front-door.jpg)⟧\n\nThe ramp is on the left.",
        "run-out": "⟦![A garden with two benches](garden.jpg)⟧\n\nYou may wait outside.",
    },
    traps={
        "a decorative line": '![](line.png "decorative")\n\nThe pump gives the medicine slowly.',
        "the words photo and image in a sentence": "The image of the joint shows the gap. A photo of the rash helps your doctor.",
        "one picture and one credit at the end": (
            "![Hands on a walking frame](frame.jpg)\n\nWalk a little each day, and rest when you need to.\n\n"
            "Photo by Karolina Roe: https://www.pexels.com/photo/hands-on-a-walking-frame-123456/"
        ),
    },
    check=check,
    reads=pictured,
)
