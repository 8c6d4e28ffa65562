"""What was changed in a sealed article is told: by hand, and by chance. What a website does to markup is not called a change."""

from __future__ import annotations

import random
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from reviewer.seal.page.c14n import canonical
from reviewer.seal.page.canon import digest
from reviewer.seal.statements.envelope import write_envelope
from reviewer.seal.verdict import Content, Verdict, verify
from tests.seal.made import FRAGMENT, page, practice, seal
from tests.seal.rewrites import REWRITES
from tests.seal.tamperings import TAMPERINGS

SAME = (Content.EXACT, Content.CONTENT)


def looked_at(html: str) -> Verdict:
    """Return the verdict on a page with the seal of the practice."""
    return verify(html, practice().roster, write_envelope(seal()))


@pytest.mark.parametrize("name", TAMPERINGS)
def test_a_tampering_is_never_taken_for_the_sealed_article(name: str) -> None:
    old, new = TAMPERINGS[name]
    assert old in page(), f"the control: {old} is in the page"
    verdict = looked_at(page().replace(old, new, 1))
    assert verdict.content not in SAME and verdict.status != 0
    if verdict.content in (Content.ALTERED, Content.TYPOGRAPHY):
        assert verdict.differences


def test_there_are_sixty_tamperings_and_twenty_five_rewrites() -> None:
    assert len(TAMPERINGS) >= 60 and len(REWRITES) >= 25


@pytest.mark.parametrize("name", REWRITES)
def test_a_rewrite_of_markup_is_never_called_altered(name: str) -> None:
    html = REWRITES[name](page())
    assert html != page(), "the control: something was rewritten"
    verdict = looked_at(html)
    assert verdict.content in SAME and verdict.status == 0, verdict.differences


@pytest.mark.parametrize(("old", "new"), [("isn’t", "isn't"), ("17–44", "17-44"), ("5&nbsp;mg", "5 mg"), ("17–44", "17—44")])
def test_quotes_dashes_and_fixed_spaces_are_typography_with_the_difference(old: str, new: str) -> None:
    verdict = looked_at(page().replace(old, new))
    assert (verdict.content, verdict.status) == (Content.TYPOGRAPHY, 1)
    assert verdict.differences[0].startswith("- ") and verdict.differences[1].startswith("+ ")


LETTERS = "abcXYZ0189.,;%±²¹–—’\u00a0\u200b\u200d\u00ad\u202e\u0301\ufe0f\u2060\u0435\u0430\u03bf\u212bé💊ש"
TEXT = re.compile(r"(?<=>)[^<>]+(?=<)|(?<=href=\")[^\"]+|(?<=alt=\")[^\"]+|(?<=src=\")[^\"]+|(?<=aria-label=\")[^\"]+")


def edits(count: int) -> list[str]:
    """Return fragments with one code point changed, put in or taken out somewhere in their words, links, pictures or spoken labels."""
    chance = random.Random(2611)
    places = [at for match in TEXT.finditer(FRAGMENT) if match.group().strip() for at in range(match.start(), match.end()) if FRAGMENT[at] != "\n"]
    made: list[str] = []
    while len(made) < count:
        at, deed = chance.choice(places), chance.randrange(3)
        letter = chance.choice(LETTERS) if chance.randrange(3) else chr(chance.choice((chance.randrange(0x21, 0x7F), chance.randrange(0xA1, 0x3000))))
        new = FRAGMENT[:at] + (letter if deed < 2 else "") + FRAGMENT[at + (deed != 1) :]
        if new != FRAGMENT and not same_to_a_browser(new):
            made.append(new)
    return made


def same_to_a_browser(html: str) -> bool:
    """Return whether a browser builds the very same page of it: `&nbsp` for `&nbsp;`, say."""
    return LexborHTMLParser(html).html == LexborHTMLParser(FRAGMENT).html


def escapes(fragments: list[str]) -> list[str]:
    """Return those that are taken for the sealed article."""
    return [one for one in fragments if looked_at(page().replace(FRAGMENT, one)).content in SAME]


def test_500_random_edits_of_one_code_point_are_all_noticed() -> None:
    assert escapes(edits(500)) == []


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_10000_random_edits_of_one_code_point_are_all_noticed() -> None:
    assert escapes(edits(10_000)) == []


def test_a_form_that_composes_letters_would_let_edits_through() -> None:
    """The control: with NFKC before the hash, raised digits and fixed spaces could be changed unnoticed."""
    import unicodedata  # noqa: PLC0415 - the control alone needs it

    def weak(html: str) -> str:
        return digest(canonical(unicodedata.normalize("NFKC", html)))

    changed = FRAGMENT.replace("cafe\u0301", "caf\u00e9")
    assert weak(changed) == weak(FRAGMENT) and digest(canonical(changed)) != digest(canonical(FRAGMENT))
    assert escapes([changed]) == []


def test_edits_anywhere_that_pass_are_the_same_to_readers() -> None:
    """Edits in markup, too: what passes as the same content shows the same words, links and pictures, as another reader of HTML finds them."""
    chance = random.Random(7)
    passed = 0
    for _ in range(400):
        at = chance.randrange(len(FRAGMENT))
        new = FRAGMENT[:at] + chance.choice(LETTERS) + FRAGMENT[at + chance.randrange(2) :]
        if looked_at(page().replace(FRAGMENT, new)).content in SAME:
            passed += 1
            assert seen(new) == seen(FRAGMENT), new[max(at - 40, 0) : at + 40]
    assert passed > 0


def seen(html: str) -> tuple[str, list[str | None], list[tuple[str | None, str | None]]]:
    """Return the words of a fragment, its links, and its pictures."""
    tree = LexborHTMLParser(html)
    words = " ".join((tree.body.text() if tree.body else "").split())
    return words, [a.attributes.get("href") for a in tree.css("a")], [(i.attributes.get("src"), i.attributes.get("alt")) for i in tree.css("img")]
