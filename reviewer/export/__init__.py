"""The approved article as HTML: a fragment to paste, blocks, a page to open, its review record, and the reasons why there is none."""

from reviewer.export.fragment import elements, fragment
from reviewer.export.line import ReviewLine
from reviewer.export.linked_data import json_ld
from reviewer.export.page import page
from reviewer.export.printed import left_out, website_lines
from reviewer.export.published import AS_THEY_ARE, Pictures, Published
from reviewer.export.record_page import record_page
from reviewer.export.refusal import Refusal
from reviewer.export.refusals import placed_refusals, refusals
from reviewer.export.targets import PUBLIC, UNDRAWN, Target, target_of
from reviewer.export.wordpress import wordpress

__all__ = [
    "AS_THEY_ARE",
    "PUBLIC",
    "UNDRAWN",
    "Pictures",
    "Published",
    "Refusal",
    "ReviewLine",
    "Target",
    "elements",
    "fragment",
    "json_ld",
    "left_out",
    "page",
    "placed_refusals",
    "record_page",
    "refusals",
    "target_of",
    "website_lines",
    "wordpress",
]
