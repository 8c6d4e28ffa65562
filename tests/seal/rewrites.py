"""What websites do to markup and not to words, each as a function from page to page. Patterned on what the systems do; the texts are ours."""

from __future__ import annotations

import re
from collections.abc import Callable

from reviewer.seal.page.c14n import BEGIN, END

Rewrite = Callable[[str], str]


def swap(*pairs: tuple[str, str]) -> Rewrite:
    """Return a rewrite that replaces texts."""

    def rewrite(page: str) -> str:
        for old, new in pairs:
            assert old in page, old
            page = page.replace(old, new)
        return page

    return rewrite


def pattern(find: str, new: str) -> Rewrite:
    """Return a rewrite by a pattern, in the article only."""

    def rewrite(page: str) -> str:
        before, begin, rest = page.partition(f"<!-- {BEGIN} -->")
        inner, end, after = rest.partition(f"<!-- {END} -->")
        return before + begin + re.sub(find, new, inner) + end + after

    return rewrite


def then(*steps: Rewrite) -> Rewrite:
    """Return several rewrites one after the other."""

    def rewrite(page: str) -> str:
        for step in steps:
            page = step(page)
        return page

    return rewrite


no_marks = swap((f"<!-- {BEGIN} -->\n", ""), (f"<!-- {END} -->\n", ""))


def without_traces(page: str) -> str:
    """Return a page as an editor leaves it that drops comments, scripts and unknown attributes."""
    page = re.sub(r"<!--.*?-->\n?", "", page, flags=re.DOTALL)
    page = re.sub(r"<script.*?</script>\n?", "", page, flags=re.DOTALL)
    return re.sub(r' data-review-seal="[^"]*"', "", page)


def in_theme(page: str) -> str:
    """Return the article in a theme's page, with a menu, a side bar and comments of readers around it."""
    inner = page[page.index("<article") : page.index("</article>") + 10]
    menu = '<header class="site"><nav><ul><li><a href="/">Home</a></li></ul></nav></header>'
    side = '<aside class="widget"><h2>Recent posts</h2><ul><li>Another post</li></ul></aside><section id="comments"><p>Nice!</p></section>'
    return f'<!doctype html><html><body class="post">{menu}<div id="page"><div class="entry-content">{inner}</div></div>{side}</body></html>'


def minified(page: str) -> str:
    """Return a page as minifiers write it: no comments, no space between blocks, no quotes, no ends that may be left out."""
    page = re.sub(r"<!--.*?-->", "", page, flags=re.DOTALL)
    page = re.sub(r">\n<", "><", page)
    page = re.sub(r"</(p|li|tr|td|th|thead|tbody)>(?=<)", "", page)
    return re.sub(r'="([a-z0-9-]+)"(?=[ >])', r"=\1", page)


REWRITES: dict[str, Rewrite] = {
    "WordPress block comments": pattern(r"<(p|ul|ol|h2|figure|table)([ >])", r"<!-- wp:block -->\n<\1\2"),
    "WordPress classes": pattern(r"<(h2|ul|ol|table)", r'<\1 class="wp-block"'),
    "WordPress figure classes": swap(("<figure>", '<figure class="wp-block-image size-large">')),
    "WordPress closes empty elements": pattern(r"<img ([^>]*)>", r"<img \1 />"),
    "WordPress adds sizes for screens": swap(
        ('width="640"', 'srcset="https://clinic.example/wp-content/uploads/path-0a1b2c3d.jpg 640w, '
         'https://clinic.example/wp-content/uploads/path-0a1b2c3d-300x225.jpg 300w" sizes="100vw" loading="lazy" decoding="async" width="640"')
    ),
    "WordPress moves the picture to its uploads": swap(("images/path-0a1b2c3d.jpg", "https://clinic.example/wp-content/uploads/2026/03/path-0a1b2c3d-1024x768.jpg")),
    "WordPress puts a table into a figure": then(swap(("<table>", '<figure class="wp-block-table"><table>'), ("</table>", "</table></figure>"))),
    "WordPress drops ids of headings and notes": pattern(r"<(h2|li) id=\"[^\"]*\"", r"<\1"),
    "WordPress drops roles and labels": pattern(r' (role|aria-label|aria-labelledby)="[^"]*"', ""),
    "WordPress adds rel and target": pattern(r'<a href="http', '<a target="_blank" rel="noopener noreferrer" href="http'),
    "WordPress writes numeric references": swap(("’", "&#8217;"), ("–", "&#8211;"), ("&nbsp;", "&#160;")),
    "the theme around it": then(in_theme),
    "a theme, all traces dropped": then(in_theme, without_traces),
    "all traces dropped": without_traces,
    "comments dropped": no_marks,
    "Squarespace blocks": then(
        pattern(r"<section", '<div class="sqs-block-content"><div class="sqs-html-content" data-sqsp-text-block-content>\n<section'),
        pattern(r"</section>", "</section></div></div>"),
    ),
    "Squarespace notes": pattern(r"<h2", '<h2 data-rte-preserve-empty="true"'),
    "Wix spans": pattern(r"<p>(.*?)</p>", r'<p class="font_8"><span class="wixui-rich-text__text">\1</span></p>'),
    "Wix marks its text": pattern(r"<p>", '<p class="font_8" style="line-height:1.5em; text-align:start">'),
    "sections become divs": pattern(r"<(/?)section", r"<\1div"),
    "items in paragraphs": pattern(r"<li([^>]*)>(.*?)</li>", r"<li\1><p>\2</p></li>"),
    "b and i": swap(("<em>", "<i>"), ("</em>", "</i>")),
    "a minifier": minified,
    "white space minified": pattern(r"\n", " "),
    "lines indented": pattern(r"\n<", "\n\t\t  <"),
    "lines end as in Windows": swap(("\n", "\r\n")),
    "capital tags": pattern(r"<(/?)(p|h2|li|ul|ol|figure|table)\b", lambda match: f"<{match[1]}{match[2].upper()}"),  # type: ignore[arg-type]
    "attributes in another order": swap(('<a id="fnref-1-1" href="#fn-1"', '<a href="#fn-1" id="fnref-1-1"')),
    "single quotes": pattern(r'="([^"\']*)"', r"='\1'"),
    "letters for references": swap(("&nbsp;", "\u00a0")),
    "a CDN for pictures": swap(("images/path-0a1b2c3d.jpg", "https://i0.cdn.example/clinic.example/images/path-0a1b2c3d.jpg?w=1024&amp;ssl=1")),
    "a CDN's script at the end": swap(("</body>", '<script src="https://cdn.example/beacon.js" defer></script></body>')),
    "a table body left out": swap(("<tbody>\n", ""), ("</tbody>\n", "")),
    "abbreviations without their element": swap(("<cite>", ""), ("</cite>", "")),
    "a share bar behind the article": swap(("</article>", '<div class="share">Share this</div></article>')),
}
