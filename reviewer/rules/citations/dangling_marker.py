"""A footnote marker that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reviewer.model.draft import Block, Kind, Marker, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.examples import PASTRAK
from reviewer.rules.memo import along, given

SILENT = frozenset({Zone.REFERENCES, Zone.META, Zone.CREDITS})


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Return every marker with a label the reference list does not have."""
    listed = frozenset(noted(article)).union(reference.label for reference in article.draft.references)
    return chain.from_iterable(dangling(article, listed))


@given
def dangling(number: int, passage: Passage, listed: frozenset[str]) -> list[Hit]:
    """Return the hits on the markers of a passage that have a label which is not `listed`."""
    block = passage.block
    if not block.markers or passage.setting.zone in SILENT or block.kind is Kind.NOTE:
        return []
    found, links = [], linked(block)
    for index, marker in enumerate(block.markers):
        missing = [label for label in marker.labels if label not in listed]
        if missing and index not in links:
            markers, point = ("Marker", "points") if len(missing) == 1 else ("Markers", "point")
            values = {"label": spoken(missing), "markers": markers, "point": point, "shown": shown(block, marker)}
            found.append(Hit(Place(number, marker.start, marker.end), values))
    return found


def marked(passage: Passage) -> Block | None:
    """Return a block with markers, or a note they can lead to; of other blocks nothing is asked."""
    return passage.block if passage.block.markers or passage.block.kind is Kind.NOTE else None


@along
def noted(passage: Passage) -> str:
    """Return the label of a note, and nothing of another block."""
    return passage.block.label if passage.block.kind is Kind.NOTE else ""


def linked(block: Block) -> frozenset[int]:
    """Return the numbers of the markers that are themselves the text of a link to a page, which leads somewhere."""
    return frozenset(run.marker for run in block.runs if run.marker is not None and run.href and not run.href.startswith("#"))


def shown(block: Block, marker: Marker) -> str:
    """Return the marker as a reader sees it."""
    return block.text[marker.start : marker.end].strip()


def spoken(labels: list[str]) -> str:
    """Return labels as a list in words: "5", "5 and 6", "5, 6 and 7"."""
    return labels[0] if len(labels) == 1 else ", ".join(labels[:-1]) + " and " + labels[-1]


RULE = DraftRule(
    id="CI005",
    name="dangling-marker",
    severity=Severity.BLOCKER,
    nature=Nature.FACT,
    waiver=WaiverClass.NEVER,
    area="Citations and sources",
    title="A footnote marker leads nowhere",
    message="{markers} {label} {point} at nothing: the reference list has no such entry.",
    fix="Add the reference, or delete the marker.",
    why="A reader who wants to check this sentence finds no source behind its mark.",
    standard="AMA 3.6 (each reference cited, each citation listed)",
    bad=f"Ketamine is an anesthetic.⟦⁵⟧\n\nFootnotes:\n\n¹ {PASTRAK}\n",
    good=f"A room of 20 m² is enough for one treatment chair. Ketamine is an anesthetic.[1]\n\n## References\n\n[1] {PASTRAK}\n",
    traps={
        "an exponent after a unit": "The patch covers 30 cm² of skin, and the dose is set per m².",
        "a power of ten": "A platelet count of 150 × 10⁹/L is usual.",
        "a chemical formula": "Blood carries O₂ to the muscles and CO₂ back to the lungs.",
        "an ordinal date": "The course starts on the 1st of May and the 3rd of June.",
        "a marker in a reference entry": f"Ketamine is an anesthetic.¹\n\nFootnotes:\n\n¹ {PASTRAK}\n",
        "a linked number": "More is told in a public leaflet [1](https://www.nhs.uk/medicines/).",
        "a footnote in Markdown": "Ketamine is an anesthetic.[^a]\n\n[^a]: Doe J. Anesthetics. Example Press; 2021.\n",
    },
    check=check,
    reads=marked,
)
