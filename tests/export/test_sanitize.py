"""The second layer, which knows nothing of drafts."""

from __future__ import annotations

import pytest

from reviewer.export.sanitize import confirmed
from reviewer.model.trouble import Trouble


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>\n",
        '<p onclick="x">a</p>\n',
        '<p style="color:red">a</p>\n',
        "<div>a</div>\n",
        "<h1>a</h1>\n",
        '<p class="other">a</p>\n',
        '<a href="javascript:x">a</a>\n',
        '<a href="https://x.example/" target="_blank">a</a>\n',
        '<img src="data:image/png;base64,AA" alt="">\n',
        "<!-- a -->\n",
        "<p>a\n",
        '<p title="a">a</p>\n',
        "<svg></svg>\n",
        '<p id="a">a</p>\n<p id="a">b</p>\n',
        "<p>a & b</p>\n",
        "<table><p>a</p></table>\n",
        "<p><p>a</p></p>\n",
    ],
)
def test_anything_outside_the_list_stops_the_export(html: str) -> None:
    with pytest.raises(Trouble, match="nothing was written"):
        confirmed(html)


def test_what_the_list_allows_comes_back_untouched() -> None:
    html = '<p class="review-line">a &amp; b&nbsp;c</p>\n<ol start="3">\n<li id="x">d</li>\n</ol>\n'
    assert confirmed(html) is html
