"""What stands around an article on its page: menus, cookie notices, comments and the like, told apart by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from reviewer.parsing.html.styles import Styles

ALWAYS = "script, style, noscript, template, svg, math, canvas, head, title, link, meta, map, object, embed, audio, video"
"""What holds no words of an article."""
NAMES = {
    "the navigation": """
        nav navbar navigation menu main-nav main-menu primary-nav primary-menu site-nav site-navigation main-navigation mobile-menu mobile-nav
        breadcrumb breadcrumbs pagination pager post-navigation nav-links skip-link skip-to-content skiplink toc ez-toc* lwptoc* table-of-contents""",
    "a cookie notice": "cookie* gdpr* ccpa* onetrust* cky-* cmplz* cookieyes* consent* cc-window cc-banner eu-cookie* wt-cli*",
    "share buttons": """
        share sharing shares share-button share-buttons social-share social-sharing social-links social-icons social-media sharedaddy addtoany* a2a_*
        sqs-block-socialaccountlinks* jp-sharing* heateor* ssba*""",
    "related posts": """
        related related-* related_* yarpp* jp-relatedposts recommended recommended-* recent-posts latest-posts wp-block-latest-posts* more-posts
        read-next summary-v2-block post-list you-may-also-like""",
    "comments": "comment comments comments-area comment-list comment-respond respond disqus* wp-block-comments* leave-a-reply",
    "a newsletter box": "newsletter* subscribe* subscription* mailchimp* mc_embed* optin* popup* modal modal-* sqs-block-newsletter* mailerlite*",
    "an advertisement": "ad ads advert* adsbygoogle ad-container sponsored google-auto-placed",
    "a side column": "sidebar sidebar-* side-bar widget-area primary-sidebar secondary-sidebar left-sidebar right-sidebar",
    "the head of the site": "site-header header-bar masthead topbar top-bar announcement announcement-bar*",
    "the foot of the site": "site-footer footer colophon footer-widgets copyright site-info",
}
"""The class or id of such a part; a star stands for any end. Source: the markup of WordPress's themes, Squarespace, Wix and usual plugins."""
ROLES = {
    "navigation": "the navigation",
    "search": "a search box",
    "dialog": "a dialog",
    "banner": "the head of the site",
    "contentinfo": "the foot of the site",
    "complementary": "a side column",
}
TAGS = {
    "nav": "the navigation",
    "form": "a form",
    "button": "buttons",
    "select": "a form",
    "input": "a form",
    "textarea": "a form",
    "dialog": "a dialog",
    "iframe": "a frame of another page",
}
SURE = frozenset(["the navigation", "a search box", "a dialog", "a cookie notice", "comments"])
"""What is left out even where it reads like an article."""
OTHER = "other text"
MOST_SHARE = 0.35
"""The share of a page's words from which a part is too much of it to be left out for its name alone."""
PROSE = 25
"""Words of a paragraph that reads like an article's."""
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"])
OUTER = frozenset(["body", "main", "article", "html"])
HOLDERS = """
    article main [role=main] [itemprop=articleBody] .entry-content .post-content .article-content .post-body .blog-item-content""".split()
"""Where an article stands, the surest first."""
MAIN_SHARE = 0.6
NAMED = 3
"""Kinds of parts that are named in the sentence on what was left out; the list shows all."""


class Part(NamedTuple):
    """A part of a page, and what it is taken for."""

    kind: str
    node: LexborNode


def furniture(root: LexborNode, styles: Styles) -> list[Part]:
    """Return the parts that are no part of the article, none inside another, in the order of the page."""
    total = len(root.text().split()) or 1
    taken: set[int] = set()
    found: list[Part] = []
    for node in root.css("*"):
        if _inside(node, taken):
            continue
        kind = _kind(node, styles, total)
        if kind:
            taken.add(node.mem_id)
            found.append(Part(kind, node))
    return found


def comments(root: LexborNode) -> list[Part]:
    """Return the comments that Google Docs puts at the end of an exported document; the letters in the text that lead to them are taken out."""
    for mark in root.css("a[id^=cmnt_ref]"):
        parent = mark.parent
        (parent if parent is not None and parent.tag == "sup" else mark).decompose()
    found: list[Part] = []
    for anchor in root.css("a[id^=cmnt]"):
        holder: LexborNode | None = anchor
        while holder is not None and holder.tag not in ("div", "p", "body"):
            holder = holder.parent
        if holder is not None and holder.tag == "p" and holder.parent is not None and holder.parent.tag == "div":
            holder = holder.parent
        if holder is not None and holder.tag != "body" and "doc-content" not in (holder.attributes.get("class") or ""):
            anchor.decompose()
            found.append(Part("a comment on the document", holder))
    return found


def around(root: LexborNode, main: LexborNode) -> Iterator[Part]:
    """Yield what stands beside the element that holds the article, on the way up to the page."""
    inner: LexborNode = main
    while inner.mem_id != root.mem_id and inner.parent is not None:
        outer = inner.parent
        child = outer.child
        while child is not None:
            if child.mem_id != inner.mem_id and not (child.tag or "-").startswith(("-", "!")) and child.text().strip() and child.tag != "h1":
                yield Part(OTHER, child)
            child = child.next
        inner = outer


def main_of(root: LexborNode) -> LexborNode:
    """Return the element that holds the article: the one so named that has most of the words, else the page."""
    words = len(root.text().split())
    for choice in HOLDERS:
        found = root.css(choice)
        if found:
            longest = max(found, key=lambda node: len(node.text()))
            if len(longest.text().split()) >= words * MAIN_SHARE:
                return longest
    return root


def _inside(node: LexborNode, taken: set[int]) -> bool:
    parent = node.parent
    if parent is not None and parent.mem_id in taken:
        taken.add(node.mem_id)
        return True
    return False


def _kind(node: LexborNode, styles: Styles, total: int) -> str:
    """Return what a part is, or nothing where it belongs to the article."""
    tag, attributes = node.tag or "", node.attributes
    if tag in OUTER or tag.startswith(("-", "!")):
        return ""
    if tag in TAGS:
        return "" if _holds_words(node, tag, total) else TAGS[tag]
    if "hidden" in attributes or styles.hidden(node):
        return "a hidden passage"
    if tag in ("header", "footer", "aside"):
        return _by_tag(node, tag)
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower().split()
    kind = ROLES.get(attributes.get("role") or "") or next((kind for name in names if (kind := _named(name))), "")
    return "" if kind and kind not in SURE and _article_like(node, total) else kind


def _holds_words(node: LexborNode, tag: str, total: int) -> bool:
    """Return whether a form is the whole page's, or a button the heading of what it opens."""
    if tag == "button":
        parent = node.parent
        return "aria-expanded" in node.attributes or (parent is not None and parent.tag in HEADINGS)
    return tag == "form" and _article_like(node, total)


@cache
def _table() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Return the kinds by whole names, and by how a name begins."""
    pairs = [(name, kind) for kind, names in NAMES.items() for name in names.split()]
    return {name: kind for name, kind in pairs if name[-1] != "*"}, tuple((name[:-1], kind) for name, kind in pairs if name[-1] == "*")


def _named(name: str) -> str:
    """Return what the name of a class or id stands for, or nothing."""
    whole, begun = _table()
    return whole.get(name) or next((kind for start, kind in begun if name.startswith(start)), "")


def _by_tag(node: LexborNode, tag: str) -> str:
    """Return what a head, foot or side is, unless it holds the article's own words."""
    inside = _inside_article(node)
    if tag == "header":
        return "" if inside or node.css_first("h1") is not None else "the head of the site"
    if tag == "footer":
        return "" if inside else "the foot of the site"
    return "a side column" if _mostly_links(node) else ""


def _article_like(node: LexborNode, total: int) -> bool:
    """Return whether a part is too much of the page, or reads too much like an article, to be left out for its name."""
    if node.tag in ("a", "span", "img"):
        return False
    if node.css_first("h1") is not None or len(node.text().split()) > total * MOST_SHARE:
        return True
    return sum(len(part.text().split()) >= PROSE and not _mostly_links(part) for part in node.css("p")) >= 3


def _inside_article(node: LexborNode) -> bool:
    parent = node.parent
    while parent is not None and parent.tag != "body":
        if parent.tag in ("article", "main", "blockquote", "figure", "section"):
            return True
        parent = parent.parent
    return False


def _mostly_links(node: LexborNode) -> bool:
    words = len(node.text().split())
    return words == 0 or sum(len(link.text().split()) for link in node.css("a")) * 2 >= words


def told_of(parts: list[tuple[str, int]]) -> str:
    """Return in one sentence what was left out: kinds with their words, the longest first; nothing for no words."""
    words: dict[str, int] = {}
    for kind, number in parts:
        words[kind] = words.get(kind, 0) + number
    named = [f"{kind} ({number} {'word' if number == 1 else 'words'})" for kind, number in sorted(words.items(), key=lambda one: -one[1]) if number]
    if len(named) > NAMED + 1:
        more = sum(sorted(words.values())[: len(words) - NAMED])
        named = [*named[:NAMED], f"{len(named) - NAMED} other parts ({more} words)"]
    return re.sub(r", ([^,]*)$", r" and \1", ", ".join(named))
