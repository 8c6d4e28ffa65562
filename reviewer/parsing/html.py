"""HTML brought in as Markdown: the words, headings, lists, tables, pictures and notes of a page, nothing that runs."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reviewer.model.patterns import late
from reviewer.parsing.chunks import front_matter
from reviewer.parsing.html_blocks import Page
from reviewer.parsing.html_inline import escaped, settled

REMAINS = (("<?", "?>"), ("<%", "%>"), ("{{", "}}"), ("{%", "%}"), ("{#", "#}"))
"""What server languages and templates leave in a page: PHP, ASP, and the braces of Jinja, Liquid, Twig, Handlebars."""
DROPPED = (
    "script, style, noscript, template, nav, form, button, select, input, textarea, iframe, svg, math, object, embed, canvas, audio, "
    "video, dialog, head, title, link, meta, map, [hidden], [role=navigation], [role=search], [role=dialog]"
)
TAG = late(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
VOID_NAMES = "area base br col embed hr img input link meta source track wbr p li td th tr option dt dd"
VOID = frozenset(VOID_NAMES.split())
DEEPEST = 400
"""Elements open at once beyond which a page is no article; the tree builder grows slow with the square of the depth."""
MAIN_SHARE = 0.6
ANY_TAG = late(r"<[^<>]*>")
SITE = late(r"\s+[|–—-]\s+[^|–—]*$")


def import_html(html: str) -> str:
    """Return a page or a fragment as Markdown; a page without a first heading keeps its title as front matter."""
    front = front_matter(html)
    head, body = html[:front], _without_remains(html[front:])
    if _too_deep(body):
        words = (" ".join(part.split()) for part in ANY_TAG.split(body))
        return _ended("\n\n".join(escaped(part) for part in words if part))
    tree = LexborHTMLParser(body)
    title = tree.css_first("head > title")
    shown = " ".join(title.text().split()) if title is not None else ""
    root = tree.body
    if root is None:
        return _ended(head)
    for node in root.css(DROPPED):
        node.decompose()
    _drop_furniture(root)
    main = _main(root)
    page = Page(root)
    parts = page.blocks(main)
    if main.css_first("h1") is None and (heading := root.css_first("h1")) is not None:
        parts = [*page.blocks(heading), *parts] if main is not root else parts
    parts = parts[1:] if parts[:1] == ["html"] else parts
    if not head and root.css_first("h1") is None and shown:
        head = f"---\ntitle: {_quoted(SITE.sub('', shown))}\n---"
    return _ended("\n\n".join(part for part in [head, *parts, *page.notes()] if part.strip()))


def _ended(text: str) -> str:
    return settled(text).strip("\n") + "\n" if text.strip() else ""


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'


def _without_remains(html: str) -> str:
    """Return the page without what server languages left; each kind is looked for once."""
    for opening, closing in REMAINS:
        if opening not in html:
            continue
        kept: list[str] = []
        at = 0
        while (start := html.find(opening, at)) >= 0:
            end = html.find(closing, start + 2)
            if end < 0:
                break
            kept.append(html[at:start])
            at = end + 2
        html = "".join(kept) + html[at:]
    return html


def _too_deep(html: str) -> bool:
    depth = 0
    for match in TAG.finditer(html):
        if match.group(2).lower() not in VOID:
            depth = max(depth - 1, 0) if match.group(1) else depth + 1
            if depth > DEEPEST:
                return True
    return False


def _drop_furniture(root: LexborNode) -> None:
    """Take out the site's head, foot and side columns, but nothing that holds the article's own words."""
    for node in root.css("header, footer, aside"):
        inside = _inside_article(node)
        if node.tag == "header" and (inside or node.css_first("h1") is not None):
            continue
        if node.tag == "footer" and inside:
            continue
        if node.tag == "aside" and not _mostly_links(node):
            continue
        node.decompose()


def _inside_article(node: LexborNode) -> bool:
    parent = node.parent
    for _ in range(DEEPEST):
        if parent is None or parent.tag == "body":
            return False
        if parent.tag in ("article", "main", "blockquote", "figure", "section"):
            return True
        parent = parent.parent
    return False


def _mostly_links(node: LexborNode) -> bool:
    words = len(node.text().split())
    return words == 0 or sum(len(link.text().split()) for link in node.css("a")) * 2 >= words


def _main(root: LexborNode) -> LexborNode:
    """Return the element that holds the article, if one does."""
    words = len(root.text().split())
    for choice in ("article", "main", "[role=main]"):
        found = root.css(choice)
        if len(found) == 1 and len(found[0].text().split()) >= words * MAIN_SHARE:
            return found[0]
    return root
