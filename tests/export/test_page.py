"""The page of its own: head, fragment and linked data."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import Any

import pytest

from reviewer.export import fragment, json_ld, page
from reviewer.model.draft import Draft
from tests.export.conftest import LINE, read


def meta(html: str, name: str) -> str:
    """Return the content of a meta element, or nothing."""
    match = re.search(f'<meta name="{name}" content="([^"]*)">', html)
    return match.group(1) if match else ""


def graph(draft: Draft) -> list[dict[str, Any]]:
    """Return the things that a draft's linked data tells of."""
    things: list[dict[str, Any]] = json.loads(json_ld(draft, LINE))["@graph"]
    return things


def test_the_page_holds_the_fragment_letter_by_letter_and_its_hash(article: Draft) -> None:
    html, inner = page(article, LINE, ruleset="rules-1"), fragment(article, LINE)
    assert f"<h1>Short walks after a knee sprain</h1>\n{inner}</article>" in html
    assert meta(html, "review-content-sha256") == sha256(inner.encode()).hexdigest()


def test_the_head_tells_title_author_status_and_rules(article: Draft) -> None:
    html = page(article, LINE, ruleset="rules-1")
    assert html.startswith(
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Short walks after a knee sprain</title>\n'
    )
    told = {name: meta(html, name) for name in ("author", "generator", "review-status", "review-ruleset", "robots")}
    assert told == {
        "author": "Nora Field, PhD",
        "generator": "Clinical Content Reviewer",
        "review-status": "approved",
        "review-ruleset": "rules-1",
        "robots": "",
    }


def test_a_page_loads_nothing_and_runs_nothing(article: Draft) -> None:
    html = page(article, LINE, ruleset="r")
    assert html.count("<style>") == html.count("<script ") == 1
    assert "http" not in html.split("<style>")[1].split("</style>")[0]
    assert "<link" not in html
    assert html.count("<h1>") == 1


def test_a_page_without_a_review_says_so_to_people_and_machines(article: Draft) -> None:
    html = page(article, None, ruleset="r")
    assert "Not approved: no medical reviewer has signed this article." in html
    assert (meta(html, "review-status"), meta(html, "robots"), meta(html, "author")) == ("not approved", "noindex", "")
    assert "lastReviewed" not in html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("---\ndescription: All about knees\n---\n\n# Knees\n\nThey bend.", "All about knees"),
        ("# Knees\n\nThey bend.[1] They turn.", "They bend. They turn."),
        ("# Knees\n\n" + "They bend and turn. " * 20, "They bend and turn. " * 7 + "They bend and turn."),
        ("# Knees\n\n" + "They bend and " * 20, "They bend and " * 11 + "They…"),
        ("# Knees\n\n- They bend", ""),
    ],
)
def test_the_description_is_the_stated_one_or_the_first_sentences_that_fit(text: str, shown: str) -> None:
    assert meta(page(read(text), LINE, ruleset="r"), "description") == shown


def test_linked_data_names_the_people_and_dates_of_the_visible_line(article: Draft) -> None:
    reviewed, posting = graph(article)
    assert reviewed["@type"], posting["@type"] == ("MedicalWebPage", "BlogPosting")
    assert reviewed["mainEntity"]["@id"] == posting["@id"]
    assert reviewed["lastReviewed"] == "2026-03-05"
    assert reviewed["reviewedBy"] == {"@type": "Person", "name": "Sam Okoro", "honorificSuffix": "MD"}
    assert posting["author"] == {"@type": "Person", "name": "Nora Field", "honorificSuffix": "PhD"}


def test_linked_data_lists_pictures_with_their_makers_and_sources_with_their_addresses(article: Draft) -> None:
    posting = graph(article)[1]
    assert posting["image"][0]["contentUrl"] == "forest.jpg"
    assert posting["image"][0]["creator"]["name"] == "Ines Duarte"
    assert posting["image"][0]["acquireLicensePage"] == "https://pictures.example.org/forest-1234567/"
    assert [entry.get("url") for entry in posting["citation"]] == [
        "https://doi.org/10.1234/jke.2019.0042",
        "https://www.health.example.org/knee-sprains/",
    ]


def test_linked_data_cannot_close_the_element_it_stands_in(article: Draft) -> None:
    title = "</script><script>alert(1)</script><!-- & \u2028"
    text = json_ld(article._replace(title=title), LINE)
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text)["@graph"][0]["name"] == title
