"""Two sentences that say almost the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reviewer.model.draft import Draft
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.duplicates import near_kept
from reviewer.rules.duplicates.approved import approved
from reviewer.rules.duplicates.near import Pair
from reviewer.rules.duplicates.near_kept import near_pairs
from reviewer.rules.duplicates.reordered import reordered, untouched
from reviewer.rules.places import short, where


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield near repeats at the later place; neighbours that repeat neighbours make one hit."""
    draft, allowed = article.draft, approved(context)
    held: Pair | None = None
    near = near_pairs(article, allowed)
    for pair in near:
        if held and held.later.block == pair.later.block and held.earlier.block == pair.earlier.block and held.earlier.end <= pair.earlier.start:
            held = Pair(joined(held.later, pair.later), joined(held.earlier, pair.earlier), min(held.alike, pair.alike))
            continue
        if held:
            yield hit(draft, held)
        held = pair
    if held:
        yield hit(draft, held)
    known = {pair.later for pair in near}
    yield from (hit(draft, pair, "reordered") for pair in reordered(article, allowed) if pair.later not in known)


def holds(before: Article, article: Article, changed: Sequence[tuple[Passage, Passage]]) -> bool:
    """Return whether the pairs are those they were, none of them in a passage that changed."""
    return near_kept.holds(before, article, changed) and untouched(before, article)


def joined(a: Place, b: Place) -> Place:
    """Return the place from the start of the first to the end of the second, in one block."""
    return Place(a.block, min(a.start, b.start), max(a.end, b.end))


def hit(draft: Draft, pair: Pair, kind: str | None = None) -> Hit:
    """Return the hit for a pair."""
    values = {
        "quote": short(draft.quote(pair.later)),
        "where": where(draft, pair.earlier.block, seen_from=pair.later.block),
        "similarity": str(round(100 * pair.alike)),
    }
    return Hit(pair.later, values, kind, related=(pair.earlier,))


RULE = DraftRule(
    id="DU002",
    name="near-duplicate",
    severity=Severity.WARNING,
    nature=Nature.FACT,
    waiver=WaiverClass.ANYONE,
    area="Repeated text",
    title="Almost the same words appear twice",
    message="“{quote}” shares {similarity}% of its wording with a sentence in {where}.",
    titles={"reordered": "The same is said twice"},
    messages={"reordered": "“{quote}” says with nearly the same words what a sentence in {where} says."},
    fix="Merge the two, and keep the one that says more.",
    why="Readers look for the difference between two near copies, and there is often none meant.",
    standard="Broder shingling; user’s brief",
    bad=(
        "Our clinic has long been trusted by pain doctors across the wider Washington area for careful ketamine care. "
        "⟦Our clinic has long been trusted by pain doctors across the wider Baltimore area for careful ketamine care.⟧"
    ),
    good=(
        "Tell us if you have high blood pressure, heart disease or a stroke in the past. "
        "Tell us if you take opioids, sleeping tablets or drink alcohol most days."
    ),
    kinds={
        "reordered": (
            "A nurse measures your blood pressure every ten minutes during the treatment. The chairs are wide and warm. "
            "⟦During the treatment your blood pressure is measured every ten minutes by a nurse.⟧"
        ),
    },
    traps={
        "other figures in the same words": (
            "The first course of massage takes six visits over three weeks and eases into stretching. "
            "After three months, the second course of massage takes four visits over eight weeks of stretching."
        ),
        "the opposite in the same words": (
            "Swimming with a fresh tattoo lets water and germs into the open skin around it. "
            "Swimming without germs in the water never opens the skin around a fresh tattoo."
        ),
        "a list that sums up the text": (
            "Most people feel drowsy for several hours after the infusion and should not drive home themselves.\n\n"
            "- After the infusion not to drive home themselves: for several hours most people feel drowsy"
        ),
        "list items with a shared frame": (
            "- Bring a list of the medicines you take in the morning, with their doses\n"
            "- Bring a list of the medicines you take in the evening, with their brands"
        ),
        "a question repeated as a heading": (
            "## How long does it take for the pain in my heel to go away?\n\n"
            "People ask how long it takes for the pain in a heel to go away. Most feel better within a year."
        ),
        "the same idea in other words": (
            "A dentist may clean the canals of a badly infected tooth so that the tooth can stay in your mouth. "
            "Treatment of the root is done to save a tooth whose inside has become infected or damaged."
        ),
        "a shared turn of phrase": (
            "If your pain gets worse after the visit, please tell the person who treated you at once. "
            "If your pain gets worse at night, a pillow between the knees and a firmer bed can be of use."
        ),
    },
    check=check,
    holds=holds,
)
