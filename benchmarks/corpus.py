"""Articles to measure with: the project's own samples, varied so that no two are alike."""

from __future__ import annotations

import random
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLES = tuple(sorted((ROOT / "resources" / "samples").glob("*.md")))
_WORD = re.compile(r"\b[a-z]{4,}\b(?![.:/@])")
_NUMBER = re.compile(r"(?<![\w.^\[/])\d{1,2}(?=[ %])")


def articles(count: int, seed: int = 1) -> tuple[str, ...]:
    """Return that many articles of a sample's length."""
    dice = random.Random(seed)
    texts = [path.read_text(encoding="utf-8") for path in SAMPLES]
    return tuple(_varied(texts[number % len(texts)], dice) for number in range(count))


def long_article(characters: int, seed: int = 1) -> str:
    """Return one article of at least that length, put together from many; without lists of references."""
    bodies: list[str] = []
    length = 0
    while length < characters:
        text = articles(1, seed=seed + len(bodies))[0]
        body, _, _ = text.partition("\n## References")
        bodies.append(body)
        length += len(body)
    return "\n\n".join(bodies)


def _varied(text: str, dice: random.Random) -> str:
    """Return the article with its paragraphs in another order, and half of their longer words and all their figures exchanged.

    That keeps the length and most cues; with fewer exchanged, a long article would be one of repeats, and checks of repeats all that is timed.
    """
    vocabulary = _WORD.findall(text)
    head, *parts = text.split("\n\n")
    inner = [number for number, part in enumerate(parts) if re.match(r"[A-Z]", part)]
    mixed = [parts[number] for number in inner]
    dice.shuffle(mixed)
    for number, part in zip(inner, mixed, strict=True):
        other = _NUMBER.sub(lambda _: str(dice.randint(2, 98)), part)
        parts[number] = _WORD.sub(lambda found: dice.choice(vocabulary) if dice.random() < 0.5 else found.group(), other)
    return "\n\n".join((head, *parts))
