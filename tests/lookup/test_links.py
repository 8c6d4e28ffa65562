"""What a person is told of a link."""

from __future__ import annotations

import pytest

from reviewer.lookup.fetcher import Limits
from reviewer.lookup.links import check_links, links
from reviewer.lookup.values import LinkResult, LinkState
from reviewer.model.draft import Kind, Reference
from reviewer.model.span import Place
from tests.lookup.articles import article, block
from tests.lookup.conftest import Site, says

HERE = Limits(seconds=5, allowed=lambda address: address.is_loopback)


def only(site: Site, path: str) -> LinkResult:
    """Return the result for one page of the site."""
    [result] = check_links([site.address + path], limits=HERE)
    return result


def test_a_page_that_is_there_is_ok(site: Site) -> None:
    site.pages["/there"] = says(200)
    assert only(site, "/there").state is LinkState.OK


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_not_there_is_gone(site: Site, status: int) -> None:
    site.pages["/gone"] = says(status)
    assert only(site, "/gone").state is LinkState.GONE


def test_a_page_for_good_elsewhere_has_moved(site: Site) -> None:
    site.pages["/old"] = says(301, Location="/new")
    site.pages["/new"] = says(200)
    assert only(site, "/old") == LinkResult(f"{site.address}/old", LinkState.MOVED, f"{site.address}/new")


def test_a_page_elsewhere_for_now_is_ok(site: Site) -> None:
    site.pages["/today"] = says(302, Location="/new")
    site.pages["/new"] = says(200)
    assert only(site, "/today").state is LinkState.OK


def test_a_page_is_moved_for_good_only_where_every_step_is(site: Site) -> None:
    site.pages["/old"] = says(301, Location="/today")
    site.pages["/today"] = says(302, Location="/new")
    site.pages["/new"] = says(200)
    assert only(site, "/old").state is LinkState.OK


def test_a_slash_at_the_end_is_no_move(site: Site) -> None:
    site.pages["/page"] = says(301, Location="/page/")
    site.pages["/page/"] = says(200)
    assert only(site, "/page").state is LinkState.OK


def test_small_letters_in_the_name_of_a_site_are_no_move(site: Site) -> None:
    address = site.address.replace("127.0.0.1", "localhost")
    site.pages["/page"] = says(301, Location=f"{address}/page/")
    site.pages["/page/"] = says(200)
    [result] = check_links([address.replace("localhost", "LocalHost") + "/page"], limits=HERE)
    assert result.state is LinkState.OK


@pytest.mark.parametrize("status", [401, 403, 429, 500, 503])
def test_a_site_that_does_not_say_is_never_passed(site: Site, status: int) -> None:
    site.pages["/closed"] = says(status)
    result = only(site, "/closed")
    assert result.state is LinkState.UNCHECKED
    assert str(status) in result.detail


def test_a_site_that_asks_to_wait_is_not_asked_twice(site: Site) -> None:
    site.pages["/busy"] = says(429, Retry_After="60")
    only(site, "/busy")
    assert len(site.seen) == 1


def test_a_site_that_does_not_know_the_light_question_is_asked_for_the_page(site: Site) -> None:
    site.pages["/page"] = lambda request: says(405 if request.command == "HEAD" else 200)(request)
    assert only(site, "/page").state is LinkState.OK


def test_without_a_network_links_could_not_be_checked() -> None:
    [result] = check_links(["http://nowhere.invalid/"], limits=HERE)
    assert result.state is LinkState.UNCHECKED
    assert result.detail == "the name was not found"


def test_a_stop_leaves_the_rest_unchecked_and_the_progress_tells(site: Site) -> None:
    site.pages["/there"] = says(200)
    told: list[tuple[int, int]] = []
    urls = [f"{site.address}/there"] * 3
    results = check_links(urls, limits=HERE, progress=lambda done, total: told.append((done, total)), cancelled=lambda: len(told) == 1)
    assert [result.state for result in results] == [LinkState.OK, LinkState.UNCHECKED, LinkState.UNCHECKED]
    assert told == [(1, 3)]


def test_the_links_of_an_article_are_those_of_its_text_and_its_references() -> None:
    page = "Smith A. A trial. https://example.org/trial"
    draft = article(
        block("our page", href="https://example.org/own"),
        block("write to us", href="mailto:desk@example.org"),
        block(page, Kind.NOTE),
        block("Jones B. Another. doi:10.1000/1", Kind.NOTE),
        references=(Reference("1", 2, page, url="https://example.org/trial"), Reference("2", 3, "", doi="10.1000/1")),
    )
    assert links(draft) == {
        "https://example.org/own": (Place(0, 0, 8),),
        "https://example.org/trial": (Place(2, page.index("https"), len(page)),),
        "https://doi.org/10.1000/1": (Place(3, 0, len(draft.blocks[3].text)),),
    }


def test_an_address_is_one_in_capitals_too() -> None:
    draft = article(block("a study", href="Https://Clinic.example/study"))
    assert links(draft) == {"Https://Clinic.example/study": (Place(0, 0, 7),)}
