"""The checklist as it is shown, as words for another program: plain text, CSV or Markdown. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.ui.values.rows import Header, Listing, Row

COLUMNS = ("Level", "Title", "Words", "Paragraph", "Area", "Check")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_text(listing: Listing, title: str) -> str:
    """Return the list as lines to read: a heading for each group, a line for each card and its words below."""
    lines = [title, ""]
    for line in listing.lines:
        if isinstance(line, Header):
            lines += ["", line.title] if lines[-1] else [line.title]
        else:
            indent = "    " if line.parent else "  "
            where = f" (¶ {', '.join(map(str, line.paragraphs))})" if line.paragraphs else ""
            lines.append(f"{indent}{line.sign.label}: {line.title}{where}")
            if line.quote and not line.brief:
                lines.append(f"{indent}  {line.quote}")
    return "\n".join(lines) + "\n"


def as_csv(listing: Listing) -> str:
    """Return the list as CSV, each place a line; cells that a spreadsheet would take for a formula begin with an apostrophe."""
    import csv  # noqa: PLC0415 - few ever ask for it, and the window starts sooner without
    import io  # noqa: PLC0415 - as above

    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for row in _places(listing):
        told = (row.sign.label, row.title, row.quote, row.paragraph or "", row.area, code_of(row))
        table.writerow([f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell for cell in told])
    return out.getvalue()


def as_markdown(listing: Listing, title: str) -> str:
    """Return the list as Markdown: a heading for each group, an open box for each card; what an author wrote stays as it is."""
    lines = [f"# {_plain(title)}", ""]
    for line in listing.lines:
        if isinstance(line, Header):
            lines += ([""] if lines[-1] else []) + [f"## {_plain(line.title)}", ""]
        else:
            where = f" (¶ {', '.join(map(str, line.paragraphs))})" if line.paragraphs else ""
            words = f": {_plain(line.quote)}" if line.quote and not line.brief else ""
            lines.append(f"{'  ' if line.parent else ''}- [ ] **{line.sign.label}** {_plain(line.title)}{where}{words}")
    return "\n".join(lines) + "\n"


def code_of(row: Row) -> str:
    """Return the code of the check that asks, or nothing."""
    return row.card.head.rule if row.card is not None else row.key.partition(":")[2]


def _places(listing: Listing) -> Iterator[Row]:
    for row in listing.rows:
        yield from row.places or (row,)


def _plain(words: str) -> str:
    """Return words that Markdown shows as they are."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in " ".join(words.split()))
