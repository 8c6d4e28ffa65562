"""Alternative text that does not say what the picture shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.draft import Draft, Image
from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule
from reviewer.rules.images.pictures import caption_after, pictured, pictures
from reviewer.rules.match import found
from reviewer.rules.places import plain, short

LONGEST = 150
PREFIX = Worded(r"(?:an?\s|the\s)?{picture}\s(?:of|showing)\s(?:an?\s|the\s)?", re.IGNORECASE)
SUFFIX = Worded(r"\s{picture}\Z", re.IGNORECASE)
FILE = late(
    r"[^\s/]+\.(?:jpe?g|png|gif|webp|svg|avif|heic|tiff?|bmp)|(?:img|dsc|image|photo|pxl|screenshot)[-_ ]?\d[\w-]*"
    r"|(?:screen ?shot|untitled(?: design)?)[ -]?\(?[\d.: -]*(?:at [\d.: ]+)?\)?|[^\W_]+(?:[-_][^\W_]+)+",
    re.IGNORECASE,
)


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each alternative text with the first thing that keeps it from being useful."""
    draft, medium, words = article.draft, context.facts.phrases.get("medium", ()), context.facts.vocabulary
    for image in pictures(draft):
        alt = image.alt.strip()
        if not alt or image.decorative:
            continue
        prefix = PREFIX(words).match(alt)
        if prefix and len(alt) > prefix.end() and not found(alt, medium):
            yield without_prefix(draft, image, alt, prefix.group(0), alt[prefix.end() :])
        elif not image.slot:
            kind = poor(draft, image, alt, medium, words)
            if kind:
                yield Hit(image.place, {"alt": short(alt), "length": str(len(alt))}, kind, key=alt)


def poor(draft: Draft, image: Image, alt: str, medium: tuple[str, ...], words: Vocabulary) -> str:
    """Return the kind of fault of an alternative text that has no prefix, or an empty string."""
    if FILE.fullmatch(alt):
        return "filename"
    if len(alt) > LONGEST:
        return "long"
    if len(alt.split()) == 1:
        return "one-word"
    if SUFFIX(words).search(alt) and len(alt.split()) < 5 and not found(alt, medium):
        return "label"
    caption = caption_after(draft, image.place.block)
    return "same-as-caption" if caption and plain(draft.quote(caption)) == plain(alt) else ""


def without_prefix(draft: Draft, image: Image, alt: str, prefix: str, rest: str) -> Hit:
    """Return the hit on a prefix, with the text that is left as its repair where the source shows it as it stands."""
    kept = rest[0].upper() + rest[1:]
    values = {
        "prefix": " ".join(prefix.split()[:-1] if prefix.split()[-1].lower() in ("a", "an", "the") else prefix.split()),
        "alt": short(alt),
    }
    changes: tuple[Change, ...] = ()
    if not image.slot:  # a loose line tells that it stands for a picture by these very words
        source = draft.quote(image.place)
        if source.startswith(f"![{image.alt}]("):
            changes = (Change(image.place, f"![{image.alt.replace(prefix + rest, kept, 1)}](" + source[len(image.alt) + 4 :]),)
    return Hit(image.place, values, "prefix", repair="Drop the first words" if changes else "", changes=changes, key=alt)


RULE = DraftRule(
    id="IM004",
    name="alt-text-poor",
    severity=Severity.ADVICE,
    nature=Nature.FACT,
    waiver=WaiverClass.ANYONE,
    area="Images",
    title="Alternative text says little",
    message="“{alt}” opens with “{prefix}”, and screen readers already say that it is an image.",
    fix="Describe what matters in the picture here, in a few plain words.",
    fixes={
        "long": "Keep what matters in under 150 characters, and tell the rest in the text.",
        "same-as-caption": "Say what the picture shows, or mark it as decorative.",
    },
    why="People who hear the page instead of seeing it get this text in place of the picture.",
    standard="W3C WAI images tutorial; WCAG 1.1.1",
    messages={
        "filename": "“{alt}” is a file name, not a description.",
        "long": "The text is {length} characters long; 150 is as much as people can take in by ear.",
        "same-as-caption": "“{alt}” repeats the caption word for word.",
        "one-word": "“{alt}” is one word.",
        "label": "“{alt}” says that it is a picture, not what it shows.",
    },
    titles={
        "prefix": "Alternative text opens with “{prefix}”",
        "filename": "Alternative text is a file name",
        "long": "Alternative text is very long",
        "same-as-caption": "Alternative text repeats the caption",
        "one-word": "Alternative text is a single word",
    },
    bad="⟦![image of a woman holding her back](a.jpg)⟧\n\nPhoto by Ana Ruiz, Riverside Clinic; used with permission, https://example.org/a",
    good="![Woman resting one hand on her lower back](a.jpg)\n\nPhoto by Ana Ruiz, Riverside Clinic; used with permission, https://example.org/a",
    kinds={
        "filename": "⟦![IMG_2041.jpg](a.jpg)⟧",
        "long": (
            "⟦![A nurse in blue stands beside a grey armchair and sets the speed of a pump, while a window behind her shows a row of "
            "trees, a parked car and, far away, the hills](pump.jpg)⟧"
        ),
        "same-as-caption": "⟦![A nurse sets the pump](pump.jpg)⟧\n\n*A nurse sets the pump.*",
        "one-word": "⟦![Pump](pump.jpg)⟧",
        "label": "⟦![Knee pain image](knee.jpg)⟧",
    },
    traps={
        "a radiograph, where the medium matters": "![Image of an X-ray that shows a narrowed hip joint](hip.jpg)",
        "a painting": "![Picture of a painting of an old operating theatre](theatre.jpg)",
        "a logo": "![Riverside Clinic logo](logo.svg)",
        "no text at all, which is another rule's": "![](pump.jpg)",
    },
    check=check,
    reads=pictured,
)
