"""From characters to a Draft: Markdown, plain text and HTML, with exact places. No files, no clock, no network."""

from reviewer.parsing.html import import_html
from reviewer.parsing.parser import Parser
from reviewer.parsing.source import decode

__all__ = ["Parser", "decode", "import_html"]
