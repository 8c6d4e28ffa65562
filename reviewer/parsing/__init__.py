"""From characters to a Draft: Markdown, plain text and HTML, with exact places. No files, no clock, no network."""

from reviewer.model.imported import Imported
from reviewer.parsing.parser import Parser
from reviewer.parsing.text.source import decode

__all__ = ["Parser", "decode", "import_html"]


def import_html(html: str) -> Imported:
    """Return an HTML page's article as Markdown, and what was left out around it."""
    from reviewer.parsing.html.page import import_html as told  # noqa: PLC0415 - only a page of HTML needs a reader of HTML

    return told(html)
