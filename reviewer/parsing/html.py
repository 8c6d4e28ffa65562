"""HTML brought in as Markdown."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser


def import_html(html: str) -> str:
    """Return the words of a page as Markdown."""
    tree = LexborHTMLParser(html)
    out = []
    for node in tree.css("h1,h2,h3,h4,p,li"):
        words = " ".join(node.text().split())
        if words:
            tag = node.tag or "p"
            out.append(("#" * int(tag[1]) + " " if tag[0] == "h" else "- " if tag == "li" else "") + words)
    return "\n\n".join(out) + "\n"
