"""What a rule took for granted because no house profile tells it: said on the card."""

from __future__ import annotations

from reviewer.model.house import House
from reviewer.reading.house import Page
from reviewer.reading.passage import Article, Context
from reviewer.rules.own_word import own_word


def of_names(page: Page, house: House) -> str:
    """Return what was taken for the clinic's name, in a sentence to add to a message; nothing where the profile tells it."""
    if house.names:
        return ""
    if page.names:
        return f" No house profile names the clinic, so the one that the text has most was taken: “{page.names[0]}”."
    return " No house profile names the clinic, so “we” and “our” were taken for it."


def of_treatments(article: Article, context: Context) -> str:
    """Return what was taken for the treatment the clinic sells, in a sentence to add to a message; nothing where the profile tells it."""
    page = article.page
    if context.house.treatments:
        return ""
    if page.promoted:
        return f" No house profile lists the treatments sold, so the main one of this text was taken: {own_word(page.promoted[0], article, context.facts)}."
    return " No house profile lists the treatments sold, so the page itself was asked."
