"""What becomes of a grammar server's remarks, and of its faults: a server of our own speaks."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs

import pytest

from reviewer.lookup.cards import grammar_findings
from reviewer.lookup.grammar import blocks_to_read, check_grammar
from reviewer.lookup.names import known_words
from reviewer.lookup.values import GrammarReport, GrammarResult
from reviewer.model.draft import Kind, Reference
from reviewer.model.facts import Facts, Treatment
from reviewer.model.finding import Severity, WaiverClass
from reviewer.model.span import Place
from tests.lookup.articles import article, block
from tests.lookup.conftest import Site


def reply(request: BaseHTTPRequestHandler, value: object) -> None:
    """Send a value as JSON."""
    body = json.dumps(value).encode()
    request.send_response(200)
    request.send_header("Content-Type", "application/json")
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)


class Grammar:
    """A grammar server that finds fault with the words it was given, and keeps what it was sent."""

    def __init__(self, site: Site, **faults: str) -> None:
        self.sent: list[str] = []
        self.faults = faults
        self.broken = False
        self.address = site.address
        site.pages["/v2/languages"] = lambda request: reply(request, [{"name": "English", "code": "en", "longCode": "en-US"}])
        site.pages["/v2/check"] = self.check

    def check(self, request: BaseHTTPRequestHandler) -> None:
        """Answer as the real one does, counting in UTF-16 units."""
        form = parse_qs(request.rfile.read(int(request.headers["Content-Length"])).decode())
        text = form["text"][0]
        self.sent.append(text)
        matches = [
            {
                "message": "A slip.",
                "replacements": [{"value": better}],
                "offset": len(text[: text.index(word)].encode("utf-16-le")) // 2,
                "length": len(word),
                "context": {"text": text, "offset": 0, "length": len(word)},
                "sentence": text,
                "rule": {"id": "SLIP", "issueType": "misspelling", "category": {"id": "TYPOS", "name": "Typo"}},
            }
            for word, better in self.faults.items()
            if word in text
        ]
        if self.broken:
            request.send_error(500, "out of memory")
        else:
            reply(request, {"matches": matches})


def test_a_remark_stands_at_its_exact_words_past_markers_and_emoji(site: Site) -> None:
    grammar = Grammar(site, teh="the")
    text = "Good 😀 news.¹² We saw that teh pain eased."
    report = check_grammar(article(block(text)), frozenset(), grammar.address)
    assert report == GrammarReport((GrammarResult(Place(0, text.index("teh"), text.index("teh") + 3), "A slip.", ("the",), "SLIP"),))


def test_markers_are_not_sent(site: Site) -> None:
    grammar = Grammar(site)
    check_grammar(article(block("Pain eased.¹² It came back³.")), frozenset(), grammar.address)
    assert grammar.sent == ["Pain eased. It came back."]


def test_references_quotations_and_empty_blocks_are_not_sent() -> None:
    draft = article(
        block("Own words."),
        block("Somebody else's.", quoted=True),
        block("print()", Kind.CODE),
        block(" "),
        block("Smith A. A trial.", Kind.NOTE),
        references=(Reference("1", 4, ""),),
    )
    assert blocks_to_read(draft) == (0,)


@pytest.mark.parametrize("word", ["nociceptive", "Tramadol", "Kowalczyk", "HRQoL5", "FDA"])
def test_medical_words_names_and_codes_are_not_misspelt(site: Site, word: str) -> None:
    grammar = Grammar(site, **{word: "else"})
    words = known_words(Facts(words=frozenset({"nociceptive"}), treatments=(Treatment("Tramadol", "drug"),)))
    draft = article(block(f"Once {word} was named."), block("As Dr Kowalczyk found."))
    assert check_grammar(draft, words, grammar.address).results == ()


def test_a_misspelt_common_word_is_told_though_a_sentence_starts_with_it(site: Site) -> None:
    grammar = Grammar(site, Recieve="Receive")
    draft = article(block("Recieve the leaflet at the desk."))
    assert len(check_grammar(draft, frozenset(), grammar.address).results) == 1


def test_no_server_means_could_not_check(site: Site) -> None:
    site.close()
    draft = article(block("One."), block("Two."))
    report = check_grammar(draft, frozenset(), site.address)
    assert report == GrammarReport((), (0, 1), "the grammar server did not answer")
    [finding] = grammar_findings(draft, report)
    assert finding.title == "Grammar and spelling were not checked"
    assert "2 paragraphs" in finding.message
    assert "not as passed" in finding.message


def test_a_server_that_breaks_is_not_asked_for_the_rest(site: Site) -> None:
    grammar = Grammar(site)
    grammar.broken = True
    report = check_grammar(article(block("One."), block("Two.")), frozenset(), grammar.address)
    assert report.unchecked == (0, 1)
    assert set(grammar.sent) == {"One."}


def test_a_site_that_is_no_grammar_server_means_could_not_check(site: Site) -> None:
    site.pages["/v2/languages"] = lambda request: reply(request, {"hello": "world"})
    report = check_grammar(article(block("One.")), frozenset(), site.address)
    assert report.unchecked == (0,)


def test_a_stop_leaves_the_rest_unchecked_and_keeps_what_was_found(site: Site) -> None:
    grammar = Grammar(site, teh="the")
    told: list[tuple[int, int]] = []
    report = check_grammar(
        article(block("See teh desk."), block("Two.")),
        frozenset(),
        grammar.address,
        progress=lambda done, total: told.append((done, total)),
        cancelled=lambda: bool(told),
    )
    assert (len(report.results), report.unchecked, report.reason) == (1, (1,), "the check was stopped")
    assert told == [(1, 2)]


def test_the_text_goes_through_no_proxy(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    grammar = Grammar(site)
    assert check_grammar(article(block("One.")), frozenset(), grammar.address) == GrammarReport()


def test_a_remark_becomes_advice_anybody_may_dismiss(site: Site) -> None:
    grammar = Grammar(site, teh="the")
    draft = article(block("See teh desk."))
    [finding] = grammar_findings(draft, check_grammar(draft, frozenset(), grammar.address))
    assert (finding.rule, finding.severity, finding.waiver, finding.quote) == ("LA005", Severity.ADVICE, WaiverClass.DISMISS, "teh")
    assert finding.fix_hint == "Perhaps “the”."
