"""The approved article as HTML: a fragment to paste, a page to open, and the reasons why there is none."""

from reviewer.export.fragment import fragment
from reviewer.export.line import ReviewLine
from reviewer.export.linked_data import json_ld
from reviewer.export.page import page
from reviewer.export.printed import left_out
from reviewer.export.refusals import refusals

__all__ = ["ReviewLine", "fragment", "json_ld", "left_out", "page", "refusals"]
