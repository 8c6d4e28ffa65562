"""Whether a reference is a paper of the snapshot of retractions: known by its identifiers, else by its title and first author."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reviewer.model.draft import Reference
from reviewer.model.facts import Retraction
from reviewer.model.named import NamedTuple

FEWEST = 5
"""Words of a title from which it tells one paper from all others."""
_NO_WORD = re.compile(r"[\W_]+")
_VERSION = re.compile(r"(?:/v\d+|v\d+)$")


class Known(NamedTuple):
    """The snapshot by identifier, and its titles in plain words."""

    doi: Mapping[str, Retraction]
    pmid: Mapping[str, Retraction]
    titles: tuple[tuple[str, str, Retraction], ...]


_LISTS: dict[int, tuple[tuple[Retraction, ...], Known]] = {}
"""What is known of each list, by its identity: telling one from another by its entries would take longer than looking something up."""


def notice(reference: Reference, retractions: tuple[Retraction, ...]) -> Retraction | None:
    """Return what the snapshot says of a reference, or None."""
    if not retractions:
        return None
    known = _known(retractions)
    if reference.doi:
        doi = reference.doi.casefold().rstrip(".")
        return known.doi.get(doi) or known.doi.get(_VERSION.sub("", doi))
    if reference.pmid and reference.pmid in known.pmid:
        return known.pmid[reference.pmid]
    if len(reference.text) <= 40:
        return None
    words = _plain(reference.text)
    return next((paper for title, author, paper in known.titles if title in words and author in words), None)


def _known(retractions: tuple[Retraction, ...]) -> Known:
    kept = _LISTS.get(id(retractions))
    if kept is None or kept[0] is not retractions:
        _LISTS.clear()
        kept = _LISTS[id(retractions)] = (retractions, _read(retractions))
    return kept[1]


def _read(retractions: tuple[Retraction, ...]) -> Known:
    told = [(_plain(paper.title), _plain(paper.author), paper) for paper in retractions]
    titles = tuple(one for one in told if len(one[0].split()) >= FEWEST)
    return Known({paper.doi: paper for paper in retractions}, {paper.pmid: paper for paper in retractions if paper.pmid}, titles)


def _plain(text: str) -> str:
    return f" {_NO_WORD.sub(' ', text).casefold().strip()} "
