"""Images and the credit that belongs to each (IM001 of the rule catalogue)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reviewer.model.draft import Credit, Image
from reviewer.model.patterns import late

NUMBER = late(r"\d{5,}")
WORD = late(r"[^\W\d_]{4,}")
COMMON_WORDS = """
    photo image picture from with this that credit courtesy https http pexels unsplash pixabay images photos license licence commons wikimedia
    under"""
COMMON = frozenset(COMMON_WORDS.split())


def tie(images: Sequence[Image], credits: Sequence[Credit]) -> tuple[Image, ...]:
    """Return the images, each with its credit: the nearest next to it, then by id, by words, and last a single one to a single one."""
    out = list(images)
    free = list(credits)
    for want in (_adjacent, _same_id, _same_words):
        for nth, image in enumerate(out):
            if image.credit is None and not image.decorative:
                credit = next((credit for credit in free if want(image, credit)), None)
                if credit is not None:
                    free.remove(credit)
                    out[nth] = image._replace(credit=credit, tied=_tied(image, credit, len(out), want is _same_id))
    wanting = [nth for nth, image in enumerate(out) if image.credit is None and not image.decorative]
    if len(out) == 1 and wanting and len(free) == 1:
        out[0] = out[0]._replace(credit=free[0])
    return tuple(out)


def _tied(image: Image, credit: Credit, count: int, by_id: bool) -> bool:
    return by_id or count < 2 or abs(credit.place.block - image.place.block) <= 1


def _adjacent(image: Image, credit: Credit) -> bool:
    return 0 <= credit.place.block - image.place.block <= 1


def _same_id(image: Image, credit: Credit) -> bool:
    text = credit.text + " " + credit.source
    name = _name(image.src)
    return not _numbers(image.src).isdisjoint(_numbers(text)) or (len(name) > 4 and name in text.casefold())


def _same_words(image: Image, credit: Credit) -> bool:
    return len(_words(image.alt) & _words(credit.text + " " + credit.source)) >= 2


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
