"""Drafts read the way the program reads them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reviewer import knowledge, paths
from reviewer.model.facts import Facts
from reviewer.model.house import House
from reviewer.parsing import Parser
from reviewer.reading import Reader
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article

Read = Callable[[str], Article]
PROMOTES = "# Cupping\n\nOur clinic offers cupping. Cupping relieves back pain. Ask us about cupping.\n\n"
"""A page that promotes a treatment."""


@pytest.fixture(scope="session")
def facts() -> Facts:
    """Return the shipped knowledge."""
    return knowledge.load(paths.resources() / "knowledge")


@pytest.fixture(scope="session")
def read(facts: Facts) -> Read:
    """Return a function that reads a draft."""
    parser, reader = Parser(facts.layout), Reader(facts, House())
    return lambda text: reader.read(parser.parse(text))


def lines(article: Article) -> list[Line]:
    """Return all sentences of an article."""
    return [line for passage in article.passages for line in passage.lines]


def type_of(article: Article) -> str:
    """Return the claim type of an article's first sentence, or "none"."""
    claim = lines(article)[0].claim
    return claim.type if claim else "none"


def last_type(read: Read, sentence: str) -> str:
    """Return the type of a sentence that ends a page which promotes a treatment, or "none"."""
    claim = lines(read(PROMOTES + sentence))[-1].claim
    return claim.type if claim else "none"
