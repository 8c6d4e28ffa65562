"""Dates as references and bylines write them."""

from __future__ import annotations

from datetime import date

from reviewer.model.patterns.late import late

MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES.split(), 1)}
MONTHS_A_YEAR = 12
ISO = late(r"(\d{4})-(\d{2})-(\d{2})")
FIGURES = late(r"\b(\d{1,2})([./])(\d{1,2})[./](\d{4})\b")
MONTH = late(r"(?<![\d/])(\d{1,2})/(20\d{2})\b")
TOKEN = late(r"[A-Za-z]+|\d+")


def read_date(text: str) -> date | None:
    """Return the day a text names (the first of the month where no day is named), or None; 9/30/2026 is read as in the United States."""
    if (match := ISO.search(text)) is not None:
        return _date(int(match.group(1)), int(match.group(2)), int(match.group(3)))
    if (match := FIGURES.search(text)) is not None:
        first, second = int(match.group(1)), int(match.group(3))
        day_first = match.group(2) == "." or first > MONTHS_A_YEAR
        return _date(int(match.group(4)), second if day_first else first, first if day_first else second)
    if (match := MONTH.search(text)) is not None:
        return _date(int(match.group(2)), int(match.group(1)), 1)
    month = day = year = 0
    for token in TOKEN.findall(text):
        if token.isdecimal():
            if len(token) == 4:
                year = int(token)
            elif not day:
                day = int(token)
        else:
            month = MONTHS.get(token[:3].lower(), 0) or month
    return _date(year, month, day or 1) if year and month else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
