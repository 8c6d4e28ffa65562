"""Where the article is in a page: between its marks, in the element that names its seal, or by its own words; and nowhere where that is not certain."""

from __future__ import annotations

import pytest

from reviewer.seal.statements.envelope import Envelope, write_envelope
from reviewer.seal.statements.statement import read_statement
from reviewer.seal.trust import Level, Trust
from reviewer.seal.verdict import Content, Verdict, verify
from tests.seal.made import FRAGMENT, TITLE, page, practice, seal

SEALED = f"sha256:{read_statement(seal().statements[1].payload).sha256}"
FIRST_LINE, LAST_LINE = FRAGMENT.splitlines()[0], "Example Health. Knee sprains."
BESIDE = write_envelope(seal())


def looked_at(inner: str, envelope: bytes = BESIDE) -> Verdict:
    """Return the verdict on a page with this in its body, its seal beside it."""
    return verify(f"<body>{inner}</body>", practice().roster, envelope)


def test_the_article_is_known_by_its_own_words_alone() -> None:
    verdict = looked_at(f"<p>Before it.</p>{FRAGMENT}<p>Behind it, three.</p>")
    assert (verdict.content, verdict.outside, verdict.differences) == (Content.CONTENT, 5, ())


@pytest.mark.parametrize(
    "inner",
    [
        FRAGMENT + FIRST_LINE,
        FIRST_LINE + FRAGMENT,
        FRAGMENT.replace(FIRST_LINE, ""),
        FRAGMENT.replace(LAST_LINE, ""),
        FRAGMENT.replace(FIRST_LINE, "") + FIRST_LINE,
        FRAGMENT + FRAGMENT,
        "",
    ],
    ids=["a second beginning", "two beginnings", "no beginning", "no end", "the beginning last", "twice", "nothing"],
)
def test_words_that_begin_or_end_nowhere_or_twice_are_not_found(inner: str) -> None:
    verdict = looked_at(f"<p>Four words stand here.</p>{inner}")
    assert (verdict.content, verdict.status) == (Content.NOT_FOUND, 1) and verdict.outside >= 4


def test_words_changed_in_the_middle_are_found_and_told() -> None:
    verdict = looked_at(FRAGMENT.replace("Rest for a day", "Run for a day"))
    assert verdict.content is Content.ALTERED and verdict.differences == ("- =Rest for a day.", "+ =Run for a day.")


def test_a_spoken_label_inside_words_that_were_found_by_themselves_is_told_and_one_outside_is_not() -> None:
    there = looked_at(FRAGMENT.replace("<li>Rest", '<li aria-label="Run">Rest'))
    assert (there.content, there.differences) == (Content.ALTERED, ("+ aria-label: Run",))
    around = looked_at(f'<p title="x">a</p>{FRAGMENT}<p title="y">b</p>')
    assert around.content is Content.CONTENT
    menu = looked_at(f'<p aria-label="Footnote 1">Menu</p>{FRAGMENT}')
    assert menu.content is Content.CONTENT
    wrapped = looked_at(f'<p>a</p><div title="The page" aria-label="Main">{FRAGMENT}</div>')  # it stands before the first letter, where a site may say what it likes
    assert (wrapped.content, wrapped.differences) == (Content.CONTENT, ())
    bare = looked_at(FRAGMENT.replace(' id="', ' data-id="').replace(" aria-label", " data-label").replace(" aria-labelledby", " data-by"))
    assert bare.content is Content.CONTENT


def test_a_target_moved_to_the_first_or_the_last_words_is_told() -> None:
    for old, new in (("<p class", '<p id="fn-1" class'), ("</ol>", '<li id="walking"></li></ol>')):
        verdict = looked_at(FRAGMENT.replace(old, new, 1).replace('<li id="walking"></li>', '<i id="walking"></i>'))
        assert (verdict.content, verdict.status) == (Content.ALTERED, 1), new
        assert "stands at another place" in verdict.differences[0]


def test_the_element_that_names_the_seal_is_the_article_without_a_title_at_its_front() -> None:
    for title in ("", f"<h1>{TITLE}</h1>"):
        verdict = looked_at(f'<p>x</p><article data-review-seal="{SEALED}">{title}{FRAGMENT}</article><p>y</p>')
        assert verdict.content is Content.CONTENT, title
    behind = looked_at(f'<article data-review-seal="{SEALED}">{FRAGMENT}<h1>{TITLE}</h1></article>')
    assert behind.content is Content.ALTERED


def test_two_elements_or_one_of_another_seal_are_no_place() -> None:
    one = f'<article data-review-seal="{SEALED}">{FRAGMENT}</article>'
    assert looked_at(one).content is Content.CONTENT
    assert looked_at(one + f'<article data-review-seal="{SEALED}">x</article>').content is Content.NOT_FOUND
    assert looked_at(one.replace(SEALED, SEALED[:-1] + "x")).content is Content.NOT_FOUND
    marked = f"<!-- clinical-review:begin -->\n{FRAGMENT}<!-- clinical-review:end -->"
    assert looked_at(f'<div data-review-seal="{SEALED}">{marked}</div>').content is Content.EXACT
    assert looked_at(f'<div data-review-seal="{SEALED}">{marked}</div><p data-review-seal="{SEALED}">x</p>').content is Content.NOT_FOUND


def test_marks_count_once_each_in_their_order_in_one_element() -> None:
    begin, end = "<!-- clinical-review:begin -->\n", "<!-- clinical-review:end -->"
    assert looked_at(begin + FRAGMENT + end).content is Content.EXACT
    for inner in (end + FRAGMENT + begin, begin + FRAGMENT, FRAGMENT + end, begin + FRAGMENT + end + end, f"<div>{begin}</div>{FRAGMENT}{end}"):
        assert looked_at(inner).content is Content.NOT_FOUND, inner[:60]


def test_other_spelling_of_the_marks_is_the_same_content_and_not_the_same_bytes() -> None:
    begin, end = "<!--clinical-review:begin-->\n", "<!-- clinical-review:end -->"
    assert looked_at(begin + FRAGMENT + end).content is Content.CONTENT
    assert looked_at("<!-- clinical-review:begin -->\n" + FRAGMENT + " " + end).content is Content.CONTENT
    assert looked_at("<!-- clinical-review:begin -->\n" + FRAGMENT + "<!--clinical-review:end-->").content is Content.CONTENT


def test_an_article_without_a_word_is_known_by_its_marks_only() -> None:
    empty = "<hr>\n"
    envelope = write_envelope(seal(empty))
    assert looked_at(f"<!-- clinical-review:begin -->\n{empty}<!-- clinical-review:end -->", envelope).content is Content.EXACT
    assert looked_at(empty, envelope).content is Content.NOT_FOUND


def test_a_heading_that_is_not_the_sealed_title_is_noted() -> None:
    (note,) = verify(page().replace(f"<h1>{TITLE}</h1>", "<h1>Walk it off</h1>"), practice().roster).notes
    assert note.startswith(f"The heading of the page is not the sealed title, “{TITLE}”.")
    assert verify(page(), practice().roster).notes == ()
    assert verify(page().replace(f"<h1>{TITLE}</h1>", ""), practice().roster).notes == ()
    assert verify(page().replace(f"<h1>{TITLE}</h1>", f"<h1>Our clinic</h1><h1> {TITLE}</h1>"), practice().roster).notes == ()


def test_a_seal_is_read_from_the_page_or_from_beside_it_and_only_once() -> None:
    assert verify("<p>two words", practice().roster) == Verdict(Content.NOT_FOUND, verify("").trust, outside=2)
    assert verify("").trust.level is Level.NONE
    start = page().index("<script")
    script = page()[start : page().index("</script>") + 9]
    twice = verify(page().replace("</body>", f"{script}</body>"), practice().roster)
    assert (twice.trust.level, twice.content) == (Level.INVALID, Content.NOT_FOUND) and "more than one seal" in twice.trust.reasons[0]
    assert verify(page().replace("</body>", f"{script}</body>"), practice().roster, BESIDE).content is Content.EXACT
    other = script.replace("application/vnd.clinical-review+json", "application/json")
    assert verify(page().replace("</body>", f"{other}</body>"), practice().roster).content is Content.EXACT


def test_the_copy_in_the_seal_is_the_sealed_one() -> None:
    verdict = looked_at(FRAGMENT, write_envelope(Envelope(b"<p>Other.</p>", seal().statements)))
    assert (verdict.content, verdict.trust.level) == (Content.NOT_FOUND, Level.INVALID) and "own copy" in verdict.trust.reasons[0]


@pytest.mark.parametrize(
    ("content", "level", "status"),
    [
        (Content.EXACT, Level.VALID, 0), (Content.CONTENT, Level.VALID, 0), (Content.TYPOGRAPHY, Level.VALID, 1), (Content.ALTERED, Level.VALID, 1),
        (Content.NOT_FOUND, Level.VALID, 1), (Content.EXACT, Level.NONE, 3), (Content.EXACT, Level.INVALID, 2), (Content.EXACT, Level.UNTRUSTED, 2),
        (Content.EXACT, Level.EXPIRED, 4), (Content.ALTERED, Level.REVOKED, 4), (Content.EXACT, Level.WITHDRAWN, 4),
    ],
)  # fmt: skip
def test_each_answer_has_its_status(content: Content, level: Level, status: int) -> None:
    assert Verdict(content, Trust(level)).status == status
