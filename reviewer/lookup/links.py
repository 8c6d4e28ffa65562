"""Checks whether the pages a draft points to are still there."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from reviewer.lookup.fetcher import Answer, Limits, NotFetched, fetch
from reviewer.lookup.values import Cancelled, LinkResult, LinkState, Progress
from reviewer.model.draft import Draft
from reviewer.model.span import Place

_REFUSALS = {401: "the site asks for a log-in", 403: "the site turns automatic visits away", 429: "the site asks to come back later"}


def links(draft: Draft) -> dict[str, tuple[Place, ...]]:
    """Return the web addresses of a draft, in order, each with the places that name it."""
    found: dict[str, list[Place]] = {}
    for url, place in (*_links_in_text(draft), *_links_of_references(draft)):
        if url.lower().startswith(("http://", "https://")) and place not in found.setdefault(url, []):
            found[url].append(place)
    return {url: tuple(places) for url, places in found.items()}


def _links_in_text(draft: Draft) -> Iterator[tuple[str, Place]]:
    for number, block in enumerate(draft.blocks):
        offset = 0
        for run in block.runs:
            if run.href:
                yield run.href, Place(number, offset, offset + len(run.text))
            offset += len(run.text)


def _links_of_references(draft: Draft) -> Iterator[tuple[str, Place]]:
    for reference in draft.references:
        text = draft.blocks[reference.block].text
        at = text.find(reference.url) if reference.url else -1
        place = Place(reference.block, at, at + len(reference.url)) if at >= 0 else Place(reference.block, 0, len(text))
        yield reference.url or (f"https://doi.org/{reference.doi}" if reference.doi else ""), place


def check_links(
    urls: Iterable[str], *, progress: Progress | None = None, cancelled: Cancelled | None = None, limits: Limits | None = None
) -> tuple[LinkResult, ...]:
    """Return one result for each address, in order; those after a cancel are "could not check"."""
    addresses = tuple(urls)
    results: list[LinkResult] = []
    for number, url in enumerate(addresses):
        if cancelled and cancelled():
            rest = (LinkResult(left, LinkState.UNCHECKED, "it was stopped before its turn") for left in addresses[number:])
            return (*results, *rest)
        results.append(check_link(url, limits or Limits()))
        if progress:
            progress(number + 1, len(addresses))
    return tuple(results)


def check_link(url: str, limits: Limits) -> LinkResult:
    """Return what became of one address: a light question first, the page itself where that is not understood."""
    begun = time.monotonic()
    try:
        answer = fetch("HEAD", url, limits, begun)
        if answer.status >= 400 and answer.status != 429:
            answer = fetch("GET", url, limits, begun)
    except NotFetched as reason:
        return LinkResult(url, LinkState.UNCHECKED, str(reason))
    return _result(url, answer)


def _result(url: str, answer: Answer) -> LinkResult:
    if answer.status in (404, 410):
        return LinkResult(url, LinkState.GONE, f"the site says the page is not there ({answer.status})")
    if not 200 <= answer.status < 300:
        return LinkResult(url, LinkState.UNCHECKED, f"{_REFUSALS.get(answer.status, 'the site answered with an error')} ({answer.status})")
    if answer.permanent and _bare(answer.url) != _bare(url):
        return LinkResult(url, LinkState.MOVED, answer.url)
    return LinkResult(url, LinkState.OK)


def _bare(url: str) -> str:
    """Return an address without what a redirect may change of the same page: https, small letters in the name of the site, a final slash."""
    parts = urlsplit(url)
    return f"{parts.netloc.lower()}{parts.path}?{parts.query}".replace("/?", "?")
