"""The edits that make one text another, as few letters of it as can be: what stays keeps its marks, and the cursor its place. Pure."""

from __future__ import annotations

import re
from itertools import accumulate

from reviewer.model.finding import Edit
from reviewer.review.alignment import steps

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def exchanging(before: str, after: str) -> list[Edit]:
    """Return edits of whole lines of the earlier text, rising and apart."""
    old, new = _LINE.findall(before), _LINE.findall(after)
    starts = list(accumulate(map(len, old), initial=0))
    return [Edit(starts[low], starts[high], "".join(new[start:end])) for same, low, high, start, end in steps(old, new) if not same]
