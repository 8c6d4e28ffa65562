"""What servers and editors leave in a page besides HTML: PHP and template code, WordPress blocks and shortcodes."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from reviewer.model.patterns.late import late

REMAINS = (("<?", "?>", "PHP"), ("<%", "%>", "ASP"), ("{{", "}}", "a template"), ("{%", "%}", "a template"), ("{#", "#}", "a template"))
"""What server languages and templates leave in a page: PHP, ASP, and the braces of Jinja, Liquid, Twig, Handlebars."""
FILLED = late(r"<!--\s*wp:([a-z][a-z0-9/-]{0,60})\s*(?:\{[^\n]{0,2000}?\})?\s*/-->")
"""A WordPress block without contents: the server fills it in, so its text is not in the file. Source: the block grammar of Gutenberg."""
BLOCK = late(r"<!--\s*/?wp:[a-z]")
CAPTION = late(r"\[caption\b[^\]]{0,500}\](.{0,4000}?)\[/caption\]", re.DOTALL)
PICTURE = late(r"(?:<a\b[^>]{0,2000}>\s*)?<img\b[^>]{0,4000}>(?:\s*</a>)?")
SHORTCODE = late(r"\[/?([a-z][a-z0-9]*[_-][a-z0-9_-]+|gallery|embed|audio|video|playlist|contact-form-7|toc|button)(?:\s[^\]\n<>]{0,500})?/?\]")
"""Shortcodes of WordPress and its builders; a word in square brackets is only taken for one where it has such a name. Source: Shortcode API."""
EMPTY = frozenset({"more", "nextpage", "spacer", "separator", "post-title", "post-date"})
"""Blocks without contents that hold no words of an article either."""


class Remains(NamedTuple):
    """A page without them, and sentences on what was in them that a reader of the page may have seen."""

    html: str
    told: tuple[str, ...] = ()


def without_remains(html: str) -> Remains:
    """Return a page without what server languages and editors left in it; each kind is looked for once."""
    html, kinds = _without_code(html)
    told = [f"Left out: code of {' and of '.join(kinds)} ({sum(kinds.values())} places)."] if kinds else []
    if BLOCK.search(html):
        filled = Counter(match.group(1) for match in FILLED.finditer(html) if match.group(1) not in EMPTY)
        if notes := filled.pop("footnotes", 0):
            told.append(_notes_told(html)) if notes and "wp-block-footnotes" not in html else None
        if filled:
            names = ", ".join(sorted(_name(name) for name in filled))
            told.append(f"WordPress fills in {_count(sum(filled.values()))} when the page is shown, so their text is not in this file: {names}.")
    if "[" in html:
        html = CAPTION.sub(_figure, html) if "[/caption]" in html else html
        html, number = SHORTCODE.subn(" ", html)
        if number:
            many = "1 shortcode" if number == 1 else f"{number} shortcodes"
            told.append(f"Left out: {many} of WordPress, which the server turns into something else.")
    return Remains(html, tuple(told))


def _without_code(html: str) -> tuple[str, Counter[str]]:
    kinds: Counter[str] = Counter()
    for opening, closing, kind in REMAINS:
        if opening not in html:
            continue
        kept: list[str] = []
        at = 0
        while (start := html.find(opening, at)) >= 0:
            end = html.find(closing, start + 2)
            if end < 0:
                break
            kept.append(html[at:start])
            if not html.startswith("<?xml", start):
                kinds[kind] += 1
            at = end + 2
        html = "".join(kept) + html[at:]
    return html, kinds


def _notes_told(html: str) -> str:
    cited = len(set(re.findall(r'data-fn="([^"]{1,80})"', html)))
    many = "footnote has its text" if cited == 1 else "footnotes have their texts"
    return f"{cited or 'The'} {many} in WordPress’s settings of the post, not in this file: copy them from the published page."


def _name(block: str) -> str:
    return "a reusable block" if block == "block" else block.split("/")[-1].replace("-", " ")


def _count(number: int) -> str:
    return "1 block" if number == 1 else f"{number} blocks"


def _figure(match: re.Match[str]) -> str:
    """Return a caption's shortcode as a figure."""
    picture = PICTURE.search(match.group(1))
    if picture is None:
        return match.group(1)
    words = match.group(1)[picture.end() :].strip()
    return f"<figure>{picture.group()}<figcaption>{words}</figcaption></figure>"
