"""What the clinic has decided, and what was inferred of it where it has not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class House:
    """The clinic that publishes. Empty fields mean "not told"; `inferred` is true where names came out of the text itself."""

    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    treatments: tuple[str, ...] = ()
    marker_style: str = "after"
    review_months: int = 12
    permissions: tuple[str, ...] = ()
    inferred: bool = False
