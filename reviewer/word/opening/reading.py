"""A Word file read from its first byte to its Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.parsing.html.inline import settled
from reviewer.parsing.html.typed import as_lists
from reviewer.word.content.blocks import Block
from reviewer.word.content.body import Body
from reviewer.word.content.shared import File
from reviewer.word.gate.guard import Parts
from reviewer.word.gate.refusing import SENDER, refused
from reviewer.word.opening.headings import ordered
from reviewer.word.opening.markdown import written
from reviewer.word.opening.remarks import remarks
from reviewer.word.parts.links import document_of, links_of, require_harmless
from reviewer.word.parts.tree import W, body_of, tree, value
from reviewer.word.values import Counts, Reading

SHORT_LETTERS, SHORT_MARKUP = 1024 * 1024, 40_000
"""Bytes and signs of markup up to which a file is read within a blink, whatever is in it."""
KINDS = (("footnotes", "footnote"), ("endnotes", "endnote"))


def guarded(parts: Parts, name: str) -> Reading:
    """Return the members of a Word file, past the guard, as Markdown with pictures and comments; raise Trouble where it must not be read."""
    try:
        return _read(parts, name)
    except RecursionError:
        raise refused(name, "a part in it is nested deeper than any article", SENDER) from None


def _read(parts: Parts, name: str) -> Reading:
    told = require_harmless(parts, name)
    file = File(name, parts, document_of(parts, name), told)
    _gather_notes(file)
    body = Body(file, file.links)
    blocks: list[Block] = []
    for child in body_of(tree(parts[file.document], name), name):
        blocks += body.block(child)
    blocks += body.rest()
    blocks, looks = ordered(blocks)
    file.tally["large lines"] = looks
    text = as_lists(written(blocks)) + list(_notes(file))
    counts = _counts(file, blocks, text)
    shown = settled("\n\n".join(part for part in text if part.strip())).strip("\n")
    return Reading(f"{shown}\n" if shown else "", counts, tuple(file.pictures.values()), file.voices.comments(), remarks(file), tuple(file.tracked))


def _gather_notes(file: File) -> None:
    """Learn the file's notes, those left out that are lines drawn between text and notes."""
    for kind, tag in KINDS:
        path = file.path(kind)
        if not path:
            continue
        file.notes.links[kind] = links_of(file.parts, path, file.name)
        for one in tree(file.parts[path], file.name).iter(W + tag):
            if value(one, "type") in ("", "normal"):
                file.notes.known[kind, value(one, "id")] = one


def _notes(file: File) -> Iterator[str]:
    """Yield the notes the text cites, as Markdown; a note may cite another."""
    done = 0
    while done < len(file.notes.cited):
        for (kind, number), label in list(file.notes.cited.items())[done:]:
            done += 1
            parts = written(Body(file, file.notes.links[kind]).blocks(file.notes.known[kind, number]))
            text = "\n\n".join(parts).strip() or "(This note is empty.)"
            yield f"[^{label}]: " + text.replace("\n", "\n    ").replace("\n    \n", "\n\n")


def _counts(file: File, blocks: list[Block], text: list[str]) -> Counts:
    cited = [kind for kind, _ in file.notes.cited]
    flat = list(_flat(blocks))
    return Counts(
        headings=sum(block.kind == "heading" for block in flat),
        items=sum(block.kind == "item" for block in flat),
        tables=sum(block.kind == "table" for block in flat),
        links=sum(part.count("](") - part.count("![") for part in text),
        footnotes=cited.count("footnotes"),
        endnotes=cited.count("endnotes"),
        pictures=file.tally["pictures"],
        comments=len(file.voices),
        insertions=file.tally["insertions"],
        deletions=file.tally["deletions"],
    )


def _flat(blocks: list[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        for row in block.rows:
            for cell in row:
                yield from _flat(list(cell))
