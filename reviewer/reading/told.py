"""What a clinic adds to the knowledge of sites: hosts it trusts, and hosts of those who sell the same."""

from __future__ import annotations

from reviewer.model.facts import Facts
from reviewer.model.house import House

TRUSTED = "R7b"
"""The rung of a trusted host: information of a hospital or a charity. What a page is cannot make it a study."""
SELLING = "R9"
"""The rung of a competitor's host: whoever sells a treatment."""


def known_to(facts: Facts, house: House) -> Facts:
    """Return the knowledge with a clinic's own additions, which go before what is known of the same host; the same where there are none."""
    if not house.trusted and not house.competitors:
        return facts
    own = dict.fromkeys(house.trusted, TRUSTED) | dict.fromkeys(house.competitors, SELLING)
    return facts._replace(hosts=facts.hosts._replace(rungs={**facts.hosts.rungs, **own}))
