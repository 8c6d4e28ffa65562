"""The fragment, as the design asks for it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

from reviewer.export import fragment, left_out, page
from reviewer.model.draft import Draft
from tests.export.conftest import ARTICLE, LINE, read

WHOLE = """\
<p class="review-line">Written by Nora Field, PhD. Clinically reviewed by Sam Okoro, MD, on 5 March 2026. \
Next review due by 5 March 2027.</p>
<nav class="toc" aria-labelledby="toc-title">
<h2 id="toc-title">In this post</h2>
<ul>
<li><a href="#what-a-sprain-is">What a sprain is</a>
<ul>
<li><a href="#what-helps">What helps</a></li>
</ul>
</li>
<li><a href="#risks">Risks</a></li>
<li><a href="#references">References</a></li>
</ul>
</nav>
<figure>
<img src="forest.jpg" alt="Two people walk on a forest path">
<figcaption>Photo by Ines Duarte \
(<a href="https://pictures.example.org/forest-1234567/">pictures.example.org</a>), Example Licence</figcaption>
</figure>
<p>A sprained knee often feels <em>better</em> when it moves a little.<sup>{1.1}</sup> Some rest helps too.<sup>{1.2}, {2.1}</sup></p>
<section aria-labelledby="what-a-sprain-is">
<h2 id="what-a-sprain-is">What a sprain is</h2>
<p>A sprain is a stretched band between bones.<sup>{2.2}</sup></p>
<h3 id="what-helps">What helps</h3>
<ul>
<li>Rest for a day.</li>
<li>Then walk
<ul>
<li>five minutes,</li>
<li>twice a day.</li>
</ul>
</li>
</ul>
</section>
<section aria-labelledby="risks">
<h2 id="risks">Risks</h2>
<p>Stop when the knee locks.</p>
</section>
<section role="doc-endnotes" aria-labelledby="references">
<h2 id="references">References</h2>
<ol>
<li id="fn-1">Arden P, Bold Q. Early walking: a randomised trial. <cite>J Knee Exerc</cite>. 2019;4(2):11-19. \
<a href="https://doi.org/10.1234/jke.2019.0042">https://doi.org/10.1234/jke.2019.0042</a> [1.1] [1.2]</li>
<li id="fn-2">Knee sprains. <cite>Example Health</cite>. (2022, May 1). Retrieved March 3, 2026, from \
<a href="https://www.health.example.org/knee-sprains/">health.example.org: Knee sprains</a> [2.1] [2.2]</li>
</ol>
</section>
"""


def expected() -> str:
    """Return the whole fragment with its marks and ways back written out."""
    text = WHOLE
    for number in (1, 2):
        for k in (1, 2):
            mark = f'<a id="fnref-{number}-{k}" href="#fn-{number}" role="doc-noteref" aria-label="Footnote {number}">{number}</a>'
            label = f"Back to mention {k} of footnote {number}"
            back = f'<a href="#fnref-{number}-{k}" role="doc-backlink" aria-label="{label}">↩ {k}</a>'
            text = text.replace(f"{{{number}.{k}}}", mark).replace(f"[{number}.{k}]", back)
    return text


def test_a_whole_article_comes_out_letter_by_letter(article: Draft) -> None:
    assert fragment(article, LINE) == expected()


def test_the_same_article_gives_the_same_bytes_in_another_process(article: Draft) -> None:
    code = (
        "import sys; from tests.export.conftest import *; from reviewer.export import page;"
        "sys.stdout.buffer.write(page(read(ARTICLE), LINE, ruleset='r1').encode())"
    )
    for seed in ("1", "4242"):
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        assert run.stdout == page(article, LINE, ruleset="r1").encode()


def test_without_a_review_line_the_fragment_says_that_it_is_not_approved(article: Draft) -> None:
    first = fragment(article, None).split("\n")[0]
    assert first == '<p class="review-line">Not approved: no medical reviewer has signed this article. Do not publish it.</p>'


def test_an_article_with_two_headings_has_no_list_of_contents() -> None:
    assert "<nav" not in fragment(read("# A title\n\n## One\n\nText.\n\n## Two\n\nText."), LINE)


def test_site_buttons_bylines_and_front_matter_are_not_printed_but_told() -> None:
    draft = read(
        "---\nkeywords: knee\n---\n\n# Knees\n\nBook a visit today\n\nKnees bend.\n\n## Who wrote this\n\nWritten by Nora Field, PhD\n"
    )
    html = fragment(draft, LINE)
    assert html.split("\n")[1:] == ["<p>Knees bend.</p>", ""]
    assert left_out(draft) == ("Book a visit today", "Who wrote this", "Written by Nora Field, PhD")


def test_headings_of_plain_text_become_sections_and_its_notes_become_footnotes() -> None:
    text = "Knees After Rest\n\nWhat a Knee Does\n\nIt bends.¹\n\nFootnotes:\n\n¹ Arden, P. (2020). Knees bend. Knee Weekly.\n"
    html = fragment(read(text, plain=True), LINE)
    assert '<h2 id="what-a-knee-does">What a Knee Does</h2>' in html
    assert '<h2 id="footnotes">Footnotes</h2>' in html
    assert '<li id="fn-1">Arden, P. (2020). Knees bend. <cite>Knee Weekly</cite>.' in html


def test_an_article_in_another_language_names_it_on_every_part() -> None:
    draft = read("# Knie\n\nDas Knie.\n")._replace(meta={"lang": "de"})
    assert '<p class="review-line" lang="en">Written by' in fragment(draft, LINE)
    assert '<p lang="de">Das Knie.</p>' in fragment(draft, LINE)
    assert '<html lang="ar" dir="rtl">' in page(draft._replace(meta={"language": "ar"}), LINE, ruleset="r")


def test_a_letter_of_credentials_keeps_its_full_stop() -> None:
    line = replace(LINE, author_credentials="Ph.D.", reviewer_credentials="M.D.")
    first = fragment(read(ARTICLE), line).split("\n")[0]
    assert "Written by Nora Field, Ph.D. Clinically reviewed by Sam Okoro, M.D., on 5 March 2026." in first
