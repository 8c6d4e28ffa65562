"""How a place of the draft is named to a person: a footnote, a picture, a paragraph. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.model.draft import Draft
from reviewer.model.span import Place
from reviewer.ui.values.rows import short

MOST_WORDS = 12


def named(draft: Draft, place: Place, numbers: Sequence[int]) -> str:
    """Return a place's name, such as "Footnote 2", and its first words in quotation marks; `numbers` are the paragraphs of the blocks."""
    words = short(draft.quote(place), MOST_WORDS) or short(draft.blocks[place.block].text, MOST_WORDS)
    image = next((number for number, image in enumerate(draft.images, 1) if image.place == place), 0)
    if image:
        return f"Picture {image}, paragraph {numbers[place.block]}"
    label = next((reference.label for reference in draft.references if reference.block == place.block), "")
    name = f"Footnote {label}" if label else f"Paragraph {numbers[place.block]}"
    return f"{name}: “{words}”" if words else name
