"""Images and the credit that belongs to each (IM001 of the rule catalogue)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from reviewer.model.draft import Credit, Image
from reviewer.model.named import NamedTuple
from reviewer.model.patterns.late import late

NUMBER = late(r"\d{5,}")
WORD = late(r"[^\W\d_]{4,}")
COMMON_WORDS = """
    photo image picture from with this that credit courtesy https http pexels unsplash pixabay images photos license licence commons wikimedia
    under"""
COMMON = frozenset(COMMON_WORDS.split())


class _Free(NamedTuple):
    """A credit that no image has yet, with what its words are held against: numbers, small letters, longer words."""

    credit: Credit
    numbers: frozenset[str]
    folded: str
    words: frozenset[str]


def tie(images: Sequence[Image], credits: Sequence[Credit]) -> tuple[Image, ...]:
    """Return the images, each with its credit: the nearest next to it, then by id, by words, and last a single one to a single one.

    Both stand in the order of the text.
    """
    out = list(images)
    free = [_free(credit) for credit in credits]
    for find in (_adjacent, _same_id, _same_words):
        for nth, image in enumerate(out):
            if image.credit is None and not image.decorative and (at := find(image, free)) is not None:
                credit = free.pop(at).credit
                out[nth] = image._replace(credit=credit, tied=_tied(image, credit, len(out), find is _same_id))
    wanting = [nth for nth, image in enumerate(out) if image.credit is None and not image.decorative]
    if len(out) == 1 and wanting and len(free) == 1:
        out[0] = out[0]._replace(credit=free[0].credit)
    return tuple(out)


def _free(credit: Credit) -> _Free:
    text = f"{credit.text} {credit.source}"
    return _Free(credit, _numbers(text), text.casefold(), _words(text))


def _tied(image: Image, credit: Credit, count: int, by_id: bool) -> bool:
    return by_id or count < 2 or abs(credit.place.block - image.place.block) <= 1


def _adjacent(image: Image, free: Sequence[_Free]) -> int | None:
    """Return which credit stands with an image or in the next block, or None."""
    block = image.place.block
    at = bisect_left(free, block, key=lambda one: one.credit.place.block)
    return at if at < len(free) and free[at].credit.place.block <= block + 1 else None


def _same_id(image: Image, free: Sequence[_Free]) -> int | None:
    """Return which credit has a number or the name of an image's file, or None."""
    numbers, name = _numbers(image.src), _name(image.src)
    named = len(name) > 4
    return next((at for at, one in enumerate(free) if not numbers.isdisjoint(one.numbers) or (named and name in one.folded)), None)


def _same_words(image: Image, free: Sequence[_Free]) -> int | None:
    """Return which credit shares two longer words with what an image shows, or None."""
    words = _words(image.alt)
    return next((at for at, one in enumerate(free) if len(words & one.words) >= 2), None)


# Every key asks again for every image and credit of the article.
@lru_cache(maxsize=2048)
def _numbers(text: str) -> frozenset[str]:
    return frozenset(NUMBER.findall(text))


@lru_cache(maxsize=2048)
def _name(src: str) -> str:
    return src.rsplit("/", 1)[-1].rsplit(".", 1)[0].casefold()


@lru_cache(maxsize=2048)
def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in WORD.findall(text.casefold().replace("-", " ")) if word not in COMMON)
