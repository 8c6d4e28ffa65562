"""An entry of the reference list that is unused, incomplete, doubled or broken."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from functools import lru_cache

from reviewer.model.draft import Block, Draft, Kind, Reference, Zone
from reviewer.model.facts import Facts
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.house import House
from reviewer.reading.named_sources import named_sources
from reviewer.reading.passage import Article, Context
from reviewer.reading.scope import in_brackets
from reviewer.rules.base import DraftRule, Given
from reviewer.rules.citations.entry_parts import defects, keys
from reviewer.rules.citations.house_style import MODELS, strays
from reviewer.rules.citations.marker_moves import merged
from reviewer.rules.examples import NOPPERS, PASTRAK
from reviewer.rules.memo import by_identity, per_block, per_source
from reviewer.rules.places import entry, plain, short

NOT_TEXT = frozenset({Zone.REFERENCES, Zone.META, Zone.CREDITS})


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit per entry with everything that is wrong with it; a list that no sentence points to is told once."""
    draft = article.draft
    if not draft.references:
        return
    unused = never_cited(draft)
    if len(unused) == len(draft.references):
        places = [entry(draft, reference) for reference in draft.references]
        yield Hit(places[0], {"count": str(len(places))}, "unmarked-list", tuple(places[1:]), key=draft.references[0].text)
        unused = frozenset()
    earlier: dict[Hashable, Reference] = {}
    told = [all_keys(reference) for reference in draft.references]
    for position, reference in enumerate(draft.references):
        problems = [*own_defects(context.facts)(reference)]
        if position in unused:
            problems.insert(0, ("never-cited", "is cited nowhere in the text"))
        twin = next((earlier[key] for key in told[position] if key in earlier), None)
        if twin is not None:
            problems.insert(0, ("duplicate", f"is the same source as {named(twin)}"))
        for key in told[position]:
            earlier.setdefault(key, reference)
        style = context.house.citation_style
        if style and (other := strays(reference.text, style)):
            problems.append(("style", f"is written in {other} style, and the house writes {style}"))
        if problems:
            words = ", and ".join(words for _, words in problems)
            values = {"entry": named(reference), "problems": f"{words} (in {style} style: “{MODELS[style]}”)" if style else words}
            related = (entry(draft, twin),) if twin else ()
            changes = merged(draft, reference, twin) if twin is not None and position + 1 == len(draft.references) else ()
            repair = "Keep the first entry only" if changes else ""
            yield Hit(entry(draft, reference), values, problems[0][0], related, key=reference.text, repair=repair, changes=changes)


@by_identity
def own_defects(facts: Facts) -> Callable[[Reference], tuple[tuple[str, str], ...]]:
    """Return the test that tells what is wrong with one entry by itself, worked out once."""

    @lru_cache(maxsize=4096)
    def told(reference: Reference) -> tuple[tuple[str, str], ...]:
        return tuple(defects(reference, facts.hosts.journals, facts.vocabulary))

    return told


@lru_cache(maxsize=4096)
def all_keys(reference: Reference) -> tuple[Hashable, ...]:
    """Return what tells a source from every other."""
    return tuple(keys(reference))


def never_cited(draft: Draft) -> frozenset[int]:
    """Return the positions of entries that neither a marker, a link nor an author with a year in the text points to."""
    labels: set[str] = set()
    links: set[str] = set()
    text = [block for number, block in enumerate(draft.blocks) if draft.zones[number] not in NOT_TEXT and block.kind is not Kind.NOTE]
    for block in text:
        marks, addresses = pointed(block)
        if "(" in block.text:
            labels.update(label for mark in in_brackets(block.text, draft.references) for label in mark.labels)
            labels.update(label for _, _, named in named_sources(block.text, draft.references) for label in named)
        if marks:
            labels.update(marks)
        if addresses:
            links.update(addresses)
    unmarked = [i for i, reference in enumerate(draft.references) if reference.label not in labels or not reference.label]
    if not unmarked:
        return frozenset()
    prose = " ".join(words_of(block) for block in text)
    return frozenset(i for i in unmarked if draft.references[i].url.rstrip("/") not in links and not by_name(draft.references[i], prose))


@per_block
def words_of(block: Block) -> str:
    """Return a block's words as `plain` gives them."""
    return plain(block.prose)


@per_source
def pointed(block: Block) -> tuple[frozenset[str], frozenset[str]]:
    """Return the labels of a block's markers and the addresses of its links."""
    labels = frozenset(label for marker in block.markers for label in marker.labels)
    return labels, frozenset(run.href.rstrip("/") for run in block.runs if run.href)


def by_name(reference: Reference, text: str) -> bool:
    """Return whether the text names the first author together with the year ("Doe and others, 2019")."""
    author = plain(reference.authors).split(" ")[0]
    at = text.find(f" {author} ") if len(author) > 2 and reference.year else -1
    while at >= 0:
        if str(reference.year) in text[at : at + 60]:
            return True
        at = text.find(f" {author} ", at + 1)
    return False


def named(reference: Reference) -> str:
    """Return how a message speaks of an entry."""
    return f"Reference {reference.label}" if reference.label else f"“{short(reference.text, 5)}”"


RULE = DraftRule(
    id="CI006",
    name="reference-list-defect",
    severity=Severity.WARNING,
    nature=Nature.FACT,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="A reference entry needs work",
    message="{entry} {problems}.",
    fix="Complete the entry: author, title, where and when it was published, and an address or DOI.",
    fixes={
        "duplicate": "Keep one entry and let both markers point to it.",
        "never-cited": "Point to it where the text rests on it, or take it out of the list.",
        "unmarked-list": "Put a marker behind each statement that a source stands behind.",
        "malformed-url": "Open the address, correct it and copy it in full.",
        "junk-in-title": "Take the website’s name out of the title.",
        "style": "Write the entry as the house writes its others.",
    },
    why="A full entry lets readers and your reviewer find the source.",
    standard="AMA ch. 3; ICMJE sample references; HONcode 4",
    messages={"unmarked-list": "The list has {count} entries, and no sentence of the text points to one of them."},
    titles={
        "never-cited": "A reference is never cited",
        "incomplete": "A reference entry is incomplete",
        "duplicate": "A source is listed twice",
        "malformed-url": "A reference address does not work as written",
        "junk-in-title": "A website name got into a title",
        "unmarked-list": "No sentence points to the reference list",
        "style": "An entry is not in the house’s style",
    },
    bad=f"Ketamine is an anesthetic.¹\n\nFootnotes:\n\n¹ {PASTRAK}\n\n² ⟦Some page. https://example.org/x⟧\n",
    good=f"Relief lasted a few hours in one review of seven studies.¹\n\nFootnotes:\n\n¹ {PASTRAK}\n",
    given=Given(houses={"style": House(citation_style="AMA")}),
    kinds={
        "style": (
            "Walking eases back pain.¹\n\nFootnotes:\n\n"
            "¹ ⟦Doe, J., & Roe, K. (2021). Walking and the back. Journal of Examples, 3(1), 5–9. doi:10.1000/example.4⟧\n"
        ),
        "incomplete": "Walking eases back pain.¹\n\nFootnotes:\n\n¹ ⟦Walking and the back. J Example Med. 2021.⟧\n",
        "duplicate": f"Relief did not last.¹ Many people stopped.²\n\nFootnotes:\n\n¹ {NOPPERS}\n\n² ⟦{NOPPERS}⟧\n",
        "malformed-url": (
            "Heel pain is common in runners.¹\n\nFootnotes:\n\n"
            "¹ ⟦Example Foot Society. What heel pain is. Updated March 3, 2026. https://bit.ly/3xYzAbC⟧\n"
        ),
        "junk-in-title": (
            "Heel pain is common in runners.¹\n\nFootnotes:\n\n"
            "¹ ⟦Doe J. Heel pain in runners - PubMed. J Example Med. 2022;3(1):5-9. doi:10.1000/example.2⟧\n"
        ),
        "unmarked-list": f"Relief lasted a few hours. Many people stopped.\n\nFootnotes:\n\n¹ ⟦{PASTRAK}⟧\n\n² {NOPPERS}\n",
    },
    traps={
        "a paper without a DOI": f"Relief did not last.¹\n\nFootnotes:\n\n¹ {NOPPERS}\n",
        "an organisation as author": "About one in ten adults has asthma.¹\n\nFootnotes:\n\n¹ National Institute of Lung Health. Living with asthma. Updated March 3, 2026. https://www.example.gov/asthma\n",
        "a law": "Clinics keep a record of each dose.¹\n\nFootnotes:\n\n¹ Controlled Substances Act of 1970, 21 U.S.C. 801.\n",
        "a book": "The nerve leaves the spine low in the back.¹\n\nFootnotes:\n\n¹ Doe J. Anatomy for Therapists. 3rd ed. Example Press; 2019.\n",
        "a marker that names a range": f"Relief did not last.[1–2]\n\n## References\n\n[1] {PASTRAK}\n\n[2] {NOPPERS}\n",
    },
    check=check,
)
