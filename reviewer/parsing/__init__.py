"""From characters to a Draft: Markdown, plain text and HTML, with exact places. No files, no clock, no network."""

from reviewer.parsing.parser import Parser
from reviewer.parsing.source import decode

__all__ = ["Parser", "decode", "import_html"]


def import_html(html: str) -> str:
    """Return an HTML page's article as Markdown."""
    from reviewer.parsing.html import import_html as told  # noqa: PLC0415 - only a page of HTML needs a reader of HTML

    return told(html)
