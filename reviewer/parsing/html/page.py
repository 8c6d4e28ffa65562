"""HTML brought in as Markdown: the words, headings, lists, tables, pictures and notes of a page, nothing that runs."""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reviewer.model.imported import Imported, LeftOut
from reviewer.model.patterns.late import late
from reviewer.parsing.html.blocks import Page
from reviewer.parsing.html.furniture import ALWAYS, OTHER, Part, around, comments, furniture, main_of, told_of
from reviewer.parsing.html.inline import escaped, settled
from reviewer.parsing.html.remains import without_remains
from reviewer.parsing.html.styles import Styles
from reviewer.parsing.html.typed import as_lists
from reviewer.parsing.markdown.chunks import front_matter

TAG = late(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
VOID_NAMES = "area base br col embed hr img input link meta source track wbr p li td th tr option dt dd"
VOID = frozenset(VOID_NAMES.split())
DEEPEST = 400
"""Elements open at once beyond which a page is no article; the tree builder grows slow with the square of the depth."""
ANY_TAG = late(r"<[^<>]*>")
SILENT = late(r"(?is)<(script|style|noscript|template)\b[^>]*>.*?</\1\s*>|<!--.*?-->")
SITE = late(r"\s+[|–—-]\s+[^|–—]*$")
MOST_LEFT = 60
"""Parts that are kept to be looked at; a page has some ten."""


def import_html(html: str) -> Imported:
    """Return a page or a fragment as Markdown; a page without a first heading keeps its title as front matter."""
    front = front_matter(html)
    head = html[:front]
    body, told = without_remains(html[front:])
    if _too_deep(body):
        return Imported(_words_only(body), (), (*told, "The page is nested too deeply to be an article: only its words were taken."))
    tree = LexborHTMLParser(body)
    title = tree.css_first("head > title")
    shown = " ".join(title.text().split()) if title is not None else ""
    root = tree.body
    if root is None:
        return Imported(_ended(head))
    styles = Styles(tree.root)
    base = _base(tree)
    for node in root.css(ALWAYS):
        node.decompose()
    left = _left_out(comments(root), root, styles, base) + _left_out(furniture(root, styles), root, styles, base)
    main = main_of(root)
    page = Page(root, styles, base)
    parts = page.blocks(main)
    if main.css_first("h1") is None and (heading := root.css_first("h1")) is not None:
        parts = [*page.blocks(heading), *parts] if main is not root else parts
    parts = parts[1:] if parts[:1] == ["html"] else parts
    if parts[-1:] == ["---"] and page.notes():
        parts.pop()  # the line above the notes
    if not head and not any(part.startswith("# ") for part in parts) and root.css_first("h1") is None and shown:
        head = f"---\ntitle: {_quoted(SITE.sub('', shown))}\n---"
    text = _ended("\n\n".join(part for part in [head, *as_lists(parts), *page.notes()] if part.strip()))
    if main is not root:
        left += _left_out(list(around(root, main)), root, styles, base)
    if left:
        told = (f"Left out around the article: {told_of([(one.kind, one.words) for one in left])}.", *told)
    if page.unread:
        told = (*told, f"Hidden from screen readers on the page, and kept: {page.unread} {'word' if page.unread == 1 else 'words'}.")
    return Imported(text, tuple(left), told)


def _left_out(parts: list[Part], root: LexborNode, styles: Styles, base: str) -> list[LeftOut]:
    """Take parts out of the page and return them; what has no words goes without one."""
    found: list[LeftOut] = []
    for part in parts:
        if len(found) < MOST_LEFT and part.node.text().strip():
            if part.node.tag in ("input", "button", "select", "textarea"):
                words = escaped(" ".join(part.node.text().split()))
            else:
                words = settled("\n\n".join(Page(part.node, styles, base).blocks(part.node))).strip()
            if words:
                found.append(LeftOut(part.kind, words))
    for part in parts:
        if part.kind != OTHER:  # of what is beside the article only a copy is taken
            part.node.decompose()
    return found


def _ended(text: str) -> str:
    return settled(text).strip("\n") + "\n" if text.strip() else ""


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'


def _base(tree: LexborHTMLParser) -> str:
    """Return the address that the page says its links start from, where that is a web address."""
    node = tree.css_first("base[href]")
    address = ((node.attributes.get("href") if node is not None else "") or "").strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.netloc else ""


def _words_only(html: str) -> str:
    words: Iterable[str] = (" ".join(unescape(part).split()) for part in ANY_TAG.split(SILENT.sub(" ", html)))
    return _ended("\n\n".join(escaped(part) for part in words if part))


def _too_deep(html: str) -> bool:
    depth = 0
    for match in TAG.finditer(html):
        if match.group(2).lower() not in VOID:
            depth = max(depth - 1, 0) if match.group(1) else depth + 1
            if depth > DEEPEST:
                return True
    return False
