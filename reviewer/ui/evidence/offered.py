"""What is told of approved wording: when and where it was approved, on which source, and what it changes."""

from __future__ import annotations

from reviewer.desk.edits.offering import Offer
from reviewer.desk.values import Review
from reviewer.model.claims import Claim
from reviewer.store.ground.rows import Use
from reviewer.ui.parts.words.plain import breakable
from reviewer.ui.values.lines import Line, lines_of
from reviewer.ui.values.words import count, day

USE = "Use the approved wording"
ADD = "Add the approved source"


def heading(offer: Offer) -> str:
    """Return when the wording was approved, or that the sentence nearly says it."""
    when = day(offer.claim.at)
    return f"Approved wording of {when}" if offer.exact else f"Nearly what was approved on {when}"


def caption(offer: Offer) -> str:
    """Return the words of the button that takes it over; empty where there is nothing to take over."""
    return "" if not offer.edits else ADD if offer.exact else USE


def lines_on(offer: Offer, review: Review) -> tuple[Line, ...]:
    """Return the paragraphs on an offer: when it was approved, the change it makes, and where it comes from."""
    claim = offer.claim
    ask = () if offer.exact else (Line("Compare the two: only a person can tell whether they mean the same.", "muted"),)
    shown = [line for pair in lines_of(offer.edits, review.text) for line in pair]
    return (Line(heading(offer), "strong"), *ask, *shown, Line(breakable(origin(claim)), "muted", spoken=origin(claim)))


def origin(claim: Claim) -> str:
    """Return where a claim was approved, by whom, and its sources."""
    place = f"In “{claim.title}”, signed by {claim.by}."
    if not claim.sources:
        return f"{place} It has no source of its own."
    return f"{place} {'Source' if len(claim.sources) == 1 else count(len(claim.sources), 'source')}: {'; '.join(one.text for one in claim.sources)}"


def where(use: Use) -> str:
    """Return in brackets how an article uses something: only as it was signed, or on the web."""
    told = [] if use.now else [f"only as signed on {day(use.signed)}"]
    told += [f"published at {use.page}"] if use.page else []
    return f" ({', '.join(told)})" if told else ""
