"""What stands in the place of the list where it shows no card: that nothing is left, or what the filters hide. Pure."""

from __future__ import annotations

from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.rows import Listing
from reviewer.ui.values.words import count


def nothing_shown(found: Listing) -> str:
    """Return in words why no card is shown; what is answered is not open, whether it is hidden or not."""
    advice, answered = (found.counts.get(sign, 0) for sign in (Sign.CONSIDER, Sign.ANSWERED))
    if not found.hidden:
        return "Nothing left to fix. Ask a reviewer to sign off."
    if answered and found.hidden == answered:
        return f"Nothing is open. {count(answered, 'answered card')} {'is' if answered == 1 else 'are'} hidden."
    if found.hidden == advice + answered:
        behind = f", and {answered} answered" if answered else ""
        return f"Nothing must or should be fixed. {count(advice, 'card')} to consider{behind} {'is' if found.hidden == 1 else 'are'} hidden."
    return "The 1 finding is hidden." if found.hidden == 1 else f"All {found.hidden} findings are hidden."
